"""Words without a signature: adjunct clauses, prepositional phrases, noun phrases that take an act for granted."""

from __future__ import annotations

from sayso.extract.status.algebra import DENIED, OPEN, REAL, negate
from sayso.extract.status.local import find_modal, is_question
from sayso.extract.status.path import COPULAS, Step, find_signature, is_verb
from sayso.lexicon.modality import load_negations
from sayso.model import Token

DEFINITE = frozenset({"the", "this", "that", "these", "those", "both", "such"})
TEMPORAL = frozenset({"when", "once", "after", "before", "as", "while", "until", "till"})
STOPPED = frozenset({"kill", "shoot", "arrest", "catch", "detain", "disarm", "capture", "seize", "stop", "die"})
# After these a definite act is taken for granted, whatever becomes of the clause.
PRESUPPOSING = frozenset(
    "after since following despite amid during over because about regarding concerning notwithstanding by from in "
    "of before at against ahead".split()
)
# What is given as the cause is taken for granted, whatever becomes of its effect.
CAUSES = frozenset({"because", "due", "owing", "despite", "amid", "amidst"})
# What these hold is the ground of the clause, not part of what it leaves open (Sæbø 1991 on causal adjuncts).
GROUNDS = frozenset({"after", "since", "following", "despite", "amid", "amidst", "because", "due", "owing"})
# Nouns of knowledge: what they are about is there whether or not the knowledge will be.
KNOWLEDGE = frozenset("information data statistics fact figure knowledge understanding coverage documentary".split())

# Deeds nobody announces: where one is called known and its governor says nothing of its truth, it has been done.
DEEDS = frozenset(
    "massacre genocide killing murder assassination slaughter bombing shooting blast explosion atrocity ambush "
    "stabbing lynching beheading carnage bloodbath death abduction kidnapping rape robbery hijacking crash".split()
)
# Participles that name a kind of supply: "without running water".
SUPPLIED = frozenset({"running", "drinking", "cooking", "heating"})


def clause_adjunct(tok: Token, head: Token, outer: str, reasons: list[str]) -> str:
    """State of an adverbial or participial clause whose governor is in ``outer``."""
    mark = tok.child("mark", "advmod")
    word = "" if mark is None or mark.i > tok.i else mark.lower
    modal = find_modal(tok)
    if any(c.lower == "than" and c.i < tok.i for c in tok.children) and any(c.lower == "rather" for c in tok.children):
        reasons.append("neg.preposition")
        return negate(outer) if outer in REAL else "possible"
    if word == "before" and modal is not None and modal.fails == "failed":
        reasons.append("adjunct.before_could")
        return "failed" if outer in REAL else outer
    if word == "before" and _stops(head):
        reasons.append("adjunct.stopped_before")
        return "failed"
    if outer in REAL:
        return "planned" if word == "so" and modal is not None else "occurred"
    if outer in DENIED:
        return "occurred" if word or (tok.dep == "acl" and is_definite(head)) else "possible"
    if word in TEMPORAL or not word:
        past = (tok.tag == "VBD" and word not in TEMPORAL) or (
            tok.tag == "VBN" and tok.dep == "acl" and tok.child("auxpass", "aux") is None
        )
        return "occurred" if past else "conditional" if word and outer not in {"demanded"} else outer
    return "occurred"


def _stops(verb: Token) -> bool:
    """Whether the verb puts an end to whoever was about to act: shot, arrested, foiled."""
    signature = find_signature(verb, "obj")
    return verb.lemma in STOPPED or (signature is not None and signature.holds in DENIED)


def _undergoes(verb: Token) -> bool:
    """Whether the subject is the one stopped: "were shot before firing", not "shot the driver before fleeing"."""
    return verb.lemma == "die" or verb.child("nsubjpass", "auxpass") is not None


def preposition_state(tok: Token, step: Step, outer: str, reasons: list[str]) -> str:
    """State of what stands in a prepositional phrase."""
    if step.frame in load_negations("preposition"):
        if _is_lack(tok, step):
            return outer
        reasons.append("neg.preposition")
        return negate(outer) if outer in REAL else "possible" if outer in OPEN else "not_occurred"
    if step.frame == "for" and step.head.dep == "ROOT" and not is_verb(step.head) and not is_definite(tok):
        return "possible"
    if step.frame == "before" and step.clause and outer in REAL and _stops(step.head) and _undergoes(step.head):
        reasons.append("adjunct.stopped_before")
        return "failed"
    if outer in REAL:
        return outer if step.frame in {"of", "in", "under"} else "occurred"
    if step.frame in {"like", "unlike"}:
        return "occurred"
    if step.clause and outer in DENIED and tok.child("nsubj", "nsubjpass") is not None:
        return "possible"  # "no details on how many were killed"
    if step.frame in {"on", "about", "of"} and is_definite(tok) and _is_of_knowledge(step.head):
        return "occurred"
    if step.frame == "behind" and is_definite(tok):
        return "occurred"  # "those behind the attack"
    if not is_verb(step.head) and tok.lemma in DEEDS and is_definite(tok):
        return "occurred"  # "a hearing on the abduction was adjourned"
    if not is_verb(step.head):
        return (
            outer
            if step.frame in {"of", "in"} and not is_definite(tok)
            else outer
            if outer not in DENIED
            else ("occurred" if is_definite(tok) else outer)
        )
    if step.clause:
        known = step.frame in CAUSES or (step.frame in {"after", "since", "for"} and outer in DENIED)
        return "occurred" if known else outer
    if step.frame == "from" and outer == "planned" and any(child.lower in {"a", "an", "any"} for child in tok.children):
        return "possible"  # "will cover losses from an attack"
    if step.frame in PRESUPPOSING and (is_definite(tok) or step.frame in GROUNDS):
        return (
            "occurred"
            if outer in DENIED or step.frame not in {"before", "after", "in", "during", "at"} or tok.lemma in DEEDS
            else outer
        )
    return "possible" if outer in DENIED else outer


def noun_phrase_state(tok: Token, step: Step, outer: str) -> str:
    """State of an act named as argument of a verb that the lexicon is silent about."""
    if outer in REAL:
        return outer
    if step.frame == "compound":
        return outer if outer not in DENIED else "occurred" if is_definite(step.head) else "possible"
    if outer in DENIED:
        return "occurred" if is_definite(tok) else "possible"
    if tok.lemma in DEEDS and is_definite(tok) and step.frame == "obj":
        return "occurred"
    if any(child.dep == "det" and child.lower == "any" for child in tok.children):
        return "conditional" if outer == "planned" else outer
    modal = find_modal(step.head)
    if outer in OPEN and is_definite(tok) and is_question(step.head):
        return "occurred"  # "if the two shootings are related" asks about acts that are known
    if step.frame == "subj" and modal is not None and modal.id == "modal.would":
        return "conditional"
    if step.frame == "subj" and is_definite(tok) and modal is not None and modal.id in {"modal.can", "modal.may"}:
        return "occurred"
    return outer


def is_definite(tok: Token) -> bool:
    """Whether the noun phrase takes its thing for known: the, this, their, a pronoun."""
    if tok.pos == "PRON":
        return True
    return any((child.dep == "det" and child.lower in DEFINITE) or child.dep == "poss" for child in tok.children)


def _is_of_knowledge(head: Token) -> bool:
    """Information on, or gathers information on: the parser may hang the preposition on either."""
    return head.lemma in KNOWLEDGE or any(child.dep == "dobj" and child.lemma in KNOWLEDGE for child in head.children)


def is_known_subject(tok: Token, step: Step) -> bool:
    """Whether a copula only says what a known thing is like: "the wounds are not deep", "if the blast was an accident".

    Negation and question fall on the predicate, and the subject stays (Strawson 1950 on presupposed subjects).
    """
    head = step.head
    if step.frame != "subj" or head.lemma not in COPULAS or not is_definite(tok) or tok.pos == "PRON":
        return False
    predicate = head.child("acomp", "attr")
    return predicate is not None and predicate.pos != "PRON"


def _is_lack(tok: Token, step: Step) -> bool:
    """Whether "without" names a state of want: "have been without running water"."""
    supplies = load_negations("supply")
    named = tok.lemma in supplies or (
        tok.lower in SUPPLIED and any(child.dep == "dobj" and child.lemma in supplies for child in tok.children)
    )
    return named or (step.head.lemma in COPULAS and step.head.lemma != "become" and not step.clause)
