"""What stands on a news page around the story: datelines, bylines, captions, credits and the page's own furniture."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from pydantic import Field, field_validator

from sayso.lexicon.files import Entry, load_entries

FILE = "en/zones.yml"
WALLS = "en/walls.yml"

Place = Literal["whole", "last", "begins", "opening", "closing"]


class ZoneRule(Entry):
    """A pattern that gives a paragraph, or a part of it, its zone.

    ``place`` says what the match makes: ``whole`` — the pattern is the whole paragraph; ``last`` — so is it, and only
    at the text's end; ``begins`` — a paragraph that begins so is of this kind to its end; ``opening`` — the match
    itself, at the beginning; ``closing`` — from the match to the paragraph's end. ``leaves`` is the kind of what
    stands before a closing; ``opens_list`` says that lines without a full stop that follow are of the same kind.
    Patterns see at most ``longest`` characters: of the whole paragraph (``whole``, ``last``, ``begins``), of its
    first (``opening``) or of its last ones (``closing``), so that no input makes them slow. Where there are
    ``cues``, one of them must stand in what the pattern sees, in any case.
    """

    kind: Literal["dateline", "caption", "credit", "byline", "boilerplate"]
    place: Place
    pattern: str
    longest: int = Field(default=240, gt=0, le=800)
    any_case: bool = True
    cues: tuple[str, ...] = ()
    leaves: Literal["caption", "body"] = "body"
    opens_list: bool = False

    @field_validator("pattern")
    @classmethod
    def _compiles(cls, value: str) -> str:
        try:
            re.compile(value, re.X)
        except re.error as error:
            raise ValueError(f"pattern does not compile: {error}") from error
        return value

    def ready(self) -> ReadyRule:
        """The rule with its pattern compiled; blanks in the pattern do not count."""
        regex = re.compile(self.pattern, re.X | (re.I if self.any_case else re.NOFLAG))
        return ReadyRule(self.kind, self.place, self.longest, regex, self.cues, self.leaves, self.opens_list)


class ReadyRule(NamedTuple):
    """A zone rule made ready for use."""

    kind: str
    place: Place
    longest: int
    regex: re.Pattern[str]
    cues: tuple[str, ...]
    leaves: str
    opens_list: bool

    def span(self, paragraph: str) -> tuple[int, int] | None:
        """The half-open stretch of the paragraph that the rule claims, or ``None``."""
        length = len(paragraph)
        if self.place == "closing":
            offset = max(0, length - self.longest)
            tail = paragraph[offset:]
            if not self._cued(tail):
                return None
            found = self.regex.search(tail)
            if found is None:
                return None
            start = offset + found.start()
            return start + len(paragraph[start:]) - len(paragraph[start:].lstrip()), length
        if self.place == "opening":
            head = paragraph[: self.longest]
            found = self.regex.match(head) if self._cued(head) else None
            return (0, found.end()) if found and found.end() else None
        if length > self.longest or not self._cued(paragraph):
            return None
        fits = self.regex.match(paragraph) if self.place == "begins" else self.regex.fullmatch(paragraph)
        return (0, length) if fits else None

    def _cued(self, words: str) -> bool:
        if not self.cues:
            return True
        lowered = words.lower()
        return any(cue in lowered for cue in self.cues)


@cache
def load_zone_rules() -> tuple[ZoneRule, ...]:
    """The rules of ``en/zones.yml``, in order; where several fit, the first wins."""
    return load_entries(FILE, ZoneRule)


class WallRule(Entry):
    """A pattern for sentences of a page that speaks of itself and is no article; ``code`` is the issue's."""

    code: Literal["cookie_wall", "no_article"]
    pattern: str

    def regex(self) -> re.Pattern[str]:
        """The pattern, compiled; blanks in it do not count and neither does case."""
        return re.compile(self.pattern, re.X | re.I)


@cache
def load_wall_rules() -> tuple[WallRule, ...]:
    """The rules of ``en/walls.yml``, in order."""
    return load_entries(WALLS, WallRule)
