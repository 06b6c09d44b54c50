"""What several articles leave of one happening: copies add nothing, ranges stay ranges."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.link.happenings import Telling, join_tellings
from sayso.model import ClaimRow, Party, SettledPlace, SettledTime, Toll

TOWN = SettledPlace(text="Sarmin", name="Sarmin", geoname_id=1, country="SYR", precision="city")
PROVINCE = SettledPlace(text="Idlib", name="Idlib", geoname_id=2, country="SYR", precision="admin1")
MONDAY = SettledTime(begin="2024-05-06", finish="2024-05-06", precision="day", basis="relative")
WEEK = SettledTime(begin="2024-05-01", finish="2024-05-07", precision="week", basis="relative")
BASE = Telling(
    id="i1",
    article="a1",
    first=True,
    type="ASSAULT",
    title="Strike on Sarmin",
    published="2024-05-07",
    copy_of=None,
    claims=("c1",),
    place=TOWN,
    time=MONDAY,
    killed=Toll(low=3, best=3, high=3),
    injured=None,
)


def telling(number: int, **fields: object) -> Telling:
    row = {"id": f"i{number}", "article": f"a{number}", "title": f"Title {number}", "claims": (f"c{number}",)}
    return replace(BASE, **{**row, **fields})  # type: ignore[arg-type]


def claim(number: int, **fields: object) -> ClaimRow:
    row = ClaimRow(
        id=f"c{number}",
        article=f"a{number}",
        outlet=f"Outlet {number}",
        quote=f"Planes struck the town, reader {number}.",
        start=0,
        end=9,
        chain=(Party(name=f"Outlet {number}", kind="outlet"),),
        stance="asserts",
        status="occurred",
        belief=3.0,
        type="ASSAULT",
    )
    return replace(row, **fields)  # type: ignore[arg-type]


def test_a_copy_adds_no_origin_and_moves_no_slot() -> None:
    copies = [telling(n, copy_of="a1", place=PROVINCE, killed=Toll(low=9, best=9, high=9)) for n in (2, 3)]
    claims = [claim(1), claim(2, copy_of="a1"), claim(3, copy_of="a1")]
    row = join_tellings("I", [*copies, BASE], claims)
    assert (row.place, row.killed) == (TOWN, Toll(low=3, best=3, high=3))
    assert [origin.articles for origin in row.origins] == [("a1", "a2", "a3")]
    assert row.articles == ("a1", "a2", "a3")


def test_of_equals_the_closest_place_and_day_stand() -> None:
    row = join_tellings("I", [telling(2, place=PROVINCE, time=WEEK), BASE], [])
    assert (row.place, row.begin, row.finish, row.time_precision) == (TOWN, "2024-05-06", "2024-05-06", "day")


@pytest.mark.parametrize(
    ("tolls", "expected"),
    [
        ([Toll(low=3, best=3, high=3), Toll(low=5, best=5, high=5)], Toll(low=3, best=5, high=5)),
        ([Toll(low=12), Toll(low=14, best=14, high=14)], Toll(low=12, best=14, high=14)),
        ([Toll(low=20), Toll(low=14, best=14, high=14)], Toll(low=14, best=14, high=None)),
        ([Toll(low=12), None], Toll(low=12)),
        ([None], None),
    ],
)
def test_a_toll_spans_what_articles_say(tolls: list[Toll | None], expected: Toll | None) -> None:
    members = [telling(n, killed=toll, published=f"2024-05-{n:02d}") for n, toll in enumerate(tolls, start=7)]
    assert join_tellings("I", members, []).killed == expected


def test_what_was_denied_or_planned_has_no_origin_and_a_rejected_claim_none_at_all() -> None:
    claims = [
        claim(1, stance="denies", status="not_occurred", belief=-3.0),
        claim(2, status="planned", belief=1.0),
        claim(3, judgement="reject"),
    ]
    row = join_tellings("I", [BASE], claims)
    assert row.origins == ()
    assert row.claims == ("c1", "c2")
