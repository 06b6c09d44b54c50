"""Speakers who answer without saying the thing again: "Moscow denied it", "survivors insist that it did"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.lexicon.speakers import CLAIM_NOUNS
from sayso.model import Attribution, Event, Layer, Parsed, Token

POINTERS = frozenset(
    {
        "it",
        "this",
        "that",
        "so",
        "none",
        "them",
        "otherwise",
        "involvement",
        "responsibility",
        "something",
        "which",
        "one",
    }
)
ELLIPSIS = frozenset({"do", "have", "be", "will"})
NEGATIONS = frozenset({"not", "n't", "none", "never", "no", "nothing"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Echo:
    """An attribution that speaks of an event told elsewhere. ``negated``: its content says it was not so."""

    attribution: int
    event: int
    negated: bool


def find_echoes(parsed: Parsed, attributions: Layer[Attribution], events: Layer[Event]) -> Iterator[Echo]:
    """Attributions whose content only points back, each with the nearest event before it (else after it).

    Notes
    -----
    The event must stand in the same sentence or the one before: a denial further on is left unlinked here.
    """
    heads = [(span.head, index) for index, span in enumerate(events.spans) if span is not None]
    for number, (row, span) in enumerate(zip(attributions.rows, attributions.spans, strict=True)):
        if span is None:
            continue
        content = _content_tokens(parsed, row, span.head)
        if not content or not _points_back(content):
            continue
        cue = parsed.tokens[span.head]
        target = _nearest(parsed, heads, cue, events)
        if target is not None:
            negated = any(tok.lower in NEGATIONS for tok in content)
            yield Echo(attribution=number, event=target, negated=negated)


def _content_tokens(parsed: Parsed, row: Attribution, cue: int) -> list[Token]:
    sent = parsed.tokens[cue].sent
    return [
        tok
        for tok in parsed.tokens[sent.first : sent.last]
        if any(span.start <= tok.start and tok.end <= span.end for span in row.content)
    ]


def _points_back(content: list[Token]) -> bool:
    words = [tok for tok in content if tok.pos not in {"PUNCT", "DET", "SCONJ", "PART", "ADV"} or tok.lower in POINTERS]
    if not words or len(words) > 4:
        return False
    nouns = [tok for tok in words if tok.pos in {"NOUN", "PROPN"}]
    if nouns:
        return all(tok.lemma in CLAIM_NOUNS or tok.lemma in POINTERS for tok in nouns)
    return all(tok.lower in POINTERS or tok.lemma in ELLIPSIS or tok.pos in {"PRON", "AUX"} for tok in words)


def _nearest(parsed: Parsed, heads: list[tuple[int, int]], cue: Token, events: Layer[Event]) -> int | None:
    before = [
        (head, index)
        for head, index in heads
        if head < cue.i and cue.sent.index - parsed.tokens[head].sent.index <= 1 and head != cue.i
    ]
    if before:
        return max(before)[1]
    after = [(head, index) for head, index in heads if head > cue.i and parsed.tokens[head].sent is cue.sent]
    return min(after)[1] if after else None
