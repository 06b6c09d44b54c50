"""The course of a narrative: the years of its dates that name none, all at once.

A narrative goes forward through the months from one date to the next, now and then a little back, and states a year
here and there. Of all the ways to give its dates years, the one with the shortest steps is taken, so that a year stated
later helps as much as one stated before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median_low

from sayso.model import TimeMention
from sayso.resolve.calendar.anchor import ASIDE_YEARS, WINDOW, stated_year

FARTHEST = 12.0  # months; beyond them a step is as bad as any
SAME_YEAR = 5.0  # months; what it counts to leave a year that has just been stated
YEAR_ENDS = 3.0  # months; what it counts to come from a month to the bare name of the next year
NOT_NEXT = 3.0  # months; what it counts to come elsewhere than *the next year* says
NEAR = 2  # stated years on either side that a date's year may be near to
WIDEST = 12  # years between them, beyond which only they and their neighbours are looked at
_SEASONS = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}
_TOLD = frozenset({"that", "same", "rel"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A date on the way: its index, its year if it is known, its month if it has one, the years it moves by."""

    index: int
    year: int | None = None
    month: int | None = None
    moves: int | None = None


def years_of_course(mentions: Sequence[TimeMention], borrowed: Mapping[int, int]) -> dict[int, int]:
    """Year of each date of a narrative that has a month and names no year, by index."""
    stops = list(_stops(mentions, borrowed))
    if not any(stop.year is not None for stop in stops):
        return {}
    ways: list[dict[int, tuple[float, int | None]]] = [dict.fromkeys(_choices(stops, 0), (0.0, None))]
    for at in range(1, len(stops)):
        before = ways[-1]
        ways.append(
            {
                year: min(
                    (cost + _step(stops[at - 1], stops[at], came, year), came) for came, (cost, _) in before.items()
                )
                for year in _choices(stops, at)
            }
        )
    found: dict[int, int] = {}
    year: int | None = min(ways[-1], key=lambda one: ways[-1][one][0])
    for at in range(len(stops) - 1, -1, -1):
        stop = stops[at]
        if year is None:
            break
        if stop.year is None and mentions[stop.index].kind in {"date", "season"}:
            found[stop.index] = year
        year = ways[at][year][1]
    return found


def _stops(mentions: Sequence[TimeMention], borrowed: Mapping[int, int]) -> list[Stop]:
    """The dates that carry the narrative on; years far from those around them are asides and left out."""
    stated = [year for mention in mentions if (year := stated_year(mention)) is not None]
    stops: list[Stop] = []
    seen = 0
    for index, mention in enumerate(mentions):
        year = stated_year(mention)
        month = _month(mention)
        if year is not None:
            around = stated[max(0, seen - WINDOW) : seen + WINDOW + 1]
            seen += 1
            ends = month is None and index > 0 and _ends_range(mentions[index - 1], mention)
            known = mention.kind in {"date", "season", "week_of"} and not ends
            if known and abs(year - median_low(around)) <= ASIDE_YEARS:
                stops.append(Stop(index=index, year=year, month=month))
        elif month is not None and index in borrowed:
            stops.append(Stop(index=index, year=borrowed[index], month=month))
        elif month is not None and mention.kind in {"date", "season"} and _TOLD.isdisjoint(mention.parts):
            stops.append(Stop(index=index, month=month))
        elif mention.kind in {"told", "relative"} and mention.parts.get("unit") == "Y":
            moves = mention.parts.get("rel")
            if isinstance(moves, (int, float)) and moves:
                stops.append(Stop(index=index, moves=int(moves)))
    return stops


def _ends_range(one: TimeMention, other: TimeMention) -> bool:
    """*1955–1963*, *1955 to 1963*: what is told next begins at the first of the two."""
    return stated_year(one) is not None and _month(one) is None and other.span.first - one.span.last <= 1


def _month(mention: TimeMention) -> int | None:
    month, season = mention.parts.get("month"), mention.parts.get("season")
    if isinstance(month, (int, float)):
        return int(month)
    return _SEASONS.get(season) if isinstance(season, str) else None


def _choices(stops: Sequence[Stop], at: int) -> list[int]:
    """The years a stop may be in: its own, or those near the years stated around it."""
    own = stops[at].year
    if own is not None:
        return [own]
    before = [stop.year for stop in reversed(stops[:at]) if stop.year is not None][:NEAR]
    after = [stop.year for stop in stops[at:] if stop.year is not None][:NEAR]
    near = before + after
    if max(near) - min(near) < WIDEST:
        return list(range(min(near) - 1, max(near) + 2))
    return sorted({other for year in near for other in (year - 1, year, year + 1)})


def _step(one: Stop, other: Stop, came: int, year: int) -> float:
    """What it counts to come from one date to the next, in months; forward and back alike."""
    if other.moves is not None:
        return 0.0 if year == came + other.moves else NOT_NEXT
    if one.month is not None and other.month is not None:
        return min(FARTHEST, abs((year - came) * 12 + other.month - one.month))
    if year == came:
        return 0.0
    if one.month is not None:
        return YEAR_ENDS if year == came + 1 else SAME_YEAR
    return min(FARTHEST, 2.0 * abs(year - came)) if other.month is None else SAME_YEAR + min(4.0, abs(year - came))
