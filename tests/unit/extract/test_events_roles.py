"""Who did it to whom, with what, where and when, through the constructions of news English."""

from __future__ import annotations

import pytest

from sayso.extract import find_actor_mentions, find_events, find_figures, find_time_mentions, find_toponyms
from sayso.lexicon import load_gazetteer
from sayso.resolve import resolve_actors, resolve_places, resolve_times


@pytest.fixture
def read(parse_text):
    def run(text, **fields):
        parsed = parse_text(text, **fields)
        gazetteer = load_gazetteer()
        places = resolve_places(parsed, find_toponyms(parsed, gazetteer), gazetteer)
        times = resolve_times(parsed, find_time_mentions(parsed))
        figures = find_figures(parsed, times)
        actors = resolve_actors(parsed, find_actor_mentions(parsed, places), places)
        events = find_events(parsed, actors=actors, places=places, times=times, figures=figures)
        return [
            {
                "trigger": row.text,
                "type": row.type,
                "actors": [actors.rows[i].text for i in row.actors],
                "recipients": [actors.rows[i].text for i in row.recipients],
                "instruments": [item.text for item in row.instruments],
                "places": [places.rows[i].text for i in row.places],
                "times": [times.rows[i].text for i in row.times],
                "figures": [figures.rows[i].text for i in row.figures],
            }
            for row in events.rows
        ]

    return run


def pick(rows, trigger):
    return next(row for row in rows if row["trigger"] == trigger)


@pytest.mark.parametrize(
    ("text", "trigger", "actor", "recipient"),
    [
        ("The militia bombed the hospital.", "bombed", "militia", "hospital"),
        ("The hospital was bombed by the militia.", "bombed", "militia", "hospital"),
        ("The hospital was bombed.", "bombed", None, "hospital"),
        ("The militia tried to storm the barracks.", "storm", "militia", "barracks"),
        ("The general ordered his men to burn the fields.", "burn", "men", "fields"),
        ("Survivors accuse the battalion of executing prisoners.", "executing", "battalion", "prisoners"),
        ("The rebels who shelled the school fled.", "shelled", "rebels", "school"),
        ("The army surrounded the camp and shelled the school.", "shelled", "army", "school"),
        ("The army's shelling of the school went on.", "shelling", "army", "school"),
        ("The rebels carried out an attack on the convoy.", "attack", "rebels", "convoy"),
        ("The group claimed responsibility for the attack on the convoy.", "attack", "group", "convoy"),
        ("The convoy came under fire.", "came under fire", None, "convoy"),
        ("Soldiers opened fire on the crowd.", "opened fire", "Soldiers", "crowd"),
        ("Police arrested twelve students.", "arrested", "Police", "students"),
        ("The mayor blamed the battalion for the shelling of the school.", "shelling", "battalion", "school"),
        ("The mayor held the battalion responsible for the shelling of the school.", "shelling", "battalion", "school"),
        ("The charge that its jets bombed a school was rejected by the junta.", "bombed", "jets", "school"),
        ("The men responsible for the attack on the convoy fled.", "attack", "men", "convoy"),
        ("The union pointed the finger at rebels over the murder of its clerk.", "murder", "rebels", "clerk"),
        ("The attack on the convoy carried out by rebels shocked the town.", "attack", "rebels", "convoy"),
        ("The union imposed sanctions on the junta.", "imposed sanctions", "union", "junta"),
    ],
)
def test_doer_and_undergoer(read, text, trigger, actor, recipient):
    row = pick(read(text), trigger)
    assert [actor in name for name in row["actors"]] == [True] * (actor is not None)
    assert any(recipient in name for name in row["recipients"])


def test_a_killing_with_a_killer_is_an_assault_and_without_one_a_toll(read):
    assert pick(read("Gunmen killed nine miners."), "killed")["type"] == "ASSAULT"
    assert pick(read("Nine miners were killed."), "killed")["type"] == "HARM"
    both = read("An airstrike killed nine miners.")
    assert {row["type"] for row in both} == {"ASSAULT", "HARM"}


def test_the_attack_lends_its_doer_to_the_toll(read):
    rows = read("Israeli airstrikes killed nine people in Gaza.")
    assert pick(rows, "killed")["actors"] == pick(rows, "airstrikes")["actors"] != []


def test_place_and_time_belong_to_the_act_and_not_to_the_speaker(read):
    rows = read("In Geneva on Friday, officials said rebels shelled Aleppo on Monday.", published="2016-05-04")
    row = pick(rows, "shelled")
    assert row["places"] == ["Aleppo"]
    assert row["times"] == ["Monday"] or row["times"] == ["on Monday"]


def test_a_region_around_a_named_town_is_left_out(read):
    assert pick(read("Rebels attacked a base near Idlib, Syria."), "attacked")["places"] == ["Idlib"]


def test_figures_go_to_the_act_that_counts_them(read):
    rows = read("The blast killed 12 people and wounded 30 others.")
    assert [text for text in pick(rows, "killed")["figures"] if "12" in text]
    assert not [text for text in pick(rows, "killed")["figures"] if "30" in text]


def test_weapons_are_instruments(read):
    row = pick(read("Gunmen attacked the post with grenades."), "attacked")
    assert row["instruments"] == ["grenades"]
    assert row["recipients"] == ["the post"]


@pytest.mark.parametrize(
    "text",
    [
        "The attack shocked the mayor.",
        "Human Rights Watch published a study.",
        "Troops staged a mock attack on a plywood village.",
        "The film about World War II won a prize.",
        "A former fighter and a bomber pilot spoke.",
    ],
)
def test_words_that_name_no_new_act(read, text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "trigger", "actors", "recipients"),
    [
        ("Two wounded men were taken to hospital.", "wounded", [], ["wounded men"]),
        (
            "Battles between the army and the rebels killed ten people.",
            "Battles",
            ["the army", "the rebels"],
            ["people"],
        ),
        ("The Damascus bombing killed four people.", "bombing", [], ["people"]),
        ("The explosion did not affect the entire building.", "explosion", [], []),
        ("The minister called the bombing a massacre.", "bombing", [], []),
    ],
)
def test_who_is_no_doer(read, text, trigger, actors, recipients):
    row = pick(read(text), trigger)
    assert (row["actors"], row["recipients"]) == (actors, recipients)


def test_a_crash_that_kills_is_no_assault_and_a_name_no_second_act(read):
    assert [row["type"] for row in read("A military helicopter crashed, killing three soldiers.")] == ["HARM"]
    assert [row["trigger"] for row in read("The minister called the bombing a massacre.")] == ["bombing"]


@pytest.mark.parametrize(
    "text",
    [
        "The road was surrounded by debris.",
        "Soldiers held off the crowd.",
        "The state is not seeking it.",
        "The report lists violations of human rights by the militia.",
    ],
)
def test_words_of_war_used_for_something_else(read, text):
    assert read(text) == []
