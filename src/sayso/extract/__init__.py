"""Parsed → mentions, attributions, events, figures, claims. Pure functions: a parsed article in, rows out."""

from sayso.extract.actors import find_actor_mentions
from sayso.extract.attribution.find import find_attributions
from sayso.extract.claims.make import make_claims
from sayso.extract.events.find import find_events
from sayso.extract.figures.find import find_figures
from sayso.extract.incidents import find_incidents
from sayso.extract.places.find import find_toponyms
from sayso.extract.status.judge import Verdict, judge
from sayso.extract.status.predicates import find_predicates
from sayso.extract.times.bounds import set_bounds
from sayso.extract.times.find import find_time_mentions
from sayso.extract.times.implied import bound_events

__all__ = [
    "Verdict",
    "bound_events",
    "find_actor_mentions",
    "find_attributions",
    "find_events",
    "find_figures",
    "find_incidents",
    "find_predicates",
    "find_time_mentions",
    "find_toponyms",
    "judge",
    "make_claims",
    "set_bounds",
]
