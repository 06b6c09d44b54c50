"""Several corrections in one command: each is made on what the one before it left."""

from __future__ import annotations

import json
from typing import Any

from sayso.model import ClaimRow, Judgement, Party
from sayso.show.judging import judge_claim

ROW = ClaimRow(
    id="c1",
    article="a",
    quote="Shells fell.",
    start=0,
    end=12,
    chain=(Party(name="The Probe", kind="outlet"),),
    stance="asserts",
    status="occurred",
    belief=3.0,
)


class Book:
    """A ledger of one claim that keeps what is put down."""

    target = "a book"

    def __init__(self) -> None:
        self.said: list[Judgement] = []

    def claims_by_id(self, ids: Any) -> list[ClaimRow]:
        return [ROW] if "c1" in ids else []

    def judge(self, judgement: Judgement) -> int:
        self.said.append(judgement)
        return len(self.said)


def test_two_counts_set_at_once_both_stand() -> None:
    book = Book()
    words = judge_claim(book, "c1", "correct", ["killed=11", "injured=3..", "status=ongoing"], by="Ann", note=None)  # type: ignore[arg-type]
    assert words == "c1: killed set, injured set, status set by Ann"
    assert [one.field for one in book.said] == ["figures", "status"]
    counts = {count["effect"]: count["low"] for count in json.loads(book.said[0].value or "")}
    assert counts == {"killed": 11, "injured": 3}
