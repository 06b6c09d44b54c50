"""Numbers in digits, in words and in mixtures of both."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from sayso.lexicon.numbers import NumberWords, load_number_words
from sayso.model import Parsed, Token

_DIGITS = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:([kKmM]|mn|bn)|\+)?$")
_RANGE = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)[–—-](\d{1,3}(?:,\d{3})+|\d+)$")
_SUFFIX = {"k": 1_000, "m": 1_000_000, "mn": 1_000_000, "bn": 1_000_000_000}
_DASHES = frozenset({"-", "–", "—", "‑"})
_LARGE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number over the half-open token range: ``value``, and ``upper`` where one token holds a range (50–60).

    ``digits`` tells whether its first token is in digits; ``plus`` whether a plus sign follows (200+).
    """

    first: int
    last: int
    value: float
    upper: float | None = None
    digits: bool = False
    plus: bool = False


def find_numbers(parsed: Parsed) -> tuple[Number, ...]:
    """Every number of the article, in text order, none inside another.

    Vague quantities (*dozens*) are no numbers, and neither is the article *a*, but for *a hundred* and *half a
    million*.
    """
    words = load_number_words()
    starters = _starters(words)
    found: list[Number] = []
    tokens = parsed.tokens
    after = 0
    for tok in tokens:
        if tok.i < after or not (tok.lower in starters or "0" <= tok.text[0] <= "9"):
            continue
        number = _number_at(tokens, tok.i, tok.sent.last, words)
        if number is not None:
            found.append(number)
            after = number.last
    return tuple(found)


@cache
def _starters_of(keys: frozenset[str]) -> frozenset[str]:
    return keys | {"a", "an", "half"}


def _starters(words: NumberWords) -> frozenset[str]:
    return _starters_of(frozenset(words.cardinal) | {"hundred", "thousand", "million", "dozen", "billion"})


def digits_of(text: str) -> float | None:
    """Value of a token in digits such as ``1,557``, ``3.5`` or ``20k``; ``None`` when it is none."""
    found = _DIGITS.match(text)
    if not found:
        return None
    value = float(found[1].replace(",", "") + (found[2] or ""))
    return value * _SUFFIX[found[3].lower()] if found[3] else value


def _number_at(tokens: tuple[Token, ...], i: int, end: int, words: NumberWords) -> Number | None:
    text = tokens[i].text
    if "0" <= text[0] <= "9":
        ranged = _RANGE.match(text)
        if ranged:
            low, high = (float(part.replace(",", "")) for part in ranged.groups())
            scale, last = _scale(tokens, i + 1, end, words)
            return Number(first=i, last=last, value=low * scale, upper=high * scale, digits=True)
        value = digits_of(text)
        if value is None:
            return None
        scale, last = _scale(tokens, i + 1, end, words)
        plus = text.endswith("+")
        if last < end and tokens[last].text == "+":
            plus, last = True, last + 1
        return Number(first=i, last=last, value=value * scale, digits=True, plus=plus)
    return _words_at(tokens, i, end, words)


def _scale(tokens: tuple[Token, ...], j: int, end: int, words: NumberWords) -> tuple[float, int]:
    """Product of the multipliers from token ``j`` on, and the first token after them."""
    scale = 1.0
    while j < end:
        at = j + 1 if tokens[j].text in _DASHES and j + 1 < end else j
        factor = words.multiplier.get(tokens[at].lower)
        if factor is None or (len(tokens[at].lower) < 3 and tokens[at].start != tokens[at - 1].end):
            break
        scale *= factor
        j = at + 1
    return scale, j


def _words_at(tokens: tuple[Token, ...], i: int, end: int, words: NumberWords) -> Number | None:
    """A number in words from token ``i`` on: *two hundred and fifty thousand*, *half a million*, *a dozen*."""
    if tokens[i].lower == "half":
        j = i + 1
        while j < end and (tokens[j].lower in {"a", "an"} or tokens[j].text in _DASHES):
            j += 1
        scale, last = _scale(tokens, j, end, words)
        return Number(first=i, last=last, value=scale / 2) if last > j else None
    total = group = 0.0
    j = last = i
    if tokens[i].lower in {"a", "an"}:
        j, group = i + 1, 1.0
        if j >= end or tokens[j].lower not in words.multiplier or len(tokens[j].lower) < 3:
            return None
    previous: float | None = None
    while j < end:
        lower = tokens[j].lower
        cardinal = words.cardinal.get(lower)
        factor = words.multiplier.get(lower) if len(lower) > 2 else None
        if cardinal is not None and _follows(previous, cardinal):
            group += cardinal
            previous = float(cardinal)
        elif factor is not None:
            group = (group or 1.0) * factor
            if factor >= 1000 or factor == 12:
                total, group = total + group, 0.0
            previous = float(factor)
        elif (lower == "and" and previous is not None and previous >= _LARGE and _goes_on(tokens, j, end, words)) or (
            tokens[j].text in _DASHES and previous is not None and _goes_on(tokens, j, end, words)
        ):
            j += 1
            continue
        else:
            break
        j += 1
        last = j
    if last == i:
        return None
    return Number(first=i, last=last, value=total + group)


def _follows(previous: float | None, cardinal: int) -> bool:
    """Whether a cardinal goes on with the number before it: twenty four, hundred twelve, but not ten twelve."""
    if previous is None or previous >= _LARGE:
        return True
    return 20 <= previous < _LARGE and previous % 10 == 0 and 0 < cardinal < 10


def _goes_on(tokens: tuple[Token, ...], j: int, end: int, words: NumberWords) -> bool:
    return j + 1 < end and (
        tokens[j + 1].lower in words.cardinal
        or (len(tokens[j + 1].lower) > 2 and tokens[j + 1].lower in words.multiplier)
    )
