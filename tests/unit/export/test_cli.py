from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from sayso.ledger import Ledger, Maker
from sayso.model import Article, Judgement, Record, dumps, text_sha256
from sayso.pipeline import Reader
from sayso.read.zones import find_zones
from sayso.show.cli import app

TEXT = (
    "Rebels shelled the port city of Aden on Tuesday, killing at least four people, the governor said. "
    "The rebels denied shelling the city. The army plans to attack the airport."
)


@pytest.fixture(scope="module")
def record(reader: Reader) -> Record:
    zones = find_zones(TEXT, title=None)
    article = Article(
        id="t", text=TEXT, text_sha256=text_sha256(TEXT), zones=zones, language="en", published="2019-08-07"
    )
    return next(reader.records([(article, ())]))


@pytest.fixture
def ledger(record: Record, tmp_path: Path) -> Path:
    path = tmp_path / "l.db"
    with Ledger.open(path) as opened:
        opened.add(record, Maker.of("test"))
    return path


def run(*args: object) -> Result:
    return CliRunner().invoke(app, ["export", *map(str, args)])


def test_a_ledger_and_its_records_give_the_same_rows(record: Record, ledger: Path, tmp_path: Path) -> None:
    lines = tmp_path / "r.jsonl"
    lines.write_text(dumps(record) + "\n", encoding="utf-8")
    done = [run("csv", "--ledger", ledger), run("csv", "--records", lines)]
    assert [result.exit_code for result in done] == [0, 0]
    assert done[0].stdout == done[1].stdout
    assert "shelled" in done[0].stdout
    assert "denial" in done[0].stdout
    assert "attack the airport" not in done[0].stdout
    assert "1 planned" in done[0].stderr


def test_a_rejected_claim_is_gone_from_every_format(record: Record, ledger: Path, tmp_path: Path) -> None:
    (claim,) = [
        row
        for row in record.claims
        if row.event is not None and record.events[row.event].text == "shelled" and row.status == "occurred"
    ]
    with Ledger.open(ledger) as opened:
        opened.judge(
            Judgement(
                id=0, at="2026-01-01T00:00:00Z", reviewer="ada", verb="reject", subject="claim", subject_id=claim.id
            )
        )
    for name in ("csv", "webannotation", "claimreview", "ftm"):
        done = run(name, "--ledger", ledger)
        assert done.exit_code == 0, done.stderr
        assert claim.id not in done.stdout, name
        assert "1 rejected by a reviewer" in done.stderr


def test_a_filter_chooses_and_is_told(ledger: Path, tmp_path: Path) -> None:
    path = tmp_path / "x.geojson"
    done = run("geojson", "--ledger", ledger, "--place", "Aden", "-o", path)
    assert (done.exit_code, done.stdout) == (0, "")
    data = json.loads(path.read_text(encoding="utf-8"))
    assert data["sayso"]["filters"] == {"place": "Aden"}
    assert data["features"][0]["properties"]["place"] == "Aden"
    assert "Aden" in done.stderr
    assert run("geojson", "--ledger", ledger, "--place", "Oslo").stdout.count("Feature") == 1


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("shapefile",), "no such format: shapefile; there are csv, parquet"),
        (("acled", "--status", "planned"), "acled has no field for a status"),
        (("csv", "--status", "done"), "no such status: done"),
        (("csv", "--vague", "guess"), "no such convention"),
        (("csv", "--table", "people"), "no such table: people"),
        (("parquet",), "give --output"),
        (("csv", "--records", "missing.jsonl"), "cannot read missing.jsonl"),
        (("csv", "--records", "x.jsonl", "--place", "Aden"), "records are exported whole"),
    ],
)
def test_what_makes_no_sense_is_one_line(ledger: Path, args: tuple[str, ...], told: str) -> None:
    done = run(*args, "--ledger", ledger)
    assert done.exit_code in (1, 2)
    assert told in done.stderr
    assert done.stderr.count("\n") == 1
