"""The gazetteer: names of places and what they may mean, compiled once into a memory-mapped file."""

from sayso.lexicon.gazetteer.cache import compiled_path, load_gazetteer
from sayso.lexicon.gazetteer.names import key_of
from sayso.lexicon.gazetteer.rows import KINDS, Hit, PlaceEntry
from sayso.lexicon.gazetteer.skeleton import ARTICLES
from sayso.lexicon.gazetteer.store import Gazetteer
from sayso.lexicon.gazetteer.tables import state_abbreviations
from sayso.lexicon.gazetteer.weights import Ranker, Recogniser, load_ranker, load_recogniser
from sayso.lexicon.gazetteer.words import broadcasters, lower_known, never_alone, registers, word_classes, words_of

__all__ = [
    "ARTICLES",
    "KINDS",
    "Gazetteer",
    "Hit",
    "PlaceEntry",
    "Ranker",
    "Recogniser",
    "broadcasters",
    "compiled_path",
    "key_of",
    "load_gazetteer",
    "load_ranker",
    "load_recogniser",
    "lower_known",
    "never_alone",
    "registers",
    "state_abbreviations",
    "word_classes",
    "words_of",
]
