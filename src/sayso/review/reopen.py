"""Judgements that a newer reading puts into question."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sayso.model import ClaimRow, Judgement, to_dict

# What a reviewer looked at when saying yes or no: the act as it was told, not its links to other articles.
SEEN = ("quote", "chain", "stance", "status", "type", "mode", "actors", "recipients", "places", "times", "figures")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopening:
    """A judgement, and why it should be looked at again."""

    judgement: int
    reason: str


def reopened(
    judgements: Iterable[Judgement], before: Mapping[str, ClaimRow], after: Mapping[str, ClaimRow]
) -> tuple[Reopening, ...]:
    """Judgements on claims that the newer reading changed or no longer has.

    Parameters
    ----------
    judgements : iterable of Judgement
        Those on claims of the article that was read again.
    before, after : mapping of claim id to ClaimRow
        The machine's own values in the older and the newer reading.

    Notes
    -----
    A correction is in question only where the machine's value of its own field changed; an acceptance or a rejection
    where anything did that the reviewer saw. A newer reading that now says what the correction says changes nothing.
    """
    found: list[Reopening] = []
    for judgement in judgements:
        if judgement.subject != "claim" or judgement.reopened is not None or judgement.verb == "note":
            continue
        old, new = before.get(judgement.subject_id), after.get(judgement.subject_id)
        if old is None:
            continue
        if new is None:
            found.append(Reopening(judgement=judgement.id, reason="the newer reading has no such claim"))
            continue
        fields = (judgement.field,) if judgement.verb == "correct" and judgement.field else SEEN
        changed = [field for field in fields if getattr(old, field) != getattr(new, field)]
        if judgement.verb == "correct" and changed and _agrees(judgement, new):
            continue
        if changed:
            reason = "; ".join(f"{field} was {_words(old, field)}, is now {_words(new, field)}" for field in changed)
            found.append(Reopening(judgement=judgement.id, reason=f"the newer reading differs: {reason}"))
    return tuple(found)


def _agrees(judgement: Judgement, row: ClaimRow) -> bool:

    return judgement.value is not None and json.loads(judgement.value) == to_dict(getattr(row, judgement.field or ""))


def _words(row: ClaimRow, field: str) -> str:
    value = getattr(row, field)
    if isinstance(value, tuple):
        return ", ".join(getattr(item, "name", None) or getattr(item, "text", None) or "?" for item in value) or "none"
    return "none" if value is None else str(value)
