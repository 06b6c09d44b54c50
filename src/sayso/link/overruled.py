"""What reviewers said of an original holds for its copies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sayso.link.copies.words import find_words
from sayso.model import ClaimRow

OVERRULED = frozenset({"reject", "correct"})


def standing(claims: Iterable[ClaimRow], roots: Mapping[str, str] | None = None) -> tuple[ClaimRow, ...]:
    """The claims without those that a reviewer rejected, and without what copies repeat of overruled claims.

    A copy adds nothing of its own: where its original's claim in the same words was rejected or set right, the copy's
    is left out, as nobody would judge one sentence as often as it was printed.

    Parameters
    ----------
    claims : iterable of ClaimRow
    roots : mapping of str to str, optional
        The original of each article that is a copy; ``copy_of`` of a claim counts likewise.
    """
    rows = tuple(claims)
    overruled = {(row.article, *_words(row)) for row in rows if row.judgement in OVERRULED or row.corrected}
    return tuple(
        row
        for row in rows
        if row.judgement != "reject" and ((roots or {}).get(row.article, row.copy_of), *_words(row)) not in overruled
    )


def _words(row: ClaimRow) -> tuple[object, ...]:
    return find_words(row.quote), (row.trigger or "").lower()
