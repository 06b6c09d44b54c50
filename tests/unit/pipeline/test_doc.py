"""Every query of docs/ledger.md runs on a linked ledger, and finds something."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from sayso.ledger import Ledger
from sayso.link.incidents import Scorer
from sayso.model import Record
from sayso.pipeline.linking import link_ledger
from sayso.show.judging import judge_claim
from tests.unit.ledger.samples import LATER

DOC = Path(__file__).parents[3] / "docs" / "ledger.md"
QUERIES = re.findall(r"```sql\n(.*?)```", DOC.read_text("utf-8"), re.DOTALL)


def test_every_query_runs_and_finds_something(
    linked: Callable[..., Ledger], told: list[Record], scorer: Scorer
) -> None:
    ledger = linked(told)
    claim = told[0].claims[0]
    judge_claim(ledger, claim.id, "accept", [], by="Ann", note=None)
    ledger.add(replace(told[0], claims=(replace(claim, status="possible"), *told[0].claims[1:])), LATER)
    ledger.add_failure("gone.txt", "not_found", "no such file")
    link_ledger(ledger, scorer=scorer)
    assert len(QUERIES) > 12
    with closing(sqlite3.connect(ledger.target)) as connection:
        connection.execute("INSERT INTO meta (key, value) VALUES ('reviewers', '2')")
        empty = [query for query in QUERIES if not connection.execute(query).fetchall()]
    assert empty == []


def test_every_table_and_view_of_the_doc_is_there(linked: Callable[..., Ledger], told: list[Record]) -> None:
    ledger = linked(told[:2])
    heads = " ".join(re.findall(r"^\*\*[^:]*", DOC.read_text("utf-8"), re.M))
    named = set(re.findall(r"\*\*([a-z_]+)\*\*", heads))
    with closing(sqlite3.connect(ledger.target)) as connection:
        there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    assert named
    assert named <= there
