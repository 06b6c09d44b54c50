"""Names → identities: places, actors, calendar."""

from sayso.resolve.actors import resolve_actors
from sayso.resolve.calendar import resolve_times
from sayso.resolve.coref_speakers import resolve_first_person
from sayso.resolve.places import resolve_places

__all__ = ["resolve_actors", "resolve_first_person", "resolve_places", "resolve_times"]
