"""Quotation marks: styles, nesting, apostrophes, unbalanced marks, paragraphs, time."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from sayso.model import Article, Columns, Parsed, Zone
from sayso.parse.quotes import find_quotes

ParseText = Callable[..., Parsed]


def quoted(parsed: Parsed) -> list[str]:
    return [parsed.article.text[quote.start : quote.end] for quote in parsed.quotes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said “we will stay here” and left.", "“we will stay here”"),
        ('She said "we will stay here" and left.', '"we will stay here"'),
        ("She said «we will stay here» and left.", "«we will stay here»"),
        ("She said „we will stay here“ and left.", "„we will stay here“"),
        ("She said ” we will stay here” and left.", "” we will stay here”"),
        ("She said ‘we don’t know where they are’ and left.", "‘we don’t know where they are’"),
        ("She said 'the soldiers' boots were new' and left.", "'the soldiers' boots were new'"),
    ],
)
def test_pairs_marks_of_every_style(parse_text: ParseText, text: str, expected: str) -> None:
    assert quoted(parse_text(text)) == [expected]


def test_apostrophes_are_no_quotes(parse_text: ParseText) -> None:
    assert not parse_text("The guards' captain didn't see the '90s trucks, 'cause it's dark.").quotes


def test_nested_quote_stands_inside(parse_text: ParseText) -> None:
    found = quoted(parse_text("“He told me ‘never again’ and hung up,” she said."))
    assert found == ["“He told me ‘never again’ and hung up,”", "‘never again’"]


def test_missing_mark_is_left_open_to_the_end_of_the_paragraph(parse_text: ParseText) -> None:
    parsed = parse_text("“We hold the bridge,” he said. “They ran. They left it all.\n\nThe city was dark.")
    assert [quote.closed for quote in parsed.quotes] == [True, False]
    assert quoted(parsed)[1] == "“They ran. They left it all."


def test_quotation_goes_on_over_paragraphs(parse_text: ParseText) -> None:
    parsed = parse_text("“We hold the bridge. We are well.\n\n“They ran at night,” he said.")
    assert parsed.quotes[0].continues == 1
    assert parsed.quotes[1].closed


def test_scare_quotes_are_short_and_no_sentence(parse_text: ParseText) -> None:
    parsed = parse_text("The “special operation” went on. “It never ended,” she said.")
    assert [quote.scare for quote in parsed.quotes] == [True, False]


@pytest.mark.parametrize("unit", ["“", '"', '" a', "‘a ", "'a ", "“a ‘b "])
def test_thousands_of_marks_take_linear_time(unit: str) -> None:
    text = unit * 10_000
    starts = [i for i, char in enumerate(text) if not char.isspace()]
    size = len(starts)
    columns = Columns(
        starts=starts,
        ends=[i + 1 for i in starts],
        lemmas=["x"] * size,
        pos=["X"] * size,
        tags=[""] * size,
        deps=[""] * size,
        heads=[0] * size,
        ents=[""] * size,
        ent_starts=[False] * size,
        sent_starts=[i == 0 for i in range(size)],
        paragraphs=[0] * size,
        zones=["body"] * size,
    )
    article = Article(id="t", text=text, text_sha256="", zones=(Zone(start=0, end=len(text), kind="body"),))
    begun = time.perf_counter()
    quotes = find_quotes(Parsed.from_columns(article, columns))
    assert time.perf_counter() - begun < 3
    assert all(0 <= quote.start < quote.end <= len(text) for quote in quotes)
