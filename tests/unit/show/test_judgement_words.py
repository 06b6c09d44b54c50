"""Judgements in words: a correction says what it was and what it is, and never shows the store's own notation."""

from __future__ import annotations

import io
import json

from rich.console import Console

from sayso.model import Count, Judgement, Party, SettledPlace, to_dict
from sayso.show.judgement_words import judgement_lines, value_words

NINE = Count(text="At least nine people", low=9, bound="at_least", unit="person", effect="killed")
TWELVE = Count(text="12", low=12, best=12, high=12, bound="exact", unit="person", effect="killed")


def stored(*values: object) -> str:
    return json.dumps([to_dict(value) for value in values])


def shown(**fields: object) -> str:
    row = {"id": 1, "at": "2024-05-06T10:00:00Z", "reviewer": "ana", "verb": "correct", "subject": "claim"}
    console = Console(width=200, record=True, file=io.StringIO())
    console.print(*judgement_lines([Judgement(subject_id="c1", **{**row, **fields})]))  # type: ignore[arg-type]
    return console.export_text()


def test_a_correction_says_what_it_was_and_what_it_is() -> None:
    told = shown(field="figures", machine=stored(NINE), value=stored(TWELVE))
    assert "corrected figures: killed: at least 9 (\u201cAt least nine people\u201d) \u2192 killed: 12" in told
    assert "{" not in told and "null" not in told
    assert "status: occurred \u2192 failed" in shown(field="status", machine='"occurred"', value='"failed"')


def test_every_kind_of_value_has_words() -> None:
    assert (
        value_words("places", stored(SettledPlace(text="Goma", name="Goma", country="COD", precision="city")))
        == "Goma, COD"
    )
    assert value_words("actors", "[]") == "none"
    chain = stored(Party(name="Ana", kind="person"), Party(name="Daily", kind="outlet"))
    assert value_words("chain", chain) == "Ana \u2192 Daily"
    assert value_words("belief", "-3.0") == "-3"
    assert value_words("places", "no json") == "no json"
