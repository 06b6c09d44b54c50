from __future__ import annotations

from pathlib import Path

import hxl

from sayso.export import FORMATS, Selection, pick, write_export
from tests.unit.export.sample import ACCOUNT


def test_libhxl_reads_and_validates_it(tmp_path: Path) -> None:
    path = write_export(pick(ACCOUNT, Selection()), FORMATS["hxl"], tmp_path / "x.csv")[0]
    with hxl.data(str(path), hxl.InputOptions(allow_local=True)) as source:
        found = source.cache()
        assert "#affected+killed+min" in [column.get_display_tag(sort_attributes=False) for column in found.columns]
        assert [row.get("#affected+killed+min") for row in found] == ["9", None]
        assert [row.get("#status+disputed") for row in found] == ["denial", None]
        assert [row.get("#country+code") for row in found] == ["SYR", "SYR"]
        faults: list[object] = []
        assert hxl.schema(callback=faults.append).validate(found), faults
        assert faults == []
