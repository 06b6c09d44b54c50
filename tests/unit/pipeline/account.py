"""The whole account of a ledger as plain values, so that two of them can be held against each other."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import text

from sayso.ledger import Ledger


def account_of(ledger: Ledger) -> dict[str, Any]:
    """Every row that linking made, by kind and id, and what it keeps to go on from."""
    with ledger.reading() as connection:
        digests = connection.execute(text("SELECT kind, subject, json FROM digests")).all()
        keys = connection.execute(text("SELECT kind, key, subject FROM keys")).all()
        mentions = connection.execute(text("SELECT article, name, entity FROM entity_mentions")).all()
    return {
        "incidents": {row.id: row for row in ledger.incidents()},
        "members": sorted(sorted(row.members) for row in ledger.incidents()),
        "disputes": {row.id: row for row in ledger.disputes()},
        "series": {row.id: row for row in ledger.series()},
        "actors": {row.id: row for row in ledger.entities()},
        "copies": {row.article: row for row in ledger.copies()},
        "links": {(row.kind, row.left, row.right): row for kind in KINDS for row in ledger.links(kind)},
        "mentions": sorted(map(tuple, mentions)),
        "keys": sorted(map(tuple, keys)),
        "digests": {(kind, subject): _plain(kind, value) for kind, subject, value in digests},
    }


KINDS: Any = ("copy", "incident", "actor")


def _plain(kind: str, value: str) -> Any:
    """Lists of articles that hold a term are in order of arrival; nothing goes by it."""
    if kind == "term":
        count, holders = json.loads(value)
        return count, sorted(holders)
    return value if kind == "entity" else json.loads(value)


def assert_same(one: Ledger, other: Ledger) -> None:
    """Both say the same, row by row."""
    left, right = account_of(one), account_of(other)
    for kind in left:
        assert left[kind] == right[kind], kind
