"""Scores of candidates: each by its own evidence, then again beside the other mentions of its name."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from sayso.extract.places.toponym_features import features, setting_of
from sayso.extract.places.toponyms import Candidate
from sayso.model import Parsed

SECOND = ("bias", "own", "best_above", "best_below", "mean", "person", "alone")
_CLIP = 5.0


def first_logits(parsed: Parsed, found: list[Candidate], weights: Mapping[str, float]) -> list[float]:
    """Log-odds of each candidate by itself."""
    setting = setting_of(parsed, found)
    logits = []
    for spot in found:
        total = 0.0
        for feature in features(parsed, spot, setting):
            if feature in weights:
                total += weights[feature]
        logits.append(total)
    return logits


def second_rows(parsed: Parsed, found: list[Candidate], logits: list[float]) -> list[list[float]]:
    """Features of the second look (`SECOND`): what the other mentions of the same name came to."""
    groups: dict[str, list[int]] = defaultdict(list)
    for number, spot in enumerate(found):
        groups[spot.key].append(number)
    rows = []
    for number, spot in enumerate(found):
        others = [min(max(logits[n], -_CLIP), _CLIP) for n in groups[spot.key] if n != number]
        best = max(others, default=0.0)
        person = parsed.tokens[spot.last - 1].ent == "PERSON"
        mean = sum(others) / len(others) if others else 0.0
        rows.append(
            [
                1.0,
                logits[number],
                max(best, 0.0),
                min(best, 0.0),
                mean,
                float(person and bool(others)),
                float(not others),
            ]
        )
    return rows


def scores_of(rows: list[list[float]], second: Sequence[float]) -> list[float]:
    """Chances, 0..1, from the rows of the second look."""
    return [
        1.0 / (1.0 + math.exp(-sum(value * weight for value, weight in zip(row, second, strict=True)))) for row in rows
    ]
