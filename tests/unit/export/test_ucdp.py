from __future__ import annotations

import csv
from dataclasses import replace
from typing import Any

from sayso.export import FORMATS, Account, Selection, pick, text_of
from sayso.export.ucdp import COLUMNS
from sayso.model import Party, Toll
from tests.unit.export.sample import ACCOUNT, ARMY, REBELS, TOWN, claim, incident


def rows(account: Account, **asked: Any) -> list[dict[str, str]]:
    text = "".join(text_of(pick(account, Selection(**asked)), FORMATS["ucdp"]))
    return list(csv.DictReader(text.splitlines()))


def one(*claims: Any, **fields: Any) -> dict[str, str]:
    fields.setdefault("killed", Toll(low=9, best=9, high=9))
    return rows(Account(claims=claims, incidents=[incident("i1", claims=tuple(row.id for row in claims), **fields)]))[0]


def test_a_deadly_strike_on_civilians() -> None:
    (row,) = rows(ACCOUNT)
    assert tuple(row) == COLUMNS
    assert len(COLUMNS) == 49
    assert (row["type_of_violence"], row["side_a"], row["side_b"]) == ("3", "Government of Syria", "Civilians")
    assert (row["best"], row["low"], row["high"]) == ("9", "9", "")
    assert row["number_of_sources"] == "2"
    assert row["source_office"] == "The Herald; Gulf Wire"
    assert "Copy Daily" not in row["source_article"]
    assert (row["where_prec"], row["adm_1"], row["region"]) == ("1", "Homs", "Middle East")
    assert (row["date_prec"], row["date_start"], row["date_end"]) == ("1", "2016-05-02", "2016-05-02")
    assert row["event_clarity"] == "1"
    assert row["code_status"] == "Check: disputed (denial)"
    assert row["geom_wkt"] == "POINT (-36.25 34.5)"
    assert row["priogrid_gid"] == str(249 * 720 + 287 + 1)


def test_words_make_a_row_only_by_convention() -> None:
    assert [row["best"] for row in rows(ACCOUNT, vague="acled")] == ["9", "12"]


def test_who_fights_whom_makes_the_type_of_violence() -> None:
    other = Party(name="Dawn Brigade", kind="armed_group", sector="REB")
    assert one(claim("c1", actors=(REBELS,), recipients=(ARMY,)))["type_of_violence"] == "1"
    assert one(claim("c1", actors=(REBELS,), recipients=(other,)))["type_of_violence"] == "2"
    assert one(claim("c1", actors=(), recipients=(other,)))["type_of_violence"] == ""


def test_precision_gets_coarser_with_the_source() -> None:
    province = replace(TOWN, name="Homs", kind="admin1", precision="admin1")
    row = one(claim("c1"), place=province, finish="2016-05-05", time_precision="week")
    assert (row["where_prec"], row["date_prec"]) == ("4", "2")
    country = replace(TOWN, name="Syria", kind="country", precision="country", admin1=None)
    row = one(claim("c1"), place=country, begin="2016-01-01", finish="2016-12-31", time_precision="year")
    assert (row["where_prec"], row["date_prec"], row["event_clarity"]) == ("6", "5", "2")
