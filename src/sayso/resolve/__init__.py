"""Names → identities: places, actors, calendar."""

from sayso.resolve.actors.resolve import resolve_actors
from sayso.resolve.calendar.resolve import resolve_times
from sayso.resolve.coref.speakers import resolve_first_person
from sayso.resolve.places.resolve import resolve_places

__all__ = ["resolve_actors", "resolve_first_person", "resolve_places", "resolve_times"]
