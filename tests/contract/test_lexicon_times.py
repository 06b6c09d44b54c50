"""Examples of the time lexicon: each pattern finds its ``yes`` and leaves its ``no`` alone."""

from __future__ import annotations

import pytest

from sayso.extract.incidents.days import role_of
from sayso.extract.times.find import find_time_mentions
from sayso.lexicon.files import load_entries
from sayso.lexicon.numbers import WordClass
from sayso.lexicon.time_roles import TimeRole
from sayso.lexicon.times import load_time_lexicon


@pytest.mark.parametrize("entry", load_time_lexicon().patterns, ids=lambda entry: entry.id)
def test_pattern_examples(entry, parse_text) -> None:
    for example in entry.yes:
        assert entry.id in {mention.rule for mention in find_time_mentions(parse_text(example))}, example
    for example in entry.no:
        assert entry.id not in {mention.rule for mention in find_time_mentions(parse_text(example))}, example


@pytest.mark.parametrize("entry", load_entries("en/times.yml", WordClass), ids=lambda entry: entry.id)
def test_word_class_examples(entry, parse_text) -> None:
    for example in entry.yes:
        assert find_time_mentions(parse_text(example)), example
    for example in entry.no:
        assert not find_time_mentions(parse_text(example)), example


@pytest.mark.parametrize("entry", load_entries("en/time_roles.yml", TimeRole), ids=lambda entry: entry.id)
def test_role_examples(entry, parse_text) -> None:
    for example, fits in [*((text, True) for text in entry.yes), *((text, False) for text in entry.no)]:
        parsed = parse_text(example)
        (mention, *_) = find_time_mentions(parsed)
        stamped = any(tok.lower in entry.words for tok in parsed.tokens[: mention.span.first])
        found = stamped if entry.id == "stamped" else role_of(parsed.tokens[mention.span.head]) == entry.id
        assert found is fits, example
