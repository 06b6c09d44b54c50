"""Deeds that are told side by side and are not one happening."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("Gunmen kidnapped a doctor. A grenade exploded at a hotel.", False),
        ("Gunmen kidnapped a doctor. They shot him.", True),
        ("Paul Adams was murdered. Mary Baker was murdered too.", False),
        ("The judge Paul Adams was murdered. Police said Paul Adams was executed.", True),
        ("A bomb exploded at a hotel. The blast killed Paul Adams.", True),
    ],
)
def test_other_ways_and_other_victims_are_other_deeds(text, together, parse_text, reader):
    record = reader.record(parse_text(text))
    deeds = [set(incident.events) for incident in record.incidents if incident.type in ("ASSAULT", "HARM")]
    assert (len(deeds) == 1) == together, [[record.events[i].text for i in events] for events in deeds]
