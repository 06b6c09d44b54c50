"""Numbers given for a toll: *the death toll rose to 45*."""

from __future__ import annotations

from sayso.model import Token

_BY_NOUN = {
    **dict.fromkeys(("death", "dead", "fatality", "martyr", "killed"), "killed"),
    **dict.fromkeys(("injury", "injured", "wounded"), "injured"),
    **dict.fromkeys(("casualty", "victim"), "killed_or_injured"),
}
_TOLLS = frozenset({"toll", "count", "tally"})
_WAYS = frozenset({"up", "down"})
# Verbs by which a count changes from one value to another. Compiled by hand.
CHANGING = frozenset(
    "rise climb fall drop increase decrease decline grow jump go raise lift revise upgrade update swell double soar "
    "lower cut reduce shoot creep move mount surge leap".split()
)


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


def is_former(tok: Token) -> bool:
    """Whether a number is what a count was before: *rose to 43 from 27*, *up from 27*."""
    whole = tok.head if tok.dep in {"quantmod", "nummod"} and tok.head.pos == "NUM" else tok
    prep = whole.head
    if (
        whole.dep != "pobj"
        or prep.lower != "from"
        or (prep.head.lemma not in CHANGING and prep.head.lower not in _WAYS)
    ):
        return False
    return whole is not tok or not any(child.lower == "to" for child in tok.children)  # "from 12 to 15"


def toll_verb(verb: Token) -> str | None:
    """*The death toll rose to 45*."""
    subject = verb.child("nsubj", "nsubjpass")
    if subject is None and verb.dep in {"xcomp", "conj", "advcl"}:
        subject = verb.head.child("nsubj", "nsubjpass", "dobj")
    if subject is None:
        subject = verb.child("dobj")
    return toll_word(subject) if subject is not None else None
