"""The map of an article's places as inline SVG: no tiles, no script, no request."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from markupsafe import Markup

from sayso.model import Place, Record
from sayso.show.atlas_view import Projection, Spot, choose_window, latitude, mercator
from sayso.show.labels import HEIGHT, WIDTH, Box, Label, place_labels
from sayso.show.land import Points, Window, borders_within, land_within
from sayso.show.view import event_places, place_key
from sayso.show.words import clean

# How far around its point a place may be meant, in kilometres; a country or a region gets no circle at all.
RADIUS_KM = {"admin2": 20.0, "admin1": 60.0}
SIZES = {
    "exact": "point",
    "city": "point",
    "admin2": "area",
    "admin1": "area",
    "country": "land",
    "region": "land",
}
LOCATOR_WIDTH, LOCATOR_HEIGHT = 150.0, 84.0
MOST_SHEETS = 3
WORTH_A_SHEET = 0.1  # of all that is told: what lies outside and is less is named below the map
MOST_NAMED = 20
LOCATOR_SPAN = 7.0  # times the map's own width, at most the world
NOT_WHERE = frozenset({"demonym", "part_of_name"})


def map_spots(record: Record) -> list[Spot]:
    """Places to draw, one a place however often it is named; those of events first, by number of claims."""
    claims_at = event_places(record)
    found: dict[str, tuple[Place, set[int]]] = {}
    for index, place in enumerate(record.places):
        if place.lat is None or place.lon is None or place.precision is None:
            continue
        if place.sense != "literal" and index not in claims_at:
            continue
        _, claims = found.setdefault(place_key(place), (place, set()))
        claims.update(claims_at.get(index, ()))
    spots = [
        Spot(
            key=key,
            name=clean(place.name or place.text),
            lon=float(place.lon),
            lat=float(place.lat),
            size=SIZES[place.precision],
            claims=tuple(sorted(claims)),
            reach=RADIUS_KM.get(place.precision, 0.0),
        )
        for key, (place, claims) in found.items()
        if place.lon is not None and place.lat is not None and place.precision is not None
    ]
    return sorted(spots, key=lambda spot: (-len(spot.claims), spot.name))


def draw_map(record: Record, prefix: str) -> tuple[Markup, list[Spot]] | None:
    """The map of an article's places, and those outside it; ``None`` where no place has coordinates.

    Parameters
    ----------
    record : Record
        The article.
    prefix : str
        Stands before the ids of the claims that the marks lead to.
    """
    return draw_spots(map_spots(record), prefix=f"{prefix}c", noun="claim", about="named in the article")


def draw_spots(spots: Sequence[Spot], *, prefix: str, noun: str, about: str) -> tuple[Markup, list[Spot]] | None:
    """Spots on a sheet, and those outside of it; each leads to the first of its ``claims``, an id after ``prefix``."""
    if not spots:
        return None
    window = choose_window(spots)
    sheet = Projection(window=window)
    inside = [spot for spot in spots if window.holds(spot.lon, spot.lat)]
    outside = [spot for spot in spots if not window.holds(spot.lon, spot.lat)]
    radii = [_radius(spot, sheet) for spot in inside]
    at = [(sheet.x(spot.lon), sheet.y(spot.lat)) for spot in inside]
    corner = _free_corner(at)
    taken = [
        corner,
        _scale_box(sheet, corner),
        *(
            _mark_box(x, y, radius)
            for (x, y), radius, spot in zip(at, radii, inside, strict=True)
            if spot.size == "point"
        ),
    ]
    anchors = [
        (x, y, radius if spot.size == "point" else 0.0, spot.name)
        for (x, y), radius, spot in zip(at, radii, inside, strict=True)
    ]
    labels = place_labels(anchors, taken)
    drawn = list(zip(inside, at, radii, labels, strict=True))
    marks = sorted(drawn, key=lambda row: (row[0].size == "point", -row[2]))  # the smaller on top, names above all
    parts = [
        Markup('<svg class="map" viewBox="0 0 {:.0f} {:.0f}" role="img" aria-label="{}">').format(
            WIDTH, HEIGHT, f"Map of {len(inside)} places {about}"
        ),
        _ground(window, sheet),
        *(
            _mark(spot, Markup('<circle cx="{:.1f}" cy="{:.1f}" r="{:.1f}"/>').format(x, y, radius), prefix, noun)
            for spot, (x, y), radius, _ in marks
            if radius
        ),
        *(_mark(spot, _name(spot, label), prefix, noun) for spot, _, _, label in reversed(drawn) if label is not None),
        _scale_bar(sheet, corner),
        _locator(window, outside, corner),
        Markup("</svg>"),
    ]
    return Markup("").join(parts), outside


def draw_sheets(spots: Sequence[Spot], *, prefix: str, noun: str, about: str) -> tuple[list[Markup], list[Spot]]:
    """As many sheets as the spots need, at most three, the one with most to tell first; and the spots on none."""
    sheets: list[Markup] = []
    rest = list(spots)
    amount = sum(len(spot.claims) for spot in spots)
    while rest and len(sheets) < MOST_SHEETS:
        if sheets and sum(len(spot.claims) for spot in rest) < amount * WORTH_A_SHEET:
            break
        drawn = draw_spots(rest, prefix=prefix, noun=noun, about=about)
        if drawn is None:
            break
        sheets.append(drawn[0])
        rest = drawn[1]
    return sheets, rest


def beyond_words(outside: Sequence[Spot]) -> str:
    """The places that are on no sheet, those with most to tell by name and the others by their number."""
    named = [f"{spot.name} ({len(spot.claims)})" if spot.claims else spot.name for spot in outside[:MOST_NAMED]]
    more = len(outside) - len(named)
    return ", ".join(named) + (f" and {more} more" if more else "")


def _ground(window: Window, sheet: Projection) -> Markup:
    around = window.grown(0.02)
    land = _path(land_within(around), sheet, closed=True)
    borders = _path(borders_within(around), sheet, closed=False)
    return Markup(
        '<rect class="sea" width="{:.0f}" height="{:.0f}"/><path class="land" d="{}"/><path class="border" d="{}"/>'
    ).format(sheet.width, sheet.height, land, borders)


def _path(lines: Iterable[Points], sheet: Projection, *, closed: bool) -> str:
    """An SVG path, points closer than half a unit left out."""
    pieces: list[str] = []
    for line in lines:
        last = (math.inf, math.inf)
        steps: list[str] = []
        for lon, lat in line.tolist():
            x, y = sheet.x(lon), sheet.y(lat)
            if abs(x - last[0]) + abs(y - last[1]) < 0.7:
                continue
            last = (x, y)
            steps.append(f"{x:.1f} {y:.1f}")
        if len(steps) > 1:
            pieces.append(f"M{'L'.join(steps)}{'Z' if closed else ''}")
    return "".join(pieces)


def _radius(spot: Spot, sheet: Projection) -> float:
    """Radius of a mark: a dot grows with its claims, an area is as wide as it may be meant, a country has none."""
    if spot.size == "land":
        return 0.0
    if spot.size == "point":
        return 4.0 + min(math.sqrt(len(spot.claims)) * 1.7, 8.0)
    return max(9.0, min(sheet.kilometres(spot.reach, spot.lat), 70.0))


def _name(spot: Spot, label: Label) -> Markup:
    """The name, and the line that leads to it from a mark further off."""
    line = Markup("")
    if label.line is not None:
        line = Markup('<path class="lead" d="M{:.1f} {:.1f}L{:.1f} {:.1f}"/>').format(*label.line)
    return line + Markup('<text x="{:.1f}" y="{:.1f}" text-anchor="{}">{}</text>').format(
        label.x, label.y, label.anchor, spot.name
    )


def _mark(spot: Spot, shape: Markup, prefix: str, noun: str) -> Markup:
    """A mark or a name, with its title, leading to the first of what is told of the place."""
    told = len(spot.claims)
    title = f"{spot.name}: {told} {noun if told == 1 else f'{noun}s'}" if told else f"{spot.name}: named only"
    if spot.size == "land":
        title += " (the country or region as a whole; no closer place is given)"
    body = Markup('<g class="spot {} {}" data-place="{}"><title>{}</title>{}</g>').format(
        spot.size, "told" if told else "named", spot.key, title, shape
    )
    if not told:
        return body
    return Markup('<a href="#{}{}">{}</a>').format(prefix, spot.claims[0], body)


def _mark_box(x: float, y: float, radius: float) -> Box:
    return Box(left=x - radius, top=y - radius, right=x + radius, bottom=y + radius)


def _free_corner(at: Sequence[tuple[float, float]]) -> Box:
    """The corner furthest from all marks; the locator goes there."""
    left, top = WIDTH - LOCATOR_WIDTH - 8, HEIGHT - LOCATOR_HEIGHT - 8
    corners = [
        Box(left=x, top=y, right=x + LOCATOR_WIDTH, bottom=y + LOCATOR_HEIGHT)
        for x, y in ((left, top), (8.0, 8.0), (left, 8.0), (8.0, top))
    ]

    def crowd(box: Box) -> tuple[int, float]:
        x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
        near = min((math.hypot(x - mark_x, y - mark_y) for mark_x, mark_y in at), default=0.0)
        return sum(box.meets(_mark_box(*spot, 26)) for spot in at), -near

    return min(corners, key=crowd)


def _locator(window: Window, outside: Sequence[Spot], corner: Box) -> Markup:
    """A small map of the wider region with the window marked on it."""
    half = min((window.east - window.west) * LOCATOR_SPAN / 2, 180.0)
    x = (window.west + window.east) / 2
    x = max(-180 + half, min(180 - half, x))
    far = Projection(window=Window(west=-180, east=180, south=-60, north=78))
    middle = (far.y(window.north) + far.y(window.south)) / 2
    top_y, bottom_y = far.y(78), far.y(-60)
    tall = half * 2 / 360 * WIDTH * LOCATOR_HEIGHT / LOCATOR_WIDTH
    middle = max(top_y + tall / 2, min(bottom_y - tall / 2, middle)) if tall < bottom_y - top_y else HEIGHT / 2
    wide = Window(west=x - half, east=x + half, south=_at(far, middle + tall / 2), north=_at(far, middle - tall / 2))
    sheet = Projection(window=wide, width=LOCATOR_WIDTH, height=LOCATOR_HEIGHT)
    left, top = max(0.0, sheet.x(window.west)), max(0.0, sheet.y(window.north))
    right, bottom = min(LOCATOR_WIDTH, sheet.x(window.east)), min(LOCATOR_HEIGHT, sheet.y(window.south))
    dots = Markup("").join(
        Markup('<circle class="far" cx="{:.1f}" cy="{:.1f}" r="2"/>').format(sheet.x(spot.lon), sheet.y(spot.lat))
        for spot in outside
        if wide.holds(spot.lon, spot.lat)
    )
    return Markup(
        '<svg class="locator" x="{:.0f}" y="{:.0f}" width="{:.0f}" height="{:.0f}" aria-hidden="true">{}'
        '<rect class="here" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}"/>{}'
        '<rect class="frame" width="{:.0f}" height="{:.0f}"/></svg>'
    ).format(
        corner.left, corner.top, LOCATOR_WIDTH, LOCATOR_HEIGHT, _ground(wide, sheet),
        left, top, max(right - left, 3), max(bottom - top, 3), dots, LOCATOR_WIDTH, LOCATOR_HEIGHT,
    )  # fmt: skip


def _at(sheet: Projection, y: float) -> float:
    """The latitude at a height of a sheet that shows the world."""
    top, bottom = mercator(sheet.window.north), mercator(sheet.window.south)
    return latitude(top - (top - bottom) * y / sheet.height)


def _scale(sheet: Projection, corner: Box) -> tuple[int, float, float]:
    """A round number of kilometres, true at the middle of the map, where its bar begins, and how long it is."""
    lat = (sheet.window.north + sheet.window.south) / 2
    kilometres = next(
        size for size in (1000, 500, 200, 100, 50, 20, 10, 5, 2, 1) if sheet.kilometres(size, lat) <= WIDTH / 4
    )
    long = sheet.kilometres(kilometres, lat)
    return kilometres, 14.0 if corner.left > WIDTH / 2 else WIDTH - 14 - long, long


def _scale_bar(sheet: Projection, corner: Box) -> Markup:
    kilometres, x, long = _scale(sheet, corner)
    return Markup(
        '<g class="scale"><path d="M{:.1f} {:.1f}v6h{:.1f}v-6"/><text x="{:.1f}" y="{:.1f}">{} km</text></g>'
    ).format(x, HEIGHT - 16, long, x + 4, HEIGHT - 20, kilometres)


def _scale_box(sheet: Projection, corner: Box) -> Box:
    _, x, long = _scale(sheet, corner)
    return Box(left=x - 4, top=HEIGHT - 36, right=x + max(long, 60) + 4, bottom=HEIGHT)
