"""The record ``sayso/1``: what one article says, row by row.

Lists of integers are indices into the lists of the same record. What is absent is ``None``, never ``0``,
``""`` or ``"unknown"``. Spans are half-open, in Unicode code points of ``article.text``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from sayso.model.span import Evidence, Span, Zone

FORMAT = "sayso/1"

PlaceKind = Literal["country", "admin1", "admin2", "city", "site", "region", "water", "other"]
PlacePrecision = Literal["exact", "city", "admin2", "admin1", "country", "region"]
PlaceSense = Literal["literal", "metonym", "demonym", "part_of_name"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
TimePrecision = Literal["minute", "hour", "day", "week", "month", "season", "year", "decade", "vague"]
TimeBasis = Literal["stated", "relative", "implied"]
BoundRelation = Literal["since", "until", "by", "before", "from", "to"]
ActorKind = Literal[
    "person",
    "government",
    "military",
    "armed_group",
    "igo",
    "ngo",
    "media",
    "civilians",
    "company",
    "other",
]
Bound = Literal["exact", "about", "at_least", "more_than", "up_to", "less_than", "range", "vague"]
Who = Literal["civilian", "combatant", "child", "mixed"]
Stance = Literal[
    "asserts",
    "denies",
    "accuses",
    "admits",
    "confirms",
    "doubts",
    "demands",
    "promises",
    "threatens",
    "asks",
]
Form = Literal["direct", "indirect", "mixed"]
CueAct = Literal["speech", "belief", "intent", "perception"]
Relation = Literal["told", "cited", "published", "broadcast"]
Status = Literal[
    "occurred",
    "ongoing",
    "planned",
    "demanded",
    "threatened",
    "possible",
    "conditional",
    "failed",
    "not_occurred",
]
EventType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
    "CONTROL",
    "HARM",
    "DISPLACE",
    "DEPRIVE",
    "DESERT",
]
Level = Literal["info", "warning", "error"]

STANCES: tuple[str, ...] = get_args(Stance)
STATUSES: tuple[str, ...] = get_args(Status)
EVENT_TYPES: tuple[str, ...] = get_args(EventType)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One published text. ``published`` is ISO 8601 (a day, or a moment) or ``None``, never today by default.

    ``published_basis`` says where the date came from: ``given``, ``metadata``, ``dateline``, ``url`` or ``None``.
    """

    id: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    published_basis: str | None = None
    language: str | None = None
    text: str
    text_sha256: str
    zones: tuple[Zone, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceCandidate:
    """A gazetteer entry that a place mention might mean, with its score in 0..1."""

    name: str
    geoname_id: int | None = None
    country: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A toponym as it stands in the text, and what it resolves to.

    ``country`` is ISO 3166-1 alpha-3; ``lat`` and ``lon`` are WGS 84 degrees; ``score`` is the calibrated
    chance, 0..1, that the resolution is right; a place that is not known has ``None`` throughout.
    """

    start: int
    end: int
    text: str
    kind: PlaceKind
    geoname_id: int | None = None
    name: str | None = None
    country: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: PlacePrecision | None = None
    sense: PlaceSense = "literal"
    score: float | None = None
    candidates: tuple[PlaceCandidate, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """A time expression. ``value`` is TIMEX3's; ``begin`` and ``finish`` are its first and last day, inclusive."""

    start: int
    end: int
    text: str
    type: TimeType
    value: str | None = None
    begin: str | None = None
    finish: str | None = None
    precision: TimePrecision
    basis: TimeBasis


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A mention of someone who acts, suffers or speaks. ``coref`` is the index of the same actor's first mention."""

    start: int
    end: int
    text: str
    head: str
    name: str | None = None
    id: str | None = None
    kind: ActorKind
    country: str | None = None
    sector: str | None = None
    role: str | None = None
    coref: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A counted quantity, no more precise than the words: a vague count has no numbers.

    ``part_of`` is the index of the figure this one is a part of: *12 people, including five children*. ``implied``
    marks one person told of without a numeral or an article (*Ann Lee was killed*, *he died*); it counts for a toll
    only.
    """

    start: int
    end: int
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
    part_of: int | None = None
    implied: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Via:
    """A relay between the speaker and the article: the broadcaster told, the agency cited."""

    start: int
    end: int
    relation: Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who says what: PolNeAR's source, cue and content, with the stance the cue carries.

    ``act`` is what the cue does: ``speech`` (said, according to), ``belief`` (thinks), ``intent`` (wants, plans),
    ``perception`` (saw, found). Only speech and belief give a claim its speaker. ``rule`` names the rule or model
    that found the attribution.
    """

    source: tuple[Span, ...]
    cue: Span | None
    content: tuple[Span, ...]
    stance: Stance
    form: Form
    actor: int | None = None
    via: tuple[Via, ...] = ()
    parent: int | None = None
    act: CueAct = "speech"
    rule: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Acled:
    """ACLED's event type and sub-event type, where one fits."""

    event: str
    sub_event: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """What an act was done with."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotAfter:
    """The day of publication, as the bound of an act of which no words say when it was. No mention, and no date."""

    finish: str
    basis: TimeBasis = "implied"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeBound:
    """A time that an act is bounded by and need not fall on, as in "since Friday"; ``time`` is an index."""

    time: int
    relation: BoundRelation


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One act or state. ``status`` and ``belief`` are ``None`` where its claims disagree: the claims carry them.

    ``not_after`` is given for what is told as having happened (or failed) and has no ``times``. ``bounds`` are the
    times since, until, by or before which, or from and to which it was; ``times`` holds those that it was since,
    from and to, and not the others.
    """

    start: int
    end: int
    text: str
    type: EventType
    mode: str | None = None
    plover: str | None = None
    acled: Acled | None = None
    status: Status | None = None
    belief: float | None = None
    actors: tuple[int, ...] = ()
    recipients: tuple[int, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    places: tuple[int, ...] = ()
    times: tuple[int, ...] = ()
    bounds: tuple[TimeBound, ...] = ()
    not_after: NotAfter | None = None
    figures: tuple[int, ...] = ()
    inferred: tuple[str, ...] = ()
    rule: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """One link of a source chain. ``kind`` is an actor kind, or ``outlet``."""

    actor: int | None = None
    name: str | None = None
    kind: str
    named: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """The ledger's row: attribution × event (or figure). ``belief`` runs from −3 to +3, in the speaker's voice."""

    id: str
    evidence: tuple[Evidence, ...]
    chain: tuple[Speaker, ...]
    stance: Stance
    event: int | None = None
    figure: int | None = None
    attribution: int | None = None
    status: Status
    belief: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """Persons, lowest to highest; an end the text does not give is ``None``."""

    low: float | None = None
    best: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """Claims about one and the same happening. ``toll`` maps an effect to its sum, only where the text allows one."""

    id: str
    type: EventType
    events: tuple[int, ...]
    claims: tuple[int, ...]
    place: int | None = None
    time: int | None = None
    figures: tuple[int, ...] = ()
    toll: dict[str, Toll] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """A predicate's belief in the outlet's reading, −3 … +3; only with the layer ``predicates``."""

    start: int
    end: int
    text: str
    belief: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """Something that could not be read or resolved, and why. Nothing is lost silently."""

    stage: str
    code: str
    level: Level
    detail: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Everything sayso read in one article. ``incidents`` has the main one first."""

    format: str = FORMAT
    article: Article
    places: tuple[Place, ...] = ()
    times: tuple[Time, ...] = ()
    actors: tuple[Actor, ...] = ()
    figures: tuple[Figure, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    incidents: tuple[Incident, ...] = ()
    predicates: tuple[Predicate, ...] | None = None
    issues: tuple[Issue, ...] = ()
