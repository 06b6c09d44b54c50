"""How two digests compare: plain measures, each with words a person can check.

Nothing is decided here. The measures go to the Splink settings, which hold the levels and what each level weighs.
A measure is ``None`` where one of the two says nothing.
"""

from __future__ import annotations

import datetime
import math
from dataclasses import dataclass

from sayso.link.incidents.digest import IncidentDigest, Spot
from sayso.link.incidents.terms import cosine

EARTH_KM = 6371.0
RADIUS_KM = {"exact": 5.0, "city": 25.0, "admin2": 60.0, "admin1": 300.0, "country": 1000.0, "region": 1000.0}
DAYS = frozenset({"minute", "hour", "day"})
TELLING = 3.0  # nats from which on a shared person's name tells something


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """What two incidents have in common and where they contradict each other.

    ``wording`` is a cosine, 0..1; ``people`` the weight of the telling names both give, in nats, and ``ages`` how many
    stated ages they share, of the fewer; ``kilometres`` is 0 inside one place; ``place`` is a level: ``same``,
    ``near``, ``named`` (one's place is named in the other), ``inside`` (one may hold the other), ``apart``, ``abroad``;
    ``days`` is the least distance between the two happenings, ``published`` between the two articles;
    ``killed`` and ``injured`` are 1 for equal or overlapping, 0.5 for close, 0 for apart; ``group`` whether the kinds
    of happening are one.
    """

    wording: float
    people: float | None
    ages: float | None
    place: str | None
    kilometres: float | None
    days: int | None
    published: int | None
    killed: float | None
    injured: float | None
    group: bool | None


def measure(left: IncidentDigest, right: IncidentDigest) -> Measures:
    """Compare two digests; the order of the two does not matter."""
    kilometres = distance(left.place, right.place)
    return Measures(
        wording=round(cosine(left.terms, right.terms), 4),
        people=_people(left, right),
        ages=_ages(left.ages, right.ages),
        place=place_level(left, right, kilometres),
        kilometres=kilometres,
        days=days_apart(left, right),
        published=_gap(left.published, left.published, right.published, right.published),
        killed=_figures(left.killed, right.killed),
        injured=_figures(left.injured, right.injured),
        group=None if left.group is None or right.group is None else left.group == right.group,
    )


def _people(left: IncidentDigest, right: IncidentDigest) -> float | None:
    if not left.people or not right.people:
        return None
    return round(sum(weight for name, weight in left.people.items() if name in right.people), 2)


def _ages(left: tuple[int, ...], right: tuple[int, ...]) -> float | None:
    if not left or not right:
        return None
    return round(len(set(left) & set(right)) / min(len(left), len(right)), 3)


def distance(left: Spot | None, right: Spot | None) -> float | None:
    """Kilometres between two resolved places, ``None`` where one is not."""
    if left is None or right is None:
        return None
    if left.key == right.key:
        return 0.0
    if left.lat is None or left.lon is None or right.lat is None or right.lon is None:
        return None
    phi, psi = math.radians(left.lat), math.radians(right.lat)
    chord = (
        math.sin((psi - phi) / 2) ** 2
        + math.cos(phi) * math.cos(psi) * math.sin(math.radians(right.lon - left.lon) / 2) ** 2
    )
    return round(2 * EARTH_KM * math.asin(min(1.0, math.sqrt(chord))), 1)


def place_level(left: IncidentDigest, right: IncidentDigest, kilometres: float | None) -> str | None:
    """How the places of two happenings stand to each other, no more precisely than both are known."""
    one, two = left.place, right.place
    if one is None or two is None:
        return None
    if one.key == two.key:
        return "same" if _fine(one) else "inside"
    if one.key in right.around or two.key in left.around:
        return "named"
    if kilometres is None:
        return None
    if one.country != two.country:
        return "abroad"
    if _fine(one) and _fine(two):
        return "near" if kilometres <= RADIUS_KM["city"] else "apart"
    reach = max(RADIUS_KM[one.precision or "region"], RADIUS_KM[two.precision or "region"])
    return "inside" if kilometres <= reach else "apart"


def _fine(spot: Spot) -> bool:
    return spot.precision in (None, "exact", "city")


def days_apart(left: IncidentDigest, right: IncidentDigest) -> int | None:
    """Least number of days between two dated happenings; 0 where their spans overlap."""
    return _gap(left.begin, left.finish, right.begin, right.finish)


def _gap(first: str | None, last: str | None, begin: str | None, finish: str | None) -> int | None:
    if first is None or last is None or begin is None or finish is None:
        return None
    try:
        ends = [datetime.date.fromisoformat(day).toordinal() for day in (first, last, begin, finish)]
    except ValueError:
        return None
    return max(0, ends[2] - ends[1], ends[0] - ends[3])


def _figures(left: tuple[float, float] | None, right: tuple[float, float] | None) -> float | None:
    """1 where the ranges meet, 0.5 where they are one apart or within a fifth, 0 where they are not."""
    if left is None or right is None:
        return None
    gap = max(0.0, right[0] - left[1], left[0] - right[1])
    if gap == 0:
        return 1.0
    return 0.5 if gap <= max(1.0, 0.2 * max(left[1], right[1])) else 0.0
