"""When and where, as codebooks want them: days with a code of precision, points that are points."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sayso.lexicon.exports import ExportCountry, export_countries
from sayso.model import IncidentRow, SettledPlace

# A place that is a country or more has no point; its middle would be taken for where it happened.
POINTS = frozenset({"exact", "city", "admin2", "area", "admin1"})


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """The first and the last day, inclusive, and how many days that is."""

    begin: date
    finish: date

    @property
    def days(self) -> int:
        """How many days it spans."""
        return (self.finish - self.begin).days + 1

    @property
    def year(self) -> int | None:
        """The year, where it is one."""
        return self.begin.year if self.begin.year == self.finish.year else None


def when(incident: IncidentRow) -> When | None:
    """The days of an incident; ``None`` where an end is open or not known."""
    begin, finish = _day(incident.begin), _day(incident.finish)
    if begin is None or finish is None or finish < begin or incident.time_precision == "vague":
        return None
    return When(begin=begin, finish=finish)


def _day(value: str | None) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None


def country_of(place: SettledPlace | None) -> ExportCountry | None:
    """The country of a place, where the place is in one."""
    if place is None or place.country is None:
        return None
    return export_countries().get(place.country)


def extent_of(place: SettledPlace | None) -> str | None:
    """How large a place is: its precision, or ``area`` for a region inside one first-order division."""
    if place is None:
        return None
    if place.precision == "region" and place.country is not None and place.admin1 is not None:
        return "area"
    return place.precision


def point_of(place: SettledPlace | None) -> tuple[float, float] | None:
    """Latitude and longitude of a place no larger than a first-order division, in degrees to five decimals."""
    if place is None or place.lat is None or place.lon is None or extent_of(place) not in POINTS:
        return None
    return round(place.lat, 5), round(place.lon, 5)


def division_of(place: SettledPlace | None) -> str | None:
    """The first-order division of a place."""
    if place is None:
        return None
    return place.admin1 or (place.name if place.kind == "admin1" else None)


def spot_of(place: SettledPlace | None) -> str | None:
    """The name of a place smaller than a first-order division; of a larger one, none."""
    if place is None or place.kind in ("country", "admin1"):
        return None
    return place.name or place.text
