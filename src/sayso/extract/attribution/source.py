"""Who speaks: from a cue to the noun phrase of its source."""

from __future__ import annotations

from sayso.extract.attribution.content_objects import shares_passive, stands_as_participle
from sayso.extract.attribution.spans import Phrases, Range
from sayso.model import Token

_SUBJECTS = ("nsubj", "csubj")
_PARTS_AFTER = frozenset(
    ("prep", "compound", "nmod", "case", "appos", "nummod", "cc", "conj", "det", "npadvmod", "punct", "amod", "poss")
)
_RAISED = frozenset(("xcomp", "conj", "advcl", "pcomp", "ccomp", "dep", "acl", "prep", "parataxis"))
QUOTING = frozenset(("quote", "cite"))  # whose object speaks: "quoted the general as saying"
_RELATIVES = frozenset(("who", "which", "that"))


def speaker_of_verb(verb: Token) -> Token | None:
    """Head token of the noun phrase that speaks through a verb, or ``None`` where the words name nobody.

    An active verb's subject; a passive's by-phrase; for a verb without a subject of its own the subject of the verb
    it hangs on (coordination, control, participles). A relative pronoun stands for its antecedent.
    """
    quoting = quoting_verb(verb)
    if quoting is not None:
        return quoting.child("nsubjpass", "dobj")
    for _ in range(6):
        passive = False
        for kid in verb.children:
            if kid.dep in _SUBJECTS:
                return _antecedent(kid, verb)
            if kid.dep in ("nsubjpass", "auxpass"):
                passive = True
        if (
            passive
            or (verb.tag == "VBN" and verb.dep in ("acl", "relcl"))
            or stands_as_participle(verb)
            or shares_passive(verb)
        ):
            return agent_of(verb)
        if verb.dep == "acl" and verb.head.pos in ("NOUN", "PROPN", "PRON"):
            return verb.head if verb.tag == "VBG" else possessor_of(verb.head)
        if verb.dep not in _RAISED or verb.head is verb:
            return None
        verb = verb.head
        if verb.pos in ("NOUN", "PROPN"):
            return possessor_of(verb)
        passive_subject = verb.child("nsubjpass")
        if passive_subject and not verb.child("nsubj"):
            return _antecedent(passive_subject, verb)
    return None


def quoting_verb(verb: Token) -> Token | None:
    """The verb that quotes: "quoted" of "quoted the general as saying"."""
    if verb.dep == "pcomp" and verb.head.lower == "as" and verb.head.head.lemma in QUOTING:
        return verb.head.head
    return None


def _antecedent(subject: Token, verb: Token) -> Token | None:
    if subject.dep == "expl" or (subject.lower in ("it", "there") and _impersonal(verb)):
        return None
    if subject.lower in _RELATIVES and subject.tag in ("WP", "WDT"):
        for clause in (verb, *verb.ancestors()):
            if clause.dep == "relcl":
                return clause.head
        return None
    return subject


def antecedent_of(tok: Token) -> Token:
    """The noun that a relative pronoun stands for; any other word is itself."""
    if tok.tag in ("WP", "WDT"):
        for clause in tok.ancestors():
            if clause.dep == "relcl":
                return clause.head
    return tok


def _impersonal(verb: Token) -> bool:
    return verb.lemma in ("seem", "appear", "look", "sound", "happen", "turn", "be")


def agent_of(verb: Token) -> Token | None:
    """The noun of a passive's by-phrase."""
    for kid in verb.children:
        if kid.dep == "agent" or (kid.dep == "prep" and kid.lower == "by"):
            return kid.child("pobj")
        if kid.dep == "oprd":  # "was held responsible by the court"
            by = next((low for low in kid.children if low.dep == "prep" and low.lower == "by"), None)
            if by is not None:
                return by.child("pobj")
    return None


def possessor_of(noun: Token) -> Token | None:
    """Whose claim, report or fear it is: a possessive, a by- or from-phrase, or the subject of a light verb."""
    owner = noun.child("poss")
    if owner:
        return owner
    for kid in noun.children:
        if kid.dep in ("prep", "agent") and kid.lower in ("by", "from"):
            return kid.child("pobj")
    return None


def source_range(phrases: Phrases, head: Token) -> Range:
    """Token range of a source: the noun phrase without relative clauses and participles after it."""
    first = phrases.left[head.i]
    last = head.i + 1
    pending = last
    for kid in head.children:
        if kid.i < head.i:
            continue
        if kid.dep not in _PARTS_AFTER or phrases.left[kid.i] > pending:
            break
        pending = phrases.right[kid.i]
        if kid.dep not in ("punct", "cc"):
            last = pending
    while first < head.i and phrases.parsed.tokens[first].pos in ("PUNCT", "CCONJ", "ADV"):
        first += 1
    return first, last


def first_of_several(phrases: Phrases, speaker: Token) -> Token:
    """The first of those who speak together, where the parser made a later one the subject; else the speaker.

    "A teacher, a farmer and two guards said": the parser may hang the first on the verb, or two names in one.
    """
    tokens = phrases.parsed.tokens
    first = phrases.left[speaker.i]
    if speaker.child("conj") is not None:
        for kid in speaker.head.children:
            if kid.dep == "npadvmod" and kid.pos in ("NOUN", "PROPN") and kid.ent not in ("DATE", "TIME"):
                last = phrases.right[kid.i]
                if last == first - 1 and tokens[last].text == ",":
                    return kid
    for kid in speaker.children:
        if kid.dep == "nmod" and kid.pos == "PROPN" and kid.child("cc") is not None:
            return kid
    return speaker
