"""Toponyms: names of places among the words, by the tagger's labels, the gazetteer and the words around them."""

from __future__ import annotations

import math

from sayso.extract.toponym_features import features, votes_of
from sayso.extract.toponyms import Candidate, candidates, span_head
from sayso.lexicon import Gazetteer
from sayso.lexicon.gazetteer import load_recogniser, words_of
from sayso.model import Parsed, TokenSpan, Toponym

_POWERS = frozenset({"country", "admin1", "city"})


def find_toponyms(parsed: Parsed, gazetteer: Gazetteer) -> tuple[Toponym, ...]:
    """Names of places in text order, none overlapping another.

    Notes
    -----
    Every name of a place counts, also inside another name ("Paris police") and as an adjective ("Turkish troops"):
    its `sense` tells. Whether a span is one is decided by logistic weights over the words around it, trained on LGL
    (Lieberman et al. 2010) and GeoVirus (Gritta et al. 2018). Known failures: surnames and schools named like towns.
    """
    found = candidates(parsed, gazetteer)
    votes = votes_of(parsed, found)
    model = load_recogniser()
    weights = model.weights
    toponyms = []
    for spot in found:
        total = 0.0
        for feature in features(parsed, spot, votes):
            if feature in weights:
                total += weights[feature]
        score = 1.0 / (1.0 + math.exp(-total))
        if score >= model.threshold:
            toponyms.append(_toponym(parsed, spot, round(score, 4)))
    return tuple(toponyms)


def _toponym(parsed: Parsed, spot: Candidate, score: float) -> Toponym:
    head = span_head(parsed.tokens, spot.first, spot.last)
    span = TokenSpan(first=spot.first, last=spot.last, head=head.i)
    return Toponym(span=span, sense=_sense(parsed, spot, head.i), name=spot.name, hint=spot.hint, score=score)


def _sense(parsed: Parsed, spot: Candidate, head: int) -> str:
    """How the name is used: for its people, as part of another name, as an actor, or as a place."""
    tok = parsed.tokens[head]
    if spot.hits and all(hit.use == "adjective" for hit in spot.hits[:3] if hit.entry.kind != "city"):
        if any(hit.use == "adjective" for hit in spot.hits):
            return "demonym"
    if tok.dep == "compound" and tok.head.pos == "PROPN" and tok.head.text[0].isupper():
        return "part_of_name"
    if any(one.ent in ("ORG", "PERSON") for one in parsed.tokens[spot.first : spot.last]) and tok.dep == "compound":
        return "part_of_name"
    if spot.hits and {hit.entry.kind for hit in spot.hits} & _POWERS and tok.dep in ("nsubj", "agent"):
        if tok.dep == "nsubj" and (tok.head.lower in words_of("say") or tok.head.pos == "VERB"):
            return "metonym"
    if tok.dep == "pobj" and tok.head.dep == "agent":
        return "metonym"
    return "literal"
