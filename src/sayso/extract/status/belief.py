"""A reader's belief in a predicate, −3 … +3: a linear model over the rules' verdict and the words around."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

LOWEST, HIGHEST = -3.0, 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class BeliefModel:
    """Weights by feature name, and how far the rules' own belief may pull a belief down.

    The words carry a model from one corpus badly to the next; the rules carry over better.
    """

    weights: Mapping[str, float]
    rule_share: float

    def believe(self, features: Iterable[str], rule: float) -> float:
        """Belief from the features that hold and the ``rule``'s belief, cut to −3 … +3, rounded to hundredths."""
        total = sum(self.weights[name] for name in set(features) if name in self.weights)
        total += self.rule_share * (rule - HIGHEST)
        return round(min(HIGHEST, max(LOWEST, total)), 2)


@cache
def load_belief_model() -> BeliefModel:
    """The shipped weights, trained by ``training/belief.py`` (see ``docs/models/belief.md``)."""
    data = json.loads(files("sayso.extract").joinpath("belief.json").read_text(encoding="utf-8"))
    return BeliefModel(weights=data["weights"], rule_share=data["rule_share"])
