"""The harmed by their names, and what a bomb is set against."""

from __future__ import annotations

import pytest


def recipients(record, event):
    return [record.actors[index].name or record.actors[index].text for index in event.recipients]


@pytest.mark.parametrize(
    ("text", "trigger", "harmed"),
    [
        ("Ten union members were killed, including opposition leader Elisa Vargas.", "killed", {"Elisa Vargas"}),
        ("The blast injured a guard named Paul Barroso.", "injured", {"Paul Barroso"}),
        (
            "The two engineers, Roberto Rossi of Milan and Mario Conti of Rome, were taken hostage.",
            "taken hostage",
            {"Roberto Rossi", "Mario Conti"},
        ),
        ("A raid hit the post. The injured were Ann Lee and Tom Poe.", "injured", {"Ann Lee", "Tom Poe"}),
        ("Three soldiers were killed. Among the dead are Cecil Rivera and Juan Paz.", "dead", {"Cecil Rivera"}),
        ("A raid hit the post. Maria Lopez was among the wounded.", "wounded", {"Maria Lopez"}),
        ("Attacks claimed the lives of Luis Galindo and two guards.", "claimed", {"Luis Galindo", "guards"}),
        ("The guards starved him to death.", "starved", {"him"}),
        (
            "Patrols killed three men: Pedro Salas, a photographer, Ann Lee, a Dutch editor, and Tom Poe, a clerk.",
            "killed",
            {"Pedro Salas", "Ann Lee", "Tom Poe"},
        ),
        ("Gunmen kidnapped Anna Berg, her son Lukas and a driver.", "kidnapped", {"Anna Berg", "Lukas", "a driver"}),
        (
            "Omar Haddad was killed along with his wife Rima and two guards.",
            "killed",
            {"Omar Haddad", "Rima", "guards"},
        ),
        ("Two men fled. Also wounded were Tom Poe, 12, and Ann Lee, a nun.", "wounded", {"Tom Poe", "Ann Lee"}),
        ("Among those killed was Maria Lopez.", "killed", {"Maria Lopez"}),
        ("Todd Poe and Jeffrey Ball were murdered.", "murdered", {"Todd Poe", "Jeffrey Ball"}),
        ("The blast killed two policemen: Sergeant Tom Poe and Captain Ann Lee.", "killed", {"Tom Poe", "Ann Lee"}),
        ("Five Spaniards, including Maria Lopez, were killed.", "killed", {"Five Spaniards", "Maria Lopez"}),
        ("Police arrested Ali Reza, a lawyer, and Sara Amiri, a nurse.", "arrested", {"Ali Reza", "Sara Amiri"}),
    ],
)
def test_the_harmed_are_named(text, trigger, harmed, parse_text, reader):
    record = reader.record(parse_text(text))
    found = [set(recipients(record, event)) for event in record.events if event.text == trigger]
    assert any(harmed <= named for named in found), found


@pytest.mark.parametrize(
    ("text", "trigger", "harmed"),
    [
        ("Rebels killed Tom Poe, his commander said, and fled.", "killed", {"Tom Poe"}),
        ("The strike killed Tom Poe, a brother of minister Juan Paz.", "killed", {"Tom Poe"}),
        ("Rebels shot Tom Poe together with local militants.", "shot", {"Tom Poe"}),
        ("Soldiers abducted Juan Paz, son of Patricio Reyes.", "abducted", {"Juan Paz"}),
    ],
)
def test_others_that_are_named_are_not_harmed(text, trigger, harmed, parse_text, reader):
    record = reader.record(parse_text(text))
    assert [set(recipients(record, event)) for event in record.events if event.text == trigger] == [harmed]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Two bombs exploded at the offices of the union.", "the offices of the union"),
        ("A car bomb exploded in front of the entrance to the Hilton hotel.", "the Hilton hotel"),
        ("Two men threw an explosive device at a police post.", "a police post"),
        ("The bomb went off outside a mosque in Kano.", "a mosque"),
        ("A bomb exploded in a village near Kano.", None),
        ("A bomb exploded on Monday in Kano.", None),
    ],
)
def test_a_bomb_is_set_against_the_building_it_is_at(text, target, parse_text, reader):
    record = reader.record(parse_text(text))
    assert len(record.events) == 1
    named = recipients(record, record.events[0])
    assert named[0].startswith(target[:11]) if target else named == [], named


def test_what_ends_in_death_is_one_act(parse_text, reader):
    record = reader.record(parse_text("Two monks were shot to death by gunmen."))
    assert [event.text for event in record.events] == ["shot"]


def test_the_weapon_says_how_a_thing_was_destroyed(parse_text, reader):
    record = reader.record(parse_text("The bridge was destroyed with dynamite. The hut was destroyed."))
    assert [event.mode for event in record.events] == ["explosives", "destroy"]
    record = reader.record(parse_text("The truck was destroyed by a powerful bomb."))
    assert [(event.type, event.mode) for event in record.events] == [("ASSAULT", "explosives")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The minister escaped an assassination attempt.", "failed"),
        ("An assassination attempt on the minister took place in May.", "failed"),
        ("There was no assassination attempt.", "not_occurred"),
        ("The candidate escaped an attack by a rebel cell.", "occurred"),
        ("He escaped an arrest by a trick.", "not_occurred"),
        ("The rebels used explosives to blow up a pylon.", "occurred"),
        ("The rebels may use explosives to blow up a pylon.", "possible"),
        ("The rebels will use explosives to blow up a pylon.", "planned"),
    ],
)
def test_what_is_escaped_attempted_or_done_by_a_means(text, status, parse_text, reader):
    record = reader.record(parse_text(text))
    found = {claim.status for claim in record.claims if record.events[claim.event].type in ("ASSAULT", "COERCE")}
    assert found == {status}
