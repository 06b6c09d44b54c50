"""A text as words, shingles and sentences, alike for every outlet's punctuation and quotation marks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from zlib import crc32

SIZE = 5  # words of a shingle, as in the literature on text reuse (Clough et al. 2002, METER; Broder 1997)

WORD = re.compile(r"[^\W_]+")
JOINED = re.compile(r"(?<=\w)['’‘ʼ](?=\w)|(?<=\d),(?=\d{3})")
SENTENCE = re.compile(r"(?<=[.!?])[\"'”’)]*\s+|\n+")
# Words without news in them: closed-class words and the verbs of saying.
STOP = frozenset(
    """a about after again against all also although am an and another any are around as at be because been before
    being between both but by can could did do does down during each for from further had has have he her here
    him his how i if in into is it its just like many may me might more most much must my near no nor not now
    of off on one only or other our out over own per same she should since so some such than that the their
    them then there these they this those through to too under until up upon us was we were what when where
    which while who whom whose why will with within without would you your said say says saying told tell
    according added reported reports report mr mrs ms""".split()
)


def find_words(text: str) -> tuple[str, ...]:
    """Words in lower case: no punctuation, *Syria's* as *syrias*, *60,000* as *60000*."""
    return tuple(WORD.findall(JOINED.sub("", unicodedata.normalize("NFKC", text)).casefold()))


def shingles(words: tuple[str, ...], size: int = SIZE) -> tuple[int, ...]:
    """A number for each run of ``size`` words, in order; a text shorter than that is one run."""
    if len(words) < size:
        return (crc32(" ".join(words).encode("utf-8", "surrogatepass")),) if words else ()
    encoded = [word.encode("utf-8", "surrogatepass") for word in words]
    return tuple(crc32(b" ".join(encoded[i : i + size])) for i in range(len(words) - size + 1))


def sentences(texts: Iterable[str]) -> tuple[frozenset[str], ...]:
    """The content words of each sentence that has at least four of them, in order."""
    found = []
    for text in texts:
        for part in SENTENCE.split(text):
            content = frozenset(stem(word) for word in find_words(part) if word not in STOP)
            if len(content) >= 4:
                found.append(content)
    return tuple(found)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A rough stem, so that *killing* and *killed* meet; numbers and short words stay."""
    if len(word) > 5 and word.isalpha():
        for ending in ("ings", "ing", "ers", "ies", "ied", "ed", "es", "er", "s"):
            if word.endswith(ending) and len(word) - len(ending) >= 4:
                return word[: -len(ending)]
    elif len(word) > 3 and word.endswith("s") and word.isalpha():
        return word[:-1]
    return word
