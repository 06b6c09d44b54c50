from __future__ import annotations

import json
from typing import Any

import pytest
from followthemoney import model

from sayso.export import FORMATS, Selection, pick, text_of
from sayso.export.ftm import is_somebody
from sayso.model import Party
from tests.unit.export.sample import ACCOUNT

# The library would transliterate names with ICU; its names of countries do without.
pytestmark = pytest.mark.filterwarnings("ignore:Install 'pyicu'")


def entities() -> list[dict[str, Any]]:
    lines = "".join(text_of(pick(ACCOUNT, Selection()), FORMATS["ftm"])).splitlines()
    return [json.loads(line) for line in lines]


def test_the_library_takes_every_value_as_it_stands() -> None:
    for data in entities():
        schema = model.get(data["schema"])
        assert schema is not None
        schema.validate(data)
        proxy = model.get_proxy(data, cleaned=False)
        for name, values in data["properties"].items():
            assert sorted(proxy.get(name)) == sorted(values), (data["schema"], name)


def test_an_event_names_its_parties_and_every_claim_is_documented() -> None:
    found = entities()
    ids = {data["id"] for data in found}
    events = {data["properties"]["recordId"][0]: data["properties"] for data in found if data["schema"] == "Event"}
    assert set(events) == {"i1", "i4"}
    assert set(events["i1"]["involved"]) <= ids
    assert "disputed: denial" in events["i1"]["keywords"]
    assert (events["i1"]["startDate"], events["i4"]["startDate"]) == (["2016-05-02"], ["2016-05"])
    told = [data["properties"] for data in found if data["schema"] == "Documentation"]
    assert [row["recordId"] for row in told] == [["c1"], ["c2"], ["c3"], ["c7"]]
    for row in told:
        assert {*row["document"], *row["entity"]} <= ids
    assert len(ids) == len(found)


@pytest.mark.parametrize(("name", "expected"), [("Levant Front", True), ("Rebels", False), ("Several Syrians", False)])
def test_only_who_has_a_name_is_an_entity(name: str, expected: bool) -> None:
    assert is_somebody(Party(name=name, kind="armed_group")) is expected
