"""GeoJSON (RFC 7946): one feature per incident, a point where the place is one.

Source: RFC 7946. Coordinates are WGS 84, longitude first. A feature whose place is a country or larger, or not known,
has no geometry, as section 3.2 provides. The filter is a foreign member (section 6.1).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sayso.export.happening import Happening, happenings
from sayso.export.select import Picked
from sayso.export.settings import point_of
from sayso.export.tables import TABLES, incident_cells


def geojson_lines(picked: Picked, note: dict[str, Any]) -> Iterator[str]:
    """A feature collection, one feature per line."""
    yield '{"type": "FeatureCollection", "sayso": ' + _dumps(note) + ', "features": ['
    ahead = "\n"
    for happening in happenings(picked):
        yield ahead + _dumps(_feature(happening))
        ahead = ",\n"
    yield "\n]}\n"


def _feature(happening: Happening) -> dict[str, Any]:
    point = point_of(happening.row.place)
    properties = dict(zip(TABLES["incidents"].columns, incident_cells(happening), strict=True))
    del properties["lat"], properties["lon"]
    quote = happening.telling.quote
    return {
        "type": "Feature",
        "id": happening.row.id,
        "geometry": None if point is None else {"type": "Point", "coordinates": [point[1], point[0]]},
        "properties": {**properties, "quote": quote, "urls": happening.urls},
    }


def _dumps(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
