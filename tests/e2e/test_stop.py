"""Being stopped, and having nothing to read: nothing half-written is taken for whole."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.e2e.starting import start

TEXT = "The army denied shelling the port of Aden on Sunday. Doctors said twelve people had been killed there. " * 40


def test_ctrl_c_keeps_what_was_finished_beside_the_output(tmp_path: Path) -> None:
    feed = tmp_path / "feed.jsonl"
    rows = ({"id": f"n{i}", "text": TEXT, "published": "2024-05-06"} for i in range(3000))
    feed.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    out = tmp_path / "out.jsonl"
    run = start("read", str(feed), "-o", str(out))
    deadline = time.monotonic() + 90
    while time.monotonic() < deadline and not any(path.stat().st_size for path in tmp_path.glob(".out*.part")):
        time.sleep(0.2)
    run.send_signal(signal.SIGINT)
    _, errors = run.communicate(timeout=60)
    assert run.returncode == 130
    assert "Traceback" not in errors
    assert "stopped after" in errors
    assert not out.exists()
    lines = (tmp_path / "out.jsonl.part").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["article"]["id"] for line in lines] == [f"n{i}" for i in range(len(lines))]


def test_an_older_file_outlives_a_run_that_read_nothing(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("older\n")
    command = [sys.executable, "-m", "sayso", "read", str(tmp_path / "missing.txt"), "-o", str(out)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 1
    assert done.stderr.strip().count("\n") == 0
    assert "no such file" in done.stderr
    assert out.read_text() == "older\n"
