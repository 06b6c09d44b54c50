"""A plain form goes on from an infinitive, not from a finite verb."""

import pytest


@pytest.mark.parametrize(
    ("text", "verb", "head"),
    [
        ("He urged them to press the army to withdraw, release prisoners and to allow aid.", "release", "withdraw"),
        ("He urged them to press the army to withdraw, release prisoners and to allow aid.", "allow", "release"),
        ("They asked the mayor to leave and he agrees, but we stay.", "stay", "agrees"),
    ],
)
def test_plain_forms_hang_on_infinitives(text, verb, head, parse_text):
    tokens = {tok.text: tok for tok in parse_text(text).tokens}
    assert tokens[verb].head.text == head


@pytest.mark.parametrize(
    "text",
    [
        "He urged them to press the army to withdraw, release prisoners and to allow aid.",
        "The mayor has a duty to press the army to end its attacks, immediately free prisoners, and to comply.",
    ],
)
def test_what_is_urged_in_a_list_is_not_done(text, parse_text, reader):
    record = reader.record(parse_text(text))
    listed = [claim for claim in record.claims if record.events[claim.event].text in ("release", "free", "comply")]
    assert listed
    assert {claim.status for claim in listed} <= {"demanded", "possible"}
