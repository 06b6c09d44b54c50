"""An act's code in PLOVER: its type, and what is done with it in words."""

from __future__ import annotations

from sayso.extract.triggers import Trigger
from sayso.lexicon.taxonomy import load_taxonomy
from sayso.model import Token

# PLOVER codes an act that is only promised, demanded, threatened or refused by what is done with it: AGREE, REQUEST,
# THREATEN, REJECT (codebook, "verbal" codes; cooperative acts in the future tense are AGREE, hostile ones THREATEN).
PROMISING = frozenset(
    "agree promise offer pledge accept vow undertake willing ready prepared commit committed consent guarantee".split()
)
DEMANDING = frozenset(
    "demand urge must call appeal request insist ask press pressure order require seek should want implore beg "
    "exhort push demand ultimatum appeal".split()
)
THREATENING = frozenset("threaten threat warn warning swear ultimatum".split())
REFUSING = frozenset(
    "reject refuse decline dismiss deny veto oppose opposed rule refusal rejection rebuff spurn renege resist".split()
)
FUTURE = frozenset({"will", "'ll", "shall", "would"})
VERBAL = frozenset({"AGREE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})
STEPS = frozenset("xcomp ccomp dobj pobj prep pcomp acl conj advcl nsubjpass relcl attr nsubj amod".split())


def plover_of(trigger: Trigger) -> str | None:
    """PLOVER's event for a trigger.

    Notes
    -----
    Source: PLOVER codebook. The event's own type and status stay what they are; this is the crosswalk only.
    """
    entry = load_taxonomy()[trigger.sense.entry.type]
    if entry.id in VERBAL:
        return entry.plover
    wrap = _wrapper(trigger.frame.trigger)
    if wrap == "will":
        return "AGREE" if entry.cooperative else "THREATEN"
    return wrap or trigger.sense.entry.plover or entry.plover


def _wrapper(tok: Token) -> str | None:
    """What is done with the act: the nearest word above it that promises, demands, threatens or refuses."""
    spot = tok
    for _ in range(6):
        own = _own_mood(spot)
        if own is not None:
            return own
        head = spot.head
        if head is spot or spot.dep not in STEPS:
            return None
        if spot.dep in ("nsubj", "advcl", "relcl") and spot.pos == "VERB":
            return None
        if spot.dep == "nsubj":
            return None
        spot = head
        found = _mood_of(spot)
        if found is not None:
            return found
    return None


def _mood_of(tok: Token) -> str | None:
    lemma = tok.lemma
    if lemma in THREATENING:
        return "THREATEN"
    if lemma in REFUSING:
        return "REJECT"
    if lemma in PROMISING:
        negated = any(kid.dep == "neg" for kid in tok.children)
        return "REJECT" if negated else "AGREE"
    if lemma in DEMANDING:
        return "REQUEST"
    return None


def _own_mood(tok: Token) -> str | None:
    if tok.pos not in ("VERB", "AUX"):
        return None
    auxiliaries = {kid.lower for kid in tok.children if kid.dep == "aux"}
    negated = any(kid.dep == "neg" for kid in tok.children)
    if auxiliaries & {"must", "should"}:
        return "REQUEST"
    if auxiliaries & FUTURE:
        return "REJECT" if negated else "will"
    return None
