"""Turns of phrase that change what a governor passes on: ability shown, promises kept, attacks already under way."""

from __future__ import annotations

from dataclasses import replace

from sayso.extract.status.adjunct import is_definite
from sayso.extract.status.algebra import REAL
from sayso.extract.status.local import find_modal
from sayso.extract.status.path import Step, find_signature
from sayso.extract.status.shape import fails, is_perfect
from sayso.lexicon.signatures import Signature
from sayso.model import Token

TRYING = frozenset({"sig.try", "sig.try_object"})
WANTING = TRYING | {"sig.plan"}
# Machines are able to do what they were built for, whether or not they did it. Compiled by hand.
DEVICES = frozenset(
    "missile rocket drone weapon system warhead plane aircraft jet gun launcher submarine ship radar shell bomb".split()
)
# What lets people do a thing by its nature, once or never. Compiled by hand.
RULES = frozenset("law rule bill act decree constitution treaty deal game app tool system policy order code".split())
DENYING = frozenset({"sig.deny", "sig.confirm"})
# To turn down what was asked or offered is not to deny that it was.
ASKED = frozenset("request appeal demand plea petition application offer proposal invitation call bid motion".split())
PLEDGES = frozenset("sig.promise sig.plan_noun sig.threat_noun sig.menace_noun sig.force_noun".split())
KEEPING = frozenset("keep fulfil fulfill honour honor execute implement realise realize redeem".split())
BREAKING = frozenset("break betray abandon renounce violate forget".split())
# To justify a murder in general names no murder; one that is known stays known.
EXCUSING = frozenset("justify excuse condone tolerate legitimise legitimize".split())
# Marks of one more of its kind, which is not there yet. Compiled by hand.
NEW = frozenset(
    "any another further future similar next new possible potential repeat additional more fresh renewed".split()
)
# What somebody may know that would bring an act about.
CLUES = frozenset("information tip tip-off clue lead evidence detail".split())
NEEDED = frozenset({"sig.needed"})
LASTING = frozenset(
    "war conflict siege blockade occupation struggle fight rebellion insurgency uprising campaign offensive invasion "
    "standoff violence fighting".split()
)
# Verbs of justice and blame whose "of" and "for" hold a deed. Compiled by hand after Levin 1993 (33).
CHARGING = frozenset("accuse charge convict indict jail sentence try blame arrest prosecute imprison".split())


def turned(tok: Token, step: Step, found: Signature) -> tuple[Signature, Token] | None:
    """The signature as this turn of phrase has it and the word it then belongs to; ``None`` where it says no more.

    Notes
    -----
    "Was able to" of a single past occasion tells a deed (Bhatt 1999 on ability and actuality entailments), and so
    does "had to" (Hacquard 2006). A kept promise is a deed, a broken one is none.
    """
    head, frame = step.head, step.frame
    if frame == "inf" and found.id == "sig.able" and head.lemma == "able" and _is_past(head.head):
        if not _is_device(head.head):
            return replace(found, holds="occurred"), head
    elif found.id == "sig.reject_report" and frame == "obj" and tok.lemma in ASKED:
        return replace(found, holds="occurred", fails="occurred", unreal="occurred", untrue=None), head
    elif found.id == "sig.light" and frame == "subj" and _is_supposed(tok, head):
        return replace(found, holds="conditional"), head
    elif found.id == "sig.fear_noun" and head.lemma == "case" and head.head.lower != "in":
        return replace(found, holds="occurred", fails="occurred", unreal="occurred"), head
    elif found.id in DENYING and is_uncommitted(head):
        return replace(found, holds="possible", fails="possible", unreal="possible"), head
    elif found.id == "sig.have_to":
        if head.child("dobj") is not None or tok.dep != "xcomp":
            return None
        foretold = any(child.dep == "aux" and child.lemma == "will" for child in head.children)
        holds = "occurred" if _is_past(head) else "planned" if foretold else found.holds
        return replace(found, holds=holds), head
    elif found.id == "sig.perceive" and head.lemma == "let" and head.tag in {"VBZ", "VBP"} and _is_rule(head):
        return replace(found, holds="possible", fails="not_occurred"), head
    elif found.id in PLEDGES and frame in {"inf", "of"} and head.dep == "dobj":
        verb = head.head
        if verb.lemma in KEEPING or (verb.lemma == "carry" and any(kid.lower == "out" for kid in verb.children)):
            return replace(found, id="sig.kept", holds="occurred", fails="not_occurred", unreal=None), verb
        if verb.lemma in BREAKING:
            return replace(found, id="sig.broken", holds="not_occurred", fails="possible", unreal=None), verb
    return found, head


def is_uncommitted(cue: Token) -> bool:
    """Whether it is left open: "neither confirmed nor denied the raid", "would not confirm or deny it"."""
    first, second = (cue.head, cue) if cue.dep == "conj" else (cue, cue.child("conj"))
    if second is None or {first.lemma, second.lemma} != {"confirm", "deny"}:
        return False
    return any(kid.lower in ("or", "nor") for kid in first.children_by("cc"))


def is_unknown(tok: Token, step: Step, signature: Signature, outer: str) -> bool:
    """Whether an act that is to be stopped, repelled or excused is none that anybody knows of yet."""
    if outer in REAL:
        return _is_clue(step, signature)
    words = {child.lower for child in tok.children if child.dep in {"det", "amod"}}
    if signature.fails == "occurred" and "any" in words:
        return True
    if signature.id == "sig.counter_object":
        return not is_definite(tok)
    if signature.id == "sig.stop":
        return (
            step.frame == "obj" and tok.lemma not in LASTING and (bool(words & NEW) or ("a" in words or "an" in words))
        )
    return signature.id == "sig.factive" and step.head.lemma in EXCUSING and not is_definite(tok)


def _is_clue(step: Step, signature: Signature) -> bool:
    """Information that leads to an arrest: the arrest is what it is wanted for."""
    head = step.head
    return (
        signature.id == "sig.light_prep"
        and head.lemma == "lead"
        and head.dep in {"relcl", "acl"}
        and head.head.lemma in CLUES
        and head.tag in {"VBZ", "VBP", "VBG"}
    )


def is_told_past(noun: Token) -> bool:
    """Whether a clause on the noun tells its act as past: "the uprising that began in March", "a suit filed by …"."""
    if noun.lemma == "toll" and is_definite(noun):
        return True  # it is expected to rise, and so there is one
    if noun.dep == "attr" or any(child.lower in NEW for child in noun.children):
        return False
    for child in noun.children:
        if child.dep == "relcl" and find_modal(child) is None and not fails(child):
            if (child.tag == "VBD" or is_perfect(child)) and any(kid.tag in {"WDT", "WP"} for kid in child.children):
                return True
        elif child.dep == "acl" and child.tag == "VBN":
            found = find_signature(child, "obj")
            if found is not None and found.id in {"sig.launch", "sig.light"}:
                return True
    return False


def is_outcome(tok: Token) -> bool:
    """What it came to, told as a purpose: "fled home, only to be arrested at the border" (Quirk et al. 1985, 15.25)."""
    to = next((child.i for child in tok.children if child.tag == "TO"), None)
    return to is not None and any(child.lower == "only" and child.i == to - 1 for child in tok.children)


def is_charged(verb: Token) -> bool:
    """Whether what the verb tells is laid to somebody's charge, whichever word the parser hangs "of doing" on."""
    if verb.tag != "VBG" or verb.dep != "pcomp":
        return False
    above = verb.head.head
    if above.dep == "pobj" and above.head.dep == "agent":
        above = above.head.head  # "accused by prosecutors of ordering"
    elif above.dep == "dobj":
        above = above.head
    return above.lemma in CHARGING


def is_charge(verb: Token) -> bool:
    """Whether somebody is accused or tried for having ordered a deed: "convicted of ordering the killing of two men".

    A court tries who ordered what was done, so that the deed is told of as real; an order alone is none.
    """
    if not is_charged(verb):
        return False
    deed = verb.child("dobj")
    return deed is not None and any(kid.lower == "the" for kid in deed.children)


def tried(head: Token, signature: Signature, state: str, outer: str) -> str:
    """Tried in the past is tried in vain; wanted to but could not, too."""
    if state == "demanded" and outer in REAL and is_charge(head):
        return "occurred"
    if outer not in REAL or state != "planned" or signature.id not in WANTING:
        return state
    past = head.tag == "VBD" or (head.tag == "VBN" and not any(c.dep == "auxpass" for c in head.children))
    if signature.id in TRYING and past:
        return "failed"
    contrast = any(child.dep == "cc" and child.lower == "but" for child in head.children)
    if contrast and past and any(child.dep == "conj" and fails(child) for child in head.children):
        return "failed"
    return state


def _is_past(verb: Token) -> bool:
    """Told in the past or the perfect, with no modal over it."""
    if find_modal(verb) is not None:
        return False
    return verb.tag == "VBD" or (verb.tag == "VBN" and is_perfect(verb))


def _is_supposed(tok: Token, verb: Token) -> bool:
    """A strike would be an act of war: it is thought of, and neither planned nor done."""
    modal = find_modal(verb)
    if modal is None or modal.id != "modal.would":
        return False
    return any(kid.lower in {"a", "an", "any"} for kid in tok.children)


def _is_rule(verb: Token) -> bool:
    subject = verb.child("nsubj")
    return subject is not None and subject.lemma in RULES


def _is_device(verb: Token) -> bool:
    subject = verb.child("nsubj")
    return subject is not None and subject.lemma in DEVICES
