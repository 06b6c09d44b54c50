"""``kill -9`` in the middle of ``sayso link``, again and again: the account is the old one or the new one, whole.

``SAYSO_KILLS=50 pytest tests/e2e/test_link_kill.py -s`` runs it longer and prints every round.
"""

from __future__ import annotations

import random
import shutil
import signal
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from benchmarks.ledger_texts import make_articles

from sayso.ledger import Ledger
from sayso.pipeline import Reader
from sayso.pipeline.linking import link_ledger
from tests.e2e.ledger_checker import check_account, check_ledger
from tests.e2e.starting import start
from tests.e2e.test_ledger_kill import KILLS
from tests.unit.ledger.samples import LATER, MAKER
from tests.unit.pipeline.conftest import make_article

COUNT = 40
ENDINGS = ("", "-wal", "-shm")


@pytest.fixture(scope="module")
def half(reader: Reader, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A ledger half of which is linked; the rest is new, but for a few that were read again."""
    path = tmp_path_factory.mktemp("half") / "sayso.db"
    about = ("outlet", "title", "published")
    rows = make_articles(COUNT, seed=9)
    articles = [make_article(row["id"], row["text"], **{name: row[name] for name in about}) for row in rows]
    records = list(reader.records((article, ()) for article in articles))
    with Ledger.open(path) as ledger:
        for record in records[: COUNT // 2]:
            ledger.add(record, MAKER)
        assert link_ledger(ledger).incidents > COUNT // 2
        for record in records[COUNT // 2 :]:
            ledger.add(record, MAKER)
        for record in records[:5]:
            ledger.add(record, LATER)
    yield path


def fresh(source: Path, target: Path) -> None:
    """The ledger as it was, in the place of the other."""
    for ending in ENDINGS:
        Path(f"{target}{ending}").unlink(missing_ok=True)
    shutil.copy(source, target)


def linked_once(path: Path) -> float:
    """Link without disturbance; the seconds between its first word and its last."""
    run = start("link", "--ledger", str(path))
    assert run.stderr is not None
    first = run.stderr.readline()
    began = time.monotonic()
    _, errors = run.communicate(timeout=120)
    assert run.returncode == 0, first + errors
    return time.monotonic() - began


@pytest.mark.slow
def test_killed_while_it_links(half: Path, tmp_path: Path) -> None:
    whole, ledger = tmp_path / "whole.db", tmp_path / "sayso.db"
    fresh(half, whole)
    fresh(half, ledger)
    old = check_account(ledger)
    lasts = linked_once(whole)
    new = check_account(whole)
    assert old != new
    chance = random.Random(8)
    outcomes = {old: 0, new: 0}
    for kill in range(KILLS):
        run = start("link", "--ledger", str(ledger))
        assert run.stderr is not None
        assert "reading" in run.stderr.readline()
        moment = chance.random() * lasts * 1.05
        time.sleep(moment)
        run.send_signal(signal.SIGKILL)
        run.communicate(timeout=60)
        found = check_account(ledger)
        assert found in outcomes, "neither the old account nor the new one"
        assert len(check_articles(ledger)) == COUNT
        outcomes[found] += 1
        which = "old" if found == old else "new"
        print(f"kill {kill + 1}: after {moment:.2f} of {lasts:.2f} s; the {which} account, whole")
        if found == new:
            fresh(half, ledger)
    linked_once(ledger)
    assert check_account(ledger) == new
    print(
        f"after {KILLS} kills: {outcomes[old]} times the old account, {outcomes[new]} times the new; linked in the end"
    )


def check_articles(path: Path) -> set[str]:
    """All articles are in whole; some have been read twice."""
    return check_ledger(path, versions=True)


@pytest.mark.slow
def test_two_link_at_once_and_a_third_adds(half: Path, tmp_path: Path) -> None:
    whole, ledger, text = tmp_path / "whole.db", tmp_path / "sayso.db", tmp_path / "late.txt"
    text.write_text("Gunmen killed three guards at a prison in Goma on Tuesday, police said.", encoding="utf-8")
    for path in (whole, ledger):
        fresh(half, path)
    runs = [start("link", "--ledger", str(ledger)) for _ in range(2)]
    add = start("add", str(text), "--date", "2024-05-08", "--ledger", str(ledger))
    said = [run.communicate(timeout=240)[1] for run in (*runs, add)]
    assert [run.returncode for run in (*runs, add)] == [0, 0, 0], said
    assert "1 added" in said[2]
    linked = [int(words.split(" articles linked")[0].split()[-1]) for words in said[:2]]
    assert sum(linked) in (COUNT // 2 + 5, COUNT // 2 + 6), "an article was linked twice, or never"
    start("add", str(text), "--date", "2024-05-08", "--ledger", str(whole)).communicate(timeout=120)
    for path in (whole, ledger):
        if pending(path):
            linked_once(path)
    assert rows_of(ledger) == rows_of(whole)


def pending(path: Path) -> bool:
    with Ledger.open(path) as ledger:
        return bool(ledger.pending(1))


def rows_of(path: Path) -> list[object]:
    check_account(path)
    with closing(Ledger.open(path)) as ledger:
        return [list(ledger.incidents()), list(ledger.disputes()), list(ledger.series()), list(ledger.entities())]
