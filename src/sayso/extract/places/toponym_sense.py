"""How a place's name is used: for the place, its people, those who rule it, or as a part of another name."""

from __future__ import annotations

from sayso.extract.places.toponyms import Candidate
from sayso.lexicon.gazetteer import words_of
from sayso.model import Parsed, Token

_POWERS = frozenset({"country", "admin1", "city", "region", "site"})
_OBJECTS = frozenset({"dobj", "dative", "nsubjpass"})
_MOTION = frozenset(
    "be become lie stand fall remain suffer see have witness house host contain border face emerge grow burn".split()
)
_TARGETS = frozenset(
    "accuse blame urge tell ask call criticise criticize condemn warn press pressure sanction support back help arm"
    " persuade convince thank sue demand".split()
)


def sense_of(parsed: Parsed, spot: Candidate, head: Token) -> str:
    """``demonym``, ``part_of_name``, ``metonym`` or ``literal``.

    Notes
    -----
    A state, its capital or its seat of power that says, decides, is accused or acts through a verb is a metonym
    (Markert and Nissim 2002: place for people). Verbs of being and suffering leave it a place.
    """
    if is_demonym(spot):
        return "demonym"
    inside = any(tok.ent in ("ORG", "PERSON") for tok in parsed.tokens[spot.first : spot.last])
    if head.dep in ("compound", "nmod") and head.head.pos == "PROPN" and head.head.i >= spot.last:
        return "part_of_name"
    if inside and head.dep in ("compound", "nmod"):
        return "part_of_name"
    if spot.hits and any(hit.entry.kind in _POWERS for hit in spot.hits[:4]) and _acts(head):
        return "metonym"
    return "literal"


def is_demonym(spot: Candidate) -> bool:
    """Whether the name is an adjective or the name of a people."""
    uses = [hit.use for hit in spot.hits if hit.entry.kind != "city"]
    return bool(uses) and uses[0] == "adjective"


def _acts(head: Token) -> bool:
    verb = head.head
    if head.dep == "nsubj":
        return verb.lower in words_of("say") or (verb.pos == "VERB" and verb.lemma not in _MOTION)
    if head.dep in _OBJECTS or (head.dep == "pobj" and verb.dep == "dative"):
        return verb.lemma in _TARGETS
    return head.dep == "pobj" and verb.dep == "agent"
