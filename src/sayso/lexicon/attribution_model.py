"""The attribution model's weights: which words are cues, what their contents are, who speaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from sayso.lexicon.tensors import Array, load_tensors

NAME = "models/attribution.safetensors"
CONTENT_BITS, SOURCE_BITS, GATE_BITS = 20, 19, 17

Weights = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributionModel:
    """Three linear models over hashed features.

    Each has one weight a bucket. ``gate`` tells words that may be cues from those that hardly can.
    """

    content: Weights
    content_bias: float
    source: Weights
    gate: Sequence[float]
    gate_bias: float


@cache
def load_attribution_model() -> AttributionModel:
    """The shipped weights. Absent buckets weigh nothing."""
    tensors, metadata = load_tensors(NAME)
    return AttributionModel(
        content=_spread(tensors["content.used"], tensors["content.weights"], CONTENT_BITS),
        content_bias=float(metadata["content_bias"]),
        source=_spread(tensors["source.used"], tensors["source.weights"], SOURCE_BITS),
        gate=_spread(tensors["gate.used"], tensors["gate.weights"], GATE_BITS).tolist(),
        gate_bias=float(metadata["gate_bias"]),
    )


def _spread(used: Array, weights: Array, bits: int) -> Weights:
    """Dense weights from a bit map of the used buckets and the weights of those, in order."""
    dense = np.zeros(1 << bits, dtype=np.float32)
    dense[np.unpackbits(used.astype(np.uint8)).astype(bool)] = weights
    return dense
