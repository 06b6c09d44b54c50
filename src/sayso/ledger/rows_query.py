"""Disputes, series, articles and issues as rows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, func, or_, select

from sayso.ledger import account_tables as acc
from sayso.ledger import tables as t
from sayso.ledger.account import IssueRow
from sayso.ledger.account_query import OF_INCIDENT, origin_from, reasons_from
from sayso.ledger.asking import article_words, meeting, part, pieces, within, word_in
from sayso.ledger.filter import Filter
from sayso.ledger.judging import chunks
from sayso.ledger.naming import named
from sayso.model import ArticleRow, Dispute, Point, Series, Side

TOLD = ("country", "type", "status", "actor", "min_independent", "text", "article")


def find_disputes(connection: Connection, wanted: Filter) -> Iterator[Dispute]:
    """Disputes one of whose claims meets the filter; an incident asked for is the dispute's own."""
    wanted.only("disputes", *OF_INCIDENT)
    table = acc.disputes.c
    query = select(table.id).order_by(table.incident, table.kind, table.id).limit(wanted.limit)
    if wanted.incident is not None:
        query = query.where(table.incident == wanted.incident)
    told = part(wanted, *(name for name in OF_INCIDENT if name != "incident"))
    if told is not None:
        listed = acc.dispute_claims.c
        claims = meeting(connection, told, t.claims.c.id)
        query = query.where(table.id.in_(select(listed.dispute).where(listed.claim.in_(claims))))
    yield from disputes_by_id(connection, connection.execute(query).scalars().all())


def disputes_by_id(connection: Connection, ids: Iterable[str]) -> Iterator[Dispute]:
    """Disputes by their ids, in the order asked; an unknown id is passed over."""
    for portion in chunks(ids):
        sides: dict[str, list[Side]] = {}
        table = acc.dispute_sides.c
        query = select(acc.dispute_sides).where(table.dispute.in_(portion)).order_by(table.dispute, table.n)
        for row in connection.execute(query):
            origins = tuple(origin_from(one) for one in json.loads(row.origins))
            side = Side(position=row.position, claims=tuple(json.loads(row.claims)), origins=origins)
            sides.setdefault(row.dispute, []).append(side)
        by_id = {row.id: row for row in connection.execute(select(acc.disputes).where(acc.disputes.c.id.in_(portion)))}
        for dispute in portion:
            if dispute in by_id:
                row = by_id[dispute]
                yield Dispute(
                    id=row.id,
                    kind=row.kind,
                    incident=row.incident,
                    sides=tuple(sides.get(row.id, ())),
                    reasons=reasons_from(row.reasons),
                )


def find_series(connection: Connection, wanted: Filter) -> Iterator[Series]:
    """Series by place, counter and days of their own; for the rest one of the claims must meet the filter."""
    wanted.only("figures", *OF_INCIDENT)
    table, points = acc.series.c, acc.series_points.c
    query = select(table.id).order_by(table.place, table.indicator, table.counter, table.id).limit(wanted.limit)
    if wanted.incident is not None:
        query = query.where(table.incident == wanted.incident)
    if wanted.place is not None:
        query = query.where(named(connection, table.place, wanted.place))
    if wanted.speaker is not None:
        query = query.where(word_in(table.counter, wanted.speaker))
    days = within(wanted, points.day, points.day, points.day)
    if days:
        query = query.where(table.id.in_(select(points.series).where(*days)))
    told = part(wanted, *TOLD)
    if told is not None:
        claims = meeting(connection, told, t.claims.c.id)
        query = query.where(table.id.in_(select(points.series).where(points.claim.in_(claims))))
    yield from series_by_id(connection, connection.execute(query).scalars().all())


def series_by_id(connection: Connection, ids: Iterable[str]) -> Iterator[Series]:
    """Series by their ids, in the order asked; an unknown id is passed over."""
    for portion in chunks(ids):
        points: dict[str, list[Point]] = {}
        table = acc.series_points.c
        query = select(acc.series_points).where(table.series.in_(portion)).order_by(table.series, table.n)
        for row in connection.execute(query).mappings():
            fields = {name: value for name, value in row.items() if name not in ("series", "n")}
            points.setdefault(row["series"], []).append(Point(**fields))
        found = connection.execute(select(acc.series).where(acc.series.c.id.in_(portion))).mappings()
        by_id = {row["id"]: row for row in found}
        for series in portion:
            if series in by_id:
                yield Series(**by_id[series], points=tuple(points.get(series, ())))


def main_incident() -> Any:
    """The ledger-wide incident of an article's main incident; an article without one may be a member itself."""
    own, members = t.article_incidents.c, acc.incident_members.c
    main = (
        select(members.incident)
        .join(t.article_incidents, own.id == members.member)
        .where(own.reading == t.articles.c.reading, own.n == 0)
    )
    bare = select(members.incident).where(members.member == t.articles.c.id)
    found = (
        query.order_by(members.incident).limit(1).correlate(t.articles).scalar_subquery() for query in (main, bare)
    )
    return func.coalesce(*found)


def _count(table: Any) -> Any:
    query = select(func.count()).select_from(table).where(table.c.reading == t.articles.c.reading)
    return query.correlate(t.articles).scalar_subquery()


def find_articles(connection: Connection, wanted: Filter) -> Iterator[ArticleRow]:
    """Articles by day of publication and words of their own; for the rest one of the claims must meet the filter."""
    wanted.only("articles", *OF_INCIDENT)
    articles, copies = t.articles.c, acc.copies.c
    names = ("id", "outlet", "title", "url", "published", "language")
    query = (
        select(
            *(articles[name] for name in names),
            main_incident().label("incident"),
            copies.original.label("copy_of"),
            copies.kind.label("copy_kind"),
            copies.share.label("copy_share"),
            _count(t.claims).label("claims"),
            _count(t.issues).label("issues"),
            t.readings.c.version,
            t.readings.c.pipeline,
            t.readings.c.lexicon,
        )
        .select_from(t.articles)
        .join(t.readings, t.readings.c.id == articles.reading)
        .outerjoin(acc.copies, copies.article == articles.id)
        .order_by(articles.published, articles.id)
        .limit(wanted.limit)
    )
    if wanted.article is not None:
        query = query.where(articles.id == wanted.article)
    if wanted.text is not None:
        query = query.where(article_words(connection, pieces(wanted.text)))
    day = func.substr(articles.published, 1, 10)
    query = query.where(*within(wanted, day, day, day))
    told = part(wanted, *("place", "country", "type", "status", "speaker", "actor", "min_independent", "incident"))
    if told is not None:
        query = query.where(articles.reading.in_(meeting(connection, told, t.claims.c.reading)))
    for row in connection.execute(query).mappings():
        yield ArticleRow(**row)


def find_issues(connection: Connection, wanted: Filter) -> Iterator[IssueRow]:
    """Issues of the current readings, then sources that gave no article."""
    wanted.only("issues", "article", "text")
    issues = t.issues.c
    query = (
        select(t.issues, t.articles.c.id.label("article"))
        .outerjoin(t.articles, t.articles.c.reading == issues.reading)
        .where(or_(issues.reading.is_(None), t.articles.c.id.is_not(None)))
        .order_by(issues.reading.is_(None), t.articles.c.id, issues.n)
        .limit(wanted.limit)
    )
    if wanted.article is not None:
        query = query.where(t.articles.c.id == wanted.article)
    for word in pieces(wanted.text or ""):
        query = query.where(or_(issues.detail.icontains(word, autoescape=True), issues.code == word))
    for row in connection.execute(query):
        yield IssueRow(
            article=row.article,
            source=row.source,
            stage=row.stage,
            code=row.code,
            level=row.level,
            detail=row.detail,
            start=row.start_char,
            end=row.end_char,
        )
