"""Find the weights of the incident linker: what each level says for or against two articles being one.

    PYTHONPATH=. python training/incidents.py CORPORA_FOLDER RECORDS_FOLDER [--out FILE]

From the root of the repository. FILE is ``src/sayso/link/incidents/data/settings.json`` if not given.
CORPORA_FOLDER holds one folder per corpus, RECORDS_FOLDER the records of its documents as ``<corpus>.jsonl`` (from
``sayso read --format jsonl``). The weights come from a logistic regression on the levels that Splink finds, because the
comparisons are not independent of one another: two articles that share a victim's name share words, too. They are then
written the way Splink wants them: ``u`` is a level's share among pairs of two incidents, ``m`` is ``u`` times two to
the weight, scaled to sum to one over the levels; the scale goes into the chance that two articles are one.
"""

from __future__ import annotations

import argparse
import json
import math
import zlib
from pathlib import Path
from typing import Any

import numpy as np
from benchmarks.linking.figures import clustering_figures
from incidents_gold import Labelled, labelled
from incidents_levels import UNTOLD, comparisons
from scipy import sparse
from scipy.optimize import minimize

from sayso.link.incidents.frequency import count_articles, frequency_of, reweigh
from sayso.link.incidents.groups import group
from sayso.link.incidents.keys import pairs_by_key
from sayso.link.incidents.measure import measure
from sayso.link.incidents.model import Scorer, Weights, worth_scoring

SHARES = {
    "gva": 1.0,
    "muc4": 0.3,
    "times": 0.3,
    "fakes": 0.1,
}  # weight of a corpus, as a share of that of gva's pairs of one incident
L2 = 1.0
CLUSTERING = {"cut": -1.5, "floor": -4.0, "ceiling": 8.0, "secondary": 4.0}


class Pairs:
    """The pairs of a corpus that are worth scoring, with the level of each comparison."""

    def __init__(self, corpus: Labelled, scorer: Scorer, names: list[str]) -> None:
        rows = corpus.rows
        self.corpus = corpus
        self.common = frequency_of(*count_articles(rows))
        self.pairs, found = [], []
        at = {row.id: number for number, row in enumerate(rows)}
        weighed = [reweigh(row, self.common) for row in rows]
        labels = []
        for left, right in pairs_by_key(rows, self.common):
            measures = measure(weighed[at[left.id]], weighed[at[right.id]])
            label = corpus.one(left.article, right.article, measures.wording)
            if label is not None and worth_scoring(left, right, measures):
                self.pairs.append((at[left.id], at[right.id]))
                labels.append(label)
                found.append(measures)
        self.labels = np.array(labels)
        self.levels = [tuple(row[f"gamma_{name}"] for name in names) for row in scorer.levels(found)]

    def matrix(self, index: dict[tuple[int, int], int]) -> Any:
        """One column for the bias, then, per comparison that is told, one per level reached."""
        at = [(n, 0) for n in range(len(self.levels))]
        for n, row in enumerate(self.levels):
            for column, level in enumerate(row):
                if (column, level) in index:
                    at += [(n, index[column, reached]) for reached in range(level + 1)]
        lines, columns = zip(*at, strict=True)
        return sparse.csr_matrix((np.ones(len(at)), (lines, columns)), shape=(len(self.levels), len(index) + 1))

    def half(self, number: int) -> Any:
        """Which pairs lie inside one half of the incidents."""
        rows, gold = self.corpus.rows, self.corpus.gold
        side = [half_of(gold[row.article]) == number for row in rows]
        return np.array([side[i] and side[j] for i, j in self.pairs])


def half_of(incident: str) -> int:
    """0 or 1, by a hash of the incident: the published split for cross-validation."""
    return zlib.crc32(incident.encode()) % 2


def untrained() -> Weights:
    """Levels without knowledge, only to let Splink find them."""
    plain = comparisons()
    for comparison in plain:
        levels = comparison["comparison_levels"]
        for row in levels:
            row["m_probability"] = row["u_probability"] = 1 / len(levels)
    return Weights(splink=settings(plain, 0.5), **CLUSTERING)


def settings(plain: list[dict[str, Any]], prior: float) -> dict[str, Any]:
    return {
        "link_type": "dedupe_only",
        "unique_id_column_name": "unique_id",
        "probability_two_random_records_match": prior,
        "blocking_rules_to_generate_predictions": [],
        "comparisons": plain,
    }


def logistic(body: Any, labels: Any, loads: Any, rising: Any) -> Any:
    """Weights (nats) of a logistic regression; the first column is the bias and is not shrunk.

    Columns in ``rising`` may not weigh less than nothing: a better level never counts for less than a worse one.
    """
    signs = 2.0 * labels - 1.0
    shrunk = np.ones(body.shape[1])
    shrunk[0] = 0.0

    def loss(weights: Any) -> tuple[float, Any]:
        margins = signs * (body @ weights)
        value = loads @ np.logaddexp(0.0, -margins) + L2 / 2 * (shrunk * weights) @ weights
        slope = -loads * signs / (1.0 + np.exp(np.clip(margins, -50, 50)))
        return value, body.T @ slope + L2 * shrunk * weights

    bounds = [(0.0 if up else None, None) for up in rising]
    return minimize(
        loss, np.zeros(body.shape[1]), jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 2000}
    ).x


def fit(parts: list[tuple[Pairs, Any]], *, without: tuple[str, ...] = ()) -> Weights:
    """Weights from the chosen pairs of each corpus; comparisons in ``without`` weigh nothing."""
    plain = comparisons()
    keys = [
        (column, len(comparison["comparison_levels"]) - 1 - place)
        for column, comparison in enumerate(plain)
        for place, row in enumerate(comparison["comparison_levels"])
        if row["label_for_charts"] != UNTOLD and comparison["output_column_name"] not in without
    ]
    index = {key: n for n, key in enumerate(keys, 1)}
    body = sparse.vstack([part.matrix(index)[chosen] for part, chosen in parts]).tocsr()
    labels = np.concatenate([part.labels[chosen] for part, chosen in parts])
    most = max(part.labels[chosen].sum() for part, chosen in parts)
    loads = np.concatenate(
        [
            np.full(int(chosen.sum()), SHARES[part.corpus.name] * most / max(1, part.labels[chosen].sum()))
            for part, chosen in parts
        ]
    )
    rising = [False, *(level > 0 for _, level in keys)]
    weights = logistic(body, labels, loads, rising) / math.log(2)
    levels = [row for part, chosen in parts for row, taken in zip(part.levels, chosen, strict=True) if taken]
    apart = loads * ~labels
    prior = weights[0]
    for column, comparison in enumerate(plain):
        rows = comparison["comparison_levels"]
        numbers = [len(rows) - 1 - place for place in range(len(rows))]
        seen = np.bincount([row[column] for row in levels], weights=apart, minlength=len(rows))[numbers] + 0.5
        u = seen / seen.sum()
        raised = u * 2.0 ** np.array([reached(weights, index, column, n) for n in numbers])
        prior += math.log2(raised.sum())
        for row, m_chance, u_chance in zip(rows, raised / raised.sum(), u, strict=True):
            row["m_probability"], row["u_probability"] = float(f"{m_chance:.4g}"), float(f"{u_chance:.4g}")
    return Weights(splink=settings(plain, float(f"{1 / (1 + 2.0**-prior):.6g}")), **CLUSTERING)


def reached(weights: Any, index: dict[tuple[int, int], int], column: int, level: int) -> float:
    """Weight of a level in bits; what is not told by both weighs nothing."""
    if (column, level) not in index:
        return 0.0
    return float(sum(weights[index[column, n]] for n in range(level + 1)))


def cluster(part: Pairs, weights: Weights, chosen: Any, scorer: Scorer) -> dict[str, str]:
    """Article to incident, among the pairs chosen."""
    rows = part.corpus.rows
    pairs = [(rows[i], rows[j]) for (i, j), taken in zip(part.pairs, chosen, strict=True) if taken]
    found = group(rows, scorer.score(pairs, part.common), weights=weights)
    return {row.article: found[row.id] for row in rows}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpora", type=Path)
    parser.add_argument("records", type=Path)
    parser.add_argument("--out", type=Path, default=Path("src/sayso/link/incidents/data/settings.json"))
    args = parser.parse_args()
    blank = Scorer(weights=untrained())
    names = [comparison["output_column_name"] for comparison in comparisons()]
    parts = [Pairs(corpus, blank, names) for corpus in labelled(args.corpora, args.records)]
    judged = [part for part in parts if not part.corpus.places]
    for number in (0, 1):
        weights = fit([(part, part.half(1 - number)) for part in parts])
        scorer = Scorer(weights=weights)
        for part in judged:
            gold = {article: key for article, key in part.corpus.gold.items() if half_of(key) == number}
            show(
                f"{part.corpus.name}, half {number} by the other",
                cluster(part, weights, part.half(number), scorer),
                gold,
            )
    weights = fit([(part, np.ones(len(part.labels), bool)) for part in parts])
    scorer = Scorer(weights=weights)
    for part in judged:
        show(
            f"{part.corpus.name}, all by all",
            cluster(part, weights, np.ones(len(part.labels), bool), scorer),
            part.corpus.gold,
        )
    args.out.write_text(json.dumps(published(weights), indent=1) + "\n", "utf-8")


def published(weights: Weights) -> dict[str, Any]:
    return {
        "about": "Weights of the incident linker: per comparison and level, m is how often the level is found in two "
        "articles on one incident, u in two articles on two; log2(m/u) is the weight in bits.",
        "trained_by": "training/incidents.py",
        "card": "docs/models/incidents.md",
        "clustering": CLUSTERING,
        "splink": weights.splink,
    }


def show(name: str, said: dict[str, str], gold: dict[str, str]) -> None:
    figures = clustering_figures(gold, {article: said[article] for article in gold})
    print(f"{name}: " + ", ".join(f"{key} {value:.4f}" for key, value in figures.items()), flush=True)


if __name__ == "__main__":
    main()
