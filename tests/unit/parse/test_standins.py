"""What the parser is shown in place of what is printed."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("mark", ["'", "\u2019"])
def test_an_apostrophe_is_read_alike_however_printed(mark, reader, parse_text):
    record = reader.record(
        parse_text(f"The army hasn{mark}t taken the port and it won{mark}t shell the town{mark}s school.")
    )
    assert [(event.text, event.status) for event in record.events] == [
        ("taken", "not_occurred"),
        ("shell", "not_occurred"),
    ]
