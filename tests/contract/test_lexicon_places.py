from __future__ import annotations

from importlib.resources import files

import pytest

from sayso.lexicon import load_gazetteer, load_table
from sayso.lexicon.gazetteer import KINDS, load_ranker, load_recogniser, registers, word_classes
from sayso.resolve.places.features import FEATURES

TABLES = ("countries", "demonyms", "exonyms", "ordinary", "regions", "registers", "sites", "states", "words")
CODES = {row["iso3"] for row in load_table("places/countries.csv")}


@pytest.mark.parametrize("table", TABLES)
def test_table_is_sorted_and_without_doubles(table: str) -> None:
    rows = [tuple(row.values()) for row in load_table(f"places/{table}.csv")]
    assert rows == sorted(rows)
    assert len(rows) == len(set(rows))
    text = files("sayso.lexicon").joinpath("data", "places", f"{table}.csv").read_text(encoding="utf-8")
    assert text.startswith("# "), "a table tells its source"


@pytest.mark.parametrize("table", ["regions", "sites"])
def test_places_of_own_tables_are_whole(table: str) -> None:
    for row in load_table(f"places/{table}.csv"):
        assert row["kind"] in KINDS
        assert row["country"] in CODES | {""}
        assert -90 <= float(row["lat"]) <= 90
        assert -180 <= float(row["lon"]) <= 180
        assert load_gazetteer().lookup(row["name"])


def test_words_and_registers_load() -> None:
    assert "water" in word_classes()["river"]
    assert set().union(*registers().values()) <= CODES


def test_weights_fit_the_code() -> None:
    ranker = load_ranker()
    assert ranker.features == FEATURES
    assert all(len(row) == len(FEATURES) for row in ranker.rounds)
    assert 0 < load_recogniser().threshold < 1
