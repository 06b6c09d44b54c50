from __future__ import annotations

import textwrap

from sayso.read.paragraphs import find_paragraphs

FIRST = (
    "The army shelled the port for a third day on Monday and killed two fishermen who were mending nets, "
    "harbour officials said. A third man is missing, and the harbour has been closed to all ships until further notice."
)
SECOND = (
    "The army denied it. A spokesman said that no shells had been fired and that the men had died when a mine "
    "drifted into the harbour in the night from Sunday to Monday, as mines had done before in the course of the war."
)


def words_of(text: str) -> list[str]:
    return [" ".join(text[start:end].split()) for start, end in find_paragraphs(text)]


def test_wrapped_lines_are_joined() -> None:
    text = "\n\n".join(textwrap.fill(paragraph.upper(), 70) for paragraph in (FIRST, SECOND))
    assert words_of(text) == [FIRST.upper(), SECOND.upper()]


def test_wrapped_paragraphs_that_only_an_indent_parts() -> None:
    text = "\n".join(textwrap.fill(paragraph, 70, initial_indent="    ") for paragraph in (FIRST, SECOND))
    assert words_of(text) == [FIRST, SECOND]


def test_single_breaks_part_paragraphs_of_a_text_that_is_not_wrapped() -> None:
    assert words_of(f"{FIRST}\n{SECOND}\nThe port is shut.") == [FIRST, SECOND, "The port is shut."]


def test_carriage_returns_and_separators_end_lines() -> None:
    assert words_of("One.\r\rTwo.\u2029Three.") == ["One.", "Two.", "Three."]
