"""What stands beside a word in its own clause: negation, modals, adverbs, conditions, modifiers."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.extract.status.path import find_signature, is_verb
from sayso.lexicon.modality import Modal, load_modals, load_negations
from sayso.lexicon.signatures import Signature
from sayso.model import Token

NOT_ONLY = frozenset({"only", "just", "merely", "simply"})
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "oprd", "dative"})
QUANTIFIERS = frozenset({"det", "nummod", "amod", "quantmod", "predet", "neg", "preconj"})
NEVER_NOUNS = frozenset({"point", "time", "way", "circumstance", "account", "condition", "stage", "case", "means"})
GOALS = frozenset({"at", "into", "against", "on", "upon", "toward", "towards"})
MANNERS = frozenset(
    {"cost", "charge", "notice", "risk", "rate", "pay", "sleep", "food", "grounds", "ground", "evidence"}
)
HURTING = frozenset({"kill", "die", "injure", "wound", "hurt", "burn", "drown", "lose", "suffer"})
# An offensive backed by jets, a killing justified by nothing: what somebody thinks of it leaves it as real as it was.
ABETTING = frozenset(
    "back support favour favor oppose incite encourage foment instigate justify tolerate glorify".split()
)
SENSED = frozenset({"hear", "see", "feel", "smell"})
CONDITION_MARKS = frozenset({"if", "unless", "provided", "providing", "supposing", "assuming", "once", "until"})


def is_negated(tok: Token, skip: Token | None) -> bool:
    """Whether a negative word or a negative argument denies the clause of the verb (or the noun itself).

    An adjective may carry its own negation, which another undoes: "unhurt", "did not escape unhurt".
    """
    adverbs = load_negations("adverb")
    denied = any(child is not skip and _negates(child, tok, adverbs) for child in tok.children)
    return denied != (tok.lower in load_negations("affix"))


def _negates(child: Token, tok: Token, adverbs: frozenset[str]) -> bool:
    if child.dep == "neg" or (child.dep == "advmod" and child.lower in adverbs):
        return not _is_not_only(child)
    if child.dep in ARGUMENTS:
        return is_negative_phrase(child)
    if child.dep == "advmod":
        return child.lower == "longer" and child.child("neg") is not None
    if child.dep == "preconj":
        return child.lower == "neither"
    return child.dep == "prep" and (_is_never(child) if child.i < tok.i else _is_nowhere(child))


def _is_never(prep: Token) -> bool:
    """At no point, in no way, under no circumstances."""
    noun = prep.child("pobj")
    return noun is not None and noun.lemma in NEVER_NOUNS and is_negative_phrase(noun)


def _is_nowhere(prep: Token) -> bool:
    """What an act goes at is none: "fired at no town"; "at no cost" says how, not at what."""
    noun = prep.child("pobj") if prep.lower in GOALS else None
    return noun is not None and noun.lemma not in MANNERS | NEVER_NOUNS and is_negative_phrase(noun)


def _is_not_only(neg: Token) -> bool:
    return any(
        (tok.i == neg.i + 1 and tok.lower in NOT_ONLY)
        or (tok.dep == "advmod" and tok.lower in NOT_ONLY and tok.i > neg.i)
        for tok in (*neg.head.children, *neg.children)
        if abs(tok.i - neg.i) <= 2
    )


def is_negative_phrase(noun: Token, *, target: bool = False) -> bool:
    """Nobody, nothing, no soldier; "no water" as the ``target`` of judgement names a lack that is real."""
    if noun.lower in load_negations("pronoun"):
        return True
    if target and noun.lemma in load_negations("supply"):
        return False
    determiners = load_negations("determiner")
    for child in noun.children:
        if child.dep in {"det", "neg", "preconj", "nummod"} and child.lower in determiners:
            return True
        if (
            child.i < noun.i
            and child.dep in QUANTIFIERS
            and (child.lower == "not" or any(inner.lower == "not" for inner in child.children))
        ):
            return not any(near.lower in NOT_ONLY for near in noun.children)
    return False


def is_pretence(tok: Token) -> bool:
    """Whether a deed is played: done "in a mock assault", with "dummy bombs". Those whom a drill hurts are hurt."""
    if tok.lemma in HURTING:
        return False
    words = load_negations("pretence")
    for child in tok.children:
        noun = (
            child
            if child.dep == "dobj"
            else child.child("pobj")
            if child.dep == "prep" and child.lower == "in"
            else None
        )
        if noun is None:
            continue
        if noun.lower in words or any(low.lower in words for low in noun.children if low.dep in {"amod", "compound"}):
            return True
    return False


def find_modal(tok: Token) -> Modal | None:
    """The modal among the auxiliaries; "must have done" is a guess, not a demand."""
    modals = load_modals("modal")
    found: Modal | None = None
    perfect = False
    for child in tok.children:
        if child.dep in {"aux", "auxpass"}:
            if child.tag == "MD":
                found = modals.get(child.lower)
            elif child.lower == "have":
                perfect = True
    if found is not None and found.id == "modal.can" and is_perceived(tok):
        return None
    if found is not None and perfect and found.holds == "demanded":
        return modals["may"]
    return found


def is_perceived(tok: Token) -> bool:
    """Could be heard, could be seen: "could" of the senses tells what was there (Quirk et al. 1985, 4.52)."""
    if tok.lemma not in SENSED or any(child.dep == "neg" or child.lower == "have" for child in tok.children):
        return False
    if not any(child.dep == "aux" and child.lower == "could" for child in tok.children):
        return False
    return tok.lemma == "hear" or any(child.dep == "auxpass" or child.lower == "be" for child in tok.children)


def find_adverbs(tok: Token, skip: Token | None) -> Iterable[Modal]:
    """Adverbs of possibility, hearsay and near misses that modify the word."""
    adverbs = load_modals("adverb")
    for child in tok.children:
        if child.dep in {"advmod", "amod"} and child is not skip and child.lower in adverbs:
            yield adverbs[child.lower]


def has_condition(tok: Token, skip: Token | None) -> bool:
    """Whether the clause hangs on a condition: "if …", "unless …", "provided …", "had he …"."""
    return any(child is not skip and _is_condition(child, tok) for child in tok.children)


def _is_condition(child: Token, tok: Token) -> bool:
    if child.dep == "prep":
        return child.lower in {"provided", "providing"} or (
            child.lower == "in" and any(inner.lemma in {"case", "event"} for inner in child.children)
        )
    if child.dep != "advcl":
        return False
    if any(mark.dep in {"mark", "advmod"} and mark.lower in CONDITION_MARKS for mark in child.children):
        return True
    return (child.lower in CONDITION_MARKS and child.i > tok.sent.first) or is_inverted(child)


def is_inverted(tok: Token) -> bool:
    """A condition by inversion: "Had the rains held off", "Were it to fall", "Should they attack"."""
    first = min([tok, *tok.children], key=lambda item: item.i)
    if first.lower not in {"had", "were", "should"} or tok.dep != "advcl":
        return False
    return first.i == tok.sent.first or first.lower == "should"


def is_question(tok: Token) -> bool | None:
    """Whether the clause is asked: ``True`` for yes-or-no, ``False`` for who, why, how; ``None`` for no question."""
    for child in tok.children:
        if child.dep == "mark" and child.lower in {"whether", "if"} and tok.dep in {"ccomp", "pcomp"}:
            return True
    sent = tok.sent
    if tok is not sent.root and not (tok.dep in {"ccomp", "conj"} and tok.head is sent.root):
        return None
    last = sent.last - 1
    tokens = sorted([*tok.children, *sent.root.children], key=lambda item: item.i)
    if not any(child.text == "?" for child in tokens) or last < tok.i:
        return None
    return not any(child.tag in {"WP", "WRB", "WDT", "WP$"} for child in tokens if child.i <= tok.i)


def is_imperative(tok: Token) -> bool:
    """A bare verb without subject that opens a sentence or a quotation: "Release the hostages!"."""
    if tok.tag != "VB" or tok.sent.zone == "headline" or tok.dep not in {"ROOT", "ccomp", "advcl"}:
        return False
    if any(child.dep in {"aux", "auxpass", "nsubj", "nsubjpass", "mark", "expl"} for child in tok.children):
        return any(child.lower in {"do", "don't"} for child in tok.children if child.dep == "aux") and not any(
            child.dep in {"nsubj", "nsubjpass", "expl"} for child in tok.children
        )
    return all(child.pos in {"PUNCT", "ADV", "INTJ", "PART"} for child in tok.children if child.i < tok.i)


def find_modifiers(noun: Token, skip: Token | None) -> Iterable[tuple[Signature, Token]]:
    """Signatures of what modifies the noun of an act: planned, alleged, failed; "planned by …", "that was foiled"."""
    for child in noun.children:
        if child is skip:
            continue
        if child.dep in {"amod", "compound"} and not child.children_by("dobj"):
            found = find_signature(child, "mod")
            if found is not None:
                yield found, child
        elif child.dep == "acl" and child.tag == "VBN":
            found = find_signature(child, "mod") or find_signature(child, "obj")
            if child.lemma in ABETTING:
                continue
            if found is not None and child.child("oprd", "acomp") is None:
                yield found, child
            complement = child.child("oprd", "acomp")
            found = None if complement is None else find_signature(complement, "subj")
            if found is not None and complement is not None:
                yield found, complement
        elif child.dep == "relcl" and is_verb(child):
            frame = "obj" if child.child("nsubjpass") is not None else "subj"
            subject = child.child("nsubjpass", "nsubj")
            if subject is not None and subject.lower in {"that", "which"}:
                found = find_signature(child, frame)
                if found is not None and found.holds in {"failed", "not_occurred", "planned"}:
                    yield found, child
