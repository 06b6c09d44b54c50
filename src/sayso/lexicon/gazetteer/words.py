"""Words that stand beside names of places, by class; words that are never a place by themselves."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from sayso.lexicon.files import load_table
from sayso.lexicon.gazetteer.names import key_of
from sayso.model import LexiconError

WORD_CLASSES = frozenset(
    "admin1 admin2 city water land street site org title loc move of side say month born and grip".split()
)


@cache
def word_classes() -> dict[str, frozenset[str]]:
    """Lower-cased word to its classes.

    Raises
    ------
    LexiconError
        When the table names a class that is not known.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for row in load_table("places/words.csv"):
        if row["class"] not in WORD_CLASSES:
            raise LexiconError(f"places/words.csv: no class {row['class']!r}")
        found[row["word"]].add(row["class"])
    return {word: frozenset(classes) for word, classes in found.items()}


@cache
def words_of(name: str) -> frozenset[str]:
    """All words of one class."""
    return frozenset(word for word, classes in word_classes().items() if name in classes)


@cache
def registers() -> dict[str, tuple[str, ...]]:
    """Words of public life to the countries (alpha-3) that they point at."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in load_table("places/registers.csv"):
        found[row["word"]].append(row["country"])
    return {word: tuple(countries) for word, countries in found.items()}


@cache
def lower_known() -> frozenset[str]:
    """Names that are places even in lower case: countries and capitals that are no ordinary English word."""
    words: set[str] = set()
    for row in load_table("places/countries.csv"):
        for name in (row["name"], row["capital"]):
            if " " not in name and len(name) > 3:
                words.add(name.lower())
    return frozenset(words) - _ORDINARY


@cache
def broadcasters() -> frozenset[str]:
    """Keys of the names of newspapers, agencies and broadcasters: "al-Manar" is no village of that name."""
    rows = [row for row in load_table("actors/bodies.csv") if row["kind"] == "media"]
    return frozenset(key_of(name) for row in rows for name in (row["name"], *row["aliases"].split(";")) if name)


@cache
def never_alone() -> frozenset[str]:
    """Words that are no place by themselves, though some gazetteer has a place of that name."""
    return frozenset(word_classes()) | {row["word"] for row in load_table("places/ordinary.csv")}


_ORDINARY = frozenset("turkey china jordan guinea georgia lima male victoria chad togo cuba jersey".split())
