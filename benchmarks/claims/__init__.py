"""Hand-labelled claims: who says that who did what to whom, where, when, how many."""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np
from scipy.optimize import linear_sum_assignment

from benchmarks.claims.identity import Resolved, resolved
from benchmarks.claims.slots import SLOTS, Pred, flatten, judge, overlap, span
from benchmarks.common import Corpus, Figures, Row, f1, share

GROUPS = {
    "violence": "ASSAULT HARM",
    "ground": "CONTROL RETREAT DESERT MOBILIZE",
    "people": "DISPLACE DEPRIVE AID RETREAT",
    "force": "COERCE SANCTION PROTEST",
    "words": "AGREE CONSULT SUPPORT CONCEDE COOPERATE REQUEST ACCUSE REJECT THREATEN AID",
}
FACT = frozenset({"occurred", "ongoing"})
CLOSE_WORDS = 3  # words that may stand between two triggers of one claim
EVIDENCE_TIMES, EVIDENCE_EXTRA = 3, 100  # how much longer than gold's sentence the evidence may be


def groups_of(event_type: str) -> set[str]:
    """The groups of types within which a wrong type still counts as found."""
    return {group for group, types in GROUPS.items() if event_type in types.split()}


def score(documents: list[Row], gold: dict[str, Row], records: dict[str, Row]) -> Figures:
    n = dict.fromkeys(("gold", "predicted", "found", "strict", "facts", "false", "ungrounded"), 0)
    sums = dict.fromkeys(SLOTS, 0.0)
    has: dict[str, list[float]] = {name: [0.0, 0] for name in SLOTS}
    worst = 1.0
    actors: list[Resolved] = []
    for document in documents:
        part, part_sums, part_has, part_actors = _score_one(
            document, gold[document["id"]], records.get(document["id"], {})
        )
        actors += part_actors
        worst = min(worst, f1(part["strict"], part["predicted"], part["gold"]))
        n = {name: n[name] + part[name] for name in n}
        for name in SLOTS:
            sums[name] += part_sums[name]
            has[name][0] += part_has[name][0]
            has[name][1] += part_has[name][1]
    figures = {
        "strict F1": f1(n["strict"], n["predicted"], n["gold"]),
        "found F1": f1(n["found"], n["predicted"], n["gold"]),
        "strict F1, worst article": worst,
        "false facts": float(n["false"]),
        "false-fact rate": share(n["false"], n["facts"]),
        "ungrounded": float(n["ungrounded"]),
    }
    figures |= {name: share(total, n["found"]) for name, total in sums.items()}
    known = [actor for actor in actors if actor.row is not None]
    right = sum(actor.right for actor in known)
    figures["actors resolved"] = share(right, len(known))
    figures["actors resolved, of all due in found claims"] = share(right, len(actors))
    return figures | {f"{name} where gold has one": share(*has[name]) for name in SLOTS if has[name][1]}


def _score_one(
    document: Row, gold: Row, record: Row
) -> tuple[dict[str, int], dict[str, float], dict[str, list[float]], list[Resolved]]:
    text, golds = document["text"], gold["claims"]
    preds = flatten(record, text, gold["outlet_names"])
    pairs = _align(golds, preds, lambda want, pred: _weight(want, pred, text))
    left_golds = [i for i in range(len(golds)) if i not in pairs]
    left_preds = [j for j in range(len(preds)) if j not in set(pairs.values())]
    loose = _align(
        [golds[i] for i in left_golds],
        [preds[j] for j in left_preds],
        lambda want, pred: _shared_trigger(want, pred, text),
    )
    everything = pairs | {left_golds[i]: left_preds[j] for i, j in loose.items()}
    sums, has = dict.fromkeys(SLOTS, 0.0), {name: [0.0, 0] for name in SLOTS}
    found = strict = 0
    actors: list[Resolved] = []
    out = {j for i, j in pairs.items() if golds[i].get("optional")}
    for i, j in pairs.items():
        if j in out:
            continue
        slots = judge(golds[i], preds[j], text)
        found += 1
        actors += resolved(golds[i], record, record["claims"][j], text, gold["outlet_names"])
        strict += all(slots[name] == 1 for name in ("type", "status", "stance", "speaker"))
        for name in SLOTS:
            sums[name] += slots[name]
            if golds[i].get({"date": "time", "speaker": "chain"}.get(name, name)):
                has[name] = [has[name][0] + slots[name], has[name][1] + 1]
    out |= {j for j in left_preds if _outside_body(preds[j], gold["zones"])}
    facts = [
        (golds[i], preds[j])
        for i, j in everything.items()
        if preds[j].status in FACT and preds[j].stance not in ("denies", "doubts")
    ]
    counts = {
        "gold": sum(not row.get("optional") for row in golds),
        "predicted": len(preds) - len(out),
        "found": found,
        "strict": strict,
        "facts": len(facts),
        "false": sum(want["status"] not in FACT or want["stance"] == "denies" for want, _ in facts),
        "ungrounded": sum(not pred.grounded for pred in preds),
    }
    return counts, sums, has, actors


def _align(golds: list[Row], preds: list[Pred], weight: Callable[[Row, Pred], float]) -> dict[int, int]:
    """The one-to-one assignment of largest weight; weight 0 means never."""
    if not golds or not preds:
        return {}
    weights = np.array([[weight(want, pred) for pred in preds] for want in golds])
    rows, columns = linear_sum_assignment(weights, maximize=True)
    return {int(i): int(j) for i, j in zip(rows, columns, strict=True) if weights[i, j] > 0}


def _weight(want: Row, pred: Pred, text: str) -> float:
    close = _shared_trigger(want, pred, text)
    if not _shares_sentence(want, pred) or not groups_of(pred.type) & groups_of(want["type"]):
        return 0.0
    if not close and pred.type != want["type"]:
        return 0.0
    slots = judge(want, pred, text)
    alike = sum(value for name, value in slots.items() if name != "chain") + slots["type"]
    return 3 * close + alike + (0.0 if want.get("optional") else 0.5) + 0.01


def _shared_trigger(want: Row, pred: Pred, text: str) -> float:
    """1 where the triggers overlap, 0.5 where few words stand between, else 0."""
    if not _shares_sentence(want, pred) or pred.trigger is None:
        return 0.0
    mine, theirs = pred.trigger, span(want["trigger"])
    if overlap(mine, theirs) > 0:
        return 1.0
    between = text[min(mine[1], theirs[1]) : max(mine[0], theirs[0])]
    return 0.5 if len(re.findall(r"\w+", between)) <= CLOSE_WORDS else 0.0


def _shares_sentence(want: Row, pred: Pred) -> bool:
    sentence = span(want["evidence"])
    length = sentence[1] - sentence[0]
    if not pred.grounded or pred.trigger is None or overlap(sentence, pred.trigger) < 0:
        return False
    if sum(end - start for start, end in pred.evidence) > EVIDENCE_TIMES * length + EVIDENCE_EXTRA:
        return False
    return any(2 * overlap(sentence, part) >= min(length, part[1] - part[0]) for part in pred.evidence)


def _outside_body(pred: Pred, zones: list[Row]) -> bool:
    if pred.trigger is None or not pred.grounded:
        return False
    start, end = pred.trigger
    return any(zone["kind"] != "body" and zone["start"] <= start and end <= zone["end"] for zone in zones)


VIOLENT = r"\b(?:kill|attack|bomb|shell|strike|struck|fight|fought|shot|wound|injur|raid|massacre|explo|blast|clash)\w*"


def baseline(document: Row, gold: Row) -> Row:
    """Every sentence with a word of violence is an assault that occurred, in the outlet's voice."""
    text = document["text"]
    record: Row = {"article": {"outlet": document.get("outlet")}, "events": [], "claims": []}
    for sentence in re.finditer(r"[^\n.!?]+[.!?]*", text):
        hit = re.search(VIOLENT, sentence.group(), re.I)
        if hit is None:
            continue
        start = sentence.start() + len(sentence.group()) - len(sentence.group().lstrip())
        record["claims"].append(
            {
                "evidence": [{"start": start, "end": sentence.end(), "quote": text[start : sentence.end()]}],
                "chain": [],
                "stance": "asserts",
                "status": "occurred",
                "event": len(record["events"]),
            }
        )
        record["events"].append(
            {"start": sentence.start() + hit.start(), "end": sentence.start() + hit.end(), "type": "ASSAULT"}
        )
    return record


CORPUS = Corpus(name="claims", score=score, baseline=baseline)
