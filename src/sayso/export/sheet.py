"""Rows as comma-separated values (RFC 4180)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

Cell = str | int | float | bool | None

# What a spreadsheet would take for a formula, when a text begins with it.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def sheet(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    """Lines of a sheet: the head, then the rows. What is absent is an empty cell; a truth value is true or false.

    A text that a spreadsheet would run as a formula gets an apostrophe ahead, as OWASP advises; the other formats have
    the words as they stand.
    """
    yield line(head)
    for row in rows:
        yield line(row)


def line(cells: Sequence[Cell]) -> str:
    """One row with its line end."""
    page = io.StringIO()
    csv.writer(page, lineterminator="\r\n").writerow([_cell(cell) for cell in cells])
    return page.getvalue()


def _cell(cell: Cell) -> str | int | float | None:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    if isinstance(cell, str) and cell.startswith(FORMULA):
        return "'" + cell
    return cell
