from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from sayso.extract import find_toponyms
from sayso.lexicon import load_gazetteer
from sayso.model import Parsed


def names(parsed: Parsed) -> list[tuple[str, str]]:
    found = find_toponyms(parsed, load_gazetteer())
    return [(parsed.text_of(one.span.first, one.span.last), one.sense) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells fell on a market in Donetsk on Monday.", ("Donetsk", "literal")),
        ("Turkish troops crossed the border before dawn.", ("Turkish", "demonym")),
        ("Moscow denied that its planes had struck the bakery.", ("Moscow", "metonym")),
        ("The ministry accused Tehran of arming the rebels.", ("Tehran", "metonym")),
        ("Residents of kyiv queued for water.", ("kyiv", "literal")),
        ("He was arrested in Marion County on Friday.", ("Marion County", "literal")),
        ("Clashes broke out in Paris, Texas, after the vote.", ("Texas", "literal")),
    ],
)
def test_place_is_found_with_its_sense(parse_text: Callable[..., Parsed], text: str, expected: tuple[str, str]) -> None:
    assert expected in names(parse_text(text))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Mr. Jackson said that he had seen nothing.", "Jackson"),
        ("Most of them left in March.", "March"),
        ("It was the first time that Nice weather helped.", "first"),
        ("The UN said that it could not confirm the count.", "UN"),
        ("Hamas said that it had fired the rockets.", "Hamas"),
    ],
)
def test_what_is_no_place_is_left_out(parse_text: Callable[..., Parsed], text: str, word: str) -> None:
    assert word not in [name for name, _ in names(parse_text(text))]


def test_toponyms_do_not_overlap(parse_text: Callable[..., Parsed]) -> None:
    parsed = parse_text("The New York Times wrote of South Sudan, of North Kivu and of the Gaza Strip.")
    spans = [one.span for one in find_toponyms(parsed, load_gazetteer())]
    assert all(before.last <= after.first for before, after in pairwise(spans))


def test_no_words_no_toponyms(parse_text: Callable[..., Parsed]) -> None:
    assert find_toponyms(parse_text(""), load_gazetteer()) == ()
