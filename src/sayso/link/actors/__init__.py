"""Actors across articles: who is who, with reasons, and with a reviewer's word above all."""

from sayso.link.actors.entities import ActorLinks, link_actors
from sayso.link.actors.find import NamedActor, find_actors
from sayso.link.actors.keys import keys
from sayso.link.actors.spokesmen import find_bodies

__all__ = ["ActorLinks", "NamedActor", "find_actors", "find_bodies", "keys", "link_actors"]
