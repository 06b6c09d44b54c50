"""One rule a kind of mention: from its parts and the anchor to a TIMEX3 value."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from sayso.model import TimeMention
from sayso.resolve.calendar_anchor import Anchor, stated_year
from sayso.resolve.calendar_shift import SECOND, Reading, clock_text, length_text, moved, shift
from sayso.resolve.calendar_value import feast, week_text, year_text
from sayso.resolve.calendar_years import year_in_narrative, year_in_news

__all__ = ["Reading", "read"]

_MONTHS_OF_SEASON = {"SP": 4, "SU": 7, "FA": 10, "WI": 12}


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A mention with what its rule may ask: parts as numbers or codes, the anchor, the clause's tense."""

    mention: TimeMention
    anchor: Anchor
    tense: str
    year: int | None = None  # borrowed from the date it is joined to

    def number(self, name: str) -> int | None:
        """A part as a whole number."""
        value = self.mention.parts.get(name)
        return int(value) if isinstance(value, (int, float)) else None

    def code(self, name: str) -> str | None:
        """A part as a code."""
        value = self.mention.parts.get(name)
        return value if isinstance(value, str) else None

    def has(self, name: str) -> bool:
        """Whether the mention has the part."""
        return name in self.mention.parts


def read(mention: TimeMention, anchor: Anchor, clause_tense: str, year: int | None = None) -> Reading:
    """Value of a mention; moves the anchor where the text has come to a new date."""
    case = Case(mention=mention, anchor=anchor, tense=clause_tense, year=year)
    return _RULES[mention.kind](case)


def _date(case: Case) -> Reading:
    month, day, weekday = case.number("month"), case.number("day"), case.number("weekday")
    year = stated_year(case.mention)
    anchor = case.anchor
    if year is None and case.mention.parts.keys() & {"that", "same"} and month is not None:
        year = anchor.year
    elif year is None and case.has("rel") and month is not None and anchor.year is not None:
        year = anchor.year + (case.number("rel") or 0)
    if month is None and year is None and weekday is not None:
        return _with_time(case, _weekday(case, weekday, 0), stated=False)
    stated = stated_year(case.mention) is not None
    keep = anchor.pass_stated(year) if stated and year is not None else True
    if year is None and month is not None:
        year = case.year if case.year is not None else _year_for(case, month, day)
    if year is None:
        value = "XXXX" + (f"-{month:02d}" if month else "") + (f"-{day:02d}" if day else "")
        return _with_time(case, value, stated=True)
    value = year_text(year)
    if month is not None:
        value += f"-{month:02d}" + (f"-{day:02d}" if day is not None else "")
    if keep:
        anchor.reach(year=year, month=month, day=day, value=value)
    return _with_time(case, value, stated=stated)


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
            return _with_time(case, day.isoformat(), stated=False)
    return _with_time(case, _weekday(case, weekday, case.number("rel") or 0), stated=False)


def _with_time(case: Case, value: str, *, stated: bool) -> Reading:
    """The value with a part of the day or a clock time, where the mention names one."""
    daypart = case.code("daypart")
    clock = clock_text(case.mention.parts)
    if clock is not None:
        value += clock
    elif daypart is not None and value:
        value += f"T{daypart}"
    return Reading(value=value, stated=stated)


def _deictic(case: Case) -> Reading:
    offset = case.number("deictic")
    offset = {"yesterday": -2, "tomorrow": 2}.get(_first_word(case)) if offset is None else offset
    if case.has("day") and case.has("the"):
        offset = (offset or 0) * 2
    base = case.anchor.published if not case.anchor.narrative else case.anchor.today
    if base is None:
        return Reading(value="PRESENT_REF", stated=False)
    day = base + dt.timedelta(days=offset or 0)
    return _with_time(case, day.isoformat(), stated=False)


def _first_word(case: Case) -> str:
    return next((name for name in case.mention.parts if name in {"yesterday", "tomorrow"}), "")


def _daypart(case: Case) -> Reading:
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
    return (
        _with_time(case, day.isoformat(), stated=False)
        if clock_text(parts)
        else Reading(value=f"{day.isoformat()}T{code}", stated=False)
    )


def _relative(case: Case) -> Reading:
    """*Last year*, *this week*, *next April*, *this summer*."""
    step = case.number("rel") or 0
    anchor = case.anchor
    base = anchor.published if not anchor.narrative else None
    year, month, day = (base.year, base.month, base.day) if base else (anchor.year, anchor.month, anchor.day)
    if year is None:
        return Reading(
            value="PAST_REF" if step < 0 else "FUTURE_REF" if step else "PRESENT_REF", stated=False
        )
    until_now = step == 0 and case.tense == "past"
    season, named = case.code("season"), case.number("month")
    if season is not None:
        if step < 0 and month is not None and month <= _MONTHS_OF_SEASON[season]:
            year -= 1
        elif step > 0 and month is not None and month >= _MONTHS_OF_SEASON[season]:
            year += 1
        return Reading(value=f"{year_text(year)}-{season}", stated=False, until_now=until_now)
    if named is not None:
        if step < 0 and month is not None and month <= named:
            year -= 1
        elif step > 0 and month is not None and month >= named:
            year += 1
        return Reading(value=f"{year_text(year)}-{named:02d}", stated=False)
    unit = case.code("unit") or "Q"
    if unit == "D" and step and anchor.today is not None:
        return _told(case)
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


def _told(case: Case) -> Reading:
    """*The following day*, *that month*, *the year*: counted from the date the text is at."""
    anchor, unit = case.anchor, case.code("unit") or "D"
    step = case.number("rel") or (-1 if case.has("before") else 1 if case.has("after") else 0)
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
    return _with_time(case, value or "", stated=False) if value else Reading(value=value, stated=False)


def _told_season(case: Case, season: str, step: int) -> Reading:
    """*The following spring*: the first one after (or before) the date the text is at."""
    year, month = case.anchor.year or 0, case.anchor.month or (12 if step > 0 else 1)
    if step > 0 and month >= _MONTHS_OF_SEASON[season] - 1:
        year += 1
    elif step < 0 and month <= _MONTHS_OF_SEASON[season]:
        year -= 1
    value = f"{year_text(year)}-{season}"
    case.anchor.reach(year=year, month=_MONTHS_OF_SEASON[season], value=value)
    return Reading(value=value, stated=False)


def _ago(case: Case) -> Reading:
    return _counted(case, -1, from_published=True)


def _offset(case: Case) -> Reading:
    return _counted(case, case.number("rel") or (-1 if case.has("earlier") else 1), from_published=False)


def _counted(case: Case, sign: int, *, from_published: bool) -> Reading:
    anchor, unit = case.anchor, case.code("unit") or "D"
    n = case.mention.parts.get("n", None if case.mention.parts.keys() == {"unit", "rel"} else 1.0)
    base = anchor.published if from_published and not anchor.narrative else None
    year, month, day = (base.year, base.month, base.day) if base else (anchor.year, anchor.month, anchor.day)
    if not isinstance(n, (int, float)) or not n:
        return Reading(value="PAST_REF" if sign < 0 else "FUTURE_REF", stated=False)
    if unit == "Y" and sign < 0 and n == 1 and anchor.quarter is not None and not anchor.narrative:
        return Reading(value=f"{anchor.quarter[0] - 1:04d}-Q{anchor.quarter[1]}", stated=False)
    if not anchor.narrative and not from_published and case.code("far") == "of":
        return Reading(value=length_text(n, unit), stated=False)
    if not anchor.narrative and unit == "Y" and anchor.published is not None:
        year = anchor.published.year
    value = None if year is None else shift(year, month, day, sign * n, unit)
    if value is None:
        return Reading(value=length_text(n, unit), stated=False)
    if not from_published and (anchor.narrative or unit != "Y"):
        moved(anchor, value)
    return Reading(value=value, stated=False)


def _season(case: Case) -> Reading:
    year, season = stated_year(case.mention), case.code("season")
    stated = year is not None
    if year is not None and not case.anchor.pass_stated(year):
        return Reading(value=f"{year_text(year)}-{season}", stated=True)
    month = _MONTHS_OF_SEASON[season or "SP"]
    year = case.year if year is None else year
    if year is None and case.anchor.narrative:
        year = (
            case.anchor.year
            if case.mention.parts.keys() & {"that", "same"}
            else year_in_narrative(case.anchor, month)
        )
    year = case.anchor.year if year is None else year
    if year is None:
        return Reading(value=f"XXXX-{season}", stated=True)
    if case.anchor.narrative:
        case.anchor.reach(
            year=year, month=month if season != "WI" else None, value=f"{year_text(year)}-{season}"
        )
    return Reading(value=f"{year_text(year)}-{season}", stated=stated)


def _quarter(case: Case) -> Reading:
    """*The third quarter*, *the second half of 1990*, *the latest quarter*."""
    anchor, year, n = case.anchor, stated_year(case.mention), case.number("ord")
    letter = "H" if case.has("half") else "Q"
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


def _compared(case: Case) -> Reading:
    """*The year-ago quarter*: the quarter reported on, one year before; the year before where none is."""
    anchor, n = case.anchor, case.number("ord")
    if anchor.quarter is not None:
        year = stated_year(case.mention) or anchor.quarter[0] - 1
        return Reading(value=f"{year:04d}-Q{n or anchor.quarter[1]}", stated=False)
    base = anchor.published or anchor.today
    return Reading(value=year_text(base.year - 1) if base else None, stated=False)


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
        if (
            day
            and base
            and year
            and ((step < 0 and day >= base) or (not step and day > base and case.tense == "past"))
        ):
            year -= 1
        elif (
            day and base and year and ((step > 0 and day <= base) or (day < base and case.tense == "future"))
        ):
            year += 1
    day = feast(name, year) if year and year > 1 else None
    if day is None:
        return Reading(value=year_text(year) if stated and year else None, stated=stated)
    return _with_time(case, day.isoformat(), stated=stated)


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
    return Reading(value=str(n) if n > 99 else f"19{n}", stated=True)


def _century(case: Case) -> Reading:
    return Reading(value=f"{(case.number('ord') or 1) - 1:02d}", stated=True)


def _numeric(case: Case) -> Reading:
    """ISO dates; others by the order that can be one, the month first where both can (an American habit)."""
    text = case.code("numdate")
    if text is None:
        numbers = [case.number("year"), case.number("n"), case.number("n2")]
        if case.has("year") and list(case.mention.parts)[0] != "year":
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
    base = case.anchor.published if not case.anchor.narrative else case.anchor.today
    if not case.anchor.narrative and case.anchor.today is not None:
        base = case.anchor.today
    value = base.isoformat() if base else "XXXX-XX-XX"
    return _with_time(case, value, stated=False)


def _length(case: Case) -> Reading:
    parts = case.mention.parts
    n = parts.get("n", parts.get("ord", 1.0 if "a" in parts or "an" in parts else None))
    if ("half" in parts or "halves" in parts) and isinstance(n, (int, float)):
        n += 0.5
    return Reading(value=length_text(n, case.code("unit") or "D"), stated=True)


def _set(case: Case) -> Reading:
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


def _ref(case: Case) -> Reading:
    code = case.code("ref")
    code = "PAST_REF" if code == "FORMER" else code
    if code is None:
        code = (
            "FUTURE_REF"
            if (case.has("rel") and (case.number("rel") or 0) > 0) or case.has("coming")
            else "PAST_REF"
        )
    return Reading(value=code, stated=False)


_RULES: dict[str, Callable[[Case], Reading]] = {
    "date": _date,
    "weekday_rel": _weekday_rel,
    "deictic": _deictic,
    "daypart": _daypart,
    "relative": _relative,
    "told": _told,
    "ago": _ago,
    "offset": _offset,
    "season": _season,
    "quarter": _quarter,
    "compared": _compared,
    "holiday": _holiday,
    "month_rel": _month_rel,
    "bc": _bc,
    "decade": _decade,
    "century": _century,
    "numeric": _numeric,
    "clock": _clock,
    "length": _length,
    "stretch": _length,
    "set": _set,
    "ref": _ref,
}
