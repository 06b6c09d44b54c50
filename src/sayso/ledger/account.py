"""A change of the account: what linking takes away and what it puts in its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sayso.model import Copy, Dispute, Entity, IncidentRow, Link, Series
from sayso.model.account import LinkKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """An article whose current reading the account does not rest on yet."""

    article: str
    reading: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """In this article, this name (as a claim's row shows it) is this actor known across articles."""

    article: str
    name: str
    entity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueRow:
    """An issue as the ledger lists it. ``article`` is ``None`` where ``source`` gave no article at all."""

    article: str | None = None
    source: str | None = None
    stage: str
    code: str
    level: str
    detail: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountChange:
    """One step of linking, written whole or not at all. A new row takes the place of the row with its id.

    Attributes
    ----------
    linked : sequence of Pending
        Articles that the account rests on from now on, as `Ledger.pending` gave them; one that was read again in the
        meantime stays pending.
    retired_copies : sequence of str
        Articles that are no copies any more.
    retired_links : sequence of (kind, id)
        All links of that kind that touch the id are taken away.
    retired_incidents, retired_disputes, retired_series, retired_entities : sequence of str
        Ids that are no more.
    copies, links, incidents, disputes, series, entities
        The new rows.
    mentions : sequence of Mention, optional
        Which names are which actors. ``None``: an actor's variants, wherever they stand in its articles.
    named : sequence of str
        Articles all of whose mentions are replaced by those given.
    keys : mapping of (kind, subject) to keys
        Blocking keys; a subject's keys of that kind are replaced, by none where the sequence is empty.
    digests : mapping of (kind, subject) to JSON
        What linking keeps of a subject; replaced likewise.
    dropped : sequence of (kind, subject)
        Subjects that are no more: nothing of that kind is kept of them.
    """

    linked: Sequence[Pending] = ()
    retired_copies: Sequence[str] = ()
    retired_links: Sequence[tuple[LinkKind, str]] = ()
    retired_incidents: Sequence[str] = ()
    retired_disputes: Sequence[str] = ()
    retired_series: Sequence[str] = ()
    retired_entities: Sequence[str] = ()
    copies: Sequence[Copy] = ()
    links: Sequence[Link] = ()
    incidents: Sequence[IncidentRow] = ()
    disputes: Sequence[Dispute] = ()
    series: Sequence[Series] = ()
    entities: Sequence[Entity] = ()
    mentions: Sequence[Mention] | None = None
    named: Sequence[str] = ()
    keys: Mapping[tuple[str, str], Sequence[str]] = field(default_factory=dict)
    digests: Mapping[tuple[str, str], str] = field(default_factory=dict)
    dropped: Sequence[tuple[str, str]] = ()
