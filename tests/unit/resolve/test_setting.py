"""Generic actors take the country an article is set in; bare given names are nobody's president."""

from __future__ import annotations

import pytest

from sayso.model import Article, text_sha256
from sayso.read.zones import find_zones


def _actors(reader, text, published="2023-11-02"):
    zones = find_zones(text, title=None)
    article = Article(id="s", text=text, text_sha256=text_sha256(text), language="en", zones=zones, published=published)
    (record,) = reader.records([(article, ())])
    return {row.text: row for row in record.actors}


def test_the_army_of_the_setting_is_named(reader):
    text = "Ukrainian officials spoke in Lviv. " + SET + "The army shelled a village. The government denied it."
    found = _actors(reader, text)
    assert (found["The army"].id, found["The army"].name) == ("UKR.mil", "Ukrainian armed forces")
    assert found["The government"].id == "UKR.gov"
    assert _actors(reader, SET + "Soldiers killed a farmer.")["Soldiers"].id is None


SET = "The town lies between Lviv and Ternopil in western Ukraine, an hour from Rivne. "


@pytest.mark.parametrize(
    ("text", "who", "country"),
    [
        (SET + "Police arrested two protesters.", "Police", "UKR"),
        (SET + "Two residents were killed.", "residents", "UKR"),
        (SET + "Two refugees were killed.", "refugees", None),
        (SET + "Russian forces were near. Soldiers killed a farmer.", "Soldiers", None),
        (SET + "The Russian army denied it. Government troops shelled a village.", "Government troops", "UKR"),
        ("The talks were held in Vienna, Geneva and Cairo. Police arrested two protesters.", "Police", None),
    ],
)
def test_only_an_article_set_in_one_country_lends_it(reader, text, who, country):
    assert _actors(reader, text)[who].country == country


def test_a_given_name_alone_is_no_leader(reader):
    row = _actors(reader, "Ahmed said his house in Rafah was shelled.", published="2022-05-01")["Ahmed"]
    assert (row.id, row.country) == (None, None)


def test_a_branch_and_a_weapon_are_the_states(reader):
    rows = _actors(reader, "Iraqi security forces killed ten gunmen, and Russian planes bombed a depot.")
    assert rows["Iraqi security forces"].name == "Iraqi security forces"
    assert rows["Russian planes"].id == "RUS.mil"


def test_a_people_that_shells_is_its_army(reader):
    assert _actors(reader, "The Russians shelled the town.")["The Russians"].kind == "military"
    assert _actors(reader, "The Russians fled the town.")["The Russians"].kind == "civilians"


def test_the_forces_and_leaders_of_a_group_are_the_group(reader):
    rows = _actors(reader, "Hezbollah vowed to fight on after its leaders were killed.")
    assert rows["its leaders"].kind == "armed_group"


def test_an_office_of_state_is_held_by_who_held_it_that_day(reader):
    text = "Sergei Shoigu flew to Minsk. The Russian defence minister threatened Poland."
    rows = _actors(reader, text, published="2022-03-01")
    assert rows["The Russian defence minister"].name == "Sergei Shoigu"


def test_a_group_that_watches_is_no_armed_group(reader):
    assert _actors(reader, "A monitoring group said nine people were killed.")["A monitoring group"].kind == "ngo"
