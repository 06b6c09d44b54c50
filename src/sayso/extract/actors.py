"""actors."""

from __future__ import annotations

from sayso.model import ActorMention, Layer, Parsed, Place


def find_actor_mentions(parsed: Parsed, places: Layer[Place]) -> tuple[ActorMention, ...]:
    """Stub."""
    return ()
