"""CSV: a table of the account, as it stands."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.export.select import Picked
from sayso.export.sheet import sheet
from sayso.export.tables import TABLES


def csv_lines(picked: Picked, table: str = "claims") -> Iterator[str]:
    """Lines of one table; see `sayso.export.tables.TABLES`."""
    found = TABLES[table]
    return sheet(tuple(found.columns), found.rows(picked))
