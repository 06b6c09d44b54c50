"""places."""

from __future__ import annotations

from sayso.lexicon import Gazetteer
from sayso.model import Layer, Parsed, Place, Toponym


def resolve_places(parsed: Parsed, toponyms: tuple[Toponym, ...], gazetteer: Gazetteer) -> Layer[Place]:
    """Stub."""
    return Layer()
