"""Cues, contents and sources chosen by a linear model over every candidate of an article at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import exp
from zlib import crc32

import numpy as np

from sayso.extract.attribution.candidates import CUE_POS, Candidate, candidates_of
from sayso.extract.attribution.draft import Draft
from sayso.extract.attribution.features import content_features, cue_features, gate_features, source_features
from sayso.extract.attribution.source_candidates import source_options
from sayso.extract.attribution.spans import PROSE, Phrases
from sayso.lexicon.attribution_model import CONTENT_BITS, GATE_BITS, SOURCE_BITS, AttributionModel, Weights
from sayso.model import Token

# Log-odds below which a candidate is not worth keeping; about one chance in twenty.
FLOOR = -3.0
# Log-odds of the gate that keep 98 in 100 of the attributions the model would choose.
GATE_FLOOR = -3.5
# Log-odds of a cue before any content is looked at, below which none can save it.
BASE_FLOOR = -2.5
_GATE_MASK = (1 << GATE_BITS) - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A word with the likeliest of its contents, and the chance (0..1) that it is a cue with that content."""

    cue: Token
    candidate: Candidate
    chance: float


class _Rows:
    """Features of many rows, summed in one go."""

    def __init__(self, bits: int) -> None:
        self.mask = (1 << bits) - 1
        self.buckets: list[int] = []
        self.starts: list[int] = []

    def hashed(self, features: Iterable[str]) -> list[int]:
        mask = self.mask
        return [crc32(feature.encode("utf-8", "surrogatepass")) & mask for feature in features]

    def add(self, *parts: list[int]) -> None:
        self.starts.append(len(self.buckets))
        for part in parts:
            self.buckets.extend(part)

    def sums(self, weights: Weights) -> list[float]:
        if not self.starts:
            return []
        summed: list[float] = np.add.reduceat(weights[self.buckets], self.starts).tolist()
        return summed


def may_be_cue(tok: Token, model: AttributionModel) -> bool:
    """Whether a word is worth a closer look."""
    gate, mask, score = model.gate, _GATE_MASK, model.gate_bias
    for feature in gate_features(tok):
        score += gate[crc32(feature.encode("utf-8", "surrogatepass")) & mask]
    return score > GATE_FLOOR


def choices(phrases: Phrases, drafts: Sequence[Draft], model: AttributionModel) -> list[Choice]:
    """The best candidate of every word that may be a cue, likeliest first."""
    by_cue = {draft.cue.i: draft for draft in drafts if draft.cue is not None}
    owner = _owners(drafts)
    rows = _Rows(CONTENT_BITS)
    likely: list[tuple[Token, str]] = []
    for sent in phrases.parsed.sents:
        if sent.zone not in PROSE:
            continue
        for cue in phrases.parsed.tokens[sent.first : sent.last]:
            if cue.pos in CUE_POS and (cue.i in by_cue or may_be_cue(cue, model)):
                rule = by_cue[cue.i].rule if cue.i in by_cue else "-"
                nested = owner.get(cue.i, cue.i) != cue.i
                rows.add(rows.hashed(cue_features(phrases, cue, rule, nested)))
                likely.append((cue, rule))
    bases = [base + model.content_bias for base in rows.sums(model.content)]
    rows = _Rows(CONTENT_BITS)
    pairs: list[tuple[Token, Candidate, float]] = []
    for (cue, rule), base in zip(likely, bases, strict=True):
        if base < BASE_FLOOR and rule == "-":
            continue
        draft = by_cue.get(cue.i)
        for candidate in candidates_of(phrases, cue):
            same = draft is not None and draft.content == candidate.content
            rows.add(rows.hashed(content_features(phrases, cue, candidate, f"{rule}{same}")))
            pairs.append((cue, candidate, base))
    return _best_of(pairs, rows.sums(model.content))


def _owners(drafts: Sequence[Draft]) -> dict[int, int]:
    owner: dict[int, int] = {}
    for draft in drafts:
        if draft.act == "speech" and draft.cue is not None:
            for first, last in draft.content:
                for i in range(first, last):
                    owner.setdefault(i, draft.cue.i)
    return owner


def _best_of(pairs: list[tuple[Token, Candidate, float]], scores: list[float]) -> list[Choice]:
    best: dict[int, tuple[float, Token, Candidate]] = {}
    for (cue, candidate, base), score in zip(pairs, scores, strict=True):
        top = best.get(cue.i)
        if top is None or base + score > top[0]:
            best[cue.i] = (base + score, cue, candidate)
    found = [
        Choice(cue=cue, candidate=candidate, chance=1 / (1 + exp(-score)))
        for score, cue, candidate in best.values()
        if score >= FLOOR
    ]
    found.sort(key=lambda choice: -choice.chance)
    return found


def choose_sources(
    phrases: Phrases, asked: Sequence[tuple[Choice, str]], model: AttributionModel
) -> list[Token | None]:
    """For each choice (with the rule that knows its cue, or "-") the head of its source, or ``None`` for nobody."""
    rows = _Rows(SOURCE_BITS)
    options: list[tuple[int, Token | None]] = []
    for n, (choice, rule) in enumerate(asked):
        for tok, path in source_options(phrases, choice.cue):
            rows.add(rows.hashed(source_features(phrases, choice.cue, rule, tok, path, choice.candidate)))
            options.append((n, tok))
    best: dict[int, tuple[float, Token | None]] = {}
    for (n, tok), score in zip(options, rows.sums(model.source), strict=True):
        if n not in best or score > best[n][0]:
            best[n] = (score, tok)
    return [best[n][1] for n in range(len(asked))]
