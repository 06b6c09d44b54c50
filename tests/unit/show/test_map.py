"""The map: nothing is drawn closer than the text says."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.show.atlas_view import Spot, choose_window
from sayso.show.labels import Box, label_box, line_boxes, place_labels, text_width
from sayso.show.map import beyond_words, draw_map, draw_sheets, draw_spots
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
    labels = place_labels(anchors, [])
    boxes = [label_box(label, text_width(anchors[n][3])) for n, label in enumerate(labels) if label is not None]
    assert len(boxes) > 3
    assert not any(a.meets(b) for n, a in enumerate(boxes) for b in boxes[n + 1 :])


def test_the_place_with_most_to_tell_keeps_its_name_in_a_thicket_of_dots() -> None:
    """Among neighbours that leave no room beside it, the name stands further off, at the end of a line."""
    crowd = [spot(37.0 + dx * 0.05, 36.0 + dy * 0.05, 5) for dx in range(-3, 4) for dy in range(-3, 4) if dx or dy]
    drawn = draw_spots([replace(spot(37.0, 36.0, 40), name="Midway"), *crowd], prefix="", noun="claim", about="here")
    assert drawn is not None
    assert ">Midway</text>" in drawn[0]
    assert drawn[0].rindex("<circle cx") < drawn[0].index("<text"), "names stand above all marks"


def test_no_line_to_a_label_crosses_another_label() -> None:
    anchors = [(380.0 + 9 * (i % 6), 250.0 + 9 * (i // 6), 7.0, f"Village {i}") for i in range(30)]
    marks = [Box(left=x - r, top=y - r, right=x + r, bottom=y + r) for x, y, r, _ in anchors]
    labels = place_labels(anchors, marks)
    led = [label for label in labels if label is not None and label.line is not None]
    assert led
    boxes = [label_box(x, text_width(anchors[n][3])) for n, x in enumerate(labels) if x is not None]
    assert not any(part.meets(box) for label in led for part in line_boxes(label) for box in boxes)


def test_two_wars_are_two_sheets_and_a_stray_place_is_named_below() -> None:
    places = [spot(37, 36, 5), spot(38, 36, 4), spot(-80, 35, 5), spot(-81, 35, 4), replace(spot(150, -30), name="Far")]
    sheets, rest = draw_sheets(places, prefix="i", noun="incident", about="here")
    assert len(sheets) == 2
    assert beyond_words(rest) == "Far (1)"
    many = [spot(number, 0) for number in range(50)]
    assert beyond_words(many).endswith("and 30 more")
