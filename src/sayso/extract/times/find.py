"""Time expressions in the text: where they stand and what parts they name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from sayso.extract.times.guard import holds, is_rate
from sayso.extract.times.join import joined
from sayso.extract.times.match import Match, Matcher
from sayso.model import Parsed, TimeMention, Token, TokenSpan

_NAMES = {
    "BACK": "rel", "AHEAD": "rel", "THEN": "rel", "AGO": "rel", "EARLIER": "rel", "LATER": "rel",
    "NUM": "n", "VAGUE": "n",
    "UNIT": "unit", "UNITS": "unit", "WEEKDAYS": "weekdays", "PAST": "ref", "NOW": "ref", "FUTURE": "ref",
    "OFTEN": "often", "HHMM": "clock", "ATHHMM": "clock",
}  # fmt: skip


def find_time_mentions(parsed: Parsed) -> tuple[TimeMention, ...]:
    """Time expressions in text order, none overlapping another.

    Notes
    -----
    Spans follow TIMEX3 (TimeML 1.2.1): modifiers such as *early* and *the end of* belong to the span, prepositions and
    clauses do not. The patterns are data (``lexicon/data/en/time_patterns.yml``).
    """
    found: list[TimeMention] = []
    for match in Matcher(parsed).matches(holds):
        found.extend(_mentions(parsed.tokens, match))
        if match.rule.id == "told" and _is_business_year(parsed.tokens, match):
            found[-1] = replace(found[-1], kind="length", parts={"a": None, "unit": "Y"})
        if is_rate(parsed.tokens, match):
            found[-1] = replace(found[-1], kind="set")
        if match.rule.kind in {"offset", "told"} and _has_landmark(parsed.tokens, match):
            found[-1] = replace(found[-1], parts={**found[-1].parts, "far": "of"})
    return tuple(joined(parsed, found))


def _is_business_year(tokens: tuple[Token, ...], match: Match) -> bool:
    """*The year ended March 31*: twelve months, whatever the calendar year."""
    last = tokens[match.last - 1]
    return last.lower == "year" and match.last < last.sent.last and tokens[match.last].lower in {"ended", "ending"}


def _has_landmark(tokens: tuple[Token, ...], match: Match) -> bool:
    """Whether the words go on to say from what is counted: *two days after the siege began*."""
    last = tokens[match.last - 1]
    if last.lower not in {"after", "before", "prior"} or match.last >= last.sent.last:
        return False
    return tokens[match.last].pos not in {"PUNCT", "VERB", "AUX", "CCONJ"}


def _mentions(tokens: tuple[Token, ...], match: Match) -> Iterator[TimeMention]:
    """The mention of a match; two where it holds a range of days or years."""
    parts = _parts(match)
    if match.rule.id == "year_span":
        year, end = int(float(parts["year"] or 0)), int(float(parts["yy"] or 0))
        yield _mention(tokens, match, {"year": parts["year"]}, last=match.first + 1)
        if end > year % 100:
            yield _mention(tokens, match, {"year": year - year % 100 + end}, first=match.last - 1)
        return
    for k, (symbol, value, at, _) in enumerate(match.steps):
        if isinstance(value, tuple):
            yield from _split_token(tokens, match, parts, symbol, value, at)
            return
        if symbol in {"DAY", "NUM"} and k and (other := {"DAY": "day2", "NUM": "n2"}[symbol]) in parts:
            before = next(step for step in match.steps if step[0] == symbol)
            if before[2] == at or match.rule.kind not in {"date", "bc"}:
                continue
            name, second = other[:-1], parts.pop(other)
            yield _mention(tokens, match, parts, last=before[3])
            yield _mention(tokens, match, {**parts, name: second}, first=at)
            return
    yield _mention(tokens, match, parts)


def _split_token(
    tokens: tuple[Token, ...],
    match: Match,
    parts: dict[str, float | str | None],
    symbol: str,
    pair: tuple[float, float],
    at: int,
) -> Iterator[TimeMention]:
    """Two mentions that meet inside one token: *1861–1865*, *10–12 May*, *14 August-24 August*."""
    token, name = tokens[at], symbol.lower()
    cut = max(token.text.find(dash) for dash in "–—-/")
    one, other = {**parts, name: pair[0]}, {**parts, name: pair[1]}
    tail = match.last if symbol != "YEAR" else at + 1
    if symbol == "MONTHDAY":
        one, other = {**parts, "month": pair[0]}, {**parts, "day": pair[1]}
    ends = (tokens[match.first].start, token.start + cut)
    yield _mention(tokens, match, one, ends, last=at + 1)
    yield _mention(tokens, match, other, (token.start + cut + 1, tokens[tail - 1].end), first=at, last=tail)


def _parts(match: Match) -> dict[str, float | str | None]:
    """Named values of a match. A symbol met twice keeps its first value, the second under a name with ``2``."""
    parts: dict[str, float | str | None] = {}
    for symbol, value, _, _ in match.steps:
        if isinstance(value, tuple):
            continue
        name = _NAMES.get(symbol, symbol.lower())
        if name == "year" and value is None:  # the plain word, not a year
            continue
        parts[name if name not in parts else name + "2"] = value
        if symbol == "UNITS":
            parts.pop("a", None)  # a months-long siege
    return parts


def _mention(
    tokens: tuple[Token, ...],
    match: Match,
    parts: Mapping[str, float | str | None],
    chars: tuple[int, int] | None = None,
    *,
    first: int | None = None,
    last: int | None = None,
) -> TimeMention:
    span_first = match.first if first is None else first
    span_last = match.last if last is None else last
    return TimeMention(
        span=TokenSpan(first=span_first, last=span_last, head=head_of(tokens, span_first, span_last)),
        rule=match.rule.id,
        kind=match.rule.kind,
        parts=parts,
        start=chars[0] if chars else None,
        end=chars[1] if chars else None,
    )


def head_of(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """The token of the range whose governor lies outside it; the last one where there are several."""
    for i in range(last - 1, first - 1, -1):
        if not first <= tokens[i].head.i < last or tokens[i].head is tokens[i]:
            return i
    return last - 1
