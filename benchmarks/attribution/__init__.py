"""Who says what: sources, cues and contents on the development split of PolNeAR."""

from __future__ import annotations

import re
from dataclasses import dataclass

from benchmarks.common import Corpus, Figures, Row, f1, letters, one_to_one, share, spans_of

FOUND = 0.5
FORMS = ("direct", "mixed", "indirect")
KINDS = ("name", "nominal", "pronoun")


@dataclass(frozen=True, slots=True)
class Said:
    """One attribution as sets of character offsets."""

    row: Row
    source: set[int]
    cue: set[int]
    content: set[int]

    @classmethod
    def of(cls, text: str, row: Row) -> Said:
        return cls(row, *(letters(text, spans_of(row.get(key))) for key in ("source", "cue", "content")))


def score(documents: list[Row], gold: dict[str, Row], records: dict[str, Row]) -> Figures:
    n: dict[str, int] = {}

    def add(name: str, value: int = 1) -> None:
        n[name] = n.get(name, 0) + value

    for document in documents:
        text = document["text"]
        golds = [Said.of(text, row) for row in gold[document["id"]]["attributions"]]
        rows = records.get(document["id"], {}).get("attributions") or []
        preds = [said for row in rows if (said := Said.of(text, row)).content]
        add("predicted", len(preds))
        for said in golds:
            add("gold")
            add(f"gold {said.row['form']}")
            add(f"gold {said.row['source_kind']}")
        for g, p in _pairs(golds, preds).items():
            if _overlap(golds[g], preds[p]) < FOUND:
                continue
            right = _source_right(golds[g], preds[p])
            add("found")
            add("right", right)
            add(f"right {golds[g].row['form']}", right)
            add(f"right {golds[g].row['source_kind']}", right)
    figures = {
        "end-to-end F1": f1(n.get("right", 0), n["predicted"], n["gold"]),
        "content F1": f1(n.get("found", 0), n["predicted"], n["gold"]),
    }
    for name in (*FORMS, *KINDS):
        figures[f"recall, {name}"] = share(n.get(f"right {name}", 0), n.get(f"gold {name}", 0))
    return figures


def _overlap(gold: Said, pred: Said) -> float:
    return share(len(gold.content & pred.content), len(gold.content | pred.content))


def _pairs(golds: list[Said], preds: list[Said]) -> dict[int, int]:
    options = []
    for g, said in enumerate(golds):
        for p, pred in enumerate(preds):
            value = _overlap(said, pred)
            if value:
                options.append((-value, not _source_right(said, pred), not said.cue & pred.cue, g, p))
    return one_to_one((g, p) for *_, g, p in sorted(options))


def _source_right(gold: Said, pred: Said) -> bool:
    if not gold.source:
        return not pred.source
    head = gold.row.get("source_head")
    span = range(head["start"], head["end"]) if head else range(0)
    want = {i for i in gold.source if i in span} or gold.source
    covered = want <= pred.source if head else bool(pred.source)
    return covered and 3 * len(pred.source & gold.source) >= len(pred.source)


def baseline(document: Row, gold: Row) -> Row:
    """``"..." X said``: the quotation before the word and the capitalised words around it."""
    rows = []
    for found in re.finditer(
        r"[“\"]([^”\"]+)[”\"],? (?:((?:[A-Z]\w+ ?)+|he|she|they) said|said ((?:[A-Z]\w+ ?)+))", document["text"]
    ):
        group = 2 if found[2] else 3
        rows.append(
            {
                "source": [{"start": found.start(group), "end": found.end(group)}],
                "cue": {"start": found.end(1), "end": found.end()},
                "content": [{"start": found.start(1), "end": found.end(1)}],
            }
        )
    return {"attributions": rows}


CORPUS = Corpus(name="attribution", score=score, baseline=baseline, split="dev")
