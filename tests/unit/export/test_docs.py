"""The page on exports names every format and every field."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sayso.export import FORMATS, TABLES
from sayso.export.acled import COLUMNS as ACLED
from sayso.export.hxl import TAGS
from sayso.export.ucdp import COLUMNS as UCDP

PAGE = (Path(__file__).parents[3] / "docs" / "exports.md").read_text(encoding="utf-8")


def section(name: str) -> set[str]:
    found = re.search(rf"^## `{name}`.*?(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert found is not None, name
    return set(re.findall(r"`([^`]+)`", found.group()))


def test_every_format_has_its_section() -> None:
    for name in FORMATS:
        assert section(name)


@pytest.mark.parametrize(("name", "fields"), [("acled", ACLED), ("ucdp", UCDP), ("hxl", TAGS.values())])
def test_every_column_is_told_of(name: str, fields: tuple[str, ...]) -> None:
    assert set(fields) <= section(name)


@pytest.mark.parametrize("name", list(TABLES))
def test_every_table_and_its_columns_are_told_of(name: str) -> None:
    told = section("csv")
    assert name in told
    assert set(TABLES[name].columns) <= told
