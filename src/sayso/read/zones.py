"""The zones of a text: one a paragraph or a part of one, each with its function on the page."""

from __future__ import annotations

import re

from sayso.model import Zone
from sayso.read.headline import LOOK_AHEAD, glued_headline_end, is_headline, title_end, title_forms
from sayso.read.paragraphs import find_paragraphs
from sayso.read.pieces import Piece, first_rule, skip_blanks, split_openings, split_paragraph

LONGEST_TEASER = 120  # characters of a line in a list of links to other stories
CAPITALISED_SHARE = 0.7  # of a title's longer words
FEWEST_TEASERS = 3  # in a row
FEWEST_LAST_TEASERS = 2  # in a row at a text's end
LAST_NAMES = 3  # lines at a text's end that may be names

_PERSON = re.compile(r",\s\d{1,2}\b")

Paragraphs = list[tuple[int, int]]


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
    twice, a list of links, an author's name at the end) stands here. Known failures: a standfirst or caption that
    nothing marks is body, and so are links to other stories that stand in the middle of the text as bare titles.
    """
    paragraphs = find_paragraphs(text)
    pieces = _with_headline(text, paragraphs, title)
    _mark_links(text, pieces)
    _mark_repeated_captions(text, pieces)
    _mark_last_lines(text, pieces)
    _mark_teasers(text, pieces)
    _keep_a_body(pieces)
    return tuple(Zone(start=piece.start, end=piece.end, kind=piece.kind) for piece in pieces)


def _with_headline(text: str, paragraphs: Paragraphs, title: str | None) -> list[Piece]:
    """Pieces of all paragraphs; the headline among the first of them is marked."""
    pieces: list[Piece] = []
    head: int | None = None
    forms = title_forms(title)
    longest_repeat = 2 * len(forms[0]) + 20 if forms else 0
    for n, (start, end) in enumerate(paragraphs):
        titled = _titled(text, start, end, forms) if forms and n < LOOK_AHEAD else None
        if titled:
            head = n
            pieces.extend(titled)
        elif end - start < longest_repeat and title_end(text, start, end, forms) == end:
            pieces.append(Piece(start, end, "headline"))
        else:
            pieces.extend(split_paragraph(text, start, end))
    if head is None:
        _mark_headline(text, pieces)
    return pieces


def _titled(text: str, start: int, end: int, forms: tuple[str, ...]) -> list[Piece] | None:
    """The pieces of a paragraph that begins with the title, before or behind its openings."""
    before: list[Piece] = []
    stop = title_end(text, start, end, forms)
    if stop is None:
        before, start = split_openings(text, start, end)
        stop = title_end(text, start, end, forms) if before else None
    if stop is None:
        return None
    rest = skip_blanks(text, stop, end)
    return [*before, Piece(start, stop, "headline"), *(split_paragraph(text, rest, end) if rest < end else ())]


def _mark_headline(text: str, pieces: list[Piece]) -> None:
    """Mark the first piece of body as headline where it looks like one."""
    for n, piece in enumerate(pieces[:LOOK_AHEAD]):
        if piece.kind != "body":
            continue
        dated = n > 0 and pieces[n - 1].kind == "dateline"
        if dated and sum(other.kind == "body" for other in pieces) == 1:
            stop = glued_headline_end(text, piece.start, piece.end)
            if stop:
                rest = skip_blanks(text, stop, piece.end)
                pieces[n : n + 1] = [Piece(piece.start, stop, "headline"), Piece(rest, piece.end, "body")]
            return
        following = [(later.start, later.end) for later in pieces[n + 1 : n + LOOK_AHEAD]]
        if is_headline(text, piece.start, piece.end, following):
            pieces[n] = piece._replace(kind="headline")
        return


def _mark_links(text: str, pieces: list[Piece]) -> None:
    """Mark what follows a heading such as "Related stories:", up to the first line that ends a sentence."""
    listing = False
    for n, piece in enumerate(pieces):
        if piece.opens_list:
            listing = True
        elif listing and piece.kind == "body":
            listing = _is_teaser(text, piece)
            if listing:
                pieces[n] = piece._replace(kind="boilerplate")


def _mark_teasers(text: str, pieces: list[Piece]) -> None:
    """Mark titles of other stories: a few lines in a row, each printed as a title."""
    bodies = [n for n, piece in enumerate(pieces) if piece.kind == "body"]
    run: list[int] = []
    for n in bodies:
        if _is_teaser(text, pieces[n]) and _is_titled(text[pieces[n].start : pieces[n].end]):
            run.append(n)
            continue
        if len(run) >= FEWEST_TEASERS:
            _mark(pieces, run)
        run = []
    if FEWEST_LAST_TEASERS <= len(run) < len(bodies):
        _mark(pieces, run)


def _mark(pieces: list[Piece], run: list[int]) -> None:
    for n in run:
        pieces[n] = pieces[n]._replace(kind="boilerplate")


def _is_teaser(text: str, piece: Piece) -> bool:
    return piece.end - piece.start <= LONGEST_TEASER and text[piece.end - 1] not in '.!?:;,"”'


def _mark_repeated_captions(text: str, pieces: list[Piece]) -> None:
    """Mark the alt text that was copied in front of a caption and says the same."""
    for n in range(len(pieces) - 1):
        piece, following = pieces[n], pieces[n + 1]
        if piece.kind == "body" and following.kind == "caption":
            words = text[piece.start : piece.end].rstrip(". ")
            if len(words) > 2 and words in text[following.start : following.end]:
                pieces[n] = piece._replace(kind="caption")


def _mark_last_lines(text: str, pieces: list[Piece]) -> None:
    """Mark names that stand behind the text's last sentence."""
    bodies = [n for n, piece in enumerate(pieces) if piece.kind == "body"]
    if len(bodies) < 2:
        return
    for n in bodies[:0:-1][:LAST_NAMES]:
        found = first_rule("last", text[pieces[n].start : pieces[n].end])
        if not found:
            break
        pieces[n] = pieces[n]._replace(kind=found[0].kind)
        bodies.pop()


def _is_titled(words: str) -> bool:
    """Whether the words are printed as a title: four or more, most of the longer ones with a capital.

    Lists of persons ("Jane Roe, 25, of Aden") and of fields ("Sex: M Age: 31") are none.
    """
    if words.isupper() or words.count(":") > 1 or not (words[0].isalnum() or words[0] in "'\"“‘"):
        return False
    if _PERSON.search(words):
        return False
    longer = [word for word in words.split() if len(word) > 3 and word[0].isalpha()]
    return len(words.split()) >= 4 and sum(word[0].isupper() for word in longer) >= CAPITALISED_SHARE * len(longer) > 0


def _keep_a_body(pieces: list[Piece]) -> None:
    """A text that is all captions is no picture page: what a credit behind it made a caption is body after all."""
    if any(piece.kind == "body" for piece in pieces):
        return
    for n, piece in enumerate(pieces):
        if piece.kind == "caption":
            pieces[n] = piece._replace(kind="body")
