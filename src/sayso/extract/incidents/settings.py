"""Where and when an event happened, and whether two settings can be one."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.model import Event, Layer, Place, Time

# From the finest to the coarsest; what a coder would take as the place of a happening told at several scales.
FINENESS = {"site": 6, "city": 5, "admin2": 4, "other": 3, "admin1": 2, "region": 1, "water": 1, "country": 0}
POINTS = frozenset({"site", "city"})
NEAR_KM = 30.0  # two towns this close may be told of as one place; twice the radius of a large city
EARTH_KM = 6371.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The places and times one event's own words give it."""

    places: tuple[Place, ...] = ()
    times: tuple[Time, ...] = ()

    @classmethod
    def of(cls, event: Event, places: Layer[Place], times: Layer[Time]) -> Setting:
        """The setting of an event; a length of time dates nothing."""
        return cls(
            places=tuple(places.rows[index] for index in event.places),
            times=tuple(times.rows[index] for index in event.times if times.rows[index].begin is not None),
        )


def may_be_one(one: Setting, other: Setting) -> bool:
    """Whether nothing in the two settings keeps them apart."""
    return _may_meet(one.places, other.places) and _may_coincide(one.times, other.times)


def shares_setting(one: Setting, other: Setting) -> bool:
    """Whether both name a place or a day, and the same one."""
    return (bool(one.places and other.places) and _may_meet(one.places, other.places)) or (
        bool(one.times and other.times) and _may_coincide(one.times, other.times)
    )


def _may_meet(one: Sequence[Place], other: Sequence[Place]) -> bool:
    return not one or not other or any(_same_or_within(a, b) for a in one for b in other)


def _same_or_within(one: Place, other: Place) -> bool:
    if (one.name or one.text).casefold() == (other.name or other.text).casefold():
        return True
    if one.country is None or other.country is None:
        return one.kind in ("region", "other") or other.kind in ("region", "other")
    if one.country != other.country:
        return False
    if "country" in (one.kind, other.kind) or "region" in (one.kind, other.kind):
        return True
    if one.kind in POINTS and other.kind in POINTS:
        return _kilometres(one, other) <= NEAR_KM
    coarse, fine = sorted((one, other), key=lambda place: FINENESS[place.kind])
    return coarse.admin1 is None or fine.admin1 is None or coarse.admin1 == fine.admin1


def lies_within(fine: Place, coarse: Place) -> bool:
    """Whether a place is a finer one inside a country or a division, as far as their codes tell."""
    if FINENESS[fine.kind] <= FINENESS[coarse.kind] or fine.country is None:
        return False
    if coarse.country is None:
        return coarse.kind == "region"
    if fine.country != coarse.country:
        return False
    return coarse.kind == "country" or (coarse.kind == "admin1" and fine.admin1 == coarse.admin1)


def _kilometres(one: Place, other: Place) -> float:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return math.inf
    lat1, lat2 = math.radians(one.lat), math.radians(other.lat)
    across = math.cos((lat1 + lat2) / 2) * math.radians(one.lon - other.lon)
    return EARTH_KM * math.hypot(lat1 - lat2, across)


def _may_coincide(one: Sequence[Time], other: Sequence[Time]) -> bool:
    return not one or not other or any(_overlap(a, b) for a in one for b in other)


def _overlap(one: Time, other: Time) -> bool:
    if one.begin is None or other.begin is None:
        return True
    return one.begin[:10] <= (other.finish or other.begin)[:10] and other.begin[:10] <= (one.finish or one.begin)[:10]
