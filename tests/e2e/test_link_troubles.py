"""``sayso link`` on a full disk, on a file that cannot be written, and on a ledger of a newer version."""

from __future__ import annotations

import resource
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sayso.show.cli import app
from tests.e2e.ledger_checker import check_account
from tests.e2e.test_ledger import filled, nobody, sayso  # noqa: F401
from tests.e2e.test_link_kill import fresh, half  # noqa: F401


@pytest.mark.slow
def test_a_full_disk_leaves_the_old_account(half: Path, tmp_path: Path) -> None:  # noqa: F811
    ledger = tmp_path / "sayso.db"
    fresh(half, ledger)
    old = check_account(ledger)

    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))  # less than the log of the change

    full = sayso("link", ledger=ledger, preexec_fn=small)
    assert full.returncode == 1
    assert "full" in full.stderr
    assert "Traceback" not in full.stderr
    assert check_account(ledger) == old
    done = sayso("link", ledger=ledger)
    assert done.returncode == 0, done.stderr
    assert "25 articles linked" in done.stderr
    assert check_account(ledger) != old


@pytest.mark.parametrize(
    "command", [["link"], ["add", __file__], ["merge", "I-1", "I-2"], ["judge", "c-a1-1", "accept"]]
)
def test_a_file_that_cannot_be_written_is_left_alone(filled: Path, command: list[str]) -> None:  # noqa: F811
    folder = Path(tempfile.mkdtemp(dir="/tmp"))
    try:
        path = folder / "sealed.db"
        shutil.copy(filled, path)
        blob = path.read_bytes()
        path.chmod(0o444)
        folder.chmod(0o555)
        with nobody():
            done = CliRunner().invoke(app, [*command, "--ledger", str(path)])
        assert done.exit_code == 1
        assert "cannot be written" in " ".join(done.output.split())
        assert path.read_bytes() == blob
        assert sorted(folder.iterdir()) == [path]
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


@pytest.mark.parametrize("command", [["link"], ["link", "--all"], ["judge", "c-a1-1", "accept"], ["report"]])
def test_a_newer_ledger_is_not_linked(tmp_path: Path, filled: Path, command: list[str]) -> None:  # noqa: F811
    path = tmp_path / "newer.db"
    shutil.copy(filled, path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE ledger_version SET version_num = '9000'")
    blob = path.read_bytes()
    done = CliRunner().invoke(app, [*command, "--ledger", str(path)])
    assert done.exit_code == 1
    assert "newer sayso" in " ".join(done.output.split())
    assert path.read_bytes() == blob
