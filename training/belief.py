"""Train the belief model: ridge regression from the features of `sayso.extract.status.belief_features` to UW's beliefs.

    python training/belief.py FACTUALITY_FOLDER [--out src/sayso/extract/belief.json]

FACTUALITY_FOLDER holds ``docs.jsonl`` (id, text, set, split) and ``gold.jsonl`` (id, events with start, end, belief).
Learned from are the train splits of UW and MEANTIME, whose scales agree; the figures shown are on their dev splits.
UDS-IH2 rates what has not happened yet below 0 and is left out.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from sayso.extract.status.belief import BeliefModel
from sayso.extract.status.belief_features import belief_features
from sayso.extract.status.judge import judge
from sayso.model import Article, text_sha256
from sayso.parse import load_pipeline, parse
from sayso.read.zones import find_zones

RIDGE = 30.0  # penalty; 10, 30 and 100 were tried on the development split
RULE_SHARE = 0.15  # of the rules' belief; 0 to 0.3 were tried: UW loses from 0.2 on, MEANTIME gains throughout
COPIES = {"UW": 1, "MEANTIME": 2}  # MEANTIME is a tenth of UW's size
LEAST_SEEN = 3  # features seen less often are left out
LEAST_WEIGHT = 0.004  # smaller weights are not shipped
STEPS = 200

Row = tuple[list[str], float, float]  # features, the rules' belief, the readers' belief


def read_jsonl(path: Path) -> list[dict]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def read_rows(folder: Path, name: str, split: str) -> Iterator[Row]:
    gold = {row["id"]: row["events"] for row in read_jsonl(folder / "gold.jsonl")}
    docs = [row for row in read_jsonl(folder / "docs.jsonl") if row["set"] == name and row["split"] == split]
    articles = (
        (
            Article(
                id=row["id"],
                text=row["text"],
                text_sha256=text_sha256(row["text"]),
                language="en",
                zones=find_zones(row["text"], title=None),
            ),
            None,
        )
        for row in docs
    )
    for parsed, _ in parse(articles, load_pipeline()):
        for event in gold.get(parsed.article.id, []):
            tok = next((tok for tok in parsed.tokens if tok.start < event["end"] and event["start"] < tok.end), None)
            if tok is not None:
                verdict = judge(parsed, tok.i)
                yield sorted(set(belief_features(parsed, tok, verdict))), verdict.belief, event["belief"]


class Matrix:
    """A binary matrix by its rows' feature indices."""

    def __init__(self, rows: list[Row], index: dict[str, int]) -> None:
        pairs = [(i, index[name]) for i, (names, _, _) in enumerate(rows) for name in names if name in index]
        self.rows = np.array([i for i, _ in pairs])
        self.columns = np.array([j for _, j in pairs])
        self.shape = (len(rows), len(index))

    def times(self, weights: np.ndarray) -> np.ndarray:
        return np.bincount(self.rows, weights[self.columns], minlength=self.shape[0])

    def transposed_times(self, values: np.ndarray) -> np.ndarray:
        return np.bincount(self.columns, values[self.rows], minlength=self.shape[1])


def fit(matrix: Matrix, target: np.ndarray) -> np.ndarray:
    """Ridge regression by conjugate gradients."""
    weights = np.zeros(matrix.shape[1])
    residual = matrix.transposed_times(target)
    direction, power = residual.copy(), float(residual @ residual)
    for _ in range(STEPS):
        image = matrix.transposed_times(matrix.times(direction)) + RIDGE * direction
        step = power / float(direction @ image)
        weights += step * direction
        residual -= step * image
        following = float(residual @ residual)
        if following < 1e-8:
            break
        direction = residual + following / power * direction
        power = following
    return weights


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, default=Path("src/sayso/extract/belief.json"))
    args = parser.parse_args()
    train = [
        row for name, copies in COPIES.items() for row in read_rows(args.folder, name, "train") for _ in range(copies)
    ]
    seen = Counter(name for names, _, _ in train for name in names)
    index = {name: i for i, name in enumerate(sorted(name for name, count in seen.items() if count >= LEAST_SEEN))}
    weights = fit(Matrix(train, index), np.array([belief for _, _, belief in train]))
    kept = {name: round(float(weights[i]), 3) for name, i in index.items() if abs(weights[i]) >= LEAST_WEIGHT}
    data = {
        "trained_by": "training/belief.py",
        "card": "docs/models/belief.md",
        "rule_share": RULE_SHARE,
        "weights": kept,
    }
    args.out.write_text(json.dumps(data, ensure_ascii=False, indent=0) + "\n", "utf-8")
    model = BeliefModel(weights=kept, rule_share=RULE_SHARE)
    for name in COPIES:
        dev = list(read_rows(args.folder, name, "dev"))
        told = [belief for _, _, belief in dev]
        guessed = [model.believe(names, rule) for names, rule, _ in dev]
        rules = np.corrcoef(told, [rule for _, rule, _ in dev])[0, 1]
        print(f"{name}: {len(dev)} events, r {np.corrcoef(told, guessed)[0, 1]:.3f}, rules alone {rules:.3f}")


if __name__ == "__main__":
    main()
