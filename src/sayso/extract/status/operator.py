"""Which word of the sentence speaks for a complement: the governor itself, its predicate, or its object."""

from __future__ import annotations

from dataclasses import replace

from sayso.extract.status.adjunct import is_definite
from sayso.extract.status.algebra import DENIED
from sayso.extract.status.local import find_modifiers, is_negated
from sayso.extract.status.path import COPULAS, Step, find_signature, is_verb
from sayso.extract.status.turns import LASTING, NEEDED, turned
from sayso.lexicon.signatures import Signature
from sayso.model import Token

Operator = tuple[Signature, Token]

# Verbs that give a thing a name: "called the reports a lie".
CALLING = frozenset(
    "call brand label term describe deem dismiss denounce slam consider find prove declare reject".split()
)
NAMES = frozenset({"oprd", "appos", "acomp", "xcomp", "ccomp", "prep", "advcl", "dobj"})
# What lasts is ended, not undone: only what was under way can be ended (Vendler 1957; compiled by hand).
ENDED = frozenset({"sig.stop", "sig.stop_noun"})
FAKE = DENIED - {"failed"}
# Nobody announces wounds that are yet to come.
HURT = frozenset("injury wound death casualty fatality victim toll".split())
KNOWN = "sig.factive_noun"
PREDICATES = frozenset({"acomp", "attr", "oprd", "xcomp"})
# What one escapes from has been tried, and mostly done; what one escapes by being spared has not ("escaped arrest").
ESCAPED = frozenset({"escape", "dodge", "evade"})
TRIED = frozenset("attack ambush bombing blast explosion shooting raid strike assault attempt fire".split())
OBJECT_FRAMES = frozenset({"for", "in", "of", "on", "to"})


def find_operator(tok: Token, step: Step) -> Operator | None:
    """The signature that speaks for the step and the word it belongs to; ``None`` where the lexicon is silent."""
    head, frame = step.head, step.frame
    if tok.dep == "advcl" and frame in {"that", "ing"} and not _is_that_clause(tok):
        return _by_governor(tok, step)  # "measures were taken after a man was killed"
    found = _by_predicate(step) if head.lemma in COPULAS or frame == "subj" else None
    if found is None and frame == "obj" and head.lemma in CALLING:
        found = _by_name(tok, head)
    if frame == "for":
        found = found or _by_known_object(tok, step)
    return found or _by_governor(tok, step) or _by_object(tok, step)


def _is_that_clause(tok: Token) -> bool:
    mark = tok.child("mark", "advmod")
    return mark is not None and mark.lower == "that"


def _by_predicate(step: Step) -> Operator | None:
    """It is unclear whether …; the attack was unsuccessful; the story turned out to be false; the fear is that …."""
    head, frame = step.head, step.frame
    if frame not in {"that", "inf", "subj", "of", "in", "at", "to", "from"}:
        return None
    for child in head.children:
        if child is step.via:
            continue
        if (child.dep in PREDICATES and child.lemma not in COPULAS) or (
            child.lower == "off" and head.lemma in COPULAS and not child.children
        ):
            found = find_signature(child, frame)
            if found is not None and found.id in NEEDED and head.tag in {"VBD", "VBN"}:
                found = None  # what was vital then was done; what is vital now is wanted
            if found is not None:
                own = frame != "subj" or child.dep == "xcomp" or is_negated(child, None)
                return found, child if own else head
        if frame == "subj" and child.dep == "xcomp" and child.lemma in COPULAS:
            predicate = child.child("acomp", "attr", "oprd")
            found = None if predicate is None else find_signature(predicate, frame)
            if found is not None:
                return found, head
        if frame == "that" and child.lower == "far":
            sure = next((low for prep in child.children_by("prep") for low in prep.children), None)
            found = None if sure is None else find_signature(sure, frame)
            if found is not None:
                return replace(found, id="sig.far_from", holds=found.fails), head
    subject = head.child("nsubj")
    if frame in {"that", "inf"} and subject is not None and subject is not step.via and head.child("acomp") is None:
        found = find_signature(subject, frame)
        if found is not None:
            return found, head
    return None


def _by_name(tok: Token, head: Token) -> Operator | None:
    """Called the reports "a lie", dismissed the claim as baseless."""
    low = [
        kid for prep in tok.children_by("prep") for noun in prep.children for kid in noun.children if kid.lower == "as"
    ]
    for child in (*head.children, *tok.children, *low):
        if child is not tok and child.dep in NAMES:
            name = child.child("pobj", "amod") if child.dep == "prep" else child
            found = None if name is None else find_signature(name, "subj")
            if found is not None and found.holds in DENIED:
                return found, head
    return None


def is_called_untrue(tok: Token, head: Token) -> bool:
    """Whether the verb calls its object a lie, an invention, baseless."""
    return head.lemma in CALLING and _by_name(tok, head) is not None


def _by_governor(tok: Token, step: Step) -> Operator | None:
    head, frame = step.head, step.frame
    found = find_signature(head, frame)
    if frame == "inf" and step.via is tok and tok.child("nsubj", "nsubjpass") is not None:
        found = find_signature(head, "inf_other") or found
    if (
        frame == "obj"
        and step.via is tok
        and head.child("prt") is None
        and not is_definite(tok)
        and tok.lemma not in HURT
    ):
        found = find_signature(head, "obj_indefinite") or found
    if frame == "of" and is_verb(tok) and head.dep == "pobj" and head.head.lower == "within":
        found = find_signature(head.head, frame)
    if found is not None and frame == "obj" and head.lemma in ESCAPED and tok.lemma in TRIED:
        return None
    if (
        found is not None
        and tok.lemma in LASTING
        and (found.id in ENDED or head.lemma == "abandon")
        and is_definite(tok)
    ):
        found = replace(found, id="sig.ended", holds="occurred", fails="ongoing", unreal="ongoing")
    if found is None and frame == "from" and step.clause and head.dep in {"dobj", "nsubjpass"}:
        # the parser may hang the phrase on the object: "saved the archive from being looted"
        found = find_signature(head.head, frame)
        return None if found is None else (found, head.head)
    return None if found is None else turned(tok, step, found)


def _by_object(tok: Token, step: Step) -> Operator | None:
    """Withdrew its threat to block, issued an order to burn: the object of the verb speaks."""
    if not is_verb(step.head) or not (step.clause or step.frame in OBJECT_FRAMES):
        return None
    for child in step.head.children:
        if child.i >= tok.i or child is step.via:
            continue
        if child.dep in {"dobj", "attr", "nsubjpass"} or (child.dep == "nsubj" and step.frame == "that"):
            found = find_signature(child, step.frame)
            if found is not None:
                return found, child
    return None


def _by_known_object(tok: Token, step: Step) -> Operator | None:
    """Demanded justice for, are to be brought to trial for: what there is justice for is known, not asked for."""
    below = [low for prep in step.head.children_by("prep") for low in prep.children_by("pobj")]
    for noun in (*step.head.children_by("dobj", "nsubjpass"), *below):
        found = find_signature(noun, "for") if noun.i < tok.i and noun.pos == "NOUN" else None
        if found is not None and found.id == KNOWN:
            return found, noun
    return None


def is_faked(head: Token, via: Token) -> bool:
    """Whether what shows or tells the act is a fake: "a faked video shows …"."""
    subject = head.child("nsubj")
    if subject is None or subject is via:
        return False
    return any(signature.holds in FAKE for signature, child in find_modifiers(subject, None) if child.dep != "relcl")
