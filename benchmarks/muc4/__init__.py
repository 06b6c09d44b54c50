"""Terrorism reports of 1988 to 1991 as templates: an incident's type, its perpetrators, targets, victims, weapons."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator

from benchmarks.common import Corpus, Figures, Row, rows_at, share

ROLES = ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon")
ORGANISED = frozenset({"government", "military", "armed_group", "igo", "ngo", "media", "company"})
HUMAN = frozenset({"person", "civilians"})
NO_ACT = frozenset({"not_occurred", "demanded", "conditional", "planned", "possible"})
# (event types, modes or None, trigger pattern or None, the corpus' type); the topmost row any event reaches counts.
TYPES: tuple[tuple[str, str | None, str | None, str], ...] = (
    ("ASSAULT COERCE", "abduct kidnap hostage", None, "kidnapping"),
    ("ASSAULT COERCE", None, r"kidnap|abduct|hostage|hijack", "kidnapping"),
    ("ASSAULT", "arson", None, "arson"),
    ("ASSAULT COERCE", None, r"arson|\bburn|torch|set\w* .*\bfire|set\w* ablaze", "arson"),
    ("ASSAULT", "explosives suicide-attack bombing", None, "bombing"),
    ("ASSAULT THREATEN", None, r"bomb|explo|dynamit|blast|grenade|\bmine", "bombing"),
    ("ASSAULT COERCE", "robbery loot", None, "robbery"),
    ("ASSAULT COERCE", None, r"\brob|\bsteal|\bstole|\bloot", "robbery"),
    ("COERCE PROTEST THREATEN", None, r"stoppage|\bstrike", "forced work stoppage"),
    ("ASSAULT HARM", None, None, "attack"),
    ("THREATEN", "violence kill military force", None, "attack"),
)

Template = dict[str, list[list[str]]]


def score(documents: list[Row], gold: dict[str, Row], records: dict[str, Row]) -> Figures:
    total = [0, 0, 0, 0]  # right predicted, predicted, found gold, gold
    for document in documents:
        record = records.get(document["id"], {})
        preds = [made for row in record.get("incidents") or [] if (made := _template(record, row))]
        golds = [_gold_template(row) for row in gold[document["id"]]["templates"]]
        right, found = _best(preds, golds)
        total = [total[0] + right, total[1] + _size(preds), total[2] + found, total[3] + _size(golds)]
    precision, recall = share(total[0], total[1]), share(total[2], total[3])
    return {
        "micro F1": share(2 * precision * recall, precision + recall),
        "precision": precision,
        "recall": recall,
    }


def _template(record: Row, incident: Row) -> Template | None:
    events = [row for row in rows_at(record, "events", incident.get("events") or []) if row.get("status") not in NO_ACT]
    rows = [row for event in events if (row := _type_row(event)) is not None]
    if not rows:
        return None
    actors = [i for event in events for i in event.get("actors") or []]
    recipients = [i for event in events for i in event.get("recipients") or []]
    weapons = {_bare(row["text"]): None for event in events for row in event.get("instruments") or []}
    return {
        "type": [[TYPES[min(rows)][3]]],
        "PerpInd": _entities(record, actors, named=False),
        "PerpOrg": _entities(record, actors, named=True),
        "Target": _entities(record, recipients, human=False),
        "Victim": _entities(record, recipients, human=True),
        "Weapon": [[weapon] for weapon in weapons],
    }


def _type_row(event: Row) -> int | None:
    for number, (types, modes, pattern, _) in enumerate(TYPES):
        if event.get("type") not in types.split():
            continue
        if modes is not None and (event.get("mode") or "").lower() not in modes.split():
            continue
        if pattern is None or re.search(pattern, event.get("text") or "", re.I):
            return number
    return None


def _entities(
    record: Row, indices: list[int], *, named: bool | None = None, human: bool | None = None
) -> list[list[str]]:
    """Strings of each actor, mentions with one first mention together."""
    found: dict[tuple[str, int], list[str]] = {}
    for index in indices:
        for actor in rows_at(record, "actors", [index]):
            is_named = actor["kind"] in ORGANISED and bool(actor.get("name") or actor.get("id"))
            is_human = actor["kind"] in HUMAN or (actor["kind"] in ORGANISED and not is_named)
            if named not in (None, is_named) or human not in (None, is_human):
                continue
            root = ("first", actor["coref"]) if actor.get("coref") is not None else ("self", index)
            found.setdefault(root, []).append(_bare(actor["text"]))
    entities: list[list[str]] = []
    for strings in found.values():
        distinct = list(dict.fromkeys(strings))
        if distinct not in entities:
            entities.append(distinct)
    return entities


def _gold_template(row: Row) -> Template:
    made: Template = {"type": [[row["incident_type"]]]}
    for role in ROLES:
        made[role] = [[_bare(text) for text in strings] for strings in row[role]]
    return made


def _bare(text: str) -> str:
    lowered = "".join(char for char in text.lower() if char not in string.punctuation)
    return " ".join(re.sub(r"\b(a|an|the)\b", " ", lowered).split())


def _size(templates: list[Template]) -> int:
    return sum(len(entities) for template in templates for entities in template.values())


def _matches(pred: Template, gold: Template) -> tuple[int, int] | None:
    """(right predicted, found gold) entities; ``None`` where the types differ."""
    if pred["type"][0][0] not in gold["type"][0][0]:
        return None
    right = found = 1
    for role in ROLES:
        right += sum(any(set(mine) <= set(theirs) for theirs in gold[role]) for mine in pred[role])
        found += sum(any(set(mine) <= set(theirs) for mine in pred[role]) for theirs in gold[role])
    return right, found


def _best(preds: list[Template], golds: list[Template]) -> tuple[int, int]:
    """(right, found) of the one-to-one mapping with the largest F1 of the document."""
    sizes = _size(preds), _size(golds)

    def value(pair: tuple[int, int]) -> float:
        precision, recall = share(pair[0], sizes[0]), share(pair[1], sizes[1])
        return share(2 * precision * recall, precision + recall)

    table = [[_matches(pred, gold) for gold in golds] for pred in preds]
    states: dict[frozenset[int], set[tuple[int, int]]] = {frozenset(): {(0, 0)}}
    for row in table:
        step = {used: set(pairs) for used, pairs in states.items()}
        for used, pairs in states.items():
            for column, hit in enumerate(row):
                if hit is not None and column not in used:
                    step.setdefault(used | {column}, set()).update((a + hit[0], b + hit[1]) for a, b in pairs)
        states = {used: set(_undominated(pairs)) for used, pairs in step.items()}
    return max((pair for pairs in states.values() for pair in pairs), key=value)


def _undominated(pairs: set[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for one in pairs:
        if not any(other != one and other[0] >= one[0] and other[1] >= one[1] for other in pairs):
            yield one


def baseline(document: Row, gold: Row) -> Row:
    """A violent word makes one attack, bombing or kidnapping without roles."""
    hit = re.search(r"kidnap\w*|bomb\w*|dynamit\w*|murder\w*|kill\w*|attack\w*", document["text"], re.I)
    if hit is None:
        return {}
    return {"events": [{"type": "ASSAULT", "text": hit.group()}], "incidents": [{"events": [0]}]}


CORPUS = Corpus(name="muc4", score=score, baseline=baseline)
