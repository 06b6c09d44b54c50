"""attributions."""

from __future__ import annotations

from sayso.model import Actor, Attribution, Layer, Parsed


def find_attributions(parsed: Parsed, actors: Layer[Actor]) -> Layer[Attribution]:
    """Stub."""
    return Layer()
