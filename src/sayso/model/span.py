"""Spans of an article's text, the ground every row stands on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A half-open stretch ``[start, end)`` of ``article.text``, in Unicode code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """A stretch of the article with one function on the page.

    ``kind`` is one of `ZONE_KINDS`. Only ``headline`` and ``body`` may hold claims; ``caption`` and
    ``dateline`` may hold places and times.
    """

    start: int
    end: int
    kind: str


ZONE_KINDS = ("headline", "dateline", "body", "caption", "credit", "byline", "boilerplate")


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A span with the words it holds: ``article.text[start:end] == quote``."""

    start: int
    end: int
    quote: str
