"""Sport, business, weather and the arts borrow the words of war; none of it is an act of violence."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from sayso.extract.events.triggers_tame import CONFLICT
from sayso.model import Article, text_sha256
from sayso.read.zones import find_zones
from tests.contract.test_lexicon_triggers import events_in

TEXTS = [
    "United attacked from the first whistle and the striker shot wide twice. Their defence was under siege, yet the "
    "keeper saved a penalty, and City fired home the winning goal after a lightning raid down the left wing.",
    "The champion defeated her rival in straight sets, firing eleven aces. She fought back from a break down in the "
    "second set to win the tournament and crush the hopes of the home fans.",
    "The batsmen took a beating in the final innings. Their captain blasted six boundaries in a barrage of shots, "
    "but the visitors held on for a draw and the series ended level.",
    "Shares exploded on Monday as investors bombarded brokers with orders. Analysts said the battle for market share "
    "had killed smaller rivals and that the price war would hurt profits this quarter.",
    "The carmaker launched a hostile takeover bid, then retreated when shareholders rejected the offer. Its chief was "
    "fired last month and sales fell by nine percent.",
    "The retailer will deploy new software to target young customers and plans an aggressive advertising campaign. "
    "Its marketing blitz has captured a fifth of the market.",
    "A storm battered the coast and heavy rain hit the valleys. Forecasters warned of strong winds, and a blast of "
    "cold air will invade from the north as temperatures fall.",
    "The film bombed at the box office, critics attacked its plot, and the director shot the sequel in Malta. The "
    "battle scenes took three weeks to shoot.",
    "Her new album is a killer. The singer slays on stage, the band explodes into the chorus and the audience went "
    "wild at the festival.",
    "The chef attacks his vegetables with a knife, beats the eggs and whips the cream. Guests raided the dessert "
    "table before the show ended.",
    "Scientists fight the virus with a drug that destroys infected cells. The patient lost her battle with cancer "
    "after a heart attack, and the hospital welcomed new nurses.",
    "The library held a meeting on the new reading scheme. Volunteers marched in the spring parade in March and "
    "collected books for the school fair.",
    "Chess fans saw the master sacrifice his queen, capture two pawns and launch a fierce assault on the king's side "
    "before the game was drawn.",
    "Gardeners wage war on slugs each spring. Plant early, protect seedlings from frost and let the soil rest under "
    "straw.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_no_violence_in_a_peaceful_text(text, parse_text):
    found = [row for row in events_in(parse_text(text)).rows if row.type in ("ASSAULT", "HARM", "CONTROL", "COERCE")]
    assert found == []


# Events of conflict read wrongly, and claims of any kind, per 1,000 words; the goals are 0.5 and 8. What an entry calls
# `real` did happen and may be read: a labour strike, an evacuation before a fire, people hurt by a branch.
HIGHEST = {
    "peaceful_texts.yml": (0.0, 6.0),
    "peaceful_texts_later.yml": (0.0, 5.5),
    "peaceful_texts_war.yml": (0.0, 8.0),
    "peaceful_texts_senses.yml": (0.0, 8.0),
}


@pytest.mark.parametrize("name", HIGHEST)
def test_peaceful_articles_yield_few_claims(name, reader):
    entries = yaml.safe_load(Path(__file__).with_name(name).read_text(encoding="utf-8"))["entries"]
    articles = [(_article(row["id"], row["text"].strip()), ()) for row in entries]
    words = sum(len(row["text"].split()) for row in entries)
    assert words > 1000
    records = list(reader.records(articles))
    wrong = [
        (row["id"], event.type, event.text)
        for row, record in zip(entries, records, strict=True)
        for event in record.events
        if event.type in CONFLICT and event.text not in row.get("real", ())
    ]
    claims = sum(len(record.claims) for record in records)
    assert 1000 * len(wrong) / words <= HIGHEST[name][0], wrong
    assert 1000 * claims / words <= HIGHEST[name][1]
    assert claims > 0  # the texts were read


def _article(name, text):
    zones = find_zones(text, title=None)
    return Article(id=name, text=text, text_sha256=text_sha256(text), language="en", zones=zones)


@pytest.mark.parametrize(
    "text",
    [
        "In the film, soldiers storm a village and burn the church.",
        "During the drill, marines stormed the beach and captured an airfield.",
        "The exercise simulated a missile attack on the capital.",
        "The troops practised storming a bridge.",
        "The film shows rebels executing prisoners.",
    ],
)
def test_what_is_played_or_rehearsed_is_no_act_of_violence(text, parse_text):
    found = {row.type for row in events_in(parse_text(text)).rows}
    assert not found & {"ASSAULT", "CONTROL", "HARM"}


@pytest.mark.parametrize("text", ["The driver was unhurt.", "Both guards were uninjured."])
def test_who_is_unhurt_is_not_hurt(text, reader):
    (record,) = reader.records([(_article("unhurt", text), ())])
    assert [(event.type, event.status) for event in record.events] == [("HARM", "not_occurred")]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Three soldiers were killed during an exercise near the border.", {"HARM"}),
        ("Gunmen stormed the cinema during the film and killed four people.", {"ASSAULT"}),
        ("A series of raids left nine people dead in the north.", {"ASSAULT", "HARM"}),
        ("The video shows soldiers executing prisoners.", {"ASSAULT"}),
    ],
)
def test_what_happens_at_a_film_or_in_a_drill_is_real(text, kinds, parse_text):
    assert kinds <= {row.type for row in events_in(parse_text(text)).rows}
