"""Rows of the record from ranked candidates, with a calibrated score."""

from __future__ import annotations

import math
from typing import cast

from sayso.lexicon.gazetteer import PlaceEntry, Ranker
from sayso.model import Parsed, Place, PlaceCandidate, Toponym
from sayso.model.record import PlaceKind, PlacePrecision, PlaceSense
from sayso.resolve.places.context import Group

PRECISION: dict[str, PlacePrecision | None] = {
    "country": "country",
    "admin1": "admin1",
    "admin2": "admin2",
    "city": "city",
    "site": "exact",
    "region": "region",
    "water": "region",
    "other": None,
}
KIND_OF_HINT: dict[str | None, PlaceKind] = {
    "street": "site",
    "site": "site",
    "water": "water",
    "land": "region",
    "admin1": "admin1",
    "admin2": "admin2",
    "city": "city",
    None: "other",
}
MOST_CANDIDATES = 3
_CLIP = 0.002
_NEAR = 0.8  # degrees


def unknown_place(parsed: Parsed, toponym: Toponym) -> Place:
    """A toponym that the gazetteer lacks: its kind as far as its words tell, and no point."""
    start, end = _edges(parsed, toponym)
    return Place(
        start=start,
        end=end,
        text=parsed.article.text[start:end],
        kind=KIND_OF_HINT[toponym.hint],
        sense=cast(PlaceSense, toponym.sense),
    )


def held_place(parsed: Parsed, toponym: Toponym, holder: PlaceEntry | None, chance: float) -> Place:
    """A place that the gazetteer lacks inside one that it has: by its own name, at its holder's point and precision."""
    if holder is None:
        return unknown_place(parsed, toponym)
    start, end = _edges(parsed, toponym)
    text = parsed.article.text[start:end]
    whole = holder.kind == "country"
    return Place(
        start=start,
        end=end,
        text=text,
        kind="city",
        name=text,
        country=holder.country,
        admin1=holder.admin1,
        lat=None if whole else holder.lat,
        lon=None if whole else holder.lon,
        precision=None if whole else PRECISION[holder.kind],
        sense=cast(PlaceSense, toponym.sense),
        score=round(min(chance, toponym.score), 3),
    )


def known_place(parsed: Parsed, toponym: Toponym, group: Group, ranker: Ranker) -> Place:
    """The likeliest candidate of the toponym's group as a row, with the next ones beside it."""
    start, end = _edges(parsed, toponym)
    order = sorted(range(len(group.hits)), key=lambda n: -group.chances[n])[:MOST_CANDIDATES]
    best = group.hits[order[0]]
    entry = best.entry
    return Place(
        start=start,
        end=end,
        text=parsed.article.text[start:end],
        kind=entry.kind,
        geoname_id=entry.geoname_id,
        name=entry.name,
        country=entry.country,
        admin1=entry.admin1,
        lat=entry.lat,
        lon=entry.lon,
        precision=PRECISION[entry.kind],
        sense=cast(PlaceSense, toponym.sense),
        score=calibrated(signs(toponym, group, order[0]), ranker.calibration),
        candidates=tuple(_candidate(group.hits[n].entry, group.chances[n]) for n in order),
    )


def signs(toponym: Toponym, group: Group, best: int) -> dict[str, float]:
    """What the calibration looks at, for the candidate chosen."""
    hit = group.hits[best]
    together = sum(
        chance for other, chance in zip(group.hits, group.chances, strict=True) if _one_area(hit.entry, other.entry)
    )
    return {
        "bias": 1.0,
        "rank": _logit(together),
        "sole": float(together > 1.0 - _CLIP),
        "people": math.log10(hit.entry.population + 1) / 7,
        "recognised": _logit(toponym.score),
        "alone": float(len(group.hits) == 1),
        "alternate": float(hit.use in ("alternate", "derived")),
        "country": float(hit.entry.kind == "country"),
        "small": float(hit.entry.kind == "city" and hit.entry.population < 20000),
        "part_of_name": float(toponym.sense == "part_of_name"),
        "demonym": float(toponym.sense == "demonym"),
        "twice": float(len(group.mentions) > 1),
    }


def _one_area(entry: PlaceEntry, other: PlaceEntry) -> bool:
    """Whether two candidates stand for nearly one place: a city and the division of its name, say."""
    if entry.country != other.country or entry.lat is None or other.lat is None:
        return entry is other
    if entry.lon is None or other.lon is None:
        return entry is other
    return abs(entry.lat - other.lat) < _NEAR and abs(entry.lon - other.lon) < _NEAR


def calibrated(found: dict[str, float], weights: dict[str, float]) -> float:
    """Chance, 0..1, that the resolution is right."""
    total = sum(value * weights[name] for name, value in found.items()) if weights else found["rank"]
    return round(1.0 / (1.0 + math.exp(-total)), 3)


def _logit(chance: float) -> float:
    kept = min(max(chance, _CLIP), 1.0 - _CLIP)
    return math.log(kept / (1.0 - kept))


def _candidate(entry: PlaceEntry, chance: float) -> PlaceCandidate:
    return PlaceCandidate(
        name=entry.name,
        geoname_id=entry.geoname_id,
        country=entry.country,
        admin1=entry.admin1,
        lat=entry.lat,
        lon=entry.lon,
        score=round(chance, 3),
    )


def _edges(parsed: Parsed, toponym: Toponym) -> tuple[int, int]:
    return parsed.tokens[toponym.span.first].start, parsed.tokens[toponym.span.last - 1].end
