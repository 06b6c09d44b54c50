"""Which pairs of articles are worth comparing, and the copies among many articles at once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from sayso.link.copies.compare import compare
from sayso.link.copies.sketch import GRAM, Sketch, count_grams
from sayso.model import Copy

LEAST_SHARE = 0.1  # of the keys of the article with fewer of them
LEAST_KEYS = 2


def needed_keys(left: int, right: int) -> int:
    """How many keys two articles with so many keys of shingles each must share to be compared.

    One shared key is a stock phrase; a tenth of the smaller set is reached by a text half of which is copied with a
    chance above 0.999 from 60 words on. Boilerplate shared by every page of an outlet stays below it.
    """
    smaller = min(left, right)
    return min(max(LEAST_KEYS, round(LEAST_SHARE * smaller)), max(smaller, 1))


def find_candidates(new: Sketch, shared: Iterable[tuple[str, str]], sizes: Mapping[str, int]) -> tuple[str, ...]:
    """Articles to compare ``new`` with, sorted.

    Parameters
    ----------
    new : Sketch
        The article that was added.
    shared : iterable of (article, key)
        Who else holds which of ``new.keys``: one look-up in an index of keys.
    sizes : mapping of str to int
        How many keys of shingles (`count_grams`) each of those articles has.
    """
    counts: Counter[str] = Counter()
    banded: set[str] = set()
    for article, key in shared:
        if key.startswith(GRAM):
            counts[article] += 1
        else:
            banded.add(article)
    mine = count_grams(new.keys)
    enough = {article for article, count in counts.items() if count >= needed_keys(mine, sizes[article])}
    return tuple(sorted((enough | banded) - {new.article}))


def find_copies(sketches: Iterable[Sketch]) -> tuple[Copy, ...]:
    """Every pair of copy and original among the articles, sorted; the same whatever their order."""
    known = {sketch.article: sketch for sketch in sketches}
    sizes = {article: count_grams(sketch.keys) for article, sketch in known.items()}
    holders: defaultdict[str, list[str]] = defaultdict(list)
    found: list[Copy] = []
    for article in sorted(known):
        new = known[article]
        shared = ((other, key) for key in new.keys for other in holders[key])
        for other in find_candidates(new, shared, sizes):
            copy = compare(new, known[other])
            if copy is not None:
                found.append(copy)
        for key in new.keys:
            holders[key].append(article)
    return tuple(sorted(found, key=lambda copy: (copy.article, copy.of)))
