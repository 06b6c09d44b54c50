"""The ledger's commands as a person uses them: real processes, real files, real troubles."""

from __future__ import annotations

import csv
import io
import json
import os
import resource
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sayso.ledger import Ledger
from sayso.model import LedgerError
from tests.e2e.ledger_checker import check_ledger
from tests.e2e.test_ledger_kill import adding, articles_in, feed_of
from tests.unit.ledger.samples import MAKER, make_change, make_record

ARTICLE = "Doctors said twelve people had been killed in Aden on Sunday. The army denied shelling the port of Aden."


def sayso(*args: str, ledger: Path | None = None, **more: object) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "NO_COLOR": "1", "COLUMNS": "100"}
    if ledger is not None:
        environment["SAYSO_LEDGER"] = str(ledger)
    return subprocess.run(
        [sys.executable, "-m", "sayso", *args],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment,
        timeout=120,
        check=False,
        **more,  # type: ignore[call-overload]
    )


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of two articles with an account, made without a parser."""
    path = tmp_path_factory.mktemp("ledger") / "sayso.db"
    with Ledger.open(path) as ledger:
        for name in ("a1", "a2"):
            ledger.add(make_record(name), MAKER)
        ledger.change_account(make_change(ledger))
    return path


def test_add_then_ask(tmp_path: Path) -> None:
    article, ledger = tmp_path / "article.txt", tmp_path / "sayso.db"
    article.write_text(ARTICLE, encoding="utf-8")
    command = ("add", str(article), str(tmp_path / "missing.txt"), "--date", "2024-05-06", "--outlet", "The Probe")
    first, second = sayso(*command, ledger=ledger), sayso(*command, ledger=ledger)
    assert "1 added, 0 already there, 0 newer, 1 failed" in first.stderr
    assert "0 added, 1 already there, 0 newer, 1 failed" in second.stderr
    assert first.returncode == second.returncode == 1
    assert first.stdout == ""
    table = sayso("claims", "--place", "Aden", "--status", "occurred", ledger=ledger).stdout
    assert "Doctors" in table
    assert "killed: 12" in table
    rows = [json.loads(line) for line in sayso("claims", "--format", "jsonl", ledger=ledger).stdout.splitlines()]
    assert {row["stance"] for row in rows} >= {"asserts", "denies"}
    assert all(row["outlet"] == "The Probe" for row in rows)
    issues = sayso("issues", "--format", "csv", ledger=ledger).stdout
    assert "missing.txt" in issues
    again = sayso("add", str(article), "--date", "2024-05-07", "--outlet", "The Probe", ledger=ledger)
    assert "0 added, 0 already there, 1 newer, 0 failed" in again.stderr
    shown = sayso("show", rows[0]["id"], ledger=ledger)
    assert f"\u2039{rows[0]['quote']}\u203a" in " ".join(shown.stdout.split())


@pytest.mark.parametrize("what", ["claims", "incidents", "figures", "disputes", "articles", "actors", "issues"])
def test_every_kind_in_every_form(filled: Path, what: str) -> None:
    table = sayso(what, ledger=filled)
    assert table.returncode == 0, table.stderr
    assert table.stdout.strip()
    lines = sayso(what, "--format", "jsonl", ledger=filled).stdout.splitlines()
    assert all(json.loads(line) for line in lines)
    sheet = list(csv.DictReader(io.StringIO(sayso(what, "--format", "csv", ledger=filled).stdout)))
    assert len(sheet) >= len(lines) >= 1
    assert all(None not in row and None not in row.values() for row in sheet)


def test_articles_name_their_incident_and_their_original(filled: Path) -> None:
    lines = sayso("articles", "--format", "jsonl", ledger=filled).stdout.splitlines()
    rows = {row["id"]: row for row in map(json.loads, lines)}
    assert (rows["a1"]["incident"], rows["a1"]["copy_of"]) == ("I-1", None)
    assert (rows["a2"]["incident"], rows["a2"]["copy_of"]) == ("I-1", "a1")


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("c-a1-2", ["DENIED", "\u2039The army denied shelling the port\u203a", "1 Army of Utopia, military, YEM, e-1"]),
        ("I-1", ["Shelling of Aden", "1 DISPUTE", "Told", "Denied or doubted", "and 1 claim in copies"]),
        ("d-1", ["the port was shelled", "it was not", "1 independent origin: Army of Utopia"]),
        ("s-1", ["2024-05-06 at least 14", "in all since 2024-05-01"]),
        ("e-1", ["also The army, Utopian army"]),
        ("a2", ["Port shelled", "cut of a1, 80% of the text"]),
    ],
)
def test_show_one_row(filled: Path, row: str, words: list[str]) -> None:
    shown = " ".join(sayso("show", row, ledger=filled).stdout.split())
    for some in words:
        assert some in shown, shown


@pytest.mark.parametrize(
    ("args", "code", "words"),
    [
        (("claims", "--country", "Utopia"), 2, "no country 'Utopia'"),
        (("claims", "--status", "perhaps"), 2, "there are: occurred"),
        (("claims", "--since", "yesterday"), 2, "YYYY-MM-DD"),
        (("show", "nothing"), 1, "nothing in the ledger has the id"),
        (("claims", "--place", "Nowhere"), 0, "no claims found"),
    ],
)
def test_a_question_that_makes_no_sense_or_finds_nothing(
    filled: Path, args: tuple[str, ...], code: int, words: str
) -> None:
    done = sayso(*args, ledger=filled)
    assert done.returncode == code
    assert words in " ".join(done.stderr.replace("\u2502", " ").split())
    assert "Traceback" not in done.stderr


def test_a_ledger_that_is_none(tmp_path: Path) -> None:
    missing = sayso("claims", ledger=tmp_path / "none.db")
    assert (missing.returncode, missing.stderr.count("\n")) == (1, 1)
    assert not (tmp_path / "none.db").exists()
    (tmp_path / "text.db").write_text("No database at all, only words, and many of them. " * 20)
    with sqlite3.connect(tmp_path / "other.db") as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()
    for name in ("text.db", "other.db"):
        done = sayso("add", str(tmp_path / "text.db"), ledger=tmp_path / name)
        assert done.returncode == 1
        assert "no ledger" in done.stderr
        assert "Traceback" not in done.stderr


def test_a_newer_ledger_is_left_alone(tmp_path: Path, filled: Path) -> None:
    path = tmp_path / "newer.db"
    shutil.copy(filled, path)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE ledger_version SET version_num = '9000'")
    connection.close()
    blob = path.read_bytes()
    for args in (("claims",), ("add", str(filled))):
        done = sayso(*args, ledger=path)
        assert done.returncode == 1
        assert "newer sayso" in done.stderr
    assert path.read_bytes() == blob


@contextmanager
def nobody() -> Iterator[None]:
    """Somebody whom permissions bind."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_a_file_that_cannot_be_written_can_be_asked(filled: Path) -> None:
    folder = Path(tempfile.mkdtemp(dir="/tmp"))
    try:
        path = folder / "sealed.db"
        shutil.copy(filled, path)
        path.chmod(0o444)
        folder.chmod(0o555)
        with nobody():
            with Ledger.open(path, readonly=True) as ledger:
                assert len(list(ledger.claims())) == 4
            with pytest.raises(LedgerError, match="cannot be written"):
                Ledger.open(path)
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


def test_a_full_disk_keeps_what_was_finished(tmp_path: Path) -> None:
    feed, ledger = tmp_path / "feed.jsonl", tmp_path / "ledger.db"
    wanted = feed_of(feed, 200)

    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (900_000, 900_000))

    full = sayso("add", str(feed), ledger=ledger, preexec_fn=small)
    assert full.returncode == 1
    assert "full" in full.stderr
    assert "Traceback" not in full.stderr
    found = check_ledger(ledger)
    assert set() < found < wanted
    done = sayso("add", str(feed), ledger=ledger)
    assert f"{len(wanted - found)} added, {len(found)} already there" in done.stderr
    assert check_ledger(ledger) == wanted


def test_two_programs_add_at_once(tmp_path: Path) -> None:
    feed, ledger = tmp_path / "feed.jsonl", tmp_path / "ledger.db"
    wanted = feed_of(feed, 60)
    runs = [adding(feed, ledger) for _ in range(2)]
    errors = [run.communicate(timeout=240)[1] for run in runs]
    assert [run.returncode for run in runs] == [0, 0], errors
    assert check_ledger(ledger) == wanted
    assert sum(int(text.split(" added")[0].split()[-1]) for text in errors) == len(wanted)


def test_ctrl_c_says_what_is_in(tmp_path: Path) -> None:
    feed, ledger = tmp_path / "feed.jsonl", tmp_path / "ledger.db"
    feed_of(feed, 3000)
    run = adding(feed, ledger)
    deadline = time.monotonic() + 90
    while time.monotonic() < deadline and not articles_in(ledger):
        time.sleep(0.1)
    run.send_signal(signal.SIGINT)
    _, errors = run.communicate(timeout=60)
    assert run.returncode == 130
    assert "stopped" in errors
    assert "Traceback" not in errors
    check_ledger(ledger)


def test_datasette_shows_every_table_and_view(filled: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    run = subprocess.Popen(
        [sys.executable, "-m", "datasette", "serve", str(filled), "--port", str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    address = f"http://127.0.0.1:{port}"

    def get(path: str) -> str:
        with urllib.request.urlopen(f"{address}/{path}", timeout=30) as answer:
            assert answer.status == 200
            return str(answer.read().decode())

    try:
        deadline = time.monotonic() + 60
        while True:
            try:
                listing = json.loads(get("sayso.json"))
                break
            except OSError:
                assert time.monotonic() < deadline, run.communicate()[1]
                time.sleep(0.2)
        tables = [table["name"] for table in listing["tables"] if not table["hidden"]]
        views = [view["name"] for view in listing["views"]]
        assert {"articles", "claims", "events", "attributions", "incidents", "links", "judgements"} <= set(tables)
        assert {"claims_flat", "mentions", "incidents_flat"} <= set(views)
        for name in (*tables, *views):
            get(f"sayso/{name}")
        assert "c-a1-1" in get("sayso/claims_flat?speaker=Doctors")
        assert "twelve" in get("sayso/claims?_search=killed")
    finally:
        run.terminate()
        run.communicate(timeout=30)
