"""Where and when a claim's act lies, read with the claims told along with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from sayso.link.acts import FINE, NARROW, days_agree, places_agree
from sayso.model import ClaimRow


def settle_acts(claims: Iterable[ClaimRow], context: Iterable[ClaimRow] = ()) -> dict[str, ClaimRow]:
    """Each claim, by its id, with the place and the days it takes over from its neighbours where it has none itself.

    A claim without a narrow place or without a day is told at the place and on the day of the other claims of its
    sentence, else of its incident within the article, where these agree on one; else it stays bare.

    Parameters
    ----------
    claims : iterable of ClaimRow
    context : iterable of ClaimRow
        Other claims of the same articles.
    """
    rows = tuple(claims)
    told: defaultdict[tuple[str, str], dict[str, ClaimRow]] = defaultdict(dict)
    for row in (*rows, *context):
        told[row.article, f"q:{row.quote}"][row.id] = row
        if row.article_incident is not None:
            told[row.article, f"i:{row.article_incident}"][row.id] = row
    return {row.id: _settled(row, told) for row in rows}


def _settled(row: ClaimRow, told: dict[tuple[str, str], dict[str, ClaimRow]]) -> ClaimRow:
    for key in (f"q:{row.quote}", f"i:{row.article_incident}"):
        near = [other for other in told.get((row.article, key), {}).values() if other.id != row.id]
        if not _placed(row):
            row = _with_place(row, [other for other in near if _placed(other)])
        if not _dated(row):
            row = _with_days(row, [other for other in near if _dated(other)])
    return row


def _placed(row: ClaimRow) -> bool:
    return any(place.precision in NARROW for place in row.places)


def _dated(row: ClaimRow) -> bool:
    return any(time.begin and time.precision in FINE for time in row.times)


def _with_place(row: ClaimRow, near: list[ClaimRow]) -> ClaimRow:
    if not near or any(places_agree(near[0], other) is not True for other in near[1:]):
        return row
    if row.places and places_agree(row, near[0]) is False:
        return row
    return replace(row, places=(*row.places, *near[0].places))


def _with_days(row: ClaimRow, near: list[ClaimRow]) -> ClaimRow:
    if not near or any(days_agree(near[0], other) is not True for other in near[1:]):
        return row
    if row.times and days_agree(row, near[0]) is False:
        return row
    return replace(row, times=near[0].times)
