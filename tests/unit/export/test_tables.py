from __future__ import annotations

import json
from pathlib import Path

import duckdb
import pytest

from sayso.export import FORMATS, TABLES, Selection, pick, write_export
from tests.unit.export.sample import ACCOUNT

PICKED = pick(ACCOUNT, Selection())


@pytest.mark.parametrize("name", list(TABLES))
@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_duckdb_reads_every_table_with_its_columns(tmp_path: Path, form: str, name: str) -> None:
    path = write_export(PICKED, FORMATS[form], tmp_path / f"t.{form}", table=name)[0]
    with duckdb.connect() as connection:
        source = f"read_csv('{path}', all_varchar=true, header=true)" if form == "csv" else f"'{path}'"
        found = connection.sql(f"SELECT * FROM {source}")
        assert found.columns == list(TABLES[name].columns)
        assert len(found.fetchall()) == len(list(TABLES[name].rows(PICKED))) > 0


def test_a_flat_row_says_who_says_so_and_that_it_is_denied(tmp_path: Path) -> None:
    path = write_export(PICKED, FORMATS["parquet"], tmp_path / "claims.parquet")[0]
    with duckdb.connect() as connection:
        (row,) = connection.sql(
            f"SELECT speaker, chain, status, disputed, place, lat, best, begin, quote FROM '{path}' WHERE claim = 'c1'"
        ).fetchall()
        note = connection.sql(f"SELECT decode(value) FROM parquet_kv_metadata('{path}')").fetchall()[0]
    assert row[:4] == ("Amal Haddad", "Amal Haddad > The Herald", "occurred", "denial")
    assert row[4:] == ("Tall Marin", 34.5, 9.0, "2016-05-02", "jets struck the market, killing nine villagers")
    assert json.loads(note[0])["left_out"]["status planned"] == 1


def test_an_incident_counts_a_copy_with_its_original(tmp_path: Path) -> None:
    path = write_export(PICKED, FORMATS["parquet"], tmp_path / "i.parquet", table="incidents")[0]
    with duckdb.connect() as connection:
        rows = connection.sql(
            f"SELECT incident, independent_origins, origins, outlets, killed_low FROM '{path}'"
        ).fetchall()
    assert rows[0] == ("i1", 2, "Amal Haddad; Gulf Wire", "The Herald; Gulf Wire", 9)
    assert [row[0] for row in rows] == ["i1", "i4"]


def test_all_tables_go_into_a_folder(tmp_path: Path) -> None:
    written = write_export(PICKED, FORMATS["parquet"], tmp_path / "all", table="all")
    assert [path.name for path in written] == [f"{name}.parquet" for name in TABLES]
