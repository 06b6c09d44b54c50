"""Did it happen? The status of a predicate in the voice of whoever speaks of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sayso.extract.status.algebra import DENIED, REAL, belief, final
from sayso.extract.status.aspect import is_going_on
from sayso.extract.status.generic import is_generic
from sayso.extract.status.walk import PAST, PRESUPPOSED, Walk
from sayso.model import Parsed

# Nouns of trying that name the act by a word before them ("an assassination attempt"): that it came off is not said.
ATTEMPTS = frozenset({"attempt", "bid"})
# Told as past, or taken for granted: such an act is no object of a demand, a promise or a threat.
PAST_MARKS = frozenset({PAST, PRESUPPOSED, "sig.kept"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Whether a predicate's act happened, by the words between it and its speaker.

    ``reasons`` are ids of the rules that spoke, from the outermost inwards.
    """

    status: str
    belief: float
    hedged: bool = False
    reasons: tuple[str, ...] = ()


def judge(parsed: Parsed, token: int, *, cue: int | None = None, negated: bool = False) -> Verdict:
    """Verdict on the predicate at ``token`` in the voice of whoever speaks through ``cue`` (``None``: the outlet).

    Where the act is the predicate together with its negation (``negated``), that negation does not undo it.

    Notes
    -----
    The state of the outermost word is fact; every governor on the way down passes on what its signature makes of it,
    and what stands beside each word (negation, modal, condition, modifier) applies before going further: the
    polarity propagation of Nairn, Condoravdi and Karttunen (2006). What is nowhere marked is fact.
    """
    tok = parsed.tokens[token]
    walk = Walk(cue=cue, negated=tok if negated else None)
    status = final(walk.state(tok, None))
    if status == "occurred" and is_going_on(tok, told=cue is not None):
        status = "ongoing"
    if status in REAL and tok.pos == "NOUN" and tok.lemma in ATTEMPTS:
        status = "failed"
        walk.reasons.append("sig.attempt_noun")
    if status in REAL and is_generic(parsed, tok, told=cue is not None):
        status = "possible"
        walk.reasons.append("generic")
    hedged = walk.hedged
    return Verdict(status=status, belief=belief(status, hedged=hedged), hedged=hedged, reasons=tuple(walk.reasons))


def in_voice(verdict: Verdict, stance: str) -> Verdict:
    """The verdict on an act inside a speaker's content, once the speaker's stance is taken into account.

    Notes
    -----
    What the words around the act already say is weaker than fact stays as it is: a denied act has not occurred, a
    demanded one is demanded, and an accusation of planning is of a plan.
    """
    status = verdict.status
    if stance == "denies":
        status = "not_occurred"
    elif stance == "demands" and status in REAL | {"planned"} and not _is_past(verdict):
        status = "demanded"
    elif stance == "promises" and status in REAL and not _is_past(verdict):
        status = "planned"
    elif stance == "threatens" and status in REAL | {"planned", "possible"} and not _is_past(verdict):
        status = "threatened"
    elif stance in {"asks", "doubts"} and status in REAL and "question.presupposed" not in verdict.reasons:
        status = "possible"
    if status == verdict.status:
        return verdict
    return replace(verdict, status=status, belief=belief(status, hedged=verdict.hedged))


def _is_past(verdict: Verdict) -> bool:
    return bool(PAST_MARKS & set(verdict.reasons)) or verdict.status in DENIED
