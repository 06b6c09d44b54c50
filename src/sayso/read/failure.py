"""A source that gave no article."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A source, or a line of one, that could not be read at all; the batch goes on.

    ``code`` is one of ``not_found``, ``not_readable``, ``no_articles`` (an empty folder or JSONL file), ``binary``,
    ``too_large`` and ``bad_line``; ``detail`` is one line for people.
    """

    source: str
    code: str
    detail: str

    def __str__(self) -> str:
        return f"{self.source}: {self.detail}"
