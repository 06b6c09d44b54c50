"""What must hold of a ledger file at any moment, whoever was killed while writing it."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from pathlib import Path

LISTS = ("places", "times", "actors", "figures", "attributions", "events", "claims", "issues")


def check_ledger(path: Path, *, versions: bool = False) -> set[str]:
    """Prove that every article is in whole and once, or with ``versions`` in one reading or more; their ids.

    Raises
    ------
    AssertionError
        At anything lost, halved or doubled.
    """
    with sqlite3.connect(path) as connection:
        ask = connection.execute
        assert ask("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert ask("PRAGMA foreign_key_check").fetchall() == []
        for table in ("articles", "claims"):
            ask(f"INSERT INTO {table}_fts ({table}_fts) VALUES ('integrity-check')")
        articles = dict(ask("SELECT id, reading FROM articles").fetchall())
        readings = ask("SELECT id, article, text_sha256, record FROM readings").fetchall()
        assert set(articles.values()) <= {row[0] for row in readings}
        assert versions or len(articles) == len(readings)
        counts = {table: dict(ask(f"SELECT reading, count(*) FROM {table} GROUP BY reading")) for table in LISTS}
        incidents = dict(ask("SELECT reading, count(*) FROM article_incidents GROUP BY reading"))
        texts = dict(ask("SELECT id, text FROM articles"))
        for reading, article, sha, blob in readings:
            record = json.loads(zlib.decompress(blob))
            assert record["article"]["id"] == article
            assert record["article"]["text_sha256"] == sha
            assert record["article"]["text"] == texts[article]
            assert versions or articles[article] == reading
            for table in LISTS:
                assert counts[table].get(reading, 0) == len(record[table]), (article, table)
            assert incidents.get(reading, 0) == len(record["incidents"])
        known = {reading for reading, *_ in readings}
        for table in LISTS:
            assert set(counts[table]) <= known | {None}
    connection.close()
    return set(articles)


ACCOUNT = (
    *("copies", "links", "incidents", "incident_members", "incident_articles", "incident_claims", "incident_disputes"),
    *("origins", "disputes", "dispute_sides", "dispute_claims", "series", "series_points", "entities"),
    *("entity_mentions", "keys", "digests", "reopenings"),
)
# Every row of the left that has no partner on the right; there must be none.
DANGLING = {
    "incident without members": "SELECT id FROM incidents EXCEPT SELECT incident FROM incident_members",
    "incident without articles": "SELECT id FROM incidents EXCEPT SELECT incident FROM incident_articles",
    "member that no current reading has": "SELECT member FROM incident_members EXCEPT SELECT id FROM articles "
    "EXCEPT SELECT i.id FROM article_incidents i JOIN articles a ON a.linked = i.reading",
    "member of two incidents": "SELECT member FROM incident_members GROUP BY member HAVING count(*) > 1",
    "claim of an incident": "SELECT claim FROM incident_claims "
    "EXCEPT SELECT c.id FROM claims c JOIN articles a ON a.linked = c.reading",
    "article of an incident": "SELECT article FROM incident_articles EXCEPT SELECT id FROM articles",
    "dispute of an incident": "SELECT dispute FROM incident_disputes EXCEPT SELECT id FROM disputes",
    "incident of a dispute": "SELECT incident FROM disputes WHERE incident IS NOT NULL EXCEPT SELECT id FROM incidents",
    "claim of a dispute": "SELECT claim FROM dispute_claims EXCEPT SELECT id FROM claims",
    "dispute of fewer than two sides": "SELECT dispute FROM dispute_sides GROUP BY dispute HAVING count(*) < 2",
    "claim of a series": "SELECT claim FROM series_points EXCEPT SELECT id FROM claims",
    "incident of a series": "SELECT incident FROM series WHERE incident IS NOT NULL EXCEPT SELECT id FROM incidents",
    "copy": "SELECT article FROM copies EXCEPT SELECT id FROM articles",
    "original": "SELECT original FROM copies EXCEPT SELECT id FROM articles",
    "end of a link": "SELECT kind || ' ' || end FROM ("
    "SELECT kind, left_id AS end FROM links UNION SELECT kind, right_id FROM links) l WHERE NOT EXISTS ("
    "SELECT 1 FROM digests d WHERE d.subject = l.end "
    "AND d.kind = CASE l.kind WHEN 'copy' THEN 'text' WHEN 'actor' THEN 'entity' ELSE 'incident' END)",
}


def check_account(path: Path) -> str:
    """Prove that the account hangs together; a number that stands for all of it.

    Raises
    ------
    AssertionError
        At anything halved, doubled or left over.
    """
    found = hashlib.sha256()
    with sqlite3.connect(path) as connection:
        ask = connection.execute
        assert ask("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert ask("PRAGMA foreign_key_check").fetchall() == []
        for what, query in DANGLING.items():
            assert ask(query).fetchall() == [], what
        for table in ACCOUNT:
            for row in sorted(ask(f"SELECT * FROM {table}").fetchall(), key=repr):
                found.update(repr(_still(table, row)).encode())
        found.update(repr(ask("SELECT id, linked FROM articles ORDER BY id").fetchall()).encode())
    connection.close()
    return found.hexdigest()


def _still(table: str, row: tuple[object, ...]) -> tuple[object, ...]:
    """The row without what says only when it was made, or in what order articles came."""
    if table == "digests" and row[0] in ("term", "state"):
        plain = json.loads(str(row[2]))
        return (*row[:2], repr(plain if isinstance(plain, dict) or not isinstance(plain, list) else plain[0]))
    return tuple(value for name, value in enumerate(row) if not (table == "reopenings" and name == 1))
