"""The map: nothing is drawn closer than the text says."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.show.atlas_view import Spot, choose_window, place_labels
from sayso.show.map import draw_map
from tests.unit.show.sample import PLACES, RECORD


def spot(lon: float, lat: float, claims: int = 1, size: str = "point") -> Spot:
    return Spot(key=f"{lon}", name="x", lon=lon, lat=lat, size=size, claims=tuple(range(claims)))


def test_a_country_is_a_name_and_never_a_dot() -> None:
    only = replace(RECORD, places=(replace(PLACES[3]),), events=(), claims=())
    drawn = draw_map(only, "")
    assert drawn is not None
    mark = re.search(r'<g class="spot land.*?</g>', drawn[0])
    assert mark is not None
    assert "<circle" not in mark.group()
    assert "Ostmark" in mark.group()


def test_no_coordinates_no_map() -> None:
    assert draw_map(replace(RECORD, places=(PLACES[2],), events=(), claims=()), "") is None


def test_names_are_escaped() -> None:
    hostile = replace(PLACES[0], name='<script>"x"</script>')
    drawn = draw_map(replace(RECORD, places=(hostile, *PLACES[1:])), "")
    assert drawn is not None
    assert "<script" not in drawn[0]


def test_a_far_place_does_not_shrink_the_map_and_is_not_lost() -> None:
    far = replace(PLACES[4], start=0, end=1, name="Far Away", lat=-33.0, lon=151.0, precision="city")
    drawn = draw_map(replace(RECORD, places=(*PLACES, far)), "")
    assert drawn is not None
    assert "Far Away" in {place.name for place in drawn[1]}
    window = choose_window([spot(25.4, 65.0, 5), spot(25.0, 65.3), spot(151, -33)])
    assert window.east - window.west < 10


def test_windows_stay_on_the_globe() -> None:
    for lon, lat in ((179.9, 70.0), (-179.9, -70.0), (0.0, 89.0)):
        window = choose_window([spot(lon, lat)])
        assert -180 <= window.west < window.east <= 180
        assert window.south < window.north < 90


def test_labels_never_overlap() -> None:
    anchors = [(300.0 + 3 * i, 200.0, 5.0, f"Somewhere {i}") for i in range(20)]
    taken: list = []
    placed = [label for label in place_labels(anchors, taken) if label is not None]
    assert placed
    assert not any(a.meets(b) for n, a in enumerate(taken) for b in taken[n + 1 :])
