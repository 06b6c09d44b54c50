"""What is said: from a cue to the words that stand as its content, one small function a frame."""

from __future__ import annotations

from collections.abc import Mapping

from sayso.extract.attribution.content_objects import OBJECTS, Finder, has_subject, has_to
from sayso.extract.attribution.idioms import IDIOMS
from sayso.extract.attribution.spans import Phrases, Range, Ranges, subtract
from sayso.model import Token

_WH_TAGS = frozenset(("WDT", "WP", "WP$", "WRB"))
_HOSTED = frozenset(("parataxis", "ccomp", "advcl", "conj", "dep", "appos"))
_OWN = frozenset("nsubj nsubjpass aux auxpass neg advmod agent dative prt prep dobj npadvmod".split())  # a cue's


def content_of(phrases: Phrases, cue: Token, frame: str) -> Ranges:
    """Token ranges of the content that hangs on the cue in this frame; empty where it does not fit."""
    return _FINDERS[frame](phrases, cue)


def _complements(phrases: Phrases, cue: Token) -> list[Token]:
    """Clauses that complete the cue: those after it first; none across a semicolon."""
    found = [kid for kid in cue.children if kid.dep == "ccomp" and not _parted(phrases, kid, cue)]
    found.sort(key=lambda kid: kid.i < cue.i)
    return found


def _parted(phrases: Phrases, clause: Token, cue: Token) -> bool:
    last = phrases.right[clause.i]
    return last <= cue.i and any(tok.text == ";" for tok in phrases.parsed.tokens[last - 1 : min(last + 2, cue.i)])


def _is_question(phrases: Phrases, clause: Token) -> bool:
    first = phrases.parsed.tokens[phrases.left[clause.i]]
    return first.tag in _WH_TAGS or (first.lower in ("whether", "if") and first.head is clause and first.dep == "mark")


def _is_small_clause(clause: Token) -> bool:
    return clause.tag in ("VBG", "VB") and not has_subject(clause)


def _clause(phrases: Phrases, cue: Token) -> Ranges:
    for kid in _complements(phrases, cue):
        if not _is_small_clause(kid) and not (has_to(kid) and kid.i > cue.i):
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
    """The range without the cue, its subject, whom it is told and when."""
    hole_first, hole_last = cue.i, cue.i + 1
    for kid in cue.children:
        if kid.dep in _OWN:
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
    set_off = (first > 0 and tokens[first - 1].text in (",", "—", "–", "--", "(", "-")) or tokens[first].text in ",—–(-"
    marker = cue.child("mark", "advmod")
    as_clause = tokens[first].lower == "as" and cue.dep == "advcl"
    if marker is not None and marker.i < cue.i and cue.dep == "advcl" and not as_clause:
        return ()
    if not (set_off or as_clause) or not has_subject(cue):
        return ()
    return subtract((phrases.of(host),), (first, last))


def _question(phrases: Phrases, cue: Token) -> Ranges:
    for kid in _complements(phrases, cue):
        if _is_question(phrases, kid):
            return (phrases.of(kid),)
    return ()


def _demand_clause(phrases: Phrases, cue: Token) -> Ranges:
    """A that-clause in the subjunctive: "demanded that they leave"."""
    for kid in _complements(phrases, cue):
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
        if kid.dep in ("xcomp", "ccomp") and kid.i > cue.i and has_to(kid) and not has_subject(kid):
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
        if kid.dep in ("acl", "ccomp", "relcl") and kid.i > cue.i and not has_to(kid):
            first = phrases.parsed.tokens[phrases.left[kid.i]]
            if first.lower == "that" and first.dep == "mark":
                return (phrases.of(kid),)
    return ()


def _noun_infinitive(phrases: Phrases, cue: Token) -> Ranges:
    for kid in cue.children:
        if kid.dep in ("acl", "relcl", "xcomp") and kid.i > cue.i and has_to(kid):
            return (phrases.of(kid),)
    if cue.dep == "dobj":  # "withdrew its threat to block": the parser may hang the infinitive on the verb
        for kid in cue.head.children:
            if kid.dep in ("advcl", "xcomp") and has_to(kid) and phrases.left[kid.i] == cue.i + 1:
                return (phrases.of(kid),)
    return ()


def _governor(phrases: Phrases, cue: Token) -> Ranges:
    """The clause that the phrase modifies, without the phrase."""
    host = cue.head
    while host.pos in ("ADP", "SCONJ") and host.head is not host:
        host = host.head
    if host is cue:
        return ()
    own = phrases.of(cue)
    ends = own[1] >= cue.sent.last - 1
    while ends and host.dep == "conj" and host.head.pos in ("VERB", "AUX") and not has_subject(host):
        host = host.head  # at the end of a sentence it bears on every verb of one subject
    if ends and host.dep == "relcl" and cue.lower == "according":
        host = cue.sent.root  # ... and on the sentence, not on the last relative clause
    return subtract((phrases.of(host),), own)


def _adverb_host(phrases: Phrases, cue: Token) -> Ranges:
    host = cue.head
    if host is cue or host.pos not in ("VERB", "AUX", "ADJ", "NOUN"):
        return ()
    return subtract((phrases.of(host),), (cue.i, cue.i + 1))


def _nothing(phrases: Phrases, cue: Token) -> Ranges:
    """Quotations are found by what stands beside the cue, not by what hangs on it: see `quoted`."""
    return ()


_FINDERS: Mapping[str, Finder] = {
    **OBJECTS,
    "clause": _clause,
    "demand clause": _demand_clause,
    "question": _question,
    "parenthesis": _host,
    "quote": _nothing,
    "infinitive": _infinitive,
    "gerund": _gerund,
    **IDIOMS,
    "citing": _citing,
    "subject as": _quoted_as,
    "noun clause": _noun_clause,
    "noun infinitive": _noun_infinitive,
    "host": _adverb_host,
    "governor": _governor,
}
