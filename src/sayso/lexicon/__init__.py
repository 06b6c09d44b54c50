"""Rules as data: cues, signatures, triggers, names and places, with a loader and a schema for each."""

from sayso.lexicon.files import Entry, Header, load_entries, load_table
from sayso.lexicon.gazetteer import Gazetteer, load_gazetteer

__all__ = ["Entry", "Gazetteer", "Header", "load_entries", "load_gazetteer", "load_table"]
