"""Claims of the current readings, as flat rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, Select, func, select

from sayso.ledger import account_tables as acc
from sayso.ledger import tables as t
from sayso.ledger.asking import claim_conditions
from sayso.ledger.claim_columns import PLAIN, claim_from
from sayso.ledger.filter import Filter
from sayso.ledger.judging import chunks
from sayso.model import ClaimRow

PORTION = 1000
APPLIES = (
    *("place", "country", "since", "until", "type", "status", "speaker", "actor", "min_independent"),
    *("text", "incident", "article"),
)


def claim_incident() -> Any:
    """The incident of a claim: that of its article's incident, else the one that lists it."""
    member = (
        select(acc.incident_members.c.incident)
        .where(acc.incident_members.c.member == t.claims.c.article_incident)
        .order_by(acc.incident_members.c.incident)
        .limit(1)
        .correlate(t.claims)
        .scalar_subquery()
    )
    listed = (
        select(acc.incident_claims.c.incident)
        .where(acc.incident_claims.c.claim == t.claims.c.id)
        .order_by(acc.incident_claims.c.incident)
        .limit(1)
        .correlate(t.claims)
        .scalar_subquery()
    )
    return func.coalesce(member, listed)


def select_claims() -> Select[Any]:
    """Current claims with what the row shows of their article, their incident and the article's original."""
    columns = [t.claims.c[name] for name in (*PLAIN, "start_char", "end_char", "parts")]
    return (
        select(
            *columns,
            t.articles.c.id.label("article"),
            t.articles.c.outlet,
            t.articles.c.published,
            t.articles.c.url,
            acc.copies.c.original.label("copy_of"),
            claim_incident().label("incident"),
        )
        .select_from(t.claims)
        .join(t.articles, t.articles.c.reading == t.claims.c.reading)
        .outerjoin(acc.copies, acc.copies.c.article == t.articles.c.id)
    )


def find_claims(connection: Connection, wanted: Filter) -> Iterator[ClaimRow]:
    """Claims that meet the filter, by day of publication, article and place in the text."""
    wanted.only("claims", *APPLIES)
    order = (t.articles.c.published, t.articles.c.id, t.claims.c.position)
    query = select_claims().where(*claim_conditions(connection, wanted)).order_by(*order).limit(wanted.limit)
    yield from _rows(connection, query)


def claims_of(connection: Connection, articles: Iterable[str]) -> Iterator[ClaimRow]:
    """All current claims of some articles, article by article as asked, in the order of the text."""
    for portion in chunks(articles):
        query = select_claims().where(t.articles.c.id.in_(portion)).order_by(t.articles.c.id, t.claims.c.position)
        yield from _rows(connection, query)


def claims_by_id(connection: Connection, ids: Iterable[str]) -> Iterator[ClaimRow]:
    """Claims by their ids; an id that no current reading has is passed over."""
    for portion in chunks(ids):
        query = select_claims().where(t.claims.c.id.in_(portion)).order_by(t.articles.c.id, t.claims.c.position)
        yield from _rows(connection, query)


def articles_of(connection: Connection, ids: Iterable[str]) -> list[str]:
    """Articles of claims by the claims' ids."""
    found: set[str] = set()
    for portion in chunks(dict.fromkeys(ids)):
        joined = select(t.articles.c.id).join(t.claims, t.articles.c.reading == t.claims.c.reading)
        found.update(connection.execute(joined.where(t.claims.c.id.in_(portion))).scalars())
    return sorted(found)


def _rows(connection: Connection, query: Select[Any]) -> Iterator[ClaimRow]:
    known = connection.execute(select(acc.entity_mentions.c.name).limit(1)).first() is not None
    with connection.execute(query.execution_options(yield_per=PORTION)) as result:
        for portion in result.mappings().partitions():
            entities = entities_in(connection, {row["article"] for row in portion}) if known else {}
            for row in portion:
                yield claim_from(row, entities)


def entities_in(connection: Connection, articles: Iterable[str]) -> dict[tuple[str, str], str]:
    """Who is meant, by article and name."""
    mentions = acc.entity_mentions.c
    found: dict[tuple[str, str], str] = {}
    for portion in chunks(sorted(articles)):
        query = select(mentions.article, mentions.name, mentions.entity).where(mentions.article.in_(portion))
        found |= {(article, name): entity for article, name, entity in connection.execute(query)}
    return found
