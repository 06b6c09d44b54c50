"""Each cue's examples: the entry fires on its yes and stays silent on its no."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.extract import find_attributions
from sayso.extract.attribution.rules import drafts_by_rule
from sayso.extract.attribution.spans import phrases_of
from sayso.lexicon.cues import Cue, load_cues
from sayso.model import Layer, Parsed

ENTRIES = {entry.id: entry for entries in load_cues().values() for entry in entries}


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES.keys())
def test_cue_examples(entry: Cue, parse_text: Callable[..., Parsed]) -> None:
    for text, expected in [*((yes, True) for yes in entry.yes), *((no, False) for no in entry.no)]:
        parsed = parse_text(text)
        rules = {draft.rule for draft in drafts_by_rule(phrases_of(parsed))}
        rules.update(row.rule or "" for row in find_attributions(parsed, Layer()).rows)
        assert (entry.id in rules) is expected, text
