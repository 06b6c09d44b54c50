"""Linking a ledger of real records: the same account whatever the order, at once or bit by bit, and no work twice."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Any

import pytest

from sayso.ledger import Ledger
from sayso.link.incidents import Scorer
from sayso.model import Record
from sayso.pipeline.linking import link_ledger
from tests.unit.ledger.samples import MAKER
from tests.unit.pipeline.account import account_of, assert_same
from tests.unit.pipeline.conftest import fresh_database

Make = Callable[..., Ledger]


@pytest.fixture(scope="module")
def truth(told: list[Record], scorer: Scorer, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The account of all of it, linked once."""
    with Ledger.open(tmp_path_factory.mktemp("truth") / "sayso.db") as ledger:
        for record in told:
            ledger.add(record, MAKER)
        link_ledger(ledger, scorer=scorer)
        yield account_of(ledger)


def test_the_account_holds_something_of_every_kind(truth: dict[str, Any]) -> None:
    assert all(truth.values()), {kind: len(rows) for kind, rows in truth.items()}
    assert any(len(row.articles) > 2 for row in truth["incidents"].values())
    assert {row.kind for row in truth["disputes"].values()} >= {"denial", "figures"}
    counts = [value for (kind, _), value in truth["digests"].items() if kind == "term"]
    assert any(count >= 16 for count, _ in counts), "no term is common, so that none is weighed anew"


def test_one_shelling_told_three_times_is_one_incident(linked: Make, told: list[Record]) -> None:
    ledger = linked(told)
    (row,) = (row for row in ledger.incidents() if "port" in row.articles and "later" in row.articles)
    assert set(row.articles) == {"port", "later", "reprint"}
    assert row.killed is not None
    assert row.killed.high is not None
    assert row.killed.high >= 12
    assert [(copy.article, copy.of) for copy in ledger.copies(["reprint"])] == [("reprint", "port")]
    assert not any({"reprint"} == set(origin.articles) for origin in row.origins)
    (series,) = (row for row in ledger.series() if row.since == "2024-01-01")
    assert [point.best for point in series.points] == [340, 361]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_order_of_arrival_does_not_matter(
    linked: Make, told: list[Record], truth: dict[str, Any], seed: int
) -> None:
    found = account_of(linked(told, shuffled=seed))
    for kind, rows in truth.items():
        assert found[kind] == rows, kind


@pytest.mark.parametrize(("every", "seed"), [(1, 4), (7, 5)])
def test_bit_by_bit_is_the_same_as_at_once(
    linked: Make, told: list[Record], truth: dict[str, Any], every: int, seed: int
) -> None:
    found = account_of(linked(told, every=every, shuffled=seed))
    for kind, rows in truth.items():
        assert found[kind] == rows, kind


def test_a_server_holds_the_same_account(
    postgres: Any, told: list[Record], truth: dict[str, Any], scorer: Scorer
) -> None:
    with Ledger.open(fresh_database(postgres)) as ledger:
        for record in told[::-1]:
            ledger.add(record, MAKER)
        link_ledger(ledger, scorer=scorer)
        found = account_of(ledger)
    for kind, rows in truth.items():
        assert found[kind] == rows, kind


def test_all_again_is_the_same(linked: Make, told: list[Record], truth: dict[str, Any], scorer: Scorer) -> None:
    ledger = linked(told)
    link_ledger(ledger, whole=True, scorer=scorer)
    found = account_of(ledger)
    for kind, rows in truth.items():
        assert found[kind] == rows, kind


def test_linking_twice_writes_nothing(linked: Make, told: list[Record], scorer: Scorer) -> None:
    ledger = linked(told[:6])
    with sqlite3.connect(ledger.target) as watcher:
        before = watcher.execute("PRAGMA data_version").fetchone()
        done = link_ledger(ledger, scorer=scorer)
        assert (done.articles, done.incidents) == (0, 0)
        assert watcher.execute("PRAGMA data_version").fetchone() == before
        ledger.add(told[6], MAKER)
        assert watcher.execute("PRAGMA data_version").fetchone() != before
    watcher.close()


def test_an_incident_keeps_its_id_while_articles_join(linked: Make, told: list[Record], scorer: Scorer) -> None:
    """An id goes only where two incidents turn out to be one; the earlier told one gives its id to both."""
    port, later, reprint, far, *rest = told
    ledger = linked([port, far])
    first = main_incidents(ledger)
    before = {row.id: set(row.members) for row in ledger.incidents()}
    for record in (later, reprint, *rest[:8]):
        ledger.add(record, MAKER)
        link_ledger(ledger, scorer=scorer)
        now = {row.id: set(row.members) for row in ledger.incidents()}
        for ident, members in before.items():
            assert members <= now.get(ident, set()) or any(members < some for some in now.values())
        assert main_incidents(ledger).items() >= first.items()
        before = now
    assert main_incidents(ledger)["port"] == main_incidents(ledger)["later"] == main_incidents(ledger)["reprint"]


def main_incidents(ledger: Ledger) -> dict[str, str | None]:
    return {row.id: row.incident for row in ledger.articles()}


def test_an_article_read_again_leaves_nothing_behind(
    linked: Make, told: list[Record], read: Callable[..., list[Record]], scorer: Scorer
) -> None:
    """Whatever an older reading told is taken back: the account is that of the current readings alone."""
    from dataclasses import replace

    from tests.unit.ledger.samples import LATER as NEWER

    few = told[:12]
    ledger = linked(few)
    shorter = replace(few[0].article, text=few[0].article.text.split("\n\n")[2], zones=())
    (again,) = read(replace(shorter, text_sha256="x" * 64))
    ledger.add(again, NEWER)
    link_ledger(ledger, scorer=scorer)
    assert_same(ledger, linked([again, *few[1:]]))
