"""What stands on a news page around the story: datelines, bylines, captions, credits and the page's own furniture."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from pydantic import field_validator

from sayso.lexicon.files import Entry, load_entries
from sayso.model import LexiconError

FILE = "en/zones.yml"
WALLS = "en/walls.yml"


class ZoneRule(Entry):
    """A pattern that gives a paragraph, or a part of it, its zone.

    ``place`` says what the match makes: ``whole`` — the pattern is the whole paragraph; ``begins`` — a paragraph that
    begins so is of this kind to its end; ``opening`` — the match itself, at the beginning; ``closing`` — from the
    match to the paragraph's end; ``inside`` — the match, wherever it stands. Patterns see at most ``longest``
    characters: of the paragraph (``whole``, ``begins``), of its first or of its last ones, so that no input makes
    them slow.
    """

    kind: Literal["dateline", "caption", "credit", "byline", "boilerplate"]
    place: Literal["whole", "begins", "opening", "closing"]
    pattern: str
    longest: int = 240
    any_case: bool = True

    @field_validator("pattern")
    @classmethod
    def _compiles(cls, value: str) -> str:
        try:
            re.compile(value, re.X)
        except re.error as error:
            raise ValueError(f"pattern does not compile: {error}") from error
        return value

    def regex(self) -> re.Pattern[str]:
        """The pattern, compiled; blanks in it do not count."""
        return re.compile(self.pattern, re.X | (re.I if self.any_case else re.NOFLAG))

    def span(self, paragraph: str) -> tuple[int, int] | None:
        """The half-open stretch of the paragraph that the rule claims, or ``None``."""
        return claim(self.place, self.regex(), self.longest, paragraph)


def claim(place: str, regex: re.Pattern[str], longest: int, paragraph: str) -> tuple[int, int] | None:
    """The stretch of a paragraph that a pattern claims at a place (see `ZoneRule`)."""
    length = len(paragraph)
    if place == "whole":
        return (0, length) if length <= longest and regex.fullmatch(paragraph) else None
    if place == "begins":
        return (0, length) if length <= longest and regex.match(paragraph) else None
    if place == "opening":
        found = regex.match(paragraph[:longest])
        return (0, found.end()) if found and found.end() else None
    if place == "closing":
        offset = max(0, length - longest)
        found = regex.search(paragraph[offset:])
        return (offset + found.start(), length) if found else None
    raise LexiconError(f"zones: unknown place {place!r}")


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
