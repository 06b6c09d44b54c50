"""Words that stand for numbers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from sayso.lexicon.files import Entry, load_entries


class WordClass(Entry):
    """Words that behave alike, each with its value."""

    meaning: str
    words: dict[str, float | str]


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberWords:
    """Cardinals, multipliers, ordinals (each word with its number) and words for quantities without one."""

    cardinal: dict[str, int]
    multiplier: dict[str, int]
    ordinal: dict[str, int]
    vague: frozenset[str]


@cache
def load_number_words() -> NumberWords:
    """The English number words."""
    classes = {entry.id: entry.words for entry in load_entries("en/numbers.yml", WordClass)}

    def whole(name: str) -> dict[str, int]:
        return {word: int(value) for word, value in classes[name].items()}

    return NumberWords(
        cardinal=whole("cardinal"),
        multiplier=whole("multiplier"),
        ordinal=whole("ordinal"),
        vague=frozenset(classes["vague"]),
    )
