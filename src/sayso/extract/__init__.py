"""Parsed → mentions, attributions, events, figures, claims. Pure functions: a parsed article in, rows out."""

from sayso.extract.actors import find_actor_mentions
from sayso.extract.attributions import find_attributions
from sayso.extract.claims import make_claims
from sayso.extract.events import find_events
from sayso.extract.figures import find_figures
from sayso.extract.incidents import find_incidents
from sayso.extract.places import find_toponyms
from sayso.extract.predicates import find_predicates
from sayso.extract.status import Verdict, judge
from sayso.extract.times import find_time_mentions

__all__ = [
    "Verdict",
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
]
