"""Fit the weights of the place of an article's main incident (`sayso.extract.incidents.grounds`).

Usage: ``python training/grounds.py CORPORA``

CORPORA holds ``fakes`` (governorates), ``gva`` (towns, with points) and ``airwars`` (points), each with ``docs.jsonl``
and ``gold.jsonl``. A place is right where it lies within ten kilometres of the labelled point, or bears the labelled
name. Prints, for each collection, the share of right places when it was left out of the fit, when its articles were
left out five ways, and the weights fitted to all; those, rounded to a tenth, are the table in the module.
"""

from __future__ import annotations

import json
import math
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest import mock

from fits import conditional

import sayso.extract.incidents.slots as slots
from sayso.extract.incidents.grounds import WEIGHTS, Ground, describe_grounds
from sayso.lexicon.gazetteer import key_of
from sayso.model import Place
from sayso.pipeline import Reader
from sayso.show.api import read_text

CORPORA = ("fakes", "gva", "airwars")
NEAR_KM, EARTH_KM = 10.0, 6371.0
L2, FOLDS = 1.0, 5
Choice = tuple[str, str, list[list[float]], set[int]]


def main() -> None:
    choices = [choice for name in CORPORA for choice in read(Path(sys.argv[1]) / name)]
    for name in CORPORA:
        own = [choice for choice in choices if choice[0] == name]
        print(name, "left out", share(own, fit([choice for choice in choices if choice[0] != name])))
    folds = [zlib.crc32(choice[1].encode()) % FOLDS for choice in choices]
    fitted = [fit([c for c, at in zip(choices, folds, strict=True) if at != fold]) for fold in range(FOLDS)]
    for name in CORPORA:
        right = [share([choice], fitted[at]) for choice, at in zip(choices, folds, strict=True) if choice[0] == name]
        print(name, "five ways", sum(right) / len(right))
    for sign, weight in zip(WEIGHTS, fit(choices), strict=True):
        print(f'"{sign}": {weight:.1f},')


def fit(choices: list[Choice]) -> Any:
    """Weights with each collection weighing the same."""
    usable = [choice for choice in choices if choice[3]]
    count = {name: sum(choice[0] == name for choice in usable) for name in CORPORA}
    kinds = sum(number > 0 for number in count.values())
    return conditional([(rows, good, len(usable) / kinds / count[name]) for name, _, rows, good in usable], L2)


def share(choices: list[Choice], weights: Any) -> float:
    """Share of articles whose likeliest place is right."""
    right = 0
    for _, _, rows, good in choices:
        totals = [sum(value * weight for value, weight in zip(row, weights, strict=True)) for row in rows]
        right += bool(rows) and totals.index(max(totals)) in good
    return right / len(choices)


def read(folder: Path) -> Iterator[Choice]:
    """The places of each labelled article as rows of signs, and which of them are right."""
    gold = {row["id"]: row for row in map(json.loads, (folder / "gold.jsonl").read_text("utf-8").splitlines())}
    reader = Reader.load()
    for line in (folder / "docs.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        label = gold.get(row["id"])
        if label is None or not (label.get("place") or label.get("governorate") or label.get("city")):
            continue
        grounds = main_grounds(reader, row)
        rows = [[ground.signs.get(sign, 0.0) for sign in WEIGHTS] for ground in grounds]
        yield folder.name, row["id"], rows, {n for n, ground in enumerate(grounds) if is_right(ground.place, label)}


def main_grounds(reader: Reader, row: dict[str, Any]) -> list[Ground]:
    """The places among which the place of the article's main incident is chosen."""
    seen: list[list[Ground]] = []

    def note(*given: Any) -> None:
        seen.append(describe_grounds(*given))

    with mock.patch.object(slots, "ground_of_main", note):
        read_text(
            row["text"], date=row.get("published"), outlet=row.get("outlet"), title=row.get("title"), reader=reader
        )
    return seen[0] if seen else []


def is_right(place: Place, label: dict[str, Any]) -> bool:
    """Whether a place is the labelled one: within ten kilometres of it, or of its name."""
    names = {key_of(name) for name in (place.name, place.text, place.admin1) if name}
    if label.get("governorate"):
        return key_of(label["governorate"]) in names
    if label.get("city") and key_of(label["city"]) in names - {key_of(place.admin1 or "")}:
        return True
    point = label.get("place")
    if not point or place.lat is None or place.lon is None:
        return False
    across = math.cos(math.radians((place.lat + point["lat"]) / 2)) * (place.lon - point["lon"])
    return EARTH_KM * math.radians(math.hypot(place.lat - point["lat"], across)) <= NEAR_KM


if __name__ == "__main__":
    main()
