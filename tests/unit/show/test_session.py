"""What a run says to the person at the terminal: short, in plain words, and never silent about what it did not read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.model import Issue
from sayso.show.export_words import note_words
from sayso.show.session import MOST_DOUBTS, doubts_of, say_doubts
from tests.unit.show.sample import RECORD

FOREIGN = Issue(stage="read", code="other_language", level="warning", detail="the language looks like 'fr'")


def test_a_text_that_was_not_read_is_named_with_its_reason() -> None:
    record = replace(RECORD, article=replace(RECORD.article, title="Un titre\x1b[31m"), issues=(FOREIGN,))
    assert doubts_of(record) == ["Un titre\ufffd[31m: the language looks like 'fr'"]
    assert doubts_of(replace(record, issues=(replace(FOREIGN, level="info"),))) == []


def test_a_thousand_warnings_are_a_few_lines(capsys: pytest.CaptureFixture[str]) -> None:
    say_doubts([f"article {number}: no" for number in range(1000)])
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == MOST_DOUBTS + 1
    assert lines[-1].startswith(f"sayso: and {1000 - MOST_DOUBTS} more")


def test_an_export_says_what_it_holds_in_words() -> None:
    note = {
        "format": "acled",
        "statuses": ["occurred", "ongoing"],
        "disputed": "held and marked",
        "filters": {"place": "Goma"},
        "claims": 25,
        "left_out": {"status not_occurred": 3, "status planned": 1},
        "incidents": 1,
        "incidents_without_what_the_format_requires": 2,
    }
    told = note_words(note)
    assert told.startswith("acled: 1 incident of 25 claims, occurred or ongoing; what is disputed is held and marked")
    assert "place Goma" in told
    assert told.endswith("left out: 3 not occurred, 1 planned, 2 incidents without what the format requires")
