from __future__ import annotations

import json
from pathlib import Path

import pyogrio
from pyogrio.raw import read

from sayso.export import FORMATS, Selection, pick, write_export
from tests.unit.export.sample import ACCOUNT


def test_gdal_opens_it_with_a_point_where_the_place_is_one(tmp_path: Path) -> None:
    path = write_export(pick(ACCOUNT, Selection()), FORMATS["geojson"], tmp_path / "x.geojson")[0]
    info = pyogrio.read_info(path)
    assert (info["driver"], info["features"], info["geometry_type"]) == ("GeoJSON", 2, "Point")
    assert info["crs"] == "EPSG:4326"
    meta, _, geometry, values = read(path)
    row = dict(zip(meta["fields"], [column[0] for column in values], strict=True))
    assert (row["incident"], row["disputed"], row["independent_origins"], row["killed_low"]) == ("i1", "denial", 2, 9)
    assert geometry[1] is None  # a country has no point


def test_the_object_is_as_rfc_7946_has_it(tmp_path: Path) -> None:
    path = write_export(pick(ACCOUNT, Selection()), FORMATS["geojson"], tmp_path / "x.geojson")[0]
    data = json.loads(path.read_text(encoding="utf-8"))
    assert data["type"] == "FeatureCollection"
    assert "crs" not in data
    for feature in data["features"]:
        assert set(feature) == {"type", "id", "geometry", "properties"}
    assert data["features"][0]["geometry"] == {"type": "Point", "coordinates": [-36.25, 34.5]}
    assert data["sayso"]["statuses"] == ["occurred", "ongoing"]
    assert [path.name for path in tmp_path.iterdir()] == ["x.geojson"]
