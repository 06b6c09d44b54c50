"""Wholes and parts, and figures of one list: *12 people, including five children*; *three women and a man hurt*."""

from __future__ import annotations

from dataclasses import replace

from sayso.model import Figure, Parsed, Token, TokenSpan

_REACH = 14
_LIST_GAP = 2  # tokens between figures of one list
_PERSONAL = frozenset({"person", "household", None})
Pairs = list[tuple[Figure, TokenSpan | None]]


def link_parts(parsed: Parsed, pairs: Pairs) -> Pairs:
    """The figures with ``part_of`` set; a part, and a figure of a list, takes the effect where it has none."""
    linked = _listed(parsed, pairs)
    for index, (figure, span) in enumerate(linked):
        whole = _whole_of(parsed, linked, index) if span is not None and figure.unit in _PERSONAL else None
        if whole is None:
            continue
        root = linked[whole][0].part_of if linked[whole][0].part_of is not None else whole
        effect = figure.effect if figure.effect is not None else linked[whole][0].effect
        linked[index] = (replace(figure, part_of=root, effect=effect), span)
    return linked


def _listed(parsed: Parsed, pairs: Pairs) -> Pairs:
    """Figures of a list share the effect that the last of them has."""
    linked = list(pairs)
    for index in range(len(pairs) - 2, -1, -1):
        figure, span = linked[index]
        other, following = linked[index + 1]
        if span is None or following is None or figure.effect is not None or other.effect is None:
            continue
        if figure.unit not in _PERSONAL or other.unit not in _PERSONAL:
            continue
        between = parsed.tokens[span.last : following.first]
        if len(between) <= _LIST_GAP and between and all(tok.lower in {",", "and", "or", "&"} for tok in between):
            linked[index] = (replace(figure, effect=other.effect), span)
    return linked


def _whole_of(parsed: Parsed, pairs: Pairs, index: int) -> int | None:
    """Index of the whole that the figure is introduced as a part of."""
    part, span = pairs[index]
    if span is None or not _is_marked(parsed.tokens, span):
        return None
    sent = parsed.tokens[span.first].sent
    among = any(tok.lower == "among" for tok in parsed.tokens[sent.first : sent.last])
    for back in range(index - 1, -1, -1):
        figure, other = pairs[back]
        if other is None:
            return None
        if other.first < sent.first:
            if not among or part.effect is None:
                return None
            if figure.effect != part.effect or not _size(figure) > _size(part):
                continue  # "among those killed were nine nurses": a part of the toll told before
        if figure.unit in _PERSONAL and _may_hold(figure, part):
            return back
    return None


def _is_marked(tokens: tuple[Token, ...], span: TokenSpan) -> bool:
    """Whether *including*, *among them* or *of whom* stands before the figure, or *of them* after it."""
    floor = max(tokens[span.first].sent.first, span.first - _REACH)
    for i in range(span.first - 1, floor - 1, -1):
        tok = tokens[i]
        if tok.lower in {"including", "included", "among", "incl"}:
            return True
        if tok.lower == "of" and tokens[i + 1].lower in {"whom", "them", "which"}:
            return True
        if (tok.pos == "VERB" and tok.dep != "acl") or tok.lower in {";", ":", "while", "but"}:
            break
    after = span.last
    return after + 1 < len(tokens) and tokens[after].lower == "of" and tokens[after + 1].lower in {"whom", "them"}


def _may_hold(whole: Figure, part: Figure) -> bool:
    size = part.low if part.low is not None else part.high
    return whole.high is None or size is None or size <= whole.high


def _size(figure: Figure) -> float:
    return next((value for value in (figure.best, figure.low, figure.high) if value is not None), 0.0)
