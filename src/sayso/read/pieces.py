"""One paragraph to its pieces: openings, what is left of it, closings."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from sayso.lexicon.zones import Place, ReadyRule, load_zone_rules
from sayso.read.language import is_foreign_script

MOST_PEELS = 5  # openings, or closings, of one paragraph
LONGEST_CAPTION = 450  # characters; a longer paragraph with a picture credit at its end is body


class Piece(NamedTuple):
    """A stretch of the text with its kind; ``opens_list`` where what follows may be a list of the same kind."""

    start: int
    end: int
    kind: str
    opens_list: bool = False


@cache
def rules_at(place: Place) -> tuple[ReadyRule, ...]:
    """The zone rules of a place, in the lexicon's order."""
    return tuple(rule.ready() for rule in load_zone_rules() if rule.place == place)


def first_rule(place: Place, paragraph: str) -> tuple[ReadyRule, int, int] | None:
    """The first rule of a place that claims a part of the paragraph, with that part."""
    for rule in rules_at(place):
        span = rule.span(paragraph)
        if span:
            return rule, span[0], span[1]
    return None


def split_paragraph(text: str, start: int, end: int) -> list[Piece]:
    """The pieces of a paragraph, in text order; they leave out nothing but blanks."""
    if _unreadable(text[start:end]):
        return [Piece(start, end, "boilerplate")]
    found = first_rule("whole", text[start:end])
    if found:
        return [Piece(start, end, found[0].kind, found[0].opens_list)]
    before, start = split_openings(text, start, end)
    after, end, kind = _split_closings(text, start, end)
    opens_list = False
    found = first_rule("begins", text[start:end])
    if found:
        kind, opens_list = found[0].kind, found[0].opens_list
    rest = [Piece(start, end, kind, opens_list)] if start < end else []
    return [*before, *rest, *after]


def split_openings(text: str, start: int, end: int) -> tuple[list[Piece], int]:
    """The pieces at a paragraph's beginning, and where the rest begins."""
    pieces: list[Piece] = []
    while start < end and len(pieces) < MOST_PEELS:
        found = first_rule("opening", text[start:end])
        if found is None:
            break
        stop = start + found[2]
        pieces.append(Piece(start, _before_blanks(text, start, stop), found[0].kind))
        start = skip_blanks(text, stop, end)
    return pieces, start


def skip_blanks(text: str, start: int, end: int) -> int:
    """The first place from ``start`` that is no blank, or ``end``."""
    while start < end and text[start].isspace():
        start += 1
    return start


def _split_closings(text: str, start: int, end: int) -> tuple[list[Piece], int, str]:
    """The pieces at a paragraph's end, where the rest ends, and what kind they make of the rest."""
    pieces: list[Piece] = []
    kind = "body"
    while start < end and len(pieces) < MOST_PEELS:
        found = first_rule("closing", text[start:end])
        if found is None:
            break
        at = start + found[1]
        pieces.insert(0, Piece(at, end, found[0].kind))
        end = _before_blanks(text, start, at)
        if found[0].leaves == "caption" and end - start <= LONGEST_CAPTION:
            kind = "caption"
    return pieces, end, kind


def _before_blanks(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _unreadable(paragraph: str) -> bool:
    """Rules, bullets and icons without a letter or digit; paragraphs in another script."""
    if paragraph.isascii():
        return not any(map(str.isalnum, paragraph))
    return is_foreign_script(paragraph) or not any(map(str.isalnum, paragraph))
