"""Where the names of places stand on a map's sheet: never over one another, and never over a mark.

A name stands right beside its mark where there is room, else further off at the end of a thin line, for the places with
most to tell first (Imhof, *Positioning names on maps*, 1975: to the right of the point before other sides, and nothing
that leaves open which mark a name belongs to). What finds no room has its name in the mark's title only.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 760.0, 500.0
SIZE, LINE = 13.0, 15.0
# Widths in the size of the type, for the bold of a wide typeface (DejaVu Sans); any other is narrower.
NARROW, MIDDLING, CAPITAL, BROAD, EAST_ASIAN = 0.45, 0.7, 0.83, 1.08, 1.1
SLIM, STOUT = frozenset("ijlIft.,:;'’‘()- /r"), frozenset("mwMW%@")
MOST_LINES = 24  # names at the end of a line: more than that is a thicket
REACHES = (14.0, 24.0, 36.0, 50.0, 66.0, 84.0)
DIRECTIONS = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Where a label's text begins (``anchor`` start), ends (end) or is centred (middle), on the sheet.

    ``line`` leads from the mark to a label that stands further off.
    """

    x: float
    y: float
    anchor: str
    line: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle on the sheet."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether the two overlap."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def within_sheet(self) -> bool:
        """Whether it lies on the sheet."""
        return self.left >= 2 and self.top >= 2 and self.right <= WIDTH - 2 and self.bottom <= HEIGHT - 2


def place_labels(anchors: Sequence[tuple[float, float, float, str]], taken: list[Box]) -> list[Label | None]:
    """A free spot for each label, the first come the best placed; ``None`` where there is no room.

    Parameters
    ----------
    anchors : sequence of (x, y, radius, text)
        Sheet position and radius of each mark; a radius of 0 asks for a label in the place of the mark itself.
    taken : list of Box
        Boxes already in use; grows by those of the labels.
    """
    found: list[Label | None] = []
    named: list[Box] = []  # labels and their lines: no line may cross them, though it may cross a mark
    middle = _middle(anchors)
    lines = 0
    for x, y, radius, text in anchors:
        width = text_width(text)
        chosen = _free(_beside(x, y, radius), width, taken, named)
        if chosen is None and radius and lines < MOST_LINES:
            chosen = _free(_further_off(x, y, radius, middle), width, taken, named)
            lines += chosen is not None
        if chosen is not None:
            boxes = [label_box(chosen, width), *line_boxes(chosen)]
            taken.extend(boxes)
            named.extend(boxes)
        found.append(chosen)
    return found


def text_width(text: str) -> float:
    """How wide a label is at most, in sheet units."""
    return SIZE * sum(map(_character_width, text))


def _character_width(char: str) -> float:
    if unicodedata.combining(char):
        return 0.0
    plain = unicodedata.normalize("NFD", char)[0]
    if plain in SLIM:
        return NARROW
    if plain in STOUT:
        return BROAD
    if unicodedata.east_asian_width(char) in {"W", "F"}:
        return EAST_ASIAN
    return CAPITAL if plain.isupper() else MIDDLING


def label_box(label: Label, width: float) -> Box:
    """What a label covers."""
    left = {"start": label.x, "end": label.x - width, "middle": label.x - width / 2}[label.anchor]
    return Box(left=left, top=label.y - LINE * 0.8, right=left + width, bottom=label.y + LINE * 0.25)


def line_boxes(label: Label) -> list[Box]:
    """Small boxes along a label's line, close enough that two lines that cross share one."""
    if label.line is None:
        return []
    x1, y1, x2, y2 = label.line
    steps = max(1, round(math.hypot(x2 - x1, y2 - y1) / 3))
    points = [(x1 + (x2 - x1) * step / steps, y1 + (y2 - y1) * step / steps) for step in range(steps)]
    return [Box(left=x - 1.5, top=y - 1.5, right=x + 1.5, bottom=y + 1.5) for x, y in points]


def _free(labels: Iterator[Label], width: float, taken: Sequence[Box], named: Sequence[Box]) -> Label | None:
    for label in labels:
        box = label_box(label, width)
        if not box.within_sheet() or any(box.meets(other) for other in taken):
            continue
        if any(part.meets(other) for part in line_boxes(label) for other in named):
            continue
        return label
    return None


def _middle(anchors: Sequence[tuple[float, float, float, str]]) -> tuple[float, float]:
    marks = [(x, y) for x, y, radius, _ in anchors if radius] or [(WIDTH / 2, HEIGHT / 2)]
    return sum(x for x, _ in marks) / len(marks), sum(y for _, y in marks) / len(marks)


def _beside(x: float, y: float, radius: float) -> Iterator[Label]:
    if radius == 0:
        for dy in (0.0, -14.0, 14.0, -28.0, 28.0):
            yield Label(x=x, y=y + 4 + dy, anchor="middle")
        return
    gap = radius + 4
    yield Label(x=x + gap, y=y + 4, anchor="start")
    yield Label(x=x - gap, y=y + 4, anchor="end")
    yield Label(x=x, y=y - gap - 2, anchor="middle")
    yield Label(x=x, y=y + gap + 11, anchor="middle")
    for side, anchor in ((1, "start"), (-1, "end")):
        yield Label(x=x + side * gap * 0.7, y=y - gap * 0.7, anchor=anchor)
        yield Label(x=x + side * gap * 0.7, y=y + gap * 0.7 + 9, anchor=anchor)


def _further_off(x: float, y: float, radius: float, middle: tuple[float, float]) -> Iterator[Label]:
    """At the end of a line, the shortest first, away from the midst of the marks before towards it."""
    outward = math.atan2(y - middle[1], x - middle[0])
    turns = sorted(range(DIRECTIONS), key=lambda turn: min(turn, DIRECTIONS - turn))
    for reach in REACHES:
        for turn in turns:
            angle = outward + turn * math.tau / DIRECTIONS
            dx, dy = math.cos(angle), math.sin(angle)
            far = radius + reach
            anchor = "start" if dx > 0.35 else "end" if dx < -0.35 else "middle"
            drop = 4.0 if anchor != "middle" else 12.0 if dy > 0 else -3.0
            aside = {"start": 3.0, "end": -3.0, "middle": 0.0}[anchor]
            line = (x + dx * radius, y + dy * radius, x + dx * far, y + dy * far)
            yield Label(x=x + dx * far + aside, y=y + dy * far + drop, anchor=anchor, line=line)
