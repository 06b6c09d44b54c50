"""Who tells of an act did not do it: speakers before a headline's colon, and those who are charged."""

from __future__ import annotations

import pytest

from sayso.show.api import load_reader, read_text

BODY = "\n\nThe town was calm by evening, residents said on Tuesday."


@pytest.fixture(scope="module")
def reader():
    return load_reader()


def acts(reader, text: str) -> list[tuple[str, str, str, list[str], list[str]]]:
    record = read_text(text, date="2024-05-07", reader=reader)
    found = []
    for claim in record.claims:
        event = record.events[claim.event]
        names = [[record.actors[n].text for n in part] for part in (event.actors, event.recipients)]
        found.append((event.type, claim.stance, claim.chain[0].name, *names))
    return found


@pytest.mark.parametrize(
    "headline",
    [
        "Police: 2 dead, 3 hurt in shooting at Oakdale bar",
        "Army: 12 rebels killed in raid on camp",
        "Officials: Three dead after rocket hits clinic",
    ],
)
def test_who_tells_in_a_headline_neither_did_nor_suffered_it(reader, headline):
    speaker = headline.partition(":")[0]
    found = acts(reader, headline + BODY)
    assert found
    assert all(speaker not in (*doers, *victims) for *_, doers, victims in found)


def test_who_did_it_keeps_the_act_that_stands_before_or_behind_the_colon(reader):
    assert ("ASSAULT", ["Gunmen"]) in [
        (row[0], row[3]) for row in acts(reader, "Gunmen attack village: nine dead" + BODY)
    ]
    assert ("ASSAULT", ["Officers"]) in [
        (row[0], row[3]) for row in acts(reader, "Police: Officers shot man in Leeds" + BODY)
    ]


@pytest.mark.parametrize(
    ("sentence", "doers"),
    [
        ("A 19-year-old man was arrested on Sunday and charged with murder.", ["A 19-year-old man"]),
        ("Two brothers were arrested and charged with killing a guard.", ["brothers"]),
        ("The officer was detained and accused of torturing prisoners.", ["The officer"]),
    ],
)
def test_who_is_arrested_and_charged_is_accused_of_it_and_the_outlet_does_not_say_so(reader, sentence, doers):
    crimes = [row for row in acts(reader, sentence) if row[0] == "ASSAULT"]
    assert [(row[1], row[3]) for row in crimes] == [("accuses", doers)]


def test_who_is_attacked_and_forced_accuses_nobody(reader):
    stances = {row[1] for row in acts(reader, "The rebels were attacked and forced to flee.")}
    assert stances == {"asserts"}
