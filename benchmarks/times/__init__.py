"""Time expressions and their TIMEX3 values, in news and in histories of wars."""

from __future__ import annotations

import re

from benchmarks.common import Corpus, Figures, Row, f1, pair_spans


def score(documents: list[Row], gold: dict[str, Row], records: dict[str, Row]) -> Figures:
    by_genre: dict[str, list[int]] = {}
    spans = [0, 0, 0]
    for document in documents:
        golds = gold[document["id"]]["times"]
        preds = records.get(document["id"], {}).get("times") or []
        pairs = pair_spans([_bare(document["text"], g) for g in golds], [_bare(document["text"], p) for p in preds])
        judged = len(preds) - sum(golds[g]["value"] is None for g in pairs)
        hits = sum(
            golds[g]["value"] is not None and golds[g]["value"] == (preds[p].get("value") or "")
            for g, p in pairs.items()
        )
        for name in ("all", document["genre"]):
            tally = by_genre.setdefault(name, [0, 0, 0])
            tally[0] += hits
            tally[1] += judged
            tally[2] += sum(row["value"] is not None for row in golds)
        spans = [spans[0] + len(pairs), spans[1] + len(preds), spans[2] + len(golds)]
    figures = {"value F1": f1(*by_genre["all"])}
    figures |= {f"value F1, {name}": f1(*tally) for name, tally in sorted(by_genre.items()) if name != "all"}
    return {**figures, "spans F1": f1(*spans)}


def _bare(text: str, row: Row) -> tuple[int, int]:
    words = text[row["start"] : row["end"]]
    return row["start"] + len(words) - len(words.lstrip()), row["end"] - len(words) + len(words.rstrip())


def baseline(document: Row, gold: Row) -> Row:
    """Every four-digit year."""
    found = re.finditer(r"\b(?:1[89]|20)\d\d\b", document["text"])
    return {"times": [{"start": m.start(), "end": m.end(), "type": "DATE", "value": m.group()} for m in found]}


CORPUS = Corpus(name="times", score=score, baseline=baseline)
