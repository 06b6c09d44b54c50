"""Which verdict stands where reviewers disagree, change their minds, or must be two."""

from __future__ import annotations

from typing import Any

import pytest

from sayso.ledger.overlay import overlay, standing
from sayso.model import Judgement, claim_rows
from tests.unit.ledger.samples import make_record


def said(number: int, reviewer: str, verb: Any, value: str | None = None, **fields: Any) -> Judgement:
    return Judgement(
        id=number,
        at="2024-06-01T10:00:00Z",
        reviewer=reviewer,
        verb=verb,
        subject="claim",
        subject_id="c-a1-1",
        field="status" if verb == "correct" else None,
        value=value,
        **fields,
    )


FAILED, PLANNED = '"failed"', '"planned"'


@pytest.mark.parametrize(
    ("judgements", "reviewers", "stand"),
    [
        ([said(1, "Ann", "accept"), said(2, "Ben", "reject")], 1, [2]),
        ([said(1, "Ann", "accept"), said(2, "Ben", "reject")], 2, []),
        ([said(1, "Ann", "reject"), said(2, "Ben", "reject")], 2, [2]),
        ([said(1, "Ann", "reject"), said(2, "Ann", "reject")], 2, []),
        ([said(1, "Ann", "reject"), said(2, "Ann", "accept"), said(3, "Ben", "reject")], 2, []),
        ([said(1, "Ann", "reject"), said(2, "Ben", "reject"), said(3, "Ann", "accept")], 2, []),
        (
            [said(1, "Ann", "reject"), said(2, "Ben", "reject"), said(3, "Ann", "accept"), said(4, "Cy", "reject")],
            2,
            [4],
        ),
        (
            [said(1, "Ann", "correct", FAILED), said(2, "Ann", "correct", PLANNED), said(3, "Ben", "correct", FAILED)],
            2,
            [],
        ),
        (
            [said(1, "Ann", "correct", FAILED), said(2, "Ben", "correct", FAILED), said(3, "Cy", "correct", PLANNED)],
            2,
            [2],
        ),
        ([said(1, "Ann", "correct", FAILED), said(2, "Ben", "accept")], 1, [1, 2]),
        ([said(1, "Ann", "correct", FAILED), said(2, "Ann", "note")], 1, [1]),
        ([said(1, "Ann", "accept"), said(2, "Ann", "reject", reopened="another status")], 1, []),
        ([said(1, "Ann", "correct", FAILED, reopened="another status")], 1, [1]),
    ],
)
def test_who_stands(judgements: list[Judgement], reviewers: int, stand: list[int]) -> None:
    assert [row.id for row in standing(judgements, reviewers)] == stand
    assert standing(reversed(judgements), reviewers) == standing(judgements, reviewers)


def test_a_claim_shows_what_two_reviewers_say_and_not_what_one_took_back() -> None:
    row = claim_rows(make_record())[0]
    both = [said(1, "Ann", "correct", FAILED), said(2, "Ben", "correct", FAILED)]
    assert overlay(row, both, 2).status == "failed"
    taken_back = [*both, said(3, "Ann", "correct", '"occurred"')]
    assert overlay(row, taken_back, 2) == row
