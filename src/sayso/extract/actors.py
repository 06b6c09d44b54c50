"""Mentions of actors: every noun phrase and pronoun that may act, suffer or speak.

Heads are found in one pass over the dependency tree; what a phrase stands for is said by `sayso.resolve`.
More phrases are found than are needed: those that no claim speaks of are left out of the record at the end.
"""

from __future__ import annotations

from collections.abc import Mapping

from sayso.lexicon.actors import ActorNoun, actor_nouns
from sayso.model import ActorMention, Layer, Parsed, Place, Token, TokenSpan

NOMINAL = frozenset({"NOUN", "PROPN"})
PRONOUNS = frozenset(
    """he she they it we i you him her them us me his hers their theirs its our ours my mine your yours who whom whose
    which that some many others all both each most several few none someone somebody anyone anybody everyone everybody
    nobody one another those these himself herself themselves itself ourselves""".split()
)
RELATIVES = frozenset({"which", "that"})
POINTERS = frozenset({"those", "these", "one", "another", "each", "that"})
ARGUMENTS = frozenset(
    {"nsubj", "nsubjpass", "dobj", "pobj", "conj", "dative", "attr", "agent", "appos", "poss", "ROOT"}
)
# Words inside a noun phrase, to the left of its head.
LEFT = frozenset({"det", "amod", "compound", "nmod", "poss", "nummod", "predet", "quantmod", "nn", "punct"})
INSIDE = frozenset({"compound", "nn", "nmod", "amod", "npadvmod", "quantmod", "nummod"})
MEASURES = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL"})
NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"})
# Nouns that only count those the of-phrase names.
COUNTERS = frozenset(
    """hundred thousand million billion dozen score ten number majority minority half third quarter rest group crowd wave
    handful couple pair lot bulk part most some many several all none one two three four five six seven eight nine
    scores tens dozens hundreds thousands millions body remains""".split()
)
TIME_NOUNS = frozenset(
    """second minute hour day week month year decade century night morning afternoon evening today yesterday tomorrow
    tonight weekend monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december time percent per cent kilometer kilometre km mile meter metre order way
    case instead respect order fact addition result mid thanks""".split()
)


def find_actor_mentions(parsed: Parsed, places: Layer[Place]) -> tuple[ActorMention, ...]:
    """Every phrase that may stand for an actor, in text order, by its head.

    Parameters
    ----------
    parsed : Parsed
    places : Layer of Place
        Used for modifiers that name a country (*Israeli strike*).

    Returns
    -------
    tuple of ActorMention
        Base noun phrases with determiner and premodifiers, with an of-phrase where the head is an actor noun or a
        name; possessors, relative pronouns and actor modifiers each by themselves. Relative clauses stay outside.
    """
    nouns = actor_nouns()
    left = _left_edges(parsed)
    found: list[ActorMention] = []
    for tok in parsed.tokens:
        pos = tok.pos
        if pos == "PUNCT" or pos == "VERB" or pos == "ADP":
            continue
        if tok.lower in PRONOUNS and (pos == "PRON" or pos == "DET"):
            if _is_pronoun_head(tok):
                found.append(_mention(tok.i, tok.i + 1, tok.i, "pronoun"))
        elif pos in NOMINAL:
            if tok.dep in INSIDE and tok.head.i > tok.i and tok.head.pos in NOMINAL:
                if _is_actor_modifier(tok, nouns, places):
                    found.append(_mention(_name_start(tok), tok.i + 1, tok.i, "name"))
            elif tok.ent in MEASURES and tok.lemma not in nouns or tok.lemma in TIME_NOUNS:
                continue
            else:
                last = _of_end(tok, nouns) if tok.children else tok.i + 1
                shape = "name" if pos == "PROPN" or tok.ent in NAMES else "nominal"
                found.append(_mention(_trim(parsed, left[tok.i], tok.i), last, tok.i, shape))
        elif pos == "ADJ":
            if tok.dep == "amod":
                if tok.head.pos in NOMINAL and _is_actor_modifier(tok, nouns, places):
                    found.append(_mention(_name_start(tok), tok.i + 1, tok.i, "name"))
            elif tok.dep in ARGUMENTS and (tok.ent in NAMES or places.at(tok.i) is not None or _has_the(tok)):
                shape = "nominal" if _has_the(tok) else "name"
                found.append(_mention(_trim(parsed, left[tok.i], tok.i), tok.i + 1, tok.i, shape))
        elif pos == "NUM" and tok.dep in ARGUMENTS and tok.ent not in MEASURES and not tok.text[0] == "'":
            found.append(_mention(_trim(parsed, left[tok.i], tok.i), tok.i + 1, tok.i, "nominal"))
    return tuple(found)


def _mention(first: int, last: int, head: int, shape: str) -> ActorMention:
    return ActorMention(span=TokenSpan(first=first, last=last, head=head), shape=shape)


def _left_edges(parsed: Parsed) -> list[int]:
    """For each token the first token of its phrase to the left, through premodifiers only."""
    left: list[int] = []
    for tok in parsed.tokens:
        edge = tok.i
        for kid in tok.children:
            if kid.i >= tok.i:
                break
            if kid.dep in LEFT:
                edge = left[kid.i]
                break
        left.append(edge)
    return left


def _trim(parsed: Parsed, first: int, head: int) -> int:
    """Leave quotation marks and other signs off the front."""
    while first < head and parsed.tokens[first].pos == "PUNCT":
        first += 1
    return first


def _is_pronoun_head(tok: Token) -> bool:
    if tok.dep == "det" or tok.dep == "mark":
        return False
    if tok.lower in RELATIVES and tok.dep in {"nsubj", "nsubjpass", "dobj"}:
        return True
    if tok.lower in POINTERS and tok.dep not in {"nsubj", "nsubjpass", "dobj", "pobj"}:
        return False
    return tok.dep != "expl"


def _has_the(tok: Token) -> bool:
    return any(kid.lower == "the" for kid in tok.children)


def _is_actor_modifier(tok: Token, nouns: Mapping[str, ActorNoun], places: Layer[Place]) -> bool:
    """Whether a modifier names an actor by itself: *Israeli strike*, *rebel attack*, *US airstrikes*."""
    if tok.head.lemma in nouns or tok.head.pos == "PROPN":
        return False
    at = places.at(tok.i)
    if at is not None:
        return True
    return tok.ent in NAMES or tok.lemma in nouns


def _name_start(tok: Token) -> int:
    """First token of the name or compound that a modifier ends."""
    first = tok.i
    for kid in tok.children:
        if kid.i < tok.i and kid.dep in {"compound", "nn", "amod"}:
            first = min(first, kid.i)
    return first


def _of_end(tok: Token, nouns: Mapping[str, ActorNoun]) -> int:
    """End of the phrase: past an of-phrase where the head is an actor noun or a name, else past the head."""
    end = tok.i + 1
    if tok.lemma not in nouns and tok.pos != "PROPN" and tok.lemma not in COUNTERS:
        return end
    for kid in tok.children:
        if kid.i != end:
            continue
        if kid.lower == "of" or (kid.lower == "for" and tok.pos == "PROPN" and kid.ent == tok.ent != ""):
            inner = kid.child("pobj")
            if inner is not None:
                return _of_end(inner, nouns)
    return end
