"""Putting one reading into the ledger, whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Literal

from sqlalchemy import Connection, and_, func, insert, select, update

from sayso.ledger import tables as t
from sayso.ledger.account import Pending
from sayso.ledger.cleaning import clean_row, clean_text
from sayso.ledger.judging import judgements_on, reviewers_needed
from sayso.ledger.maker import Maker
from sayso.ledger.overlay import overlay
from sayso.ledger.rows import article_row, content_of, pack, record_rows
from sayso.model import Article, ClaimRow, Record, claim_rows

Added = Literal["new", "same", "newer"]


def now() -> str:
    """The moment, in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def find_reading(connection: Connection, article: Article, maker: Maker) -> int | None:
    """The reading of just this article by this maker, current or not."""
    query = select(t.readings.c.id).where(
        t.readings.c.article == clean_text(article.id),
        t.readings.c.content == content_of(article),
        t.readings.c.pipeline == maker.pipeline,
        t.readings.c.lexicon == maker.lexicon,
        t.readings.c.sayso == maker.sayso,
    )
    return connection.execute(query).scalar()


def add_record(connection: Connection, record: Record, maker: Maker) -> Added:
    """One record as the current reading of its article, unless it is there already."""
    if find_reading(connection, record.article, maker) is not None:
        return "same"
    article_id = clean_text(record.article.id)
    known = connection.execute(select(t.articles.c.n).where(t.articles.c.id == article_id)).scalar()
    about = clean_row(article_row(record.article))
    if known is None:
        connection.execute(insert(t.articles).values(id=article_id, **about))
    version = _last_version(connection, article_id) + 1
    blob, clean = pack(record)
    reading = _insert_reading(connection, record, maker, version, blob)
    claims = _shown(connection, record)
    for table, rows in record_rows(record, claims, reading):
        connection.execute(insert(table), rows if clean else [clean_row(row) for row in rows])
    connection.execute(update(t.articles).where(t.articles.c.id == article_id).values(reading=reading, **about))
    return "new" if known is None else "newer"


def _last_version(connection: Connection, article_id: str) -> int:
    query = select(func.coalesce(func.max(t.readings.c.version), 0)).where(t.readings.c.article == article_id)
    return int(connection.execute(query).scalar_one())


def _insert_reading(connection: Connection, record: Record, maker: Maker, version: int, blob: bytes) -> int:
    query = (
        insert(t.readings)
        .values(
            article=clean_text(record.article.id),
            version=version,
            content=content_of(record.article),
            text_sha256=record.article.text_sha256,
            pipeline=maker.pipeline,
            lexicon=maker.lexicon,
            sayso=maker.sayso,
            read_at=now(),
            record=blob,
        )
        .returning(t.readings.c.id)
    )
    return int(connection.execute(query).scalar_one())


def _shown(connection: Connection, record: Record) -> Sequence[ClaimRow]:
    """The claims with the corrections made to them under earlier readings."""
    rows = claim_rows(record)
    by_claim = judgements_on(connection, "claim", [row.id for row in rows])
    if not by_claim:
        return rows
    needed = reviewers_needed(connection)
    return [overlay(row, by_claim.get(row.id, ()), needed) for row in rows]


def everything(connection: Connection) -> tuple[Pending, ...]:
    """All articles that have been read, oldest reading first."""
    query = select(t.articles.c.id, t.articles.c.reading).where(t.articles.c.reading.is_not(None))
    found = connection.execute(query.order_by(t.articles.c.reading))
    return tuple(Pending(article=row.id, reading=row.reading) for row in found)


def pending(connection: Connection, limit: int | None = None) -> tuple[Pending, ...]:
    """Articles whose current reading the account does not rest on yet, oldest reading first."""
    query = (
        select(t.articles.c.id, t.articles.c.reading)
        .where(
            t.articles.c.reading.is_not(None),
            (t.articles.c.linked.is_(None)) | (t.articles.c.linked != t.articles.c.reading),
        )
        .order_by(t.articles.c.reading)
        .limit(limit)
    )
    return tuple(Pending(article=row.id, reading=row.reading) for row in connection.execute(query))


def add_failure(connection: Connection, source: str, code: str, detail: str) -> None:
    """A source that gave no article, once however often it is tried."""
    row = clean_row({"source": source, "code": code, "detail": detail})
    same = [t.issues.c[name] == value for name, value in row.items()]
    if connection.execute(select(t.issues.c.n).where(and_(t.issues.c.reading.is_(None), *same))).first() is None:
        connection.execute(insert(t.issues).values(stage="read", level="error", seen_at=now(), **row))
