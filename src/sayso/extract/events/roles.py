"""Who stands where around a verb: logical subjects and objects through passives, relatives, control, coordination."""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.extract.status.adjunct import CAUSES
from sayso.model import Token

RELATIVE = frozenset({"who", "which", "that", "whom", "whose", "where"})
# Verbs whose object does not control the infinitive: "promised the town to rebuild it".
SUBJECT_CONTROL = frozenset({"promise", "threaten", "vow", "use", "need", "take", "have", "offer", "pledge", "swear"})
# Verbs whose object is the one who acts in "to do": orders, requests, permissions, causes.
OBJECT_INFINITIVE = frozenset(
    "order force urge tell ask press pressure allow permit let compel oblige instruct direct command call appeal beg "
    "implore encourage persuade convince coerce lead cause enable help require request invite expect want authorise "
    "authorize warn push prompt drive get make see hear train arm recruit send deploy leave advise challenge".split()
)
# Verbs whose object is the one who acts in "of doing", "for doing", "from doing".
OBJECT_CONTROL = frozenset(
    "accuse blame suspect charge prevent stop keep convict condemn criticise criticize praise thank "
    "ban bar discourage dissuade arrest acquit indict denounce prosecute jail sentence sanction punish".split()
)
# Verbs that take "doing" as their object.
GERUND_TAKING = frozenset("deny admit avoid consider stop start begin continue keep resume cease finish risk".split())
# Verbs whose passive keeps an object: "fighters given arms".
DITRANSITIVE = frozenset(
    "give send offer grant award hand show deny tell promise allow pay teach deal call name leave make".split()
)
# Nouns whose preposition names the one who is to act.
URGING = {
    "pressure": ("on", "upon"),
    "demand": ("on", "upon"),
    "call": ("on", "to", "upon"),
    "appeal": ("to",),
    "plea": ("to",),
    "order": ("to",),
    "instruction": ("to",),
    "permission": ("to",),
}
DEEP = 6


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
        agents = tuple(joined(preps.get("by", ())))
        patients = subjects or tuple(joined(_left_over_objects(verb)))
    else:
        agents = subjects
        patients = tuple(joined(_left_over_objects(verb)))
        if verb.dep == "amod" and verb.tag == "VBG" and verb.head.dep == "pobj":
            patients = (verb.head,)  # "progress in clearing areas", likewise
            agents = tuple(joined(_through_preposition(verb.head.head.head, 0)))
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


def is_passive(verb: Token, depth: int = 0) -> bool:
    """Whether a verb form is passive, with or without an auxiliary."""
    perfect = False
    own_subject = False
    for kid in verb.children:
        if kid.dep in ("auxpass", "nsubjpass", "csubjpass", "agent"):
            return True
        if kid.dep == "aux" and kid.lemma in ("have", "'ve", "'d"):
            perfect = True
        own_subject = own_subject or kid.dep == "nsubj"
    if verb.tag not in ("VBN", "VBD") or perfect:
        return False
    if own_subject and verb.dep in ("acl", "relcl"):
        return False  # a full clause on a noun: "the charge that its jets bombed a school", "the raid they carried out"
    if verb.dep == "acl" and verb.lemma not in DITRANSITIVE and verb.child("dobj") is not None:
        return False  # a main verb taken for a participle: "a raid by rebels killed two"
    if verb.dep == "conj":
        head = verb.head
        return verb.tag == "VBN" and not own_subject and depth < DEEP and is_passive(head, depth + 1)
    if verb.tag == "VBN":
        return verb.dep in ("acl", "amod", "advcl", "xcomp", "oprd", "ROOT", "pcomp", "relcl", "ccomp") and not (
            verb.child("dobj") and own_subject
        )
    return verb.dep == "acl"


def grammatical_subjects(verb: Token, depth: int = 0) -> list[Token]:
    """The subject a verb has or borrows: from coordination, control, participles and relative clauses."""
    own = [kid for kid in verb.children if kid.dep in ("nsubj", "nsubjpass", "csubj")]
    if own:
        return [resolve_relative(kid, verb) for kid in own]
    head = verb.head
    if depth >= DEEP or head is verb:
        return []
    if verb.dep in ("conj", "advcl", "dep", "parataxis", "ccomp") and _verbal(head):
        if verb.dep == "ccomp" and verb.tag not in ("VBG", "VB"):
            return []
        infinitive = any(kid.dep == "aux" and kid.lower == "to" for kid in verb.children)
        if infinitive and verb.dep != "conj":
            return _controller(head, depth + 1)
        return grammatical_subjects(head, depth + 1)
    if verb.dep == "conj":
        return _noun_subjects(head, depth + 1)
    if verb.dep == "xcomp":
        return _controller(head, depth + 1) if _verbal(head) else _noun_subjects(head, depth + 1)
    if verb.dep in ("acl", "relcl", "amod"):
        infinitive = any(kid.dep == "aux" and kid.lower == "to" for kid in verb.children)
        return _noun_subjects(head, depth + 1) if infinitive else [head]
    if verb.dep == "pcomp" and head.lower in CAUSES:
        return []  # a cause has a doer of its own: whoever "could not land because of shelling" did not shell
    if verb.dep == "pcomp" and head.dep in ("prep", "agent", "dative"):
        return _through_preposition(head.head, depth + 1)
    return []


def _controller(head: Token, depth: int) -> list[Token]:
    if not is_passive(head) and head.lemma in OBJECT_INFINITIVE and head.lemma not in SUBJECT_CONTROL:
        objects = head.children_by("dobj", "dative")
        if objects:
            return [resolve_relative(kid, head) for kid in objects]
        if head.dep != "conj" and head.lemma in ("call", "appeal"):
            upon = prepositions(head)
            return [*upon.get("on", ()), *upon.get("to", ()), *upon.get("upon", ())]
    return grammatical_subjects(head, depth)


def _through_preposition(governor: Token, depth: int) -> list[Token]:
    if _verbal(governor):
        if governor.lemma in OBJECT_CONTROL:
            if is_passive(governor):
                return grammatical_subjects(governor, depth)
            return governor.children_by("dobj")
        return grammatical_subjects(governor, depth)
    if governor.dep == "dobj" and governor.head.lemma in OBJECT_CONTROL:
        return [governor]  # the parser hangs "of doing" on the one who is accused
    return _noun_subjects(governor, depth)


def _noun_subjects(noun: Token, depth: int) -> list[Token]:
    """Who acts in "X's attempt to", "an attempt by X to", "X made an attempt to", "X is ready to"."""
    if _verbal(noun):
        return grammatical_subjects(noun, depth)
    for name in URGING.get(noun.lemma, ()):  # "the pressure on the government to do more"
        urged = prepositions(noun).get(name) or (prepositions(noun.head).get(name) if noun.dep == "dobj" else None)
        if urged:
            return list(urged)
    owners = noun.children_by("poss")
    if owners:
        return owners
    by = prepositions(noun).get("by")
    if by:
        return list(by)
    modifiers = [kid for kid in noun.children if kid.dep in ("amod", "compound") and kid.ent in ("NORP", "GPE", "ORG")]
    if modifiers:
        return modifiers
    head = noun.head
    if head is noun or depth >= DEEP:
        return []
    if noun.dep in ("dobj", "acomp", "attr", "nsubjpass", "conj", "advmod") and _verbal(head):
        return grammatical_subjects(head, depth + 1) if noun.dep != "nsubjpass" else []
    if noun.dep == "pobj":
        return _through_preposition(head.head, depth + 1)
    return []


def resolve_relative(tok: Token, verb: Token) -> Token:
    """The antecedent of a relative pronoun, else the token itself."""
    if tok.lower in RELATIVE and verb.dep in ("relcl", "acl", "ccomp", "advcl") and verb.head.pos in _NOMINAL:
        return verb.head
    if tok.lower in RELATIVE and verb.dep == "conj" and verb.head.dep == "relcl":
        return verb.head.head
    return tok


def prepositions(tok: Token) -> dict[str, tuple[Token, ...]]:
    """Nouns under a word's prepositions, by preposition; "out of" answers to both its words."""
    found: dict[str, list[Token]] = {}
    for kid in tok.children:
        if kid.dep in ("prep", "agent", "dative", "prt", "advmod") and kid.pos in (
            "ADP",
            "SCONJ",
            "ADV",
            "VERB",
            "PART",
        ):
            if kid.lower == "according":
                continue  # "talks with the council, according to the envoy"
            for grandchild in kid.children:
                if grandchild.dep == "pobj":
                    found.setdefault(kid.lower, []).append(grandchild)
                elif grandchild.dep in ("prep", "pcomp"):
                    for low in grandchild.children:
                        if low.dep == "pobj":
                            found.setdefault(kid.lower, []).append(low)
                            found.setdefault(grandchild.lower, []).append(low)
    return {name: tuple(items) for name, items in found.items()}


def joined(tokens: list[Token] | tuple[Token, ...]) -> list[Token]:
    """The tokens, pronouns spelled out, with what is coordinated with them."""
    found = [_spelled_out(tok) for tok in tokens]
    for tok in found:
        found.extend(kid for kid in tok.children if kid.dep == "conj" and kid.pos in _NOMINAL and kid not in found)
    return found


def _spelled_out(tok: Token) -> Token:
    """What a pronoun is said to stand for right after it: "it (the arsenal)", "they, the rebels,"."""
    named = tok.child("appos") if tok.pos == "PRON" else None
    return tok if named is None or named.pos not in _NOMINAL else named


def _left_over_objects(verb: Token) -> list[Token]:
    own = [resolve_relative(kid, verb) for kid in verb.children if kid.dep in ("dobj", "oprd")]
    own = [kid for kid in own if kid.pos in _NOMINAL or kid.dep == "dobj"]
    if own:
        return own
    for kid in verb.children:
        if kid.dep == "conj" and kid.pos == "VERB" and kid.tag == verb.tag:
            shared = kid.children_by("dobj")
            between = any(word.dep in ("prep", "ccomp", "xcomp") for word in verb.children if word.i < kid.i)
            if shared and not between:
                return shared
    return []


def _is_object_gap(verb: Token) -> bool:
    subjects = verb.children_by("nsubj")
    return (
        verb.dep == "relcl"
        and bool(subjects)
        and all(kid.lower not in RELATIVE for kid in subjects)
        and not any(kid.dep in ("prep", "xcomp", "ccomp") for kid in verb.children)
    )


def _verbal(tok: Token) -> bool:
    return tok.pos in ("VERB", "AUX")


_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "X"})
