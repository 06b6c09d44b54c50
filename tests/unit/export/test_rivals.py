"""Rival accounts of who did it: no format takes one for the truth, and copies give neither more weight."""

from __future__ import annotations

import csv

from sayso.export import Account, Selection, pick, text_of
from sayso.export.formats import format_named
from sayso.export.happening import happenings
from sayso.model import ClaimRow, Party
from tests.unit.export.sample import ARMY, REBELS, claim, incident, outlet

MAYOR = Party(name="Mayor of Tall Marin", kind="government")
ACCUSED = claim("c1", chain=(MAYOR, outlet("The Herald")), stance="accuses")
DENIED = claim(
    "c4", chain=(ARMY, outlet("The Herald")), stance="denies", status="not_occurred", belief=-3.0, figures=()
)
BLAMES = claim("c2", article="a2", chain=(ARMY, outlet("Gulf Wire")), stance="accuses", actors=(REBELS,))
COPY = claim("c3", article="a3", copy_of="a2", chain=(ARMY, outlet("Copy Daily")), stance="accuses", actors=(REBELS,))


def exported(name: str, *claims: ClaimRow) -> list[dict[str, str]]:
    rows = incident("i1", claims=tuple(row.id for row in claims))
    picked = pick(Account(claims=claims, incidents=(rows,)), Selection())
    return list(csv.DictReader("".join(text_of(picked, format_named(name))).splitlines()))


def test_a_row_of_events_data_names_neither_of_two_who_accuse_each_other() -> None:
    (acled,) = exported("acled", ACCUSED, DENIED, BLAMES, COPY)
    assert acled["actor1"] == ""
    assert "Syrian army (says Mayor of Tall Marin); Levant Front (says Syrian army)" in acled["notes"]
    (ucdp,) = exported("ucdp", ACCUSED, DENIED, BLAMES, COPY)
    assert ucdp["side_a"] == "" and ucdp["type_of_violence"] == ""
    assert "rival accounts of who did it" in ucdp["code_status"]
    (row,) = exported("csv", ACCUSED, DENIED, BLAMES)[:1]
    assert row["actors"] == "Syrian army", "the claim itself keeps its doer"


def test_a_lone_accusation_a_battle_and_an_undenied_one_keep_their_doers() -> None:
    assert exported("acled", ACCUSED, DENIED)[0]["actor1"] == "Military Forces of Syria"
    assert exported("acled", ACCUSED, BLAMES)[0]["actor1"] != ""
    fight = (
        claim("c1", recipients=(REBELS,)),
        DENIED,
        claim("c2", chain=(ARMY,), actors=(REBELS,), recipients=(ARMY,)),
    )
    assert exported("acled", *fight)[0]["actor1"] != ""


def test_a_copy_gives_a_doer_no_more_weight() -> None:
    """One original says the army, another with two copies the rebels: the first told stands first."""
    told = [ACCUSED, BLAMES, COPY, claim("c9", article="a4", copy_of="a2", chain=(ARMY,), actors=(REBELS,))]
    account = Account(claims=told, incidents=(incident("i1", claims=tuple(row.id for row in told)),))
    (happening,) = happenings(pick(account, Selection()))
    assert [party.name for party in happening.actors] == ["Syrian army", "Levant Front"]
