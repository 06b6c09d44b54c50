"""The examples of en/actor_words.yml run; the tables of actors are sorted and sound."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.lexicon.actors import WordClass, load_actor_lexicon
from sayso.lexicon.files import load_entries, load_table
from sayso.model import Parsed

ENTRIES = load_entries("en/actor_words.yml", WordClass)
TABLES = ("nouns", "groups", "bodies", "first_names", "name_words")


@pytest.mark.parametrize("entry", ENTRIES, ids=[entry.id for entry in ENTRIES])
def test_examples(entry: WordClass, parse_text: Callable[..., Parsed]) -> None:
    def has(text: str) -> bool:
        return any(tok.lower in entry.words or tok.lemma in entry.words for tok in parse_text(text).tokens)

    assert all(has(text) for text in entry.yes)
    assert not any(has(text) for text in entry.no)


@pytest.mark.parametrize("table", TABLES)
def test_tables_are_sorted_without_doubles(table: str) -> None:
    keys = [next(iter(row.values())) for row in load_table(f"actors/{table}.csv")]
    assert keys == sorted(set(keys))


def test_enough_armed_groups_are_known() -> None:
    assert sum(row["kind"] == "armed_group" for row in load_table("actors/groups.csv")) >= 200


def test_offices_and_countries_are_real() -> None:
    lexicon = load_actor_lexicon()
    bodies = {row["id"] for row in load_table("actors/bodies.csv")}
    for row in load_table("actors/leaders.csv"):
        assert row["of"] == "" or row["of"] in lexicon.states or row["of"] in bodies
        assert row["finish"] == "" or row["begin"] < row["finish"]
    for name in ("groups", "bodies"):
        for row in load_table(f"actors/{name}.csv"):
            assert row["country"] == "" or row["country"] in lexicon.states


@pytest.mark.parametrize("table", ["groups", "bodies", "leaders"])
def test_every_actor_has_a_source(table: str) -> None:
    assert [row for row in load_table(f"actors/{table}.csv") if not row["source"]] == []
