"""Numbers given for a toll: *the death toll rose to 45*."""

from __future__ import annotations

from sayso.model import Token

_BY_NOUN = {
    **dict.fromkeys(("death", "dead", "fatality", "martyr", "killed"), "killed"),
    **dict.fromkeys(("injury", "injured", "wounded"), "injured"),
    **dict.fromkeys(("casualty", "victim"), "killed_or_injured"),
}
_TOLLS = frozenset({"toll", "count", "tally"})


def toll_word(tok: Token) -> str | None:
    """*The death toll*, *the body count*: what the number given for it counts."""
    if tok.lemma not in _TOLLS and tok.lemma != "number":
        return None
    around = {child.lower for child in tok.children}
    if tok.lemma == "number":
        return _number_of(tok)
    return "killed" if around & {"death", "casualty", "body"} or tok.lemma == "toll" else None


def _number_of(tok: Token) -> str | None:
    """*The number of dead has risen to 40*."""
    for prep in tok.children_by("prep"):
        noun = prep.child("pobj") if prep.lower == "of" else None
        if noun is not None:
            return _BY_NOUN.get(noun.lemma) or _BY_NOUN.get(noun.lower)
    return None


def toll_verb(verb: Token) -> str | None:
    """*The death toll rose to 45*."""
    subject = verb.child("nsubj", "nsubjpass")
    if subject is None and verb.dep in {"xcomp", "conj", "advcl"}:
        subject = verb.head.child("nsubj", "nsubjpass", "dobj")
    if subject is None:
        subject = verb.child("dobj")
    return toll_word(subject) if subject is not None else None
