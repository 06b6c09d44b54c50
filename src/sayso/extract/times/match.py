"""Matching time patterns: at each token the longest sequence of symbols that the lexicon knows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sayso.extract.numbers import Number, find_numbers
from sayso.lexicon.numbers import load_number_words
from sayso.lexicon.times import Node, TimeLexicon, TimePattern, load_time_lexicon
from sayso.model import Parsed, Token

_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)$")
_AT = frozenset({"at", "by", "around", "until", "till", "from", "since"})
_CLOCK = re.compile(r"([01]?\d|2[0-3])([:.])([0-5]\d)(?::[0-5]\d)?(hrs|am|pm)?$")
_MONTHDAY = re.compile(r"([a-z]+\.?)[–—-](\d{1,2})$")
_DECADE = re.compile(r"'?(\d{2})?(\d)0'?s$")
_NUMDATE = re.compile(r"(\d{1,4})[/.](\d{1,2})[/.](\d{2,4})$")
_YEARS = re.compile(r"(1[0-9]\d\d|20\d\d)[–—/-](1[0-9]\d\d|20\d\d|\d\d)$")
_DAYS = re.compile(r"(\d{1,2})[–—-](\d{1,2})$")
_MID = re.compile(r"(?:mid|early|late|pre|post)[-–](\d{4})$")
_MID_DECADE = re.compile(r"(?:mid|early|late)[-–](\d{2})(\d)0s$")
_QUOTES = frozenset({"'", "’", "‘"})
_BC = frozenset({"bc", "b.c.", "b.c", "bce"})
_SPELLED_DECADES = {"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7,
                    "eighties": 8, "nineties": 9}  # fmt: skip
Value = float | str | tuple[float, float] | None
Symbol = tuple[str, Value, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A pattern found over the half-open token range, with the (symbol, value, first, last) steps it took."""

    first: int
    last: int
    rule: TimePattern
    steps: tuple[tuple[str, Value, int, int], ...]


class Matcher:
    """The symbols of one article's tokens and the search over them."""

    def __init__(self, parsed: Parsed) -> None:
        self.tokens = parsed.tokens
        self.lexicon: TimeLexicon = load_time_lexicon()
        self.ordinals = load_number_words().ordinal
        self.numbers: dict[int, Number] = {number.first: number for number in find_numbers(parsed)}
        self._known: dict[int, tuple[Symbol, ...]] = {}

    def matches(self, holds: Callable[[tuple[Token, ...], Match], bool]) -> Iterator[Match]:
        """The longest match at each token that the guard lets through, in text order, none overlapping another."""
        after = 0
        openers = self.lexicon.openers
        numbers, ordinals = self.numbers, self.ordinals
        for tok in self.tokens:
            i, lower = tok.i, tok.lower
            if i < after:
                continue
            opens = lower in openers or i in numbers or lower in ordinals or _digit(lower)
            if not (opens or lower in _SPELLED_DECADES or lower in _QUOTES):
                continue
            best = self._longest(i, tok.sent.last)
            if best is not None and holds(self.tokens, best):
                yield best
                after = best.last

    def _longest(self, i: int, end: int) -> Match | None:
        best: Match | None = None
        stack: list[tuple[int, Node, tuple[tuple[str, Value, int, int], ...]]] = [(i, self.lexicon.root, ())]
        while stack:
            at, node, steps = stack.pop()
            if node.rule is not None and (best is None or at > best.last):
                best = Match(first=i, last=at, rule=node.rule, steps=steps)
            if at >= end or not node.after:
                continue
            for symbol, value, after in self.symbols_at(at, end):
                following = node.after.get(symbol)
                if following is not None:
                    stack.append((after, following, (*steps, (symbol, value, at, after))))
        return best

    def symbols_at(self, i: int, end: int) -> tuple[Symbol, ...]:
        """What the token at ``i``, or a phrase that begins there, may stand for."""
        known = self._known.get(i)
        if known is None:
            known = self._known[i] = tuple(self._read(self.tokens[i], end))
        return known

    def _read(self, tok: Token, end: int) -> Iterator[Symbol]:
        i, lower = tok.i, tok.lower
        for symbol, value in self.lexicon.symbols.get(lower, ()):
            yield symbol, value, i + 1
        for words, symbol, value in self.lexicon.phrases.get(lower, ()):
            last = i + len(words)
            if last <= end and all(self.tokens[i + k].lower == words[k] for k in range(1, len(words))):
                yield symbol, value, last
        if tok.pos == "ADJ" and i + 1 < end and self.tokens[i + 1].lower in self.lexicon.units:
            yield "ADJ", None, i + 1
        if lower in self.ordinals:
            yield "ORD", self.ordinals[lower], i + 1
            yield "DAY", self.ordinals[lower], i + 1
        number = self.numbers.get(i)
        if number is not None:
            yield "NUM", number.value, number.last
            spelled = self._spelled_year(number)
            if spelled is not None:
                yield spelled
        if _digit(lower):
            yield from _digit_symbols(lower, i)
            yield from self._four_digit_clock(lower, i)
            if lower == "1/2":
                yield "HALVES", 0.5, i + 1
            yield from self._month_day(lower, i)
        elif lower in _SPELLED_DECADES:
            yield "DECADE", _SPELLED_DECADES[lower], i + 1
        elif tok.text == "½":
            yield "HALVES", 0.5, i + 1
        elif lower in _BC:
            yield "BC", None, i + 1
        elif lower in _QUOTES and i + 1 < end and _DECADE.match(self.tokens[i + 1].lower):
            yield "DECADE", float(self.tokens[i + 1].lower[0]), i + 2

    def _month_day(self, word: str, i: int) -> Iterator[Symbol]:
        """*August-24*, one token in *14 August-24 August*: the month of one day and the next day."""
        found = _MONTHDAY.match(word)
        for symbol, value in self.lexicon.symbols.get(found[1], ()) if found else ():
            if found and symbol == "MONTH" and isinstance(value, (int, float)):
                yield "MONTHDAY", (value, float(found[2])), i + 1

    def _four_digit_clock(self, word: str, i: int) -> Iterator[Symbol]:
        """*1900 GMT*, *at 0630 hours*: the clock without a colon; a span of 1500 hours is none."""
        if len(word) != 4 or not word.isdigit() or not _CLOCK.match(f"{word[:2]}:{word[2:]}"):
            return
        yield "HHMM", f"{word[:2]}:{word[2:]}", i + 1
        if word[0] == "0" or (i and self.tokens[i - 1].lower in _AT):
            yield "ATHHMM", f"{word[:2]}:{word[2:]}", i + 1

    def _spelled_year(self, number: Number) -> Symbol | None:
        """*nineteen ninety-six*, *two thousand*."""
        if number.digits:
            return None
        if 1900 <= number.value <= 2100 and number.upper is None:
            return "YEAR", number.value, number.last
        following = self.numbers.get(number.last)
        if number.value in (18, 19, 20) and following and not following.digits and 10 <= following.value < 100:
            return "YEAR", number.value * 100 + following.value, following.last
        return None


def _digit(word: str) -> bool:
    """Whether a token may hold a date in digits: it begins or ends with one (*mid-1990*, *'90s*)."""
    return (
        "0" <= word[0] <= "9"
        or "0" <= word[-1] <= "9"
        or (word[0] in "'’mel" and word[-1] == "s" and word[-2:-1] == "0")
    )


def _digit_symbols(word: str, i: int) -> Iterator[Symbol]:
    if word.isdigit():
        value = int(word)
        if len(word) == 2:
            yield "YY", value, i + 1
        if len(word) <= 2 and 1 <= value <= 31:
            yield "DAY", value, i + 1
        elif len(word) == 4 and 1000 <= value <= 2199:
            yield "YEAR", value, i + 1
        return
    found = _ORDINAL.match(word)
    if found:
        yield "ORD", int(found[1]), i + 1
        if 1 <= int(found[1]) <= 31:
            yield "DAY", int(found[1]), i + 1
    elif found := _CLOCK.match(word):
        yield "CLOCK" if found[2] == ":" else "DOTTED", word, i + 1
    elif (found := _DECADE.match(word)) or (found := _MID_DECADE.match(word)):
        yield "DECADE", int((found[1] or "") + found[2]), i + 1
    elif _NUMDATE.match(word):
        yield "NUMDATE", word, i + 1
    elif found := _YEARS.match(word):
        yield "YEAR", (int(found[1]), int(found[1][: 4 - len(found[2])] + found[2])), i + 1
    elif found := _DAYS.match(word):
        first, last = int(found[1]), int(found[2])
        if 1 <= first <= 31 and 1 <= last <= 31:
            yield "DAY", (first, last), i + 1
    elif found := _MID.match(word):
        yield "YEAR", int(found[1]), i + 1
    elif word[0] == "'" and word[1:].isdigit() and len(word) == 3:
        yield "YEAR", 1900 + int(word[1:]), i + 1
