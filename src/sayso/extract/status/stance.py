"""How a speaker stands to the content: the cue's stance composed with what stands around it."""

from __future__ import annotations

from sayso.extract.status.algebra import DENIED
from sayso.extract.status.local import is_negative_phrase
from sayso.extract.status.operator import is_called_untrue
from sayso.extract.status.path import find_signature
from sayso.extract.status.walk import Walk
from sayso.model import Parsed, Token

# What is left of a stance when the cue itself is negated, refused or failed (did not deny, could not confirm).
NEGATED = {
    "asserts": "doubts",
    "confirms": "doubts",
    "admits": "doubts",
    "accuses": "doubts",
    "promises": "doubts",
    "demands": "asserts",
    "threatens": "asserts",
    "denies": "asserts",
    "doubts": "asserts",
    "asks": "asks",
}
EVIDENCE = "sig.evidence_noun"
DOUBTFUL = frozenset({"unlikely", "doubtful", "improbable", "implausible", "dubious", "questionable"})


def compose_stance(parsed: Parsed, cue: int, stance: str) -> str:
    """Stance of the cue whose head token is ``cue``, given the stance its lexicon entry carries.

    Notes
    -----
    A cue that is negated, refused or not managed loses its stance: who "did not deny" merely speaks of it, who "could
    not confirm" doubts. To reject, dismiss or call false a report or an accusation is to deny what it says.
    """
    tok = parsed.tokens[cue]
    if stance in {"asserts", "confirms"} and _finds_nothing(tok):
        return "doubts"
    if stance == "asserts" and any(child.lemma in DOUBTFUL for child in tok.children):
        return "doubts"
    state = Walk(cue=cue).state(tok, None)
    if state == "untrue" and stance == "asserts":
        return "denies"
    if state in DENIED and not _tells_of_none(tok):
        return NEGATED[stance]
    if stance != "denies" and _rejects_report(tok):
        return "denies"
    return stance


def _tells_of_none(tok: Token) -> bool:
    """Reported no deaths, confirmed no injuries: what is told is that there were none."""
    told = tok.child("dobj")
    if told is None or told.lower == "nothing" or not is_negative_phrase(told) or tok.child("neg") is not None:
        return False
    signature = find_signature(told, "of")
    return signature is None or signature.id != EVIDENCE


def _finds_nothing(tok: Token) -> bool:
    """Found no evidence, saw nothing to suggest, there is no sign."""
    found = tok.child("dobj", "attr", "nsubj")
    if found is None or not is_negative_phrase(found):
        return False
    signature = find_signature(found, "of")
    return found.lower == "nothing" or (signature is not None and signature.id == EVIDENCE)


def _is_report(noun: Token) -> bool:
    signature = find_signature(noun, "that") or find_signature(noun, "of")
    return signature is not None and signature.untrue is not None


def _rejects_report(tok: Token) -> bool:
    if any(is_called_untrue(child, tok) for child in tok.children_by("dobj", "nsubjpass")):
        return True
    signature = find_signature(tok, "obj")
    if signature is None or signature.holds != "untrue":
        return False
    reported = tok.child("dobj", "nsubjpass")
    return reported is not None and _is_report(reported)
