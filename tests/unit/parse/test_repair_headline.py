"""Headlines and text that lost its commas: who did it, and who was it done to."""

from __future__ import annotations

import pytest

BELOW = "\n\nThe incident was reported on Monday by residents of the district, who gave no more details of it.\n"


def roles(record, trigger):
    event = next(event for event in record.events if event.text.lower() == trigger)
    return (
        {record.actors[index].text for index in event.actors},
        {record.actors[index].text for index in event.recipients},
    )


@pytest.mark.parametrize(
    ("headline", "trigger", "doers", "harmed"),
    [
        ("Rebels attack army base", "attack", {"Rebels"}, {"army base"}),
        ("Troops storm town hall", "storm", {"Troops"}, {"town hall"}),
        ("Twelve killed as gunmen storm mosque", "storm", {"gunmen"}, {"mosque"}),
        ("Settlers attack Palestinian farmers", "attack", {"Settlers"}, {"Palestinian farmers"}),
        ("Gunmen attack police station killing two officers", "killing", {"Gunmen"}, {"officers"}),
        ("Rebel attack kills five", "attack", {"Rebel"}, set()),
        ("Child killed 9 Civilians Injured in Shelling of Aleppo", "killed", set(), {"Child"}),
        ("Child killed 9 Civilians Injured in Shelling of Aleppo", "injured", set(), {"9 Civilians"}),
        ("Two soldiers killed three wounded in Sinai blast", "killed", set(), {"soldiers"}),
        ("Gunman killed three wounded men in Sinai", "killed", {"Gunman"}, {"wounded men"}),
    ],
)
def test_who_did_what_to_whom_in_a_headline(headline, trigger, doers, harmed, parse_text, reader):
    record = reader.record(parse_text(headline + BELOW))
    assert roles(record, trigger) == (doers, harmed)
    assert {claim.status for claim in record.claims if record.events[claim.event].start < len(headline)} == {"occurred"}


@pytest.mark.parametrize(
    ("text", "trigger", "doers", "harmed"),
    [
        ("Warplanes targeted ISIL strongholds killing dozens of militants.", "killing", {"Warplanes"}, None),
        ("The army shelled the village killing four people.", "killing", {"The army"}, {"people"}),
        ("Shells hit a school in Homs killing three children.", "killing", set(), {"children"}),
        ("A car bomb exploded in Aleppo city injuring four people.", "injuring", set(), {"people"}),
        ("A mortar round landed in the area leaving eight people injured a source said.", "injured", set(), {"people"}),
        ("Rebels attacked the town and burned homes witnesses said.", "burned", {"Rebels"}, {"homes"}),
    ],
)
def test_what_was_struck_has_struck_nobody(text, trigger, doers, harmed, parse_text, reader):
    record = reader.record(parse_text(text))
    found = roles(record, trigger)
    assert found[0] == doers
    assert harmed is None or found[1] == harmed


def test_a_toll_in_a_headline_counts_each_victim_once(parse_text, reader):
    record = reader.record(parse_text("Child killed 9 Civilians Injured in Shelling of Aleppo" + BELOW))
    toll = record.incidents[0].toll
    assert (toll["killed"].best, toll["injured"].best) == (1, 9)


def test_who_speaks_last_without_a_comma(parse_text, reader):
    record = reader.record(parse_text("Rebels attacked the town and burned homes witnesses said."))
    assert {claim.chain[0].name for claim in record.claims} == {"witnesses"}


def test_square_brackets_do_not_hide_who_is_blamed(parse_text, reader):
    text = "The president blamed FMLN [Farabundo Marti National Liberation Front] guerrillas for the murder of Ann Lee."
    assert roles(reader.record(parse_text(text)), "murder")[0] == {"guerrillas"}


@pytest.mark.parametrize(
    "headline", ["35 Dead Dozens Wounded in Battle in Aleppo", "Five Dead Nine Injured as Bus Hits Mine"]
)
def test_the_dead_and_the_hurt_are_counted_apart(headline, parse_text, reader):
    record = reader.record(parse_text(headline + BELOW))
    counts = {figure.effect: figure.best for figure in record.figures if figure.start < len(headline)}
    assert counts["killed"] in (35, 5)
    assert counts["injured"] in (None, 9)
