"""Judgements from the command line: the row looked up, what the machine says kept beside, the ledger linked again."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sayso.ledger.overlay import corrected_value
from sayso.model import ClaimRow, Judgement, SettingError, to_dict
from sayso.model.account import Subject, Verb
from sayso.pipeline.linking import link_ledger
from sayso.pipeline.members import actor_members, incident_members
from sayso.review import NAMES, correction

if TYPE_CHECKING:
    from sayso.ledger import Ledger

VERDICTS: dict[str, Verb] = {"accept": "accept", "reject": "reject", "correct": "correct", "note": "note"}


def judge_claim(ledger: Ledger, ident: str, verdict: str, values: Sequence[str], *, by: str, note: str | None) -> str:
    """Put down what a reviewer says of a claim; one line that says what stands now.

    Raises
    ------
    SettingError
        When there is no such claim, or the words make no judgement.
    """
    if verdict not in VERDICTS:
        raise SettingError(f"{verdict!r} is no verdict; these are: {', '.join(VERDICTS)}")
    row = next(iter(ledger.claims_by_id([ident])), None)
    if row is None:
        raise SettingError(f"there is no claim {ident!r} in {ledger.target}")
    if verdict == "correct":
        if not values:
            raise SettingError(f"say what to set, such as status=failed; these can be: {', '.join(NAMES)}")
        pairs = [_pair(value) for value in values]
        corrections: dict[str, str] = {}
        changed = row
        for name, text in pairs:  # two counts are one field: the second is set beside the first
            field, value = correction(changed, name, text)
            corrections[field] = value
            changed = replace(changed, **{field: corrected_value(field, value)})
        for field, value in corrections.items():
            ledger.judge(
                _judgement("correct", "claim", ident, by, note, field=field, value=value, machine=_said(row, field))
            )
        return f"{ident}: {', '.join(f'{name} set' for name, _ in pairs)} by {by}"
    if values:
        raise SettingError(f"{verdict} takes no values; a note goes with --note")
    if verdict == "note" and not note:
        raise SettingError("a note has words: --note TEXT")
    ledger.judge(_judgement(VERDICTS[verdict], "claim", ident, by, note, machine=json.dumps(to_dict(row))))
    return f"{ident}: {verdict} by {by}"


def merge_rows(ledger: Ledger, ids: Sequence[str], *, by: str, note: str | None) -> str:
    """Join incidents or actors, and link again what that touches."""
    if len(set(ids)) < 2:
        raise SettingError("a merge names two or more")
    subject, groups = _members(ledger, ids)
    ledger.judge(_judgement("merge", subject, ids[0], by, note, value=json.dumps(groups), others=tuple(ids[1:])))
    link_ledger(ledger)
    return f"{' and '.join(ids)} are one, says {by}"


def split_row(ledger: Ledger, ident: str, parts: Sequence[str], *, by: str, note: str | None) -> str:
    """Part articles from an incident or names from an actor, and link again what that touches."""
    incident = next(iter(ledger.incidents_by_id([ident])), None)
    if incident is not None:
        inside = incident_members(ledger, incident)
        subject: Subject = "incident"
    else:
        entity = next(iter(ledger.entities_by_id([ident])), None)
        if entity is None:
            raise SettingError(f"there is no incident or actor {ident!r} in {ledger.target}")
        inside = actor_members(ledger, entity)
        subject = "actor"
    unknown = [part for part in parts if part not in inside]
    if unknown:
        raise SettingError(f"{ident} has no {unknown[0]!r}; it has {', '.join(sorted(inside))}")
    apart = sorted({member for part in parts for member in inside[part]})
    rest = sorted({member for some in inside.values() for member in some} - set(apart))
    if not rest:
        raise SettingError(f"nothing would be left of {ident}")
    ledger.judge(_judgement("split", subject, ident, by, note, value=json.dumps([apart, rest]), others=tuple(parts)))
    link_ledger(ledger)
    return f"{', '.join(parts)} parted from {ident} by {by}"


def _members(ledger: Ledger, ids: Sequence[str]) -> tuple[Subject, list[list[str]]]:
    incidents = {row.id: incident_members(ledger, row) for row in ledger.incidents_by_id(ids)}
    entities = {row.id: actor_members(ledger, row) for row in ledger.entities_by_id(ids)}
    found, subject = (incidents, "incident") if incidents else (entities, "actor")
    missing = [ident for ident in ids if ident not in found]
    if missing:
        other = entities if found is incidents else incidents
        problem = "is no incident as the others are" if missing[0] in other else f"is not in {ledger.target}"
        raise SettingError(f"{missing[0]!r} {problem}")
    groups = [sorted({member for some in found[ident].values() for member in some}) for ident in ids]
    return subject, groups  # type: ignore[return-value]


def _pair(value: str) -> tuple[str, str]:
    name, equals, text = value.partition("=")
    if not equals:
        raise SettingError(f"{value!r} is not FIELD=VALUE")
    return name.strip(), text


def _said(row: ClaimRow, field: str) -> str:
    return json.dumps(to_dict(getattr(row, field)), ensure_ascii=False)


def _judgement(
    verb: Verb,
    subject: Subject,
    ident: str,
    by: str,
    note: str | None,
    *,
    field: str | None = None,
    value: str | None = None,
    machine: str | None = None,
    others: tuple[str, ...] = (),
) -> Judgement:
    return Judgement(
        id=0,
        at=datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        reviewer=by,
        verb=verb,
        subject=subject,
        subject_id=ident,
        field=field,
        value=value,
        others=others,
        note=note,
        machine=machine,
    )
