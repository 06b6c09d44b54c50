"""Counts of persons as events data want them: one number, or a lowest, a best and a highest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.lexicon.exports import conventions
from sayso.link.independence import Known, origins
from sayso.model import ClaimRow, Count, Toll

PERSONS = frozenset({"person", None})
# A count of so many in words that name one of these is the war's, not an incident's; nor is a war itself an incident.
WARS = frozenset({"war", "conflict", "uprising", "revolt", "rebellion", "insurgency", "crisis"})
SUMMED = WARS | frozenset("wars conflicts uprisings violence unrest hostilities crackdown since years months".split())
SPAN = re.compile(r"\bfrom\b.{,40}\bto\b.{,20}\b(?:19|20)\d\d\b")
MANY = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Persons; an end that is not given is ``None``. ``words`` are counts in words that have no number here."""

    low: int | None = None
    best: int | None = None
    high: int | None = None
    words: tuple[str, ...] = ()

    @property
    def lowest(self) -> int | None:
        """The most conservative number: the lowest that anybody gives, ``None`` where all give upper ends only."""
        return self.low if self.low is not None else self.best

    @property
    def any(self) -> bool:
        """Whether there is a number above zero at any end."""
        return any(number for number in (self.low, self.best, self.high))


def tally(rows: Sequence[ClaimRow], effect: str, toll: Toll | None, *, vague: str) -> Tally:
    """Persons killed (or injured) in an incident.

    Parameters
    ----------
    rows
        The claims an export holds.
    effect
        ``killed`` or ``injured``.
    toll
        The incident's own span of what undenied speakers say; ``None`` where there is none, or where it may rest on
        a rejected claim.
    vague
        The convention for counts in words: ``none`` or ``acled``.

    Notes
    -----
    The span stands only where the counts of held claims carry it. Without a span, the largest count of an article is
    that article's whole (smaller ones are parts of it), and the span runs from the lowest whole to the highest. Counts
    that run from a day on, and those of a war as a whole, are not one incident's and are left aside. Of several
    articles' wholes the best is the one that most origins give, of equals the lowest. A word becomes a number only
    where no figure is given at all.
    """
    counts: dict[str, list[Count]] = {}
    told_by: dict[str, list[ClaimRow]] = {}
    for row, count in _counts(rows, effect):
        counts.setdefault(row.article, []).append(count)
        told_by.setdefault(row.article, []).append(row)
    told = [count for group in counts.values() for count in group]
    words = tuple(dict.fromkeys(count.text for count in told if count.bound == "vague"))
    given = [count for count in told if count.bound != "vague"]
    if given and toll is not None and _carried(toll, given):
        best = _most_told(counts, told_by, toll) if len(counts) > 1 else _whole(toll.best)
        return Tally(low=_whole(toll.low), best=best, high=_whole(toll.high), words=words)
    if given:
        return _spanned(counts.values(), words)
    if vague != "none" and words:
        numbers = [number for number in map(conventions()[vague].number, words) if number is not None]
        if numbers:
            return Tally(low=min(numbers), best=min(numbers), words=words)
    return Tally(words=words)


def _counts(rows: Sequence[ClaimRow], effect: str) -> Iterator[tuple[ClaimRow, Count]]:
    """Counts of persons that can be one incident's, each with its claim."""
    of_wars = {(row.article, figure.text) for row in rows if is_war(row) for figure in row.figures}
    for row in rows:
        for figure in row.figures:
            if figure.effect != effect or figure.unit not in PERSONS or figure.cumulative is True:
                continue
            if (row.article, figure.text) in of_wars or (_size(figure) >= MANY and _tells_of_a_war(row.quote)):
                continue
            yield row, figure


def _tells_of_a_war(quote: str) -> bool:
    """Whether the words sum up a war, or years: no incident's."""
    return not SUMMED.isdisjoint(re.findall(r"[a-z]+", quote.lower())) or SPAN.search(quote) is not None


def is_war(row: ClaimRow) -> bool:
    """Whether the claim is about a war as a whole: *the civil war that began in 2011*."""
    words = (row.trigger or "").lower().split()
    return bool(words) and words[-1] in WARS


def _size(count: Count) -> float:
    """The largest number a count names."""
    return max((number for number in (count.low, count.best, count.high) if number is not None), default=0)


def _carried(toll: Toll, given: Sequence[Count]) -> bool:
    """Whether counts that add up at most once each can make the ends of a span."""
    most = sum({count.text: _size(count) for count in given}.values())
    return all(end <= most for end in (toll.low, toll.best, toll.high) if end is not None)


def _most_told(counts: Mapping[str, Sequence[Count]], told_by: Mapping[str, list[ClaimRow]], toll: Toll) -> int | None:
    """The whole inside the span that most independent origins give, of equals the lowest."""
    votes: dict[int, set[str]] = {}
    known = Known(context=tuple(row for rows in told_by.values() for row in rows))
    for article, group in counts.items():
        low, high = _largest([count for count in group if count.bound != "vague"])
        whole = low if low is not None else high
        if whole is not None and (toll.low or 0) <= whole <= (toll.high if toll.high is not None else whole):
            votes.setdefault(whole, set()).update(origin.name for origin in origins(told_by[article], known=known))
    if not votes:
        return _whole(toll.best)
    return min(votes, key=lambda whole: (-len(votes[whole]), whole))


def _spanned(groups: Iterable[Sequence[Count]], words: tuple[str, ...]) -> Tally:
    wholes = [_largest([count for count in group if count.bound != "vague"]) for group in groups]
    lows = [low for low, _ in wholes if low is not None]
    highs = [high for _, high in wholes if high is not None]
    low, high = min(lows, default=None), max(highs, default=None)
    return Tally(low=low, best=low, high=high if low is None or high is None or high >= low else None, words=words)


def _largest(group: Sequence[Count]) -> tuple[int | None, int | None]:
    lows = [_whole(count.low if count.low is not None else count.best) for count in group]
    highs = [_whole(count.high) for count in group]
    return (
        max((low for low in lows if low is not None), default=None),
        max((high for high in highs if high is not None), default=None),
    )


def _whole(number: float | None) -> int | None:
    """Persons come whole: a half is rounded down."""
    return None if number is None else int(number)
