"""What the claims on one happening leave of its type, place, day and toll, article by article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields, replace
from typing import TypeVar

from sayso.link.independence import NOTHING, Known, origins
from sayso.link.judged import Slots, as_judged, said_to_be_done
from sayso.link.overruled import standing
from sayso.model import ClaimRow, IncidentRow, Record, SettledPlace, SettledTime, Toll
from sayso.model.flat import settled_place, settled_times
from sayso.model.record import EventType

V = TypeVar("V")

# How closely a place or a day is known, the closest first.
PLACES = {"exact": 0, "city": 1, "admin2": 2, "admin1": 3, "country": 4, "region": 5}
TIMES = {"minute": 0, "hour": 0, "day": 0, "week": 1, "month": 2, "season": 3, "year": 4, "decade": 5, "vague": 6}


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One article's incident: a member of a happening. ``first`` says that it is the article's main incident."""

    id: str
    article: str
    first: bool
    type: EventType
    title: str | None
    published: str | None
    copy_of: str | None
    claims: tuple[str, ...]
    place: SettledPlace | None
    time: SettledTime | None
    killed: Toll | None
    injured: Toll | None


def tellings(record: Record, copy_of: str | None = None) -> tuple[Telling, ...]:
    """The incidents of one article, the main one first."""
    article = record.article
    return tuple(
        Telling(
            id=incident.id,
            article=article.id,
            first=number == 0,
            type=incident.type,
            title=article.title,
            published=article.published,
            copy_of=copy_of,
            claims=tuple(record.claims[index].id for index in incident.claims),
            place=None if incident.place is None else settled_place(record.places[incident.place]),
            time=None if incident.time is None else settled_times(record, [incident.time], incident.events)[0],
            killed=(incident.toll or {}).get("killed"),
            injured=(incident.toll or {}).get("injured"),
        )
        for number, incident in enumerate(record.incidents)
    )


def join_tellings(
    ident: str, members: Iterable[Telling], claims: Sequence[ClaimRow], *, known: Known = NOTHING
) -> IncidentRow:
    """The happening that several articles tell of, as one row.

    Parameters
    ----------
    ident : str
        The ledger-wide id.
    members : iterable of Telling
        At least one.
    claims : sequence of ClaimRow
        The current claims of the members; those a reviewer rejected, or their copies, are left out (`standing`).
    known : Known
        Copies, wire credits and spokesmen, to count the origins.

    Notes
    -----
    Copies add nothing: type, place, day and toll are those that most original articles give, the closest known of
    equals, then the earliest told; what a reviewer took back counts no more (`as_judged`).

    A toll spans what they say: its low the lowest, its high the highest, its best the
    number that most of them give, of equals the last published.
    """
    rows = sorted(
        _judged(members, claims), key=lambda telling: (telling.published or "9999", telling.article, telling.id)
    )
    originals = [row for row in rows if row.copy_of is None] or rows
    kept = standing(claims, {copy.article: copy.of for copy in known.copies})
    place = _most([row.place for row in originals if row.place is not None], key=_place_key, closeness=_place_rank)
    time = _most(
        [row.time for row in originals if row.time is not None and row.time.begin],
        key=lambda one: (one.begin, one.finish),
        closeness=lambda one: TIMES[one.precision],
    )
    days = sorted(row.published for row in rows if row.published)
    told = list(filter(said_to_be_done, kept))
    return IncidentRow(
        id=ident,
        type=Counter(row.type for row in originals).most_common(1)[0][0],
        title=next((row.title for row in originals if row.title and row.first), None),
        members=tuple(row.id for row in rows),
        articles=tuple(dict.fromkeys(row.article for row in rows)),
        claims=tuple(claim.id for claim in kept),
        place=place,
        begin=None if time is None else time.begin,
        finish=None if time is None else time.finish,
        time_precision=None if time is None else time.precision,
        not_after=_bound(told) if time is None else None,
        first_published=days[0] if days else None,
        last_published=days[-1] if days else None,
        killed=_toll([row.killed for row in originals]),
        injured=_toll([row.injured for row in originals]),
        origins=origins(told, known=known),
    )


def _judged(members: Iterable[Telling], claims: Sequence[ClaimRow]) -> list[Telling]:
    """The members with what reviewers left of their slots."""
    by_id = {claim.id: claim for claim in claims}
    names = [field.name for field in fields(Slots)]
    judged: list[Telling] = []
    for member in members:
        machine = Slots(**{name: getattr(member, name) for name in names})
        slots = as_judged(machine, [by_id[claim] for claim in member.claims if claim in by_id])
        judged.append(replace(member, **{name: getattr(slots, name) for name in names}))
    return judged


def _bound(told: Sequence[ClaimRow]) -> str | None:
    """The first day on which a happening was told as past, where no claim dates it."""
    days = [claim.not_after for claim in told]
    known = [day for day in days if day is not None]
    return min(known) if known and len(known) == len(days) else None


def _place_key(place: SettledPlace) -> object:
    return place.geoname_id or (place.name, place.country) if place.name else place.text


def _place_rank(place: SettledPlace) -> int:
    return PLACES[place.precision] if place.precision is not None else len(PLACES)


def _most(values: Sequence[V], *, key: Callable[[V], object], closeness: Callable[[V], int]) -> V | None:
    """What is given most often; of equals what is known most closely, then what came first."""
    if not values:
        return None
    counts = Counter(map(key, values))
    return min(values, key=lambda value: (-counts[key(value)], closeness(value)))


def _toll(tolls: Sequence[Toll | None]) -> Toll | None:
    """The span of several tolls; ``None`` where no article gives one."""
    given = [toll for toll in tolls if toll is not None]
    if not given:
        return None
    lows = [value for toll in given for value in (toll.low, toll.best) if value is not None]
    highs = [value for toll in given for value in (toll.high, toll.best) if value is not None]
    bests = [toll.best for toll in given if toll.best is not None]
    counts = Counter(bests)
    best = max(counts, key=lambda value: (counts[value], len(bests) - bests[::-1].index(value)), default=None)
    high = max(highs, default=None)
    unbounded = [toll.low for toll in given if toll.high is None and toll.best is None and toll.low is not None]
    if high is not None and any(low > high for low in unbounded):
        high = None
    return Toll(low=min(lows, default=None), best=best, high=high)
