"""The Python calls."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import sayso
from sayso.model import ReadError, SettingError
from sayso.pipeline import Reader

TEXT = "The mayor said two people were killed in Tavna on Sunday. The army denied it.\n"


def test_reading_a_file_and_its_text_agree(tmp_path: Path, reader: Reader) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    (record,) = sayso.read(str(path), date="2024-05-06", reader=reader)
    again = sayso.read_text(TEXT, date="2024-05-06", reader=reader)
    assert record.article.text == again.article.text == TEXT
    assert [claim.status for claim in record.claims] == [claim.status for claim in again.claims]
    assert sayso.loads(sayso.dumps(record)) == record


def test_read_stays_the_call_once_the_room_is_imported() -> None:
    import sayso.read.zones

    assert callable(sayso.read)


def test_a_missing_file_raises_unless_it_is_taken(tmp_path: Path, reader: Reader) -> None:
    missing = str(tmp_path / "missing.txt")
    with pytest.raises(ReadError, match="no such file"):
        list(sayso.read(missing, reader=reader))
    failures: list = []
    assert list(sayso.read(missing, reader=reader, on_failure=failures.append)) == []
    assert failures[0].code == "not_found"


def test_an_unknown_layer_is_refused() -> None:
    with pytest.raises(SettingError, match="predicates"):
        sayso.read_text(TEXT, layers=["everything"])


def test_beliefs(reader: Reader) -> None:
    rows = sayso.beliefs(TEXT, reader=replace(reader, layers=frozenset({"predicates"})))
    assert {"killed", "denied"} <= {row.text for row in rows}
    assert all(-3 <= row.belief <= 3 for row in rows)
    with pytest.raises(SettingError):
        sayso.beliefs(TEXT, reader=reader)


def test_importing_is_light() -> None:
    code = "import sys, sayso; print([m for m in ('spacy', 'rich', 'jinja2', 'typer', 'pydantic') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"
