"""A claim as one row of the table ``claims``, and back, without loss.

What a reader filters and sorts by has columns of its own; the lists of the row (parties, places, times, figures) are
kept in full in ``parts``, as JSON without what is absent.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any

from sayso.model import ClaimRow, Count, Party, SettledPlace, SettledTime

ARROW = " \u2192 "
BETWEEN = "; "

PLAIN = (
    *("id", "article_incident", "quote", "stance", "status", "belief", "type", "mode", "plover"),
    *("acled_event", "acled_sub_event", "trigger", "not_after", "judgement"),
)
PARTS: dict[str, Any] = {
    "chain": Party,
    "actors": Party,
    "recipients": Party,
    "places": SettledPlace,
    "times": SettledTime,
    "figures": Count,
}
WORDS = ("instruments", "inferred")
PART_FIELDS = {kind: tuple(field.name for field in fields(kind)) for kind in set(PARTS.values())}


def claim_columns(row: ClaimRow) -> dict[str, Any]:
    """The columns of ``claims`` that come from the flat claim itself."""
    columns: dict[str, Any] = {name: getattr(row, name) for name in PLAIN}
    innermost = row.chain[0] if row.chain else None
    columns |= {
        "start_char": row.start,
        "end_char": row.end,
        "speaker": innermost.name if innermost else None,
        "speaker_kind": innermost.kind if innermost else None,
        "speaker_named": innermost.named if innermost else None,
        "chain": ARROW.join(party.name for party in row.chain),
        "actors": _joined(party.name for party in row.actors),
        "recipients": _joined(party.name for party in row.recipients),
        "instruments": _joined(row.instruments),
        "corrected": _joined(row.corrected),
        "parts": _parts(row),
    }
    columns |= _where(row.places)
    columns |= _when(row.times)
    columns |= _how_many(row.figures)
    return columns


def _where(places: tuple[SettledPlace, ...]) -> dict[str, Any]:
    """The place of the claim is its first; all are named, by their names and by the words of the text."""
    first = places[0] if places else None
    return {
        "place": (first.name or first.text) if first else None,
        "places": _joined(dict.fromkeys(name for place in places for name in (place.name, place.text) if name)),
        "place_precision": first.precision if first else None,
        "country": first.country if first else None,
        "countries": _joined(dict.fromkeys(place.country for place in places if place.country)),
        "lat": first.lat if first else None,
        "lon": first.lon if first else None,
    }


def _when(times: tuple[SettledTime, ...]) -> dict[str, Any]:
    first = next((time for time in times if time.begin), times[0] if times else None)
    return {
        "begin": first.begin if first else None,
        "finish": first.finish if first else None,
        "time_precision": first.precision if first else None,
    }


def _how_many(figures: tuple[Count, ...]) -> dict[str, Any]:
    first = figures[0] if figures else None
    return {
        "figure_text": first.text if first else None,
        "figure_low": first.low if first else None,
        "figure_best": first.best if first else None,
        "figure_high": first.high if first else None,
        "figure_bound": first.bound if first else None,
        "figure_unit": first.unit if first else None,
        "figure_effect": first.effect if first else None,
        "figure_who": first.who if first else None,
        "figure_cumulative": first.cumulative if first else None,
    }


def _joined(words: Iterable[str]) -> str | None:
    return BETWEEN.join(words) or None


def _parts(row: ClaimRow) -> str:
    parts: dict[str, Any] = {
        name: [
            {field: value for field in PART_FIELDS[kind] if (value := getattr(item, field)) is not None}
            for item in items
        ]
        for name, kind in PARTS.items()
        if (items := getattr(row, name))
    }
    parts |= {name: list(words) for name in (*WORDS, "corrected") if (words := getattr(row, name))}
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))


def claim_from(row: Mapping[str, Any], entities: Mapping[tuple[str, str], str]) -> ClaimRow:
    """The flat claim of a row of ``claims`` with its article's columns; ``entities`` by article and name."""
    parts: dict[str, Any] = json.loads(row["parts"])
    article: str = row["article"]
    lists: dict[str, Any] = {}
    for name, kind in PARTS.items():
        items = parts.get(name, ())
        if entities and kind is Party:
            items = [item | {"entity": entities.get((article, item["name"]))} for item in items]
        lists[name] = tuple(kind(**item) for item in items)
    for name in (*WORDS, "corrected"):
        lists[name] = tuple(parts.get(name, ()))
    return ClaimRow(
        article=article,
        outlet=row["outlet"],
        published=row["published"],
        url=row["url"],
        copy_of=row["copy_of"],
        incident=row["incident"],
        start=row["start_char"],
        end=row["end_char"],
        **{name: row[name] for name in PLAIN},
        **lists,
    )
