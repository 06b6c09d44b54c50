"""What an article tells of a happening once reviewers have spoken: what they took back stands no longer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import TypeVar

from sayso.link.counting import limits
from sayso.model import ClaimRow, Count, SettledPlace, SettledTime, Toll
from sayso.model.record import EventType

V = TypeVar("V")

TOLD = frozenset({"occurred", "ongoing"})
VOICE = frozenset({"status", "stance", "belief"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Slots:
    """Type, place, day and tolls of one article's incident."""

    type: EventType
    place: SettledPlace | None
    time: SettledTime | None
    killed: Toll | None
    injured: Toll | None


def said_to_be_done(claim: ClaimRow) -> bool:
    """Whether the speaker puts it forward as done or under way."""
    return claim.status in TOLD and claim.stance != "denies" and claim.belief > 0


def as_judged(slots: Slots, claims: Sequence[ClaimRow]) -> Slots:
    """The slots as far as they rest on claims that stand, with the values that reviewers gave.

    Parameters
    ----------
    slots : Slots
        As the machine read them.
    claims : sequence of ClaimRow
        All of the incident's claims, the rejected ones too, each with its corrected values.

    Notes
    -----
    A slot is looked at again only where a judgement bears on it. A place, a day or a type stands as long as a standing
    claim has it; else what most of those claims have takes over, corrected values first. A toll is what a reviewer set,
    else what the claims that stand give.
    """
    rejected = [claim for claim in claims if claim.judgement == "reject"]
    kept = [claim for claim in claims if claim.judgement != "reject"]
    if not rejected and not any(claim.corrected for claim in kept):
        return slots
    kept.sort(key=lambda claim: (not claim.corrected, claim.start))

    def shaken(field: str, had: Callable[[ClaimRow], bool]) -> bool:
        return any(map(had, rejected)) or any(field in claim.corrected for claim in kept)

    return Slots(
        type=_still(
            slots.type,
            [claim.type for claim in kept if claim.type is not None],
            shaken("type", lambda claim: claim.type == slots.type),
        )
        or slots.type,
        place=_still(
            slots.place,
            [place for claim in kept for place in claim.places],
            shaken("places", lambda claim: slots.place in claim.places),
        ),
        time=_still(
            slots.time,
            [time for claim in kept for time in claim.times if time.begin],
            shaken("times", lambda claim: slots.time in claim.times),
        ),
        killed=_toll(slots.killed, "killed", rejected, kept),
        injured=_toll(slots.injured, "injured", rejected, kept),
    )


def _still(value: V | None, found: Sequence[V], shaken: bool) -> V | None:
    if not shaken or value in found:
        return value
    counts = Counter(found)
    return max(found, key=lambda one: counts[one], default=None)


def _toll(toll: Toll | None, effect: str, rejected: Sequence[ClaimRow], kept: Sequence[ClaimRow]) -> Toll | None:
    mended = [claim for claim in kept if "figures" in claim.corrected]
    unsaid = [claim for claim in kept if VOICE.intersection(claim.corrected)]
    if not mended and not any(_counts([claim], effect) for claim in (*rejected, *unsaid)):
        return toll
    set_right = _counts(filter(said_to_be_done, mended), effect)
    return _span(set_right or _counts(filter(said_to_be_done, kept), effect))


def _counts(claims: Iterable[ClaimRow], effect: str) -> list[Count]:
    return [
        count
        for claim in claims
        for count in claim.figures
        if count.effect == effect and not count.part and not count.cumulative and count.bound != "vague"
    ]


def _span(counts: Sequence[Count]) -> Toll | None:
    """The lowest and the highest number, and the one that most give."""
    known = [allowed for count in counts if (allowed := limits(count)) is not None]
    if not known:
        return None
    low, high = min(low for low, _ in known), max(high for _, high in known)
    bests = Counter(count.best for count in counts if count.best is not None and count.bound == "exact")
    return Toll(
        low=low if low > 0 else None,
        best=max(bests, key=lambda best: bests[best], default=None),
        high=high if isfinite(high) else None,
    )
