"""The command line as a person uses it: real processes, real files."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ARTICLE = """Two towns shelled

ADEN, May 6 - The army denied shelling the port of Aden on Sunday. Doctors said twelve people had been killed.

<script>document.title = "owned"</script> The governor demanded a ceasefire.
"""


def sayso(*args: str, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "NO_COLOR": "1", "COLUMNS": "100"}
    return subprocess.run(
        [sys.executable, "-m", "sayso", *args],
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment,
        timeout=120,
        check=False,
    )


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_table_says_denied_in_words(article: Path) -> None:
    done = sayso("read", str(article), "--date", "2024-05-06", "--outlet", "The Probe")
    assert done.returncode == 0, done.stderr
    assert "DENIED" in done.stdout
    assert "DEMANDED" in done.stdout
    assert "The Probe" in done.stdout


def test_jsonl_comes_in_input_order_and_names_what_failed(tmp_path: Path, article: Path) -> None:
    lines = [{"id": f"n{i}", "text": ARTICLE, "published": "2024-05-06"} for i in range(3)]
    feed = tmp_path / "feed.jsonl"
    feed.write_text("\n".join(map(json.dumps, lines)) + "\n{broken\n", encoding="utf-8")
    done = sayso("read", str(feed), str(tmp_path / "missing.txt"), str(article), "--format", "jsonl")
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [record["article"]["id"] for record in records[:3]] == ["n0", "n1", "n2"]
    assert len(records) == 4
    assert done.returncode == 1
    assert "feed.jsonl:4" in done.stderr
    assert "missing.txt" in done.stderr
    assert "Traceback" not in done.stderr


def test_standard_input_and_output_file(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    done = sayso("read", "-", "--format", "jsonl", "-o", str(out), stdin=ARTICLE)
    assert done.returncode == 0, done.stderr
    assert json.loads(out.read_text(encoding="utf-8"))["claims"]


@pytest.mark.parametrize("date", ["yesterday", "2024-13-01", "2999-01-01"])
def test_a_date_that_cannot_be_is_a_usage_error(article: Path, date: str) -> None:
    done = sayso("read", str(article), "--date", date)
    assert done.returncode == 2
    assert date in done.stderr
    assert "Traceback" not in done.stderr


def test_a_closed_pipe_ends_quietly(article: Path) -> None:
    command = f'"{sys.executable}" -m sayso read "{article}" --format jsonl | head -c 1'
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, timeout=120, check=False)
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr


def test_the_page_is_whole_and_hostile_text_is_only_text(tmp_path: Path, article: Path) -> None:
    page = tmp_path / "page.html"
    done = sayso("read", str(article), "--date", "2024-05-06", "--format", "html", "-o", str(page))
    assert done.returncode == 0, done.stderr
    html = page.read_text(encoding="utf-8")
    assert "<script>document.title" not in html
    assert not re.search(r"""(?:src|href|url)\s*[=(]\s*["']?(?:https?:)?//""", html)
    assert "<svg" in html


def test_schema_is_the_shipped_one() -> None:
    from sayso.model import schema

    assert json.loads(sayso("schema").stdout) == schema()


CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine")
def test_the_page_runs_in_a_browser(tmp_path: Path, article: Path) -> None:
    page = tmp_path / "page.html"
    sayso("read", str(article), "--date", "2024-05-06", "--format", "html", "-o", str(page))
    flags = "--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-sync"
    done = subprocess.run(
        [str(CHROMIUM), *flags.split(), f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom", page.as_uri()],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert "<title>owned" not in done.stdout
    assert re.search(r"\d+ claims", done.stdout)
    assert "Uncaught" not in done.stderr
