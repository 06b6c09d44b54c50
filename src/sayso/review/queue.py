"""What a reviewer should look at first, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sayso.model import ClaimRow, Dispute, Judgement

UNSURE_PLACE = 0.5  # calibrated score below which a place is as likely wrong as right
HEAVY = 10  # persons from which a toll moves any total


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A claim to look at, the reasons, and their weight: the more, the sooner."""

    claim: ClaimRow
    weight: int
    reasons: tuple[str, ...]


def review_queue(
    claims: Iterable[ClaimRow], disputes: Iterable[Dispute], judgements: Iterable[Judgement]
) -> tuple[Item, ...]:
    """Claims that no verdict stands on, those first where an error would do most harm.

    Reopened judgements come first; then disputed claims and large tolls, then what the machine itself is unsure of.
    Copies come last: their originals are looked at instead.
    """
    disputed = {claim for dispute in disputes for side in dispute.sides for claim in side.claims}
    reopened: Mapping[str, str] = {
        judgement.subject_id: judgement.reopened for judgement in judgements if judgement.reopened is not None
    }
    found: list[Item] = []
    for row in claims:
        again = reopened.get(row.id)
        if row.judgement is not None and again is None:
            continue
        reasons: list[tuple[int, str]] = []
        if again is not None:
            reasons.append((8, f"judged before: {again}"))
        if row.id in disputed:
            reasons.append((4, "disputed"))
        toll = max((_most(row, effect) for effect in ("killed", "injured")), default=0.0)
        if toll >= HEAVY and row.status in {"occurred", "ongoing"}:
            reasons.append((3, f"a toll of {toll:,.12g}"))
        if any(place.score is not None and place.score < UNSURE_PLACE for place in row.places):
            reasons.append((2, "the place is uncertain"))
        if row.inferred:
            reasons.append((1, f"inferred, not said: {', '.join(row.inferred)}"))
        if not reasons:
            continue
        weight = sum(amount for amount, _ in reasons)
        found.append(
            Item(
                claim=row,
                weight=weight if row.copy_of is None else 0,
                reasons=tuple(words for _, words in reasons),
            )
        )
    return tuple(sorted(found, key=lambda item: (-item.weight, item.claim.published or "", item.claim.id)))


def _most(row: ClaimRow, effect: str) -> float:
    values = [
        value
        for count in row.figures
        if count.effect == effect
        for value in (count.low, count.best, count.high)
        if value is not None
    ]
    return max(values, default=0.0)
