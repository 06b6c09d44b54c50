"""Which part of the world a map shows, and where its places stand on the sheet."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.show.labels import HEIGHT, WIDTH
from sayso.show.land import Window

PADDING = 0.22  # of the extent of the places, on each side
SMALLEST_EXTENT = 2.4  # degrees of longitude: no map closer than this
LARGEST_REGION = 34.0  # degrees: places further than half of this from the middle one go beside the map
FARTHEST_NORTH = 82.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place on the map: ``size`` is ``point`` for a city or closer, ``area`` for a district or a province, ``land``
    for a country or a region. ``claims`` are the claims on events there (on a ledger's map, the incidents).
    ``reach`` is how far around its point an area may be meant, in kilometres."""

    key: str
    name: str
    lon: float
    lat: float
    size: str
    claims: tuple[int, ...]
    reach: float = 0.0


def mercator(lat: float) -> float:
    """Mercator's northing in degrees of longitude."""
    lat = max(-FARTHEST_NORTH, min(FARTHEST_NORTH, lat))
    return math.degrees(math.log(math.tan(math.pi / 4 + math.radians(lat) / 2)))


def latitude(northing: float) -> float:
    """The latitude of a northing."""
    return math.degrees(2 * math.atan(math.exp(math.radians(northing))) - math.pi / 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """Mercator from a window to a sheet; both have the same shape."""

    window: Window
    width: float = WIDTH
    height: float = HEIGHT

    def x(self, lon: float) -> float:
        """Sheet units from the left."""
        return (lon - self.window.west) / (self.window.east - self.window.west) * self.width

    def y(self, lat: float) -> float:
        """Sheet units from the top."""
        top, bottom = mercator(self.window.north), mercator(self.window.south)
        return (top - mercator(lat)) / (top - bottom) * self.height

    def kilometres(self, amount: float, lat: float) -> float:
        """Sheet units of a distance on the ground at a latitude."""
        per_degree = self.width / (self.window.east - self.window.west)
        return amount / (111.32 * math.cos(math.radians(lat))) * per_degree


def choose_window(spots: Sequence[Spot]) -> Window:
    """The window around the places where something is said to have happened, else around all.

    Notes
    -----
    One far place must not shrink the rest to a dot: the window keeps to what lies around the place with most claims.
    """
    told = [spot for spot in spots if spot.claims] or list(spots)
    fine = [spot for spot in told if spot.size != "land"] or told
    middle = max(fine, key=lambda spot: (len(spot.claims), -fine.index(spot)))
    half = LARGEST_REGION / 2
    near = [spot for spot in fine if abs(spot.lon - middle.lon) <= half and abs(spot.lat - middle.lat) <= half / 1.6]
    if len(near) == 1 and near[0].size == "land":
        return _shaped(middle.lon - 9, middle.lon + 9, mercator(middle.lat) - 6, mercator(middle.lat) + 6)
    lons, norths = [spot.lon for spot in near], [mercator(spot.lat) for spot in near]
    return _shaped(min(lons), max(lons), min(norths), max(norths))


def _shaped(west: float, east: float, south: float, north: float) -> Window:
    """A window of the sheet's shape that holds the box with room around it."""
    width = max((east - west) * (1 + 2 * PADDING), SMALLEST_EXTENT)
    height = max((north - south) * (1 + 2 * PADDING), SMALLEST_EXTENT * HEIGHT / WIDTH)
    width, height = max(width, height * WIDTH / HEIGHT), max(height, width * HEIGHT / WIDTH)
    x, y = (west + east) / 2, (south + north) / 2
    x = max(-180 + width / 2, min(180 - width / 2, x))
    return Window(
        west=x - width / 2, east=x + width / 2, south=latitude(y - height / 2), north=latitude(y + height / 2)
    )
