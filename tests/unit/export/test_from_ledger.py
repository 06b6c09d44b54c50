"""A linked ledger: two articles, a copy of one, one incident, a denial of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.export import FORMATS, Selection, pick, text_of
from sayso.export.from_ledger import account_from
from sayso.ledger import AccountChange, Filter, Ledger, Maker
from sayso.link.independence import origins
from sayso.model import Article, Copy, Dispute, IncidentRow, Side, text_sha256
from sayso.model.account import ClaimRow
from sayso.pipeline import Reader
from sayso.read.zones import find_zones

TEXTS = {
    "a1": "Shells hit a market in Aden on Tuesday, killing nine people, the governor said.",
    "a2": "A doctor in Aden said shells killed nine people in a market on Tuesday.",
    "a3": "A doctor in Aden said shells killed nine people in a market on Tuesday. More follows.",
    "a4": "The army denied shelling the market in Taiz.",
}


def article(name: str) -> Article:
    text = TEXTS[name]
    zones = find_zones(text, title=None)
    return Article(
        id=name,
        text=text,
        text_sha256=text_sha256(text),
        zones=zones,
        language="en",
        outlet=f"Paper {name}",
        published="2019-08-07",
    )


@pytest.fixture(scope="module")
def ledger(reader: Reader, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with Ledger.open(tmp_path_factory.mktemp("ledger") / "l.db") as opened:
        for record in reader.records([(article(name), ()) for name in TEXTS]):
            opened.add(record, Maker.of("test"))
        claims = list(opened.claims())
        told = [row for row in claims if row.article != "a4"]
        denied = [row for row in claims if row.article == "a4" and row.stance == "denies"]
        assert told and denied
        opened.change_account(change(opened, told, denied))
        yield opened


def change(ledger: Ledger, told: list[ClaimRow], denied: list[ClaimRow]) -> AccountChange:
    members = tuple(dict.fromkeys(row.article_incident for row in told if row.article_incident is not None))
    incident = IncidentRow(
        id="I1",
        type="ASSAULT",
        members=members,
        articles=("a1", "a2", "a3"),
        claims=tuple(row.id for row in told),
        place=next(row.places[0] for row in told if row.places),
        begin="2019-08-06",
        finish="2019-08-06",
        time_precision="day",
        origins=origins(told),
        disputes=("D1",),
    )
    sides = (
        Side(position="says it happened", claims=incident.claims, origins=incident.origins),
        Side(position="denies it", claims=tuple(row.id for row in denied), origins=origins(denied)),
    )
    return AccountChange(
        linked=ledger.pending(),
        copies=(Copy(article="a3", of="a2", kind="cut", share=0.9),),
        incidents=(incident,),
        disputes=(Dispute(id="D1", kind="denial", incident="I1", sides=sides),),
    )


@pytest.mark.parametrize("of", ["claims", "incidents"])
def test_an_incident_is_whole_and_disputed_whatever_the_filter(ledger: Ledger, of: str) -> None:
    account = account_from(ledger, Filter(place="Aden"), of=of)  # type: ignore[arg-type]
    features = json.loads("".join(text_of(pick(account, Selection()), FORMATS["geojson"])))["features"]
    (feature,) = [row["properties"] for row in features if row["id"] == "I1"]
    assert feature["disputed"] == "denial"
    assert feature["articles"] == 3
    assert feature["outlets"] == "Paper a1; Paper a2"
    assert "a4" not in {row.row.article for row in pick(account, Selection()).kept}


def test_a_filter_that_meets_nothing_gives_an_empty_export(ledger: Ledger) -> None:
    account = account_from(ledger, Filter(place="Oslo"), of="incidents")
    assert pick(account, Selection()).kept == ()


def test_annotations_have_the_words_around_from_the_ledger(ledger: Ledger, tmp_path: Path) -> None:
    account = account_from(ledger, Filter(article="a2"))
    items = json.loads("".join(text_of(pick(account, Selection()), FORMATS["webannotation"])))["items"]
    assert items
    for item in items:
        quote, position = item["target"]["selector"]
        assert TEXTS["a2"][position["start"] : position["end"]] == quote["exact"]
        assert "suffix" in quote
