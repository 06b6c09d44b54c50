"""The words of an article as weighted terms, and how common each is in news at large.

A term is a word of three letters or more, a numeral of two digits or more, or two capitalised words in a row, which
mostly name something (*Ann Lee*, *Sutter Avenue*). It weighs (1 + ln count) times the inverse document frequency in a
*background* of news that is shipped with the package: what a ledger holds, and in which order it came, moves no weight.
"""

from __future__ import annotations

import csv
import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from sayso.model import SettingError

WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
LEAST_LETTERS = 3
LEAST_DIGITS = 2
UNIT = 1000  # weights are shipped and stored in thousandths of a unit vector
MOST_TERMS = 400  # of an article; long features are cut to their heaviest terms
SHOUTED = 0.5  # share of capital letters from which on capitals name nothing


def count_terms(text: str) -> Counter[str]:
    """How often each term stands in the text."""
    counts: Counter[str] = Counter()
    named = not _shouted(text)
    last, last_end = None, -1
    for match in WORD.finditer(text):
        word = match.group()
        low = bare(word)
        if low[0].isdigit():
            last = None
            if len(low) >= LEAST_DIGITS:
                counts[low] += 1
            continue
        if len(low) < LEAST_LETTERS:
            last = None
            continue
        counts[low] += 1
        if not (named and word[0].isupper()):
            last = None
            continue
        if last is not None and text[last_end : match.start()] == " ":
            counts[f"{last} {low}"] += 1
        last, last_end = low, match.end()
    return counts


@lru_cache(maxsize=1 << 16)
def bare(word: str) -> str:
    """A word in small letters, without a possessive ending."""
    low = word.lower().replace("’", "'")
    return low[:-2] if low.endswith("'s") else low


def _shouted(text: str) -> bool:
    head = text[:2000]
    return sum(map(str.isupper, head)) > SHOUTED * sum(map(str.isalpha, head))


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """In how many of ``documents`` articles of news a term stands; what is not listed stands in at most one."""

    documents: int
    frequency: Mapping[str, int]

    def idf(self, term: str) -> float:
        """Inverse document frequency, in nats; above 0."""
        return math.log((self.documents + 1) / (self.frequency.get(term, 0) + 1))

    def weigh(self, counts: Mapping[str, int], *, most: int = MOST_TERMS) -> dict[str, int]:
        """The heaviest terms as thousandths of a unit vector, heaviest first, equals in the order of the alphabet."""
        raw = {term: (1 + math.log(count)) * self.idf(term) for term, count in counts.items()}
        norm = math.sqrt(sum(weight * weight for weight in raw.values()))
        kept = sorted(raw.items(), key=lambda item: (-item[1], item[0]))[:most]
        return {term: whole for term, weight in kept if (whole := round(UNIT * weight / norm))}


def cosine(left: Mapping[str, int], right: Mapping[str, int]) -> float:
    """Cosine of two weighted vectors, 0..1."""
    if len(left) > len(right):
        left, right = right, left
    total = sum(weight * right[term] for term, weight in left.items() if term in right)
    return min(1.0, total / (UNIT * UNIT))


def shared(left: Mapping[str, int], right: Mapping[str, int], *, most: int) -> tuple[str, ...]:
    """The terms that weigh most in both."""
    both = sorted((-weight * right[term], term) for term, weight in left.items() if term in right)
    return tuple(term for _, term in both[:most])


@cache
def load_background() -> Background:
    """The shipped table of document frequencies, made by ``training/incidents_background.py``.

    Raises
    ------
    SettingError
        When the table cannot be read.
    """
    try:
        lines = files("sayso.link.incidents").joinpath("data", "background.csv").read_text("utf-8").splitlines()
        rows = csv.reader(line for line in lines if not line.startswith("#"))
        head = next(rows)
        return Background(documents=int(head[1]), frequency={term: int(count) for term, count in rows})
    except (OSError, ValueError, IndexError, StopIteration) as error:
        raise SettingError(f"background of the incident linker: {error}") from error


def background_of(texts: Iterable[str], *, least: int = 2) -> Background:
    """A table from texts; terms of fewer than ``least`` documents are left out."""
    frequency: Counter[str] = Counter()
    documents = 0
    for text in texts:
        frequency.update(count_terms(text).keys())
        documents += 1
    return Background(
        documents=documents,
        frequency={term: count for term, count in sorted(frequency.items()) if count >= least},
    )
