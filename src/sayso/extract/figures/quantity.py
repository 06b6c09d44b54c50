"""Quantities: numbers with the words that bound them, ranges, and vague amounts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.extract.figures.guard import counts
from sayso.extract.figures.toll_words import CHANGING
from sayso.extract.numbers import Number, find_numbers
from sayso.lexicon.figures import FigureLexicon, load_figure_lexicon
from sayso.lexicon.numbers import load_number_words
from sayso.model import Layer, Parsed, Time, Token
from sayso.model.record import Bound

_PLURAL_VAGUE = frozenset({"dozens", "scores", "hundreds", "thousands", "millions", "billions", "tens", "lots"})
_MULTIPLES = {"double": 2.0, "triple": 3.0, "quadruple": 4.0, "quintuple": 5.0, "sextuple": 6.0}
_DASHES = frozenset({"-", "–", "—", "‑"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number expression over the half-open token range, with the token that heads it."""

    first: int
    last: int
    low: float | None
    best: float | None
    high: float | None
    bound: Bound
    head: int


def find_quantities(parsed: Parsed, times: Layer[Time]) -> Iterator[Quantity]:
    """Quantities in text order: no times, ages, sums of money, shares, addresses or numbers that name things."""
    tokens = parsed.tokens
    lexicon = load_figure_lexicon()
    vague = load_number_words().vague
    numbers = {number.first: number for number in find_numbers(parsed)}
    after = 0
    for tok in tokens:
        i = tok.i
        if i < after:
            continue
        number = numbers.get(i)
        if tok.lower in _MULTIPLES:
            quantity = _multiple(tok, tokens, lexicon)
        elif number is not None:
            quantity = _counted(tokens, number, numbers, times, lexicon)
            after = number.last if quantity is None else quantity.last
        elif tok.lower in vague:
            quantity = _vague(tokens, i, times)
            after = i + 1 if quantity is None else quantity.last
        else:
            continue
        if quantity is not None:
            yield quantity


def _multiple(tok: Token, tokens: tuple[Token, ...], lexicon: FigureLexicon) -> Quantity | None:
    """*A triple murder*, *a double-homicide*, *a quadruple shooting*: so many were killed or hit at once."""
    at = tok.i + 1
    at += at < tok.sent.last and tokens[at].text in _DASHES
    if at >= tok.sent.last or tokens[at].tag not in {"NN", "NNP"}:
        return None
    if lexicon.noun.get(tokens[at].lemma) != "killed" and tokens[at].lower not in {"shooting", "stabbing"}:
        return None
    value = _MULTIPLES[tok.lower]
    beyond = [follower.lower for follower in tokens[at + 1 : min(at + 4, tok.sent.last)]]
    if len(beyond) > 1 and beyond[0] in _DASHES and beyond[1] == "suicide" and beyond[2:] != ["attempt"]:
        value += 1
    return Quantity(first=tok.i, last=at + 1, low=value, best=value, high=value, bound="exact", head=at)


def _counted(
    tokens: tuple[Token, ...],
    number: Number,
    numbers: dict[int, Number],
    times: Layer[Time],
    lexicon: FigureLexicon,
) -> Quantity | None:
    tok = tokens[number.first]
    end = tok.sent.last
    if times.at(number.first) is not None or not counts(tokens, number, end):
        return None
    first, last, upper = number.first, number.last, number.upper
    other = _range_end(tokens, number, numbers, end)
    low: float | None = number.value
    if other is not None and times.at(other.first) is None:
        scale = other.value / number.value if number.value else 0
        upper, last = other.value, other.last
        if scale >= 1000 and number.last - number.first == 1 and other.last - other.first > 1:
            low = number.value * 10 ** (len(str(int(other.value))) - len(str(int(other.value)).rstrip("0")))
        if first - 1 >= tok.sent.first and tokens[first - 1].lower in {"between", "from"}:
            first -= 1
    head = _head(tokens, number.first, last)
    if upper is not None and low is not None and upper > low:
        return Quantity(first=first, last=last, low=low, best=None, high=upper, bound="range", head=head)
    first, last, bound = _bounded(tokens, first, last, tok.sent.first, end, lexicon)
    if number.plus:
        bound = "at_least"
    value = number.value
    return Quantity(
        first=first,
        last=last,
        low=None if bound in {"up_to", "less_than"} else value,
        best=value if bound in {"exact", "about"} else None,
        high=None if bound in {"at_least", "more_than"} else value,
        bound=bound,
        head=head,
    )


def _head(tokens: tuple[Token, ...], first: int, last: int) -> int:
    for i in range(last - 1, first - 1, -1):
        if not first <= tokens[i].head.i < last:
            return i
    return last - 1


def _range_end(tokens: tuple[Token, ...], number: Number, numbers: dict[int, Number], end: int) -> Number | None:
    """The upper end of *50 to 100*, *10-15*, *between 10 and 15*."""
    j = number.last
    if j + 1 >= end:
        return None
    link = tokens[j].lower
    before = tokens[number.first - 1].lower if number.first else ""
    if before == "from" and tokens[number.first - 1].head.lemma in CHANGING:
        return None  # "rose from 12 to 15" is 15, and was 12
    if link in _DASHES or link in {"to", "or"} or (link == "and" and before == "between"):
        other = numbers.get(j + 1)
        if other is not None and other.value > number.value and other.value < 1000 * max(number.value, 1):
            return other
        if other is not None and other.last - other.first > 1 and other.value > number.value:
            return other
    return None


def _bounded(
    tokens: tuple[Token, ...], first: int, last: int, floor: int, end: int, lexicon: FigureLexicon
) -> tuple[int, int, Bound]:
    """The range widened by the words that bound the number, and the bound."""
    at = first
    if at - 1 >= floor and tokens[at - 1].lower in {"another", "additional", "further", "other", "the"}:
        at -= 1
    bounding = at - 1 >= floor and tokens[at - 1].dep != "prt"  # "handed over 12 prisoners" is not more than 12
    for words, bound in lexicon.before.get(tokens[at - 1].lower, ()) if bounding else ():
        start = at - len(words)
        if start >= floor and all(tokens[start + k].lower == words[k] for k in range(len(words))):
            return start, last, _as_bound(bound)
    for words, bound in lexicon.after.get(tokens[last].lower, ()) if last < end else ():
        if last + len(words) <= end and all(tokens[last + k].lower == words[k] for k in range(len(words))):
            return first, last + len(words), _as_bound(bound)
    return first, last, "exact"


def _as_bound(name: str) -> Bound:
    bounds: dict[str, Bound] = {
        "at_least": "at_least",
        "more_than": "more_than",
        "up_to": "up_to",
        "less_than": "less_than",
        "about": "about",
    }
    return bounds[name]


def _vague(tokens: tuple[Token, ...], i: int, times: Layer[Time]) -> Quantity | None:
    """*Dozens of*, *hundreds of thousands of*, *several*, *a lot of*, *some* before a plural noun."""
    tok, end = tokens[i], tokens[i].sent.last
    if times.at(i) is not None:
        return None
    last = i + 1
    first = i
    if tok.lower in _PLURAL_VAGUE:
        while last + 1 < end and tokens[last].lower == "of" and tokens[last + 1].lower in _PLURAL_VAGUE:
            last += 2
    elif tok.lower in {"lot", "number"}:
        if i == tok.sent.first or tokens[i - 1].lower not in {"a", "large", "unknown", "unspecified"}:
            return None
        if last >= end or tokens[last].lower != "of":
            return None
        first = i - 1 if tokens[i - 1].lower == "a" else max(tok.sent.first, i - 2)
    elif tok.lower in {"couple", "handful", "few"}:
        if tok.lower == "couple" and (last >= end or tokens[last].lower != "of") and tok.head.tag != "NNS":
            return None  # a husband and a wife
        if i > tok.sent.first and tokens[i - 1].lower == "a":
            first = i - 1
        elif tok.lower != "few":
            return None
    elif (
        tok.head.lemma in {"time", "way"}
        or tok.tag not in {"DT", "JJ", "JJS"}
        or tok.head.tag not in {"NNS", "NNPS"}
        or tok.head.i <= i
    ):
        return None
    if first - 1 >= tok.sent.first and tokens[first - 1].lower in {"a", "the", "many"} and tok.lower == "lots":
        first -= 1
    return Quantity(first=first, last=last, low=None, best=None, high=None, bound="vague", head=_head(tokens, i, last))
