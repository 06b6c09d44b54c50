"""An article's text cut at the edges of its spans, each piece knowing what stands on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.model import Actor, Article, Figure, Place, Record, Time
from sayso.show.view import ClaimView

MENTION_KINDS = ("place", "time", "figure", "actor")  # the first that holds a piece names it


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of text on which the same spans stand.

    ``claims`` rest on it; ``trigger`` is the claim whose act it names; ``opens`` is True where an evidence begins.
    """

    start: int
    end: int
    text: str
    claims: tuple[int, ...]
    triggers: tuple[int, ...]
    mention: str | None
    opens: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One zone of the article as pieces."""

    kind: str
    pieces: tuple[Piece, ...]


def mark_article(record: Record, claims: Sequence[ClaimView]) -> list[Paragraph]:
    """The article zone by zone; text outside all zones is kept as ``other``."""
    return [
        Paragraph(kind=kind, pieces=tuple(_pieces(record, claims, start, end)))
        for start, end, kind in _stretches(record.article)
    ]


def _stretches(article: Article) -> Iterator[tuple[int, int, str]]:
    at = 0
    for zone in sorted(article.zones, key=lambda zone: zone.start):
        if zone.start > at:
            yield from _loose(article, at, zone.start)
        if zone.end > max(at, zone.start):
            yield max(at, zone.start), zone.end, zone.kind
        at = max(at, zone.end)
    yield from _loose(article, at, len(article.text))


def _loose(article: Article, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    if article.text[start:end].strip():
        yield start, end, "other"


def _pieces(record: Record, claims: Sequence[ClaimView], start: int, end: int) -> Iterator[Piece]:
    evidence = [
        (max(a, start), min(b, end), claim.index)
        for claim in claims
        for a, b in claim.evidence
        if a < end and start < b
    ]
    triggers = [
        (*claim.trigger_span, claim.index)
        for claim in claims
        if start <= claim.trigger_span[0] and claim.trigger_span[1] <= end
    ]
    layers: tuple[Sequence[Place | Time | Figure | Actor], ...] = (
        record.places,
        record.times,
        record.figures,
        record.actors,
    )
    mentions = [
        (row.start, row.end, kind)
        for kind, rows in zip(MENTION_KINDS, layers, strict=True)
        for row in rows
        if start <= row.start and row.end <= end
    ]
    edges = sorted(
        {start, end}.union(*((a, b) for a, b, _ in evidence), *((a, b) for a, b, _ in (*triggers, *mentions)))
    )
    for left, right in pairwise(edges):
        yield Piece(
            start=left,
            end=right,
            text=record.article.text[left:right],
            claims=tuple(dict.fromkeys(index for a, b, index in evidence if a <= left and right <= b)),
            triggers=tuple(dict.fromkeys(index for a, b, index in triggers if a <= left and right <= b)),
            mention=next((kind for a, b, kind in mentions if a <= left and right <= b), None),
            opens=any(a == left for a, _, _ in evidence),
        )
