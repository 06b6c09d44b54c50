"""Toponyms: names of places among the words, by the tagger's labels and the gazetteer together."""

from __future__ import annotations

from sayso.lexicon import Gazetteer
from sayso.model import Parsed, Token, TokenSpan, Toponym

LONGEST_NAME = 5
PLACE_LABELS = frozenset({"GPE", "LOC", "NORP", "FAC"})


def find_toponyms(parsed: Parsed, gazetteer: Gazetteer) -> tuple[Toponym, ...]:
    """Names of places in text order, none overlapping another."""
    found: list[Toponym] = []
    tokens = parsed.tokens
    at = 0
    while at < len(tokens):
        tok = tokens[at]
        if not (tok.text[0].isupper() or tok.ent in PLACE_LABELS):
            at += 1
            continue
        last = _longest(parsed, at, gazetteer)
        if last > at:
            found.append(_toponym(tokens, at, last, gazetteer, parsed))
            at = last
        else:
            at += 1
    return tuple(found)


def _longest(parsed: Parsed, first: int, gazetteer: Gazetteer) -> int:
    tokens = parsed.tokens
    limit = min(first + LONGEST_NAME, tokens[first].sent.last)
    for last in range(limit, first, -1):
        if not (tokens[last - 1].text[0].isupper() or last == first + 1):
            continue
        hits = gazetteer.lookup(parsed.text_of(first, last))
        if hits and _trusted(tokens, first, last, hits[0].entry.kind):
            return last
    return first


def _trusted(tokens: tuple[Token, ...], first: int, last: int, kind: str) -> bool:
    labels = {tok.ent for tok in tokens[first:last]}
    if labels & PLACE_LABELS:
        return True
    if kind == "country":
        return tokens[first].pos in ("PROPN", "ADJ")
    before = tokens[first - 1] if first else None
    named = all(tok.pos == "PROPN" for tok in tokens[first:last])
    return named and not labels & {"PERSON"} and before is not None and before.lower in ("in", "at", "near", "from")


def _toponym(tokens: tuple[Token, ...], first: int, last: int, gazetteer: Gazetteer, parsed: Parsed) -> Toponym:
    head = next((tok for tok in tokens[first:last] if not first <= tok.head.i < last), tokens[last - 1])
    hits = gazetteer.lookup(parsed.text_of(first, last))
    sense = "literal"
    if any(hit.use == "adjective" for hit in hits):
        sense = "demonym"
    elif any(tok.ent in ("ORG", "PERSON") for tok in tokens[first:last]):
        sense = "part_of_name"
    elif head.dep == "nsubj" and head.head.pos == "VERB" and hits[0].entry.kind in ("country", "city", "admin1"):
        sense = "metonym"
    return Toponym(span=TokenSpan(first=first, last=last, head=head.i), sense=sense)
