"""What became of a person: brought to a hospital, in what condition, recovering, dead by his own hand."""

from __future__ import annotations

from sayso.lexicon.figures import FigureLexicon
from sayso.model import Token

_CLINICS = frozenset({"hospital", "hospitals", "clinic", "center", "centre"})
_CONDITIONS = frozenset({"critical", "serious", "stable", "grave", "guarded", "fair", "satisfactory", "good"})
_BROUGHT = frozenset({"send", "take", "transport", "rush", "airlift", "fly", "transfer"})
_COMES = frozenset({"arrive", "show", "walk", "come", "turn", "admit", "treat", "find", "take", "transport", "rush"})
_WEAPONS = frozenset({"gun", "weapon", "rifle", "shotgun", "pistol", "handgun", "firearm", "revolver", "knife"})
_REFLEXIVE = frozenset({"himself", "herself", "themselves"})
_CHECKS = frozenset({"check", "checkup", "test", "observation", "examination", "precaution"})
_SURVIVES = frozenset({"survive", "recover", "live"})


def is_own_death(tok: Token) -> bool:
    """Whether words tell of a death by one's own hand: *turned the gun on himself*, *took his own life*.

    *Suicide* itself is one where it was committed.
    """
    head = tok.head
    if tok.lemma == "suicide":
        return tok.dep == "dobj" and head.lemma == "commit" and not _is_unreal(head)
    if tok.dep == "poss":
        if head.lemma != "life" or head.dep != "dobj" or head.head.lemma not in {"take", "end", "lose"}:
            return False
        own = head.head.lemma == "lose" or any(child.lower == "own" for child in head.children)
        return own and not _is_unreal(head.head)
    if tok.lower not in _REFLEXIVE or head.lower != "on" or head.head.lemma != "turn":
        return False
    return any(child.lemma in _WEAPONS for child in head.head.children_by("dobj")) and not _is_unreal(head.head)


def is_life_lost(tok: Token) -> bool:
    """The *lives* of *claimed 12 lives* and *cost him his life*."""
    return (
        tok.lemma == "life" and tok.dep == "dobj" and tok.head.lemma in {"claim", "cost"} and not _is_unreal(tok.head)
    )


def _is_unreal(verb: Token) -> bool:
    for child in verb.children:
        if child.dep == "neg" or (child.dep == "aux" and child.lower in {"to", "might", "may", "could", "would"}):
            return True
    return verb.dep == "xcomp" and verb.head.lemma in {"try", "attempt", "threaten"}


def end_of(verb: Token) -> str | None:
    """*Passed away*, *was taken off life support*."""
    if verb.lemma == "pass":
        words = {child.lower for child in verb.children}
        return "killed" if "away" in words and "peacefully" not in words else None
    if verb.lemma in {"take", "remove"} and verb.child("auxpass") is not None and verb.child("neg") is None:
        for prep in verb.children:
            noun = prep.child("pobj") if prep.lower in {"off", "from"} else None
            if prep.lower == "off" and prep.dep == "prt":
                noun = verb.child("dobj", "npadvmod")
            if noun is not None and noun.lemma == "support" and any(kid.lower == "life" for kid in noun.children):
                return "killed"
    return None


def care_of(verb: Token, lexicon: FigureLexicon) -> str | None:
    """*Is in critical condition*, *was taken to a hospital*, *is expected to survive*: the effect is injury, if any."""
    cared = _is_in_care(verb) or _is_brought(verb) or _is_recovering(verb, lexicon) or _has_wounds(verb, lexicon)
    return "injured" if cared else None


def _is_in_care(verb: Token) -> bool:
    """*Was in critical condition*, *is fighting for his life*, *remains on life support*."""
    for prep in verb.children:
        noun = prep.child("pobj") if prep.dep == "prep" else None
        if noun is None:
            continue
        words = {child.lower for child in noun.children}
        if prep.lower == "in" and noun.lemma == "condition" and words & _CONDITIONS:
            return True
        if prep.lower == "for" and verb.lemma == "fight" and noun.lemma == "life":
            return True
        if prep.lower == "on" and noun.lemma == "support" and "life" in words:
            return True
    return False


def _is_brought(verb: Token) -> bool:
    """*Sent five people to the hospital*, *drove himself to a hospital*."""
    driven = verb.lemma == "drive" and any(child.lower in _REFLEXIVE for child in verb.children)
    if verb.lemma not in _BROUGHT and not driven:
        return False
    if any(child.lower == "for" and (noun := child.child("pobj")) and noun.lemma in _CHECKS for child in verb.children):
        return False
    return any(child.lower == "to" and _is_clinic(child.child("pobj")) for child in verb.children)


def _is_clinic(tok: Token | None) -> bool:
    return tok is not None and tok.lower in _CLINICS


def _is_recovering(verb: Token, lexicon: FigureLexicon) -> bool:
    """*Is recovering from his wounds*, *are recovering at a hospital*, *is expected to survive*."""
    if verb.lemma == "expect":
        return any(child.dep in {"xcomp", "ccomp"} and child.lemma in _SURVIVES for child in verb.children)
    if verb.lemma != "recover":
        return False
    for prep in verb.children:
        noun = prep.child("pobj") if prep.dep == "prep" else None
        if noun is not None and (_is_clinic(noun) or (prep.lower == "from" and noun.lemma in {"wound", "injury"})):
            return True
        if noun is not None and prep.lower == "after" and noun.lemma in {"shooting", "stabbing", "attack", "blast"}:
            return True
    return False


def _has_wounds(verb: Token, lexicon: FigureLexicon) -> bool:
    """*Arrived at a hospital with a gunshot wound*."""
    if verb.lemma not in _COMES:
        return False
    for prep in verb.children:
        if prep.lower == "with" and (noun := prep.child("pobj")) is not None:
            return lexicon.noun.get(noun.lemma) == "injured"
    return False
