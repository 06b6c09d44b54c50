"""Who says it, where one sentence has several verbs of saying."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "speaker", "stance"),
    [
        (
            "The mayor demanded that the union stop its raids, saying its jets had killed 13 people.",
            "killed",
            "The mayor",
            "asserts",
        ),
        (
            "The envoy said rebels had shelled the port and denied any attack on the town.",
            "attack",
            "The envoy",
            "denies",
        ),
        ("The front said it had left and warned that it would bomb the port.", "bomb", "The front", "threatens"),
        ("The army warned that rebels would bomb the port.", "bomb", "The army", "asserts"),
        ("The ministry met. Loma lost 30 soldiers in the raid, it said.", "lost", "The ministry", "asserts"),
    ],
)
def test_who_says_it_and_how(text, trigger, speaker, stance, parse_text, reader):
    record = reader.record(parse_text(text))
    claim = next(claim for claim in record.claims if record.events[claim.event].text == trigger)
    assert claim.chain[0].name == speaker
    assert claim.stance == stance


def test_who_tells_of_an_act_does_not_deny_it_by_denying_a_part_in_it(parse_text, reader):
    record = reader.record(parse_text("The envoy said rebels had shelled the port and denied any involvement."))
    shelled = [claim for claim in record.claims if record.events[claim.event].text == "shelled"]
    assert [claim.stance for claim in shelled] == ["asserts"]


@pytest.mark.parametrize(
    "who", ["a farmer", "a shopkeeper", "a nurse at the clinic", "a 20-year-old student", "one survivor"]
)
def test_whoever_says_a_whole_quotation_is_its_speaker(who, reader, parse_text):
    record = reader.record(parse_text(f'"Troops burned the village," said {who}.'))
    assert [claim.chain[0].kind != "outlet" for claim in record.claims] == [True]
