"""Times told from another: from publication, from the date the text is at, or as a mere length."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from sayso.resolve.calendar.anchor import stated_year
from sayso.resolve.calendar.case import MONTHS_OF_SEASON, Case, with_time
from sayso.resolve.calendar.shift import Reading, clock_text, length_text, moved, shift
from sayso.resolve.calendar.value import interval, shifted_month, week_text, year_text


def relative(case: Case) -> Reading:
    """*Last year*, *this week*, *next April*, *this summer*."""
    step = case.number("rel") or 0
    anchor = case.anchor
    base = anchor.published if not anchor.narrative else None
    year, month, day = (base.year, base.month, base.day) if base else (anchor.year, anchor.month, anchor.day)
    if year is None:
        return Reading(value="PAST_REF" if step < 0 else "FUTURE_REF" if step else "PRESENT_REF", stated=False)
    until_now = step == 0 and case.tense == "past"
    season, named = case.code("season"), case.number("month")
    if season is not None:
        if step < 0 and month is not None and month <= MONTHS_OF_SEASON[season]:
            year -= 1
        elif step > 0 and month is not None and month >= MONTHS_OF_SEASON[season]:
            year += 1
        return Reading(value=f"{year_text(year)}-{season}", stated=False, until_now=until_now)
    if named is not None:
        inside = case.number("day")
        if inside is not None:
            later = (named, inside) >= (month or 12, day or 31)
            year += (-1 if later else 0) if step < 0 else (0 if later else 1)
            return Reading(value=f"{year_text(year)}-{named:02d}-{inside:02d}", stated=False)
        if step < 0 and month is not None and month <= named:
            year -= 1
        elif step > 0 and month is not None and month >= named:
            year += 1
        return Reading(value=f"{year_text(year)}-{named:02d}", stated=False)
    unit = case.code("unit") or "Q"
    if unit == "D" and step and anchor.today is not None:
        return told(case)
    if unit == "WE" and base is not None and step <= 0:
        return Reading(value=_weekend(case, base, step), stated=False)
    value = shift(year, month, day, step, unit)
    return Reading(value=value, stated=False, until_now=until_now)


def _weekend(case: Case, base: dt.date, step: int) -> str:
    """The weekend spoken of: the one that is, or was last; for the future the one to come."""
    ahead = case.tense == "future" and not step
    saturday = base + dt.timedelta(days=5 - base.weekday() if base.weekday() < 5 and ahead else 0)
    if not ahead and base.weekday() < 5:
        saturday = base - dt.timedelta(days=base.weekday() + 2)
    elif step < 0:
        saturday = base - dt.timedelta(days=7)
    return week_text(saturday) + "-WE"


def told(case: Case) -> Reading:
    """*The following day*, *that month*, *the year*: counted from the date the text is at."""
    anchor, unit = case.anchor, case.code("unit") or "D"
    step = case.number("rel") or (-1 if case.has("before") else 1 if case.has("after") or case.has("following") else 0)
    if anchor.year is None:
        return Reading(value=None, stated=False)
    if unit == "WE" and not step and anchor.published is not None and not anchor.narrative:
        return Reading(value=_weekend(case, anchor.published, 0), stated=False)
    season = case.code("season")
    if season is not None:
        return _told_season(case, season, step)
    value = shift(anchor.year, anchor.month, anchor.day, step, unit)
    if step and value:
        moved(anchor, value)
    return with_time(case, value or "", stated=False) if value else Reading(value=value, stated=False)


def _told_season(case: Case, season: str, step: int) -> Reading:
    """*The following spring*: the first one after (or before) the date the text is at."""
    year, month = case.anchor.year or 0, case.anchor.month or (12 if step > 0 else 1)
    if step > 0 and month >= MONTHS_OF_SEASON[season] - 1:
        year += 1
    elif step < 0 and month <= MONTHS_OF_SEASON[season]:
        year -= 1
    value = f"{year_text(year)}-{season}"
    case.anchor.reach(year=year, month=MONTHS_OF_SEASON[season], value=value)
    return Reading(value=value, stated=False)


def ago(case: Case) -> Reading:
    """*Two days ago*: counted from publication, or from the running date of a narrative."""
    return _counted(case, -1, from_published=True)


def offset(case: Case) -> Reading:
    """*Two days later*: counted from the date the text is at."""
    return _counted(case, case.number("rel") or (-1 if case.has("earlier") else 1), from_published=False)


def _counted(case: Case, sign: int, *, from_published: bool) -> Reading:
    anchor, unit = case.anchor, case.code("unit") or "D"
    n = case.mention.parts.get("n", 1.0 if case.mention.parts.keys() & {"a", "an"} else None)
    base = anchor.published if from_published and not anchor.narrative else None
    year, month, day = (base.year, base.month, base.day) if base else (anchor.year, anchor.month, anchor.day)
    if not isinstance(n, (int, float)) or not n:
        if not from_published and (not anchor.narrative or case.code("far") == "of"):
            return Reading(value=length_text(None, unit), stated=False)
        return Reading(value="PAST_REF" if sign < 0 else "FUTURE_REF", stated=False)
    if unit == "Y" and sign < 0 and n == 1 and anchor.quarter is not None and not anchor.narrative:
        last = f"{anchor.quarter[0] - 1:04d}"
        return Reading(value=last if anchor.to_date else f"{last}-Q{anchor.quarter[1]}", stated=False)
    if not anchor.narrative and not from_published and case.code("far") == "of":
        return Reading(value=length_text(n, unit), stated=False)
    if not anchor.narrative and unit == "Y" and anchor.published is not None:
        year = anchor.published.year
    value = None if year is None else shift(year, month, day, sign * n, unit)
    now = anchor.published
    if sign > 0 and not anchor.narrative and now and case.tense in {"past", "present"} and _after(value, now):
        value = shift(now.year, now.month, now.day, 0, unit)
    if value is None:
        return Reading(value=length_text(n, unit), stated=False)
    if not from_published and (anchor.narrative or unit != "Y"):
        moved(anchor, value)
    return Reading(value=value, stated=False)


def _after(value: str | None, day: dt.date) -> bool:
    """Whether a value lies wholly after a day: what is told as done cannot."""
    days = interval(value)
    return days is not None and days[0] > day.isoformat()


def quarter(case: Case) -> Reading:
    """*The third quarter*, *the second half of 1990*, *the latest quarter*."""
    anchor, year, n = case.anchor, stated_year(case.mention), case.number("ord")
    letter = "H" if case.has("half") else "Q"
    anchor.to_date = False
    if n is None and letter == "H":
        n = 2  # the latter half
    of_year = case.has("rel") or (case.has("this") and n is not None)  # next year's first quarter
    if year is None and anchor.published is not None and of_year:
        year = anchor.published.year + (case.number("rel") or 0)
        if n is None:
            n = anchor.quarter[1] if anchor.quarter else None
    if n is None:
        if anchor.quarter is None:
            return Reading(value=None, stated=False)
        return Reading(value=f"{anchor.quarter[0]:04d}-Q{anchor.quarter[1]}", stated=False)
    stated = year is not None
    if year is not None:
        anchor.pass_stated(year)
    elif anchor.narrative or anchor.published is None:
        year = anchor.year
    else:
        year = anchor.published.year
        first_month = (n - 1) * (6 if letter == "H" else 3) + 1
        if first_month > anchor.published.month and case.tense != "future":
            year -= 1
        elif letter == "Q" and not stated and case.tense != "future":
            anchor.quarter = (year, n)
    return Reading(value=f"{year_text(year) if year else 'XXXX'}-{letter}{n}", stated=stated)


def compared(case: Case) -> Reading:
    """*The year-ago quarter*: the quarter reported on, one year before; the year before where none is."""
    anchor, n = case.anchor, case.number("ord")
    if anchor.quarter is not None:
        year = stated_year(case.mention) or anchor.quarter[0] - 1
        return Reading(value=f"{year:04d}-Q{n or anchor.quarter[1]}", stated=False)
    base = anchor.published or anchor.today
    return Reading(value=year_text(base.year - 1) if base else None, stated=False)


def length(case: Case) -> Reading:
    """*Three weeks*: a length, of as many units as are said."""
    parts = case.mention.parts
    n = parts.get("n", parts.get("ord", 1.0 if "a" in parts or "an" in parts else None))
    if ("half" in parts or "halves" in parts) and isinstance(n, (int, float)):
        n += 0.5
    if case.code("unit") == "M" and n in {6, 9}:
        case.anchor.to_date = True
    return Reading(value=length_text(n, case.code("unit") or "D"), stated=True)


_DAYS_IN = {"TH": 1 / 24, "D": 1.0, "NI": 1.0, "W": 7.0, "2W": 14.0}


def stretch(case: Case) -> Reading:
    """*The past two weeks*, *the next three days*: a length with its end, or its start, at the day of publication.

    In a narrative, or where the number is not said, it is a length and no more.
    """
    found = length(case)
    n, unit, base = case.mention.parts.get("n"), case.code("unit") or "D", case.anchor.published
    told = case.mention.rule != "stretch" or not case.has("rel") or case.has("following")
    if not isinstance(n, (int, float)) or not n or base is None or case.anchor.narrative or told:
        return found
    step = case.number("rel") or 0
    if unit in _DAYS_IN:
        other = base + dt.timedelta(days=step * max(1, round(n * _DAYS_IN[unit])))
    elif unit in {"M", "Y"}:
        year, month = shifted_month(base.year, base.month, step * round(n * (12 if unit == "Y" else 1)))
        other = dt.date(year, month, min(base.day, 28))
    else:
        return found
    first, last = sorted((base, other))
    return replace(found, days=(first.isoformat(), last.isoformat()), unit=unit)


def repeated(case: Case) -> Reading:
    """*Every day*, *on Fridays*: a set."""
    weekday = case.number("weekdays") or case.number("weekday")
    if case.has("often"):
        value = case.code("often")
    elif weekday:
        value = f"XXXX-WXX-{weekday}"
    elif case.has("daypart"):
        value = f"XXXX-XX-XXT{case.code('daypart')}"
    elif case.has("month"):
        value = f"XXXX-{case.number('month'):02d}"
    elif case.has("season"):
        value = f"XXXX-{case.code('season')}"
    else:
        value = length_text(
            case.mention.parts.get("n", 1.0) if not case.has("times") else 1.0, case.code("unit") or "D"
        )
    return Reading(value=value, stated=True)


def reference(case: Case) -> Reading:
    """*Recently*, *now*, *in the future*: no day at all."""
    code = case.code("ref")
    code = "PAST_REF" if code == "FORMER" else code
    if code is None:
        code = "FUTURE_REF" if (case.has("rel") and (case.number("rel") or 0) > 0) or case.has("coming") else "PAST_REF"
    return Reading(value=code, stated=False)


def daypart(case: Case) -> Reading:
    """*Last night*, *this morning*, *that evening*, *the next day's dawn*."""
    parts = case.mention.parts
    code = case.code("daypart") or "NI"
    base = case.anchor.published if not case.anchor.narrative else case.anchor.today
    if "that" in parts or "same" in parts:
        base = case.anchor.today
        offset = 0
    elif "rel" in parts:
        base = case.anchor.today or base
        offset = case.number("rel") or 0
    elif "last" in parts or "overnight" in parts:
        offset = -1
    else:
        offset = case.number("deictic") or 0
    if base is None:
        return Reading(value=f"XXXX-XX-XXT{code}", stated=False)
    day = base + dt.timedelta(days=offset)
    if "overnight" in parts:  # from one day to the next, and no word on which of the two
        following = day + dt.timedelta(days=1)
        return Reading(value=f"{day}T{code}", stated=False, days=(day.isoformat(), following.isoformat()))
    return (
        with_time(case, day.isoformat(), stated=False)
        if clock_text(parts)
        else Reading(value=f"{day.isoformat()}T{code}", stated=False)
    )
