"""The type of a short text's salient event, against PLOVER's gold records."""

from __future__ import annotations

import re
from collections import Counter

from benchmarks.common import Corpus, Figures, Row, rows_at, share
from benchmarks.incident import main_incident

# PLOVER of 2016 to the later manual.
RENAMED = {"FIGHT": "ASSAULT", "DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE"}
KEYWORDS = {
    "ASSAULT": "attack|kill|bomb|fight|fire|troops",
    "CONSULT": "meet|visit|talk|discuss",
    "AID": "aid|provide|send",
    "PROTEST": "protest|demonstrat|strike",
    "COERCE": "arrest|detain|ban|seize",
    "REQUEST": "call|demand|urge|ask",
    "THREATEN": "threat|warn",
    "REJECT": "reject|refus|den",
    "ACCUSE": "accus|blame|criticiz|investigat",
    "AGREE": "agree|will",
    "SANCTION": "sanction|embargo|cut",
    "CONCEDE": "releas|lift|eas",
    "SUPPORT": "support|prais|sign",
    "COOPERATE": "cooperat|exchang|join",
    "MOBILIZE": "mobiliz|alert|deploy",
}


def score(documents: list[Row], gold: dict[str, Row], records: dict[str, Row]) -> Figures:
    pairs = []
    for document in documents:
        want = gold[document["id"]]["types"][0]
        pairs.append((RENAMED.get(want, want), _type_of(records.get(document["id"], {}))))
    wanted, said = Counter(want for want, _ in pairs), Counter(got for _, got in pairs)
    right = Counter(want for want, got in pairs if want == got)
    weighted = sum(wanted[name] * 2 * right[name] / (wanted[name] + said[name]) for name in wanted)
    return {"weighted F1": share(weighted, len(pairs)), "accuracy": share(sum(right.values()), len(pairs))}


def _type_of(record: Row) -> str | None:
    events = rows_at(record, "events", main_incident(record).get("events") or []) or record.get("events") or []
    if not events:
        return None
    name = re.split(r"[\s:/.-]", str(events[0].get("plover") or events[0].get("type") or ""))[0].upper()
    return RENAMED.get(name, name) or None


def baseline(document: Row, gold: Row) -> Row:
    text = document["text"].lower()
    found = [(hit.start(), name) for name, stems in KEYWORDS.items() if (hit := re.search(rf"\b(?:{stems})", text))]
    return {"events": [{"type": min(found)[1]}] if found else []}


CORPUS = Corpus(name="typing", score=score, baseline=baseline)
