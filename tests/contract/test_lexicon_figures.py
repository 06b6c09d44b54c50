"""Examples of the number, unit and figure lexicons."""

from __future__ import annotations

import pytest

from sayso.extract.figures.find import find_figures
from sayso.lexicon.figures import FigureEntry, UnitEntry
from sayso.lexicon.files import load_entries
from sayso.lexicon.numbers import WordClass
from sayso.model import Layer


def figures_of(parse_text, example: str):
    return find_figures(parse_text(example), Layer()).rows


@pytest.mark.parametrize("entry", load_entries("en/figures.yml", FigureEntry), ids=lambda entry: entry.id)
def test_effect_and_bound_examples(entry, parse_text) -> None:
    def said(example: str) -> set[str | None]:
        rows = figures_of(parse_text, example)
        return {row.effect if entry.effect else row.bound for row in rows}

    for example in entry.yes:
        assert (entry.effect or entry.bound) in said(example), example
    for example in entry.no:
        assert (entry.effect or entry.bound) not in said(example), example


@pytest.mark.parametrize("entry", load_entries("en/units.yml", UnitEntry), ids=lambda entry: entry.id)
def test_unit_examples(entry, parse_text) -> None:
    for example in entry.yes:
        rows = figures_of(parse_text, example)
        assert any((row.unit, row.who) == (entry.unit, entry.who) for row in rows), example
    for example in entry.no:
        rows = figures_of(parse_text, example)
        assert not any((row.unit, row.who) == (entry.unit, entry.who) for row in rows), example


@pytest.mark.parametrize("entry", load_entries("en/numbers.yml", WordClass), ids=lambda entry: entry.id)
def test_number_word_examples(entry, parse_text) -> None:
    if entry.id == "ordinal":  # an ordinal counts nothing
        return
    for example in entry.yes:
        assert figures_of(parse_text, example), example
    for example in entry.no:
        assert not figures_of(parse_text, example), example
