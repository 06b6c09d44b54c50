#!/usr/bin/env python3
"""Turn Natural Earth's coastlines and borders into the small file that the page's maps are drawn from.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python tools/build_map.py package/countries-10m.json src/sayso/show/data/land.json

The source is TopoJSON: arcs shared between neighbours, so that a line used by two countries is a border and one used
once is a coast. Lines are thinned by Visvalingam's rule (drop the point whose triangle is smallest), small islands are
left out, and coordinates become steps of 0.002 degrees, packed as differences.
"""

from __future__ import annotations

import base64
import heapq
import json
import math
import sys
import zlib
from collections import Counter
from pathlib import Path
from typing import Any

STEP = 0.002  # degrees: about 200 m
SMALLEST_TRIANGLE = 0.00022  # square degrees at the equator: about 2.7 km2
SMALLEST_ISLAND = 0.0012  # square degrees: about 15 km2
HEADER = {
    "about": "Coastlines and borders for sayso's maps. Borders are the lines Natural Earth draws, by its own judgement "
    "of who holds what; they imply no position of sayso's.",
    "source": "Natural Earth 4.1.0, 1:10m cultural vectors (https://www.naturalearthdata.com), by way of the npm "
    "package world-atlas 2.0.2; thinned by tools/build_map.py",
    "licence": "Natural Earth is in the public domain. The package world-atlas: ISC, Copyright 2013-2019 Michael "
    "Bostock.",
}

Point = tuple[float, float]


def decode(topology: dict[str, Any]) -> list[list[Point]]:
    """Arcs in degrees."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)
    return arcs


def rings_of(geometry: dict[str, Any]) -> list[list[int]]:
    """All rings of a geometry, as lists of arc numbers."""
    kind = geometry["type"]
    if kind == "Polygon":
        return list(geometry["arcs"])
    if kind == "MultiPolygon":
        return [ring for polygon in geometry["arcs"] for ring in polygon]
    if kind == "GeometryCollection":
        return [ring for part in geometry["geometries"] for ring in rings_of(part)]
    return []


def triangle(a: Point, b: Point, c: Point) -> float:
    """Area in square degrees, shrunk to what it is on the ground."""
    width = math.cos(math.radians(b[1]))
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2 * width


def thin(points: list[Point]) -> list[Point]:
    """Visvalingam and Whyatt's simplification (1993), ends kept."""
    count = len(points)
    if count <= 2:
        return points
    before, after = list(range(-1, count - 1)), list(range(1, count + 1))
    areas = [math.inf] * count
    heap = []
    for i in range(1, count - 1):
        areas[i] = triangle(points[i - 1], points[i], points[i + 1])
        heap.append((areas[i], i))
    heapq.heapify(heap)
    gone = [False] * count
    while heap:
        area, i = heapq.heappop(heap)
        if gone[i] or area != areas[i]:
            continue
        if area >= SMALLEST_TRIANGLE:
            break
        gone[i] = True
        left, right = before[i], after[i]
        after[left], before[right] = right, left
        for j in (left, right):
            if 0 < j < count - 1:
                areas[j] = max(area, triangle(points[before[j]], points[j], points[after[j]]))
                heapq.heappush(heap, (areas[j], j))
    return [point for point, left_out in zip(points, gone, strict=True) if not left_out]


def ring_points(ring: list[int], arcs: list[list[Point]]) -> list[Point]:
    """The points of a ring; ``~n`` is arc n backwards."""
    return [point for number in ring for point in (arcs[number] if number >= 0 else arcs[~number][::-1])]


def ring_area(points: list[Point]) -> float:
    """Area on the ground, in square degrees at the equator."""
    pairs = zip(points, points[1:] + points[:1], strict=True)
    width = math.cos(math.radians(sum(y for _, y in points) / len(points)))
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)) / 2 * width


def pack(numbers: list[int]) -> str:
    """Signed 32-bit integers, their bytes sorted by weight, deflated, in base64."""
    blob = b"".join(number.to_bytes(4, "little", signed=True) for number in numbers)
    planes = b"".join(blob[plane::4] for plane in range(4))
    return base64.b64encode(zlib.compress(planes, 9)).decode()


def main(source: str, target: str) -> None:
    """Convert, and say how big it became."""
    topology = json.loads(Path(source).read_text("utf-8"))
    arcs = decode(topology)
    land = [ring for ring in rings_of(topology["objects"]["land"]) if ring]
    uses: Counter[int] = Counter()
    for country in topology["objects"]["countries"]["geometries"]:
        uses.update({number if number >= 0 else ~number for ring in rings_of(country) for number in ring})
    land = [ring for ring in land if ring_area(ring_points(ring, arcs)) >= SMALLEST_ISLAND]
    coast = {number if number >= 0 else ~number for ring in land for number in ring}
    borders = {number for number, count in uses.items() if count > 1} - coast
    kept = sorted(coast | borders)
    renumbered = {old: new for new, old in enumerate(kept)}
    xs: list[int] = []
    ys: list[int] = []
    lengths: list[int] = []
    for number in kept:
        x = y = 0
        points = [(round(px / STEP), round(py / STEP)) for px, py in thin(arcs[number])]
        points = [point for i, point in enumerate(points) if i == 0 or point != points[i - 1]]
        lengths.append(len(points))
        for px, py in points:
            xs.append(px - x)
            ys.append(py - y)
            x, y = px, py
    moved = [[renumbered[n] if n >= 0 else ~renumbered[~n] for n in ring] for ring in land]
    data = {
        **HEADER,
        "step": STEP,
        "lengths": pack(lengths),
        "dx": pack(xs),
        "dy": pack(ys),
        "land": moved,
        "borders": sorted(renumbered[number] for number in borders),
    }
    text = json.dumps(data, separators=(",", ":")) + "\n"
    Path(target).write_text(text, "utf-8")
    print(f"{len(kept)} lines, {len(xs)} points, {len(moved)} rings, {len(text):,} bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])
