"""Toponyms: names of places among the words, by the tagger's labels, the gazetteer and the words around them."""

from __future__ import annotations

from sayso.extract.places.toponym_score import first_logits, scores_of, second_rows
from sayso.extract.places.toponym_sense import sense_of
from sayso.extract.places.toponyms import Candidate, candidates, span_head
from sayso.lexicon import Gazetteer
from sayso.lexicon.gazetteer import load_recogniser
from sayso.model import Parsed, TokenSpan, Toponym


def find_toponyms(parsed: Parsed, gazetteer: Gazetteer) -> tuple[Toponym, ...]:
    """Names of places in text order, none overlapping another.

    Notes
    -----
    Every name of a place counts, also inside another name ("Paris police") and as an adjective ("Turkish troops"):
    its `sense` tells. Whether a span is one is decided by logistic weights over the words around it, trained on LGL
    (Lieberman et al. 2010) and GeoVirus (Gritta et al. 2018). Known failures: surnames and schools named like towns.
    """
    model = load_recogniser()
    found = candidates(parsed, gazetteer)
    rows = second_rows(parsed, found, first_logits(parsed, found, model.weights))
    scores = scores_of(rows, model.second)
    return tuple(
        toponym_of(parsed, spot, score) for spot, score in zip(found, scores, strict=True) if score >= model.threshold
    )


def toponym_of(parsed: Parsed, spot: Candidate, score: float) -> Toponym:
    """A candidate that counts, with its sense."""
    head = span_head(parsed.tokens, spot.first, spot.last)
    span = TokenSpan(first=spot.first, last=spot.last, head=head.i)
    sense = sense_of(parsed, spot, head)
    return Toponym(span=span, sense=sense, name=spot.name, hint=spot.hint, score=round(score, 4))
