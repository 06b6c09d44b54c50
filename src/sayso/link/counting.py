"""Counts as tallies: whose count it is, of what, and the lowest and highest number it allows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import inf

from sayso.link.bodies import Source
from sayso.link.copies.words import find_words, stem
from sayso.model import ClaimRow, Count

DONE = frozenset({"occurred", "ongoing"})
UNDONE = frozenset({"denies", "doubts", "demands", "promises", "threatens", "asks"})
ABOUT = 0.15  # how far from "about 50" a number may lie and still be meant
# Nouns that count anybody; a count of policemen is part of a count of people.
ANYBODY = frozenset(
    "person people life soul victim casualty fatality dead body death human being total toll other".split()
)
KINDS = frozenset("civilian combatant child fighter children".split())  # what `who` says already
# Words before a number, or in it, that add it to others: *another five*, *three more*, *two others*.
ADDED = frozenset("another other others more further additional extra".split())
# What stands right behind a number that belongs to another effect: a headline's *10 killed 40 injured*.
EFFECTS = {"killed": frozenset("injured wounded hurt".split()), "injured": frozenset("killed dead slain".split())}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """A count in a claim. ``low`` and ``high`` are what it allows; an open end is infinite. ``noun`` is what it counts,
    ``None`` for anybody."""

    claim: ClaimRow
    source: Source
    count: Count
    effect: str
    unit: str
    who: str | None
    noun: str | None
    low: float
    high: float

    @property
    def day(self) -> str:
        """The day of publication, or a day after all others."""
        return (self.claim.published or "9999-12-31")[:10]

    def agrees(self, other: Tally) -> bool:
        """Whether one number can meet both."""
        return self.low <= other.high and other.low <= self.high


def find_tallies(claims: Iterable[ClaimRow], sources: Mapping[str, Source]) -> list[Tally]:
    """Tallies of undenied claims that give a number of a stated effect, in order of publication.

    Vague counts, parts of other counts, single persons told of without a numeral and counts that add to others (*three
    more*) are left out. A figure that stands in several claims of an article under one source counts once.
    """
    found: dict[tuple[object, ...], Tally] = {}
    ordered = sorted(claims, key=lambda claim: (claim.published or "9999", claim.article, claim.start, claim.id))
    for claim in ordered:
        if claim.id not in sources or claim.status not in DONE or claim.stance in UNDONE or claim.belief <= 0:
            continue
        for count in claim.figures:
            tally = _tally(claim, count, sources[claim.id])
            if tally is not None:
                key = (claim.article, tally.source.key, count.text, tally.effect, tally.low, tally.high)
                found.setdefault(key, tally)
    return list(found.values())


def settle(tallies: Iterable[Tally]) -> list[Tally]:
    """One tally for each article and counter, of one indicator; none where an article gives the counter several.

    Two numbers that exclude each other in one article, of one counter, are parts of a sum or two happenings, and
    nothing says which is the count asked for. Of numbers that agree (a headline's *21*, the body's *at least 21*) the
    most careful one stands.
    """
    groups: dict[tuple[str, str], list[Tally]] = {}
    for tally in tallies:
        groups.setdefault((tally.claim.article, tally.source.key), []).append(tally)
    return [
        max(rows, key=lambda row: (row.high - row.low, -row.low, row.claim.id))
        for rows in groups.values()
        if all(one.agrees(other) and _near(one, other) for one in rows for other in rows)
    ]


def _near(one: Tally, other: Tally) -> bool:
    """Whether the lowest numbers are of one size: *at least 20* and *more than 100* are two counts."""
    return max(one.low, other.low) <= 1.5 * min(one.low, other.low) + 1


def _tally(claim: ClaimRow, count: Count, source: Source) -> Tally | None:
    if count.effect is None or count.part or count.implied or count.bound == "vague":
        return None
    allowed = limits(count)
    if allowed is None or _misread(claim.quote, count) or _adds(claim.quote, count):
        return None
    return Tally(
        claim=claim,
        source=source,
        count=count,
        effect=count.effect,
        unit=count.unit or "person",
        who=count.who,
        noun=_noun(count.counted),
        low=allowed[0],
        high=allowed[1],
    )


def _misread(quote: str, count: Count) -> bool:
    after = find_words(quote.partition(count.text)[2][:20])
    return count.effect in EFFECTS and bool(after) and after[0] in EFFECTS[count.effect]


def _adds(quote: str, count: Count) -> bool:
    """Whether the number is added to others: further victims, another attack's."""
    before = find_words(quote.partition(count.text)[0][-24:])[-1:]
    words = (*before, *find_words(count.text))
    return any(word in ADDED and words[i + 1 : i + 2] != ("than",) for i, word in enumerate(words))


def limits(count: Count) -> tuple[float, float] | None:
    """Lowest and highest number the words allow, or ``None`` where they give none."""
    low, high, best = count.low, count.high, count.best
    if low is None and high is None and best is None:
        return None
    if count.bound == "about":
        middle = best if best is not None else low if low is not None else high
        if middle is None:
            return None
        return round(middle * (1 - ABOUT), 6), round(middle * (1 + ABOUT), 6)
    if count.bound in ("at_least", "more_than"):
        floor = low if low is not None else best
        return None if floor is None else (floor + (count.bound == "more_than"), inf)
    if count.bound in ("up_to", "less_than"):
        top = high if high is not None else best
        return None if top is None else (0.0, top - (count.bound == "less_than"))
    known = [number for number in (low, best, high) if number is not None]
    return min(known), max(known)


def _noun(counted: str | None) -> str | None:
    words = find_words(counted or "")
    if not words:
        return None
    last = stem(words[-1])
    return None if {last, words[-1]} & (ANYBODY | KINDS) else last


def say_count(tally: Tally) -> str:
    """The count in words: *killed: at least 12 (civilian)*."""
    low, high = tally.low, tally.high
    if tally.count.bound == "about":
        number = f"about {tally.count.best or tally.count.low or tally.count.high:,.12g}"
    elif high == inf:
        number = f"at least {low:,.12g}"
    elif tally.count.bound in ("up_to", "less_than"):
        number = f"at most {high:,.12g}"
    else:
        number = f"{low:,.12g}" if low == high else f"{low:,.12g} to {high:,.12g}"
    kind = " ".join(part for part in (tally.who, None if tally.unit == "person" else tally.unit) if part)
    return f"{tally.effect.replace('_', ' ')}: {number}" + (f" ({kind})" if kind else "")
