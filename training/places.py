"""Train the place recogniser and ranker: python training/places.py CORPUS_DIR [OUT_DIR]

CORPUS_DIR holds docs.jsonl and gold.jsonl (LGL and GeoVirus). Prints the figures of a five-fold cross-validation by
outlet (both models and the calibration see only the other folds), then fits on everything and writes
recogniser.json and ranker.json. Needs numpy and scipy.
"""

from __future__ import annotations

import copy
import json
import math
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from fits import conditional, logistic, one_hot
from places_gold import grade, kilometres, matches

from sayso.extract.places.find import toponym_of
from sayso.extract.places.toponym_features import features, setting_of
from sayso.extract.places.toponym_score import SECOND, first_logits, scores_of, second_rows
from sayso.extract.places.toponyms import Candidate, candidates
from sayso.lexicon import Gazetteer, load_gazetteer
from sayso.lexicon.gazetteer import Ranker
from sayso.model import Article, Parsed, Toponym, text_sha256
from sayso.resolve.places.build import signs
from sayso.resolve.places.context import Group, group_toponyms
from sayso.resolve.places.features import FEATURES
from sayso.resolve.places.rank import describe, place_in_context, rank, softmax

FOLDS, ROUNDS, THRESHOLD = 5, 2, 0.35
L2_FIRST, L2_SECOND, L2_RANK, L2_CALIBRATION = 3.0, 1.0, 1.0, 1.0
SURE, SURE_RIGHT = 0.7, 0.95
LEAST_SEEN, LEAST_WEIGHT = 5, 0.05
CALIBRATION_NAMES = (
    "bias",
    "rank",
    "sole",
    "people",
    "recognised",
    "alone",
    "alternate",
    "country",
    "small",
    "part_of_name",
    "demonym",
    "twice",
)


@dataclass(slots=True, kw_only=True)
class Doc:
    """A training article with its candidates and what the models say of them."""

    parsed: Parsed
    gold: list[dict[str, Any]]
    fold: int
    spots: list[Candidate]
    features: list[list[str]]
    labels: list[int]
    kept: list[bool]
    logits: list[float] = field(default_factory=list)
    scores: list[float] = field(default_factory=list)


def main() -> None:
    corpus = Path(sys.argv[1])
    out = Path(sys.argv[2]) if len(sys.argv) > 2 else Path("src/sayso/lexicon/data/places")
    gazetteer = load_gazetteer()
    docs = list(read_docs(corpus, gazetteer, parse_corpus(corpus)))
    checks, signals = [], []
    for fold in range(FOLDS):
        train = [doc for doc in docs if doc.fold != fold]
        test = [doc for doc in docs if doc.fold == fold]
        recogniser = fit_recogniser(train)
        ranker = fit_ranker(train, gazetteer)
        apply_recogniser(test, recogniser)
        found = list(judge(test, gazetteer, ranker))
        checks += found
        signals += [(sign, right) for sign, right, *_ in found if right is not None]
    report(docs, checks)
    calibration = fit_calibration(signals)
    report_calibration(signals)
    recogniser = fit_recogniser(docs)
    write(out, recogniser, fit_ranker(docs, gazetteer), calibration)


def parse_corpus(corpus: Path) -> Iterator[Parsed]:
    from sayso.parse import load_pipeline, parse
    from sayso.read.zones import find_zones

    def articles() -> Iterator[tuple[Article, None]]:
        for line in (corpus / "docs.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            text, title = row["text"].replace("\r\n", "\n"), row["title"]
            yield Article(
                id=row["id"], url=row["url"], outlet=row["outlet"], title=title, published=row["published"],
                language="en", text=text, text_sha256=text_sha256(text), zones=find_zones(text, title=title),
            ), None  # fmt: skip

    for parsed, _ in parse(articles(), load_pipeline()):
        yield parsed


def read_docs(corpus: Path, gazetteer: Gazetteer, parses: Iterable[Parsed]) -> Iterator[Doc]:
    lines = (corpus / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    gold = {row["id"]: row["places"] for row in map(json.loads, lines)}
    for parsed in parses:
        article = parsed.article
        spots = candidates(parsed, gazetteer)
        setting = setting_of(parsed, spots)
        labels = [int(bool(matches(parsed, spot.first, spot.last, gold[article.id]))) for spot in spots]
        # GeoVirus leaves out adjectives and names inside organisations; what it lacks there says nothing.
        partial = article.outlet is None
        kept = [
            not (partial and not label and (is_adjective(spot) or parsed.tokens[spot.last - 1].ent == "ORG"))
            for spot, label in zip(spots, labels, strict=True)
        ]
        group = article.outlet or article.id
        yield Doc(
            parsed=parsed, gold=gold[article.id], fold=int(text_sha256(group), 16) % FOLDS, spots=spots, labels=labels,
            kept=kept, features=[features(parsed, spot, setting) for spot in spots],
        )  # fmt: skip


def is_adjective(spot: Candidate) -> bool:
    return any(hit.use == "adjective" for hit in spot.hits)


def fit_recogniser(docs: list[Doc]) -> dict[str, Any]:
    """First weights by name and second ones; the second look learns from first logits of folds left out."""
    folds = sorted({doc.fold for doc in docs})
    rows, labels = [], []
    for fold in folds:
        weights = fit_first([doc for doc in docs if doc.fold != fold])
        for doc in docs:
            if doc.fold == fold:
                doc.logits = first_logits(doc.parsed, doc.spots, weights)
                second = second_rows(doc.parsed, doc.spots, doc.logits)
                rows += [row for row, kept in zip(second, doc.kept, strict=True) if kept]
                labels += [label for label, kept in zip(doc.labels, doc.kept, strict=True) if kept]
    second = [float(value) for value in logistic(np.array(rows), labels, L2_SECOND)]
    for doc in docs:
        doc.scores = scores_of(second_rows(doc.parsed, doc.spots, doc.logits), second)
    return {"weights": fit_first(docs), "second": second}


def fit_first(docs: list[Doc]) -> dict[str, float]:
    rows = [row for doc in docs for row, kept in zip(doc.features, doc.kept, strict=True) if kept]
    labels = [label for doc in docs for label, kept in zip(doc.labels, doc.kept, strict=True) if kept]
    counts = Counter(name for row in rows for name in set(row))
    names = ["bias", *sorted(name for name, count in counts.items() if count >= LEAST_SEEN and name != "bias")]
    fitted = logistic(one_hot(rows, {name: n for n, name in enumerate(names)}), labels, L2_FIRST)
    weights = {name: round(float(value), 3) for name, value in zip(names, fitted, strict=True)}
    return {name: value for name, value in sorted(weights.items()) if abs(value) >= LEAST_WEIGHT}


def apply_recogniser(docs: list[Doc], recogniser: dict[str, Any]) -> None:
    for doc in docs:
        doc.logits = first_logits(doc.parsed, doc.spots, recogniser["weights"])
        doc.scores = scores_of(second_rows(doc.parsed, doc.spots, doc.logits), recogniser["second"])


def toponyms_of(doc: Doc) -> tuple[Toponym, ...]:
    pairs = zip(doc.spots, doc.scores, strict=True)
    return tuple(toponym_of(doc.parsed, spot, score) for spot, score in pairs if score >= THRESHOLD)


def fit_ranker(docs: list[Doc], gazetteer: Gazetteer) -> Ranker:
    """Weights of each round; every round sees the context that the round before it makes."""
    grouped = [(doc, toponyms) for doc in docs for toponyms in [toponyms_of(doc)]]
    groups = [group_toponyms(doc.parsed, toponyms, gazetteer) for doc, toponyms in grouped]
    rows = [describe(found, doc.parsed) for (doc, _), found in zip(grouped, groups, strict=True)]
    goals = [
        (number, n, goal)
        for number, ((doc, toponyms), found) in enumerate(zip(grouped, groups, strict=True))
        for n, group in enumerate(found)
        if (goal := goal_of(doc, toponyms, group)) is not None
    ]
    rounds: list[tuple[float, ...]] = []
    for step in range(ROUNDS + 1):
        choices = [(copy.deepcopy(rows[number][n]), good, weight) for number, n, (good, weight) in goals]
        rounds.append(tuple(round(float(value), 4) for value in conditional(choices, L2_RANK)))
        chances = [[softmax(found, rounds[-1]) for found in doc_rows] for doc_rows in rows]
        if step < ROUNDS:
            for found, doc_rows, shares in zip(groups, rows, chances, strict=True):
                place_in_context(found, doc_rows, shares)
    return Ranker(features=FEATURES, rounds=tuple(rounds), calibration={})


def goal_of(doc: Doc, toponyms: tuple[Toponym, ...], group: Group) -> tuple[set[int], float] | None:
    """Indices of the right candidates of a group, with its weight; ``None`` where none can be right."""
    votes: Counter[int] = Counter()
    seen = 0
    for mention in group.mentions:
        span = toponyms[mention].span
        for row in matches(doc.parsed, span.first, span.last, doc.gold):
            if row["lat"] is None:
                continue
            seen += 1
            grades = [grade(hit.entry, row) for hit in group.hits]
            best = max(grades, default=0.0)
            votes.update(n for n, value in enumerate(grades) if value == best and value > 0)
    if not votes:
        return None
    most = max(votes.values())
    return {n for n, count in votes.items() if count == most}, math.sqrt(seen)


def judge(
    docs: list[Doc], gazetteer: Gazetteer, ranker: Ranker
) -> Iterator[tuple[dict[str, float], bool | None, str, bool]]:
    """(signs, right or not or unknown, corpus, near) for every toponym that got a place."""
    for doc in docs:
        toponyms = toponyms_of(doc)
        groups = group_toponyms(doc.parsed, toponyms, gazetteer)
        rank(groups, doc.parsed, ranker)
        for group in groups:
            best = max(range(len(group.hits)), key=group.chances.__getitem__)
            for mention in group.mentions:
                toponym = toponyms[mention]
                rows = matches(doc.parsed, toponym.span.first, toponym.span.last, doc.gold)
                corpus = "geovirus" if doc.parsed.article.outlet is None else "lgl"
                # LGL marks adjectives only in part, GeoVirus neither them nor names inside other names.
                partial = toponym.sense == "demonym" or (corpus == "geovirus" and toponym.sense == "part_of_name")
                unknown = (rows and rows[0]["lat"] is None) or (not rows and partial)
                entry = group.hits[best].entry
                near = bool(rows) and rows[0]["lat"] is not None and kilometres(entry, rows[0]) <= 161
                right = None if unknown else bool(rows) and (near or grade(entry, rows[0]) > 1)
                yield signs(toponym, group, best), right, corpus, near


def report(docs: list[Doc], checks: list[tuple[dict[str, float], bool | None, str, bool]]) -> None:
    found = sum(
        label and score >= THRESHOLD for doc in docs for label, score in zip(doc.labels, doc.scores, strict=True)
    )
    said = sum(score >= THRESHOLD for doc in docs for score in doc.scores)
    gold = sum(len(doc.gold) for doc in docs)
    located = sum(row["lat"] is not None for doc in docs for row in doc.gold)
    near = sum(check[3] for check in checks)
    right = sum(check[1] is True for check in checks)
    judged = sum(check[1] is not None for check in checks)
    print(f"recognition P {found / said:.3f} R {found / gold:.3f} F1 {2 * found / (said + gold):.3f}")
    print(f"end to end F1@161 {2 * near / (judged + located):.3f}, right place F1 {2 * right / (judged + located):.3f}")


def fit_calibration(signals: list[tuple[dict[str, float], bool | None]]) -> dict[str, float]:
    rows = np.array([[sign[name] for name in CALIBRATION_NAMES] for sign, _ in signals])
    fitted = logistic(rows, [bool(right) for _, right in signals], L2_CALIBRATION)
    weights = {name: round(float(value), 3) for name, value in zip(CALIBRATION_NAMES, fitted, strict=True)}
    weights["bias"] = round(weights["bias"] - shift_of(weights, signals), 3)
    return weights


def shift_of(weights: dict[str, float], signals: list[tuple[dict[str, float], bool | None]]) -> float:
    """How far to lower the log-odds so that of the places with a score of `SURE` or more `SURE_RIGHT` are right."""
    scored = sorted(((sum(s[name] * weights[name] for name in weights), right) for s, right in signals), reverse=True)
    rights = 0
    least = scored[0][0]
    for count, (total, right) in enumerate(scored, 1):
        rights += bool(right)
        if rights >= SURE_RIGHT * count:
            least = total
    return max(0.0, least - math.log(SURE / (1 - SURE)))


def report_calibration(signals: list[tuple[dict[str, float], bool | None]]) -> None:
    halves = signals[::2], signals[1::2]
    scored = []
    for fitted_on, seen in (halves, halves[::-1]):
        weights = fit_calibration(list(fitted_on))
        for sign, right in seen:
            scored.append((1 / (1 + math.exp(-sum(sign[name] * weights[name] for name in weights))), bool(right)))
    for low, high in ((0, 0.3), (0.3, 0.5), (0.5, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 1.01), (0.7, 1.01)):
        bin_ = [right for score, right in scored if low <= score < high]
        print(f"score {low}-{high}: n={len(bin_)} right {sum(bin_) / max(1, len(bin_)):.3f}")


def write(out: Path, recogniser: dict[str, Any], ranker: Ranker, calibration: dict[str, float]) -> None:
    first = {"about": "Weights of the toponym recogniser; see MODELS.md", "threshold": THRESHOLD, **recogniser}
    first["second_features"] = list(SECOND)
    second = {
        "about": "Weights of the place ranker, one row a round; see MODELS.md",
        "features": list(ranker.features),
        "rounds": [list(row) for row in ranker.rounds],
        "calibration": calibration,
    }
    for name, data in (("recogniser.json", first), ("ranker.json", second)):
        (out / name).write_text(json.dumps(data, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
