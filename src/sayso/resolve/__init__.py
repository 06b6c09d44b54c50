"""Names → identities: places, actors, calendar."""

from sayso.resolve.actors import resolve_actors
from sayso.resolve.calendar import resolve_times
from sayso.resolve.places import resolve_places

__all__ = ["resolve_actors", "resolve_places", "resolve_times"]
