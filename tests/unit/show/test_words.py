"""Words for values: nothing gets more precise, nothing undone looks done, nothing steers the terminal."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.model import Figure, Time, Toll
from sayso.show.words import clean, figure_words, number, time_words, toll_words, verdict
from tests.unit.show.sample import CLAIMS


def figure(**fields: object) -> Figure:
    return Figure(**{"start": 0, "end": 1, "text": "x", "bound": "exact", **fields})


def time(**fields: object) -> Time:
    return Time(**{"start": 0, "end": 1, "text": "x", "type": "DATE", "precision": "day", "basis": "stated", **fields})


@pytest.mark.parametrize(
    ("stance", "status", "word"),
    [
        ("asserts", "occurred", "occurred"),
        ("denies", "not_occurred", "DENIED"),
        ("doubts", "occurred", "DOUBTED"),
        ("asserts", "not_occurred", "NOT OCCURRED"),
        ("asserts", "failed", "FAILED"),
        ("demands", "demanded", "DEMANDED"),
    ],
)
def test_undone_acts_are_in_capitals(stance: str, status: str, word: str) -> None:
    assert verdict(replace(CLAIMS[0], stance=stance, status=status)) == word


def test_a_vague_count_keeps_its_words() -> None:
    assert figure_words(figure(text="dozens", bound="vague", effect="injured")) == "injured: dozens"


def test_a_bound_is_said() -> None:
    words = figure_words(figure(text="a dozen or more", low=12, bound="at_least", effect="killed"))
    assert words == "killed: at least 12 (“a dozen or more”)"


def test_an_open_toll_is_no_exact_one() -> None:
    assert toll_words(Toll(low=14)) == "at least 14"
    assert toll_words(Toll(low=14, best=14)) == "at least 14"
    assert toll_words(Toll(best=9, high=9)) == "up to 9"
    assert toll_words(Toll(low=9, best=9, high=9)) == "9"
    assert toll_words(Toll(low=3, best=4, high=5)) == "3–5"
    assert toll_words(Toll()) == "not counted"


NUMBERS = [(1557, "1,557"), (3.5e6, "3.5 million"), (0.5, "0.5"), (1234567, "1,234,567")]


@pytest.mark.parametrize(("value", "word"), NUMBERS)
def test_numbers(value: float, word: str) -> None:
    assert number(value) == word


def test_a_month_stays_a_month_and_an_unknown_day_its_words() -> None:
    month = time(text="in March", value="2024-03", begin="2024-03-01", finish="2024-03-31", precision="month")
    assert time_words(month) == "2024-03 (“in March”)"
    assert time_words(time(text="recently", precision="vague")) == "“recently”"
    day = "2024-05-05"
    part = time(text="on Sunday morning", value=f"{day}TMO", begin=day, finish=day, precision="hour")
    assert time_words(part) == "2024-05-05 (“on Sunday morning”)"


def test_text_cannot_steer_a_terminal() -> None:
    assert "\x1b" not in clean("red \x1b[31m text\x07")
    assert "\u202e" not in clean("abc\u202edef")
    assert clean("two\n lines") == "two lines"
