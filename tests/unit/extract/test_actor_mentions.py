"""Mentions: spans and heads."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.extract import find_actor_mentions
from sayso.model import Layer, Parsed


def phrases(parsed: Parsed) -> list[str]:
    return [parsed.text_of(m.span.first, m.span.last) for m in find_actor_mentions(parsed, Layer())]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Heads of Chad's armed forces met.", "Heads of Chad's armed forces"),
        ("The wounded were carried off.", "The wounded"),
        ("Dozens of villagers fled.", "Dozens of villagers"),
        ("A rebel attack killed the guard who slept.", "rebel"),
        ("The soldiers who fled were caught.", "who"),
        ("Police and medics arrived.", "medics"),
        ("Al-Qaida operatives left.", "Al-Qaida operatives"),
        ("Kenya's ships sailed.", "Kenya"),
    ],
)
def test_found(text: str, phrase: str, parse_text: Callable[..., Parsed]) -> None:
    assert phrase in phrases(parse_text(text))


@pytest.mark.parametrize(
    ("text", "phrase"), [("They left on Monday.", "Monday"), ("It lasted two hours.", "two hours")]
)
def test_times_are_no_actors(text: str, phrase: str, parse_text: Callable[..., Parsed]) -> None:
    assert phrase not in phrases(parse_text(text))


def test_relative_clause_stays_outside(parse_text: Callable[..., Parsed]) -> None:
    assert "The soldiers" in phrases(parse_text("The soldiers who fled were caught."))
