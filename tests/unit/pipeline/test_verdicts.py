"""Merges and splits as pairs: what is said later stands, of every pair it is about."""

from __future__ import annotations

import json

from sayso.model import Judgement
from sayso.pipeline.verdicts import pairs_of


def judged(number: int, verb: str, *groups: list[str]) -> Judgement:
    return Judgement(
        id=number,
        at="2024-05-06T10:00:00Z",
        reviewer="ann",
        verb=verb,  # type: ignore[arg-type]
        subject="incident",
        subject_id="x",
        value=json.dumps(groups),
    )


def test_a_merge_of_several_undoes_an_earlier_split_between_any_two() -> None:
    split = judged(1, "split", ["b"], ["c", "d"])
    merge = judged(2, "merge", ["a"], ["b"], ["c", "d"])
    found = pairs_of([merge, split], "incident")
    assert (found.must, found.cannot) == ((("a", "b"), ("a", "c")), ())
    later = pairs_of([judged(1, "merge", ["b"], ["c"]), judged(2, "split", ["b"], ["c"])], "incident")
    assert (later.must, later.cannot) == ((), (("b", "c"),))
