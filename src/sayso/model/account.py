"""What a ledger of many articles says: the rows that linking makes and that queries, exports and reports read.

The record (`sayso.model.record`) is what one article says. An account joins records: which articles are copies, which
claims are about one incident, who is who across articles, what cannot all be true, how a figure moves. Every row here
is derived and can be made again from the records and the judgements; only judgements are original.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.model.record import (
    ActorKind,
    Bound,
    EventType,
    PlacePrecision,
    Stance,
    Status,
    TimeBasis,
    TimePrecision,
    Toll,
    Who,
)

CopyKind = Literal["reprint", "cut", "respun", "update"]
LinkKind = Literal["copy", "incident", "actor"]
DisputeKind = Literal["denial", "responsibility", "figures"]
Verb = Literal["accept", "reject", "correct", "merge", "split", "note"]
Subject = Literal["claim", "incident", "actor", "article"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One ground of a link, readable by a person: what was compared, what was found, how much it weighs.

    ``weight`` is in bits (log2 of the Bayes factor) where the link is scored so, else ``None``.
    """

    what: str
    found: str
    weight: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """``article`` reprints, cuts, re-spins or updates ``of``; ``share`` (0..1) of the shorter text is copied."""

    article: str
    of: str
    kind: CopyKind
    share: float
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Two things said to be one, and why. ``score`` is the chance, 0..1; ``left`` < ``right``."""

    kind: LinkKind
    left: str
    right: str
    score: float
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SettledPlace:
    """A place as a ledger row shows it; what is not known is ``None``."""

    text: str
    name: str | None = None
    kind: str | None = None
    geoname_id: int | None = None
    country: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: PlacePrecision | None = None
    score: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SettledTime:
    """A time as a ledger row shows it; ``begin`` and ``finish`` are days (ISO 8601), inclusive."""

    text: str | None = None
    begin: str | None = None
    finish: str | None = None
    precision: TimePrecision
    basis: TimeBasis


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A doer, a sufferer or a speaker as a ledger row shows it. ``entity`` is the ledger-wide actor, once linked."""

    name: str
    kind: ActorKind | Literal["outlet"]
    country: str | None = None
    sector: str | None = None
    named: bool = True
    entity: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A figure as a ledger row shows it; see `sayso.model.Figure`.

    ``part`` marks a figure that is part of another one (*including five children*); ``implied`` one person told of
    without a numeral. Neither is a count of its own.
    """

    text: str
    low: float | None = None
    best: float | None = None
    high: float | None = None
    bound: Bound
    unit: str | None = None
    counted: str | None = None
    effect: str | None = None
    who: Who | None = None
    cumulative: bool | None = None
    since: str | None = None
    part: bool = False
    implied: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """One current claim of the ledger with everything a reader, an export or a linker needs of it.

    ``chain`` runs from the innermost speaker out. ``incident`` is the ledger-wide incident, once linked;
    ``article_incident`` the incident within the article. ``copy_of`` is the original of the claim's article.
    ``not_after`` is the day of publication, as the bound of an act told as past that no words date; it is no date.
    ``judgement`` is the standing verdict (``accept``, ``reject`` or ``correct``); the other fields hold the corrected
    values, and ``corrected`` names them; the machine's own values stay in the record.
    """

    id: str
    article: str
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    copy_of: str | None = None
    incident: str | None = None
    article_incident: str | None = None
    quote: str
    start: int
    end: int
    chain: tuple[Party, ...]
    stance: Stance
    status: Status
    belief: float
    type: EventType | None = None
    mode: str | None = None
    plover: str | None = None
    acled_event: str | None = None
    acled_sub_event: str | None = None
    trigger: str | None = None
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    instruments: tuple[str, ...] = ()
    places: tuple[SettledPlace, ...] = ()
    times: tuple[SettledTime, ...] = ()
    not_after: str | None = None
    figures: tuple[Count, ...] = ()
    inferred: tuple[str, ...] = ()
    judgement: Verb | None = None
    corrected: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """One independent origin: the innermost named speaker, or the outlet that saw for itself.

    ``articles`` are those that carry it; copies and citations are folded into the first.
    """

    name: str
    kind: str
    articles: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentRow:
    """A happening as the ledger knows it: its claims in every article, and what they leave of place, time and toll.

    ``type`` is ``None`` for a story: articles that are about one thing, but in which no happening was read.
    ``not_after`` is the first day on which it was told, where no words date it and all tell it as past.
    ``members`` are the ids of the articles' own incidents; ``killed`` and ``injured`` span what undenied speakers say,
    per incident and never cumulative; ``origins`` are the independent origins of what is said to have occurred.
    """

    id: str
    type: EventType | None = None
    title: str | None = None
    members: tuple[str, ...]
    articles: tuple[str, ...]
    claims: tuple[str, ...]
    place: SettledPlace | None = None
    begin: str | None = None
    finish: str | None = None
    time_precision: TimePrecision | None = None
    not_after: str | None = None
    first_published: str | None = None
    last_published: str | None = None
    killed: Toll | None = None
    injured: Toll | None = None
    origins: tuple[Origin, ...] = ()
    disputes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a dispute: what it says, in few words, by which claims and from which independent origins."""

    position: str
    claims: tuple[str, ...]
    origins: tuple[Origin, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """Claims on one incident, or one counter's figures, that cannot all be true. No side is the right one."""

    id: str
    kind: DisputeKind
    incident: str | None = None
    sides: tuple[Side, ...]
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One value of a series. ``day`` is the day it speaks of; ``revises`` is the claim it corrects downwards or up."""

    claim: str
    article: str
    day: str
    low: float | None = None
    best: float | None = None
    high: float | None = None
    bound: Bound
    revises: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One figure followed over time: one counter, indicator, unit, place and start. ``since`` makes it cumulative."""

    id: str
    counter: str
    indicator: str
    unit: str
    who: Who | None = None
    place: str | None = None
    since: str | None = None
    incident: str | None = None
    cumulative: bool
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Somebody known across articles. A person and an office are two entities; ``variants`` are the spellings met."""

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    role: str | None = None
    variants: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """An article as the ledger lists it. ``incident`` is the ledger-wide id of its main incident."""

    id: str
    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    published: str | None = None
    language: str | None = None
    incident: str | None = None
    copy_of: str | None = None
    copy_kind: CopyKind | None = None
    copy_share: float | None = None
    claims: int = 0
    issues: int = 0
    version: int = 1
    pipeline: str
    lexicon: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What a named reviewer said of a row, when, and what the machine had said then. Never overwritten.

    ``field`` and ``value`` (JSON) are those of a correction; a merge or split names the other rows in ``others``.
    ``reopened`` says why a newer reading put the judgement into question, or is ``None``.
    """

    id: int
    at: str
    reviewer: str
    verb: Verb
    subject: Subject
    subject_id: str
    field: str | None = None
    value: str | None = None
    others: tuple[str, ...] = ()
    note: str | None = None
    machine: str | None = None
    reopened: str | None = None
