"""Whose subject a verb has: passives, relatives, control, coordination, prepositions and what they hold."""

from __future__ import annotations

from sayso.extract.status.adjunct import CAUSES
from sayso.lexicon.triggers import load_triggers
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
    "support assist aid help ban bar discourage dissuade arrest acquit indict denounce prosecute jail sentence "
    "sanction punish".split()
)
# Verbs whose subject stands against what others attempt or plan, or only tells of it.
AVERTING = frozenset(
    "foil thwart prevent avert block frustrate repel condemn denounce report discover uncover reveal expose fear "
    "investigate oppose reject criticise criticize deplore resist detect disrupt".split()
)
# Verbs whose passive keeps an object: "fighters given arms".
DITRANSITIVE = frozenset(
    "give send offer grant award hand show deny tell promise allow pay teach deal call name leave make".split()
)
# Nouns of justice: who is "of" them has done what "for" holds.
TRYING = frozenset("arrest trial conviction indictment prosecution detention sentencing punishment execution".split())
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
# Verbs whose object and a participle are a small clause: what they want or have is that it be done (Quirk 16.54).
BRINGING_ABOUT = frozenset("want have get see find leave order need like".split())
# Participles that tell what came of an act; what was struck has not done it.
RESULTS = frozenset(
    "kill wound injure hurt maim destroy damage leave cause force set burn trap displace claim raze level wreck "
    "demolish capture seize arrest detain take free release jail convict charge sentence deport expel evacuate torture "
    "execute imprison".split()
)
# Verbs of looking like another, whose "as" holds what one looks like. Compiled by hand.
DISGUISING = frozenset({"dress", "disguise", "clothe", "masquerade", "pose", "clad"})
STRUCK = frozenset({"place", "building", "vehicle", "weapon", "craft"})
PLACES = frozenset({"GPE", "LOC", "FAC"})
ABLE = frozenset({"person", "armed", "police", "rebels", "crowd", "officials", "state"})
DEEP = 6
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "X"})


def is_passive(verb: Token, depth: int = 0) -> bool:
    """Whether a verb form is passive, with or without an auxiliary."""
    perfect = False
    own_subject = False
    for kid in verb.children:
        if kid.dep in ("auxpass", "nsubjpass", "csubjpass", "agent"):
            return True
        if kid.dep == "aux" and (kid.lemma in ("have", "'ve", "'d") or kid.lower == "having"):
            perfect = True
        own_subject = own_subject or kid.dep == "nsubj"
    if verb.tag not in ("VBN", "VBD") or perfect:
        return False
    if own_subject and verb.dep == "ccomp" and verb.head.lemma in BRINGING_ABOUT:
        return verb.child("aux", "mark", "dobj") is None  # "want the prisoners freed"
    if own_subject and verb.dep in ("acl", "relcl"):
        return False  # a full clause on a noun: "the charge that its jets bombed a school", "the raid they carried out"
    if verb.dep == "acl" and verb.lemma not in DITRANSITIVE and verb.child("dobj") is not None:
        return False  # a main verb taken for a participle: "a raid by rebels killed two"
    if verb.dep == "conj":
        head = verb.head
        bare = verb.tag == "VBN" or (verb.lemma in RESULTS and verb.child("dobj") is None)  # "was tried and freed"
        return bare and not own_subject and depth < DEEP and is_passive(head, depth + 1)
    if verb.tag == "VBN":
        return verb.dep in ("acl", "amod", "advcl", "xcomp", "oprd", "ROOT", "pcomp", "relcl", "ccomp") and not (
            verb.child("dobj") and own_subject
        )
    return verb.dep == "acl"


def grammatical_subjects(verb: Token, depth: int = 0) -> list[Token]:
    """The subject a verb has or borrows: from coordination, control, participles and relative clauses."""
    own = [kid for kid in verb.children if kid.dep in ("nsubj", "nsubjpass", "csubj")]
    if own and verb.head.lemma in DISGUISING and verb.dep == "advcl" and verb.child("mark") is not None:
        disguised = verb.head  # "gunmen dressed as policemen stormed a hotel", taken for "as policemen stormed"
        return [disguised.head] if disguised.dep == "acl" else grammatical_subjects(disguised, depth + 1)
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
    if verb.dep == "acl" and verb.tag == "VBG" and _is_spot(head):
        return through_preposition(head.head.head, depth + 1)  # "a bomb exploded in the lobby killing two"
    if verb.dep == "acl" and verb.tag == "VBG" and verb.lemma in RESULTS and _is_struck(head):
        return grammatical_subjects(head.head, depth + 1)  # "shelled the village killing four"
    if verb.dep in ("acl", "relcl", "amod"):
        infinitive = any(kid.dep == "aux" and kid.lower == "to" for kid in verb.children)
        return _noun_subjects(head, depth + 1) if infinitive else [head]
    if verb.dep == "pcomp" and head.lower in CAUSES:
        return []  # a cause has a doer of its own: whoever "could not land because of shelling" did not shell
    if verb.dep == "pcomp" and head.lower == "in" and head.head.lemma == "join" and not is_passive(head.head):
        joint = head.head  # "joined the rebels in attacking the post": both attack
        return [*grammatical_subjects(joint, depth + 1), *joint.children_by("dobj")]
    if verb.dep == "pcomp" and head.dep in ("prep", "agent", "dative"):
        return through_preposition(head.head, depth + 1)
    return []


def _is_spot(noun: Token) -> bool:
    """Whether a noun only says where: what hangs on it as a participle tells of what happened there."""
    where = noun.dep == "pobj" and noun.head.lower in ("in", "at", "near", "inside", "outside", "on", "under", "behind")
    return where and noun.ent not in ("PERSON", "NORP", "ORG") and noun.head.head.pos in ("VERB", "NOUN")


def _is_struck(noun: Token) -> bool:
    """Whether a noun is the object of an act and can have done nothing itself: a place, a building, a thing."""
    if noun.dep != "dobj" or not _verbal(noun.head) or noun.ent in ("PERSON", "NORP"):
        return False
    classes = load_triggers().classes.get(noun.lemma, frozenset())
    return noun.ent in ("GPE", "LOC", "FAC") or (bool(classes & STRUCK) and not classes & ABLE)


def _controller(head: Token, depth: int) -> list[Token]:
    if not is_passive(head) and head.lemma in OBJECT_INFINITIVE and head.lemma not in SUBJECT_CONTROL:
        objects = head.children_by("dobj", "dative")
        if objects:
            return [resolve_relative(kid, head) for kid in objects]
        if head.dep != "conj" and head.lemma in ("call", "appeal"):
            upon = prepositions(head)
            return [*upon.get("on", ()), *upon.get("to", ()), *upon.get("upon", ())]
    return grammatical_subjects(head, depth)


def through_preposition(governor: Token, depth: int) -> list[Token]:
    """Who does what a preposition under a word holds: "blamed them for firing", "progress in clearing"."""
    if _verbal(governor):
        if governor.lemma in OBJECT_CONTROL:
            if is_passive(governor):
                return grammatical_subjects(governor, depth)
            return [resolve_relative(kid, governor) for kid in governor.children_by("dobj")]
        return grammatical_subjects(governor, depth)
    if governor.dep == "dobj" and governor.head.lemma in OBJECT_CONTROL:
        return [governor]  # the parser hangs "of doing" on the one who is accused
    tried = governor.head.head if governor.dep == "pobj" and governor.head.lower == "of" else governor
    if tried.lemma in TRYING and tried.pos == "NOUN":  # "the arrest of two soldiers for killing the monk"
        return [governor] if tried is not governor else list(prepositions(governor).get("of", ()))
    return _noun_subjects(governor, depth)


def _noun_subjects(noun: Token, depth: int) -> list[Token]:
    """Who acts in "X's attempt to", "an attempt by X to", "X made an attempt to", "X is ready to"."""
    if _verbal(noun):
        return grammatical_subjects(noun, depth)
    if noun.pos == "ADJ" and noun.dep == "amod":
        return [noun.head]  # "those responsible to be tried"
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
    if noun.dep == "dobj" and head.lemma in AVERTING:
        return []  # "the police foiled an attempt to free them"
    if noun.dep in ("dobj", "acomp", "attr", "nsubjpass", "conj", "advmod") and _verbal(head):
        return grammatical_subjects(head, depth + 1) if noun.dep != "nsubjpass" else []
    if noun.dep == "pobj":
        return through_preposition(head.head, depth + 1)
    return []


def resolve_relative(tok: Token, verb: Token) -> Token:
    """The antecedent of a relative pronoun, else the token itself."""
    if tok.lower in RELATIVE and verb.dep in ("relcl", "acl", "ccomp", "advcl") and verb.head.pos in NOMINAL:
        return _act_on(verb.head) if verb.lemma in RESULTS else verb.head
    if tok.lower in RELATIVE and verb.dep == "conj" and verb.head.dep == "relcl":
        return verb.head.head
    return tok


def _act_on(noun: Token) -> Token:
    """The act whose object or place a noun is, since that has harmed: "a raid on a clinic in Loma that killed".

    The noun itself where no act stands over it.
    """
    triggers, spot = load_triggers(), noun
    while spot.dep == "pobj" and spot.head.dep == "prep":
        if spot.ent not in PLACES and STRUCK.isdisjoint(triggers.classes.get(spot.lemma, ())):
            return noun
        spot = spot.head.head
        if spot.lemma in triggers.nouns:
            return spot
    return noun


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
                elif grandchild.dep == "conj" and grandchild.pos == "ADP":
                    found.setdefault(grandchild.lower, []).extend(grandchild.children_by("pobj"))  # "on A and on B"
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
        found.extend(kid for kid in tok.children if kid.dep == "conj" and kid.pos in NOMINAL and kid not in found)
    return found


def _spelled_out(tok: Token) -> Token:
    """What a pronoun is said to stand for right after it: "it (the arsenal)", "they, the rebels,"."""
    named = tok.child("appos") if tok.pos == "PRON" else None
    return tok if named is None or named.pos not in NOMINAL else named


def _verbal(tok: Token) -> bool:
    return tok.pos in ("VERB", "AUX")
