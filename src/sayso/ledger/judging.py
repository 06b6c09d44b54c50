"""Judgements: put down once, never changed, and laid over the claims they speak of."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from sayso.ledger import account_tables as acc
from sayso.ledger import tables as t
from sayso.ledger.claim_columns import claim_columns
from sayso.ledger.cleaning import clean_text
from sayso.ledger.overlay import corrected_value, overlay
from sayso.ledger.rows import unpack
from sayso.model import Judgement, SettingError, claim_rows

CHUNK = 500  # ids in one question; SQLite takes 32,766 variables
REVIEWERS = "reviewers"


def chunks(ids: Iterable[str]) -> Iterator[list[str]]:
    """Ids in portions that fit one question."""
    left = map(clean_text, ids)
    while portion := list(islice(left, CHUNK)):
        yield portion


def judgements_on(connection: Connection, subject: str, ids: Iterable[str]) -> dict[str, tuple[Judgement, ...]]:
    """All judgements on some rows, oldest first, by row; rows without any are left out."""
    found: dict[str, list[Judgement]] = {}
    for portion in chunks(ids):
        where = (acc.judgements.c.subject == subject, acc.judgements.c.subject_id.in_(portion))
        for judgement in read_judgements(connection, *where):
            found.setdefault(judgement.subject_id, []).append(judgement)
    return {subject_id: tuple(rows) for subject_id, rows in found.items()}


def read_judgements(connection: Connection, *where: Any) -> list[Judgement]:
    """Judgements, oldest first, each with the last reason it was reopened for."""
    rows = connection.execute(select(acc.judgements).where(*where).order_by(acc.judgements.c.id)).mappings().all()
    if not rows:
        return []
    reopenings = acc.reopenings.c
    wanted = select(acc.judgements.c.id).where(*where)
    query = select(reopenings.judgement, reopenings.reason).where(reopenings.judgement.in_(wanted))
    reasons = {row.judgement: row.reason for row in connection.execute(query.order_by(reopenings.id))}
    return [_judgement(row, reasons) for row in rows]


def _judgement(row: Mapping[str, Any], reasons: Mapping[int, str]) -> Judgement:
    fields = {name: row[name] for name in row if name != "others"}
    return Judgement(**fields, others=tuple(json.loads(row["others"])), reopened=reasons.get(row["id"]))


def put_judgement(connection: Connection, judgement: Judgement) -> int:
    """Put one down and show the claim it speaks of accordingly; its id."""
    if judgement.verb == "correct" and judgement.subject == "claim":
        if judgement.field is None or judgement.value is None:
            raise SettingError("a correction names a field and its value")
        corrected_value(judgement.field, judgement.value)
    values = {
        column.name: getattr(judgement, column.name)
        for column in acc.judgements.c
        if column.name not in ("id", "others")
    }
    query = insert(acc.judgements).values(**values, others=json.dumps(list(judgement.others)))
    number = int(connection.execute(query.returning(acc.judgements.c.id)).scalar_one())
    if judgement.subject == "claim":
        show_again(connection, [judgement.subject_id])
    return number


def put_reopening(connection: Connection, judgement: int, reason: str, at: str) -> int:
    """Say why a judgement is put into question; its claim is shown accordingly."""
    row = connection.execute(
        select(acc.judgements.c.subject, acc.judgements.c.subject_id).where(acc.judgements.c.id == judgement)
    ).first()
    if row is None:
        raise SettingError(f"there is no judgement {judgement}")
    query = insert(acc.reopenings).values(judgement=judgement, reason=reason, at=at).returning(acc.reopenings.c.id)
    number = int(connection.execute(query).scalar_one())
    if row.subject == "claim":
        show_again(connection, [row.subject_id])
    return number


def reviewers_needed(connection: Connection) -> int:
    """How many different reviewers must say the same of a claim for it to stand; 1 unless set otherwise."""
    value = connection.execute(select(t.meta.c.value).where(t.meta.c.key == REVIEWERS)).scalar()
    return int(value) if value is not None else 1


def show_again(connection: Connection, claims: Iterable[str]) -> None:
    """Lay the standing judgements over the machine's values of these claims, in every current reading."""
    needed = reviewers_needed(connection)
    for portion in chunks(claims):
        by_claim = judgements_on(connection, "claim", portion)
        by_reading: dict[int, list[tuple[int, str]]] = {}
        query = (
            select(t.claims.c.reading, t.claims.c.position, t.claims.c.id)
            .join(t.articles, t.articles.c.reading == t.claims.c.reading)
            .where(t.claims.c.id.in_(portion))
        )
        for reading, position, claim in connection.execute(query):
            by_reading.setdefault(reading, []).append((position, claim))
        for reading, wanted in by_reading.items():
            _show_reading(connection, reading, wanted, by_claim, needed)


def _show_reading(
    connection: Connection,
    reading: int,
    wanted: Sequence[tuple[int, str]],
    by_claim: Mapping[str, Sequence[Judgement]],
    needed: int,
) -> None:
    blob = connection.execute(select(t.readings.c.record).where(t.readings.c.id == reading)).scalar_one()
    machine = claim_rows(unpack(blob))
    rows = [
        claim_columns(overlay(machine[position], by_claim.get(claim, ()), needed))
        | {"of_reading": reading, "at_position": position}
        for position, claim in wanted
    ]
    query = update(t.claims).where(
        t.claims.c.reading == bindparam("of_reading"), t.claims.c.position == bindparam("at_position")
    )
    connection.execute(query, rows)
