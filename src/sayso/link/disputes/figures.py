"""Rival figures: counts of one incident, by different counters at one time, that no single number can meet."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from sayso.link.acts import days_agree, days_between, places_agree
from sayso.link.counting import Tally, find_tallies, say_count, settle
from sayso.link.disputes.sides import Case
from sayso.link.names import known_body
from sayso.model import Dispute, Reason, Side

ALIKE = 4  # how many times larger one of two counts of one happening may be, within one article
RISEN = 1.1  # how far above another's count a counter's own earlier one may lie and still tell of the same moment
APART = 20  # and across articles; beyond it they count different things
PLACE = "(?:village|town|neighbou?rhood|district|suburb|quarter|camp|settlement)"
SETTLEMENT = re.compile(rf"\b{PLACE}s? of ((?:al-)?[A-Z][\w-]+)|\b((?:al-)?[A-Z][\w-]+) {PLACE}\b")
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
        sides = _sides(case, _rivals(*_one_each(tallies)))
        about = f"{effect} {unit} {who} {noun}"
        why = Reason(what="figures", found="; ".join(side.position for side in sides))
        dispute = case.dispute("figures", about, sides, (why,))
        if dispute is not None:
            yield dispute


def _one_each(tallies: list[Tally]) -> tuple[list[Tally], dict[str, float]]:
    """The last count of each counter, and the lowest it ever gave."""
    rows = sorted(settle(tallies), key=lambda tally: (tally.day, tally.claim.published or "", tally.claim.id))
    lowest: dict[str, float] = {}
    for tally in rows:
        lowest[tally.source.key] = min(tally.low, lowest.get(tally.source.key, tally.low))
    return list({tally.source.key: tally for tally in rows}.values()), lowest


def _rivals(tallies: list[Tally], lowest: dict[str, float]) -> list[Tally]:
    """The counts that at least one other excludes."""
    return [one for one in tallies if any(_rival(one, other, lowest) for other in tallies)]


def _rival(one: Tally, other: Tally, lowest: dict[str, float]) -> bool:
    if one.source.key == other.source.key or one.agrees(other):
        return False
    if places_agree(one.claim, other.claim) is False or days_agree(one.claim, other.claim) is False:
        return False
    less, more = (one, other) if one.high < other.low else (other, one)
    if lowest[more.source.key] <= less.high * RISEN and lowest[more.source.key] < more.low:
        return False  # the higher counter was there too: the toll has risen since
    if _text(one) == _text(other):
        return _set_side_by_side(one, other)
    apart = days_between(one.claim, other.claim)
    return apart is not None and apart <= SAME_TIME and _ratio(one, other) <= APART


def _set_side_by_side(one: Tally, other: Tally) -> bool:
    """Whether an article sets two counts of one happening side by side: each has its speaker, one of them by name.

    An article that tells of several attacks gives each its own numbers.
    """
    ranks = sorted((one.source.rank, other.source.rank))
    if ranks[0] > 0 or ranks[1] > 2:
        return False
    return _ratio(one, other) <= ALIKE and _settlements(one) == _settlements(other)


def _text(tally: Tally) -> str:
    """The article, or the one it copies."""
    return tally.claim.copy_of or tally.claim.article


def _settlements(tally: Tally) -> frozenset[str]:
    """Villages and quarters named as such in the sentence: *the village of Shela*, *the Mkomani district*."""
    found = {name for pair in SETTLEMENT.findall(tally.claim.quote) for name in pair if name}
    return frozenset(name for name in found if (known := known_body(name)) is None or known.id != known.country)


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
