"""The figures of an article with their ranges, each beside whoever gives it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from sayso.model import Figure, Record
from sayso.show.view import ClaimView
from sayso.show.words import clean, figure_number, figure_words

BAR, INSET, ARROW_ROOM = 150.0, 8.0, 26.0


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureView:
    """A figure that a claim carries: in words, its effect, and a bar on a scale shared by the article's figures."""

    text: str
    amount: str
    words: str
    effect: str
    who: str
    claims: tuple[ClaimView, ...]
    bar: Markup


def view_figures(record: Record, claims: Sequence[ClaimView]) -> list[FigureView]:
    """Figures that some claim carries, by effect and then in the order of the text."""
    told: dict[int, list[ClaimView]] = {}
    for view in claims:
        claim = record.claims[view.index]
        indices = list(record.events[claim.event].figures) if claim.event is not None else []
        if claim.figure is not None and claim.figure not in indices:
            indices.append(claim.figure)
        for index in indices:
            told.setdefault(index, []).append(view)
    rows = [(record.figures[index], views) for index, views in sorted(told.items())]
    top = max((value for figure, _ in rows for value in _numbers(figure)), default=1.0)
    found = [
        FigureView(
            text=clean(figure.text),
            amount=figure_number(figure),
            words=figure_words(figure),
            effect=(figure.effect or "").replace("_", " "),
            who=figure.who or "",
            claims=tuple(views),
            bar=_bar(figure, max(top, 10.0)),
        )
        for figure, views in rows
    ]
    return sorted(found, key=lambda row: (not row.effect, row.effect))


def _numbers(figure: Figure) -> list[float]:
    return [value for value in (figure.low, figure.best, figure.high) if value is not None]


def _bar(figure: Figure, top: float) -> Markup:
    """Low to high as a line, the best as a dot, an open end as an arrow; empty for a count without numbers."""
    numbers = _numbers(figure)
    if not numbers or figure.bound == "vague":
        return Markup("")

    def at(value: float) -> float:
        return INSET + math.log1p(max(value, 0)) / math.log1p(top) * (BAR - INSET - ARROW_ROOM)

    left, right = at(min(numbers)), at(max(numbers))
    open_left, open_right = figure.bound in {"up_to", "less_than"}, figure.bound in {"at_least", "more_than"}
    if open_left:
        left = INSET
    if open_right:
        right = left + 22
    shapes = Markup('<path d="M{:.1f} 7H{:.1f}"/>').format(left, right)
    if open_right:
        shapes += Markup('<path d="M{:.1f} 3l5 4l-5 4"/>').format(right - 5)
    if open_left:
        shapes += Markup('<path d="M{:.1f} 3l-5 4l5 4"/>').format(left + 5)
    if figure.best is not None:
        shapes += Markup('<circle cx="{:.1f}" cy="7" r="3.5"/>').format(at(figure.best))
    else:
        ends = [at(value) for value in (figure.low, figure.high) if value is not None]
        shapes += Markup("").join(Markup('<path d="M{:.1f} 3v8"/>').format(x) for x in ends)
    return Markup('<svg class="range" viewBox="0 0 {:.0f} 14" aria-hidden="true">{}</svg>').format(BAR, shapes)
