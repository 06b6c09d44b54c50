"""Every predicate of the article with the belief a reader of the outlet gives it."""

from __future__ import annotations

from sayso.extract.status.belief import load_belief_model
from sayso.extract.status.belief_features import belief_features
from sayso.extract.status.judge import judge
from sayso.model import Parsed, Predicate, Token

AUXILIARY_DEPS = frozenset({"aux", "auxpass"})
PREDICATIVE_DEPS = frozenset({"acomp", "attr", "oprd", "ROOT", "ccomp", "conj", "amod"})


def find_predicates(parsed: Parsed) -> tuple[Predicate, ...]:
    """Verbs, common nouns and adjectives with their belief, in text order.

    Notes
    -----
    The scale is that of the UW corpus (Lee et al. 2015): readers follow the speakers that an outlet quotes, so what
    was said is believed nearly as much as what the outlet tells itself. Any common noun may name an event, and each
    is given; in `sayso.extract.status.judge` belief is in the speaker's voice instead.
    """
    model = load_belief_model()
    found = []
    for tok in parsed.tokens:
        if is_predicate(tok):
            verdict = judge(parsed, tok.i)
            belief = model.believe(belief_features(parsed, tok, verdict), verdict.belief)
            found.append(Predicate(start=tok.start, end=tok.end, text=tok.text, belief=belief))
    return tuple(found)


def is_predicate(tok: Token) -> bool:
    """Whether the word can name an act or a state."""
    if tok.dep in AUXILIARY_DEPS:
        return tok.pos == "VERB"
    if tok.pos in {"VERB", "AUX", "NOUN"}:
        return True
    return tok.pos == "ADJ" and tok.dep in PREDICATIVE_DEPS
