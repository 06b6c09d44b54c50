"""A whole ledger as one page in one file: incidents, disputes, figures over time, and who stands behind them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from typing import TYPE_CHECKING

from markupsafe import Markup

from sayso.model import ArticleRow, ClaimRow, Dispute, IncidentRow, Origin, Series, SettledPlace, Toll
from sayso.show.atlas_view import Spot
from sayso.show.map import RADIUS_KM, SIZES, beyond_words, draw_sheets
from sayso.show.page import ADVICE
from sayso.show.report_chart import draw_days
from sayso.show.report_rows import KINDS, ClaimLine, claim_lines, dispute_view, incident_days, place_words, series_view
from sayso.show.words import clean, day_words, toll_words

if TYPE_CHECKING:
    from jinja2 import Template

MOST_INCIDENTS = 300
"""Told in full on one page: more than anyone reads. The others are listed, one line each."""
MOST_CLAIMS = 30
"""Lines of one incident; the rest is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What a report shows: the rows of one question to a ledger, and the question in words."""

    question: str
    articles: Sequence[ArticleRow]
    claims: Sequence[ClaimRow]
    incidents: Sequence[IncidentRow]
    disputes: Sequence[Dispute]
    series: Sequence[Series]


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentView:
    """An incident, its slots in words, its origins, its articles and its claims, those of originals first."""

    number: int
    type: str
    title: str
    place: str
    days: str
    tolls: tuple[tuple[str, str], ...]
    origins: tuple[Origin, ...]
    articles: tuple[str, ...]
    claims: tuple[ClaimLine, ...]
    count: int
    more: int
    disputes: tuple[tuple[int, str], ...]


@dataclass(slots=True, kw_only=True)
class OutletView:
    """What one outlet brings: its articles, how many are copies, and its claims by innermost speaker."""

    name: str
    articles: int = 0
    copies: int = 0
    claims: int = 0
    own: int = 0
    speakers: Counter[str] = field(default_factory=Counter)


def render_report(account: Account) -> str:
    """The page of a ledger, or of what a filter leaves of it."""
    claims = {claim.id: claim for claim in account.claims}
    ordered = sorted(account.incidents, key=_day, reverse=True)
    number_of = {incident.id: (number, incident) for number, incident in enumerate(ordered, start=1)}
    dispute_of = {row.id: (number, KINDS[row.kind].lower()) for number, row in enumerate(account.disputes, start=1)}
    articles = {article.id: article for article in account.articles}
    views = [_incident(number, incident, claims, articles, dispute_of) for number, incident in number_of.values()]
    full = _most_told(ordered)
    sheets, outside = draw_sheets(
        _spots(ordered), prefix="i", noun="incident", about="where something is said to have happened"
    )
    room = files("sayso.show").joinpath("templates")
    return _template().render(
        question=account.question,
        articles=account.articles,
        tallies=_tallies(account),
        span=_span(account.articles),
        incidents=[view for view, incident in zip(views, ordered, strict=True) if incident.id in full],
        others=[view for view, incident in zip(views, ordered, strict=True) if incident.id not in full],
        sheets=sheets,
        beyond=beyond_words(outside),
        days=draw_days([(incident.begin or "", incident.finish or "") for incident in ordered]),
        disputes=[dispute_view(number, row, claims, number_of) for number, row in enumerate(account.disputes, 1)],
        series=[series_view(row) for row in account.series if len({point.day for point in row.points}) > 1],
        outlets=_outlets(account),
        advice=ADVICE,
        css=Markup(room.joinpath("page.css").read_text("utf-8") + room.joinpath("report.css").read_text("utf-8")),
        version=version("sayso"),
    )


def _most_told(incidents: Sequence[IncidentRow]) -> set[str]:
    """The incidents that are told in full: the disputed, and those that most independent origins tell of."""
    ranked = sorted(
        incidents,
        key=lambda row: (not row.disputes, -len(row.origins), -len(row.articles), -len(row.claims), row.id),
    )
    return {row.id for row in ranked[:MOST_INCIDENTS]}


def _tallies(account: Account) -> list[tuple[int, str, str]]:
    copies = sum(article.copy_of is not None for article in account.articles)
    return [
        (len(account.articles) - copies, "original article", "original articles"),
        (copies, "copy", "copies"),
        (len(account.claims), "claim", "claims"),
        (len(account.incidents), "incident", "incidents"),
        (len(account.disputes), "dispute", "disputes"),
    ]


def _day(incident: IncidentRow) -> tuple[str, str]:
    return (incident.begin or (incident.first_published or "")[:10], incident.id)


def _span(articles: Sequence[ArticleRow]) -> str:
    days = sorted(article.published[:10] for article in articles if article.published)
    if not days:
        return "Days of publication not known" if articles else ""
    return f"Published {day_words(days[0], days[-1], 'day')}"


def _incident(
    number: int,
    incident: IncidentRow,
    claims: dict[str, ClaimRow],
    articles: dict[str, ArticleRow],
    dispute_of: dict[str, tuple[int, str]],
) -> IncidentView:
    told = [claims[claim] for claim in incident.claims if claim in claims]
    told.sort(key=lambda claim: (claim.copy_of is not None, claim.published or "", claim.article, claim.start))
    lines = claim_lines(told)
    return IncidentView(
        number=number,
        type=incident.type or "STORY",
        title=clean(incident.title or (told[0].quote if told else incident.type or "a story")),
        place=place_words(incident.place),
        days=incident_days(incident) or "day not given",
        tolls=tuple(
            (effect, toll_words(toll))
            for effect, toll in (("killed", incident.killed), ("injured", incident.injured))
            if toll is not None and toll != Toll()
        ),
        origins=incident.origins,
        articles=_outlet_names(articles[article] for article in incident.articles if article in articles),
        claims=lines[:MOST_CLAIMS],
        count=len(told),
        more=max(0, len(lines) - MOST_CLAIMS),
        disputes=tuple(dispute_of[dispute] for dispute in incident.disputes if dispute in dispute_of),
    )


def _outlet_names(articles: Iterable[ArticleRow]) -> tuple[str, ...]:
    """Each outlet once, with how many articles it has where that is more than one; copies apart."""
    names = Counter((clean(row.outlet or row.id), row.copy_of is not None) for row in articles)
    return tuple(
        name + (f" ({amount} articles)" if amount > 1 else "") + (" (copy)" if copy else "")
        for (name, copy), amount in names.items()
    )


def _spots(incidents: Sequence[IncidentRow]) -> list[Spot]:
    found: dict[str, tuple[SettledPlace, list[int]]] = {}
    for number, incident in enumerate(incidents, start=1):
        place = incident.place
        if place is None or place.lat is None or place.lon is None or place.precision is None:
            continue
        key = f"{place.geoname_id or place.name}"
        found.setdefault(key, (place, []))[1].append(number)
    return sorted(
        (
            Spot(
                key=key,
                name=clean(place.name or place.text),
                lon=float(place.lon),
                lat=float(place.lat),
                size=SIZES[place.precision],
                claims=tuple(numbers),
                reach=RADIUS_KM.get(place.precision, 0.0),
            )
            for key, (place, numbers) in found.items()
            if place.lon is not None and place.lat is not None and place.precision is not None
        ),
        key=lambda spot: (-len(spot.claims), spot.name),
    )


def _outlets(account: Account) -> list[OutletView]:
    found: dict[str, OutletView] = {}
    for article in account.articles:
        row = found.setdefault(article.outlet or "", OutletView(name=clean(article.outlet or "outlet not known")))
        row.articles += 1
        row.copies += article.copy_of is not None
    for claim in account.claims:
        row = found.setdefault(claim.outlet or "", OutletView(name=clean(claim.outlet or "outlet not known")))
        row.claims += 1
        if len(claim.chain) == 1:
            row.own += 1
        else:
            row.speakers[clean(claim.chain[0].name)] += 1
    return sorted(found.values(), key=lambda row: row.name.casefold())


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
    return environment.get_template("report.html")
