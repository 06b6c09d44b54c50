"""Is it going on? Tense and aspect of what has been judged to be real."""

from __future__ import annotations

from sayso.extract.status.path import COPULAS, find_signature, is_verb
from sayso.model import Token

# States that hold until something ends them (Vendler 1957); compiled by hand.
STATIVE = frozenset(
    "hold control occupy besiege remain live stay surround own lack need suffer encircle block blockade "
    "dominate rule govern keep support back defend face stand contain trap detain host harbour shelter".split()
)
# Nouns of happenings that last.
LASTING_NOUNS = frozenset(
    "war conflict siege blockade occupation rebellion insurgency crisis famine shortage unrest campaign resistance "
    "standoff encirclement curfew embargo presence".split()
)
# Verbs of a moment: in the simple present they tell, as headlines do, of something done (Vendler 1957).
ACHIEVEMENTS = frozenset(
    "seize retake recapture capture release free sign arrest kill hit strike destroy shoot die sink down storm enter "
    "leave reach meet visit win lose fall surrender resign flee abduct kidnap assassinate execute wound injure "
    "launch fire bomb shell explode crash deploy expel impose lift cut withdraw quit join end begin".split()
)
# Who is witnessing a battle has it before him.
SEEING = frozenset("witness watch suffer see survive film".split())
# What a past blow has left behind: "four are dead" tells of a loss that is complete. Compiled by hand.
RESULTS = frozenset("dead injured wounded hurt maimed".split())
# Verbs whose past looks like the bare form: what is told in a report is past.
SAME_FORM = frozenset("beat hit cut hurt set put shut cast split".split())
# Acts of speech: "condemns" tells of an act, not of a state (performatives, Austin 1962).
PERFORMATIVES = frozenset(
    "condemn accuse announce demand deny reject call urge warn threaten praise hail thank welcome confirm claim "
    "admit blame declare order agree approve sign vow pledge".split()
)


def is_going_on(tok: Token, *, told: bool) -> bool:
    """Whether the real act or state at the word goes on as the text is written (or as the speaker speaks)."""
    if is_verb(tok):
        return _verb_goes_on(tok, told=told)
    return _noun_goes_on(tok, told=told)


def _verb_goes_on(tok: Token, *, told: bool) -> bool:
    auxiliaries = [child for child in tok.children if child.dep in {"aux", "auxpass"}]
    words = {child.lower for child in auxiliaries}
    tags = {child.tag for child in auxiliaries}
    if tok.tag == "VBG":
        if words & {"is", "are", "'re", "'s", "am", "'m", "been"}:
            return True
        if words & {"was", "were"}:
            return told
        return not auxiliaries and tok.dep != "pcomp" and _governor_is_present(tok)
    if words & {"has", "have", "'ve"}:
        since = any(child.dep == "prep" and child.lower in {"since", "for"} for child in tok.children)
        return (tok.lemma in STATIVE or tok.lemma == "be") and since
    if tok.tag in {"VBN", "VB"} and tok.dep == "xcomp" and "be" in words | {tok.lower} and "have" not in words:
        return _governor_is_present(tok)
    if tok.tag == "VBN" and tok.lower in RESULTS:
        return False
    if tok.tag == "VBN":
        if not auxiliaries and tok.dep in {"acl", "amod"}:
            return tok.lemma in STATIVE
        if tags & {"VBZ", "VBP"}:
            return True
        return bool(words & {"was", "were"}) and told and tok.lemma in STATIVE
    if tok.tag in {"VBZ", "VBP"}:
        if tok.tag == "VBP" and tok.lower in SAME_FORM and (told or _is_below_past(tok)):
            return False
        if tok.lemma in PERFORMATIVES or (tok.lemma in ACHIEVEMENTS and tok.dep in {"ROOT", "conj"}):
            return False
        return tok.sent.zone != "headline" or tok.lemma in STATIVE
    if tok.dep == "conj" and not auxiliaries and tok.tag == tok.head.tag:
        return _verb_goes_on(tok.head, told=told)
    return tok.tag == "VBD" and told and tok.lemma in {"be", "lack", "need", "remain"}


def _is_below_past(tok: Token) -> bool:
    """Whether a clause hangs on one in the past, whose tense it then shares: "nine were killed when shells hit"."""
    above = tok.head
    if tok.dep not in {"advcl", "relcl", "ccomp", "conj"} or above is tok:
        return False
    return above.tag == "VBD" or any(kid.tag == "VBD" for kid in above.children if kid.dep in {"aux", "auxpass"})


def _noun_goes_on(tok: Token, *, told: bool) -> bool:
    governor = tok.head
    if tok.dep == "pobj" and governor.lower in {"under", "without", "in"}:
        if governor.head.lemma in COPULAS:
            return governor.head.tag in {"VBZ", "VBP", "VBN"} or told
        return governor.lower == "without" and _governor_is_present(tok)
    if tok.dep in {"acomp", "attr"} and governor.lemma in COPULAS:
        if tok.lower in RESULTS or (governor.tag == "VBD" and governor.child("expl") is not None):
            return tok.lemma in LASTING_NOUNS  # "there was an evacuation"
        return governor.tag in {"VBZ", "VBP"} or told
    while not is_verb(governor) and governor.head is not governor:
        governor = governor.head
    if tok.lemma in LASTING_NOUNS and tok.dep not in {"dobj"}:
        return True
    if is_verb(governor) and governor.tag == "VBG" and tok.dep in {"dobj", "nsubj"}:
        found = find_signature(governor, "obj")
        if found is not None and found.id == "sig.factive" and governor.lemma not in SEEING:
            return False  # what is being investigated or mourned has happened
        return _verb_goes_on(governor, told=told)
    light = tok.dep in {"dobj", "attr"} and is_verb(governor) and governor.lemma in {"have", "be", "face", "need"}
    return light and governor.tag in {"VBZ", "VBP"}


def _governor_is_present(tok: Token) -> bool:
    if tok.sent.zone == "headline":
        return False  # its present tells of the past: "Gunmen attack post killing two"
    governor = tok.head
    while governor.head is not governor and not is_verb(governor):
        governor = governor.head
    if governor is tok or not is_verb(governor):
        return True
    if governor.tag == "VBN" and any(child.lower in {"are", "is"} for child in governor.children):
        return True
    auxiliaries = {child.tag for child in governor.children if child.dep in {"aux", "auxpass"}}
    return governor.tag in {"VBZ", "VBP"} or bool(auxiliaries & {"VBZ", "VBP"} and governor.tag == "VBG")
