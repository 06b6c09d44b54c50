"""Which pairs of articles are worth comparing, and the copies among many articles at once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping

from sayso.link.copies.compare import WHOLE, compare, only_whole
from sayso.link.copies.sketch import GRAM, Sketch, count_grams
from sayso.model import Copy

LEAST_SHARE = 0.5  # of the shorter text's shingles, as in `compare`
LEAST_KEYS = 2  # one shared key is a stock phrase
DEVIATIONS = 3  # of the sampling, below the share


def needed_keys(left: int, right: int) -> int:
    """How many keys of shingles two articles with so many each must share to be compared.

    The keys are a sample of the shingles, one in eight. Of a text half of which is copied, half its keys are shared,
    give or take; three standard deviations below that are asked for, so that one such pair in a thousand is missed.
    Boilerplate that every page of an outlet carries stays below it, and makes no candidates. Re-spun texts share fewer
    shingles; they meet by their bands.
    """
    smaller = min(left, right)
    return min(max(LEAST_KEYS, _expected(smaller, LEAST_SHARE)), max(smaller, 1))


def _expected(smaller: int, share: float) -> int:
    """Keys shared at least where so great a share of the smaller text is in the other, one time in a thousand aside."""
    return int(share * smaller - DEVIATIONS * (share * (1 - share) * smaller) ** 0.5)


def find_candidates(
    new: Sketch,
    shared: Iterable[tuple[str, str]],
    sizes: Mapping[str, int],
    strict: Callable[[str], bool] = lambda _: False,
) -> tuple[str, ...]:
    """Articles to compare ``new`` with, sorted.

    Parameters
    ----------
    new : Sketch
        The article that was added.
    shared : iterable of (article, key)
        Who else holds which of ``new.keys``: one look-up in an index of keys.
    sizes : mapping of str to int
        How many keys of shingles (`count_grams`) each of those articles has.
    strict : callable
        Whether one of them can be a copy only with a whole text (`only_whole`): stock phrases in common are not
        enough then, nor are bands. That spares most comparisons in a ledger over years.
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
    met = (enough | banded) - {new.article}
    return tuple(
        sorted(one for one in met if not strict(one) or counts[one] >= _expected(min(mine, sizes[one]), WHOLE))
    )


def find_copies(sketches: Iterable[Sketch]) -> tuple[Copy, ...]:
    """Every pair of copy and original among the articles, sorted; the same whatever their order."""
    known = {sketch.article: sketch for sketch in sketches}
    sizes = {article: count_grams(sketch.keys) for article, sketch in known.items()}
    holders: defaultdict[str, list[str]] = defaultdict(list)
    found: list[Copy] = []
    for article in sorted(known):
        new = known[article]

        def strict(other: str, new: Sketch = new) -> bool:
            return only_whole(new.outlet, new.published, known[other].outlet, known[other].published)

        shared = ((other, key) for key in new.keys for other in holders[key])
        for other in find_candidates(new, shared, sizes, strict):
            copy = compare(new, known[other])
            if copy is not None:
                found.append(copy)
        for key in new.keys:
            holders[key].append(article)
    return tuple(sorted(found, key=lambda copy: (copy.article, copy.of)))
