"""Toponyms to places: which of the namesakes is meant."""

from __future__ import annotations

import math
from collections import Counter

from sayso.lexicon import Gazetteer
from sayso.lexicon.gazetteer import Hit
from sayso.model import Layer, Parsed, Place, Toponym
from sayso.model.record import PlacePrecision

PRECISION: dict[str, PlacePrecision | None] = {
    "country": "country", "admin1": "admin1", "admin2": "admin2", "city": "city", "site": "exact", "region": "region",
    "water": "region", "other": None,
}  # fmt: skip


def resolve_places(parsed: Parsed, toponyms: tuple[Toponym, ...], gazetteer: Gazetteer) -> Layer[Place]:
    """A place for each toponym, in order."""
    hits = [gazetteer.lookup(parsed.text_of(t.span.first, t.span.last)) for t in toponyms]
    countries = Counter(h[0].entry.country for h in hits if h and h[0].entry.kind in ("country", "admin1"))
    pairs = []
    for toponym, options in zip(toponyms, hits, strict=True):
        best = max(options, key=lambda hit: _prior(hit, countries), default=None)
        pairs.append((_place(parsed, toponym, best), toponym.span))
    return Layer.of(pairs)


def _prior(hit: Hit, countries: Counter[str | None]) -> float:
    entry = hit.entry
    score = math.log10(entry.population + 10)
    score += {"country": 4.0, "region": 6.0, "water": 6.0, "site": 6.0, "city": 1.0}.get(entry.kind, 0.0)
    score += {"main": 0.5, "alternate": 0.0, "adjective": 0.0, "derived": -0.5}[hit.use]
    return score + (2.0 if countries[entry.country] else 0.0)


def _place(parsed: Parsed, toponym: Toponym, hit: Hit | None) -> Place:
    first, last = parsed.tokens[toponym.span.first], parsed.tokens[toponym.span.last - 1]
    text = parsed.article.text[first.start : last.end]
    if hit is None:
        return Place(start=first.start, end=last.end, text=text, kind="other", sense="literal")
    entry = hit.entry
    return Place(
        start=first.start,
        end=last.end,
        text=text,
        kind=entry.kind,
        geoname_id=entry.geoname_id,
        name=entry.name,
        country=entry.country,
        admin1=entry.admin1,
        lat=entry.lat,
        lon=entry.lon,
        precision=PRECISION[entry.kind],
        sense=toponym.sense,  # type: ignore[arg-type]
        score=0.5,
    )
