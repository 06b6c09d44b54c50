"""Land and borders: sea is sea on both sides of the 180th meridian, and cutting keeps to the window."""

from __future__ import annotations

import numpy as np
import pytest

from sayso.show.land import Points, Window, borders_within, land_within


def is_land(lon: float, lat: float) -> bool:
    window = Window(west=lon - 2, south=lat - 2, east=lon + 2, north=lat + 2)
    return sum(_holds(ring, lon, lat) for ring in land_within(window)) % 2 == 1


def _holds(ring: Points, lon: float, lat: float) -> bool:
    x, y = ring[:, 0], ring[:, 1]
    next_x, next_y = np.roll(x, -1), np.roll(y, -1)
    spans = (y > lat) != (next_y > lat)
    with np.errstate(divide="ignore", invalid="ignore"):
        crossing = x + (lat - y) / (next_y - y) * (next_x - x)
    return bool(np.count_nonzero(spans & (lon < crossing)) % 2)


@pytest.mark.parametrize(
    ("lon", "lat", "land"),
    [
        (20.0, 61.5, False),  # Gulf of Bothnia
        (27.0, 62.5, True),
        (35.0, 68.0, True),  # north of the latitude at which Eurasia crosses the 180th meridian
        (0.0, 72.0, False),  # Norwegian Sea, at such a latitude too
        (177.0, 66.5, True),
        (-177.9, 66.5, True),
        (-40.0, 30.0, False),
        (0.0, -80.0, True),  # Antarctica reaches the pole
        (50.0, 42.0, False),  # Caspian Sea
    ],
)
def test_known_points(lon: float, lat: float, land: bool) -> None:
    assert is_land(lon, lat) is land


def test_rings_are_cut_at_the_window() -> None:
    window = Window(west=20, south=55, east=30, north=62)
    points = np.concatenate(land_within(window))
    assert points[:, 0].min() >= 20
    assert points[:, 0].max() <= 30
    assert points[:, 1].min() >= 55
    assert points[:, 1].max() <= 62


def test_borders_meet_the_window() -> None:
    assert borders_within(Window(west=20, south=48, east=30, north=56))
    assert not borders_within(Window(west=-40, south=20, east=-30, north=30))
