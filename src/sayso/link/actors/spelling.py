"""Words of a name, alike for their transliterations."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.lexicon.actor_names import fold
from sayso.link.names import clean
from sayso.model import MissingExtra

PARTICLES = frozenset(
    "al el as ash an at ul ur de la del di da dos der van von of the and for bin bint ibn ben".split()
)
# Words that make one name with the next: Abdel Rahman (also Abdelrahman), Abu Omar.
JOINED = frozenset("abd abdel abdul abdal abdol abu abou umm".split())
SUFFIXES = frozenset("jr sr ii iii iv phd".split())
# One sound, many spellings (Zelensky, Zelenskiy; Qaddafi, Gadhafi; Khan, Han): romanisation tables of Arabic, Cyrillic
# and Persian (BGN/PCGN, ISO 9, press usage), compiled by hand. Order counts.
SOUNDS = (
    *(("tsch", "c"), ("tch", "c"), ("dzh", "j"), ("shch", "s"), ("sch", "s"), ("sh", "s"), ("ch", "c"), ("zh", "j")),
    *(("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("ck", "k"), ("ks", "x"), ("ts", "c")),
    *(("ou", "u"), ("oo", "u"), ("ee", "i"), ("ei", "i"), ("ey", "i"), ("ay", "ai"), ("yy", "i"), ("iy", "i")),
    *(("ij", "i"), ("y", "i"), ("j", "i"), ("q", "k"), ("g", "k"), ("w", "v"), ("o", "u"), ("e", "i"), ("z", "s")),
)
DOUBLED = re.compile(r"(.)\1+")
HYPHEN = re.compile(r"(?<=\w\w)(\w)-([a-z]{2,}\b)")  # Sang-ho
VOWELS = re.compile(r"(?<!^)[aiuh]")


@lru_cache(maxsize=65536)
def name_words(name: str) -> tuple[str, ...]:
    """Folded words of a name without articles, particles and suffixes, ending before a description (*head of …*)."""
    words: list[str] = []
    for part in HYPHEN.sub(r"\1\2", clean(name)).replace("-", " ").split():
        folded = fold(part.replace("’", "'").removesuffix("'s"))
        if part[:1].islower() and folded not in PARTICLES and words:
            break
        if folded and folded not in PARTICLES and folded not in SUFFIXES:
            words.append(folded)
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] in JOINED:
            joined[-1] += word
        else:
            joined.append(word)
    return tuple(joined)


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """The word as one spelling of its sounds."""
    for letters, one in SOUNDS:
        word = word.replace(letters, one)
    return DOUBLED.sub(r"\1", word)


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The consonants of the sounds, and the first letter."""
    return DOUBLED.sub(r"\1", VOWELS.sub("", sound(word)))


@lru_cache(maxsize=262144)
def likeness(one: str, other: str) -> float:
    """How alike two words sound, 0..1; an initial is like every word it begins.

    Raises
    ------
    MissingExtra
        Where rapidfuzz is not installed.
    """
    if one == other:
        return 1.0
    if len(one) == 1 or len(other) == 1:
        return 0.9 if one[0] == other[0] else 0.0
    mine, theirs = sound(one), sound(other)
    if mine == theirs:
        return 0.98
    ratio = ratio_of(mine, theirs)
    if skeleton(one) == skeleton(other) and len(skeleton(one)) > 2:
        return max(ratio, 0.9)
    return ratio


def ratio_of(one: str, other: str) -> float:
    """Similarity of two strings by edits, 0..1."""
    try:
        from rapidfuzz.fuzz import ratio
    except ImportError as error:
        raise MissingExtra("linking actors needs the extra ledger: pip install 'sayso[ledger]'") from error
    return ratio(one, other) / 100.0
