"""A deed that is claimed, blamed or condemned: who is named with it need not have done it."""

from __future__ import annotations

import pytest


def named(record, indices):
    return {record.actors[index].name or record.actors[index].text for index in indices}


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("An attack condemned by Turkey killed four people.", set()),
        ("The shelling was reported by Echo News.", set()),
        ("The raid was foiled by the police.", set()),
        ("The raid staged by the rebels killed four people.", {"the rebels"}),
        ("The raid was carried out by the rebels.", {"the rebels"}),
        ("Officials blamed the bombing on the rebels.", {"the rebels"}),
        ("A bombing blamed on the rebels killed four people.", {"the rebels"}),
        ("The bombing was blamed on the rebels.", {"the rebels"}),
        ("No group claimed the bombing.", set()),
    ],
)
def test_only_a_verb_of_doing_names_the_doer(text, doers, parse_text, reader):
    record = reader.record(parse_text(text))
    deed = record.events[0]
    assert named(record, deed.actors) == doers
    assert not {"the rebels", "Officials"} & named(record, deed.recipients)


@pytest.mark.parametrize(
    "text",
    ["The Red Falcons claimed the bombing.", "A bombing claimed by the Red Falcons killed four people."],
)
def test_a_claimed_deed_is_admitted_by_who_claims_it(text, parse_text, reader):
    record = reader.record(parse_text(text))
    claim = next(claim for claim in record.claims if record.events[claim.event].text == "bombing")
    assert claim.stance == "admits"
    assert claim.chain[0].name == "Red Falcons"
    assert named(record, record.events[claim.event].actors) == {"Red Falcons"}


def test_what_is_only_claimed_or_blamed_is_not_lent_to_the_toll(parse_text, reader):
    for text in (
        "A bombing claimed by the Red Falcons killed four people.",
        "A raid blamed on rebels killed four people.",
    ):
        record = reader.record(parse_text(text))
        killed = next(event for event in record.events if event.text == "killed")
        assert killed.actors == ()


def test_nobody_is_the_source_of_being_blamed(parse_text, reader):
    record = reader.record(parse_text("A bombing blamed on the rebels killed four people."))
    assert [said.source for said in record.attributions] == [()]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("It stressed the need for pressure on the regime in order to stop the onslaught on the town.", set()),
        ("The council urged the rebels to stop the raids on the town.", {"the rebels"}),
        ("The rebels refused to stop the raids on the town.", {"The rebels"}),
    ],
)
def test_who_seeks_the_end_of_an_act_need_not_have_done_it(text, doers, parse_text, reader):
    record = reader.record(parse_text(text))
    deed = next(event for event in record.events if event.text in ("onslaught", "raids"))
    assert named(record, deed.actors) == doers


def test_what_claims_lives_says_nothing(parse_text, reader):
    record = reader.record(parse_text("A double attack has claimed the lives of 18 people, a channel reported."))
    assert {claim.chain[0].name for claim in record.claims} == {"a channel"}
    assert len(record.attributions) == 1
