"""actors."""

from __future__ import annotations

from sayso.model import Actor, ActorMention, Layer, Parsed, Place


def resolve_actors(parsed: Parsed, mentions: tuple[ActorMention, ...], places: Layer[Place]) -> Layer[Actor]:
    """Stub."""
    return Layer()
