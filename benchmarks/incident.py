"""Reading a record's main incident: its toll, day and place."""

from __future__ import annotations

import datetime
import re

from benchmarks.common import Row, rows_at

Range = tuple[float, float, float]


def main_incident(record: Row) -> Row:
    """The incident with most claims, then most events, then the earliest; an empty one where there is none."""
    incidents = record.get("incidents") or []
    best: Row = {}
    size = (-1, -1)
    for row in incidents:
        own = (len(row.get("claims") or []), len(row.get("events") or []))
        if own > size:
            best, size = row, own
    return best


def toll(record: Row, effect: str) -> Range | None:
    """(low, best, high) of the main incident: its own toll, else its largest figure, else the article's."""
    incident = main_incident(record)
    given = (incident.get("toll") or {}).get(effect)
    if given:
        return _closed(given)
    for pool in (rows_at(record, "figures", incident.get("figures") or []), record.get("figures") or []):
        ranges = [found for row in pool if row.get("effect") == effect and (found := _closed(row))]
        if ranges:
            return max(ranges, key=lambda found: found[1])
    return None


def _closed(row: Row) -> Range | None:
    known = [row[key] for key in ("low", "best", "high") if row.get(key) is not None]
    if not known:
        return None
    low = row.get("low") if row.get("low") is not None else known[0]
    high = row.get("high") if row.get("high") is not None else known[-1]
    if row.get("low") is None and row.get("best") is not None:
        low = row["best"]
    if row.get("high") is None and row.get("best") is not None:
        high = row["best"]
    best = row["best"] if row.get("best") is not None else (low + high) / 2
    return low, best, high


def meets(pred: Range | None, low: float, high: float) -> bool:
    """Whether the predicted range meets gold's and is not padded."""
    if pred is None:
        return False
    return pred[0] <= high and low <= pred[2] and pred[2] - pred[0] <= max(high - low, low + 1)


def day(record: Row) -> str | None:
    """The main incident's day, ``YYYY-MM-DD`` or ``XXXX-MM-DD``."""
    for when in rows_at(record, "times", [main_incident(record).get("time")]):
        for key in ("begin", "value"):
            found = re.match(r"(\d{4}|X{4})-\d\d-\d\d", str(when.get(key) or ""))
            if found:
                return found.group()
    return None


def days_between(one: str | None, other: str) -> int | None:
    """Days from ``one`` to ``other``; ``None`` where one of them is no full date."""
    try:
        return (datetime.date.fromisoformat(other) - datetime.date.fromisoformat(one or "")).days
    except ValueError:
        return None


def place(record: Row) -> Row:
    """The main incident's place, or an empty row."""
    return next(iter(rows_at(record, "places", [main_incident(record).get("place")])), {})


def simple_record(*, killed: float | None, injured: float | None, when: str | None, where: Row | None) -> Row:
    """A record with one incident and nothing else: what a trivial baseline says."""
    figures = [
        {"low": n, "best": n, "high": n, "effect": effect}
        for effect, n in (("killed", killed), ("injured", injured))
        if n is not None
    ]
    return {
        "figures": figures,
        "times": [{"begin": when, "finish": when}] if when else [],
        "places": [where] if where else [],
        "incidents": [
            {
                "claims": [],
                "events": [],
                "figures": list(range(len(figures))),
                "time": 0 if when else None,
                "place": 0 if where else None,
            }
        ],
    }
