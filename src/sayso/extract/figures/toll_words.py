"""Numbers given for a toll: *the death toll rose to 45*."""

from __future__ import annotations

from sayso.model import Token

_TOLLS = frozenset({"toll", "count", "tally"})


def toll_word(tok: Token) -> str | None:
    """*The death toll*, *the body count*: what the number given for it counts."""
    if tok.lemma not in _TOLLS and tok.lemma != "number":
        return None
    around = {child.lower for child in tok.children}
    if tok.lemma == "number":
        return None
    return "killed" if around & {"death", "casualty", "body"} or tok.lemma == "toll" else None


def toll_verb(verb: Token) -> str | None:
    """*The death toll rose to 45*."""
    subject = verb.child("nsubj", "nsubjpass")
    if subject is None and verb.dep in {"xcomp", "conj", "advcl"}:
        subject = verb.head.child("nsubj", "nsubjpass", "dobj")
    if subject is None:
        subject = verb.child("dobj")
    return toll_word(subject) if subject is not None else None
