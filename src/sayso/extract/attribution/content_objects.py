"""Contents that are objects, prepositional phrases and infinitives of the cue, one small function a frame."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sayso.extract.attribution.spans import Phrases, Range, Ranges, merge
from sayso.lexicon.speakers import CLAIM_NOUNS, DEED_NOUNS
from sayso.model import Token

Finder = Callable[[Phrases, Token], Ranges]

_SUGGESTS_ACT = frozenset(("responsibility", "blame", "credit"))
_DOUBTS = frozenset(("doubt", "doubts"))
_CRIMES = frozenset(
    (
        "shooting death killing murder bombing attack robbery raid plot crash slaying stabbing assault rape kidnapping "
        "abduction explosion blast ambush beating assassination massacre homicide incident hijacking arson fire"
    ).split()
)
_TAKEN = frozenset(("life", "victim", "casualty", "soul"))
_STATES = frozenset(("stand", "remain", "stay"))
_IN_STATE = frozenset(("oprd", "acomp", "xcomp", "ccomp", "advcl", "attr", "dep"))


def has_to(tok: Token) -> bool:
    """Whether a verb is a to-infinitive."""
    return any(kid.dep == "aux" and kid.lower == "to" for kid in tok.children)


def has_subject(tok: Token) -> bool:
    """Whether a verb has a subject of its own."""
    return any(kid.dep in ("nsubj", "nsubjpass", "expl", "csubj", "csubjpass") for kid in tok.children)


def _object_of(cue: Token) -> Token | None:
    """The verb's object: a passive's subject."""
    found = cue.child("dobj", "nsubjpass")
    if found is None and cue.dep in ("acl", "relcl") and cue.tag == "VBN" and cue.head.pos in ("NOUN", "PROPN"):
        return cue.head
    if found is None and stands_as_participle(cue):
        return cue.head.child("nsubj")
    if found is None and shares_passive(cue):
        return cue.head.child("nsubjpass")
    return found


def shares_passive(verb: Token) -> bool:
    """Whether a participle goes on with another's passive: "charged" of "was arrested and charged with murder"."""
    head = verb.head
    return (
        verb.tag == "VBN"
        and verb.dep == "conj"
        and head.tag == "VBN"
        and head.child("nsubjpass") is not None
        and not has_subject(verb)
        and verb.child("aux", "dobj") is None
    )


def stands_as_participle(verb: Token) -> bool:
    """Whether a participle is the state its subject is in: "stands accused of", "remains suspected of"."""
    return verb.tag == "VBN" and verb.head is not verb and verb.head.lemma in _STATES and verb.dep in _IN_STATE


def _object(phrases: Phrases, cue: Token) -> Ranges:
    found = cue.child("dobj")
    if found is None or (found.pos == "PRON" and found.lower not in ("that", "this", "it", "so")):
        return ()
    return (phrases.of(found),)


def is_toll_taken(phrases: Phrases, cue: Token) -> bool:
    """Whether what is claimed are lives: a flood that "claimed three lives" says nothing."""
    if cue.lemma != "claim":
        return False
    for tok in phrases.parsed.tokens[cue.i + 1 : min(cue.sent.last, cue.i + 6)]:
        if tok.lemma in _TAKEN:
            return True
        if tok.pos not in ("DET", "NUM", "ADJ", "ADP", "ADV", "PRON"):
            return False
    return False


def _claim_noun(phrases: Phrases, cue: Token) -> Ranges:
    """The content of a noun of claiming, or the noun itself with all that belongs to it."""
    found = _object_of(cue)
    if found is None:
        as_clause = _as_predicate(cue)
        found = as_clause.child("dobj") if as_clause else None
    if found is None or found.lemma not in CLAIM_NOUNS:
        return ()
    return (phrases.of(found),)


def _cited_claim(phrases: Phrases, cue: Token) -> Ranges:
    """A noun of claiming with the clause of what is claimed: "cited reports that ..."."""
    found = _object_of(cue)
    if found is None or not any(kid.dep in ("acl", "ccomp") and has_subject(kid) for kid in found.children):
        return ()
    return _claim_noun(phrases, cue)


def _as_predicate(cue: Token) -> Token | None:
    for kid in cue.children:
        if kid.dep == "prep" and kid.lower == "as":
            return kid.child("pcomp", "amod", "pobj")
    return None


def _responsibility(phrases: Phrases, cue: Token) -> Ranges:
    found = _object_of(cue)
    if found is None or found.lemma not in _SUGGESTS_ACT:
        return ()
    return merge((phrases.of(found), *_prepositional(phrases, cue, ("for",))))


def _deed(phrases: Phrases, cue: Token) -> Ranges:
    found = _object_of(cue)
    if found is None or found.lemma not in DEED_NOUNS or cue.child("ccomp") is not None:
        return ()  # "claimed a raid killed four" is no deed of the one who says so
    return (phrases.of(found),)


def _doubt(phrases: Phrases, cue: Token) -> Ranges:
    found = _object_of(cue)
    if found is None or found.lower not in _DOUBTS:
        return ()
    return merge(
        (
            *_prepositional(phrases, cue, ("on", "over", "about")),
            *_prepositional(phrases, found, ("on", "over", "about")),
        )
    )


def _prepositional(phrases: Phrases, cue: Token, words: tuple[str, ...]) -> Ranges:
    for kid in cue.children:
        if kid.dep in ("prep", "prt", "dative", "agent") and kid.lower in words:
            inner = kid.child("pobj", "pcomp", "pobjpass")
            if inner:
                return (phrases.of(inner),)
    return ()


def _preposition(word: str) -> Finder:
    def find(phrases: Phrases, cue: Token) -> Ranges:
        return _prepositional(phrases, cue, (word,))

    return find


def _object_with(word: str) -> Finder:
    """Object and a prepositional phrase, be it parsed under the verb or under the object."""

    def find(phrases: Phrases, cue: Token) -> Ranges:
        found = _object_of(cue)
        if found is None:
            return ()
        for governor in (cue, found):
            for kid in governor.children:
                if kid.dep == "prep" and kid.lower == word and kid.i > cue.i and (kid.child("pobj", "pcomp", "amod")):
                    return _joined(phrases.of(found), phrases.of(kid), cue)
        return ()

    return find


def _object_in(phrases: Phrases, cue: Token) -> Ranges:
    """Charged in a shooting: "in" names a crime, not a town or a month."""
    found = _object_of(cue)
    for kid in cue.children if found is not None else ():
        noun = kid.child("pobj") if kid.dep == "prep" and kid.lower == "in" and kid.i > cue.i else None
        if found is not None and noun is not None and noun.lemma in _CRIMES:
            return _joined(phrases.of(found), phrases.of(kid), cue)
    return ()


def _joined(one: Range, two: Range, cue: Token) -> Ranges:
    """Two ranges as one where the cue is not between them."""
    first, last = min(one[0], two[0]), max(one[1], two[1])
    return merge((one, two)) if first <= cue.i < last else ((first, last),)


def _object_infinitive(phrases: Phrases, cue: Token) -> Ranges:
    found = _object_of(cue)
    for kid in cue.children:
        if kid.dep in ("xcomp", "ccomp", "advcl") and kid.i > cue.i and has_to(kid):
            if kid.dep == "ccomp" and has_subject(kid):
                return (phrases.of(kid),)
            if found is not None and kid.dep != "advcl":
                return _joined(phrases.of(found), phrases.of(kid), cue)
    if found is not None:
        for kid in found.children:
            if kid.dep in ("acl", "relcl") and has_to(kid) and cue.lemma != "order":
                return (phrases.of(found),)
    return ()


def _preposition_infinitive(word: str) -> Finder:
    """ "called on them to leave", "appealed for troops to leave"."""

    def find(phrases: Phrases, cue: Token) -> Ranges:
        for kid in cue.children:
            if kid.dep in ("prep", "mark") and kid.lower == word and kid.i > cue.i:
                inner = kid.child("pobj")
                for clause in (*cue.children, *(inner.children if inner else ())):
                    if (
                        clause.dep in ("xcomp", "advcl", "ccomp", "acl", "relcl")
                        and clause.i > kid.i
                        and has_to(clause)
                    ):
                        first = phrases.left[inner.i] if inner else phrases.left[clause.i]
                        return ((first, phrases.right[clause.i]),)
        return ()

    return find


def _object_predicate(phrases: Phrases, cue: Token) -> Ranges:
    """ "called the story a lie", "ordered the bridges blown up"."""
    found = _object_of(cue)
    for kid in cue.children:
        if kid.dep in ("oprd", "xcomp", "acomp", "ccomp") and kid.i > cue.i and not has_to(kid):
            if found is None:
                return (phrases.of(kid),) if kid.dep in ("oprd", "ccomp") else ()
            return _joined(phrases.of(found), phrases.of(kid), cue)
    return ()


def _subject(phrases: Phrases, cue: Token) -> Ranges:
    found = cue.child("nsubjpass")
    return (phrases.of(found),) if found and found.pos == "NOUN" else ()


def _subject_infinitive(phrases: Phrases, cue: Token) -> Ranges:
    found = cue.child("nsubjpass")
    for kid in cue.children:
        if found and kid.dep in ("xcomp", "ccomp") and kid.i > cue.i and has_to(kid):
            return _joined(phrases.of(found), (phrases.left[kid.i], phrases.right[kid.i]), cue)
    return ()


OBJECTS: Mapping[str, Finder] = {
    "object": _object,
    "object infinitive": _object_infinitive,
    "for infinitive": _preposition_infinitive("for"),
    "on infinitive": _preposition_infinitive("on"),
    "to infinitive": _preposition_infinitive("to"),
    "object predicate": _object_predicate,
    "object as": _object_with("as"),
    "object of": _object_with("of"),
    "object for": _object_with("for"),
    "object over": _object_with("over"),
    "object with": _object_with("with"),
    "object in": _object_in,
    "object on": _object_with("on"),
    "object to": _object_with("to"),
    "claim noun": _claim_noun,
    "cited claim": _cited_claim,
    "responsibility": _responsibility,
    "deed": _deed,
    "doubt": _doubt,
    "of": _preposition("of"),
    "about": _preposition("about"),
    "on": _preposition("on"),
    "for": _preposition("for"),
    "to": _preposition("to"),
    "against": _preposition("against"),
    "subject infinitive": _subject_infinitive,
    "subject": _subject,
}
