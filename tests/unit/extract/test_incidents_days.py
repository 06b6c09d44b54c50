"""The day of an incident is the day of the deed, not that of the arrest, the court, the death or the page."""

from __future__ import annotations

import pytest

from sayso.model import Record

DEED = "2015-05-02"  # a Saturday


def day_of_main(record: Record) -> str | None:
    incident = record.incidents[0]
    return None if incident.time is None else record.times[incident.time].begin


@pytest.mark.parametrize(
    "text",
    [
        "Police said Monday that a man was shot and wounded in a car park at about 9 p.m. Saturday.",
        "Two men were arrested on Monday. Officers were called to the square at 11 p.m. Saturday, where a man had been "
        "shot and wounded. A court will hear them on Friday.",
        "A guard died on Sunday after he was shot outside a bar. The shooting happened late Saturday in Springfield.",
        "Four wounded in shooting\n\nPosted: Monday, May 4, 2015 10:32 AM EDT\n\nFour people were shot and wounded. "
        "Officers were called to the square around 9 p.m. Saturday.",
        "Mourners gathered Sunday evening for a boy who was shot. Gunmen fired at the boy on Saturday night.",
        "A year after a shooting on May 9, 2014, a man was shot and wounded in the same street on Saturday.",
    ],
)
def test_the_deed_and_not_what_came_of_it(text, reader, parse_text) -> None:
    assert (day_of_main(reader.record(parse_text(text, published="2015-05-04"))) or "")[:10] == DEED


def test_nothing_that_happened_is_dated_after_its_telling(reader, parse_text) -> None:
    text = "A man was shot and wounded in the square. His trial opens on May 11."
    assert day_of_main(reader.record(parse_text(text, published="2015-05-04"))) is None


def test_a_text_without_a_date_of_its_own_opens_with_the_day_it_is_about(reader, parse_text) -> None:
    text = (
        "On 2 May 2015 at about 9 p.m., a shell hit a house in the old town and wounded four people. "
        "Two of them died of their wounds on 6 May. A second shell hit the same house on the evening of 9 May 2015."
    )
    assert (day_of_main(reader.record(parse_text(text))) or "")[:10] == DEED


def test_a_month_of_publication_bounds_nothing(reader, parse_text) -> None:
    text = "A man was shot and wounded in the square on 2 May 2015."
    assert day_of_main(reader.record(parse_text(text, published="2015-05"))) == DEED
