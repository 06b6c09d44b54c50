"""What is told as past was not after the day of publication; that is a bound, and no date."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "bound"),
    [
        ("Rebels shelled the port.", "shelled", "2024-05-06"),
        ("Rebels tried to storm the port.", "storm", "2024-05-06"),
        ("Rebels shelled the port on Sunday.", "shelled", None),
        ("Rebels will shell the port.", "shell", None),
        ("Rebels did not shell the port.", "shell", None),
    ],
)
def test_publication_bounds_what_is_told_as_past(text, trigger, bound, parse_text, reader):
    record = reader.record(parse_text(text, published="2024-05-06T09:00:00Z"))
    event = next(event for event in record.events if event.text == trigger)
    assert (event.not_after and event.not_after.finish) == bound
    assert event.not_after is None or event.not_after.basis == "implied"
    assert event.not_after is None or event.times == ()


def test_the_bound_is_nobodys_date(parse_text, reader):
    record = reader.record(parse_text("Rebels shelled the port.", published="2024-05-06"))
    assert record.times == ()
    assert all(incident.time is None for incident in record.incidents)


@pytest.mark.parametrize("published", [None, "2024-05", "May 2024"])
def test_without_a_day_of_publication_nothing_is_implied(published, parse_text, reader):
    record = reader.record(parse_text("Rebels shelled the port.", published=published))
    assert all(event.not_after is None for event in record.events)
