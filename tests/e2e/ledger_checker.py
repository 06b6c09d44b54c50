"""What must hold of a ledger file at any moment, whoever was killed while writing it."""

from __future__ import annotations

import json
import sqlite3
import zlib
from pathlib import Path

LISTS = ("places", "times", "actors", "figures", "attributions", "events", "claims", "issues")


def check_ledger(path: Path) -> set[str]:
    """Prove that every article is in whole and once; their ids.

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
        assert sorted(articles.values()) == sorted(row[0] for row in readings)
        counts = {table: dict(ask(f"SELECT reading, count(*) FROM {table} GROUP BY reading")) for table in LISTS}
        incidents = dict(ask("SELECT reading, count(*) FROM article_incidents GROUP BY reading"))
        texts = dict(ask("SELECT id, text FROM articles"))
        for reading, article, sha, blob in readings:
            record = json.loads(zlib.decompress(blob))
            assert record["article"]["id"] == article
            assert record["article"]["text_sha256"] == sha
            assert record["article"]["text"] == texts[article]
            assert articles[article] == reading
            for table in LISTS:
                assert counts[table].get(reading, 0) == len(record[table]), (article, table)
            assert incidents.get(reading, 0) == len(record["incidents"])
        known = {reading for reading, *_ in readings}
        for table in LISTS:
            assert set(counts[table]) <= known | {None}
    connection.close()
    return set(articles)
