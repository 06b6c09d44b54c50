"""Mentions that belong together: a day and its hour, two days of one month, a date and the word before it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sayso.model import Parsed, TimeMention, Token, TokenSpan

_MODIFIERS = frozenset({"early", "late", "mid", "earlier", "later"})
_EDGES = frozenset({"end", "beginning", "start", "middle", "close", "outset"})
_DAYS = frozenset({"date", "deictic", "weekday_rel", "numeric", "holiday"})
_DAYPARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "dawn": "MO", "dusk": "EV"}
# *The early morning hours of 30 April*, *the small hours of Monday*
_HOURS = {**_DAYPARTS, "early": "MO", "small": "MO", "wee": "MO", "predawn": "MO", "late": "NI"}
_STOPPED = frozenset({"a.m.", "p.m."})
_LISTS = frozenset({"and", "or", "to", "-", "–", "—", ",", "through", "until"})


def joined(parsed: Parsed, mentions: list[TimeMention]) -> Iterator[TimeMention]:
    """The mentions in text order, joined and widened where they belong together."""
    tokens = parsed.tokens
    pending: TimeMention | None = None
    floor = 0
    for mention in mentions:
        merged = None if pending is None else _merge(tokens, pending, mention)
        if merged is not None:
            pending = merged
            continue
        if pending is not None:
            yield from _finished(tokens, pending, floor)
            floor = pending.span.last
        pending = mention
    if pending is not None:
        yield from _finished(tokens, pending, floor)


def _merge(tokens: tuple[Token, ...], one: TimeMention, other: TimeMention) -> TimeMention | None:
    """A clock time and its day as one mention: *10 p.m. on Sunday*, *Sunday at noon*."""
    if one.start is not None or other.start is not None:
        return None
    between = [tokens[i].lower for i in range(one.span.last, other.span.first)]
    if between[1:2] == ["time"] and tokens[one.span.last].text[0].isupper() and one.kind == "clock":
        del between[:2]  # 5:34 a.m. Baghdad time on Monday
    apart = tokens[one.span.first].sent is not tokens[other.span.first].sent
    if len(between) > 1 or (apart and not _is_cut(tokens, one, other)):
        return None
    if between and between[0] not in {",", "on", "at", "of", "around", "about"}:
        return None
    if one.kind == "clock" and (other.kind in _DAYS or other.kind in {"daypart", "told"}):
        day, clock = other, one
    elif other.kind == "clock" and one.kind in _DAYS and between != ["of"]:
        day, clock = one, other
    else:
        return None
    if day.kind == "date" and "day" not in day.parts and "weekday" not in day.parts:
        return None
    parts = {
        **day.parts,
        **{f"clock_{name}" if name in day.parts else name: value for name, value in clock.parts.items()},
    }
    span = _span(tokens, one.span.first, other.span.last)
    if apart:
        span = replace(span, head=one.span.head)
    return TimeMention(span=span, rule=day.rule, kind=day.kind, parts=parts)


def _is_cut(tokens: tuple[Token, ...], one: TimeMention, other: TimeMention) -> bool:
    """*At 9 p.m. Monday*: the stop of the abbreviation taken for the end of a sentence."""
    return one.kind == "clock" and one.span.last == other.span.first and tokens[one.span.last - 1].lower in _STOPPED


def _finished(tokens: tuple[Token, ...], mention: TimeMention, floor: int) -> Iterator[TimeMention]:
    if mention.start is not None:
        yield mention
        return
    mention = _with_daypart(tokens, mention)
    others_before, others_after = _neighbours(tokens, mention, floor)
    yield from others_before
    yield _widened(tokens, mention, max(floor, others_before[-1].span.last if others_before else 0))
    yield from others_after


def _with_daypart(tokens: tuple[Token, ...], mention: TimeMention) -> TimeMention:
    """*Sunday night*, *5 May in the morning*: the part of the day joins its day."""
    i, end = mention.span.last, tokens[mention.span.first].sent.last
    if mention.kind not in _DAYS or i >= end or "daypart" in mention.parts:
        return mention
    if mention.kind == "date" and "day" not in mention.parts and "weekday" not in mention.parts:
        return mention
    code = _DAYPARTS.get(tokens[i].lower)
    if code is None:
        return mention
    return replace(mention, span=_span(tokens, mention.span.first, i + 1), parts={**mention.parts, "daypart": code})


def _neighbours(
    tokens: tuple[Token, ...], mention: TimeMention, floor: int
) -> tuple[list[TimeMention], list[TimeMention]]:
    """Days that share the month of a date beside them: *3 and 5 May*, *May 4 and 5*."""
    if mention.rule not in {"day_month", "month_day"} or "day" not in mention.parts:
        return [], []
    first, last, sent = mention.span.first, mention.span.last, tokens[mention.span.first].sent
    before: list[TimeMention] = []
    after: list[TimeMention] = []
    if mention.rule == "day_month":
        i = first
        while i - 2 >= max(floor, sent.first) and tokens[i - 1].lower in _LISTS and _is_day(tokens[i - 2]):
            i -= 2
            before.insert(0, _day_at(tokens, i, mention))
    else:
        i = last
        while i + 1 < sent.last and tokens[i].lower in _LISTS - {","} and _is_day(tokens[i + 1]):
            if i + 2 < sent.last and tokens[i + 2].pos in {"NOUN", "PROPN", "SYM"}:
                break
            after.append(_day_at(tokens, i + 1, mention))
            i += 2
    return before, after


def _is_day(tok: Token) -> bool:
    word = tok.lower.rstrip("stndrh")
    return word.isdigit() and len(word) <= 2 and 1 <= int(word) <= 31


def _day_at(tokens: tuple[Token, ...], i: int, mention: TimeMention) -> TimeMention:
    parts = {**mention.parts, "day": float(tokens[i].lower.rstrip("stndrh"))}
    parts.pop("weekday", None)
    return TimeMention(span=TokenSpan(first=i, last=i + 1, head=i), rule=mention.rule, kind=mention.kind, parts=parts)


def _widened(tokens: tuple[Token, ...], mention: TimeMention, floor: int) -> TimeMention:
    """The mention with *early*, *late* or *the end of* before it, as TIMEX3 marks it."""
    first = mention.span.first
    floor = max(floor, tokens[first].sent.first)
    i = first
    parts = dict(mention.parts)
    if i - 1 >= floor and tokens[i - 1].text in {"-", "–"} and i - 2 >= floor and tokens[i - 2].lower in _MODIFIERS:
        i -= 2
        parts["mod"] = tokens[i].lower
    elif i - 1 >= floor and tokens[i - 1].lower in _MODIFIERS and mention.kind != "length":
        i -= 1
        parts["mod"] = tokens[i].lower
    elif (i - 2 >= floor and tokens[i - 1].lower in {"in", "on"} and tokens[i - 2].lower in _MODIFIERS) or (
        i - 2 >= floor and tokens[i - 1].lower == "of" and tokens[i - 2].lower in _EDGES
    ):
        i -= 2
        parts["mod"] = tokens[i].lower
    code = _DAYPARTS.get(tokens[i - 2].lower) if i - 2 >= floor and tokens[i - 1].lower == "of" else None
    if code is not None and i == first and mention.kind in _DAYS and "day" in parts:
        i -= 2
        parts["daypart"] = code
    elif i == first and i - 3 >= floor and mention.kind in _DAYS and "daypart" not in parts:
        hours = _HOURS.get(tokens[i - 3].lower)
        if hours and tokens[i - 2].lower == "hours" and tokens[i - 1].lower in {"of", "on"} and _is_a_day(mention):
            i -= 3
            parts["daypart"] = hours
            if i - 1 >= floor and tokens[i - 1].lower in _MODIFIERS:
                i -= 1
    if i < first and i - 1 >= floor and tokens[i - 1].lower == "the":
        i -= 1
    if i == first:
        return mention
    return replace(mention, span=_span(tokens, i, mention.span.last), parts=parts)


def _is_a_day(mention: TimeMention) -> bool:
    return mention.kind != "date" or not mention.parts.keys().isdisjoint({"day", "weekday"})


def _span(tokens: tuple[Token, ...], first: int, last: int) -> TokenSpan:
    for i in range(last - 1, first - 1, -1):
        if not first <= tokens[i].head.i < last or tokens[i].head is tokens[i]:
            return TokenSpan(first=first, last=last, head=i)
    return TokenSpan(first=first, last=last, head=last - 1)
