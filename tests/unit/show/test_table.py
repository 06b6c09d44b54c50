"""The terminal notes: readable without colour, at any width."""

from __future__ import annotations

import io
from types import SimpleNamespace

import pytest
from rich.cells import cell_len
from rich.console import Console

from sayso.show.table import render_table
from sayso.show.view import contest_words
from tests.unit.show.sample import RECORD


def notes(width: int = 100) -> str:
    page = io.StringIO()
    Console(file=page, width=width).print(render_table(RECORD))
    return page.getvalue()


def test_undone_acts_stand_in_their_own_column() -> None:
    firsts = {line[:13].strip() for line in notes().splitlines()}
    assert {"DENIED", "FAILED", "DEMANDED", "PLANNED", "CONDITIONAL", "occurred"} <= firsts


def test_the_chain_runs_from_the_innermost_speaker_out() -> None:
    assert "A front commander → Lanta → The Harbour Post" in notes()


def test_claims_in_no_incident_and_issues_are_shown() -> None:
    text = notes()
    assert text.index("Other claims") < text.index("212 civilian deaths") < text.index("Issues")


@pytest.mark.parametrize("width", [60, 80, 100, 160])
def test_lines_keep_to_the_width(width: int) -> None:
    assert max(cell_len(line) for line in notes(width).splitlines()) <= width


def test_markup_in_names_is_only_text() -> None:
    assert "Jo <i>Writer</i>" in notes()


def test_a_doubt_is_not_called_a_denial() -> None:
    said, denied, doubted = (SimpleNamespace(verdict=word) for word in ("occurred", "DENIED", "DOUBTED"))
    assert contest_words([said, denied, doubted]) == "WITH A DENIAL"  # type: ignore[list-item]
    assert contest_words([said, doubted]) == "WITH A DOUBT"  # type: ignore[list-item]
    assert contest_words([denied]) == ""  # type: ignore[list-item]
