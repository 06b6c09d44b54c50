"""What the scorers share: loading a corpus, character sets, one-to-one pairing, precision and recall."""

from __future__ import annotations

import gzip
import json
import math
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Row = dict[str, Any]
Figures = dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """One benchmark: where its files are and how its records are scored.

    ``score`` takes documents, gold rows by document id and records by document id, and gives figures, the first of
    which is the headline. ``baseline`` makes a trivial record of one document and its gold row.
    """

    name: str
    score: Callable[[list[Row], dict[str, Row], dict[str, Row]], Figures]
    baseline: Callable[[Row, Row], Row]
    documents: str = "docs.jsonl"
    gold: str = "gold.jsonl"
    split: str | None = None
    layers: frozenset[str] = field(default_factory=frozenset)

    def load(self, folder: Path) -> tuple[list[Row], dict[str, Row]]:
        """Documents (of the split that is scored) and gold by id."""
        documents = list(read_rows(folder / self.name / self.documents))
        if self.split is not None:
            documents = [row for row in documents if row["split"] == self.split]
        wanted = {row["id"] for row in documents}
        gold = {row["id"]: row for row in read_rows(folder / self.name / self.gold) if row["id"] in wanted}
        return documents, gold


def read_rows(path: Path) -> Iterator[Row]:
    """Objects of a JSONL file, gzipped where only that is there."""
    if path.exists():
        with path.open(encoding="utf-8") as handle:
            yield from (json.loads(line) for line in handle if line.strip())
    else:
        with gzip.open(f"{path}.gz", "rt", encoding="utf-8") as handle:
            yield from (json.loads(line) for line in handle if line.strip())


def spans_of(value: Any) -> list[tuple[int, int]]:
    """Spans of one span object, a list of them, or ``None``."""
    rows = value if isinstance(value, list) else [value] if value else []
    return [(row["start"], row["end"]) for row in rows]


def letters(text: str, spans: Iterable[tuple[int, int]]) -> set[int]:
    """Offsets of the letters and digits inside the spans."""
    return {i for start, end in spans for i in range(max(start, 0), min(end, len(text))) if text[i].isalnum()}


def f1(hits: float, predicted: float, gold: float) -> float:
    """Harmonic mean of precision and recall; 0 where nothing was there to find."""
    return 2 * hits / (predicted + gold) if hits else 0.0


def share(part: float, whole: float) -> float:
    """Part of the whole; 0 of nothing."""
    return part / whole if whole else 0.0


def pair_spans(golds: list[tuple[int, int]], preds: list[tuple[int, int]]) -> dict[int, int]:
    """Gold index to predicted index, one to one: equal spans first, then the most shared characters."""
    options = []
    for g, gold in enumerate(golds):
        for p, pred in enumerate(preds):
            shared = min(gold[1], pred[1]) - max(gold[0], pred[0])
            if shared > 0:
                options.append((gold != pred, -shared, g, p))
    return one_to_one((g, p) for _, _, g, p in sorted(options))


def one_to_one(pairs: Iterable[tuple[int, int]]) -> dict[int, int]:
    """The pairs in order, each side once."""
    chosen: dict[int, int] = {}
    used: set[int] = set()
    for g, p in pairs:
        if g not in chosen and p not in used:
            chosen[g] = p
            used.add(p)
    return chosen


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Great-circle distance of two (lat, lon) points on a sphere of radius 6371 km."""
    lat1, lon1, lat2, lon2 = map(math.radians, (*one, *other))
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371.0 * math.asin(min(1.0, math.sqrt(half)))


def point(row: Row | None) -> tuple[float, float] | None:
    """(lat, lon) of a row that has both."""
    if row is None or row.get("lat") is None or row.get("lon") is None:
        return None
    return float(row["lat"]), float(row["lon"])


def plain(name: str | None) -> str:
    """Letters and digits of a name, without case or accents."""
    flat = unicodedata.normalize("NFKD", name or "").casefold()
    return "".join(char for char in flat if char.isalnum())


def correlation(xs: list[float], ys: list[float]) -> float:
    """Pearson's r; 0 where a side is constant."""
    n = len(xs)
    if n < 2:
        return 0.0
    mean_x, mean_y = sum(xs) / n, sum(ys) / n
    xy = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True))
    xx = sum((x - mean_x) ** 2 for x in xs)
    yy = sum((y - mean_y) ** 2 for y in ys)
    return xy / math.sqrt(xx * yy) if xx and yy else 0.0


def rows_at(record: Row, layer: str, indices: Iterable[Any]) -> list[Row]:
    """Rows of a layer by index; what is out of range is left out."""
    rows = record.get(layer) or []
    return [rows[i] for i in indices or [] if isinstance(i, int) and 0 <= i < len(rows)]
