"""The gazetteer: names of places and what they may mean, compiled once into a memory-mapped file."""

from sayso.lexicon.gazetteer.cache import compiled_path, load_gazetteer
from sayso.lexicon.gazetteer.names import key_of
from sayso.lexicon.gazetteer.rows import KINDS, Hit, PlaceEntry
from sayso.lexicon.gazetteer.store import Gazetteer

__all__ = ["KINDS", "Gazetteer", "Hit", "PlaceEntry", "compiled_path", "key_of", "load_gazetteer"]
