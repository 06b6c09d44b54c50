"""From a word to its governor: which frame of the governor it fills."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.lexicon.signatures import Signature, load_signatures
from sayso.model import Token

OBJECT_DEPS = frozenset({"dobj", "nsubjpass", "csubjpass", "attr", "oprd", "obj"})
SUBJECT_DEPS = frozenset({"nsubj", "csubj"})
CLAUSE_DEPS = frozenset({"xcomp", "ccomp", "advcl", "acl", "relcl", "parataxis", "dep", "csubj", "csubjpass", "ROOT"})
COMPLEMENT_DEPS = frozenset({"xcomp", "ccomp"})
MODIFIER_DEPS = frozenset({"compound", "nmod", "amod"})
WISHING = frozenset({"want", "need", "like", "wish", "prefer", "order", "demand"})
COPULAS = frozenset({"be", "remain", "seem", "appear", "prove", "look", "become", "stay", "sound"})
PARTICLES = frozenset(
    {
        "open",
        "wrong",
        "awry",
        "short",
        "clear",
        "off",
        "out",
        "up",
        "down",
        "through",
        "on",
        "over",
        "away",
        "aside",
        "back",
        "apart",
        "about",
        "ahead",
        "in",
    }
)
# Verbs of idioms with a preposition and its noun: "put on hold", "come to nothing".
IDIOM_VERBS = frozenset({"put", "come", "end", "nip", "go", "bring", "place"})
# Happenings with a set course, which is complete when they end (accomplishments, Vendler 1957); compiled by hand.
SITTINGS = frozenset(
    "talk talks meeting summit negotiation conference visit round session trial election exercise drill exchange march "
    "rally mission tour evacuation day week hour".split()
)
ENDINGS = frozenset({"end", "conclude", "close", "finish", "adjourn"})
FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})
WORD_CLASS = {
    "VERB": "V",
    "AUX": "V",
    "NOUN": "N",
    "PROPN": "N",
    "ADJ": "A",
    "ADV": "A",
    "NUM": "N",
    "PRON": "N",
    "ADP": "A",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step up the tree: the frame filled, the governor, and the governor's child that the path goes through."""

    frame: str
    head: Token
    via: Token
    clause: bool = False


def is_verb(tok: Token) -> bool:
    """Whether the word works as a verb here."""
    return tok.pos in {"VERB", "AUX"} or tok.tag[:2] == "VB"


def is_gerund_in_disguise(tok: Token) -> bool:
    """A gerund that the parser took for a modifier of its object: "denied dropping bombs"."""
    if tok.dep not in MODIFIER_DEPS or tok.tag not in {"VBG", "VBN"}:
        return False
    if any(child.dep in {"aux", "auxpass"} and child.lower in {"having", "being"} for child in tok.children):
        return True
    noun = tok.head
    return (
        tok.tag == "VBG"
        and noun.dep in {"dobj", "pobj"}
        and tok.i < noun.i
        and min((child.i for child in noun.children), default=noun.i) == tok.i
        and find_signature(noun.head, "ing") is not None
        and noun.head.i == tok.i - 1
    )


def find_step(tok: Token) -> Step | None:
    """The governor of the word and the frame in it, or ``None`` at the top of the sentence."""
    head, dep = tok.head, tok.dep
    if head is tok:
        return None
    if dep == "conj":
        if tok.tag in {"VB", "VBP"} and find_signature(head, "mandative") is not None and _opens_with_that(tok):
            return Step(frame="mandative", head=head, via=tok, clause=True)
        return Step(frame="conj", head=head, via=tok)
    if dep in {"pobj", "pcomp"}:
        return _through_preposition(tok)
    if dep in MODIFIER_DEPS:
        if is_gerund_in_disguise(tok):
            step = find_step(head)
            return None if step is None else Step(frame="ing", head=step.head, via=step.via, clause=True)
        return Step(frame="compound" if not is_verb(tok) or dep == "compound" else "participle", head=head, via=tok)
    if dep == "acl" and tok.tag == "VBG" and head.dep == "dobj" and find_signature(head.head, "ing") is not None:
        return Step(frame="ing", head=head.head, via=head, clause=True)
    if dep == "ccomp" and head.lemma in WISHING and _is_small_clause(tok):
        wished = find_signature(head, "inf_other") or find_signature(head, "inf")
        if wished is not None and wished.holds not in {"occurred", "ongoing"}:
            return Step(frame="inf", head=head, via=tok, clause=True)
    if is_verb(tok) and dep in CLAUSE_DEPS:
        return Step(frame=clause_frame(tok), head=head, via=tok, clause=True)
    if dep == "oprd" and find_signature(head, "oprd") is not None:
        return Step(frame="oprd", head=head, via=tok)
    if dep in OBJECT_DEPS:
        return Step(frame="obj", head=head, via=tok)
    if dep in SUBJECT_DEPS:
        held = tok.lemma in SITTINGS and head.lemma in ENDINGS  # what ends like this has taken place
        return Step(frame="adjunct" if held else "subj", head=head, via=tok)
    if dep in {"acomp", "dative", "appos", "poss"}:
        return Step(frame=dep, head=head, via=tok)
    if dep in CLAUSE_DEPS:
        return Step(frame="that" if tok.child("mark") is not None else "obj", head=head, via=tok, clause=True)
    return Step(frame="adjunct", head=head, via=tok)


def _through_preposition(tok: Token) -> Step | None:
    prep = tok.head
    top = prep
    while top.head is not top and top.dep == "prep" and top.head.dep == "prep":
        top = top.head
    if top.head is top:
        return None
    if prep.dep in {"conj", "pcomp"} and top.head.pos == "ADP":
        top = top.head
        if top.head is top:
            return None
    clause = is_verb(tok) and tok.dep == "pcomp"
    if prep.lower == "with" and top.head.lemma == "do" and top.head.head.lower == "nothing":
        return Step(frame="with", head=top.head.head, via=top.head)  # "had nothing to do with the raid"
    if top is prep and prep.i == top.head.i + 1 and (f"{top.head.lemma}_{prep.lower}", "V") in load_signatures():
        return Step(frame="ing" if clause else "obj", head=top.head, via=top, clause=clause)
    frame = _compound_preposition(prep)
    governor, via = top.head, top
    if governor.lower in PARTICLES and governor.dep in {"advmod", "prt", "prep"} and governor.head.tag[:2] == "VB":
        governor, via = governor.head, governor
    return Step(frame=frame, head=governor, via=via, clause=clause)


def _compound_preposition(prep: Token) -> str:
    """The preposition with the word it forms one with: out of, instead of, rather than."""
    word = prep.lower
    if word == "from" and prep.head.lower == "far":
        return "far_from"
    if word not in {"of", "than"}:
        return word
    beside = {prep.head.lower, *(child.lower for child in prep.children)} & {"out", "instead", "rather"}
    return f"{beside.pop()}_{word}" if len(beside) == 1 else word


def clause_frame(tok: Token) -> str:
    """How a clause is made: ``inf``, ``ing``, ``that``, ``oprd`` (bare participle) or ``bare`` (bare infinitive)."""
    for child in tok.children:
        if child.dep in {"aux", "auxpass"}:
            if child.tag == "TO":
                return "inf"
            if child.lower in {"having", "being"}:
                return "ing"
            if child.tag in FINITE_TAGS:
                return "that"
        elif child.dep == "mark" and child.lower in {"whether", "if"}:
            return "that"
    if _is_mandative(tok):
        return "mandative"
    if tok.tag in FINITE_TAGS or tok.child("mark") is not None:
        return "that"
    if tok.tag == "VBG":
        return "ing"
    if tok.tag == "VBN":
        return "oprd"
    return "bare"


def _is_small_clause(tok: Token) -> bool:
    """A participle with a subject of its own and no finite verb: "want the prisoners freed" (Quirk 1985, 16.54)."""
    if tok.tag not in {"VBN", "VBD"} or tok.child("nsubj", "nsubjpass") is None:
        return False
    return tok.child("aux", "auxpass", "mark", "dobj") is None


def _opens_with_that(tok: Token) -> bool:
    return any(child.dep == "mark" and child.lower == "that" for child in tok.children)


def _has_object(verb: Token) -> bool:
    return any(child.dep == "dobj" or (child.dep == "xcomp" and verb.lemma == "fail") for child in verb.children)


def _is_mandative(tok: Token) -> bool:
    """A bare verb in a that-clause under a past or bare governor: "insisted that the army leave"."""
    if (
        tok.tag not in {"VB", "VBP"}
        or tok.dep not in {"ccomp", "acl", "advcl"}
        or tok.head.tag not in {"VBD", "VBN", "VB"}
    ):
        return False
    return tok.child("nsubj", "nsubjpass") is not None and find_signature(tok.head, "mandative") is not None


def find_signature(head: Token, frame: str) -> Signature | None:
    """The signature of the word for the frame, with its particle first ("call off" before "call")."""
    table = load_signatures()
    word_class = "V" if head.tag[:2] == "VB" else WORD_CLASS.get(head.pos, "")
    if word_class == "V":
        for child in head.children:
            if child.dep == "prt" or (child.lower in PARTICLES and child.i <= head.i + 2):
                frames = table.get((f"{head.lemma}_{child.lower}", "V"))
                if frames is not None and frame in frames and not (frame == "subj" and _has_object(head)):
                    return frames[frame]
            if child.dep == "prep" and head.lemma in IDIOM_VERBS:
                noun = child.child("pobj")
                frames = None if noun is None else table.get((f"{head.lemma}_{child.lower}_{noun.lemma}", "V"))
                if frames is not None and frame in frames:
                    return frames[frame]
    frames = table.get((head.lemma, word_class))
    if frames is None:
        return None
    if frame == "inf" and head.lemma == "order" and head.head.lower == "in":
        return None
    found = frames.get(frame)
    if found is not None and frame == "subj" and found.id != "sig.light" and word_class == "V" and _has_object(head):
        return None
    if found is None and frame == "compound" and word_class == "N":
        return frames.get("of")
    return found
