"""Parquet: a table of the account with typed columns, written by DuckDB."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

from sayso.export.select import Picked
from sayso.export.sheet import Cell
from sayso.export.tables import TABLES, Kind
from sayso.model import MissingExtra

TYPES: dict[Kind, str] = {"text": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "truth": "BOOLEAN"}
KEY = "sayso"


def write_parquet(picked: Picked, path: Path, *, table: str = "claims", note: dict[str, Any] | None = None) -> None:
    """Write one table to ``path``; ``note`` goes into the file's metadata under the key ``sayso``.

    Raises
    ------
    MissingExtra
        When DuckDB is not installed.
    """
    try:
        import duckdb
    except ImportError:
        raise MissingExtra("Parquet is written by DuckDB: pip install 'sayso[ledger]'") from None
    found = TABLES[table]
    columns = {f'"{name}"': TYPES[kind] for name, kind in found.columns.items()}
    with tempfile.TemporaryDirectory(prefix="sayso-") as folder:
        source = Path(folder) / "rows.ndjson"
        with source.open("w", encoding="utf-8") as rows:
            for row in found.rows(picked):
                cells = dict(zip(found.columns, map(_sound, row), strict=True))
                rows.write(json.dumps(cells, ensure_ascii=False) + "\n")
        kinds = ", ".join(f"{name}: {_quoted(kind)}" for name, kind in columns.items())
        note_text = _quoted(json.dumps(note or {}, ensure_ascii=False))
        with duckdb.connect() as connection:
            connection.execute(
                f"COPY (SELECT * FROM read_json({_quoted(str(source))}, format = 'newline_delimited', "
                f"maximum_object_size = 1073741824, columns = {{{kinds}}})) TO {_quoted(str(path))} "
                f"(FORMAT parquet, COMPRESSION zstd, KV_METADATA {{{KEY}: {note_text}}})"
            )


def _sound(cell: Cell) -> Cell:
    """A lone surrogate as its escape: there is no UTF-8 for it."""
    return cell.encode("utf-8", "backslashreplace").decode("utf-8") if isinstance(cell, str) else cell


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
