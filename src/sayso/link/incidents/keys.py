"""Blocking keys: only incidents that share a key are ever compared, so that pairs grow with the ledger, not its square.

Keys join articles that may tell of one happening: a heavy term or a telling name in the same stretch of days, or one
place on one day. A stretch is written twice, as itself and as the next, so that two articles up to a stretch apart
always meet, whichever side of a border they fall on.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator, Sequence

from sayso.link.incidents.digest import IncidentDigest
from sayso.link.incidents.frequency import Frequency, reweigh
from sayso.link.incidents.measure import DAYS

TERMS = 16  # heaviest terms of an article whose keys are looked up
STORED = 48  # and whose keys are kept, because the ledger's own common terms fall out of the heaviest as it grows
PEOPLE = 8  # most telling names
TERM_DAYS = 21
NAME_DAYS = 120
RARE_NAME = 5.0  # nats


def keys(
    row: IncidentDigest, frequency: Frequency | None = None, *, weighed: IncidentDigest | None = None
) -> tuple[str, ...]:
    """The row's keys, sorted: those to keep, or with ``frequency`` those in use, a part of the ones to keep.

    A secondary incident has no keys for its words: its passage is too short to go by. ``weighed`` is the row as
    `reweigh` gives it, where that is at hand.
    """
    found: set[str] = set()
    if row.main:
        terms = list(row.terms)[:STORED]
        if frequency is not None:
            weights = (weighed or reweigh(row, frequency)).terms
            terms = sorted(terms, key=lambda term: (-weights.get(term, 0), term))[:TERMS]
        for term in terms:
            found.update(_stretches(f"t:{term}", row.published, TERM_DAYS))
    telling = sorted((-weight, name) for name, weight in row.people.items() if weight >= RARE_NAME)
    telling = [(weight, name) for weight, name in telling if frequency is None or name not in frequency.classes]
    for _, name in telling[:PEOPLE] if frequency is not None else telling:
        found.update(_stretches(f"n:{name}", row.published, NAME_DAYS))
    if row.place is not None and row.place.precision in ("city", "exact") and row.time_precision in DAYS:
        found.update(_stretches(f"p:{row.place.key}", row.begin, 1))
    return tuple(sorted(found))


def _stretches(prefix: str, day: str | None, length: int) -> tuple[str, ...]:
    """The key in the day's stretch and in the next one; undated rows meet undated ones."""
    try:
        number = datetime.date.fromisoformat(day or "").toordinal() // length
    except ValueError:
        return (f"{prefix}:-",)
    return (f"{prefix}:{number}", f"{prefix}:{number + 1}")


def pairs_by_key(
    rows: Sequence[IncidentDigest], frequency: Frequency
) -> Iterator[tuple[IncidentDigest, IncidentDigest]]:
    """Each pair of rows of two articles that shares a key in use, once; for linking a whole ledger afresh."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        mine = keys(row, frequency)
        met = {other for key in mine for other in holders[key]}
        for other in sorted(met):
            if rows[other].article != row.article:
                yield rows[other], row
        for key in mine:
            holders[key].append(number)
