"""Names to keys: one spelling for lookup, whatever the accents, case, hyphens and full stops."""

from __future__ import annotations

import unicodedata
from hashlib import blake2b

_DROP = dict.fromkeys(map(ord, ".'’‘ʻʿʼ`´ʾ′\"“”"), "")
_SPACE = dict.fromkeys(map(ord, "-–—_/,\u00a0"), " ")
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "ı": "i", "ß": "ss", "ə": "a", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"}
)
_TABLE = {**_DROP, **_SPACE}
_SHORT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "pt": "point"}


def key_of(name: str) -> str:
    """The spelling under which a name is looked up.

    Case, accents, full stops, apostrophes and hyphens do not count; a leading "St", "Mt", "Ft" is written out.

    Examples
    --------
    >>> key_of("St.-Étienne")
    'saint etienne'
    >>> key_of("Sana'a")
    'sanaa'
    """
    words = name.lower().translate(_TABLE)
    if not words.isascii():
        words = unicodedata.normalize("NFKD", words.translate(_LETTERS))
        words = "".join(char for char in words if not unicodedata.combining(char)).translate(_TABLE)
    parts = words.split()
    if len(parts) > 1 and parts[0] in _SHORT:
        parts[0] = _SHORT[parts[0]]
    return " ".join(parts)


def hash_of(key: str) -> int:
    """64-bit hash of a key, the same in every process."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "little")
