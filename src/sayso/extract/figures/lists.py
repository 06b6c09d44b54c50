"""Lists of victims: *two soldiers, a teacher and three children* are six; *A, a guard and a judge* two or three."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.extract.figures.tolls_persons import is_single
from sayso.model import Figure

FEWEST = 3  # two figures joined by "and" need no list
_GAP = re.compile(
    r"(?:, ?\d{1,3}(?:[- ]years?[- ]old)?)?(?:[,;] ?(?:and |& )?| and | & )(?:(?:his|her|their|its) )?", re.IGNORECASE
)
_LAST = re.compile(r"\band\b|&")
_ARTICLES = frozenset({"a", "an", "the"})
_OWNERS = frozenset({"his", "her", "their", "its", "one", "another"})
# Words for anybody, whose number may be that of all who are then listed.
_GENERAL = frozenset("people persons civilians members victims relatives others residents villagers family".split())


def find_lists(figures: Sequence[Figure], text: str) -> list[list[Figure]]:
    """Lists among the figures of one effect: three or more in a row, the last joined by *and*.

    Parameters
    ----------
    figures : sequence of Figure
        In text order, none inside another.
    text : str
        The article's text.

    Notes
    -----
    A number with as many people right after it is no member but their sum: *three people, a man and two boys*.
    """
    found: list[list[Figure]] = []
    run: list[Figure] = []
    for figure in figures:
        if run and (not _may_stand(figure) or _GAP.fullmatch(text, run[-1].end, figure.start) is None):
            found.append(run)
            run = []
        run.append(figure)
    found.append(run)
    return [items for run in found if len(items := _without_sum(run)) >= FEWEST and _is_closed(items, text)]


def count_doubtful(items: Sequence[Figure], text: str) -> int:
    """How many of a list may be of whom stands before them: the guard of *Pedro Gil, a guard and a judge*."""
    doubtful = 0
    last: Figure | None = None  # a member that no doubt is yet spent on
    for figure in items:
        beside = last is not None and is_single(last) and is_single(figure) and not _is_joined(last, figure, text)
        if last is not None and beside and _is_named(last) != _is_named(figure) and _opens(last, figure):
            doubtful += 1
            last = None
        else:
            last = figure
    return doubtful


def _without_sum(run: list[Figure]) -> list[Figure]:
    whole, parts = _size(run[0]) if run else 0.0, sum(map(_size, run[1:]))
    general = bool(run) and run[0].text.split()[-1].lower() in _GENERAL
    return run[1:] if whole > 1 and (whole == parts or (general and whole > parts)) else run


def _size(figure: Figure) -> float:
    return next((value for value in (figure.best, figure.low, figure.high) if value is not None), 0.0)


def _may_stand(figure: Figure) -> bool:
    """Whether a figure can be a member: "a civilian and resident" is one person, "a civilian and a resident" two."""
    first = figure.text.split()[0]
    return not is_single(figure) or first[0].isupper() or first.lower() in _ARTICLES | _OWNERS


def _is_closed(items: list[Figure], text: str) -> bool:
    return _is_joined(items[-2], items[-1], text)


def _is_joined(one: Figure, other: Figure, text: str) -> bool:
    return _LAST.search(text, one.end, other.start) is not None


def _is_named(figure: Figure) -> bool:
    return figure.text[:1].isupper() and figure.text.split()[0].lower() not in _ARTICLES


def _opens(one: Figure, other: Figure) -> bool:
    """Whether the description of the two begins with an article, as an apposition may; kin are people beside."""
    told = other if _is_named(one) else one
    return told.text.split()[0].lower() in _ARTICLES
