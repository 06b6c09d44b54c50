"""Coastlines and borders inside a window, from the packed Natural Earth file (built by ``tools/build_map.py``)."""

from __future__ import annotations

import base64
import json
import zlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A stretch of the globe in degrees; it does not cross the 180th meridian."""

    west: float
    south: float
    east: float
    north: float

    def holds(self, lon: float, lat: float) -> bool:
        """Whether the point lies inside."""
        return self.west <= lon <= self.east and self.south <= lat <= self.north

    def grown(self, share: float) -> Window:
        """The window with a margin on each side, a share of its width and height."""
        dx, dy = (self.east - self.west) * share, (self.north - self.south) * share
        return Window(west=self.west - dx, south=self.south - dy, east=self.east + dx, north=self.north + dy)


@dataclass(frozen=True, slots=True, kw_only=True)
class Atlas:
    """Lines of the whole world: land as closed rings, borders as open lines, each with its bounding box."""

    rings: tuple[Points, ...]
    ring_boxes: NDArray[np.float64]
    borders: tuple[Points, ...]
    border_boxes: NDArray[np.float64]


@cache
def load_atlas() -> Atlas:
    """The world, unpacked once."""
    data = json.loads(files("sayso.show").joinpath("data/land.json").read_text("utf-8"))
    lengths, dx, dy = (_unpack(data[key]) for key in ("lengths", "dx", "dy"))
    ends = np.cumsum(lengths)
    lines: list[Points] = []
    for end, length in zip(ends.tolist(), lengths.tolist(), strict=True):
        part = slice(end - length, end)
        points = np.column_stack((np.cumsum(dx[part]), np.cumsum(dy[part])))
        lines.append(points.astype(np.float64) * float(data["step"]))
    rings = tuple(
        copy
        for ring in data["land"]
        for copy in _unwrapped(
            np.concatenate([lines[number] if number >= 0 else lines[~number][::-1] for number in ring])
        )
    )
    borders = tuple(lines[number] for number in data["borders"])
    return Atlas(rings=rings, ring_boxes=_boxes(rings), borders=borders, border_boxes=_boxes(borders))


def land_within(window: Window) -> list[Points]:
    """Land as closed rings, cut at the window's edges; a ring that is cut runs along them."""
    atlas = load_atlas()
    shapes = [_clip_ring(atlas.rings[i], window) for i in _meeting(atlas.ring_boxes, window)]
    return [shape for shape in shapes if len(shape) > 2]


def borders_within(window: Window) -> list[Points]:
    """Borders as open lines that touch the window; they may reach beyond it."""
    atlas = load_atlas()
    found: list[Points] = []
    for i in _meeting(atlas.border_boxes, window):
        found.extend(_runs_inside(atlas.borders[i], window))
    return found


def _unpack(text: str) -> NDArray[np.int64]:
    planes = np.frombuffer(zlib.decompress(base64.b64decode(text)), dtype=np.uint8).reshape(4, -1)
    return np.ascontiguousarray(planes.T).view("<i4").ravel().astype(np.int64)


def _unwrapped(ring: Points) -> list[Points]:
    """A ring without leaps at the 180th meridian: continuous, on both sides of the map, closed along the pole."""
    leaps = np.diff(ring[:, 0], append=ring[0, 0])
    turns = np.where(leaps > 180, -360.0, np.where(leaps < -180, 360.0, 0.0))
    if not turns.any():
        return [ring]
    whole = ring.copy()
    whole[1:, 0] += np.cumsum(turns)[:-1]
    if turns.sum():
        whole = np.vstack((whole, (whole[-1, 0], -90.0), (whole[0, 0], -90.0)))
    shifts = (-360.0, 0.0, 360.0)
    copies = [whole + np.array((shift, 0.0)) for shift in shifts]
    return [copy for copy in copies if copy[:, 0].max() > -180 and copy[:, 0].min() < 180]


def _boxes(lines: tuple[Points, ...]) -> NDArray[np.float64]:
    return np.array([(*line.min(axis=0), *line.max(axis=0)) for line in lines])


def _meeting(boxes: NDArray[np.float64], window: Window) -> list[int]:
    hits = (
        (boxes[:, 0] <= window.east)
        & (boxes[:, 2] >= window.west)
        & (boxes[:, 1] <= window.north)
        & (boxes[:, 3] >= window.south)
    )
    return [int(i) for i in np.flatnonzero(hits)]


def _clip_ring(ring: Points, window: Window) -> Points:
    """Sutherland and Hodgman's clipping (1974), one edge after the other."""
    for axis, limit, sign in ((0, window.west, 1), (0, window.east, -1), (1, window.south, 1), (1, window.north, -1)):
        if len(ring) == 0:
            return ring
        ring = _clip_side(ring, axis, limit, sign)
    return ring


def _clip_side(ring: Points, axis: int, limit: float, sign: int) -> Points:
    inside = (ring[:, axis] - limit) * sign >= 0
    if inside.all():
        return ring
    if not inside.any():
        return ring[:0]
    following = np.roll(ring, -1, axis=0)
    crosses = inside != np.roll(inside, -1)
    gap = following[:, axis] - ring[:, axis]
    share = np.divide(limit - ring[:, axis], gap, out=np.zeros_like(gap), where=gap != 0)
    cut = ring + (following - ring) * share[:, None]
    order = np.arange(len(ring)) * 2.0
    points = np.concatenate((ring[inside], cut[crosses]))
    keys = np.concatenate((order[inside], order[crosses] + 1))
    return points[np.argsort(keys, kind="stable")]


def _runs_inside(line: Points, window: Window) -> list[Points]:
    """The stretches of a line inside the window, each with one point beyond on either side."""
    inside = (
        (line[:, 0] >= window.west)
        & (line[:, 0] <= window.east)
        & (line[:, 1] >= window.south)
        & (line[:, 1] <= window.north)
    )
    near = inside.copy()
    near[1:] |= inside[:-1]
    near[:-1] |= inside[1:]
    edges = np.flatnonzero(np.diff(np.concatenate(([0], near.astype(np.int8), [0]))))
    runs = [line[start:end] for start, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)]
    return [run for run in runs if len(run) > 1]
