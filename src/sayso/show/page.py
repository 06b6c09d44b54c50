"""Records as one page in one file: it works offline, asks nothing of the network, and reads without JavaScript."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from markupsafe import Markup

from sayso.model import Record
from sayso.show.figures import FigureView, view_figures
from sayso.show.map import beyond_words, draw_map, map_spots
from sayso.show.marks import Paragraph, mark_article
from sayso.show.timeline import Moment, view_timeline
from sayso.show.view import RecordView, view_record

if TYPE_CHECKING:
    from jinja2 import Template

ADVICE = {
    "occurred": "told as done",
    "ongoing": "told as under way",
    "PLANNED": "announced, not done",
    "DEMANDED": "asked of someone, not done",
    "THREATENED": "held out, not done",
    "POSSIBLE": "told as possible only",
    "CONDITIONAL": "told as depending on something else",
    "FAILED": "tried without success",
    "NOT OCCURRED": "told as not having happened",
    "DENIED": "the speaker denies it",
    "DOUBTED": "the speaker doubts it",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """One choice above the claims: its name, and the values with the number of their claims."""

    name: str
    title: str
    values: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlePage:
    """One article as the template takes it. ``prefix`` keeps its ids apart from those of the other articles."""

    prefix: str
    record: Record
    view: RecordView
    link: str | None
    paragraphs: list[Paragraph]
    filters: tuple[Filter, ...]
    places_of: dict[int, str]
    drawing: Markup | None
    beyond: str
    moments: list[Moment]
    figures: list[FigureView]


def render_page(records: Sequence[Record]) -> str:
    """The page of one article, or of several with an index.

    Parameters
    ----------
    records : sequence of Record
        In the order to show; none gives a page that says so.
    """
    articles = [_article(record, f"a{number}-") for number, record in enumerate(records, start=1)]
    room = files("sayso.show").joinpath("templates")
    return _template().render(
        articles=articles,
        advice=ADVICE,
        css=Markup(room.joinpath("page.css").read_text("utf-8")),
        js=Markup(room.joinpath("page.js").read_text("utf-8")),
        version=version("sayso"),
    )


def _article(record: Record, prefix: str) -> ArticlePage:
    view = view_record(record)
    drawn = draw_map(record, prefix)
    places_of = _places_of(record)
    return ArticlePage(
        prefix=prefix,
        record=record,
        view=view,
        link=safe_link(record.article.url),
        paragraphs=mark_article(record, view.claims),
        filters=_filters(view, places_of),
        places_of=places_of,
        drawing=drawn[0] if drawn is not None else None,
        beyond=beyond_words(drawn[1]) if drawn is not None else "",
        moments=view_timeline(record, view.claims),
        figures=view_figures(record, view.claims),
    )


def safe_link(url: str | None) -> str | None:
    """The address where it is one of the web; others (``javascript:``) are shown as text only."""
    if url is None:
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    return url.strip() if parts.scheme in {"http", "https"} and parts.netloc else None


def _places_of(record: Record) -> dict[int, str]:
    """Keys of the places each claim's event happened at, as the map names them, separated by bars."""
    found: dict[int, list[str]] = {}
    for spot in map_spots(record):
        for index in spot.claims:
            found.setdefault(index, []).append(spot.name)
    return {index: "|".join(names) for index, names in found.items()}


def _filters(view: RecordView, places_of: dict[int, str]) -> tuple[Filter, ...]:
    names = {
        "speaker": ("Speaker", [claim.speaker for claim in view.claims]),
        "type": ("Type", [claim.type for claim in view.claims]),
        "verdict": ("Status", [claim.verdict for claim in view.claims]),
        "place": ("Place", [name for names in places_of.values() for name in names.split("|")]),
    }
    filters = []
    for name, (title, values) in names.items():
        counts = {value: values.count(value) for value in sorted(set(values), key=str.casefold)}
        filters.append(Filter(name=name, title=title, values=tuple(counts.items())))
    return tuple(filters)


@cache
def _template() -> Template:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("sayso.show"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("page.html")
