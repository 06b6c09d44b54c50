"""The harmed by name: lists in apposition, "including", "a guard named X", "the dead were identified as"."""

from __future__ import annotations

from sayso.extract.events.roles_subjects import joined, prepositions
from sayso.model import Token

NAMING = frozenset({"name", "call", "identify", "know"})
AMONG = frozenset({"among", "amongst"})
PART_OF = frozenset({"including", "among"})


def by_name(tokens: list[Token]) -> list[Token]:
    """People by the names they are given right there: "killed two reporters, A and B", "four people, including C"."""
    found: list[Token] = []
    for tok in tokens:
        named = _told_to_be(tok)
        among: list[Token] = []
        if tok.pos == "NOUN" and not named:
            for kid in tok.children:
                if kid.i < tok.i:
                    continue
                if kid.dep == "appos" and kid.pos == "PROPN" and kid.ent == "PERSON":
                    named.extend(low for low in _people([kid]) if low.ent == "PERSON")
                elif kid.dep == "acl" and kid.lemma in NAMING:
                    named.extend(low for low in _names_below(kid) if _is_named(low))
                elif kid.dep == "prep" and kid.lower in PART_OF:
                    among.extend(low for low in joined(kid.children_by("pobj")) if _is_named(low))
            if tok.tag == "NNS" and tok.head.pos == "VERB" and tok.dep in ("nsubjpass", "nsubj", "dobj"):
                for kid in tok.head.children:  # "ten people were killed, including a deputy"
                    if kid.i > tok.i and kid.lower in PART_OF:
                        among.extend(low for low in joined(kid.children_by("pobj")) if _is_named(low))
        found.extend(low for low in (*(named or [tok]), *among) if low not in found)
    return found


def told_victims(noun: Token) -> list[Token]:
    """Who is told to be among the dead or the hurt that a noun counts.

    "The dead are two sailors and a cook", "the injured were identified as A and B", "among the dead is C", "D was among
    the wounded", "the dead include E".
    """
    verb = noun.head
    if noun.dep == "pobj" and verb.lower in AMONG:
        verb = verb.head
        if verb.lemma != "be" or verb.child("neg") is not None:
            return []
        return joined([kid for kid in verb.children_by("nsubj", "attr") if kid.pos in ("NOUN", "PROPN")])
    if noun.dep not in ("nsubj", "nsubjpass") or verb.child("neg") is not None:
        return []
    if verb.lemma == "be":
        return [low for low in joined(verb.children_by("attr")) if low.pos in ("NOUN", "PROPN")]
    if verb.lemma == "include":
        return joined(verb.children_by("dobj"))
    return _names_below(verb) if verb.lemma in NAMING else []


def _told_to_be(tok: Token) -> list[Token]:
    """The names that people are told to have: "the dead man was identified as A", "those kidnapped are A and B"."""
    verb = tok.head
    if tok.pos == "PROPN" or verb.child("neg") is not None:
        return []
    if verb.lemma in NAMING and tok.dep in ("nsubjpass", "dobj"):
        names = _names_below(verb)
    elif verb.lemma == "be" and tok.dep == "nsubj" and (tok.pos == "NOUN" or tok.lower == "those"):
        names = joined(verb.children_by("attr"))
    else:
        return []
    return [low for low in names if _is_named(low)]


def _names_below(verb: Token) -> list[Token]:
    """What a verb of naming calls somebody: "identified as A and B", "named C"."""
    told = [*prepositions(verb).get("as", ()), *verb.children_by("oprd", "attr")]
    return [low for low in joined(told) if low.pos in ("NOUN", "PROPN")]


def _people(tokens: list[Token]) -> list[Token]:
    """Tokens with what is coordinated with them, be it hung on a home town: "A of Milan and B of Rome"."""
    found = joined(tokens)
    for tok in found:
        for items in prepositions(tok).values():
            for low in items:
                if low.ent in ("GPE", "LOC"):
                    found.extend(kid for kid in joined([low])[1:] if kid.ent == "PERSON" and kid not in found)
    return found


def _is_named(tok: Token) -> bool:
    return tok.pos == "PROPN" and tok.ent == "PERSON"
