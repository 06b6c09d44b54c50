"""Quotation marks of every style, paired within and across sentences and paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from sayso.model import Parsed, Quote, Token

# Glyphs that can only be quotation marks, and those that may be apostrophes. Families never close one another.
_DOUBLE, _ANGLE, _SINGLE = "double", "angle", "single"
_FAMILY = {
    **dict.fromkeys(("“", "”", "„", "‟", "〝", "〞", "＂", '"', "``", "''", "’’", "‘‘"), _DOUBLE),
    **dict.fromkeys("«»‹›", _ANGLE),
    **dict.fromkeys("‘’‚‛'`", _SINGLE),
}
_OPENERS = frozenset(("“", "„", "‟", "〝", "``", "‘‘", "«", "‹", "‘", "‚", "‛", "`"))
_CLOSERS = frozenset(("”", "〞", "''", "’’", "»", "›"))
_MARK = re.compile(r"``|''|’’|‘‘|[“”„‟〝〞＂\"«»‹›‘’‚‛'`]")
# Words that begin with an apostrophe (aphaeresis), as after: 'em, '90s. Compiled by hand.
_ELISION = re.compile(r"(?:\d0s|em|til|tis|twas|cause|bout|n|round|cept|nuff|ere)\b", re.IGNORECASE)
_BEFORE_OPENING = frozenset(" \t\n\r\f\v\xa0\u2009\u202f([{<—–-/…:;=*_|>~.,")
_INSIDE_CLOSING = frozenset(".,!?…;:—–-")
SCARE_TOKENS = 10


@dataclass(slots=True)
class _Part:
    """A quotation in the making."""

    start: int
    end: int
    closed: bool
    family: str
    continues: _Part | None = None


@dataclass(slots=True)
class _Paragraph:
    """One paragraph's stretch of text and, while it is walked, the marks open in it."""

    start: int
    end: int
    body: bool
    open: dict[str, tuple[int, str]] = field(default_factory=dict)


def find_quotes(parsed: Parsed) -> tuple[Quote, ...]:
    """Quotations in text order, nested ones after the one that holds them.

    Returns
    -------
    tuple of Quote
        Empty when nothing is quoted. No two quotations of one family nest: an opening mark met while one of its
        family is open ends the earlier one there, with ``closed=False``.

    Notes
    -----
    A mark's role is taken from its glyph and from what stands beside it, so that “ … “ and ” … ” pair too. A single
    mark inside a word, or one that never closes, is an apostrophe. A paragraph that begins with a mark while the
    one before was left open goes on with its quotation (the typesetter's rule: Chicago Manual of Style 13.32).
    A closing mark without an opening one takes its sentence from the start; a single mark may close a double one
    that nothing else closes. Known failures: plural possessives at
    the end of a singly quoted phrase; inches and seconds after a number inside a quotation.
    """
    text = parsed.article.text
    parts: list[_Part] = []
    left_open: list[_Part] = []
    starts = [sent.start for sent in parsed.sents]
    for paragraph in _paragraphs(parsed):
        found = _pair(text, paragraph, starts)
        if paragraph.body:
            _join(text, paragraph, left_open, found)
            left_open = [part for part in found if not part.closed and part.end == paragraph.end]
        parts += found
    return _with_tokens(parsed, parts)


def _paragraphs(parsed: Parsed) -> Iterator[_Paragraph]:
    text = parsed.article.text
    current: _Paragraph | None = None
    number = -1
    for sent in parsed.sents:
        if current and sent.paragraph == number and "\n\n" not in text[current.end : sent.start]:
            current.end = sent.end
            continue
        if current:
            yield current
        current = _Paragraph(start=sent.start, end=sent.end, body=sent.zone == "body")
        number = sent.paragraph
    if current:
        yield current


def _pair(text: str, paragraph: _Paragraph, sent_starts: Sequence[int]) -> list[_Part]:
    marks = [(match.start(), match.group()) for match in _MARK.finditer(text, paragraph.start, paragraph.end)]
    later_close = _single_closings_ahead(text, marks)
    opened = paragraph.open
    parts: list[_Part] = []
    for n, (at, glyph) in enumerate(marks):
        family = _FAMILY[glyph]
        end = at + len(glyph)
        if family == _SINGLE and _closes_double(text, at, end, opened, marks[n + 1 :]):
            family = _DOUBLE  # opened by a double mark, closed by a single one
            closes = True
        elif family == _SINGLE:
            if _is_apostrophe(text, at, end, opened, later_close[n]):
                continue
            closes = _SINGLE in opened
        else:
            closes = _closes(text, at, end, glyph, opened.get(family))
        if not closes:
            if family in opened:
                parts.append(_Part(opened[family][0], _trimmed(text, at), False, family))
            opened[family] = (at, glyph)
        elif family in opened:
            start, _ = opened.pop(family)
            parts.append(_Part(start, end, True, family))
            for inner in [name for name, (begun, _) in opened.items() if begun > start]:
                begun, mark = opened.pop(inner)
                if inner != _SINGLE or mark != "'":
                    parts.append(_Part(begun, _trimmed(text, at), False, inner))
        elif not (family == _DOUBLE and text[at - 1 : at].isdigit()) and text[at - 1 : at] in _INSIDE_CLOSING:
            begun = max(paragraph.start, sent_starts[max(0, bisect_right(sent_starts, at - 1) - 1)])
            if not parts or parts[-1].end <= begun:
                parts.append(_Part(begun, end, True, family))
    for family, (start, mark) in opened.items():
        if not (family == _SINGLE and mark in "'’`") and start + len(mark) < paragraph.end:
            parts.append(_Part(start, paragraph.end, False, family))
    parts.sort(key=lambda part: (part.start, -part.end))
    return parts


def _closes_double(
    text: str, at: int, end: int, opened: dict[str, tuple[int, str]], later: Sequence[tuple[int, str]]
) -> bool:
    """Whether a single mark after a full stop or comma closes a quotation that no double mark closes later."""
    if text[at] not in "’'" or _DOUBLE not in opened or _SINGLE in opened or text[at - 1] not in _INSIDE_CLOSING:
        return False
    if end < len(text) and not text[end].isspace():
        return False
    return not any(_FAMILY[glyph] == _DOUBLE and glyph not in _OPENERS for _, glyph in later)


def _closes(text: str, at: int, end: int, glyph: str, opened: tuple[int, str] | None) -> bool:
    """Whether a double or angled mark closes, by its sides first and its glyph second."""
    before, after = text[at - 1 : at], text[end : end + 1]
    opens_here = (not before or before in _BEFORE_OPENING) and bool(after) and not after.isspace()
    closes_here = bool(before) and not before.isspace() and (not after or not after.isalnum())
    if opened is None:
        if glyph in _OPENERS:
            return False
        if glyph in _CLOSERS:
            return not opens_here and not (not before or before.isspace())
        return closes_here and not opens_here and (before.isdigit() or before in _INSIDE_CLOSING or not after)
    if glyph in _OPENERS:
        return closes_here and not opens_here
    if glyph in _CLOSERS:
        return True
    strong = (not before or before.isspace() or before == "(") and opens_here
    return not strong


def _is_apostrophe(text: str, at: int, end: int, opened: dict[str, tuple[int, str]], later_close: bool) -> bool:
    """Whether a single mark is part of a word, or nothing at all, rather than a quotation mark."""
    before, after = text[at - 1 : at], text[end : end + 1]
    if before.isalnum() and after.isalnum():
        return True
    if _SINGLE in opened:
        if before.isspace() or not before:
            return True
        possessive = before in "sSzZxX" and after == " " and text[end + 1 : end + 2].islower()
        return possessive and later_close
    if text[at] not in "‘‚‛'`’" or not (after.isalnum() or after in '$£€“"(['):
        return True
    if not (not before or before in _BEFORE_OPENING or before in '“"«„'):
        return True
    if _ELISION.match(text, end):
        return True
    return not (later_close or text[at] in "‘‚‛")


def _single_closings_ahead(text: str, marks: Sequence[tuple[int, str]]) -> list[bool]:
    """For each mark, whether a single mark that could close comes later in the paragraph, before a new opening."""
    ahead: list[bool] = []
    close = False
    for at, glyph in reversed(marks):
        ahead.append(close)
        if _FAMILY[glyph] != _SINGLE:
            continue
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        if before and not before.isspace() and not after.isalnum():
            close = True
        elif after.isalnum() and not before.isalnum():
            close = False
    ahead.reverse()
    return ahead


def _trimmed(text: str, end: int) -> int:
    while end > 0 and text[end - 1].isspace():
        end -= 1
    return end


def _join(text: str, paragraph: _Paragraph, left_open: list[_Part], found: list[_Part]) -> None:
    """Tie a paragraph's first quotation to the one left open before it; and parts that follow inside a paragraph."""
    if left_open and found and found[0].start == paragraph.start:
        for part in left_open:
            if part.family == found[0].family:
                part.continues = found[0]
    for one, two in pairwise(found):
        if not one.closed and one.family == two.family and one.continues is None and one.end < paragraph.end:
            between = text[one.end - 1 : two.start].strip()
            one.continues = two if between[-1:] in (".", "!", "?", "…") else None


def _with_tokens(parsed: Parsed, parts: list[_Part]) -> tuple[Quote, ...]:
    if not parts:
        return ()
    tokens = parsed.tokens
    starts = [tok.start for tok in tokens]
    ends = [tok.end for tok in tokens]
    index = {id(part): n for n, part in enumerate(parts)}
    quotes: list[Quote] = []
    for part in parts:
        first = bisect_right(ends, part.start)
        last = bisect_left(starts, part.end)
        quotes.append(
            Quote(
                start=part.start,
                end=part.end,
                first=first,
                last=max(first, last),
                closed=part.closed,
                scare=part.closed and part.continues is None and _is_scare(tokens[first:last]),
                continues=index[id(part.continues)] if part.continues else None,
            )
        )
    return tuple(quotes)


def _is_scare(tokens: Sequence[Token]) -> bool:
    """A few words, without a finite verb and without a sentence's end: a term held at arm's length."""
    if len(tokens) > SCARE_TOKENS:
        return False
    inner = [tok for tok in tokens if tok.text not in _FAMILY]
    if not inner or any(tok.tag in ("VBD", "VBZ", "VBP", "MD") for tok in inner):
        return False
    ends = inner[-1].text in (".", "!", "?", ",")
    return not (ends and inner[0].text[:1].isupper())
