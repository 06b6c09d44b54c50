"""How statuses combine: a word embeds its complement, and what is above decides what the word can say.

A state is a status as the record has it, plus ``untrue`` for a report that is called false.
"""

from __future__ import annotations

from sayso.lexicon.modality import Modal
from sayso.lexicon.signatures import Signature

REAL = frozenset({"occurred", "ongoing"})
DENIED = frozenset({"not_occurred", "failed", "untrue"})
OPEN = frozenset({"possible", "conditional"})

# Belief on the scale of the UW corpus, in the eyes of whoever speaks: plain facts near +3, what is to come +2,
# wishes and demands between 0 and +1.5, what is left open +1, what failed or did not happen -2 to -3.
BELIEF = {
    "occurred": 3.0,
    "ongoing": 3.0,
    "planned": 1.5,
    "demanded": 0.5,
    "threatened": 0.5,
    "possible": 0.5,
    "conditional": 0.5,
    "failed": -3.0,
    "not_occurred": -3.0,
}
HEDGED_BELIEF = 1.0


def embed(state: str, signature: Signature | Modal) -> str:
    """State of a complement whose governor is in ``state`` and has the signature.

    Notes
    -----
    Real governors project ``holds``, negated ones ``fails`` (Nairn, Condoravdi and Karttunen 2006). Under a governor
    that is itself neither, the weaker of the two statuses is kept: a possible plan is possible, a planned deed planned.
    """
    if state in REAL:
        return "ongoing" if state == "ongoing" and signature.holds == "occurred" else signature.holds
    if isinstance(signature, Modal):
        if state in DENIED:
            return signature.fails
        return _weaker(state, signature.holds)
    if state == "untrue":
        return signature.untrue or signature.fails
    if state in DENIED:
        return "failed" if state == "failed" and signature.fails == "not_occurred" else signature.fails
    if signature.unreal is not None:
        if state in OPEN and signature.unreal not in REAL:
            return state
        return state if signature.unreal in REAL and signature.holds not in REAL | DENIED else signature.unreal
    return _weaker(state, signature.holds)


def negate(state: str) -> str:
    """State of a clause that is negated where its context is in ``state``."""
    if state in DENIED or state in OPEN:
        return "possible"
    return "not_occurred"


def _weaker(outer: str, inner: str) -> str:
    if inner in REAL:
        return outer
    if inner in DENIED:
        return "possible"
    return outer if outer in OPEN else inner


def final(state: str) -> str:
    """The status that goes into the record."""
    return "not_occurred" if state == "untrue" else state


def belief(status: str, *, hedged: bool) -> float:
    """Belief that goes with a status."""
    return HEDGED_BELIEF if hedged and status in REAL else BELIEF[status]
