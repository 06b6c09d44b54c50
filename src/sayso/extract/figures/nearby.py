"""Effects that the tree does not show: headlines, lists and subjects too long for the parser."""

from __future__ import annotations

from sayso.extract.figures.effect import patient_effect, subject_effect
from sayso.lexicon.figures import FigureLexicon
from sayso.model import Token

_STARTS = {"kills": "killed", "killing": "killed", "injures": "injured", "injuring": "injured", "wounding": "injured"}


def opened_effect(tokens: tuple[Token, ...], first: int) -> str | None:
    """Effect of the plain verb right before a count, which parsers of headlines take for a noun: *blast kills 2*."""
    return _STARTS.get(tokens[first - 1].lower) if first > tokens[first].sent.first else None


def nearby_effect(
    tokens: tuple[Token, ...], first: int, last: int, unit: str | None, lexicon: FigureLexicon
) -> str | None:
    """Effect by the words right beside: *10 dead*, *kills 12*, in headlines and lists."""
    sent = tokens[first].sent
    i = last
    if i < sent.last and tokens[i].lower == "fatally":
        return "killed"
    if (
        unit == "person"
        and i + 1 < sent.last
        and tokens[i].text == ","
        and tokens[i + 1].lower in {"all", "both", "each"}
    ):
        i += 2  # "two women, both shot dead"
    while i < sent.last and tokens[i].lower in {
        "people",
        "others",
        "more",
        "other",
        "are",
        "were",
        "was",
        "is",
        "feared",
        "reported",
        "confirmed",
    }:
        i += 1
    if i < sent.last:
        effects = lexicon.state.get(tokens[i].lower, ())
        found = lexicon.fitting(effects, unit)
        if found is not None and (tokens[i].tag != "VBD" or tokens[i].child("dobj") is None):
            if found == "killed_or_injured":
                beyond = [tok.lower for tok in tokens[i + 1 : min(i + 3, sent.last)]]
                if beyond[:1] == ["dead"] or beyond in (["to", "death"], ["and", "killed"]):
                    return "killed"
            return found
    if first - 1 >= sent.first and tokens[first - 1].pos == "VERB":
        return patient_effect(tokens[first - 1], unit, lexicon)
    return None


def later_effect(tokens: tuple[Token, ...], last: int, unit: str | None, lexicon: FigureLexicon) -> str | None:
    """Effect of the passive that a long subject runs up to: *12 people, among them a teacher, were killed*.

    Parsers lose such subjects. The first finite verb after the number must be the passive itself, relative clauses
    aside.
    """
    sent = tokens[last - 1].sent
    for i in range(last, sent.last):
        tok = tokens[i]
        if tok.lower in {";", ":"}:
            return None
        if tok.tag == "VBN" and tok.lemma in lexicon.patient and tok.child("auxpass") is not None:
            return None if tok.child("neg") is not None else patient_effect(tok, unit, lexicon)
        finite = tok.tag in {"VBD", "VBZ", "VBP", "MD"}
        if finite and tok.dep not in {"aux", "auxpass", "relcl", "acl"} and tok.head.dep not in {"relcl", "acl"}:
            return subject_effect(tok, unit, lexicon) if tok.lemma in lexicon.subject else None
    return None
