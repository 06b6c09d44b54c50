"""How common a term is in the ledger itself: what runs through a whole story tells no incident of it from another.

The background cannot know next year's war. In a ledger on it, the names of its towns, leaders and forces stand in every
other article and would tie all of them together; so a term that many of the ledger's articles share weighs less there.
Counts go in by classes, each four times the one before, from sixteen articles on. So the weights depend on the set of
articles alone and not on their order, and a new article rarely moves any: `Frequency.changed` names the terms it moved,
and only rows that hold one of them need to be compared anew.
"""

from __future__ import annotations

import dataclasses
import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

from sayso.link.incidents.digest import IncidentDigest
from sayso.link.incidents.terms import Background, load_background

BASE = 4
FIRST = 2  # the least class counted: 4**2 articles
HEAVIEST = 64  # terms of an article that are counted
LEAST_IDF = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Frequency:
    """Classes of the ledger's terms and of its number of articles; a class c stands for 4**c to 4**(c+1) - 1."""

    documents: int = 0
    classes: Mapping[str, int] = field(default_factory=dict)

    def changed(self, other: Frequency) -> frozenset[str] | None:
        """Terms whose class differs; ``None`` where the ledger outgrew its class, which moves every weight."""
        if self.documents != other.documents:
            return None
        both = self.classes.keys() | other.classes.keys()
        return frozenset(term for term in both if self.classes.get(term) != other.classes.get(term))


def frequency_of(counts: Mapping[str, int], documents: int) -> Frequency:
    """Classes of counts that a ledger keeps: in how many articles each term stands."""
    classes = {term: grade for term, count in counts.items() if (grade := _class(count)) >= FIRST}
    return Frequency(documents=_class(max(1, documents)), classes=dict(sorted(classes.items())))


def count_articles(rows: Iterable[IncidentDigest]) -> tuple[Counter[str], int]:
    """In how many articles each term is one of the heaviest or names a person, and how many articles there are.

    Counts add up: those of two disjoint sets of rows are the sum, those of what is taken away are subtracted.
    """
    counts: Counter[str] = Counter()
    documents = 0
    for row in rows:
        if row.main:
            counts.update({*islice(row.terms, HEAVIEST), *row.people})
            documents += 1
    return counts, documents


def _class(count: int) -> int:
    return (count.bit_length() - 1) // 2


def reweigh(row: IncidentDigest, frequency: Frequency, *, background: Background | None = None) -> IncidentDigest:
    """The row with its terms weighed by background and ledger together, as a unit vector again."""
    table = background or load_background()
    if frequency.classes.keys().isdisjoint((*row.terms, *row.people)):
        return row
    classes, known, size, grown = frequency.classes, table.frequency, table.documents, frequency.documents
    raw = {
        term: weight * _weight(size, known.get(term, 0), grown, classes[term])[1] if term in classes else float(weight)
        for term, weight in row.terms.items()
    }
    scale = math.sqrt(sum(weight * weight for weight in row.terms.values()) / sum(w * w for w in raw.values()))
    kept = sorted(raw.items(), key=lambda item: (-item[1], item[0]))
    return dataclasses.replace(
        row,
        terms={term: whole for term, weight in kept if (whole := round(scale * weight))},
        people={
            name: round(_weight(size, known.get(name, 0), grown, classes[name])[0], 2) if name in classes else weight
            for name, weight in row.people.items()
        },
    )


@lru_cache(maxsize=1 << 16)
def _weight(documents: int, known: int, grown: int, grade: int) -> tuple[float, float]:
    """Nats of a term by background and ledger together, and as a share of those by the background alone."""
    share = min(1.0, documents / _middle(grown))
    idf = max(LEAST_IDF, math.log((documents + 1) / (known + share * _middle(grade) + 1)))
    return idf, idf / math.log((documents + 1) / (known + 1))


def _middle(grade: int) -> float:
    """The geometric middle of a class."""
    return float(BASE**grade * 2)
