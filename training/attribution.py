"""Train the attribution model on PolNeAR and write its weights.

    python training/attribution.py DOCS_DIR OUT.safetensors [--split train]

``DOCS_DIR`` holds ``docs.jsonl`` (id, text, split) and ``gold.jsonl`` or ``gold.jsonl.gz`` (id, attributions with
source, source_head, cue and content spans). Needs scipy and scikit-learn; the shipped library needs neither.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression

from sayso.extract.attribution.candidates import CUE_POS, candidates_of
from sayso.extract.attribution.features import content_features, cue_features, gate_features, source_features
from sayso.extract.attribution.learned import _owners, _Rows
from sayso.extract.attribution.quoted import whole_quotations
from sayso.extract.attribution.rules import drafts_by_rule
from sayso.extract.attribution.source import source_range
from sayso.extract.attribution.source_candidates import source_options
from sayso.extract.attribution.spans import PROSE, phrases_of
from sayso.lexicon.attribution_model import CONTENT_BITS, GATE_BITS, SOURCE_BITS
from sayso.model import Parsed

FOUND = 0.5  # share of characters from which a content counts as found, as in the scorer
CONTENT_RARE, SOURCE_RARE = 6, 2  # features seen less often are left out
CONTENT_C, SOURCE_C = 0.2, 1.0  # inverse strengths of the L2 penalty
GATE_RARE, GATE_C = 3, 0.3


class Gold:
    """One article's marked attributions as character sets over letters and digits."""

    def __init__(self, text: str, rows: list[dict[str, Any]]) -> None:
        self.text = text
        self.upto = np.concatenate(([0], np.cumsum([char.isalnum() for char in text]))).tolist()
        self.rows = rows
        self.contents = [[(span["start"], span["end"]) for span in row["content"]] for row in rows]
        self.cue_at: dict[int, int] = {}
        for number, row in enumerate(rows):
            for span in row["cue"]:
                self.cue_at.update(dict.fromkeys(range(span["start"], span["end"]), number))

    def letters(self, start: int, end: int) -> int:
        return int(self.upto[end] - self.upto[start]) if start < end else 0

    def overlap(self, spans: Iterable[tuple[int, int]], number: int) -> float:
        """Intersection over union of letters with a gold content."""
        mine, theirs = list(spans), self.contents[number]
        both = sum(self.letters(max(a, c), min(b, d)) for a, b in mine for c, d in theirs)
        union = sum(self.letters(*span) for span in (*mine, *theirs)) - both
        return both / union if both else 0.0

    def source_is_right(self, span: tuple[int, int] | None, number: int) -> bool:
        """The scorer's rule: gold's head covered, and a third of the letters inside gold's source."""
        source = [(item["start"], item["end"]) for item in self.rows[number]["source"]]
        if span is None or not source:
            return span is None and not source
        head = self.rows[number]["source_head"]
        heads = head if isinstance(head, list) else [head] if head else []
        if any(item["start"] < span[0] or span[1] < item["end"] for item in heads):
            return False
        inside = sum(self.letters(max(span[0], a), min(span[1], b)) for a, b in source)
        return inside > 0 and 3 * inside >= self.letters(*span)


class Table:
    """Rows of hashed features with a label each."""

    def __init__(self, bits: int) -> None:
        self.rows, self.bits, self.labels = _Rows(bits), bits, []  # type: ignore[var-annotated]

    def matrix(self) -> sp.csr_matrix:
        pointer = np.array([*self.rows.starts, len(self.rows.buckets)])
        ones = np.ones(len(self.rows.buckets), dtype=np.float32)
        columns = np.array(self.rows.buckets, dtype=np.int32)
        return sp.csr_matrix((ones, columns, pointer), shape=(len(self.labels), 1 << self.bits))


def collect(pairs: Iterable[tuple[Parsed, Gold]]) -> tuple[Table, Table, Table]:
    """Rows for the gate, the content and the source model."""
    gate, contents, sources = Table(GATE_BITS), Table(CONTENT_BITS), Table(SOURCE_BITS)
    for parsed, gold in pairs:
        phrases = phrases_of(parsed)
        drafts = drafts_by_rule(phrases)
        by_cue = {draft.cue.i: draft for draft in drafts if draft.cue is not None}
        owner = _owners(drafts)
        for cue in parsed.tokens:
            if cue.sent.zone not in PROSE or cue.pos not in CUE_POS:
                continue
            number = gold.cue_at.get(cue.start)
            draft = by_cue.get(cue.i)
            rule = draft.rule if draft else "-"
            base: list[int] | None = None
            best = (FOUND, None)
            for candidate in candidates_of(phrases, cue):
                if base is None:
                    base = contents.rows.hashed(cue_features(phrases, cue, rule, owner.get(cue.i, cue.i) != cue.i))
                ranges = whole_quotations(phrases, candidate.content, cue)
                spans = [(parsed.tokens[first].start, parsed.tokens[last - 1].end) for first, last in ranges]
                share = 0.0 if number is None else gold.overlap(spans, number)
                same = draft is not None and draft.content == candidate.content
                contents.rows.add(
                    base, contents.rows.hashed(content_features(phrases, cue, candidate, f"{rule}{same}"))
                )
                contents.labels.append(share >= FOUND)
                if share >= best[0]:
                    best = (share, candidate)
            gate.rows.add(gate.rows.hashed(gate_features(cue)))
            gate.labels.append(best[1] is not None)
            if best[1] is None or number is None:
                continue
            for tok, path in source_options(phrases, cue):
                span = None
                if tok is not None:
                    first, last = source_range(phrases, tok)
                    span = (parsed.tokens[first].start, parsed.tokens[last - 1].end)
                sources.rows.add(sources.rows.hashed(source_features(phrases, cue, rule, tok, path, best[1])))
                sources.labels.append(gold.source_is_right(span, number))
    return gate, contents, sources


def fit(table: Table, *, rare: int, strength: float) -> tuple[np.ndarray, float]:
    """Dense weights and bias of a logistic regression; buckets of rare features weigh nothing."""
    matrix = table.matrix()
    count = np.bincount(matrix.indices, minlength=matrix.shape[1])
    keep = np.flatnonzero(count >= rare)
    model = LogisticRegression(C=strength, max_iter=150)
    model.fit(matrix[:, keep], np.array(table.labels, dtype=int))
    weights = np.zeros(matrix.shape[1], dtype=np.float32)
    weights[keep] = model.coef_[0]
    return weights, float(model.intercept_[0])


def write(path: Path, tensors: dict[str, np.ndarray], metadata: dict[str, str]) -> None:
    """A safetensors file: header length, JSON header, bytes."""
    names = {"float16": "F16", "uint8": "U8"}
    header: dict[str, Any] = {"__metadata__": metadata}
    body = b""
    for name, array in tensors.items():
        blob = array.tobytes()
        header[name] = {
            "dtype": names[array.dtype.name],
            "shape": list(array.shape),
            "data_offsets": [len(body), len(body) + len(blob)],
        }
        body += blob
    head = json.dumps(header, separators=(",", ":")).encode()
    head += b" " * (-len(head) % 8)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(len(head).to_bytes(8, "little") + head + body)


def train(pairs: Iterable[tuple[Parsed, Gold]], out: Path) -> None:
    """Collect, fit, write."""
    gates, contents, sources = collect(pairs)
    content, content_bias = fit(contents, rare=CONTENT_RARE, strength=CONTENT_C)
    source, _ = fit(sources, rare=SOURCE_RARE, strength=SOURCE_C)
    gate, gate_bias = fit(gates, rare=GATE_RARE, strength=GATE_C)
    tensors: dict[str, np.ndarray] = {}
    for name, weights in (("gate", gate), ("content", content), ("source", source)):
        used = np.abs(weights) > 1e-3
        tensors[f"{name}.used"] = np.packbits(used)
        tensors[f"{name}.weights"] = weights[used].astype(np.float16)
    write(
        out,
        tensors,
        {"content_bias": repr(content_bias), "gate_bias": repr(gate_bias), "trained_on": "PolNeAR 1.0.0, split train"},
    )


def read_pairs(folder: Path, split: str) -> Iterator[tuple[Parsed, Gold]]:
    """Parsed articles of one split with their gold."""
    from sayso.model import Article, text_sha256
    from sayso.parse import load_pipeline, parse
    from sayso.read.zones import find_zones

    gold = {row["id"]: row["attributions"] for row in _jsonl(folder / "gold.jsonl")}

    def articles() -> Iterator[tuple[Article, list[dict[str, Any]]]]:
        for doc in _jsonl(folder / "docs.jsonl"):
            if doc["split"] == split:
                text = doc["text"]
                zones = find_zones(text, title=doc.get("title"))
                yield Article(id=doc["id"], text=text, text_sha256=text_sha256(text), zones=zones), gold[doc["id"]]

    for parsed, rows in parse(articles(), load_pipeline()):
        yield parsed, Gold(parsed.article.text, rows)


def _jsonl(path: Path) -> Iterator[dict[str, Any]]:
    opener = gzip.open if not path.exists() else open
    with opener(path if path.exists() else f"{path}.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--split", default="train")
    args = parser.parse_args()
    train(read_pairs(args.folder, args.split), args.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
