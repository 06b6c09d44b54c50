"""Every noun phrase that may be the source of a cue: what the learned ranker chooses from."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.extract.attribution.source import QUOTING, possessor_of, speaker_of_verb
from sayso.extract.attribution.spans import Phrases
from sayso.model import Token

_NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM", "DET"))
_CLIMB = 4

SourceOption = tuple[Token | None, str]


def source_options(phrases: Phrases, cue: Token) -> list[SourceOption]:
    """Head tokens with the path that leads to them, each head once, likelier paths first; ``None`` is nobody."""
    guess = speaker_of_word(cue)
    options: list[SourceOption] = [(None, "none!" if guess is None else "none")]
    seen: set[int] = set()
    described = cue.head if cue.dep == "acl" and cue.tag == "VBN" and cue.lemma not in QUOTING else None
    for tok, path in _paths(phrases, cue):
        if tok is not None and tok.i not in seen and tok.pos in _NOMINAL and tok is not described:
            seen.add(tok.i)
            options.append((tok, path + "!" if tok is guess else path))
    if guess is not None and guess.i not in seen:
        options.append((guess, "guess!"))
    return options


def speaker_of_word(cue: Token) -> Token | None:
    """The speaker by syntax alone, whatever part of speech the cue has."""
    if cue.pos in ("VERB", "AUX"):
        return speaker_of_verb(cue)
    if cue.pos in ("NOUN", "PROPN"):
        return possessor_of(cue)
    for kid in cue.children:
        if kid.dep == "pobj":
            return kid
        if kid.dep == "prep" and kid.lower == "to":
            return kid.child("pobj")
    return speaker_of_verb(cue.head) if cue.head.pos in ("VERB", "AUX") and cue.head is not cue else None


def _paths(phrases: Phrases, cue: Token) -> Iterator[tuple[Token | None, str]]:
    for kid in cue.children:
        if kid.dep in ("nsubj", "nsubjpass", "csubj", "poss", "dobj", "compound", "amod", "nmod", "appos"):
            yield kid, kid.dep
            if kid.tag in ("WP", "WDT"):
                yield _above_relative(cue), "antecedent"
        elif kid.dep in ("prep", "agent", "dative"):
            yield kid.child("pobj"), f"{kid.dep}:{kid.lower}"
            for inner in kid.children:
                if inner.dep == "prep":
                    yield inner.child("pobj"), f"{kid.lower}:{inner.lower}"
    yield from _above(cue)
    if cue.pos in _NOMINAL:
        yield cue, "self"
    yield _to_the_left(phrases, cue), "left"
    yield _sentence_before(phrases, cue), "before"


def _above(cue: Token) -> Iterator[tuple[Token | None, str]]:
    tok = cue
    for step in range(1, _CLIMB):
        if tok.head is tok:
            return
        link, tok = tok.dep, tok.head
        if tok.pos in _NOMINAL:
            yield tok, f"up{step}{link}"
            yield tok.child("poss"), f"up{step}{link}.poss"
        for kid in tok.children:
            if kid is not cue and kid.dep in ("nsubj", "nsubjpass"):
                yield kid, f"up{step}{link}.{kid.dep}"
                if kid.tag in ("WP", "WDT"):
                    yield _above_relative(tok), f"up{step}{link}.antecedent"
            elif kid.dep == "agent":
                yield kid.child("pobj"), f"up{step}{link}.agent"
            elif kid.dep == "dobj" and step == 1:
                yield kid, f"up{step}{link}.dobj"


def _above_relative(verb: Token) -> Token | None:
    for clause in (verb, *verb.ancestors()):
        if clause.dep == "relcl":
            return clause.head
    return None


def _to_the_left(phrases: Phrases, cue: Token) -> Token | None:
    tokens = phrases.parsed.tokens
    for i in range(cue.i - 1, cue.sent.first - 1, -1):
        tok = tokens[i]
        if tok.dep in ("nsubj", "nsubjpass") and (tok.ent in ("PERSON", "ORG") or tok.pos == "PRON"):
            return tok
    return None


def _sentence_before(phrases: Phrases, cue: Token) -> Token | None:
    index = cue.sent.index
    if index == 0:
        return None
    return phrases.parsed.sents[index - 1].root.child("nsubj", "nsubjpass")
