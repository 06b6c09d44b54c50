from __future__ import annotations

import pytest

from sayso.export.counts import Tally, tally
from sayso.lexicon.exports import conventions, export_countries, iso_number
from sayso.lexicon.files import load_table
from sayso.model import ClaimRow, Count, Party, Toll
from tests.unit.export.sample import DOZENS, NINE, TWELVE, claim

RUNNING = Count(
    text="4,000", low=4000, best=4000, high=4000, bound="exact", unit="person", effect="killed", cumulative=True
)
CHILDREN = Count(text="two children", low=2, best=2, high=2, bound="exact", unit="person", effect="killed", who="child")


def test_the_span_of_an_incident_stands_where_a_held_claim_counts() -> None:
    rows = [claim("c1"), claim("c2", article="b", figures=(TWELVE,))]
    assert tally(rows, "killed", Toll(low=9, high=12), vague="none") == Tally(low=9, best=9, high=12)
    assert tally([claim("c", figures=())], "killed", Toll(low=9, high=12), vague="none") == Tally()


def test_without_a_span_an_articles_whole_is_its_largest_count() -> None:
    rows = [claim("c1", figures=(NINE, CHILDREN)), claim("c2", article="b", figures=(TWELVE,))]
    found = tally(rows, "killed", None, vague="none")
    assert (found.low, found.best, found.lowest) == (9, 9, 9)


def test_a_running_total_is_no_incidents_toll() -> None:
    assert tally([claim("c", figures=(RUNNING,))], "killed", None, vague="none") == Tally()


def test_of_several_wholes_the_best_is_what_most_origins_give() -> None:
    def told(name: str, count: Count) -> ClaimRow:
        speaker = Party(name=f"Speaker {name}", kind="person")
        return claim(name, article=name, chain=(speaker,), figures=(count,))

    span = Toll(low=9, best=12, high=12)
    two = [told("a", NINE), told("b", TWELVE)]
    assert tally(two, "killed", span, vague="none").best == 9
    assert tally([*two, told("c", TWELVE)], "killed", span, vague="none").best == 12


def test_a_wars_toll_is_no_incidents() -> None:
    war = Count(text="150,000 people", low=150_000, bound="more_than", unit="person", effect="killed")
    told = claim("c2", figures=(war,), quote="the civil war has killed more than 150,000 people")
    assert tally([told], "killed", Toll(low=150_000), vague="none") == Tally()
    assert tally([claim("c1"), told], "killed", Toll(low=150_000), vague="none").lowest == 9


def test_a_span_that_no_held_claim_carries_does_not_stand() -> None:
    assert tally([claim("c1")], "killed", Toll(low=9, best=9, high=40), vague="none") == Tally(low=9, best=9, high=9)


def test_a_word_becomes_a_number_by_the_named_convention_only() -> None:
    rows = [claim("c", figures=(DOZENS,))]
    assert tally(rows, "killed", None, vague="none") == Tally(words=("dozens of people",))
    assert tally(rows, "killed", None, vague="acled").lowest == 12
    assert tally([claim("c", figures=(DOZENS, NINE))], "killed", None, vague="acled").lowest == 9


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("tens of people", 10),
        ("Scores", 20),
        ("tens of thousands of families", 10_000),
        ("several soldiers", 3),
        ("soldiers", None),
    ],
)
def test_acled_numbers(words: str, number: int | None) -> None:
    assert conventions()["acled"].number(words) == number


def test_the_conventions_examples() -> None:
    for convention in conventions().values():
        assert all(convention.number(words) is not None for words in convention.yes)
        assert all(convention.number(words) is None for words in convention.no)


def test_every_country_has_its_row() -> None:
    assert set(export_countries()) == {row["iso3"] for row in load_table("places/countries.csv")}
    assert export_countries()["SYR"].acled_region == "Middle East"
    assert (iso_number("SYR"), iso_number("XKX")) == (760, None)
