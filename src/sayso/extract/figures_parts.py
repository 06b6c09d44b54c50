"""Wholes and parts: *12 people, including five children*."""

from __future__ import annotations

from dataclasses import replace

from sayso.model import Figure, Parsed, Token, TokenSpan

_REACH = 14
Pairs = list[tuple[Figure, TokenSpan | None]]


def link_parts(parsed: Parsed, pairs: Pairs) -> Pairs:
    """The figures with ``part_of`` set; a part takes its whole's effect where it has none."""
    linked: Pairs = []
    for index, (figure, span) in enumerate(pairs):
        whole = _whole_of(parsed, pairs, index) if span is not None else None
        if whole is None:
            linked.append((figure, span))
            continue
        root = linked[whole][0].part_of if linked[whole][0].part_of is not None else whole
        effect = figure.effect if figure.effect is not None else linked[whole][0].effect
        linked.append((replace(figure, part_of=root, effect=effect), span))
    return linked


def _whole_of(parsed: Parsed, pairs: Pairs, index: int) -> int | None:
    """Index of the whole that the figure is introduced as a part of."""
    span = pairs[index][1]
    if span is None:
        return None
    tokens, sent = parsed.tokens, parsed.tokens[span.first].sent
    marked = _is_marked(tokens, span, sent.first)
    for back in range(index - 1, -1, -1):
        figure, other = pairs[back]
        if other is None or other.first < sent.first:
            return None
        if not marked:
            return None
        if figure.unit in {"person", "household", None} and _may_hold(figure, pairs[index][0]):
            return back
    return None


def _is_marked(tokens: tuple[Token, ...], span: TokenSpan, floor: int) -> str | None:
    i = span.first - 1
    steps = 0
    while i >= floor and steps < _REACH:
        tok = tokens[i]
        if tok.lower in {"including", "included", "among", "incl"}:
            return "including"
        if tok.lower in {"of"} and i + 1 < len(tokens) and tokens[i + 1].lower in {"whom", "them", "which"}:
            return "whom"
        if tok.pos == "VERB" or tok.lower in {";", ":", "while", "but"}:
            break
        i -= 1
        steps += 1
    after = span.last
    if (
        after + 1 < len(tokens)
        and tokens[after].lower == "of"
        and tokens[after + 1].lower in {"whom", "them"}
    ):
        return "whom"
    return None


def _may_hold(whole: Figure, part: Figure) -> bool:
    upper = whole.high if whole.high is not None else None
    size = part.low if part.low is not None else part.high
    return upper is None or size is None or size <= upper
