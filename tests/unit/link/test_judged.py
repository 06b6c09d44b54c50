"""A happening after review: what was taken back is in no slot, what was set right is."""

from __future__ import annotations

from dataclasses import replace

from sayso.link.happenings import join_tellings
from sayso.model import Count, Toll
from tests.unit.link.test_happenings import BASE, MONDAY, PROVINCE, TOWN, WEEK, claim

THREE = Count(text="three people", low=3, best=3, high=3, bound="exact", unit="person", effect="killed")
FIVE = replace(THREE, text="five people", low=5, best=5, high=5)
TELLING = replace(BASE, claims=("c1", "c2"), killed=Toll(low=3, best=3, high=5))
FIRST = claim(1, places=(TOWN,), times=(MONDAY,), figures=(THREE,))
SECOND = claim(2, article="a1", places=(PROVINCE,), times=(WEEK,), figures=(FIVE,), start=20)


def test_without_judgements_the_slots_are_the_article_s() -> None:
    row = join_tellings("I", [TELLING], [FIRST, SECOND])
    assert (row.place, row.begin, row.killed) == (TOWN, "2024-05-06", Toll(low=3, best=3, high=5))


def test_a_rejected_claim_takes_its_place_day_and_count_with_it() -> None:
    row = join_tellings("I", [TELLING], [replace(FIRST, judgement="reject"), SECOND])
    assert (row.place, row.begin, row.finish) == (PROVINCE, WEEK.begin, WEEK.finish)
    assert row.killed == Toll(low=5, best=5, high=5)
    nothing = join_tellings("I", [TELLING], [replace(one, judgement="reject") for one in (FIRST, SECOND)])
    assert (nothing.place, nothing.begin, nothing.killed) == (None, None, None)


def test_what_a_reviewer_set_stands_instead() -> None:
    twelve = replace(THREE, text="12", low=12, best=12, high=12)
    mended = replace(FIRST, figures=(twelve,), places=(PROVINCE,), judgement="accept", corrected=("places", "figures"))
    row = join_tellings("I", [TELLING], [mended, SECOND])
    assert (row.place, row.killed) == (PROVINCE, Toll(low=12, best=12, high=12))
    assert row.begin == "2024-05-06", "the day was not touched"


def test_an_act_that_a_reviewer_read_as_failed_killed_nobody() -> None:
    failed = replace(FIRST, status="failed", judgement="correct", corrected=("status",))
    assert join_tellings("I", [replace(TELLING, claims=("c1",))], [failed]).killed is None
    assert join_tellings("I", [TELLING], [failed, SECOND]).killed == Toll(low=5, best=5, high=5)
