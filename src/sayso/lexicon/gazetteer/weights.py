"""Learned weights of the place recogniser and ranker, plain JSON beside the tables (see ``MODELS.md`` there)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from sayso.model import LexiconError


@dataclass(frozen=True, slots=True, kw_only=True)
class Recogniser:
    """Logistic weights by feature name, and those of a second look; a toponym scores ``threshold`` or more."""

    threshold: float
    weights: dict[str, float]
    second: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranker:
    """One weight vector per round, in the order of ``features``, and a logistic calibration of the final score."""

    features: tuple[str, ...]
    rounds: tuple[tuple[float, ...], ...]
    calibration: dict[str, float]


@cache
def load_recogniser() -> Recogniser:
    """The recogniser's weights."""
    data = _read("recogniser.json")
    return Recogniser(threshold=data["threshold"], weights=data["weights"], second=tuple(data["second"]))


@cache
def load_ranker() -> Ranker:
    """The ranker's weights."""
    data = _read("ranker.json")
    return Ranker(
        features=tuple(data["features"]),
        rounds=tuple(tuple(row) for row in data["rounds"]),
        calibration=data["calibration"],
    )


def _read(name: str) -> dict[str, Any]:
    try:
        text = files("sayso.lexicon").joinpath("data", "places", name).read_text(encoding="utf-8")
        data: dict[str, Any] = json.loads(text)
    except (OSError, ValueError) as error:
        raise LexiconError(f"places/{name}: {error}") from error
    return data
