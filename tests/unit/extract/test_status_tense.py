"""Tense where the form does not show it, and negation that belongs to the act itself."""

import pytest


def statuses(record, word):
    return {claim.status for claim in record.claims if record.events[claim.event].text == word}


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Nine people were killed when shells hit a market in Goma on Monday.", "hit", "occurred"),
        ("We did not accept the ultimatum, the mayor said.", "accept", "occurred"),
        ("Conscripts left the camp in order to desert.", "left", "occurred"),
        ("Our forces fired at no town, the general said.", "fired at", "not_occurred"),
        ("They attacked with no warning.", "attacked", "occurred"),
        ("Reports on the use of chlorine by the army are false, the agency said.", "use", "not_occurred"),
        ("If the state is in danger, it (the nuclear arsenal) can be used, the general said.", "used", "conditional"),
    ],
)
def test_status(text, word, status, parse_text, reader):
    assert statuses(reader.record(parse_text(text)), word) == {status}


def test_who_leaves_in_order_to_desert_deserts(parse_text, reader):
    record = reader.record(parse_text("Conscripts left the camp in order to desert."))
    assert [event.type for event in record.events] == ["DESERT"]
