"""Who stands where around a verb: logical subjects and objects through passives, relatives, control, coordination."""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.extract.events.roles_subjects import (
    NOMINAL,
    RELATIVE,
    grammatical_subjects,
    is_passive,
    joined,
    prepositions,
    resolve_relative,
    through_preposition,
)
from sayso.model import Token

# Verbs that take "doing" as their object.
GERUND_TAKING = frozenset("deny admit avoid consider stop start begin continue keep resume cease finish risk".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The words around a trigger. ``agents`` act, ``patients`` undergo, ``preps`` maps a preposition to its nouns."""

    trigger: Token
    agents: tuple[Token, ...] = ()
    patients: tuple[Token, ...] = ()
    datives: tuple[Token, ...] = ()
    preps: dict[str, tuple[Token, ...]] = field(default_factory=dict)
    possessors: tuple[Token, ...] = ()
    modifiers: tuple[Token, ...] = ()
    support: Token | None = None
    passive: bool = False
    nominal: bool = False


def verb_frame(verb: Token) -> Frame:
    """Frame of a verb: a passive's subject is its patient, its by-phrase the agent."""
    passive = is_passive(verb)
    preps = prepositions(verb)
    subjects = tuple(joined(grammatical_subjects(verb)))
    hands = _at_the_hands(preps)
    if hands and (passive or not verb.children_by("dobj")):
        agents = tuple(joined([*preps.get("by", ()), *hands]))
        patients = subjects
    elif passive:
        agents = tuple(joined(preps.get("by") or _shared_agents(verb) or _who_has_it_done(verb)))
        patients = subjects or tuple(joined(_left_over_objects(verb)))
    else:
        agents = subjects
        patients = tuple(joined(_left_over_objects(verb)))
        if verb.dep == "amod" and verb.tag == "VBG" and verb.head.dep == "pobj":
            patients = (verb.head,)  # "progress in clearing areas", likewise
            agents = tuple(joined(through_preposition(verb.head.head.head, 0)))
        if verb.dep == "compound" and verb.tag == "VBG":
            patients = (verb.head,)  # "dropping cluster bombs" read as one noun phrase
        if verb.dep in ("acl", "relcl") and not patients and _is_object_gap(verb):
            patients = (verb.head,)
    if _is_gerund_in_phrase(verb):
        governor = verb.head.head
        agents, patients, passive = tuple(joined(grammatical_subjects(governor))), (verb.head,), False
        preps = prepositions(governor) | preps
    datives = tuple(joined(verb.children_by("dative")))
    return Frame(trigger=verb, agents=agents, patients=patients, datives=datives, preps=preps, passive=passive)


def _shared_agents(verb: Token) -> list[Token]:
    """The by-phrase that coordinated passives share: "they were beaten, robbed and driven out by vigilantes"."""
    for _ in range(3):
        following = next((kid for kid in verb.children if kid.dep == "conj" and kid.pos == "VERB"), None)
        if following is None or following.tag != "VBN" or following.child("nsubj", "nsubjpass", "auxpass") is not None:
            return []
        if any(kid.dep in ("prep", "npadvmod", "dobj") and kid.i > verb.i for kid in verb.children):
            return []  # what is told of the first act alone parts the two
        verb = following
        shared = prepositions(verb).get("by")
        if shared:
            return list(shared)
    return []


def _who_has_it_done(verb: Token) -> list[Token]:
    """Who brings an act about: "the general had the villagers shot", but not "they had their homes burnt"."""
    head = verb.head
    if verb.dep not in ("ccomp", "xcomp") or head.lemma not in ("have", "get") or is_passive(head):
        return []
    undergone = verb.children_by("nsubj", "nsubjpass") or head.children_by("dobj")
    if not undergone or any(tok.child("poss") is not None for tok in undergone):
        return []
    return grammatical_subjects(head)


def _at_the_hands(preps: dict[str, tuple[Token, ...]]) -> list[Token]:
    """The doer behind a death: "died at the hands of his guards"."""
    hands = [tok for tok in preps.get("at", ()) if tok.lemma == "hand"]
    return [low for tok in hands for low in (*prepositions(tok).get("of", ()), *tok.children_by("poss"))]


def _is_gerund_in_phrase(verb: Token) -> bool:
    """Whether a gerund was read as a word of its own object: "denied dropping cluster bombs", "having armed men"."""
    noun = verb.head
    if verb.dep not in ("amod", "compound") or noun.dep != "dobj" or noun.head.lemma not in GERUND_TAKING:
        return False
    having = any(kid.dep == "aux" and kid.lower == "having" for kid in verb.children)
    first = all(kid.i > verb.i for kid in noun.children if kid is not verb)
    return first and (having or verb.tag == "VBG")


def _left_over_objects(verb: Token) -> list[Token]:
    own = [resolve_relative(kid, verb) for kid in verb.children if kid.dep in ("dobj", "oprd")]
    own = [kid for kid in own if kid.pos in NOMINAL or kid.dep == "dobj"]
    if own:
        return [*own, *_rest_of_list(verb, own[-1])]
    for kid in verb.children:
        if kid.dep == "conj" and kid.pos == "VERB" and kid.tag == verb.tag:
            shared = kid.children_by("dobj")
            between = any(
                word.dep in ("prep", "ccomp", "xcomp") or (word.dep in ("advmod", "npadvmod") and word.i > verb.i)
                for word in verb.children
                if word.i < kid.i
            )
            if shared and not between:
                return shared
    return []


def _rest_of_list(verb: Token, last: Token) -> list[Token]:
    """The rest of a list that the parser cut: "destroyed the office, a kiosk, and the post"."""
    ends = [kid for kid in verb.children if kid.dep == "conj" and kid.pos in ("NOUN", "PROPN") and kid.i > last.i]
    if not ends or any(kid.dep in ("nsubj", "aux", "cop") for tok in ends for kid in tok.children):
        return []
    inner = [kid for kid in last.children if kid.dep == "appos" and kid.pos in ("NOUN", "PROPN") and kid.i < ends[0].i]
    return [*inner, *ends] if inner else []


def _is_object_gap(verb: Token) -> bool:
    subjects = verb.children_by("nsubj")
    return (
        verb.dep == "relcl"
        and bool(subjects)
        and all(kid.lower not in RELATIVE for kid in subjects)
        and not any(kid.dep in ("prep", "xcomp", "ccomp") for kid in verb.children)
    )
