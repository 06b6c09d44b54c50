"""Series: one counter's figure followed over time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sayso.link.acts import same_happening
from sayso.link.counting import Tally, find_tallies, settle
from sayso.link.independence import NOTHING, Known, find_sources
from sayso.link.setting import settle_acts
from sayso.model import ClaimRow, Count, Point, Series, SettledPlace, digest

__all__ = ["find_series", "series_key"]

UNNAMED = 2  # rank of sources that have no name: nobody can be followed by it
FALLEN = 10
WIDE = frozenset({"country", "region"})
RISING = frozenset({"at_least", "more_than"})


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Line:
    """What makes one series: the same counter, indicator, unit, who, place, start and, for one happening, incident."""

    counter: str
    indicator: str
    unit: str
    who: str
    place: str
    since: str
    incident: str
    cumulative: bool


def find_series(claims: Iterable[ClaimRow], *, known: Known = NOTHING) -> tuple[Series, ...]:
    """Every series of two values or more among the claims, sorted by id.

    Counts of one incident make a series where all name one narrow place and one day, as a counter that tells of several
    attacks gives each its own numbers. Running totals and counts of one incident never share a series, nor do persons
    and households, civilians and combatants, two counters, two places or two starting months. A running total without
    a starting day is that of a country where no narrower place is named, else that of its incident. What was published
    on no known day has no place in a series.

    Parameters
    ----------
    claims : iterable of ClaimRow
        In any order. Where only some of a ledger's claims are given, give all that share a `series_key`.
    known : Known
        Copies, wire credits and spokesmen, to tell counters apart.
    """
    rows = tuple(claims)
    lines: defaultdict[Line, list[Tally]] = defaultdict(list)
    for tally in find_tallies(rows, find_sources(rows, known=known)):
        line = _line(tally) if tally.source.rank != UNNAMED and tally.claim.published else None
        if line is not None:
            lines[line].append(tally)
    settled = settle_acts(rows, known.context)
    found = []
    for line, some in lines.items():
        tallies = some if line.cumulative else _of_one_happening(some, settled)
        points = _points(settle(tallies), line)
        if len(points) > 1:
            found.append(_series(line, tallies, points))
    return tuple(sorted(found, key=lambda series: series.id))


def _of_one_happening(tallies: list[Tally], settled: Mapping[str, ClaimRow]) -> list[Tally]:
    """The most counts that belong to one place and day; of equals those published first."""
    groups = [
        [other for other in tallies if other is one or same_happening(settled[one.claim.id], settled[other.claim.id])]
        for one in tallies
    ]
    return max(groups, key=len)


def series_key(claim: ClaimRow) -> tuple[str, ...]:
    """Strings to look up the claims that may share a series with this one: indicator, unit, and place or incident.

    A total of no place makes a series within its incident only (`_line`), so that it has no key of its own.
    """
    place = _place(claim.places)[0]
    keys = set()
    for count in claim.figures:
        if count.effect is not None and count.bound != "vague":
            kind = f"s:{count.effect}:{count.unit or 'person'}"
            if place and is_total(count):
                keys.add(f"{kind}:{place}")
            if claim.incident is not None:
                keys.add(f"{kind}:{claim.incident}")
    return tuple(sorted(keys))


def is_total(count: Count) -> bool:
    """Whether the count runs over a time, not over one happening."""
    return bool(count.cumulative) or count.since is not None


def _line(tally: Tally) -> Line | None:
    total = is_total(tally.count)
    since = (tally.count.since or "")[:7]
    wide = total and bool(tally.claim.places) and all(place.precision in WIDE for place in tally.claim.places)
    incident = "" if since or wide else tally.claim.incident or ""
    if not total and not incident:
        return None
    place = "" if incident else _place(tally.claim.places)[0]
    if total and not place and not incident:
        return None
    return Line(
        counter=tally.source.key,
        indicator=tally.effect,
        unit=tally.unit,
        who=" ".join(part for part in (tally.who, tally.noun) if part),
        place=place,
        since=since,
        incident=incident,
        cumulative=total,
    )


def _place(places: tuple[SettledPlace, ...]) -> tuple[str, str | None]:
    """Key and name of where a total is counted: the widest place named, as a toll in a country is its country's."""
    order = {"region": 0, "country": 1, "admin1": 2, "admin2": 3, "city": 4, "exact": 5, None: 6}
    if not places:
        return "", None
    place = min(places, key=lambda one: (order[one.precision], one.name or one.text))
    if place.precision == "country" and place.country is not None:
        return place.country, place.name or place.text
    return str(place.geoname_id or place.name or place.text), place.name or place.text


def _points(tallies: list[Tally], line: Line) -> tuple[Point, ...]:
    """Values by day; what a counter repeats on later days is kept once, with the day it first said so.

    A total that falls to a tenth is the count of something else, and left out.
    """
    points: list[Point] = []
    kept: list[Tally] = []
    for tally in sorted(tallies, key=_moment):
        if any(tally.low == other.low and tally.agrees(other) for other in kept):
            continue
        if line.cumulative and any(tally.low < other.low / FALLEN for other in kept):
            continue
        points.append(
            Point(
                claim=tally.claim.id,
                article=tally.claim.article,
                day=tally.day,
                low=tally.count.low,
                best=tally.count.best,
                high=tally.count.high,
                bound=tally.count.bound,
                revises=kept[-1].claim.id if kept and _revises(tally, kept[-1], line) else None,
            )
        )
        kept.append(tally)
    return tuple(points)


def _moment(tally: Tally) -> tuple[str, str, float, str]:
    return tally.day, tally.claim.published or "", tally.low, tally.claim.id


def _revises(tally: Tally, before: Tally, line: Line) -> bool:
    """A new count of one incident corrects the last; a running total only where it falls, or differs on one day."""
    if not line.cumulative:
        return not (tally.agrees(before) and tally.count.bound in RISING and before.count.bound in RISING)
    return tally.high < before.low or (tally.day == before.day and not tally.agrees(before))


def _series(line: Line, tallies: list[Tally], points: tuple[Point, ...]) -> Series:
    best = min(tallies, key=lambda tally: (tally.source.rank, -len(tally.source.name), tally.source.name))
    first = min(tallies, key=_moment)
    since = min((tally.count.since for tally in tallies if tally.count.since), default=None)
    return Series(
        id="s-" + digest(*(getattr(line, name) for name in Line.__slots__)),
        counter=best.source.name,
        indicator=line.indicator,
        unit=line.unit,
        who=first.count.who,
        place=_place(first.claim.places)[1] if line.place else None,
        since=since,
        incident=line.incident or None,
        cumulative=line.cumulative,
        points=points,
    )
