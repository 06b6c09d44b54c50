"""``kill -9`` in the middle of ``sayso add``, again and again: nothing is lost, halved or doubled.

``SAYSO_KILLS=50 pytest tests/e2e/test_ledger_kill.py -s`` runs it longer and prints every round.
"""

from __future__ import annotations

import json
import os
import random
import re
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.e2e.ledger_checker import check_ledger
from tests.e2e.starting import start

KILLS = int(os.environ.get("SAYSO_KILLS", "4"))
TOWNS = ("Aden", "Homs", "Aleppo", "Kherson", "Goma", "Mosul", "Gaza City", "Kyiv")


def feed_of(path: Path, count: int) -> set[str]:
    """A feed of short articles, no two alike."""
    rows = [
        {
            "id": f"n{n}",
            "published": "2024-05-06",
            "outlet": "The Probe",
            "text": f"Police in {TOWNS[n % len(TOWNS)]} said {n + 2} people were killed on Sunday. The army denied it.",
        }
        for n in range(count)
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return {str(row["id"]) for row in rows}


def articles_in(path: Path) -> int:
    """How many articles a reader of the file sees now."""
    if not path.exists():
        return 0
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    try:
        return int(connection.execute("SELECT count(*) FROM articles").fetchone()[0])
    except sqlite3.OperationalError:  # the tables are not there yet
        return 0
    finally:
        connection.close()


def adding(feed: Path, ledger: Path) -> subprocess.Popen[str]:
    return start("add", str(feed), "--ledger", str(ledger))


@pytest.mark.slow
def test_killed_again_and_again(tmp_path: Path) -> None:
    feed, ledger = tmp_path / "feed.jsonl", tmp_path / "ledger.db"
    wanted = feed_of(feed, 60 * (KILLS + 1))
    chance = random.Random(6)
    before: set[str] = set()
    for kill in range(KILLS):
        run = adding(feed, ledger)
        until = articles_in(ledger) + chance.randint(0, 25)
        while articles_in(ledger) <= until and run.poll() is None:
            time.sleep(0.002)
        time.sleep(chance.random() * 0.05)
        run.send_signal(signal.SIGKILL)
        run.communicate(timeout=60)
        seen = articles_in(ledger)
        found = check_ledger(ledger)
        assert before <= found <= wanted
        assert len(found) >= seen
        print(f"kill {kill + 1}: {len(found)} articles, all whole, {len(found) - len(before)} more")
        before = found
    last = adding(feed, ledger)
    _, errors = last.communicate(timeout=240)
    assert last.returncode == 0, errors
    summary = re.search(r"(\d+) added, (\d+) already there, 0 newer, 0 failed", errors)
    assert summary is not None, errors
    assert (int(summary[1]), int(summary[2])) == (len(wanted - before), len(before))
    assert check_ledger(ledger) == wanted
    print(f"after {KILLS} kills: {errors.strip()}")


def test_killed_while_it_is_made(tmp_path: Path) -> None:
    """Whatever moment the making of the tables is cut off at, the next one makes them."""
    code = "import sys; from sayso.ledger import Ledger; print('go', flush=True); Ledger.open(sys.argv[1]).close()"
    chance = random.Random(7)
    for number in range(6):
        path = tmp_path / f"{number}.db"
        run = subprocess.Popen([sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE, text=True)
        assert run.stdout is not None
        run.stdout.readline()
        time.sleep(chance.random() * 0.3)
        run.kill()
        run.wait(timeout=30)
        run.stdout.close()
        subprocess.run([sys.executable, "-c", code, str(path)], check=True, stdout=subprocess.DEVNULL, timeout=60)
        assert check_ledger(path) == set()
