"""Rows of the record together with the tokens they stand on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenSpan:
    """A half-open token range with its syntactic head."""

    first: int
    last: int
    head: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer(Generic[Row]):
    """Rows of one kind and, in parallel, their token spans: the bridge between syntax and record.

    Rows without tokens (an implied time, say) have ``None`` for a span.
    """

    rows: tuple[Row, ...] = ()
    spans: tuple[TokenSpan | None, ...] = ()
    _by_token: dict[int, int] = field(default_factory=dict, repr=False, compare=False)
    _by_head: dict[int, int] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, pairs: Iterable[tuple[Row, TokenSpan | None]]) -> Layer[Row]:
        """Build from (row, span) pairs; of two rows on one token the shorter span answers for it."""
        rows: list[Row] = []
        spans: list[TokenSpan | None] = []
        for row, span in pairs:
            rows.append(row)
            spans.append(span)
        order: Sequence[int] = sorted(
            (i for i, span in enumerate(spans) if span is not None),
            key=lambda i: -_length(spans[i]),
        )
        by_token: dict[int, int] = {}
        by_head: dict[int, int] = {}
        for i in order:
            span = spans[i]
            if span is not None:
                by_token.update(dict.fromkeys(range(span.first, span.last), i))
                by_head[span.head] = i
        return cls(rows=tuple(rows), spans=tuple(spans), _by_token=by_token, _by_head=by_head)

    def at(self, token: int) -> int | None:
        """Index of the row whose span holds the token, or ``None``."""
        return self._by_token.get(token)

    def headed_by(self, token: int) -> int | None:
        """Index of the row whose span has the token as its head, or ``None``."""
        return self._by_head.get(token)

    def within(self, first: int, last: int) -> list[int]:
        """Indices of the rows whose spans lie inside the half-open token range, in order."""
        return [i for i, span in enumerate(self.spans) if span and first <= span.first and span.last <= last]


def _length(span: TokenSpan | None) -> int:
    return 0 if span is None else span.last - span.first
