"""Who was among the dead, and how high a toll has climbed: *among those killed were nine nurses*, *has reached 20*."""

from __future__ import annotations

from sayso.extract.figures.toll_words import toll_verb
from sayso.lexicon.figures import FigureLexicon
from sayso.model import Token

_REACHING = frozenset("reach exceed pass top hit surpass near approach total cross number".split())
_MEDIA = frozenset(
    "photo photograph picture image video footage film clip post camera recording tweet painting portrait".split()
)
_HURT = frozenset({"injured", "wounded", "injury", "wound"})
_COPULA = "be"


def among_effect(verb: Token, lexicon: FigureLexicon) -> str | None:
    """The effect on those who are said to be among the dead, the wounded, those killed."""
    if verb.lemma != _COPULA:
        return None
    for prep in verb.children:
        group = prep.child("pobj") if prep.dep == "prep" and prep.lower == "among" else None
        if group is None:
            continue
        found = lexicon.noun.get(group.lower) or lexicon.fitting(lexicon.state.get(group.lower, ()), "person")
        for child in group.children:
            if found is None and child.dep in {"acl", "amod"} and child.tag in {"VBN", "VBD", "JJ"}:
                found = lexicon.fitting(lexicon.state.get(child.lower, ()), "person")
        return found
    return None


def reached_effect(verb: Token) -> str | None:
    """What the number counts that a toll has reached."""
    if verb.lemma not in _REACHING or verb.child("nsubj") is None:
        return None
    return toll_verb(verb)


def reported_hurt(verb: Token) -> bool:
    """*Three drivers reported injuries*: they are the ones who have them."""
    return verb.lemma == "report" and any(child.lemma in _HURT for child in verb.children_by("dobj"))


def harm_to(verb: Token, prep: Token, lexicon: FigureLexicon) -> str | None:
    """*Identified injuries to two girls*: the parser may hang "to" on the verb."""
    if prep.lower != "to":
        return None
    for child in verb.children_by("dobj"):
        if child.i < prep.i and child.tag != "VBG":
            return lexicon.noun.get(child.lemma)
    return None


def is_pictured(verb: Token) -> bool:
    """*Photos captured a man in tears*: nobody was taken."""
    subject = verb.child("nsubj")
    if subject is None:
        return False
    names = {subject.lemma, *(low.lemma for kid in subject.children if kid.lower == "of" for low in kid.children)}
    return not names.isdisjoint(_MEDIA)
