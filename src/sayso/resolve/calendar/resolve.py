"""Time mentions → values on the calendar."""

from __future__ import annotations

from sayso.model import Layer, Parsed, Time, TimeMention, TokenSpan
from sayso.model.record import TimeBasis, TimePrecision, TimeType
from sayso.resolve.calendar.anchor import Anchor, tense
from sayso.resolve.calendar.course import years_of_course
from sayso.resolve.calendar.rules import Reading, read
from sayso.resolve.calendar.value import day_of, interval
from sayso.resolve.calendar.years import borrowed_years

_TYPES: dict[str, TimeType] = {"set": "SET", "length": "DURATION", "stretch": "DURATION"}
_APPOSED = frozenset({",", "-", "–", "—", "--", "(", "_"})
_LENGTHS: dict[str, TimePrecision] = {
    "TH": "day",
    "D": "day",
    "NI": "day",
    "W": "week",
    "2W": "week",
    "M": "month",
    "Y": "year",
}
_UNITS: dict[str, TimePrecision] = {"W": "week", "Q": "season", "H": "season", "S": "season", "F": "season"}


def resolve_times(parsed: Parsed, mentions: tuple[TimeMention, ...]) -> Layer[Time]:
    """Times in text order, each with its TIMEX3 value and the days it covers.

    Notes
    -----
    News counts from the day of publication; a text that tells of other times, or has no date, counts from its own
    running date. A date whose year neither the words nor an anchor give has the value ``XXXX-MM-DD`` and no days.
    *This month* of a past act ends on the day of publication. Vague words (*recently*) have no days at all.
    """
    anchor = Anchor.of(parsed, mentions)
    years = borrowed_years(parsed, mentions)
    if anchor.narrative:
        years = {**years_of_course(mentions, years), **years}
    pairs: list[tuple[Time, TokenSpan | None]] = []
    before: tuple[TimeMention, Reading] | None = None
    for index, mention in enumerate(mentions):
        if not anchor.narrative and _is_attribute(parsed, mention):
            continue
        reading = read(mention, anchor, tense(parsed.tokens[mention.span.head]), years.get(index))
        if before is not None and _apposed(parsed, before[0], mention) and day_of(before[1].value):
            reading = before[1]
        before = (mention, reading)
        pairs.append((_row(parsed, mention, reading, anchor), mention.span))
    return Layer.of(pairs)


def _is_attribute(parsed: Parsed, mention: TimeMention) -> bool:
    """In news a former official and future earnings are so called, and no time is told."""
    ref = mention.parts.get("ref")
    return ref == "FORMER" or (ref == "FUTURE_REF" and parsed.tokens[mention.span.head].dep == "amod")


def _apposed(parsed: Parsed, one: TimeMention, other: TimeMention) -> bool:
    """*On 2 October, the day after the army crossed*: the second says again which day the first is."""
    if other.parts.get("far") != "of" or other.start is not None:
        return False
    between = parsed.tokens[one.span.last : other.span.first]
    return len(between) == 1 and between[0].text in _APPOSED


def _row(parsed: Parsed, mention: TimeMention, reading: Reading, anchor: Anchor) -> Time:
    start = parsed.tokens[mention.span.first].start if mention.start is None else mention.start
    end = parsed.tokens[mention.span.last - 1].end if mention.end is None else mention.end
    days = reading.days or (interval(reading.within or reading.value) if _is_date(mention, reading) else None)
    begin, finish = days or (None, None)
    if days and reading.until_now and anchor.published and begin and finish:
        finish = max(begin, min(finish, anchor.published.isoformat()))
    basis: TimeBasis = "stated" if reading.stated else "relative"
    return Time(
        start=start,
        end=end,
        text=parsed.article.text[start:end],
        type=_type(mention, reading.value),
        value=reading.value,
        begin=begin,
        finish=finish,
        precision=_LENGTHS[reading.unit] if reading.days and reading.unit else _precision(reading.value),
        basis=basis,
    )


def _is_date(mention: TimeMention, reading: Reading) -> bool:
    return reading.within is not None or _type(mention, reading.value) in {"DATE", "TIME"}


def _type(mention: TimeMention, value: str | None) -> TimeType:
    fixed = _TYPES.get(mention.kind)
    if fixed:
        return fixed
    if value and value[0] == "P" and not value.startswith(("PAST", "PRESENT")):
        return "DURATION"
    return "TIME" if value and "T" in value and not value.endswith("_REF") else "DATE"


def _precision(value: str | None) -> TimePrecision:
    if not value or value.endswith("_REF") or value[0] in "PB":
        return "year" if value and value.startswith("BC") else "vague"
    if "T" in value:
        clock = value.partition("T")[2]
        if not clock[:1].isdigit():
            return "day"  # a morning, a night: a part of the day is no hour of it
        return "minute" if ":" in clock and not clock[2:].startswith(":00") else "hour"
    parts = value.split("-")
    if len(parts) == 1:
        return "year" if len(value) == 4 else "decade"
    if len(parts) == 2:
        if parts[1] == "WI":
            return "season"
        return _UNITS.get(parts[1][:1], "month")
    return "week" if parts[1].startswith("W") else "day"
