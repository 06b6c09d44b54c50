"""Which words at the beginning of a text are its headline."""

from __future__ import annotations

LONGEST_HEADLINE = 200  # characters
LOOK_AHEAD = 5  # paragraphs in which a given title may stand, behind menus and date lines
_FINAL = frozenset(".!?:;,…")
_CLOSERS = "\"'”’»)]"
_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


def headline_end(text: str, paragraphs: list[tuple[int, int]], title: str | None) -> tuple[int, int] | None:
    """Start and end of the headline, or ``None``.

    A given title counts where a paragraph among the first begins with it. Without one, a short first paragraph that
    ends without a full stop and is followed by a longer one does.
    """
    if title and title.strip():
        for start, end in paragraphs[:LOOK_AHEAD]:
            stop = _match(text, start, end, title.strip())
            if stop is not None:
                return start, stop
    if len(paragraphs) < 2:
        return None
    start, end = paragraphs[0]
    if end - start > LONGEST_HEADLINE or not _unfinished(text[start:end]):
        return None
    if any(len(text[s:e].split()) >= 8 for s, e in paragraphs[1:LOOK_AHEAD]):
        return start, end
    return None


def _unfinished(words: str) -> bool:
    bare = words.rstrip(_CLOSERS)
    return len(words.split()) > 2 and bool(bare) and bare[-1] not in _FINAL


def _match(text: str, start: int, end: int, title: str) -> int | None:
    """Where the title ends if the paragraph begins with it; blanks and kinds of quotation marks do not count."""
    wanted = "".join(title.split()).translate(_QUOTES).casefold()
    at, seen = start, 0
    limit = min(end, start + 3 * len(title) + 20)
    while at < limit and seen < len(wanted):
        char = text[at].translate(_QUOTES).casefold()
        if not char.isspace():
            if not wanted.startswith(char, seen):
                return None
            seen += len(char)
        at += 1
    if seen < len(wanted):
        return None
    if at < end and text[at].isalnum():
        return None
    if at < end and text[at] in _FINAL:
        at += 1
    return at
