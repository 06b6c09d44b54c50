"""Which words at the beginning of a text are its headline."""

from __future__ import annotations

import re

LONGEST_HEADLINE = 200  # characters
LONGEST_TITLE = 400  # characters, with what the site adds
MOST_SITE_PARTS = 3  # "Two die - Region - World - The Daily Roe"
FEWEST_WORDS = 3
LOOK_AHEAD = 5  # paragraphs in which a given title may stand, behind menus and date lines
FEWEST_LEAD_WORDS = 8  # of a paragraph that follows a headline, so that it is one
_FINAL = frozenset(".!?:;,…")
_STOPS = frozenset(".!?;:")
_SENTENCE_END = re.compile(r"(?<=[a-z\d]{3})\.\s+(?=[“\"'‘]?[A-Z])")
_ARTICLES_AND_AUXILIARIES = "the a an was were is are has have had be been said that which who"
_LEFT_OUT = frozenset(_ARTICLES_AND_AUXILIARIES.split())
_CLOSERS = "\"'”’»)]"
_SAME = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
_SITE = re.compile(r"\s+[-–—|«»:·]\s+|\s*[|«»]\s*")


def title_forms(title: str | None) -> tuple[str, ...]:
    """The forms of a title to look for: as given, then without what a site adds ("Two die - The Daily Roe").

    Blanks, case and kinds of quotation marks and dashes are evened out; a title of unlikely length gives none.
    """
    if not title or len(title) > LONGEST_TITLE:
        return ()
    forms = [title.strip()]
    for _ in range(MOST_SITE_PARTS):
        cuts = list(_SITE.finditer(forms[-1]))
        if not cuts or len(forms[-1][: cuts[-1].start()].split()) < FEWEST_WORDS:
            break
        forms.append(forms[-1][: cuts[-1].start()])
    return tuple(filter(None, ("".join(form.split()).translate(_SAME).casefold() for form in forms)))


def title_end(text: str, start: int, end: int, forms: tuple[str, ...]) -> int | None:
    """Where a title ends if the paragraph begins with one of its forms, a closing stop included; else ``None``."""
    for form in forms:
        stop = _match(text, start, end, form)
        if stop is not None:
            return stop
    return None


def is_headline(text: str, start: int, end: int, following: list[tuple[int, int]]) -> bool:
    """Whether a first paragraph, of a text whose title is not known, is a headline.

    It is short, ends without a full stop, and prose follows.
    """
    words = text[start:end]
    if end - start > LONGEST_HEADLINE or len(words.split()) < FEWEST_WORDS:
        return False
    bare = words.rstrip(_CLOSERS)
    if not bare or bare[-1] in _FINAL:
        return False
    return any(_is_prose(text[first:last]) for first, last in following[: LOOK_AHEAD - 1])


def glued_headline_end(text: str, start: int, end: int) -> int | None:
    """Where the headline ends in a text whose paragraphs were all run together behind a date line, or ``None``.

    The first sentence is one where it does without the articles and auxiliaries that headlines leave out and prose
    seldom does.
    """
    found = _SENTENCE_END.search(text, start, min(end, start + LONGEST_HEADLINE))
    if found is None:
        return None
    words = [word.strip(",;:'\"“”‘’") for word in text[start : found.end()].lower().rstrip(". ").split()]
    if len(words) <= FEWEST_WORDS or _LEFT_OUT.intersection(words):
        return None
    return found.start() + 1


def _is_prose(words: str) -> bool:
    return len(words[: LONGEST_HEADLINE * 2].split()) >= FEWEST_LEAD_WORDS


def _match(text: str, start: int, end: int, wanted: str) -> int | None:
    at, seen = start, 0
    limit = min(end, start + 3 * len(wanted) + 20)
    while at < limit and seen < len(wanted):
        char = text[at].translate(_SAME).casefold()
        if not char.isspace():
            if not wanted.startswith(char, seen):
                return None
            seen += len(char)
        at += 1
    if seen < len(wanted) or (at < end and text[at].isalnum()):
        return None
    stop = at
    while stop < end and text[stop] == " ":
        stop += 1
    return stop + 1 if stop < end and text[stop] in _STOPS else at
