"""TIMEX3 values: writing them, and the days they cover."""

from __future__ import annotations

import calendar
import datetime as dt
import re

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T|$)")
_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}


def day_of(value: str | None) -> dt.date | None:
    """The day of a value that names one, time of day or not."""
    found = _DAY.match(value or "")
    if not found:
        return None
    try:
        return dt.date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None


def year_text(year: int) -> str:
    """``1990``; ``BC0480`` for the year −480."""
    return f"{year:04d}" if year > 0 else f"BC{-year:04d}"


def week_text(day: dt.date) -> str:
    """ISO week of the day, as ``1990-W32``."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def shifted_month(year: int, month: int, by: int) -> tuple[int, int]:
    """Year and month, so many months on."""
    months = year * 12 + month - 1 + by
    return months // 12, months % 12 + 1


def interval(value: str | None) -> tuple[str, str] | None:
    """First and last day, inclusive, of a calendar value; ``None`` where it names no stretch of known days.

    Seasons are the meteorological ones of the northern half. A winter of a year may be either of its two, so its
    days run from the December before to the February after.
    """
    if value is None:
        return None
    day = day_of(value)
    if day is not None:
        return day.isoformat(), day.isoformat()
    found = re.match(r"(\d{4})(?:-(\w+)(-WE)?)?$", value)
    if found is None:
        if re.match(r"\d{3}$", value):
            return f"{value}0-01-01", f"{value}9-12-31"
        if re.match(r"\d{2}$", value):
            return f"{value}00-01-01", f"{value}99-12-31"
        return None
    year, rest = int(found[1]), found[2]
    if year == 0:
        return None
    if rest is None:
        return f"{year:04d}-01-01", f"{year:04d}-12-31"
    if rest.isdigit() and 1 <= int(rest) <= 12:
        return _months(year, int(rest), int(rest))
    if rest[0] == "W" and rest[1:].isdigit():
        return _week(year, int(rest[1:]), weekend=bool(found[3]))
    if rest[0] in "QH" and rest[1:].isdigit():
        size = 3 if rest[0] == "Q" else 6
        return _months(year, (int(rest[1:]) - 1) * size + 1, int(rest[1:]) * size)
    if rest == "WI" and 1 < year < dt.MAXYEAR:  # which of the two winters is not said
        return f"{year - 1:04d}-12-01", (_months(year, 12, 2) or ("", ""))[1]
    if rest in _SEASONS:
        return _months(year, *_SEASONS[rest])
    return None


def _week(year: int, week: int, *, weekend: bool) -> tuple[str, str] | None:
    try:
        monday = dt.date.fromisocalendar(year, week, 1)
    except ValueError:
        return None
    first = monday + dt.timedelta(days=5 if weekend else 0)
    return first.isoformat(), (monday + dt.timedelta(days=6)).isoformat()


def _months(year: int, first: int, last: int) -> tuple[str, str] | None:
    closing = year + 1 if last < first else year
    if not 1 <= first <= 12 or not 1 <= last <= 12 or closing > 9999:
        return None
    end = calendar.monthrange(closing, last)[1]
    return f"{year:04d}-{first:02d}-01", f"{closing:04d}-{last:02d}-{end:02d}"


def easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar (Meeus/Jones/Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return dt.date(year, month, day + 1)


def orthodox_easter(year: int) -> dt.date:
    """Easter Sunday of the Julian reckoning, as a Gregorian day (1900 to 2099)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    return dt.date(year, (d + e + 114) // 31, (d + e + 114) % 31 + 1) + dt.timedelta(days=13)


def weekday_in(year: int, month: int, weekday: int, nth: int) -> dt.date:
    """The nth weekday (1 Monday) of a month; −1 is the last one."""
    days = list(range(1, calendar.monthrange(year, month)[1] + 1))
    found = [dt.date(year, month, d) for d in days if dt.date(year, month, d).isoweekday() == weekday]
    return found[nth - 1 if nth > 0 else nth]


def feast(name: str, year: int) -> dt.date | None:
    """The day of a feast in a year: ``12-25``, ``easter-2``, ``thanksgiving``; ``None`` where it is not known."""
    fixed = re.match(r"(\d\d)-(\d\d)$", name)
    if fixed:
        return dt.date(year, int(fixed[1]), int(fixed[2]))
    moved = re.match(r"easter([+-]\d+)?$", name)
    if moved:
        return easter(year) + dt.timedelta(days=int(moved[1] or 0))
    if name == "orthodox":
        return orthodox_easter(year)
    if name == "thanksgiving":
        return weekday_in(year, 11, 4, 4)
    if name == "labor":
        return weekday_in(year, 9, 1, 1)
    if name == "memorial":
        return weekday_in(year, 5, 1, -1)
    if name == "election":
        return weekday_in(year, 11, 1, 1) + dt.timedelta(days=1)
    return None
