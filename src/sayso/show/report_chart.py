"""Charts of a report as inline SVG: incidents a day, and one figure over time with its range."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from markupsafe import Markup

from sayso.model import Point
from sayso.show.words import number

WIDE, TALL = 940.0, 150.0
LEFT, RIGHT, TOP, BOTTOM = 68.0, 14.0, 20.0, 24.0
WIDEST_BAR = 44.0
MOST_TICKS = 8
DAY_WIDTH = 74.0  # what a day takes on the axis


def draw_days(spans: Sequence[tuple[str, str]]) -> Markup:
    """How many incidents each day is said to have; an incident known only to a longer stretch is on none."""
    days = Counter(begin for begin, finish in spans if begin and begin == finish)
    if len(days) < 2:
        return Markup("")
    first, last = date.fromisoformat(min(days)), date.fromisoformat(max(days))
    length = (last - first).days + 1
    step = max(1, math.ceil(length / 120))
    bars: Counter[int] = Counter()
    for day, amount in days.items():
        bars[(date.fromisoformat(day) - first).days // step] += amount
    top = max(bars.values())
    wide = (WIDE - LEFT - RIGHT) / math.ceil(length / step)

    def x(day: date) -> float:
        return LEFT + ((day - first).days / step + 0.5) * wide

    slim = min(max(wide - 1, 1.0), WIDEST_BAR)
    shapes = [_axis(0, top, first, last, x)]
    for place, amount in sorted(bars.items()):
        tall = amount / top * (TALL - TOP - BOTTOM)
        begin = first + timedelta(days=place * step)
        words = begin.isoformat() if step == 1 else f"{step} days from {begin.isoformat()}"
        shapes.append(
            Markup(
                '<rect class="bar" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}"><title>{}: {}</title></rect>'
            ).format(
                LEFT + (place + 0.5) * wide - slim / 2, TALL - BOTTOM - tall, slim, tall, words, amount
            )
        )  # fmt: skip
    if step > 1:
        shapes.append(
            Markup('<text x="{:.0f}" y="12" text-anchor="end">a bar is {} days</text>').format(WIDE - RIGHT, step)
        )
    return _sheet(shapes, f"Incidents by {'the day' if step == 1 else f'{step} days'}, {first} to {last}")


def draw_series(points: Sequence[Point]) -> Markup:
    """Each point with its range; an open end is an arrow; a vague count has no point."""
    known = [(point, [v for v in (point.low, point.best, point.high) if v is not None]) for point in points]
    known = [(point, values) for point, values in known if values and point.bound != "vague"]
    if not known:
        return Markup("")
    first, last = (date.fromisoformat(pick(point.day[:10] for point, _ in known)) for pick in (min, max))
    top = max(max(values) for _, values in known) or 1.0
    length = max((last - first).days, 1)

    def at(day: date) -> float:
        return LEFT + 8 + (day - first).days / length * (WIDE - LEFT - RIGHT - 16)

    def x(day: str) -> float:
        return at(date.fromisoformat(day[:10]))

    def y(value: float) -> float:
        return TALL - BOTTOM - value / top * (TALL - TOP - BOTTOM)

    shapes = [_axis(0, top, first, last, at)]
    middle = [(x(point.day), y(point.best if point.best is not None else values[0])) for point, values in known]
    shapes.append(
        Markup('<polyline class="line" points="{}"/>').format(" ".join(f"{px:.1f},{py:.1f}" for px, py in middle))
    )
    for (point, values), (px, py) in zip(known, middle, strict=True):
        low, high = y(min(values)), y(max(values))
        shape = Markup('<path class="reach" d="M{:.1f} {:.1f}V{:.1f}"/>').format(px, low, high)
        if point.bound in {"at_least", "more_than"}:
            shape += Markup('<path class="reach" d="M{0:.1f} {1:.1f}v-9m-3 3l3 -3l3 3"/>').format(px, high)
        if point.bound in {"up_to", "less_than"}:
            shape += Markup('<path class="reach" d="M{0:.1f} {1:.1f}v9m-3 -3l3 3l3 -3"/>').format(px, low)
        shapes.append(
            Markup('<g>{}<circle class="{}" cx="{:.1f}" cy="{:.1f}" r="4"/><title>{}: {}{}</title></g>').format(
                shape,
                "revised" if point.revises else "point",
                px,
                py,
                point.day,
                "–".join(number(value) for value in sorted(set(values))),
                ", revises an earlier count" if point.revises else "",
            )
        )
    return _sheet(shapes, f"Counts from {first} to {last}")


def _axis(bottom: float, top: float, first: date, last: date, x: Callable[[date], float]) -> Markup:
    floor = TALL - BOTTOM
    frame = Markup(
        '<path class="axis" d="M{0:.0f} {1:.0f}V{2:.0f}H{3:.0f}"/>'
        '<text x="{4:.0f}" y="{5:.0f}" text-anchor="end">{6}</text>'
        '<text x="{4:.0f}" y="{2:.0f}" text-anchor="end">{7}</text>'
    ).format(LEFT, TOP, floor, WIDE - RIGHT, LEFT - 6, TOP + 8, number(top), number(bottom))
    marks = [
        Markup(
            '<path class="axis" d="M{0:.1f} {1:.0f}v4"/><text x="{2:.1f}" y="{3:.0f}" text-anchor="middle">{4}</text>'
        ).format(x(day), floor, min(max(x(day), DAY_WIDTH / 2), WIDE - DAY_WIDTH / 2), TALL - 6, words)
        for day, words in _ticks(first, last, x)
    ]
    return frame + Markup("").join(marks)


def _ticks(first: date, last: date, x: Callable[[date], float]) -> list[tuple[date, str]]:
    """The first and the last day, between them the turns of years, else of months, else days, as room allows."""
    length = (last - first).days
    if length > 3 * 365:
        turns = [(date(year, 1, 1), f"{year}") for year in range(first.year + 1, last.year + 1)]
    elif length > 92:
        months = [divmod(month, 12) for month in range(first.year * 12 + first.month, last.year * 12 + last.month)]
        turns = [(date(year, month + 1, 1), f"{year}-{month + 1:02d}") for year, month in months]
    else:
        turns = [(day, day.isoformat()) for day in (first + timedelta(days=n) for n in range(1, length))]
    turns = turns[:: max(1, math.ceil(len(turns) / MOST_TICKS))]
    ends = [x(first), x(last)]
    between = [(day, words) for day, words in turns if all(abs(x(day) - end) >= DAY_WIDTH for end in ends)]
    close = length > 0 and ends[1] - ends[0] < DAY_WIDTH
    return [(first, first.isoformat()), *between, *([] if close or not length else [(last, last.isoformat())])]


def _sheet(shapes: Sequence[Markup], label: str) -> Markup:
    return Markup('<svg class="chart" viewBox="0 0 {:.0f} {:.0f}" role="img" aria-label="{}">{}</svg>').format(
        WIDE, TALL, label, Markup("").join(shapes)
    )
