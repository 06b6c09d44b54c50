"""A saved HTML page: its article's text, title, byline, outlet, address and date."""

from __future__ import annotations

import html
import logging
import re
from dataclasses import dataclass
from itertools import islice

LONGEST_PAGE = 5_000_000  # characters; a longer page is stripped of its tags without looking for the article
DEEPEST_PAGE = 200  # open elements at once; libxml2 gives up near 256, hand-made pages stay below 60
MOST_TAGS = 100_000
FEWEST_WORDS = 6  # in the longest line of an article
FARTHEST_DATE = "2999-12-31"  # so that a date ahead is seen and refused, not passed over for another

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,15})")
_LOOKS_LIKE_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body|article|div|p|meta|table|h1)\b", re.I)
_NESTING_LIST = "div span section article main table tbody tr td ul ol dl blockquote font b i em strong center form a"
_NESTING = frozenset(_NESTING_LIST.split())
_SILENT = ("script", "style", "noscript", "template", "svg", "head")
_BLOCK = re.compile(
    r"</?(?:p|div|br|li|ul|ol|tr|table|h[1-6]|section|article|header|footer|blockquote|figcaption)\b[^<>]{0,2000}>",
    re.I,
)
_ANY_TAG = re.compile(r"<[/!?a-zA-Z][^<>]{0,5000}>")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")

# The libraries below report each odd page; what matters to the reader becomes an issue of the article.
for _name in ("trafilatura", "htmldate", "courlan"):
    logging.getLogger(_name).addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a saved page says of its article.

    ``found`` is False where no article was found and the text is all the words of the page.
    """

    text: str
    found: bool
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None


def looks_like_page(source: str) -> bool:
    """Whether the text is HTML, by the tags near its beginning."""
    return bool(_LOOKS_LIKE_PAGE.search(source[:5_000]))


def read_page(source: str) -> Page:
    """The article of a page, as trafilatura extracts it, with htmldate's date.

    Notes
    -----
    Only what the page declares of its date counts (meta tags, JSON-LD, time elements, its address), never a
    date found somewhere in the text or its copyright line. A page too deep or too large for the extractor is
    stripped of its tags in one pass instead.
    """
    source = _DECLARATION.sub("", source.replace("\x00", ""), count=1)
    if len(source) > LONGEST_PAGE or _too_deep(source):
        return Page(text=_strip(source), found=False)
    from trafilatura import bare_extraction

    try:
        document = bare_extraction(
            source,
            with_metadata=True,
            include_comments=False,
            date_extraction_params={
                "extensive_search": False,
                "original_date": True,
                "max_date": FARTHEST_DATE,
            },
        )
    except (RecursionError, ValueError, TypeError, AttributeError, LookupError):  # odd trees the extractor trips over
        document = None
    if document is None or isinstance(document, dict) or not _has_prose(document.text or ""):
        return Page(text=_strip(source), found=False)
    return Page(
        text=str(document.text),
        found=True,
        title=document.title or None,
        byline=document.author or None,
        outlet=document.sitename or document.hostname or None,
        url=document.url or None,
        published=document.date or None,
    )


def _has_prose(text: str) -> bool:
    """Whether a line is long enough for a sentence; menus and link lists have none."""
    return any(len(line.split()) >= FEWEST_WORDS for line in text.split("\n"))


def _too_deep(source: str) -> bool:
    depth = 0
    tags = _TAG.finditer(source)
    for found in islice(tags, MOST_TAGS):
        if found[2].lower() in _NESTING:
            depth = max(0, depth - 1) if found[1] else depth + 1
            if depth > DEEPEST_PAGE:
                return True
    return next(tags, None) is not None


def _strip(source: str) -> str:
    """The words of a page, block by block, in one pass."""
    for name in _SILENT:
        source = _without(source, name)
    words = html.unescape(_ANY_TAG.sub(" ", _BLOCK.sub("\n", source)))
    lines = (" ".join(line.split()) for line in words.split("\n"))
    return "\n".join(line for line in lines if line)


def _without(source: str, name: str) -> str:
    """The source without the elements of a name, their content included."""
    lowered = source.lower()
    if len(lowered) != len(source):
        lowered = source
    kept, at = [], 0
    opening, closing = re.compile(rf"<{name}\b"), f"</{name}"
    while found := opening.search(lowered, at):
        kept.append(source[at : found.start()])
        end = lowered.find(closing, found.end())
        if end < 0:
            return "".join(kept)
        at = lowered.find(">", end) + 1 or len(source)
    kept.append(source[at:])
    return "".join(kept)
