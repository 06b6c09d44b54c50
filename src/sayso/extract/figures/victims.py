"""Single victims without a numeral, and nobody at all: *a woman was killed*, *no casualties*."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.lexicon.figures import FigureLexicon
from sayso.model import Parsed, Token

_ROLES = frozenset({"dobj", "nsubjpass", "nsubj", "pobj", "conj", "poss", "appos"})
_DETERMINERS = frozenset(
    {"a", "an", "the", "another", "his", "her", "their", "its", "my", "our", "this", "that", "one"}
)
# Nouns in the singular that stand for several: how many is not said.
_SEVERAL = frozenset({"crew", "staff", "personnel", "troop"})
_NOBODY = frozenset({"nobody", "none"})
_REFLEXIVE = frozenset({"himself", "herself", "themself", "he", "she", "him", "her", "his"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Victim:
    """A noun phrase that stands for one person (``value`` 1), or for nobody (``value`` 0)."""

    first: int
    last: int
    head: int
    value: int
    implied: bool = False


def find_victims(parsed: Parsed, lexicon: FigureLexicon) -> Iterator[Victim]:
    """Singular persons and named persons that may be victims, and negated ones, in text order."""
    for tok in parsed.tokens:
        if tok.dep not in _ROLES and tok.dep != "ROOT":
            continue
        pos = tok.pos
        if tok.lower == "old":
            victim = _aged(parsed.tokens, tok)
            if victim is not None:
                yield victim
            continue
        if tok.lemma == "suicide":
            yield Victim(first=tok.i, last=tok.i + 1, head=tok.i, value=1, implied=True)
        elif pos == "NOUN" and tok.tag == "NN":
            if lexicon.unit.get(tok.lemma) == "person" and tok.lemma not in _SEVERAL:
                victim = _noun_phrase(parsed.tokens, tok)
                if victim is not None:
                    yield victim
            elif tok.lemma in lexicon.noun:
                yield from _nobody(tok)
        elif pos == "NOUN":
            pair = tok.child("det") if tok.tag == "NNS" and lexicon.unit.get(tok.lemma) == "person" else None
            if pair is not None and pair.lower == "both":
                yield Victim(first=pair.i, last=tok.i + 1, head=tok.i, value=2, implied=True)
            else:
                yield from _nobody(tok)
        elif pos == "PROPN" and tok.ent in {"", "DATE"} and lexicon.unit.get(tok.lower) == "person":
            victim = _noun_phrase(parsed.tokens, tok)  # in the capitals of a headline
            if victim is not None:
                yield victim
        elif pos == "PROPN" and (tok.ent == "PERSON" or _is_aged_name(parsed.tokens, tok)):
            first, last = _name_range(parsed.tokens, tok)
            if not first <= tok.head.i < last or tok.head is tok:
                yield Victim(first=first, last=last, head=tok.i, value=1, implied=True)
        elif tok.lower == "both" and tok.dep in {"nsubj", "nsubjpass"}:
            yield Victim(first=tok.i, last=tok.i + 1, head=tok.i, value=2, implied=True)
        elif tok.lower == "self" and tok.dep in {"dobj", "conj", "appos"}:
            yield Victim(first=tok.i, last=tok.i + 1, head=tok.i, value=1, implied=True)
        elif tok.lower == "another" and tok.dep in {"nsubj", "nsubjpass", "dobj", "conj"}:
            yield Victim(first=tok.i, last=tok.i + 1, head=tok.i, value=1)
        elif tok.lower == "deceased" and tok.dep in {"nsubj", "nsubjpass", "dobj"} and tok.child("det") is not None:
            yield Victim(first=tok.i - 1, last=tok.i + 1, head=tok.i, value=1, implied=True)
        elif pos == "PRON" and tok.lower in _REFLEXIVE:
            yield Victim(first=tok.i, last=tok.i + 1, head=tok.i, value=1, implied=True)
        elif pos == "PRON" and (tok.lower in _NOBODY or (tok.lower == "one" and _said_no(tok))):
            yield Victim(first=tok.i - (tok.lower == "one"), last=tok.i + 1, head=tok.i, value=0)


def _is_aged_name(tokens: tuple[Token, ...], tok: Token) -> bool:
    """*Smith, 34, of Dayton*: a name with an age, whatever the tagger takes it for."""
    if tok.i + 3 >= tok.sent.last or tokens[tok.i + 1].text != "," or tokens[tok.i + 3].text != ",":
        return False
    age = tokens[tok.i + 2].text
    return age.isdigit() and len(age) <= 2 and tokens[tok.i + 2].head is tok


def _aged(tokens: tuple[Token, ...], tok: Token) -> Victim | None:
    """*A 17-year-old*, *the two year old*, where it stands for the person."""
    if tok.i - 3 >= tok.sent.first and tokens[tok.i - 1].lower in {"year", "month"} and tokens[tok.i - 2].pos == "NUM":
        led = tokens[tok.i - 3].pos == "DET"
        return Victim(first=tok.i - 2 - led, last=tok.i + 1, head=tok.i, value=1, implied=not led)
    first = tok.i - 4 if tok.i - 4 >= tok.sent.first else tok.sent.first
    if tok.i - first < 4 or tokens[tok.i - 2].lower not in {"year", "month"} or not tokens[first].text[0].isdigit():
        return None
    implied = True
    if first > tok.sent.first and tokens[first - 1].pos == "DET":
        first -= 1
        implied = tokens[first].lower not in {"a", "an", "another"}
    return Victim(first=first, last=tok.i + 1, head=tok.i, value=1, implied=implied)


def _said_no(tok: Token) -> bool:
    return any(child.lower == "no" for child in tok.children)


def _noun_phrase(tokens: tuple[Token, ...], tok: Token) -> Victim | None:
    first = tok.i
    determined = False
    for child in tok.children:
        if child.i >= tok.i:
            break
        if child.lower == "no":
            return Victim(first=child.i, last=tok.i + 1, head=tok.i, value=0)
        if child.dep == "nummod" or (child.pos == "NUM" and not _age(tokens, child)):
            return None
        if child.dep in {"det", "poss"} or child.lower in _DETERMINERS:
            determined = True
        first = min(first, child.i)
    if tok.lemma == "couple":
        return Victim(first=first, last=tok.i + 1, head=tok.i, value=2) if tok.child("prep") is None else None
    if not determined and not (first < tok.i and any(_age(tokens, t) for t in tokens[first : tok.i])):
        titled = tok.sent.zone == "headline" or tokens[tok.sent.last - 1].pos != "PUNCT"
        joined = tok.dep == "conj" and tok.head.tag == "NN" and _is_led(tok.head)  # "his mother and grandmother"
        if first != tok.sent.first and not titled and not joined:  # headlines drop the article
            return None
    implied = tokens[first].lower not in {"a", "an", "another"}
    return Victim(first=first, last=tok.i + 1, head=tok.i, value=1, implied=implied)


def _is_led(tok: Token) -> bool:
    return any(child.dep in {"det", "poss"} or child.lower in _DETERMINERS for child in tok.children)


def _age(tokens: tuple[Token, ...], tok: Token) -> bool:
    return tok.i + 1 < len(tokens) and tokens[tok.i + 1].text in {"-", "–"}


def _nobody(tok: Token) -> Iterator[Victim]:
    for child in tok.children:
        if child.lower == "no" and child.dep == "det":
            yield Victim(first=child.i, last=tok.i + 1, head=tok.i, value=0)
            return


def _name_range(tokens: tuple[Token, ...], tok: Token) -> tuple[int, int]:
    """Token range of the name a token stands in."""
    first, last = tok.i, tok.i + 1
    if tok.ent != "PERSON":
        while first > tok.sent.first and tokens[first - 1].pos == "PROPN":
            first -= 1
        return first, last
    while first > tok.sent.first and tokens[first - 1].ent == "PERSON" and not tokens[first].ent_start:
        first -= 1
    while last < tok.sent.last and tokens[last].ent == "PERSON" and not tokens[last].ent_start:
        last += 1
    return first, last
