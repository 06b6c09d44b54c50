"""claims."""

from __future__ import annotations

from sayso.model import Actor, Attribution, Claim, Event, Figure, Layer, Parsed


def make_claims(
    parsed: Parsed,
    *,
    actors: Layer[Actor],
    attributions: Layer[Attribution],
    events: Layer[Event],
    figures: Layer[Figure],
) -> tuple[Layer[Event], tuple[Claim, ...]]:
    """Stub."""
    return events, ()
