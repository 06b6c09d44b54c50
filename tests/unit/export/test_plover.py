from __future__ import annotations

import json

from sayso.export import FORMATS, Account, Selection, pick, text_of
from sayso.lexicon.exports import crosswalk
from sayso.lexicon.taxonomy import load_taxonomy
from tests.unit.export.sample import ACCOUNT, claim, incident

FIELDS = set(
    "id has_event date enddate source recipient event event_loc event_text quad_code mode context size_info link text "
    "text_info cite_info comment".split()
)


def test_records_have_plovers_fields_and_what_it_requires() -> None:
    lines = "".join(text_of(pick(ACCOUNT, Selection()), FORMATS["plover"])).splitlines()
    records = [json.loads(line) for line in lines]
    assert [record["id"] for record in records] == ["i1-ASSAULT", "i4-ASSAULT"]
    for record in records:
        assert set(record) <= FIELDS
        assert {"id", "date", "source", "event"} <= set(record)
    strike = records[0]
    assert strike["source"] == [{"code": "SYR", "sector": "MIL", "actor_text": "Syrian army"}]
    assert (strike["date"], strike["mode"], strike["quad_code"]) == ("2016-05-02", ["airstrike"], 4)
    assert strike["event_loc"]["country code"] == "SY"
    assert strike["size_info"] == {"dead": 9}
    assert "disputed: denial" in strike["comment"]
    assert records[1]["enddate"] == "2016-05-31"


def test_without_a_doer_or_a_day_there_is_no_record() -> None:
    for row, fields in ((claim("c1", actors=()), {}), (claim("c1"), {"begin": None, "finish": None})):
        account = Account(claims=[row], incidents=[incident("i1", claims=("c1",), **fields)])
        assert "".join(text_of(pick(account, Selection()), FORMATS["plover"])) == ""


def test_every_plover_event_has_a_quad() -> None:
    assert {row.plover for row in load_taxonomy().values()} - {None} <= set(crosswalk("plover_quad"))
