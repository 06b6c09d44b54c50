"""Steps on the calendar: so many days, weeks, months or years from a date, as coarse as the unit."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass

from sayso.resolve.calendar.anchor import Anchor
from sayso.resolve.calendar.value import day_of, shifted_month, week_text, year_text

SECOND = object()
_TIME_UNITS = {"TS": "S", "TM": "M", "TH": "H"}
_CLOCK = re.compile(r"(\d{1,2})[:.](\d\d)(?::(\d\d))?(hrs|am|pm)?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A value; ``stated`` when the words give it without an anchor; ``until_now`` when its end is the present.

    ``within`` is the date that a length lies in: *the last week of August* is a week somewhere in August. ``days`` are
    the first and last day of a length counted from the day of publication (*the past two weeks*), ``unit`` its unit.
    """

    value: str | None
    stated: bool
    until_now: bool = False
    within: str | None = None
    days: tuple[str, str] | None = None
    unit: str | None = None


def shift(year: int, month: int | None, day: int | None, by: float, unit: str) -> str | None:
    """The date so many units away, in the unit's own precision; ``None`` where the date is too coarse for it."""
    step = int(by)
    if unit == "Y":
        return year_text(year + step)
    if unit == "DE":
        return f"{(year + step * 10) // 10}" if year > 0 else None
    if unit == "CE":
        return f"{(year + step * 100) // 100}" if year > 0 else None
    if year < 1 or month is None:
        return year_text(year) if unit == "M" and step == 0 else None
    if unit in {"M", "Q"}:
        other, number = shifted_month(year, month, step * (3 if unit == "Q" else 1))
        return f"{other:04d}-{number:02d}" if unit == "M" else f"{other:04d}-Q{(number - 1) // 3 + 1}"
    base = _day(year, month, day)
    if base is None:
        return None
    if unit in {"W", "WE", "2W"}:
        week = week_text(base + dt.timedelta(days=7 * step * (2 if unit == "2W" else 1)))
        return week + "-WE" if unit == "WE" else week
    if unit in {"D", "NI"}:
        return (base + dt.timedelta(days=step)).isoformat() + ("TNI" if unit == "NI" else "")
    return None


def _day(year: int, month: int, day: int | None) -> dt.date | None:
    try:
        return dt.date(year, month, day) if day is not None else None
    except ValueError:
        return None


def moved(anchor: Anchor, value: str) -> None:
    """Move the anchor's running date to a value counted from it."""
    found = day_of(value)
    if found is not None:
        anchor.reach(year=found.year, month=found.month, day=found.day, value=value)
        return
    plain = re.match(r"(\d{4})(?:-(\d\d))?$", value)
    if plain:
        anchor.reach(year=int(plain[1]), month=int(plain[2]) if plain[2] else None, value=value)
    elif value.startswith("BC"):
        anchor.reach(year=-int(value[2:6]), value=value)


def length_text(n: float | str | None, unit: str) -> str:
    """A duration: ``P3M``, ``PT2H``, ``PXY`` where the number is not said; halves in the next smaller unit."""
    head, code = ("PT", _TIME_UNITS[unit]) if unit in _TIME_UNITS else ("P", unit)
    if unit == "NI":
        code = "D"
    if unit == "2W":
        n, code = (n * 2 if isinstance(n, (int, float)) else n), "W"
    if not isinstance(n, (int, float)) or not n:
        return f"{head}X{code}"
    if n == int(n):
        return f"{head}{int(n)}{code}"
    smaller = {"Y": ("M", 12), "H": ("M", 60), "DE": ("Y", 10), "M": ("W", 4)}.get(code)
    if smaller is None or (code == "M" and head == "PT"):
        return f"{head}{n:g}{code}"
    rest = round((n - int(n)) * smaller[1])
    whole = f"{int(n)}{code}" if int(n) else ""
    return f"{head}{whole}{rest}{smaller[0]}"


def clock_text(parts: Mapping[str, float | str | None]) -> str | None:
    """``T17:30`` of a clock time among the parts, with its zone; ``None`` without one."""
    half = parts.get("ampm")
    for word, hour in (("noon", 12), ("midday", 12), ("midnight", 0)):
        if word in parts:
            return f"T{hour:02d}:00" if hour else "T24:00"
    clock = parts.get("clock", parts.get("dotted"))
    if isinstance(clock, str):
        found = _CLOCK.match(clock)
        if not found:
            return None
        hour, minute = int(found[1]), int(found[2])
        half = half or {"am": "AM", "pm": "PM"}.get(found[4] or "")
    elif half is not None or "o'clock" in parts:
        n = parts.get("clock_n", parts.get("n"))
        if not isinstance(n, (int, float)) or not 0 <= n <= 24:
            return None
        hour, minute = int(n), 0
    else:
        return None
    if half == "PM" and hour < 12:
        hour += 12
    elif half == "AM" and hour == 12:
        hour = 0
    return f"T{hour:02d}:{minute:02d}{'Z' if parts.get('zone') == 'Z' else ''}"
