"""Bands of a MinHash over a text's content words: two texts in other words still share one of them."""

from __future__ import annotations

from collections.abc import Iterable
from zlib import crc32

from sayso.model import MissingExtra

BANDS = 32
ROWS = 4  # 32 bands of 4: texts half of whose words are one share a band with a chance of 0.87, a fifth 0.05
LEAST_WORDS = 12  # fewer content words say too little


def find_bands(words: Iterable[str]) -> tuple[str, ...]:
    """The bands as keys, ``m`` and band and digest; none for a text of a few words.

    Raises
    ------
    MissingExtra
        Where datasketch is not installed.
    """
    try:
        from datasketch import MinHash  # type: ignore[import-untyped]
    except ImportError as error:
        raise MissingExtra("finding copies needs the extra ledger: pip install 'sayso[ledger]'") from error
    encoded = [word.encode("utf-8", "surrogatepass") for word in words]
    if len(encoded) < LEAST_WORDS:
        return ()
    minhash = MinHash(num_perm=BANDS * ROWS, seed=1, hashfunc=crc32)
    minhash.update_batch(encoded)
    values = [int(value) for value in minhash.hashvalues]
    return tuple(
        f"m{band:02d}{crc32(repr(values[band * ROWS : (band + 1) * ROWS]).encode()):08x}" for band in range(BANDS)
    )
