"""A war's own toll is no part of the toll of the fight the article tells of."""

from __future__ import annotations

import pytest

from sayso.lexicon import load_gazetteer
from sayso.pipeline import Reader


@pytest.mark.parametrize(
    "background",
    [
        "The conflict has killed 220,000 people and injured 900,000 others.",
        "The war, which has killed 220,000 people, goes on.",
    ],
)
def test_the_toll_of_a_war_stays_out(parse_text, background):
    parsed = parse_text(f"Rebels killed 30 soldiers in the town on Monday. {background}", published="2024-06-06")
    record = Reader(syntax=None, gazetteer=load_gazetteer()).record(parsed)
    tolls = {toll.best for incident in record.incidents for toll in (incident.toll or {}).values()}
    fight = next(incident for incident in record.incidents if incident.type == "ASSAULT")
    assert fight.toll is not None
    assert fight.toll["killed"].high == 30
    assert 220_000 in tolls


def test_the_day_of_the_news_goes_before_the_day_of_the_background(parse_text):
    text = "Rebels, who entered the town on 16 March, killed 30 soldiers there on Tuesday."
    parsed = parse_text(text, published="2024-06-06")
    record = Reader(syntax=None, gazetteer=load_gazetteer()).record(parsed)
    fight = next(incident for incident in record.incidents if incident.type == "ASSAULT")
    assert fight.time is not None
    assert record.times[fight.time].text == "Tuesday"
