"""The optional layer of predicates: which words it holds and how belief orders them."""

from __future__ import annotations

from collections.abc import Callable

from sayso.extract.status.predicates import find_predicates
from sayso.model import Parsed

Parse = Callable[..., Parsed]


def beliefs(parse_text: Parse, text: str) -> dict[str, float]:
    parsed = parse_text(text)
    rows = find_predicates(parsed)
    assert all(parsed.article.text[row.start : row.end] == row.text for row in rows)
    assert all(-3 <= row.belief <= 3 for row in rows)
    return {row.text: row.belief for row in rows}


def test_fact_above_plan_above_failure(parse_text: Parse) -> None:
    done = beliefs(parse_text, "The army withdrew from the valley on Monday.")["withdrew"]
    planned = beliefs(parse_text, "The army plans to withdraw from the valley.")["withdraw"]
    failed = beliefs(parse_text, "The army failed to withdraw from the valley.")["withdraw"]
    assert done > 2.3 > planned > 0.5 > failed


def test_auxiliaries_are_no_predicates(parse_text: Parse) -> None:
    assert set(beliefs(parse_text, "They have been seen.")) == {"seen"}


def test_an_article_without_words(parse_text: Parse) -> None:
    assert find_predicates(parse_text("")) == ()
