from __future__ import annotations

import csv
from dataclasses import replace
from typing import Any

from sayso.export import FORMATS, Account, Selection, pick, text_of
from sayso.export.acled import COLUMNS
from sayso.lexicon.taxonomy import acled_codes
from sayso.link.independence import origins
from sayso.model import Party
from tests.unit.export.sample import ACCOUNT, ARMY, claim, incident


def rows(account: Account, **asked: Any) -> list[dict[str, str]]:
    text = "".join(text_of(pick(account, Selection(**asked)), FORMATS["acled"]))
    return list(csv.DictReader(text.splitlines()))


def one(*claims: Any, **fields: Any) -> dict[str, str]:
    fields.setdefault("origins", origins(claims))
    return rows(Account(claims=claims, incidents=[incident("i1", claims=tuple(row.id for row in claims), **fields)]))[0]


def test_columns_and_vocabularies_are_the_codebooks() -> None:
    strike, clash = rows(ACCOUNT)
    assert tuple(strike) == COLUMNS
    assert len(COLUMNS) == 31
    for row in (strike, clash):
        assert acled_codes()[row["sub_event_type"]].event == row["event_type"]
        assert row["disorder_type"] == "Political violence"
        assert (row["iso"], row["region"], row["country"]) == ("760", "Middle East", "Syria")


def test_a_strike_on_a_market() -> None:
    row = rows(ACCOUNT)[0]
    assert (row["event_date"], row["year"], row["time_precision"]) == ("2016-05-02", "2016", "1")
    assert (row["actor1"], row["inter1"]) == ("Military Forces of Syria", "1")
    assert (row["actor2"], row["inter2"], row["interaction"]) == ("Civilians (Syria)", "7", "17")
    assert row["civilian_targeting"] == "Civilian targeting"
    assert (row["admin1"], row["location"], row["geo_precision"]) == ("Homs", "Tall Marin", "1")
    assert (row["latitude"], row["longitude"]) == ("34.5", "-36.25")
    assert row["source"] == "The Herald; Gulf Wire"
    assert row["fatalities"] == "9"
    assert "DISPUTED (denial)" in row["notes"]
    assert "disputed=denial" in row["tags"]


def test_a_month_is_its_first_day_with_precision_3_and_a_country_no_point() -> None:
    row = rows(ACCOUNT)[1]
    assert (row["event_date"], row["time_precision"]) == ("2016-05-01", "3")
    assert (row["location"], row["latitude"], row["geo_precision"]) == ("", "", "")
    assert row["fatalities"] == ""
    assert rows(ACCOUNT, vague="acled")[1]["fatalities"] == "12"


def test_what_no_precision_can_say_is_no_event() -> None:
    year = incident("i1", begin="2016-01-01", finish="2016-12-31", time_precision="year")
    bare = incident("i1", begin=None, finish=None, time_precision=None)
    for row in (year, bare):
        assert rows(Account(claims=[claim("c1")], incidents=[row])) == []


def test_a_war_is_no_event() -> None:
    war = claim("c1", trigger="civil war", acled_event="Battles", acled_sub_event="Armed clash")
    assert rows(Account(claims=[war], incidents=[incident("i1", claims=("c1",))])) == []
    assert one(war, claim("c2"))["event_type"] == "Explosions/Remote violence"


def test_civilians_are_no_side_of_a_battle_nor_is_who_tells_of_it() -> None:
    battle = {"acled_event": "Battles", "acled_sub_event": "Armed clash", "trigger": "fighting"}
    teller = Party(name="Amal Haddad", kind="person", country="SYR")
    row = one(claim("c1", recipients=(teller, ARMY, *claim("c2").recipients), actors=(), **battle))
    assert (row["actor2"], row["assoc_actor_2"]) == ("Military Forces of Syria", "")


def test_a_foreign_army_is_external_and_an_unnamed_group_unidentified() -> None:
    abroad = replace(ARMY, name="Russian air force", country="RUS")
    gunmen = Party(name="gunmen", kind="armed_group", sector="REB", named=False)
    row = one(claim("c1", actors=(abroad,), recipients=(gunmen,)))
    assert (row["actor1"], row["assoc_actor_1"], row["inter1"]) == (
        "Military Forces of Russia",
        "Russian air force",
        "8",
    )
    assert (row["actor2"], row["inter2"], row["interaction"]) == ("Unidentified Armed Group (Syria)", "", "")


def test_in_demonstrations_the_crowd_stands_first() -> None:
    police = Party(name="riot police", kind="government", country="SYR", sector="COP")
    march = claim(
        "c1",
        acled_event="Protests",
        acled_sub_event="Protest with intervention",
        actors=(police,),
        recipients=(Party(name="protesters", kind="civilians", named=False),),
    )
    row = one(march)
    assert (row["disorder_type"], row["actor1"], row["inter1"]) == ("Demonstrations", "Protesters (Syria)", "6")
    assert (row["actor2"], row["inter2"], row["interaction"]) == ("Police Forces of Syria", "1", "16")


def test_the_code_is_the_one_most_origins_give() -> None:
    shelling = {"acled_sub_event": "Shelling/artillery/missile attack"}
    chains = [(Party(name=name, kind="person"),) for name in ("A", "B", "C")]
    row = one(
        claim("c1", chain=chains[0]),
        claim("c2", chain=chains[1], **shelling),
        claim("c3", chain=chains[2], **shelling),
    )
    assert row["sub_event_type"] == "Shelling/artillery/missile attack"
