"""Toponyms found and put on the map, over local news and epidemic reports."""

from __future__ import annotations

import re

from benchmarks.common import Corpus, Figures, Row, f1, kilometres, pair_spans, plain, point, share

NEAR_KM = 161.0  # 100 miles, the field's measure
SURE = 0.7


def score(documents: list[Row], gold: dict[str, Row], records: dict[str, Row]) -> Figures:
    n = dict.fromkeys(("gold", "predicted", "located", "judged", "found", "near", "right", "sure", "sure right"), 0)
    for document in documents:
        golds = gold[document["id"]]["places"]
        preds = records.get(document["id"], {}).get("places") or []
        pairs = pair_spans([(g["start"], g["end"]) for g in golds], [(p["start"], p["end"]) for p in preds])
        n["gold"] += len(golds)
        n["predicted"] += len(preds)
        n["found"] += len(pairs)
        n["located"] += sum(point(row) is not None for row in golds)
        n["judged"] += len(preds) - sum(point(golds[g]) is None for g in pairs)
        for g, p in pairs.items():
            here, there = point(golds[g]), point(preds[p])
            if here is None:
                continue
            near = there is not None and kilometres(here, there) <= NEAR_KM
            right = near or _same(golds[g], preds[p])
            n["near"] += near
            n["right"] += right
            if (preds[p].get("score") or 0) >= SURE:
                n["sure"] += 1
                n["sure right"] += right
    return {
        "end-to-end F1 at 161 km": f1(n["near"], n["judged"], n["located"]),
        "right-place F1": f1(n["right"], n["judged"], n["located"]),
        "recognition F1": f1(n["found"], n["predicted"], n["gold"]),
        "right where score >= .7": share(n["sure right"], n["sure"]),
    }


def _same(gold: Row, pred: Row) -> bool:
    if gold.get("geoname_id") and str(pred.get("geoname_id") or "") == str(gold["geoname_id"]):
        return True
    if gold.get("kind") not in ("country", "admin1") or pred.get("kind") != gold["kind"]:
        return False
    if not gold.get("country") or pred.get("country") != gold["country"]:
        return False
    return gold["kind"] == "country" or plain(gold["name"]) in {plain(pred.get("name")), plain(pred.get("admin1"))}


def baseline(document: Row, gold: Row) -> Row:
    """Every capitalised word after "in" is a place, nowhere in particular."""
    found = re.finditer(r"\b[Ii]n ((?:[A-Z]\w+ ?)+)", document["text"])
    return {"places": [{"start": m.start(1), "end": m.start(1) + len(m[1].strip())} for m in found]}


CORPUS = Corpus(name="places", score=score, baseline=baseline)
