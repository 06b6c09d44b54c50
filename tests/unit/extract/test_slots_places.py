"""Where an act happened: its own place, not that of an act before it or of those who judge it."""

import pytest


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The rebels shelled Kharkiv, and the army annexed the Crimean peninsula.", "annexed", ["Crimean"]),
        (
            "In the campaign to free the city of Mosul, Iraqi forces liberated several quarters.",
            "liberated",
            ["Mosul"],
        ),
        ("The coalition carried out six air strikes in support of the Raqqa operation.", "air strikes", ["Raqqa"]),
        ("Protesters in Khartoum denounced the killing of villagers in Darfur.", "killing", ["Darfur"]),
        ("Doctors in Nairobi condemned the bombing in Garissa.", "bombing", ["Garissa"]),
        ("The convoy was attacked in Goma after weeks of fighting in Bukavu.", "attacked", ["Goma"]),
    ],
)
def test_an_act_happened_at_its_own_place(parse_text, reader, text, word, expected):
    record = reader.record(parse_text(text))
    event = next(event for event in record.events if event.text == word)
    assert [record.places[index].text for index in event.places] == expected
