"""Rival figures: counts of one incident, by different counters at one time, that no single number can meet."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from sayso.link.acts import actors_agree, days_between, same_happening, same_reach
from sayso.link.copies.words import find_words
from sayso.link.counting import Tally, find_tallies, say_count, settle
from sayso.link.disputes.sides import Case
from sayso.link.names import known_body
from sayso.model import Dispute, Reason, Side

ALIKE = 4  # how many times larger one of two counts of one happening may be
RISEN = 1.1  # how far above another's count a counter's own earlier one may lie and still tell of the same moment
# Words that set a count at another moment or at another happening than the rest of the text: *initial reports*,
# *the toll later rose to*, *killed in an earlier attack*.
MOMENTS = frozenset(
    "initial initially early earlier earliest original originally later subsequently subsequent then eventually "
    "rose risen rise updated update previous previously before".split()
)
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
        sides = _sides(case, _rivals(case, *_one_each(tallies)), tallies)
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


def _rivals(case: Case, tallies: list[Tally], lowest: dict[str, float]) -> list[Tally]:
    """The counts that at least one other excludes."""
    return [one for one in tallies if any(_rival(case, one, other, lowest) for other in tallies)]


def _rival(case: Case, one: Tally, other: Tally, lowest: dict[str, float]) -> bool:
    """Whether two counters count one happening and cannot both be right.

    In one article they are set side by side; two articles must name one narrow place and one day.
    """
    if one.source.key == other.source.key or one.agrees(other) or _ratio(one, other) > ALIKE:
        return False
    mine, theirs = case.settled[one.claim.id], case.settled[other.claim.id]
    if case.places_agree(mine, theirs) is False or case.days_agree(mine, theirs) is False:
        return False
    if actors_agree(one.claim.recipients, other.claim.recipients) is False or _other_people(one, other):
        return False
    less, more = (one, other) if one.high < other.low else (other, one)
    if lowest[more.source.key] <= less.high * RISEN and lowest[more.source.key] < more.low:
        return False  # the higher counter was there too: the toll has risen since
    if case.text(one.claim) == case.text(other.claim):
        if one.claim.article == other.claim.article and one.claim.article_incident != other.claim.article_incident:
            return False
        return same_reach(one.claim, other.claim) and _set_side_by_side(one, other)
    apart = days_between(one.claim, other.claim)
    return apart is not None and apart <= SAME_TIME and same_happening(mine, theirs)


def _other_people(one: Tally, other: Tally) -> bool:
    """Whether names tell the counted apart: *daughters of Ann*, *daughters of Ida*."""
    mine, theirs = (
        {word for party in tally.claim.recipients for word in party.name.split()[1:] if word.istitle()}
        for tally in (one, other)
    )
    return bool(mine) and bool(theirs) and not mine & theirs


def _set_side_by_side(one: Tally, other: Tally) -> bool:
    """Whether an article sets two counts of one happening side by side: each has its speaker, one of them by name.

    An article that tells of several attacks gives each its own numbers, and one that tells how a toll rose says which
    came first.
    """
    ranks = sorted((one.source.rank, other.source.rank))
    if ranks[0] > 0 or ranks[1] > 2:
        return False
    return _settlements(one) == _settlements(other) and not _moments(one) and not _moments(other)


def _moments(tally: Tally) -> bool:
    """Whether the sentence, or the speaker (*initial reports*), sets the count at a moment of its own."""
    return not MOMENTS.isdisjoint((*find_words(tally.claim.quote), *find_words(tally.claim.chain[0].name)))


def _settlements(tally: Tally) -> frozenset[str]:
    """Villages and quarters named as such in the sentence: *the village of Shela*, *the Mkomani district*."""
    found = {name for pair in SETTLEMENT.findall(tally.claim.quote) for name in pair if name}
    return frozenset(name for name in found if (known := known_body(name)) is None or known.id != known.country)


def _ratio(one: Tally, other: Tally) -> float:
    low, high = sorted((max(one.low, 1.0), max(other.low, 1.0)))
    return high / low


def _sides(case: Case, tallies: list[Tally], every: list[Tally]) -> list[Side]:
    """Counts that one number meets stand on one side, from the lowest up, with all claims that repeat them."""
    sides: list[list[Tally]] = []
    for tally in sorted(tallies, key=lambda tally: (tally.low, tally.high, tally.claim.id)):
        if sides and all(tally.agrees(other) for other in sides[-1]):
            sides[-1].append(tally)
        else:
            sides.append([tally])
    return [
        case.side(
            say_count(max(side, key=lambda tally: tally.low)),
            (other.claim for other in every if any(_repeats(other, one) for one in side)),
        )
        for side in sides
    ]


def _repeats(one: Tally, other: Tally) -> bool:
    return (one.source.key, one.low, one.high) == (other.source.key, other.low, other.high)
