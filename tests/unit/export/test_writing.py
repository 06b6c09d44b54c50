from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.export import FORMATS, Account, Selection, account_of, format_named, note_of, pick, text_of, write_export
from sayso.model import Article, SettingError, text_sha256
from sayso.pipeline import Reader
from sayso.read.zones import find_zones
from tests.unit.export.sample import ACCOUNT, claim

PICKED = pick(ACCOUNT, Selection(filters={"place": "Tall Marin"}))


@pytest.mark.parametrize("form", list(FORMATS.values()), ids=list(FORMATS))
def test_what_was_selected_is_said_in_the_file_or_beside_it(tmp_path: Path, form: object) -> None:
    assert isinstance(form, type(FORMATS["csv"]))
    written = write_export(PICKED, form, tmp_path / f"x{form.suffix}")
    assert (len(written) == 1) == form.carries_note
    blob = written[-1].read_bytes()
    assert b"Tall Marin" in blob
    assert b"status planned" in blob
    assert sorted(tmp_path.iterdir()) == sorted(written)


def test_incidents_that_a_format_has_no_row_for_are_counted() -> None:
    told = {name: note_of(PICKED, FORMATS[name]) for name in ("geojson", "ucdp")}
    counts = [(note["incidents"], note["incidents_without_what_the_format_requires"]) for note in told.values()]
    assert counts == [(2, 0), (1, 1)]


@pytest.mark.parametrize("form", [form for form in FORMATS.values() if form.lines], ids=lambda form: form.name)
def test_the_same_account_gives_the_same_file(form: object) -> None:
    assert isinstance(form, type(FORMATS["csv"]))
    assert "".join(text_of(PICKED, form)) == "".join(text_of(pick(ACCOUNT, PICKED.selection), form))


def test_a_fault_on_the_way_leaves_the_older_file(tmp_path: Path) -> None:
    def broken(*_: object) -> Iterator[str]:
        yield "half"
        raise RuntimeError("fault")

    path = tmp_path / "x.geojson"
    path.write_text("older")
    with pytest.raises(RuntimeError):
        write_export(PICKED, replace(FORMATS["geojson"], lines=broken), path)
    assert path.read_text() == "older"
    assert list(tmp_path.iterdir()) == [path]


def test_what_makes_no_sense_is_one_line() -> None:
    with pytest.raises(SettingError, match="no such format: shapefile; there are csv"):
        format_named("shapefile")
    with pytest.raises(SettingError, match="no such table: people"):
        text_of(PICKED, FORMATS["csv"], table="people")
    with pytest.raises(SettingError, match="acled has no tables"):
        text_of(PICKED, FORMATS["acled"], table="claims")
    with pytest.raises(SettingError, match="give --output"):
        text_of(PICKED, FORMATS["parquet"])


def test_a_place_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SettingError, match="cannot write"):
        write_export(PICKED, FORMATS["csv"], tmp_path / "file" / "x.csv")


def test_any_text_can_be_written(tmp_path: Path) -> None:
    odd = 'a "quoted"\r\nline, \ud800 and \u2028 more'
    picked = pick(Account(claims=[claim("c1", quote=odd, incident=None)]), Selection())
    for form in FORMATS.values():
        write_export(picked, form, tmp_path / f"x-{form.name}")
    items = json.loads((tmp_path / "x-webannotation").read_text(encoding="utf-8"))["items"]
    assert items[0]["target"]["selector"][0]["exact"] == odd


def test_a_reading_is_an_account(reader: Reader, tmp_path: Path) -> None:
    text = (
        "Rebels shelled the port city of Aden on Tuesday, killing at least four people, the governor said. "
        "The rebels denied shelling the city. The army plans to attack the airport."
    )
    article = Article(
        id="t",
        text=text,
        text_sha256=text_sha256(text),
        zones=find_zones(text, title=None),
        language="en",
        published="2019-08-07",
        outlet="Paper",
    )
    account = account_of(reader.records([(article, ())]))
    quotes = [kept.row.status for kept in pick(account, Selection()).kept]
    assert quotes
    assert set(quotes) <= {"occurred", "ongoing"}
    shelled = [kept for kept in pick(account, Selection()).kept if kept.row.trigger == "shelled"]
    assert shelled
    assert all(kept.disputed == ("denial",) for kept in shelled)
    for form in FORMATS.values():
        write_export(pick(account, Selection()), form, tmp_path / f"x{form.suffix}")
