"""Articles that are one story though none of them tells of an incident: a vote, talks, a plan."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.model import ArticleRow, IncidentRow

LEAST_ARTICLES = 2


def story(ident: str, articles: Iterable[ArticleRow]) -> IncidentRow | None:
    """The row of a group of articles without incidents; ``None`` for one alone.

    It holds the articles together and says no more: it has no type, no place, no day, no toll, no claims and no
    origins, because nothing in them was read as a happening.
    """
    rows = sorted(articles, key=lambda row: (row.published or "9999", row.id))
    if len(rows) < LEAST_ARTICLES:
        return None
    days = [row.published for row in rows if row.published]
    return IncidentRow(
        id=ident,
        title=next((row.title for row in rows if row.title), None),
        members=tuple(sorted(row.id for row in rows)),
        articles=tuple(row.id for row in rows),
        claims=(),
        first_published=days[0] if days else None,
        last_published=days[-1] if days else None,
    )
