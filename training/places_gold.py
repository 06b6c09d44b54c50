"""How a span and a gazetteer entry compare with the corpus' own mark."""

from __future__ import annotations

import math
from typing import Any

from sayso.lexicon.gazetteer import PlaceEntry
from sayso.model import Parsed

OVERLAP = 0.4  # of the longer span


def matches(parsed: Parsed, first: int, last: int, gold: list[dict[str, Any]]) -> list[dict[str, Any]]:
    start, end = parsed.tokens[first].start, parsed.tokens[last - 1].end
    return [
        row
        for row in gold
        if min(end, row["end"]) - max(start, row["start"]) >= OVERLAP * max(end - start, row["end"] - row["start"])
    ]


def grade(entry: PlaceEntry, row: dict[str, Any]) -> float:
    """2 the same place, 1.5 within 25 km, 1 within 161 km, 0 elsewhere."""
    if row["geoname_id"] and str(entry.geoname_id) == str(row["geoname_id"]):
        return 2.0
    if row["kind"] == "country":
        return 2.0 if entry.kind == "country" and entry.country == row["country"] else 0.0
    away = kilometres(entry, row)
    if row["kind"] == "admin1" and entry.kind == "admin1" and entry.country == row["country"] and away < 300:
        return 2.0
    return 1.5 if away <= 25 else 1.0 if away <= 161 else 0.0


def kilometres(entry: PlaceEntry, row: dict[str, Any]) -> float:
    if entry.lat is None or entry.lon is None:
        return math.inf
    lat, lon, lat2, lon2 = map(math.radians, (entry.lat, entry.lon, row["lat"], row["lon"]))
    half = math.sin((lat2 - lat) / 2) ** 2 + math.cos(lat) * math.cos(lat2) * math.sin((lon2 - lon) / 2) ** 2
    return 2 * 6371.0 * math.asin(min(1.0, math.sqrt(half)))
