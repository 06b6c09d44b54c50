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
MARK = "~"  # before a skeleton in the index, so that it meets no name
LEAST_CONSONANTS = 3
LEAST_LIKENESS = 0.62
_ARTICLES = frozenset("al ar as ash ad adh an at ath az el ez er es ed et ul the".split())
_PAIRS = (("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("sh", "s"), ("ch", "s"), ("ph", "f"))
_SINGLES = str.maketrans({"q": "k", "c": "k", "v": "f", "p": "b", "x": "k"}) | dict.fromkeys(map(ord, "aeiouywh "), "")


def skeleton_of(name: str) -> str | None:
    """The consonants that spellings share, or ``None`` where too few are left to tell names apart."""
    words = [word for word in key_of(name).split() if word not in _ARTICLES]
    run = " ".join(words)
    for pair, single in _PAIRS:
        run = run.replace(pair, single)
    letters = run.translate(_SINGLES)
    kept = "".join(char for n, char in enumerate(letters) if not n or letters[n - 1] != char)
    return kept if len(kept) >= LEAST_CONSONANTS else None


def alike(name: str, other: str) -> float:
    """Likeness of two spellings, 0..1."""
    return SequenceMatcher(None, key_of(name).replace(" ", ""), key_of(other).replace(" ", "")).ratio()
