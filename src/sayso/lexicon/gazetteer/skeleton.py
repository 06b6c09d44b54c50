"""Names by their consonants, for scripts that write no short vowels or that English spells in many ways.

"Deir Ezzor", "Deir ez-Zor" and "Dayr az Zawr" are one name: without articles and vowels all are ``drzr``.
"""

from __future__ import annotations

from difflib import SequenceMatcher

from sayso.lexicon.gazetteer.names import key_of

RESPELLED = frozenset(
    "AFG BHR BLR DZA EGY ERI ETH IRN IRQ JOR KWT LBN LBY MAR MLI MMR NER OMN PAK PSE QAT RUS SAU SDN SOM SSD SYR TCD "
    "TUN TUR UKR YEM".split()
)
LEAST_REST = 4  # letters that a name without its article must have
MARK = "~"  # before a skeleton in the index, so that it meets no name
LEAST_CONSONANTS = 2
FEW_CONSONANTS = 2  # so few that only towns of some size count, and only where the spelling is close
LEAST_PEOPLE = 20_000
LEAST_LIKENESS = 0.62
CLOSE_LIKENESS = 0.72
ARTICLES = frozenset("al ar as ash ad adh an at ath az el ez er es ed et ul the".split())
_PAIRS = (("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("sh", "s"), ("ch", "s"), ("ph", "f"))
_VOWELS = (("q", "k"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("dj", "j"))  # one sound, French and English spellings
_SINGLES = str.maketrans({"q": "k", "c": "k", "v": "f", "p": "b", "x": "k"}) | dict.fromkeys(map(ord, "aeiouywh "), "")


def skeleton_of(name: str) -> str | None:
    """The consonants that spellings share, or ``None`` where too few are left to tell names apart."""
    words = [word for word in key_of(name).split() if word not in ARTICLES]
    run = " ".join(words)
    for pair, single in _PAIRS:
        run = run.replace(pair, single)
    letters = run.translate(_SINGLES)
    kept = "".join(char for n, char in enumerate(letters) if not n or letters[n - 1] != char)
    return kept if len(kept) >= LEAST_CONSONANTS else None


def alike(name: str, other: str) -> float:
    """Likeness of two spellings without their articles, 0..1."""
    return SequenceMatcher(None, _bare(name), _bare(other)).ratio()


def _bare(name: str) -> str:
    run = "".join(word for word in key_of(name).split() if word not in ARTICLES)
    for pair, single in _VOWELS:
        run = run.replace(pair, single)
    return run


def without_article(name: str) -> str | None:
    """The key of a name without the Arabic article before it, or ``None`` where there is none.

    Only what is written with a hyphen ("Ar-Raqqa") or with *al*, *el* counts: "As Syrian troops" has no article.
    """
    first, _, rest = key_of(name).partition(" ")
    if first not in ARTICLES or first == "the" or len(rest) < LEAST_REST:
        return None
    return rest if first in ("al", "el") or name[len(first) : len(first) + 1] == "-" else None
