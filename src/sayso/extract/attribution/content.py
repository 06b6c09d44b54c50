"""What is said: from a cue to the words that stand as its content, one small function a frame."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sayso.extract.attribution.idioms import IDIOMS
from sayso.extract.attribution.spans import Phrases, Range, Ranges, merge, subtract
from sayso.model import Token

Finder = Callable[[Phrases, Token], Ranges]
_WH_TAGS = frozenset(("WDT", "WP", "WP$", "WRB"))
_HOSTED = frozenset(("parataxis", "ccomp", "advcl", "conj", "dep", "appos"))
# Nouns that name what somebody said; turning one down denies what it says. Compiled by hand.
CLAIM_NOUNS = frozenset(
    "accusation account allegation assertion charge claim contention criticism idea insinuation narrative notion report "
    "responsibility rumor rumour statement story suggestion theory involvement complicity knowledge wrongdoing role "
    "reason fact possibility need mistake error defeat guilt fault blame".split()
)
_SUGGESTS_ACT = frozenset(("responsibility", "blame", "credit"))
_DOUBTS = frozenset(("doubt", "doubts"))


def content_of(phrases: Phrases, cue: Token, frame: str) -> Ranges:
    """Token ranges of the content that hangs on the cue in this frame; empty where it does not fit."""
    return _FINDERS[frame](phrases, cue)


def has_subject(tok: Token) -> bool:
    """Whether a verb has a subject of its own."""
    return any(kid.dep in ("nsubj", "nsubjpass", "expl", "csubj", "csubjpass") for kid in tok.children)


def _has_to(tok: Token) -> bool:
    return any(kid.dep == "aux" and kid.lower == "to" for kid in tok.children)


def _complements(cue: Token) -> list[Token]:
    found = [kid for kid in cue.children if kid.dep == "ccomp"]
    if not found and cue.dep == "conj" and not any(kid.dep in ("dobj", "xcomp", "prep") for kid in cue.children):
        return []
    return found


def _is_question(phrases: Phrases, clause: Token) -> bool:
    first = phrases.parsed.tokens[phrases.left[clause.i]]
    return first.tag in _WH_TAGS or (first.lower in ("whether", "if") and first.head is clause and first.dep == "mark")


def _is_small_clause(clause: Token) -> bool:
    return clause.tag in ("VBG", "VB") and not has_subject(clause)


def _clause(phrases: Phrases, cue: Token) -> Ranges:
    for kid in _complements(cue):
        if not _is_small_clause(kid) and not (_has_to(kid) and kid.i > cue.i):
            return _less(phrases, phrases.of(kid), cue, kid)
    return ()


def _less(phrases: Phrases, whole: Range, cue: Token, clause: Token) -> Ranges:
    """A complement's range without what of the cue's own lies inside it; what follows the cue stays out of one
    that comes before, unless it belongs to the same clause."""
    first, last = whole
    if first <= cue.i < last:
        return _outside(phrases, whole, cue)
    return ((first, last),)


def _outside(phrases: Phrases, whole: Range, cue: Token) -> Ranges:
    """The range without the cue, its subject and its adverbs."""
    hole_first, hole_last = cue.i, cue.i + 1
    for kid in cue.children:
        if kid.dep in ("nsubj", "nsubjpass", "aux", "auxpass", "neg", "advmod", "agent", "dative", "prt"):
            hole_first = min(hole_first, phrases.left[kid.i])
            hole_last = max(hole_last, phrases.right[kid.i])
    return subtract((whole,), (hole_first, hole_last))


def _host(phrases: Phrases, cue: Token) -> Ranges:
    """The clause around a cue that is put in between: "the bridge, he said, was down"."""
    host = cue.head
    if host is cue or cue.dep not in _HOSTED or host.pos not in ("VERB", "AUX", "NOUN", "ADJ", "PROPN"):
        return ()
    first, last = phrases.of(cue)
    tokens = phrases.parsed.tokens
    set_off = first > 0 and tokens[first - 1].text in (",", "—", "–", "--", "(", "-") or tokens[first].text in ",—–(-"
    marker = cue.child("mark", "advmod")
    as_clause = tokens[first].lower == "as" and cue.dep == "advcl"
    if marker is not None and marker.i < cue.i and cue.dep == "advcl" and not as_clause:
        return ()
    if not (set_off or as_clause) or not has_subject(cue):
        return ()
    return subtract((phrases.of(host),), (first, last))


def _question(phrases: Phrases, cue: Token) -> Ranges:
    for kid in _complements(cue):
        if _is_question(phrases, kid):
            return (phrases.of(kid),)
    return ()


def _demand_clause(phrases: Phrases, cue: Token) -> Ranges:
    """A that-clause in the subjunctive: "demanded that they leave"."""
    for kid in _complements(cue):
        if kid.i < cue.i or _is_question(phrases, kid):
            continue
        if (
            kid.tag == "VB"
            and has_subject(kid)
            and not any(other.dep in ("aux",) and other.lower != "should" for other in kid.children)
        ):
            return (phrases.of(kid),)
        bare = kid.tag == "VBP" and kid.lemma != "be" and not any(other.dep == "aux" for other in kid.children)
        if bare and cue.tag in ("VBD", "VBN"):  # no backshift after a past: a plural subjunctive
            return (phrases.of(kid),)
        if cue.lemma == "demand":
            return (phrases.of(kid),)
    return ()


def _infinitive(phrases: Phrases, cue: Token) -> Ranges:
    for kid in cue.children:
        if kid.dep in ("xcomp", "ccomp") and kid.i > cue.i and _has_to(kid) and not has_subject(kid):
            if cue.child("dobj"):
                return ()
            return (phrases.of(kid),)
    return ()


def _gerund(phrases: Phrases, cue: Token) -> Ranges:
    for kid in cue.children:
        if kid.dep in ("xcomp", "ccomp", "pcomp", "dobj") and kid.tag == "VBG" and kid.i > cue.i:
            return (phrases.of(kid),)
        if kid.dep == "advcl" and kid.tag == "VBG" and _follows(phrases, cue, kid):
            return (phrases.of(kid),)
        if kid.dep == "prep" and kid.lower == "to" and kid.child("pcomp"):
            return (phrases.of(kid),)
    return ()


def _follows(phrases: Phrases, cue: Token, kid: Token) -> bool:
    """Whether a phrase stands right after the cue or its particle."""
    first = phrases.left[kid.i]
    return first == cue.i + 1 or (first == cue.i + 2 and phrases.parsed.tokens[cue.i + 1].dep == "prt")


def _object_of(cue: Token) -> Token | None:
    """The verb's object: a passive's subject."""
    found = cue.child("dobj", "nsubjpass")
    if found is None and cue.dep in ("acl", "relcl") and cue.tag == "VBN" and cue.head.pos in ("NOUN", "PROPN"):
        return cue.head
    return found


def _object(phrases: Phrases, cue: Token) -> Ranges:
    found = cue.child("dobj")
    if found is None or found.pos == "PRON" and found.lower not in ("that", "this", "it", "so"):
        return ()
    return (phrases.of(found),)


def _claim_noun(phrases: Phrases, cue: Token) -> Ranges:
    """The content of a noun of claiming, or the noun itself with all that belongs to it."""
    found = _object_of(cue)
    if found is None:
        as_clause = _as_predicate(cue)
        found = as_clause.child("dobj") if as_clause else None
    if found is None or found.lemma not in CLAIM_NOUNS:
        return ()
    return (phrases.of(found),)


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


def _joined(one: Range, two: Range, cue: Token) -> Ranges:
    """Two ranges as one where the cue is not between them."""
    first, last = min(one[0], two[0]), max(one[1], two[1])
    return merge((one, two)) if first <= cue.i < last else ((first, last),)


def _object_infinitive(phrases: Phrases, cue: Token) -> Ranges:
    found = _object_of(cue)
    for kid in cue.children:
        if kid.dep in ("xcomp", "ccomp", "advcl") and kid.i > cue.i and _has_to(kid):
            if kid.dep == "ccomp" and has_subject(kid):
                return (phrases.of(kid),)
            if found is not None and kid.dep != "advcl":
                return _joined(phrases.of(found), phrases.of(kid), cue)
    if found is not None:
        for kid in found.children:
            if kid.dep in ("acl", "relcl") and _has_to(kid) and cue.lemma != "order":
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
                        and _has_to(clause)
                    ):
                        first = phrases.left[inner.i] if inner else phrases.left[clause.i]
                        return ((first, phrases.right[clause.i]),)
        return ()

    return find


def _object_predicate(phrases: Phrases, cue: Token) -> Ranges:
    """ "called the story a lie", "ordered the bridges blown up"."""
    found = _object_of(cue)
    for kid in cue.children:
        if kid.dep in ("oprd", "xcomp", "acomp", "ccomp") and kid.i > cue.i and not _has_to(kid):
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
        if found and kid.dep in ("xcomp", "ccomp") and kid.i > cue.i and _has_to(kid):
            return _joined(phrases.of(found), (phrases.left[kid.i], phrases.right[kid.i]), cue)
    return ()


def _quoted_as(phrases: Phrases, cue: Token) -> Ranges:
    """ "was quoted as saying that ...": the clause under the participle."""
    for kid in cue.children:
        if kid.dep == "prep" and kid.lower == "as":
            inner = kid.child("pcomp")
            if inner:
                found = _clause(phrases, inner)
                return found or tuple(phrases.of(one) for one in inner.children if one.dep in ("dobj", "ccomp"))
    return ()


def _citing(phrases: Phrases, cue: Token) -> Ranges:
    """Never a content of its own: what is cited for stands with the governing cue."""
    return ()


def _noun_clause(phrases: Phrases, cue: Token) -> Ranges:
    for kid in cue.children:
        if kid.dep in ("acl", "ccomp", "relcl") and kid.i > cue.i and not _has_to(kid):
            first = phrases.parsed.tokens[phrases.left[kid.i]]
            if first.lower == "that" and first.dep == "mark":
                return (phrases.of(kid),)
    return ()


def _noun_infinitive(phrases: Phrases, cue: Token) -> Ranges:
    for kid in cue.children:
        if kid.dep in ("acl", "relcl", "xcomp") and kid.i > cue.i and _has_to(kid):
            return (phrases.of(kid),)
    return ()


def _governor(phrases: Phrases, cue: Token) -> Ranges:
    """The clause that the phrase modifies, without the phrase."""
    host = cue.head
    while host.pos in ("ADP", "SCONJ") and host.head is not host:
        host = host.head
    if host is cue:
        return ()
    return subtract((phrases.of(host),), phrases.of(cue))


def _adverb_host(phrases: Phrases, cue: Token) -> Ranges:
    host = cue.head
    if host is cue or host.pos not in ("VERB", "AUX", "ADJ", "NOUN"):
        return ()
    return subtract((phrases.of(host),), (cue.i, cue.i + 1))


def _nothing(phrases: Phrases, cue: Token) -> Ranges:
    """Quotations are found by what stands beside the cue, not by what hangs on it: see `quoted`."""
    return ()


_FINDERS: Mapping[str, Finder] = {
    "clause": _clause,
    "demand clause": _demand_clause,
    "question": _question,
    "parenthesis": _host,
    "quote": _nothing,
    "infinitive": _infinitive,
    "gerund": _gerund,
    "object": _object,
    "object infinitive": _object_infinitive,
    "for infinitive": _preposition_infinitive("for"),
    "on infinitive": _preposition_infinitive("on"),
    "to infinitive": _preposition_infinitive("to"),
    **IDIOMS,
    "object predicate": _object_predicate,
    "object as": _object_with("as"),
    "object of": _object_with("of"),
    "object for": _object_with("for"),
    "object over": _object_with("over"),
    "object with": _object_with("with"),
    "object on": _object_with("on"),
    "claim noun": _claim_noun,
    "responsibility": _responsibility,
    "doubt": _doubt,
    "citing": _citing,
    "of": _preposition("of"),
    "about": _preposition("about"),
    "on": _preposition("on"),
    "for": _preposition("for"),
    "to": _preposition("to"),
    "against": _preposition("against"),
    "subject infinitive": _subject_infinitive,
    "subject as": _quoted_as,
    "subject": _subject,
    "noun clause": _noun_clause,
    "noun infinitive": _noun_infinitive,
    "host": _adverb_host,
    "governor": _governor,
}
