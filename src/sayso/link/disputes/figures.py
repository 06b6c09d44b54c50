"""Rival figures: counts of one incident, by different counters at one time, that no single number can meet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from sayso.link.acts import days_agree, days_between, places_agree
from sayso.link.copies.words import find_words
from sayso.link.counting import Tally, find_tallies, say_count, settle
from sayso.link.disputes.sides import Case
from sayso.model import Dispute, Reason, Side

ALIKE = 4  # how many times larger one of two counts of one happening may be, within one article
APART = 20  # and across articles; beyond it they count different things
# Words that add a count to others: further dead, a second blast.
ADDED = frozenset("another more further additional second third other others separate separately elsewhere".split())
SAME_TIME = 1  # days between two counts of one moment; later ones may both have been right in their time


def find_rival_figures(case: Case) -> Iterator[Dispute]:
    """One dispute for each effect, unit and kind of people whose counts exclude each other.

    A counter's later count replaces its earlier one. Running totals over a longer time are left to series; so are
    counts of a part (*five of them children*), and of other people (*policemen* beside *people*).
    """
    groups: defaultdict[tuple[str, str, str, str], list[Tally]] = defaultdict(list)
    for tally in find_tallies(case.claims, case.sources):
        if tally.count.since is None:
            groups[tally.effect, tally.unit, tally.who or "", tally.noun or ""].append(tally)
    for (effect, unit, who, noun), tallies in sorted(groups.items()):
        sides = _sides(case, _rivals(_one_each(tallies)))
        about = f"{effect} {unit} {who} {noun}"
        why = Reason(what="figures", found="; ".join(side.position for side in sides))
        dispute = case.dispute("figures", about, sides, (why,))
        if dispute is not None:
            yield dispute


def _one_each(tallies: list[Tally]) -> list[Tally]:
    """The last count of each counter."""
    last = {tally.source.key: tally for tally in sorted(settle(tallies), key=lambda tally: (tally.day, tally.claim.id))}
    return list(last.values())


def _rivals(tallies: list[Tally]) -> list[Tally]:
    """The counts that at least one other excludes."""
    return [one for one in tallies if any(_rival(one, other) for other in tallies)]


def _rival(one: Tally, other: Tally) -> bool:
    if one.source.key == other.source.key or one.agrees(other):
        return False
    if places_agree(one.claim, other.claim) is False or days_agree(one.claim, other.claim) is False:
        return False
    if one.claim.article == other.claim.article:
        return _set_side_by_side(one, other)
    apart = days_between(one.claim, other.claim)
    return apart is not None and apart <= SAME_TIME and _ratio(one, other) <= APART


def _set_side_by_side(one: Tally, other: Tally) -> bool:
    """Whether an article sets two counts of one happening side by side: each has its speaker, one of them by name.

    An article that tells of several attacks gives each its own numbers; a count that is *more* or of *another* attack
    is no rival.
    """
    ranks = sorted((one.source.rank, other.source.rank))
    if ranks[0] > 0 or ranks[1] > 2 or _adds(one) or _adds(other):
        return False
    return _ratio(one, other) <= ALIKE


def _adds(tally: Tally) -> bool:
    return bool(ADDED & set(find_words(tally.claim.quote)))


def _ratio(one: Tally, other: Tally) -> float:
    low, high = sorted((max(one.low, 1.0), max(other.low, 1.0)))
    return high / low


def _sides(case: Case, tallies: list[Tally]) -> list[Side]:
    """Counts that one number meets stand on one side, from the lowest up."""
    sides: list[list[Tally]] = []
    for tally in sorted(tallies, key=lambda tally: (tally.low, tally.high, tally.claim.id)):
        if sides and all(tally.agrees(other) for other in sides[-1]):
            sides[-1].append(tally)
        else:
            sides.append([tally])
    return [case.side(say_count(max(side, key=lambda tally: tally.low)), (one.claim for one in side)) for side in sides]
