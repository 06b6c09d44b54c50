"""The year of a date that names none."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sayso.model import Parsed, TimeMention, Token
from sayso.resolve.calendar.anchor import Anchor, stated_year

_LINKS = frozenset(
    {"and", "or", "to", "until", "till", "through", "-", "–", "—", ",", "the", "early", "late", "mid", "by"}
)
AGAINST = 3  # how much farther a date against its clause's tense counts
AGAINST_PAST = {"past": 6, "since": 100}  # the same where the clause is plainly in the past
BACKWARD = 1.2  # how much farther a step back in a narrative counts
FARTHEST = 9.0  # months; beyond them a step is as bad as any
OTHER_YEAR = 8.0  # months; what a year counts that is not the one last stated
_MONTHS = {"SP": 4, "SU": 7, "FA": 10, "WI": 12}


def borrowed_years(parsed: Parsed, mentions: Sequence[TimeMention]) -> dict[int, int]:
    """Years that mentions share with the one they are joined to: *in April and June 1955*; by index."""
    found: dict[int, int] = {}
    for index in range(len(mentions) - 2, -1, -1):
        one, other = mentions[index], mentions[index + 1]
        if "month" not in one.parts and "season" not in one.parts:
            continue
        if stated_year(one) is not None or one.parts.keys() & {"that", "same", "rel"}:
            continue
        between = parsed.tokens[one.span.last : other.span.first]
        dated = stated_year(other)
        if dated is not None and _names(between):
            found[index] = dated  # the spring offensive of 1918
            continue
        year = found.get(index + 1) if stated_year(other) is None else stated_year(other)
        if year is None or ("month" not in other.parts and "season" not in other.parts):
            continue
        if len(between) > 4 or not all(tok.lower in _LINKS for tok in between):
            continue
        month, later = _month(one), _month(other)
        found[index] = year - 1 if month > later else year
    return found


def _names(between: Sequence[Token]) -> bool:
    """Whether the words are a thing named after its time and a link to its year: *the spring offensive of 1918*."""
    if not 2 <= len(between) <= 4 or between[-1].lower not in {"of", "("}:
        return False
    return all(tok.pos in {"NOUN", "PROPN", "ADJ"} for tok in between[:-1])


def _month(mention: TimeMention) -> float:
    month = mention.parts.get("month")
    return month if isinstance(month, (int, float)) else _MONTHS[str(mention.parts["season"])]


def year_in_news(published: dt.date, month: int, day: int | None, clause_tense: str) -> int:
    """The year that puts a date nearest to publication, on the side that the tense speaks of."""
    if day is None and month == published.month:
        return published.year
    back_worse = clause_tense == "future"
    best, least = published.year, float("inf")
    for year in (published.year, published.year - 1, published.year + 1):
        try:
            days = (dt.date(year, month, day or 15) - published).days
        except ValueError:
            continue
        against = AGAINST_PAST.get(clause_tense, AGAINST)
        cost = abs(days) * (against if (days < 0) == back_worse and days else 1)
        if cost < least:
            best, least = year, cost
    return best


def year_in_narrative(anchor: Anchor, month: int) -> int | None:
    """The year that goes on from the last dated month, and from the year stated since."""
    last = anchor.dated
    stated = anchor.year
    if stated is None:
        return None
    if last is None:
        return stated
    best, least = stated, float("inf")
    for year in dict.fromkeys((stated, last[0], last[0] + 1, last[0] - 1)):
        steps = (year - last[0]) * 12 + month - last[1]
        cost = min(FARTHEST, steps if steps >= 0 else -steps * BACKWARD)
        if anchor.month is None and year != stated:
            cost += OTHER_YEAR
        if cost < least:
            best, least = year, cost
    return best
