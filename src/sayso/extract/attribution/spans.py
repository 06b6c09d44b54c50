"""Token ranges: the edges of phrases, and what is left when one is cut out of another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.model import Parsed, Span, Token

Range = tuple[int, int]
Ranges = tuple[Range, ...]
# Zones whose sentences can speak: a caption, a credit or a byline is nobody's claim.
PROSE = frozenset(("headline", "body"))
_EDGE_POS = frozenset(("PUNCT", "SPACE"))
_KEEP_LAST = frozenset(("?", "!", "%", ")", "$"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """The half-open token range that each token governs, for a whole article at once, and the quotation it is in.

    ``quoted[i]`` is the index of the outermost quotation that holds token ``i``, or −1; a few quoted words are none.
    ``marked[i]`` says whether the token stands between quotation marks of any kind.
    """

    parsed: Parsed
    left: Sequence[int]
    right: Sequence[int]
    quoted: Sequence[int]
    marked: bytes

    def of(self, tok: Token) -> Range:
        """Range of the token's phrase."""
        return self.left[tok.i], self.right[tok.i]


def phrases_of(parsed: Parsed) -> Phrases:
    """Edges of every subtree, in time linear in the number of tokens for trees of bounded depth."""
    tokens = parsed.tokens
    left = list(range(len(tokens)))
    right = list(range(1, len(tokens) + 1))
    for tok in tokens:
        i, head = tok.i, tok.head
        while head.i != i:
            k = head.i
            if left[k] > tok.i:
                left[k] = tok.i
            elif right[k] <= tok.i:
                right[k] = tok.i + 1
            else:
                break
            i, head = k, head.head
    quoted = [-1] * len(tokens)
    marked = bytearray(len(tokens))
    for n in range(len(parsed.quotes) - 1, -1, -1):
        quote = parsed.quotes[n]
        marked[quote.first : quote.last] = b"\x01" * (quote.last - quote.first)
        if not quote.scare and quote.last > quote.first:
            quoted[quote.first : quote.last] = [n] * (quote.last - quote.first)
    return Phrases(parsed=parsed, left=left, right=right, quoted=quoted, marked=bytes(marked))


def subtract(ranges: Iterable[Range], hole: Range) -> Ranges:
    """The ranges without the hole."""
    left: list[Range] = []
    for first, last in ranges:
        if hole[1] <= first or last <= hole[0]:
            left.append((first, last))
            continue
        if first < hole[0]:
            left.append((first, hole[0]))
        if hole[1] < last:
            left.append((hole[1], last))
    return tuple(left)


def trim(tokens: Sequence[Token], ranges: Iterable[Range]) -> Ranges:
    """The ranges without punctuation at their edges; ranges of punctuation alone go."""
    kept: list[Range] = []
    for first, last in ranges:
        while first < last and tokens[first].pos in _EDGE_POS and tokens[first].text not in ("$", "£", "€"):
            first += 1
        while first < last and tokens[last - 1].pos in _EDGE_POS and tokens[last - 1].text not in _KEEP_LAST:
            last -= 1
        if first < last:
            kept.append((first, last))
    return tuple(kept)


def merge(ranges: Iterable[Range]) -> Ranges:
    """Sorted ranges, overlapping and touching ones made one."""
    merged: list[Range] = []
    for first, last in sorted(ranges):
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return tuple(merged)


def holds(ranges: Iterable[Range], token: int) -> bool:
    """Whether a token stands in one of the ranges."""
    return any(first <= token < last for first, last in ranges)


def to_spans(parsed: Parsed, ranges: Iterable[Range]) -> tuple[Span, ...]:
    """Character spans of token ranges."""
    tokens = parsed.tokens
    return tuple(Span(start=tokens[first].start, end=tokens[last - 1].end) for first, last in ranges)
