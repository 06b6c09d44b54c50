"""What is told as past was not after the day of publication; that is a bound, and no date."""

from __future__ import annotations

import pytest

from sayso.model import claim_rows


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


@pytest.mark.parametrize(
    ("text", "trigger", "bounds"),
    [
        ("Shelling has killed nine people in Kharkiv since Friday.", "killed", ["since"]),
        ("Nine people were killed in Kharkiv by Saturday.", "killed", ["by"]),
        ("Nine people were killed before Sunday.", "killed", ["before"]),
        ("The nurse was killed between Friday and Sunday.", "killed", ["from", "to"]),
        ("Fighting raged in Kharkiv from Friday to Sunday.", "Fighting", []),
        ("Nine people were killed before dawn on Friday.", "killed", []),
        ("Nine people were killed on Friday.", "killed", []),
    ],
)
def test_a_day_that_bounds_an_act_is_not_its_day(text, trigger, bounds, parse_text, reader):
    record = reader.record(parse_text(text, published="2024-05-06"))
    event = next(event for event in record.events if event.text == trigger)
    assert [bound.relation for bound in event.bounds] == bounds
    assert all((incident.time is None) == bool(set(bounds) - {"since"}) for incident in record.incidents)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Shelling has killed nine people in Kharkiv since Friday.", [("2024-05-03", "2024-05-06", "vague")]),
        ("Nine people were killed between Friday and Sunday.", [("2024-05-03", "2024-05-05", "vague")]),
        ("Nine people were killed by Saturday.", []),
        ("Nine people were killed on Saturday.", [("2024-05-04", "2024-05-04", "day")]),
    ],
)
def test_a_row_spans_the_days_between_its_bounds(text, days, parse_text, reader):
    record = reader.record(parse_text(text, published="2024-05-06"))
    row = next(row for row in claim_rows(record) if row.trigger == "killed")
    assert [(time.begin, time.finish, time.precision) for time in row.times] == days


def test_a_day_of_the_earlier_count_does_not_date_the_act(parse_text, reader):
    text = "The Red Cross said that 31,000 people had been displaced around Goma, up from 18,000 on Tuesday."
    record = reader.record(parse_text(text, published="2024-03-08"))
    assert [time.text for time in record.times] == ["Tuesday"]
    assert [event.times for event in record.events if event.type == "DISPLACE"] == [()]
