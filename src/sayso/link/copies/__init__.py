"""Copies: which articles reprint, cut, re-spin or update another, and which one is the original."""

from sayso.link.copies.candidates import find_candidates, find_copies, needed_keys
from sayso.link.copies.compare import compare, only_whole
from sayso.link.copies.groups import find_groups
from sayso.link.copies.sketch import Sketch, count_grams, sketch

__all__ = [
    "Sketch",
    "compare",
    "count_grams",
    "find_candidates",
    "find_copies",
    "find_groups",
    "needed_keys",
    "only_whole",
    "sketch",
]
