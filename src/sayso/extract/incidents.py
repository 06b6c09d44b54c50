"""incidents."""

from __future__ import annotations

from sayso.model import Claim, Event, Figure, Incident, Layer, Parsed, Place, Time


def find_incidents(
    parsed: Parsed,
    *,
    events: Layer[Event],
    claims: tuple[Claim, ...],
    places: Layer[Place],
    times: Layer[Time],
    figures: Layer[Figure],
) -> tuple[Incident, ...]:
    """Stub."""
    return ()
