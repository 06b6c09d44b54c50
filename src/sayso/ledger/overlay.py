"""Judgements laid over a claim: which verdict stands, and the claim with its corrected values. Pure.

A correction stands until a later one of the same field; a newer reading puts it into question (``reopened``) but does
not undo it. An acceptance or rejection that was reopened stands no longer: the reviewer had seen something else.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from typing import Any, get_type_hints

from sayso.model import ClaimRow, Judgement, RecordError, SettingError
from sayso.model.jsonio import build_value

FIXED = frozenset(
    {
        *("id", "article", "outlet", "published", "url", "copy_of", "incident", "article_incident"),
        *("quote", "start", "end", "not_after", "judgement", "corrected"),
    }
)
CORRECTABLE: tuple[str, ...] = tuple(field.name for field in fields(ClaimRow) if field.name not in FIXED)
PAST = frozenset({"times", "status"})
VERDICTS = frozenset({"accept", "reject", "correct"})


def corrected_value(field: str, value: str) -> Any:
    """The value of a correction, from its JSON.

    Raises
    ------
    SettingError
        When the field cannot be corrected or the value is none it can take.
    """
    if field not in CORRECTABLE:
        raise SettingError(f"{field!r} cannot be corrected; these can: {', '.join(CORRECTABLE)}")
    try:
        return build_value(get_type_hints(ClaimRow)[field], json.loads(value), field)
    except ValueError as error:
        raise SettingError(f"{field}: not JSON: {error}") from error
    except RecordError as error:
        raise SettingError(str(error)) from error


def standing(judgements: Iterable[Judgement], reviewers: int = 1) -> tuple[Judgement, ...]:
    """The verdicts on one claim that stand, oldest first: one verdict, and one correction a field.

    Parameters
    ----------
    judgements : iterable of Judgement
        All on one claim, in any order; notes, merges and splits are passed over.
    reviewers : int
        How many different reviewers must say the same for it to stand. Each backs what they said last, and nothing they
        said before.
    """
    latest: dict[tuple[str | None, str], Judgement] = {}
    for judgement in sorted(judgements, key=lambda judgement: judgement.id):
        if judgement.verb in VERDICTS:
            latest[judgement.field if judgement.verb == "correct" else None, judgement.reviewer] = judgement
    backed: dict[tuple[str | None, str, str | None], list[Judgement]] = {}
    for (about, _), judgement in latest.items():
        if judgement.reopened is None or judgement.verb == "correct":
            backed.setdefault((about, judgement.verb, judgement.value), []).append(judgement)
    last: dict[str | None, Judgement] = {}
    for (about, *_), backers in backed.items():
        newest = max(backers, key=lambda judgement: judgement.id)
        if len(backers) >= reviewers and (about not in last or last[about].id < newest.id):
            last[about] = newest
    return tuple(sorted(last.values(), key=lambda judgement: judgement.id))


def overlay(row: ClaimRow, judgements: Sequence[Judgement], reviewers: int = 1) -> ClaimRow:
    """The claim as it is to be shown: corrected values in place, named in ``corrected``, and the last verdict.

    ``row`` holds the machine's values; what no judgement touches comes back as it was.
    """
    stands = standing(judgements, reviewers)
    if not stands:
        return row
    corrections = {
        judgement.field: corrected_value(judgement.field, judgement.value)
        for judgement in stands
        if judgement.verb == "correct" and judgement.field is not None and judgement.value is not None
    }
    names = tuple(name for name in CORRECTABLE if name in corrections)
    if PAST.intersection(names):  # the bound is implied by an undated act told as past: the reviewer said otherwise
        corrections["not_after"] = None
    return replace(row, **corrections, judgement=stands[-1].verb, corrected=names)
