"""The attribution model's weights: which words are cues, what their contents are, who speaks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from zlib import crc32

import numpy as np
import numpy.typing as npt

from sayso.lexicon.tensors import Array, load_tensors

NAME = "models/attribution.safetensors"
CONTENT_BITS, SOURCE_BITS, GATE_BITS = 20, 19, 16

Weights = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributionModel:
    """Two linear models over hashed features, and a gate that leaves words out that are hardly ever cues.

    ``content`` and ``source`` have one weight a bucket; ``seldom`` has one flag a bucket of lemma and part of
    speech, True where training saw the word often and almost never as a cue.
    """

    content: Weights
    content_bias: float
    source: Weights
    seldom: bytes

    def is_seldom_cue(self, lemma: str, pos: str) -> bool:
        """Whether training saw this word often and almost never as a cue."""
        return bool(self.seldom[gate_bucket(lemma, pos)])


def gate_bucket(lemma: str, pos: str) -> int:
    """Index of a word in the gate."""
    return crc32(f"{lemma}/{pos}".encode("utf-8", "surrogatepass")) & ((1 << GATE_BITS) - 1)


@cache
def load_attribution_model() -> AttributionModel:
    """The shipped weights. Absent buckets weigh nothing."""
    tensors, metadata = load_tensors(NAME)
    return AttributionModel(
        content=_spread(tensors["content.used"], tensors["content.weights"], CONTENT_BITS),
        content_bias=float(metadata["content_bias"]),
        source=_spread(tensors["source.used"], tensors["source.weights"], SOURCE_BITS),
        seldom=np.unpackbits(tensors["gate"].astype(np.uint8)).tobytes(),
    )


def _spread(used: Array, weights: Array, bits: int) -> Weights:
    """Dense weights from a bit map of the used buckets and the weights of those, in order."""
    dense = np.zeros(1 << bits, dtype=np.float32)
    dense[np.unpackbits(used.astype(np.uint8)).astype(bool)] = weights
    return dense
