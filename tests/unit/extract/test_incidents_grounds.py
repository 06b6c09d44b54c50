"""The place of an incident is that of the deed, not of those who speak of it or of what happened elsewhere before."""

from __future__ import annotations

import pytest

from sayso.model import Record


def place_of_main(record: Record) -> str | None:
    place = record.incidents[0].place
    return None if place is None else record.places[place].name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Shells hit a market in Kharkiv on Monday and killed four people. Moscow said its forces had fired at "
            "barracks. Diplomats met in Geneva to talk about a ceasefire.",
            "Kharkiv",
        ),
        (
            "Three killed in shelling of Aleppo\n\nThree people were killed when shells hit a street in Aleppo, a "
            "monitor based in Britain said. Last week a bomb killed two people in Homs.",
            "Aleppo",
        ),
        (
            "Dallas police are looking for a gunman who shot two men. The gunman fled. One of the men died, and the "
            "other was wounded in the leg.",
            "Dallas",
        ),
    ],
)
def test_where_it_happened(text, name, reader, parse_text) -> None:
    assert place_of_main(reader.record(parse_text(text, published="2024-05-07"))) == name


def test_no_place_where_none_is_named(reader, parse_text) -> None:
    assert place_of_main(reader.record(parse_text("Gunmen shot two men. Both died."))) is None


def test_a_people_is_no_place(reader, parse_text) -> None:
    assert place_of_main(reader.record(parse_text("French soldiers shot two men. Both died."))) is None


def test_a_capital_that_only_speaks_is_not_where_it_happened(parse_text, reader):
    text = (
        "Moscow denied on Tuesday that its troops had shelled the port. Moscow said the charge was absurd. "
        "Shells hit a market in Mariupol and killed four people, the council said. A school in Mariupol was hit, too. "
        "Moscow rejects all blame."
    )
    record = reader.record(parse_text(text, published="2022-03-23"))
    assert record.places[record.incidents[0].place].text == "Mariupol"
