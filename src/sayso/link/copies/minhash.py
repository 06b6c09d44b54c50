"""Bands of a MinHash over a text's content words: two texts in other words still share one of them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any
from zlib import crc32

import numpy as np

BANDS = 32
ROWS = 4  # 32 bands of 4: texts half of whose words are one share a band with a chance of 0.87, a fifth 0.05
LEAST_WORDS = 12  # fewer content words say too little
SEED = 1
PRIME = (1 << 61) - 1
HASHES = (1 << 32) - 1


def find_bands(words: Iterable[str]) -> tuple[str, ...]:
    """The bands as keys, ``m`` and band and digest; none for a text of a few words.

    Notes
    -----
    Broder (1997); bands after Leskovec, Rajaraman, Ullman, *Mining of Massive Datasets*, ch. 3. The numbers are those
    of datasketch's ``MinHash(num_perm=128, seed=1, hashfunc=crc32)`` in its first scheme, which the tests hold them
    against. They are worked out here because a ledger stores them: that package changed its numbers in version 2, and
    takes a second to import, which a command that adds one article would feel.
    """
    hashes = np.array([crc32(word.encode("utf-8", "surrogatepass")) for word in words], dtype=np.uint64)
    if len(hashes) < LEAST_WORDS:
        return ()
    values = minhash(hashes).reshape(BANDS, ROWS)
    return tuple(f"m{band:02d}{crc32(repr(row).encode()):08x}" for band, row in enumerate(values.tolist()))


def minhash(hashes: Any) -> Any:
    """The smallest value under each of 128 permutations (shape: hashes, uint64, to 128)."""
    factors, offsets = _permutations()
    return np.bitwise_and((hashes[:, None] * factors + offsets) % np.uint64(PRIME), np.uint64(HASHES)).min(axis=0)


@cache
def _permutations() -> tuple[Any, Any]:
    draw = np.random.RandomState(SEED)  # numpy keeps its stream for good (NEP 19)
    pairs = [(draw.randint(1, PRIME, dtype=np.uint64), draw.randint(0, PRIME, dtype=np.uint64)) for _ in range(128)]
    return tuple(np.array(column, dtype=np.uint64) for column in zip(*pairs, strict=True))  # type: ignore[return-value]
