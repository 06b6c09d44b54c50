"""The zones of a text: one a paragraph or a part of one, each with its function on the page."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from sayso.lexicon.zones import claim, load_zone_rules
from sayso.model import Zone
from sayso.read.headline import headline_end
from sayso.read.paragraphs import find_paragraphs

_NAME_LINE = re.compile(r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|von|van|al|el|bin|la|der)){1,3}")
_MOST_PEELS = 4


class Rule(NamedTuple):
    """A zone rule made ready: its kind, its reach and its compiled pattern."""

    kind: str
    place: str
    longest: int
    regex: re.Pattern[str]


@cache
def _rules() -> dict[str, tuple[Rule, ...]]:
    rules = [Rule(rule.kind, rule.place, rule.longest, rule.regex()) for rule in load_zone_rules()]
    return {
        place: tuple(rule for rule in rules if rule.place == place)
        for place in ("whole", "begins", "opening", "closing")
    }


def find_zones(text: str, *, title: str | None = None) -> tuple[Zone, ...]:
    """Zones in text order; every non-blank stretch stands in exactly one.

    Parameters
    ----------
    text : str
        The article's text.
    title : str, optional
        The article's title, where it is known apart from the text.

    Returns
    -------
    tuple of Zone
        Empty for a text of blanks. In doubt a paragraph is ``body``.

    Notes
    -----
    The rules stand in ``lexicon/data/en/zones.yml``; what hangs on the neighbours (headline, a caption printed
    twice, an author's name at the end) stands here.
    """
    pieces: list[tuple[int, int, str]] = []
    paragraphs = find_paragraphs(text)
    head = headline_end(text, paragraphs, title)
    for start, end in paragraphs:
        if head is not None and head[0] == start:
            pieces.append((start, head[1], "headline"))
            start = _skip_blanks(text, head[1], end)
            if start >= end:
                continue
        pieces.extend(_pieces(text, start, end))
    pieces = _with_neighbours(text, pieces)
    return tuple(Zone(start=start, end=end, kind=kind) for start, end, kind in pieces)


def _skip_blanks(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _back_over_blanks(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """The parts of a paragraph: openings, what is left, closings."""
    rules = _rules()
    paragraph = text[start:end]
    if not any(map(str.isalnum, paragraph)):
        return [(start, end, "boilerplate")]
    for rule in rules["whole"]:
        if claim(rule.place, rule.regex, rule.longest, paragraph):
            return [(start, end, rule.kind)]
    before: list[tuple[int, int, str]] = []
    after: list[tuple[int, int, str]] = []
    kind = "body"
    for _ in range(_MOST_PEELS):
        found = _first(rules["closing"], text[start:end])
        if found is None:
            break
        after.insert(0, (start + found[1], end, found[0]))
        end = _back_over_blanks(text, start, start + found[1])
        if found[0] == "credit":
            kind = "caption"
    found = _first(rules["begins"], text[start:end])
    if found:
        kind = found[0]
    for _ in range(_MOST_PEELS):
        found = _first(rules["opening"], text[start:end])
        if found is None:
            break
        stop = start + found[2]
        before.append((start, _back_over_blanks(text, start, stop), found[0]))
        start = _skip_blanks(text, stop, end)
    rest = [(start, end, kind)] if start < end else []
    return [*before, *rest, *after]


def _first(rules: tuple[Rule, ...], paragraph: str) -> tuple[str, int, int] | None:
    if not paragraph:
        return None
    for rule in rules:
        span = claim(rule.place, rule.regex, rule.longest, paragraph)
        if span:
            return rule.kind, span[0], span[1]
    return None


def _with_neighbours(text: str, pieces: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Kinds that hang on what stands beside: a caption printed twice, a name alone at the end."""
    result = list(pieces)
    for n in range(len(pieces) - 1):
        start, end, kind = pieces[n]
        following = pieces[n + 1]
        if kind == "body" and following[2] == "caption":
            words = text[start:end].rstrip(".")
            if words and words in text[following[0] : following[1]]:
                result[n] = (start, end, "caption")
    for n in range(len(result) - 1, 0, -1):
        start, end, kind = result[n]
        if kind == "body":
            if end - start < 60 and _NAME_LINE.fullmatch(text[start:end]):
                result[n] = (start, end, "byline")
            break
    return result
