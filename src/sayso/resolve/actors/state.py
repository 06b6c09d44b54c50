"""When the name of a capital stands for its state's government: *Moscow denied it*, but *shells fell on Moscow*."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.lexicon.actor_names import KnownActor
from sayso.lexicon.actors import ActorLexicon
from sayso.model import Layer, Place, Token

LOCATIVE = frozenset(
    """in at near around outside inside across through throughout within toward towards into above over beyond
    from to off via under behind along""".split()
)
# Verbs whose object is someone, not somewhere.
ADDRESSING = frozenset(
    """accuse blame urge ask tell warn criticize criticise condemn sanction support pressure demand call thank praise
    press force persuade allow push help aid back isolate punish denounce sue beg invite inform notify convince oblige
    provoke threaten deter arm supply pay fund hold""".split()
)
# Verbs whose object is a place (selection after Levin 1993, classes 31-51, and everyday war reporting).
DONE_TO_PLACES = frozenset(
    """shell besiege encircle liberate recapture retake overrun storm evacuate flatten raze bombard occupy enter
    blockade surround""".split()
)
# Branches of a state's forces that reporting names by state and branch.
BRANCHES = frozenset(
    "security air special ground land naval border coast marine airborne internal missile strategic".split()
)
# What an army does, whatever its people are called: "the Russians shelled the town" (Levin 1993, classes 33-44).
FIGHTING = frozenset(
    """shell bomb bombard attack strike invade storm besiege capture seize occupy recapture retreat withdraw advance
    overrun raze destroy fire launch shoot ambush assault blockade""".split()
)
ACTS_BY = frozenset({"by", "against", "with", "between", "for", "of"})


def means_the_state(head: Token, known: KnownActor, places: Layer[Place]) -> bool:
    """Whether a state's name, adjective or capital stands for the state as one who acts.

    Parameters
    ----------
    head : Token
        Head of the name.
    known : KnownActor
        Whose ``use`` says what the name is.
    places : Layer of Place
        A sense of ``metonym`` found there is followed.

    Notes
    -----
    Regular metonymy after Markert and Nissim 2002, "Metonymy resolution as a classification task": a capital as the
    subject of an active verb, in a by-phrase, as possessor or as the object of an address. Known failure: capitals as
    passive subjects of addresses (*Kyiv was warned*).
    """
    if known.use != "capital":
        return True
    at = places.at(head.i)
    if at is not None and places.rows[at].sense == "metonym":
        return True
    if head.dep == "nsubj":
        return head.head.pos in {"VERB", "AUX"} and head.head.lemma not in {"be", "fall", "lie", "remain", "become"}
    if head.dep == "poss":
        return True
    if head.dep == "pobj":
        return head.head.lower in {"by", "with"} or (head.head.lower in ACTS_BY and head.head.head.pos == "VERB")
    if head.dep in {"dobj", "dative"}:
        return head.head.lemma in ADDRESSING
    if head.dep == "conj":
        return means_the_state(head.head, known, places) if head.head is not head else False
    return False


def fights(head: Token) -> bool:
    """Whether a people's name stands for its army: the doer of an act of war."""
    if head.dep == "nsubj":
        return head.head.lemma in FIGHTING
    return head.dep == "pobj" and head.head.dep == "agent" and head.head.head.lemma in FIGHTING


def is_locative(head: Token) -> bool:
    """Whether a name stands in a phrase of place: *in Ukraine*, *from Poland*."""
    return head.dep == "pobj" and head.head.lower in LOCATIVE


def is_taken(head: Token) -> bool:
    """Whether a name is what only a place can be the object of: *shelled Makariv*."""
    return head.dep in {"dobj", "nsubjpass"} and head.head.lemma in DONE_TO_PLACES


def suffers(head: Token, lexicon: ActorLexicon) -> bool:
    """Whether a building or a machine is what is acted on, or where: *shelled the embassy*, not *the embassy said*."""
    if head.dep == "conj" and head.head is not head:
        return suffers(head.head, lexicon)
    if head.dep in {"dobj", "nsubjpass"}:
        return head.head.lemma not in ADDRESSING
    if head.dep != "pobj":
        return False
    link = head.head
    if link.lower in {"of", "on", "against"}:
        return link.head.lemma not in lexicon.nouns and link.head.lemma not in ADDRESSING
    return link.lower in LOCATIVE and link.lower != "from"


def is_plain(tokens: Sequence[Token], first: int, last: int, country: str, lexicon: ActorLexicon) -> bool:
    """Whether the words before a force say no more than whose it is: *broken Russian troops*, not *security forces*."""
    specific = lexicon.classes["specific"]
    i = first
    while i < last:
        tok = tokens[i]
        if tok.lower in specific or tok.lower.endswith(("-backed", "-led", "-trained")):
            return False
        if tok.pos == "PROPN":
            found = lexicon.names.match(tokens, i) if tok.lower in lexicon.names.starts else None
            if found is not None and found[0].id == country:
                i = found[1]
                continue
            if not _is_leader(tok, country, lexicon):
                return False
        i += 1
    return True


def branch(tokens: Sequence[Token], first: int, last: int, country: str, lexicon: ActorLexicon) -> tuple[str, ...]:
    """The words that name a branch of a state's forces, where nothing else stands by: *Iraqi security forces*."""
    words: list[str] = []
    i = first
    while i < last:
        tok = tokens[i]
        found = lexicon.names.match(tokens, i) if tok.lower in lexicon.names.starts else None
        if found is not None and found[0].id == country:
            i = found[1]
            continue
        if tok.lower in BRANCHES:
            words.append(tok.lower)
        elif tok.pos != "DET" and tok.tag != "POS":
            return ()
        i += 1
    return tuple(words)


def _is_leader(tok: Token, country: str, lexicon: ActorLexicon) -> bool:
    for key in (tok.lower, tok.lower.removesuffix("s")):
        if any(leader.of == country for leader in lexicon.leaders.get(key, ())):
            return True
    return tok.tag == "POS"
