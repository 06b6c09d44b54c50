"""What the gazetteer holds about a place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from sayso.model.record import PlaceKind

KINDS: tuple[PlaceKind, ...] = ("country", "admin1", "admin2", "city", "site", "region", "water", "other")
NameUse = Literal["main", "alternate", "adjective", "derived"]
USES: tuple[NameUse, ...] = ("main", "alternate", "adjective", "derived")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceEntry:
    """One place. ``row`` is its number in the compiled file, stable only within it.

    ``country`` is ISO 3166-1 alpha-3, ``admin1`` the name of its first-level division; ``country_row``,
    ``admin1_row`` and ``admin2_row`` are the rows of those that contain it. ``population`` is 0 where unknown;
    ``known`` marks a seat of government and a city with an English name of its own.
    """

    row: int
    kind: PlaceKind
    name: str
    geoname_id: int | None
    country: str | None
    country_row: int | None
    admin1: str | None
    admin1_row: int | None
    admin2_row: int | None
    lat: float | None
    lon: float | None
    population: int
    known: bool


class Hit(NamedTuple):
    """An entry that a name may mean, and how the entry uses the name."""

    entry: PlaceEntry
    use: NameUse


@dataclass(slots=True, kw_only=True)
class RawPlace:
    """A place on its way into the compiled file; ``names`` pairs each name with its use."""

    kind: PlaceKind
    name: str
    geoname_id: int | None = None
    country: int | None = None
    admin1: int | None = None
    admin2: int | None = None
    lat: float | None = None
    lon: float | None = None
    population: int = 0
    known: bool = False
    names: list[tuple[str, NameUse]]
