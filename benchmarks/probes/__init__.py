"""Short sentences that each set one trap of stance and status, and the false facts read into them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from benchmarks.common import Corpus, Figures, Row, letters, rows_at, share, spans_of

FACT = frozenset({"occurred", "ongoing"})
SPOKEN = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN", "AGREE"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A claim with its event or figure, or an event that no claim speaks of."""

    claim: Row
    event: Row
    figure: Row
    speakers: tuple[tuple[set[int], str], ...]

    @property
    def type(self) -> str:
        return str(self.event["type"]) if self.event else "HARM"

    @property
    def status(self) -> str | None:
        return self.claim.get("status") or self.event.get("status")


def score(documents: list[Row], gold: dict[str, Row], records: dict[str, Row]) -> Figures:
    probes = right = false_facts = claims = 0
    hits = dict.fromkeys(("found", "type", "speaker", "chain"), 0)
    for probe in documents:
        text, wants = probe["text"], probe["claims"]
        units = _units(text, records.get(probe["id"], {}))
        chosen = _assign(text, wants, units)
        false_facts += any(_false_fact(text, want, wants, units) for want in wants)
        expected = [(i, want) for i, want in enumerate(wants) if "status" in want]
        good = bool(expected)
        for i, want in expected:
            unit = chosen.get(i)
            claims += 1
            good &= unit is not None and unit.status in want["status"] and unit.claim.get("stance") in want["stance"]
            if unit is not None:
                chain, inner = _chain(text, unit, want)
                for name, hit in (
                    ("found", True),
                    ("type", unit.type in want["type"]),
                    ("speaker", inner),
                    ("chain", chain),
                ):
                    hits[name] += hit
        probes += bool(expected)
        right += good
    figures = {"status and stance right": share(right, probes), "false facts": float(false_facts)}
    return {**figures, **{name: share(count, claims) for name, count in hits.items()}}


def _units(text: str, record: Row) -> list[Unit]:
    actors = record.get("actors") or []

    def speakers(claim: Row) -> tuple[tuple[set[int], str], ...]:
        found: list[tuple[set[int], str]] = []
        for link in claim.get("chain") or []:
            for actor in rows_at({"actors": actors}, "actors", [link.get("actor")]):
                found.append((letters(text, [(actor["start"], actor["end"])]), ""))
                break
            else:
                name = link.get("name") or ""
                if name and name.lower() in text.lower():
                    found.append((set(), name))
        return tuple(found)

    units, spoken = [], set()
    for claim in record.get("claims") or []:
        event = next(iter(rows_at(record, "events", [claim.get("event")])), {})
        figure = next(iter(rows_at(record, "figures", [claim.get("figure")])), {})
        if event:
            spoken.add(claim["event"])
        if event or figure:
            units.append(Unit(claim=claim, event=event, figure={} if event else figure, speakers=speakers(claim)))
    for index, event in enumerate(record.get("events") or []):
        if index not in spoken:
            units.append(Unit(claim={}, event=event, figure={}, speakers=()))
    return units


def _at(text: str, unit: Unit, want: Row) -> bool:
    here = spans_of(want["trigger"]) + (spans_of(want.get("recipient")) if not unit.event else [])
    anchor = unit.event or unit.figure
    return bool(letters(text, here) & letters(text, [(anchor["start"], anchor["end"])]))


def _same(text: str, said: tuple[set[int], str], accepted: Any) -> bool:
    offsets, name = said
    if offsets:
        return any(3 * len(offsets & letters(text, [span])) >= len(offsets) for span in spans_of(accepted))
    words = set(re.findall(r"\w+", name.lower()))
    names = {word for row in accepted for word in re.findall(r"\w+", row["text"].lower())}
    return bool(words & (names - {"the", "a", "an", "of", "s"}))


def _chain(text: str, unit: Unit, want: Row) -> tuple[bool, bool]:
    """(whole chain right, innermost right)"""
    said, due = unit.speakers, want["chain"]
    if not said or not due:
        return (not said and not due,) * 2
    inner = _same(text, said[0], due[0])
    return len(said) == len(due) and all(_same(text, *pair) for pair in zip(said, due, strict=True)), inner


def _assign(text: str, wants: list[Row], units: list[Unit]) -> dict[int, Unit]:
    options = []
    for w, want in enumerate(wants):
        for u, unit in enumerate(units):
            if "status" in want and _at(text, unit, want):
                whole, inner = _chain(text, unit, want)
                options.append((not unit.claim, not whole, not inner, unit.type not in want["type"], w, u))
    chosen: dict[int, Unit] = {}
    used: set[int] = set()
    for *_, w, u in sorted(options):
        if w not in chosen and u not in used:
            chosen[w] = units[u]
            used.add(u)
    return chosen


def _false_fact(text: str, want: Row, wants: list[Row], units: list[Unit]) -> bool:
    """Whether something at this trigger is recorded as having happened though no words say so."""
    here = [row for row in wants if row["trigger"] == want["trigger"]]
    types = {name for row in here for name in (*row["type"], *row.get("never", ()))}
    allowed = [row for row in here if FACT & set(row.get("status", ()))]
    for unit in units:
        if not _at(text, unit, want) or (unit.type in SPOKEN and unit.type not in types):
            continue
        if want["type"] == ["NONE"] and unit.type not in types:
            continue
        told = (unit.status or "occurred") in FACT
        if not allowed:
            if told or unit.event.get("status") in FACT:
                return True
        elif told and unit.claim and unit.speakers:
            own = [row for row in here if row.get("chain") and _same(text, unit.speakers[0], row["chain"][0])]
            if own and not any(row in allowed for row in own):
                return True
    return False


def baseline(document: Row, gold: Row) -> Row:
    """Given the triggers: everything happened, and the outlet says so."""
    record: Row = {"events": [], "claims": []}
    for want in document["claims"]:
        event = {**want["trigger"], "type": want["type"][0], "status": "occurred"}
        record["claims"].append(
            {"event": len(record["events"]), "stance": "asserts", "status": "occurred", "chain": []}
        )
        record["events"].append(event)
    return record


CORPUS = Corpus(name="probes", score=score, baseline=baseline, documents="probes.jsonl", gold="probes.jsonl")
