"""A mention with all that a rule may ask of it."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import TimeMention
from sayso.resolve.calendar.anchor import Anchor
from sayso.resolve.calendar.shift import Reading, clock_text

MONTHS_OF_SEASON = {"SP": 4, "SU": 7, "FA": 10, "WI": 12}


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


def with_time(case: Case, value: str, *, stated: bool) -> Reading:
    """The value with a part of the day or a clock time, where the mention names one."""
    daypart = case.code("daypart")
    clock = clock_text(case.mention.parts)
    if clock is not None:
        value += clock
    elif daypart is not None and value:
        value += f"T{daypart}"
    return Reading(value=value, stated=stated)
