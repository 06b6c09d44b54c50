"""The sub-event type of the first event of short incident notes."""

from __future__ import annotations

import pytest

from tests.contract.test_lexicon_triggers import events_in

NOTES = [
    ("Air/drone strike", "Coalition warplanes carried out four airstrikes on a Houthi camp near Midi."),
    ("Air/drone strike", "Three fighters died when a drone targeted their car east of the town."),
    ("Air/drone strike", "Government helicopters dropped barrel bombs on Kafr Zita. No casualties were reported."),
    ("Air/drone strike", "At least nine villagers were killed in an air raid by army jets."),
    ("Shelling/artillery/missile attack", "Regime forces shelled the outskirts of Latamneh with artillery."),
    ("Shelling/artillery/missile attack", "Two mortar rounds landed in a schoolyard, wounding six pupils."),
    ("Shelling/artillery/missile attack", "Rebels fired rockets at the airport from nearby hills."),
    ("Shelling/artillery/missile attack", "A ballistic missile hit an apartment block in the port."),
    ("Armed clash", "Clashes broke out between army soldiers and rebels near the river."),
    ("Armed clash", "Insurgents attacked an army outpost, killing four soldiers."),
    ("Armed clash", "Police exchanged fire with gunmen in the hills; two gunmen were killed."),
    ("Armed clash", "Militants ambushed a military convoy on the northern road."),
    ("Armed clash", "Security forces fought militants for three hours in the old town."),
    ("Attack", "Unidentified gunmen shot dead a village elder outside his home."),
    ("Attack", "Militiamen killed six farmers in Ituri."),
    ("Attack", "A journalist was stabbed to death by unknown men."),
    ("Attack", "Soldiers beat three traders at a roadblock."),
    ("Abduction/forced disappearance", "Armed men kidnapped two nurses from a clinic."),
    ("Abduction/forced disappearance", "Rebels took eleven villagers hostage near the border."),
    ("Sexual violence", "Three women were raped by armed men in a field."),
    ("Suicide bomb", "A suicide bomber blew himself up at a checkpoint, killing five policemen."),
    ("Suicide bomb", "Eight people died in a suicide car bombing at the market."),
    ("Remote explosive/landmine/IED", "A roadside bomb struck a police vehicle, injuring two officers."),
    ("Remote explosive/landmine/IED", "A landmine exploded under a minibus and killed four passengers."),
    ("Remote explosive/landmine/IED", "An IED detonated near a patrol. Two soldiers were hurt."),
    ("Grenade", "Unknown attackers threw a grenade into a bar, wounding seven people."),
    ("Grenade", "A hand grenade exploded outside the home of a councillor."),
    ("Chemical weapon", "The air force attacked the suburb with chlorine gas, activists said."),
    ("Arrests", "Police arrested 30 opposition supporters before the rally."),
    ("Arrests", "Troops detained four suspected militants in a raid."),
    ("Peaceful protest", "Teachers staged a sit-in outside the ministry over unpaid wages."),
    ("Peaceful protest", "Hundreds of residents marched through Basra to demand clean water."),
    ("Peaceful protest", "Bus drivers went on strike across the province."),
    ("Protest with intervention", "Police used tear gas to disperse students protesting in the capital."),
    ("Protest with intervention", "A rally by unionists was broken up by riot police with batons."),
    ("Excessive force against protesters", "Soldiers opened fire on demonstrators, killing two of them."),
    ("Violent demonstration", "Protesters burned tyres and threw stones at police."),
    ("Violent demonstration", "Rioters set fire to a police station during unrest."),
    ("Mob violence", "A mob lynched a man accused of theft."),
    ("Mob violence", "Villagers beat a suspected thief to death."),
    ("Looting/property destruction", "Settlers uprooted olive trees and set fire to a car."),
    ("Looting/property destruction", "Militiamen looted shops in the deserted village."),
    ("Looting/property destruction", "The army demolished four houses in the village."),
    ("Government regains territory", "The army recaptured the town from rebels after heavy fighting."),
    ("Government regains territory", "Iraqi forces retook control of three villages from Islamic State."),
    ("Non-state actor overtakes territory", "Taliban fighters captured the district centre."),
    ("Non-state actor overtakes territory", "The rebels seized control of the border post."),
    ("Non-violent transfer of territory", "Rebels withdrew from the town and the army entered without a fight."),
    ("Headquarters or base established", "The militia set up a base in the abandoned school."),
    ("Disrupted weapons use", "Sappers defused two bombs on the highway."),
    ("Disrupted weapons use", "Police seized a cache of weapons in a house in the suburb."),
    ("Change to group/activity", "Twenty fighters surrendered to the army in the north."),
    ("Change to group/activity", "Large reinforcements of troops arrived at the front line."),
    ("Agreement", "The two factions signed a peace agreement in the capital."),
    ("Agreement", "The government and the rebels agreed on a ceasefire."),
]


@pytest.mark.parametrize(("sub_event", "note"), NOTES)
def test_sub_event_of_a_note(sub_event, note, parse_text):
    first = events_in(parse_text(note)).rows[0]
    assert first.acled is not None
    assert first.acled.sub_event == sub_event
