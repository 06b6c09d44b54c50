"""When an article was published: as given, as its page says, as its dateline says; never today's date by default."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

from sayso.model import SettingError, Zone

_MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1
    )
}
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_STAMPS = (
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+(?P<year>\d{{4}}|\d{{2}})\b", re.I),
    re.compile(rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})\b", re.I),
    re.compile(r"\b(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})\b"),
)
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_ISO_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?\s?(Z|[+-]\d{2}:?\d{2})?", re.I)
FIRST_ZONES = 6  # a dateline that dates the article stands among the first zones
TWO_DIGIT_PIVOT = 70  # "90" is 1990, "12" is 2012


def check_given(published: str | None) -> str | None:
    """A publication date that a user gave, in ISO form.

    Raises
    ------
    SettingError
        When it is no ISO 8601 day or moment, or lies in the future.
    """
    if published is None:
        return None
    moment = iso_moment(published)
    if moment is None:
        raise SettingError(f"not an ISO date (2022-03-23 or 2022-03-23T14:05Z): {published!r}")
    if is_future(moment):
        raise SettingError(f"the day of publication, {published}, lies in the future")
    return moment


def iso_moment(words: str) -> str | None:
    """The ISO day or moment as given, blanks trimmed, or ``None`` where the words are none."""
    bare = words.strip()
    if not (_ISO_DAY.fullmatch(bare) or _ISO_MOMENT.fullmatch(bare)):
        return None
    try:
        datetime.fromisoformat(bare.replace(" ", "T", 1).replace(" ", "").upper())
    except ValueError:
        return None
    return bare


def is_future(moment: str) -> bool:
    """Whether an ISO day or moment lies ahead of every calendar on earth."""
    farthest_ahead = datetime.now(UTC) + timedelta(hours=14)
    return moment[:10] > farthest_ahead.date().isoformat()


def dateline_date(text: str, zones: tuple[Zone, ...]) -> str | None:
    """The day that a dateline at the head of the text states in full, or ``None``.

    A dateline without a year ("KABUL, Jan. 3 --") gives none, nor does a day that could be a month ("3/4/2013").
    """
    for zone in zones[:FIRST_ZONES]:
        if zone.kind != "dateline":
            continue
        for stamp in _STAMPS:
            found = stamp.search(text, zone.start, zone.end)
            day = _day(found) if found else None
            if day:
                return day
    return None


def _day(found: re.Match[str]) -> str | None:
    month = found["month"]
    number = int(month) if month.isdigit() else _MONTHS[month[:3].lower()]
    year = int(found["year"])
    if year < 100:
        year += 1900 if year >= TWO_DIGIT_PIVOT else 2000
    try:
        return date(year, number, int(found["day"])).isoformat()
    except ValueError:
        return None
