"""Copies of copies: every copy traced to one original."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sayso.model import Copy, Reason

STRENGTH = {"reprint": 3, "cut": 2, "update": 1, "respun": 0}


def find_groups(copies: Iterable[Copy]) -> tuple[Copy, ...]:
    """One row for each copy, that names the original its text goes back to; sorted by article.

    Where an article copies several others, the one it shares most with counts, and that one's original in turn.
    """
    direct: dict[str, dict[str, Copy]] = defaultdict(dict)
    for copy in copies:
        direct[copy.article][copy.of] = copy
    nearest = {article: min(rows.values(), key=_nearness) for article, rows in direct.items()}
    return tuple(_traced(article, nearest, direct[article]) for article in sorted(nearest))


def _nearness(copy: Copy) -> tuple[float, int, str]:
    return -copy.share, -STRENGTH[copy.kind], copy.of


def _traced(article: str, nearest: dict[str, Copy], direct: dict[str, Copy]) -> Copy:
    first = nearest[article]
    share, root, through = first.share, first.of, []
    seen = {article, root}
    while root in nearest and nearest[root].of not in seen:
        through.append(root)
        share = min(share, nearest[root].share)
        root = nearest[root].of
        seen.add(root)
    if root in direct:
        return direct[root]
    if not through:
        return first
    by = Reason(what="through", found="copied by way of " + ", ".join(through))
    return Copy(article=article, of=root, kind=first.kind, share=share, reasons=(*first.reasons, by))
