"""Belief of every predicate against crowd judgements, -3 to +3; the development sentences of UW are the headline."""

from __future__ import annotations

from benchmarks.common import Corpus, Figures, Row, correlation, letters, share

UNREAD = 3.0  # what a reader without any model of belief would say


def score(documents: list[Row], gold: dict[str, Row], records: dict[str, Row]) -> Figures:
    by_set: dict[str, tuple[list[float], list[float]]] = {}
    for document in documents:
        predicates = records.get(document["id"], {}).get("predicates") or []
        for event in gold[document["id"]]["events"]:
            golds, preds = by_set.setdefault(document["set"], ([], []))
            golds.append(event["belief"])
            preds.append(_belief(document["text"], event, predicates))
    figures = {f"r, {name}": correlation(*pairs) for name, pairs in sorted(by_set.items())}
    headline = figures.pop("r, UW")
    negatives = [(g, p) for golds, preds in by_set.values() for g, p in zip(golds, preds, strict=True) if g < -0.5]
    return {
        "r, UW": headline,
        **figures,
        "negative read as positive": share(sum(p > 0.5 for _, p in negatives), len(negatives)),
    }


def _belief(text: str, event: Row, predicates: list[Row]) -> float:
    want = letters(text, [(event["start"], event["end"])]) or {event["start"]}
    best: tuple[tuple[bool, int], float] | None = None
    for row in predicates:
        shared = sum(row["start"] <= i < row["end"] for i in want)
        key = (shared < len(want), row["end"] - row["start"])
        if shared and (best is None or key < best[0]):
            best = (key, row["belief"])
    return UNREAD if best is None else max(-3.0, min(3.0, best[1]))


def baseline(document: Row, gold: Row) -> Row:
    """Nothing: every predicate is believed."""
    return {}


CORPUS = Corpus(name="factuality", score=score, baseline=baseline, split="dev", layers=frozenset({"predicates"}))
