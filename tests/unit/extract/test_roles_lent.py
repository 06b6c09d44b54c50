"""Who did what to whom where the words stand apart: lent by another act, told in a relative clause, turned round."""

from __future__ import annotations

import pytest

SENTENCES = [
    ("Nine guards died at the hands of the rebels.", "died", {"the rebels"}, {"guards"}),
    ("Police raids began after the kidnapping of a banker.", "kidnapping", set(), {"a banker"}),
    ("The mayor's murder shocked the town.", "murder", set(), {"The mayor"}),
    ("Soldiers fired shots at a bus.", "fired", {"Soldiers"}, {"a bus"}),
    ("Soldiers only have enough food for a week.", "have", set(), {"Soldiers"}),
    ("Residents were trapped without access to water.", "access", set(), {"Residents"}),
    ("The dead are two sailors.", "dead", set(), {"sailors"}),
    ("Bombings that targeted a hospital shook the town.", "Bombings", set(), {"a hospital"}),
    ("The raid the rebels carried out in May angered Norway.", "raid", {"the rebels"}, set()),
    ("The militia responded with airstrikes.", "airstrikes", {"The militia"}, set()),
    ("A bomb exploded in a hotel, killing two guests.", "killing", set(), {"guests"}),
    ("The council called for an end to the army's attacks.", "end", {"the army"}, set()),
    ("Norway urged the army to end its attacks.", "attacks", {"the army"}, set()),
    ("Violence killed nine villagers.", "killed", set(), {"villagers"}),
    ("The police condemned the murder in Lima of two judges.", "murder", set(), {"judges"}),
    ("Gunmen killed two reporters, Anna Brown and John Miller.", "killed", {"Gunmen"}, {"Anna Brown", "John Miller"}),
    ("Gunmen killed four people, including Anna Brown.", "killed", {"Gunmen"}, {"people", "Anna Brown"}),
    ("Police foiled an attempt to kidnap the envoy.", "kidnap", set(), {"the envoy"}),
    (
        "The rebels burned the office, a shop, and the post.",
        "burned",
        {"The rebels"},
        {"the office", "a shop", "the post"},
    ),
    ("A bomb exploded in the lobby killing two guests.", "killing", set(), {"guests"}),
    ("The envoy raised it in a call with the rebels.", "call", {"The envoy", "the rebels"}, set()),
    ("Norway wages a war that has reduced towns to rubble.", "reduced", {"Norway"}, {"towns"}),
    ("Norway will join its allies in bombing the rebels.", "bombing", {"Norway", "its allies"}, {"the rebels"}),
    ("The army defends the port.", "defends", {"The army"}, set()),
    ("Leaflets promised death to informers.", "death", set(), {"informers"}),
    ("Twin bombings struck the church.", "struck", set(), {"the church"}),
    ("The nuclear arsenal can be used.", "used", set(), set()),
    ("The attack was the work of guerrillas.", "attack", {"guerrillas"}, set()),
    ("The court tried the men involved in the murder of a judge.", "murder", {"the men"}, {"a judge"}),
    ("Norway welcomed the arrest of two soldiers for killing a monk.", "killing", {"soldiers"}, {"a monk"}),
    ("The deceased sailor was identified as Anna Brown.", "deceased", set(), {"Anna Brown"}),
    ("Those kidnapped are Anna Brown and John Miller.", "kidnapped", set(), {"Anna Brown", "John Miller"}),
    ("The army denied that its strikes killed six.", "strikes", {"The army"}, set()),
    ("A raid on a clinic in Loma that killed nine was condemned.", "killed", set(), set()),
    ("Norway vowed to avenge the killing of two monks.", "killing", set(), {"monks"}),
    ("Police do not know who shot the judge.", "shot", set(), {"the judge"}),
    ("Officials attributed the blast to the rebels.", "blast", {"the rebels"}, set()),
    ("Officials attributed the blast to a gas leak.", "blast", set(), set()),
    ("Police probed the burning of two buses by rebels.", "burning", {"rebels"}, {"buses"}),
    ("The court found Anna Brown guilty of the murder of a judge.", "murder", {"Anna Brown"}, {"a judge"}),
    ("The court found Anna Brown not guilty of the murder of a judge.", "murder", set(), {"a judge"}),
    ("The court cleared two officers of the killing of a monk.", "killing", set(), {"a monk"}),
    ("Two officers masterminded the killing of a monk.", "killing", {"officers"}, {"a monk"}),
]


@pytest.mark.parametrize(("text", "trigger", "doers", "hit"), SENTENCES)
def test_who_did_what_to_whom(text, trigger, doers, hit, parse_text, reader):
    record = reader.record(parse_text(text))
    event = next(event for event in record.events if event.text.endswith(trigger))
    assert {record.actors[index].text for index in event.actors} == doers
    assert {record.actors[index].text for index in event.recipients} == hit
