"""Where a text's paragraphs begin and end, whether its lines are wrapped by hand or not."""

from __future__ import annotations

import re
from itertools import pairwise

# A page, line or paragraph separator ends a line like a line feed does.
_LINE = re.compile(r"[^\n\r\f\u2028\u2029]+")

WIDEST_WRAP = 120  # no typewriter, teleprinter or mail client wraps wider
NARROWEST_WRAP = 40
WRAPPED_SHARE = 0.6  # of the line breaks inside blocks that fall where the next word would not have fitted
WRAP_SLACK = 12  # columns by which a wrapped line may fall short: wire texts wrap unevenly

_ENDS = frozenset('.!?"”’)]')

Lines = list[tuple[int, int]]


def find_paragraphs(text: str) -> list[tuple[int, int]]:
    """Half-open offsets of the paragraphs, blanks at both ends left out.

    A blank line always ends a paragraph. A single line break does too, unless the text is wrapped by hand: then the
    lines of a block are one paragraph, up to a line that is indented or that ends a sentence well before the margin.

    Notes
    -----
    A text counts as wrapped by hand where most of the line breaks inside its blocks stand where the next line's
    first word would no longer have fitted into the margin (the widest line of ordinary lengths). MUC's messages and
    other teleprinter texts are wrapped at about 70 columns; pages saved as text are not.
    """
    blocks = _blocks(text)
    margin = _margin(text, blocks)
    if margin is None:
        return [line for block in blocks for line in block]
    return [paragraph for block in blocks for paragraph in _joined(text, block, margin)]


def _blocks(text: str) -> list[Lines]:
    """Runs of lines between blank lines; a line stands without the blanks at its ends."""
    blocks: list[Lines] = []
    last_line_end = -2
    for found in _LINE.finditer(text):
        line = found.group()
        bare = line.strip()
        if not bare:
            continue
        start = found.start() + len(line) - len(line.lstrip())
        follows = text[last_line_end : found.start()] in ("\n", "\r", "\r\n") if blocks else False
        if follows:
            blocks[-1].append((start, start + len(bare)))
        else:
            blocks.append([(start, start + len(bare))])
        last_line_end = found.end()
    return blocks


def _margin(text: str, blocks: list[Lines]) -> int | None:
    """The column at which the lines are wrapped, or ``None`` where they are not."""
    inner = [line for block in blocks if len(block) > 1 for line in block]
    if len(inner) < 3:
        return None
    lengths = sorted(end - start for start, end in inner)
    margin = lengths[-1 - len(lengths) // 50]
    if not NARROWEST_WRAP <= margin <= WIDEST_WRAP:
        return None
    breaks = [pair for block in blocks for pair in pairwise(block)]
    full = sum(_fills(text, line, following, margin) for line, following in breaks)
    return margin if full >= WRAPPED_SHARE * len(breaks) else None


def _fills(text: str, line: tuple[int, int], following: tuple[int, int], margin: int) -> bool:
    """Whether the line was full: the next line's first word would not have fitted behind it."""
    gap = text.find(" ", following[0], following[1])
    word = (following[1] if gap < 0 else gap) - following[0]
    return line[1] - line[0] + 1 + word > margin - WRAP_SLACK


def _joined(text: str, block: Lines, margin: int) -> Lines:
    paragraphs: Lines = [block[0]]
    for line, following in pairwise(block):
        indented = text[following[0] - 2 : following[0]] in ("  ", "\t\t") or text[following[0] - 1] == "\t"
        outdented = text[line[0] - 1 : line[0]] not in (" ", "\t")
        ends_short = text[line[1] - 1] in _ENDS and not _fills(text, line, following, margin)
        if ends_short or (indented and outdented):
            paragraphs.append(following)
        else:
            paragraphs[-1] = (paragraphs[-1][0], following[1])
    return paragraphs
