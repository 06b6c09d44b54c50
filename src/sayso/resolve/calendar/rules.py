"""One rule a kind of mention: from its parts and the anchor to a TIMEX3 value."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from sayso.model import TimeMention
from sayso.resolve.calendar.anchor import Anchor, stated_year
from sayso.resolve.calendar.case import MONTHS_OF_SEASON, Case, with_time
from sayso.resolve.calendar.relative import (
    ago,
    compared,
    daypart,
    length,
    offset,
    quarter,
    reference,
    relative,
    repeated,
    stretch,
    told,
)
from sayso.resolve.calendar.shift import SECOND, Reading, length_text
from sayso.resolve.calendar.value import day_of, feast, week_text, year_text
from sayso.resolve.calendar.years import year_in_narrative, year_in_news

__all__ = ["Reading", "read"]


def read(mention: TimeMention, anchor: Anchor, clause_tense: str, year: int | None = None) -> Reading:
    """Value of a mention, ``None`` beyond the calendar; moves the anchor where the text has come to a new date."""
    case = Case(mention=mention, anchor=anchor, tense=clause_tense, year=year)
    try:
        return _RULES[mention.kind](case)
    except (OverflowError, ValueError):  # a day that no calendar of years 1 to 9999 has
        return Reading(value=None, stated=False)


def _date(case: Case) -> Reading:
    month, day, weekday = case.number("month"), case.number("day"), case.number("weekday")
    year = stated_year(case.mention)
    anchor = case.anchor
    if year is None and case.mention.parts.keys() & {"that", "same"} and month is not None:
        year = anchor.year
    elif year is None and case.has("rel") and month is not None and anchor.year is not None:
        year = anchor.year + (case.number("rel") or 0)
    if month is None and year is None and weekday is not None:
        return with_time(case, _weekday(case, weekday, 0), stated=False)
    stated = stated_year(case.mention) is not None
    keep = anchor.pass_stated(year) if stated and year is not None else True
    if year is None and month is not None:
        year = case.year if case.year is not None else _year_for(case, month, day)
    if year is None:
        value = "XXXX" + (f"-{month:02d}" if month else "") + (f"-{day:02d}" if day else "")
        return with_time(case, value, stated=True)
    value = year_text(year)
    if month is not None:
        value += f"-{month:02d}" + (f"-{day:02d}" if day is not None else "")
    if keep:
        anchor.reach(year=year, month=month, day=day, value=value)
    return with_time(case, value, stated=stated)


def _year_for(case: Case, month: int, day: int | None) -> int | None:
    """The year of a date without one: by tense around publication, by the running date in a narrative."""
    if case.anchor.narrative or case.anchor.published is None:
        return year_in_narrative(case.anchor, month)
    return year_in_news(case.anchor.published, month, day, case.tense)


def _weekday(case: Case, weekday: int, direction: int) -> str:
    anchor = case.anchor
    base = anchor.today if anchor.narrative else anchor.published
    if base is None:
        return f"XXXX-WXX-{weekday}"
    back = (base.isoweekday() - weekday) % 7
    if direction > 0 or (direction == 0 and case.tense == "future"):
        day = base + dt.timedelta(days=(7 - back) if back or direction > 0 else 0)
    elif direction < 0:
        day = base - dt.timedelta(days=back or 7)
        if day >= base - dt.timedelta(days=base.isoweekday() - 1):  # "last Tuesday" of a Thursday: that of last week
            day -= dt.timedelta(days=7)
    else:
        day = base - dt.timedelta(days=back)
    anchor.reach(year=day.year, month=day.month, day=day.day, value=day.isoformat())
    return day.isoformat()


def _weekday_rel(case: Case) -> Reading:
    weekday = case.number("weekday") or 1
    if case.mention.parts.get("week", SECOND) is None:
        base = case.anchor.published or case.anchor.today
        if base is not None:
            monday = base - dt.timedelta(days=base.isoweekday() - 1)
            day = monday + dt.timedelta(days=weekday - 1 + 7 * (case.number("rel") or 0))
            return with_time(case, day.isoformat(), stated=False)
    return with_time(case, _weekday(case, weekday, case.number("rel") or 0), stated=False)


def _deictic(case: Case) -> Reading:
    offset = case.number("deictic")
    offset = {"yesterday": -2, "tomorrow": 2}.get(_first_word(case)) if offset is None else offset
    if case.has("day") and case.has("the"):
        offset = (offset or 0) * 2
    base = case.anchor.published if not case.anchor.narrative else case.anchor.today
    if base is None:
        return Reading(value="PRESENT_REF", stated=False)
    day = base + dt.timedelta(days=offset or 0)
    if offset:
        case.anchor.reach(year=day.year, month=day.month, day=day.day, value=day.isoformat())
    return with_time(case, day.isoformat(), stated=False)


def _first_word(case: Case) -> str:
    return next((name for name in case.mention.parts if name in {"yesterday", "tomorrow"}), "")


def _season(case: Case) -> Reading:
    year, season = stated_year(case.mention), case.code("season")
    stated = year is not None
    if year is not None and not case.anchor.pass_stated(year):
        return Reading(value=f"{year_text(year)}-{season}", stated=True)
    month = MONTHS_OF_SEASON[season or "SP"]
    year = case.year if year is None else year
    if year is None and case.anchor.narrative:
        told = case.mention.parts.keys() & {"that", "same"}
        # a winter goes by the year of its January, where most of it lies
        january = 1 if season == "WI" and case.anchor.month is not None else month
        year = case.anchor.year if told else year_in_narrative(case.anchor, january)
    if year is None and case.anchor.published is not None and not case.anchor.narrative:
        year = year_in_news(case.anchor.published, month, None, case.tense)
    year = case.anchor.year if year is None else year
    if year is None:
        return Reading(value=f"XXXX-{season}", stated=True)
    if case.anchor.narrative and (stated or season != "WI"):
        case.anchor.reach(year=year, month=month if season != "WI" else None, value=f"{year_text(year)}-{season}")
    return Reading(value=f"{year_text(year)}-{season}", stated=stated)


def _holiday(case: Case) -> Reading:
    year, name = stated_year(case.mention), case.code("holiday") or ""
    stated = year is not None
    if year is not None:
        case.anchor.pass_stated(year)
    base = case.anchor.published if not case.anchor.narrative else case.anchor.today
    if year is None:
        year = base.year if base else case.anchor.year
        day = feast(name, year) if year and year > 1 else None
        step = case.number("rel") or 0
        if day and base and year and ((step < 0 and day >= base) or (not step and day > base and case.tense == "past")):
            year -= 1
        elif day and base and year and ((step > 0 and day <= base) or (day < base and case.tense == "future")):
            year += 1
    day = feast(name, year) if year and year > 1 else None
    if day is None:
        return Reading(value=year_text(year) if stated and year else None, stated=stated)
    return with_time(case, day.isoformat(), stated=stated)


def _month_rel(case: Case) -> Reading:
    base = case.anchor.published or case.anchor.today
    month, day = case.number("month"), case.number("day")
    if base is None or month is None:
        return Reading(value=f"XXXX-{month:02d}" if month else None, stated=True)
    value = f"{base.year + (case.number('rel') or 0):04d}-{month:02d}"
    return Reading(value=value + (f"-{day:02d}" if day else ""), stated=False)


def _bc(case: Case) -> Reading:
    year = stated_year(case.mention) or -1
    if case.anchor.pass_stated(year):
        case.anchor.reach(year=year, value=year_text(year))
    return Reading(value=year_text(year), stated=True)


def _decade(case: Case) -> Reading:
    n = case.number("decade") or 0
    if case.has("bc"):
        return Reading(value=f"BC{n:03d}", stated=True)
    return Reading(value=str(n) if n > 99 else f"19{n}", stated=True)


def _century(case: Case) -> Reading:
    era = "BC" if case.has("bc") else ""
    return Reading(value=f"{era}{(case.number('ord') or 1) - 1:02d}", stated=True)


def _week_of(case: Case) -> Reading:
    """*The week of March 6*: the calendar week the day falls in."""
    read_day = _date(case)
    day = day_of(read_day.value)
    return Reading(value=week_text(day), stated=read_day.stated) if day else read_day


def _part_of(case: Case) -> Reading:
    """*The last two weeks of August*: a length inside the month or the year that it names."""
    named = {name: part for name, part in case.mention.parts.items() if name != "rel"}
    inner = _decade(case) if case.has("decade") else _date(replace(case, mention=replace(case.mention, parts=named)))
    n = case.mention.parts.get("n", 1.0)
    return Reading(value=length_text(n, case.code("unit") or "D"), stated=inner.stated, within=inner.value)


def _numeric(case: Case) -> Reading:
    """ISO dates; others by the order that can be one, the month first where both can (an American habit)."""
    text = case.code("numdate")
    if text is None:
        numbers = [case.number("year"), case.number("n"), case.number("n2")]
        if case.has("year") and next(iter(case.mention.parts)) != "year":
            numbers = [case.number("n"), case.number("n2"), case.number("year")]
    else:
        numbers = [int(part) for part in text.replace(".", "/").split("/")]
    one, two, three = (number or 0 for number in numbers)
    if one > 31:
        year, month, day = one, two, three
    else:
        year, month, day = three, one, two
        if month > 12 or (text is not None and "." in text and day <= 12):
            month, day = day, month
    if year < 100:
        year += 1900 if year > 40 else 2000
    try:
        found = dt.date(year, month, day)
    except ValueError:
        return Reading(value=None, stated=True)
    if case.has("year"):
        case.anchor.pass_stated(year)
    if case.anchor.narrative:
        case.anchor.reach(year=year, month=month, day=day, value=found.isoformat())
    return Reading(value=found.isoformat(), stated=True)


def _clock(case: Case) -> Reading:
    if case.has("at") and case.has("night"):
        return Reading(value="XXXX-XX-XXTNI", stated=True)
    base, told = case.anchor.today, case.anchor.published
    if not case.anchor.narrative and told and (base is None or (base > told and case.tense != "future")):
        base = told  # the stamp of a page that was changed since is no day of the story
    value = base.isoformat() if base else "XXXX-XX-XX"
    return with_time(case, value, stated=False)


_RULES: dict[str, Callable[[Case], Reading]] = {
    "date": _date,
    "weekday_rel": _weekday_rel,
    "deictic": _deictic,
    "daypart": daypart,
    "relative": relative,
    "told": told,
    "ago": ago,
    "offset": offset,
    "season": _season,
    "quarter": quarter,
    "compared": compared,
    "holiday": _holiday,
    "month_rel": _month_rel,
    "bc": _bc,
    "decade": _decade,
    "century": _century,
    "week_of": _week_of,
    "part_of": _part_of,
    "numeric": _numeric,
    "clock": _clock,
    "length": length,
    "stretch": stretch,
    "set": repeated,
    "ref": reference,
}
