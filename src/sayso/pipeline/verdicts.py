"""What reviewers joined and parted, as pairs of the things that linking joins."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sayso.model import Judgement
from sayso.model.account import Subject

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """Pairs that must be one and pairs that cannot be; the later judgement on a pair stands."""

    must: tuple[Pair, ...] = ()
    cannot: tuple[Pair, ...] = ()

    @property
    def all(self) -> tuple[Pair, ...]:
        """Both, one after the other."""
        return (*self.must, *self.cannot)


def pairs_of(judgements: Iterable[Judgement], subject: Subject, *, only: Collection[int] | None = None) -> Pairs:
    """The standing merges and splits of one kind of thing; ``only`` leaves those of some judgements.

    Notes
    -----
    A merge's ``value`` lists the members of each of the things joined, as they were then: one of each is tied to one
    of the first. A split's lists two sides, every pair across which is parted.
    """
    stands: dict[Pair, bool] = {}
    for judgement in sorted(judgements, key=lambda row: row.id):
        if judgement.subject != subject or judgement.value is None or (only is not None and judgement.id not in only):
            continue
        groups = [sorted(group) for group in json.loads(judgement.value) if group]
        if judgement.verb == "merge":
            for number, group in enumerate(groups):
                for before in groups[:number]:  # all are one: no two of them stay parted
                    for one in before:
                        for other in group:
                            stands.pop(_pair(one, other), None)
                if number:
                    stands[_pair(groups[0][0], group[0])] = True
        elif judgement.verb == "split":
            for number, group in enumerate(groups):
                for other_group in groups[number + 1 :]:
                    for one in group:
                        for other in other_group:
                            stands[_pair(one, other)] = False
    return Pairs(
        must=tuple(sorted(pair for pair, joined in stands.items() if joined)),
        cannot=tuple(sorted(pair for pair, joined in stands.items() if not joined)),
    )


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)
