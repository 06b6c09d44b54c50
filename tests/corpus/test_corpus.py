"""The gate of extraction quality: our own labelled articles, with floors that only rise."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.claims import score
from sayso.model import to_dict
from sayso.pipeline import Reader
from tests.corpus.labels import Labelled, load_all
from tests.invariants import check_record

FLOORS = Path(__file__).parent / "floors.json"


@pytest.fixture(scope="module")
def labelled() -> list[Labelled]:
    return load_all()


@pytest.fixture(scope="module")
def figures(reader: Reader, labelled: list[Labelled]) -> dict[str, float]:
    records = {}
    for record in reader.records((item.article, ()) for item in labelled):
        check_record(record)
        records[record.article.id] = to_dict(record)
    return score([item.document for item in labelled], {item.gold["id"]: item.gold for item in labelled}, records)


def test_no_false_fact_and_nothing_ungrounded(figures: dict[str, float]) -> None:
    assert figures["ungrounded"] == 0
    assert figures["false facts"] == 0


@pytest.mark.parametrize(("name", "floor"), json.loads(FLOORS.read_text()).items())
def test_a_figure_keeps_its_floor(figures: dict[str, float], name: str, floor: float) -> None:
    assert figures[name] >= floor, f"{name} fell to {figures[name]:.3f}"
