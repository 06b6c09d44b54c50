"""Roles that the clause lends: by-phrases gone astray, causatives, losses, gifts and refusals, parties to a deal."""

from __future__ import annotations

import pytest


@pytest.fixture
def roles(reader, parse_text):
    def run(text, trigger):
        record = reader.record(parse_text(text))
        event = next(row for row in record.events if trigger in row.text)
        return [
            sorted(record.actors[i].text.removeprefix("the ").removeprefix("The ") for i in slot)
            for slot in (event.actors, event.recipients)
        ]

    return run


@pytest.mark.parametrize(
    ("text", "trigger", "actors", "recipients"),
    [
        ("The arrest of the bishop by soldiers angered the parish.", "arrest", ["soldiers"], ["bishop"]),
        ("The killing of two miners by guards led to riots.", "killing", ["guards"], ["miners"]),
        ("The general had the deserters shot.", "shot", ["general"], ["deserters"]),
        ("The farmers had their barns burnt by the militia.", "burnt", ["militia"], ["their barns"]),
        ("The farmers had their barns burnt.", "burnt", [], ["their barns"]),
        ("A shepherd lost a leg when a mine went off.", "lost", [], ["A shepherd"]),
        ("The brigade lost forty soldiers near the dam.", "lost", [], ["soldiers"]),
        ("The council demanded the editor's release.", "release", [], ["editor"]),
        ("The rebels' release of two nurses was welcomed.", "release", ["rebels"], ["nurses"]),
        ("UN monitors were denied access to the prison.", "access", [], ["UN monitors"]),
        ("Four clerks were shot dead on a bus near Gao.", "shot dead", [], ["clerks"]),
        ("Gunmen opened fire on a passenger plane.", "opened fire", ["Gunmen"], ["a passenger plane"]),
        ("Rescuers evacuated two villages.", "evacuated", ["Rescuers"], ["villages"]),
        ("A drone hit the depot.", "hit", [], ["depot"]),
        ("A Turkish drone hit the depot.", "hit", ["A Turkish drone"], ["depot"]),
        ("The marines carried out a raid on the camp.", "raid", ["marines"], ["camp"]),
        ("Kyiv laid the blame for the murder on the separatists.", "murder", ["separatists"], []),
        ("The army's withdrawal from Kidal left traders afraid.", "withdrawal", ["army"], []),
        ("The governor asked the capital for troops.", "asked", ["governor"], ["capital"]),
        ("The kidnapping by Boko Haram of two girls caused outrage.", "kidnapping", ["Boko Haram"], ["girls"]),
        ("An attack by soldiers of the 5th brigade was repelled.", "attack", ["soldiers of the 5th brigade"], []),
        ("Israel is bombing the port.", "bombing", ["Israel"], ["port"]),
        ("Pakistan is shelling the village.", "shelling", ["Pakistan"], ["village"]),
        ("Having seized the port, the rebels advanced on the capital.", "seized", ["rebels"], []),
        ("Having been seized by rebels, the clerks were shot.", "seized", ["rebels"], ["clerks"]),
        ("Gunmen disguised as soldiers attacked a bus.", "attacked", ["Gunmen"], ["a bus"]),
        ("Three nurses were abducted and killed by militants.", "abducted", ["militants"], ["nurses"]),
        ("Two clerks were arrested on Monday and shot by guards.", "arrested", [], ["clerks"]),
        ("Lebanon's prime minister called on Israel to end its strikes on the port.", "strikes", ["Israel"], ["port"]),
    ],
)
def test_who_did_it_to_whom(text, trigger, actors, recipients, roles):
    assert roles(text, trigger) == [actors, recipients]


def test_a_deal_is_between_its_parties(roles):
    assert roles("A truce deal between Bogotá and the guerrillas was signed in Havana.", "signed")[0] == [
        "Bogotá",
        "guerrillas",
    ]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Government troops were pushed out of the town by rebels.", ["CONTROL"]),
        ("Loyal troops retook the ministry building.", ["CONTROL"]),
        ("The two armies traded artillery fire.", ["ASSAULT"]),
        ("The guards vowed retaliation.", ["ASSAULT"]),
        ("Police raided the shop in retaliation for the insult.", ["ASSAULT"]),
        ("Talks between the two camps ended on Friday.", ["CONSULT"]),
        ("There were no casualties.", ["HARM"]),
        ("Reinforcements were on their way to the front.", ["MOBILIZE"]),
        ("The officer was convicted and freed within a day.", ["SANCTION", "RETREAT"]),
        ("Farmers blocked the road to the capital.", ["PROTEST"]),
        ("Snow blocked the road to the capital.", []),
        ("Rebel forces took eleven trucks.", ["COERCE"]),
        ("Rebel forces took a bus to the airport.", []),
        ("Tehran called the drill a provocation.", ["ACCUSE"]),
        ("Two girls were treated at the hospital and released.", ["AID"]),
        ("The embassy asked its citizens to leave the country.", ["DISPLACE"]),
    ],
)
def test_what_kind_of_act(text, types, reader, parse_text):
    assert [event.type for event in reader.record(parse_text(text)).events] == types


@pytest.mark.parametrize(
    ("answer", "status", "stance"),
    [
        ("A rebel leader denied any part in the ambush.", "not_occurred", "denies"),
        ("A rebel leader said his men had nothing to do with the ambush.", "not_occurred", "asserts"),
        ("The police confirmed the ambush.", "occurred", "confirms"),
    ],
)
def test_who_answers_speaks_of_the_act_again(answer, status, stance, reader, parse_text):
    record = reader.record(parse_text("Fighters ambushed a patrol near the river. " + answer))
    claim = next(row for row in record.claims if record.events[row.event].text == "ambush")
    assert (claim.status, claim.stance) == (status, stance)


def test_a_leader_acts_by_name_alone(reader, parse_text):
    record = reader.record(parse_text("Turkey's Erdogan met Iran's Raisi in Ankara.", published="2023-05-01"))
    (event,) = record.events
    assert event.type == "CONSULT"
    named = {record.actors[i].name for i in (*event.actors, *event.recipients)}
    assert named == {"Recep Tayyip Erdogan", "Ebrahim Raisi"}
