"""What was said, who said it: the verb of saying at the end governs all that comes before its speaker."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "verb", "speaker", "first"),
    [
        ("Gunmen shot a judge and burned his car, police and relatives said on Friday.", "said", "police", "shot"),
        (
            "A guard was killed and eight others were hurt when rebels hit a truck near Loma, the Union mission said.",
            "said",
            "mission",
            "killed",
        ),
        (
            "Eleven miners were killed and their camp was looted, the governor of the province, Amadou Diallo, said.",
            "said",
            "governor",
            "killed",
        ),
        (
            "Troops have ringed the town and cut the road, a member of the front told us.",
            "told",
            "member",
            "ringed",
        ),
    ],
)
def test_the_last_verb_governs_what_was_said(text, verb, speaker, first, parse_text):
    tokens = {tok.text: tok for tok in parse_text(text).tokens}
    assert tokens[verb].dep == "ROOT"
    assert tokens[speaker].head is tokens[verb]
    assert tokens[speaker].dep == "nsubj"
    assert tokens[first].head is tokens[verb]
    assert tokens[first].dep == "ccomp"


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("The army attacked the town, and rebels said they had left.", "attacked"),
        ("The army attacked, the mayor said that two people had died.", "said"),
        ("In Loma, officials said the bridge was down.", "said"),
        ("He went to the camp, where a guard told him to leave.", "went"),
    ],
)
def test_a_verb_with_its_own_content_stays(text, root, parse_text):
    parsed = parse_text(text)
    assert parsed.sents[0].root.text == root


def test_a_source_at_the_end_speaks_of_the_whole_sentence(parse_text, reader):
    record = reader.record(parse_text("Two bombs went off in Loma, hurting a monk, according to Echo Radio."))
    assert {claim.chain[0].name for claim in record.claims} == {"Echo Radio"}


def test_speakers_are_no_victims(parse_text, reader):
    record = reader.record(parse_text("Gunmen shot a judge and detained the minister, residents and diplomats said."))
    hit = {record.actors[index].text for event in record.events for index in event.recipients}
    assert hit == {"a judge", "the minister"}
    assert {claim.chain[0].name for claim in record.claims} == {"residents"}


@pytest.mark.parametrize(
    ("text", "trigger", "doers"),
    [
        ("The blast killed nine people, police said, and wounded 20.", "wounded", []),
        ("Rebels killed a priest, his brother said, and wounded two nuns.", "wounded", ["Rebels"]),
        ("The jets struck the market, the monitor said on Sunday, killing five.", "killing", ["The jets"]),
        ("Two men were held, the minister said, accusing them of theft.", "accusing", ["the minister"]),
    ],
)
def test_what_follows_who_said_it_is_not_his_deed(text, trigger, doers, parse_text, reader):
    record = reader.record(parse_text(text))
    event = next(event for event in record.events if event.text == trigger)
    assert [record.actors[index].text for index in event.actors] == doers
    told = [claim for claim in record.claims if claim.event is not None and record.events[claim.event] is event]
    assert trigger == "accusing" or [len(claim.chain) for claim in told] == [2]


def test_the_other_side_does_not_speak_through_the_first(parse_text, reader):
    record = reader.record(parse_text("The army said it had struck a post, while doctors said 15 people were killed."))
    said = {record.events[claim.event].text: claim.chain for claim in record.claims if claim.event is not None}
    assert {trigger: len(chain) for trigger, chain in said.items()} == {"struck": 2, "killed": 2}
    assert said["struck"][0] != said["killed"][0]


def test_across_a_semicolon_each_speaks_for_itself(parse_text, reader):
    record = reader.record(
        parse_text("Jets bombed the town, the ministry said; the army said it had shelled the port.")
    )
    said = {record.events[claim.event].text: claim.chain for claim in record.claims if claim.event is not None}
    assert {trigger: len(chain) for trigger, chain in said.items()} == {"bombed": 2, "shelled": 2}
    assert said["bombed"][0] != said["shelled"][0]
