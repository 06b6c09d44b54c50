"""A whole ledger as one page in one file: incidents, disputes, figures over time, and who stands behind them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from typing import TYPE_CHECKING

from markupsafe import Markup

from sayso.model import ArticleRow, ClaimRow, Dispute, IncidentRow, Origin, Series, SettledPlace, Toll
from sayso.show.atlas_view import Spot
from sayso.show.map import RADIUS_KM, SIZES, draw_spots
from sayso.show.page import ADVICE, safe_link
from sayso.show.report_chart import draw_days, draw_series
from sayso.show.words import clean, day_words, toll_words, tone, verdict

if TYPE_CHECKING:
    from jinja2 import Template

MOST_INCIDENTS = 300
"""More on one page than anyone reads, and a browser still scrolls; the rest is counted and named as left out."""


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
class ClaimLine:
    """One claim as a line: who, how far they stand behind it, and the words."""

    speaker: str
    chain: tuple[str, ...]
    outlet: str
    published: str
    stance: str
    verdict: str
    tone: str
    act: str
    quote: str
    judged: str
    link: str | None


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
    articles: tuple[tuple[str, str], ...]
    claims: tuple[ClaimLine, ...]
    disputes: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SideView:
    """One side of a dispute with its words."""

    position: str
    origins: tuple[Origin, ...]
    claims: tuple[ClaimLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeView:
    """A dispute, its sides in the order of the ledger, and the incident it is about, where that is on the page."""

    number: int
    kind: str
    incident: int | None
    about: str
    sides: tuple[SideView, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesView:
    """A figure over time as a chart and as a table."""

    title: str
    note: str
    chart: Markup
    rows: tuple[tuple[str, str, str, bool], ...]


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
    shown = sorted(account.incidents, key=_day)[-MOST_INCIDENTS:]
    number_of = {incident.id: number for number, incident in enumerate(shown, start=1)}
    dispute_of = {dispute.id: number for number, dispute in enumerate(account.disputes, start=1)}
    articles = {article.id: article for article in account.articles}
    incidents = [_incident(number_of[incident.id], incident, claims, articles, dispute_of) for incident in shown]
    drawn = draw_spots(_spots(shown), prefix="i", noun="incident", about="where something is said to have happened")
    room = files("sayso.show").joinpath("templates")
    return _template().render(
        question=account.question,
        articles=account.articles,
        tallies=_tallies(account),
        span=_span(account.articles),
        incidents=incidents,
        left_out=len(account.incidents) - len(shown),
        drawing=drawn[0] if drawn else None,
        outside=drawn[1] if drawn else [],
        days=draw_days([(incident.begin or "", incident.finish or "") for incident in shown]),
        disputes=[_dispute(number, dispute, claims, number_of) for number, dispute in enumerate(account.disputes, 1)],
        series=[_series(row) for row in account.series if len({point.day for point in row.points}) > 1],
        outlets=_outlets(account),
        advice=ADVICE,
        css=Markup(room.joinpath("page.css").read_text("utf-8") + room.joinpath("report.css").read_text("utf-8")),
        version=version("sayso"),
    )


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
    return day_words(days[0], days[-1], "day") if days else "no day of publication known"


def _incident(
    number: int,
    incident: IncidentRow,
    claims: dict[str, ClaimRow],
    articles: dict[str, ArticleRow],
    dispute_of: dict[str, int],
) -> IncidentView:
    told = [claims[claim] for claim in incident.claims if claim in claims]
    told.sort(key=lambda claim: (claim.copy_of is not None, claim.published or "", claim.article, claim.start))
    days = day_words(incident.begin, incident.finish, incident.time_precision or "day") if incident.begin else ""
    return IncidentView(
        number=number,
        type=incident.type,
        title=clean(incident.title or (told[0].quote if told else incident.type)),
        place=place_words(incident.place),
        days=days or "day not given",
        tolls=tuple(
            (effect, toll_words(toll))
            for effect, toll in (("killed", incident.killed), ("injured", incident.injured))
            if toll is not None and toll != Toll()
        ),
        origins=incident.origins,
        articles=tuple(
            (clean(row.outlet or row.id), "copy" if row.copy_of else "")
            for row in (articles[article] for article in incident.articles if article in articles)
        ),
        claims=tuple(_line(claim) for claim in told),
        disputes=tuple(dispute_of[dispute] for dispute in incident.disputes if dispute in dispute_of),
    )


def place_words(place: SettledPlace | None) -> str:
    """The place with its country; a place that was not resolved is said to be so."""
    if place is None:
        return ""
    if place.name is None:
        return f"{clean(place.text)} (not resolved)"
    if place.country and place.precision not in {"country", "region"}:
        return f"{clean(place.name)}, {place.country}"
    return clean(place.name)


def _line(claim: ClaimRow) -> ClaimLine:
    names = tuple(clean(link.name) for link in claim.chain)
    act = f"{claim.type}{f'/{claim.mode}' if claim.mode else ''}" if claim.type else "figure"
    return ClaimLine(
        speaker=names[0],
        chain=names[1:],
        outlet=clean(claim.outlet or claim.article),
        published=(claim.published or "")[:10],
        stance=claim.stance,
        verdict=verdict(claim),
        tone=tone(claim),
        act=act,
        quote=clean(claim.quote),
        judged={"accept": "accepted by a reviewer", "correct": f"corrected: {', '.join(claim.corrected)}"}.get(
            claim.judgement or "", ""
        ),
        link=safe_link(claim.url),
    )


def _dispute(number: int, dispute: Dispute, claims: dict[str, ClaimRow], number_of: dict[str, int]) -> DisputeView:
    sides = tuple(
        SideView(
            position=clean(side.position),
            origins=side.origins,
            claims=tuple(_line(claims[claim]) for claim in side.claims if claim in claims),
        )
        for side in dispute.sides
    )
    about = next((place for side in dispute.sides for claim in side.claims if claim in claims
                  for place in [place_words(next(iter(claims[claim].places), None))] if place), "")  # fmt: skip
    return DisputeView(
        number=number,
        kind=dispute.kind,
        incident=number_of.get(dispute.incident) if dispute.incident else None,
        about=about,
        sides=sides,
        reasons=tuple(f"{reason.what}: {reason.found}" for reason in dispute.reasons),
    )


def _series(series: Series) -> SeriesView:
    unit = f" ({series.unit}s)" if series.unit else ""
    since = f", since {series.since}" if series.since else ""
    where = f", {clean(series.place)}" if series.place else ""
    kind = "running total" if series.cumulative else "count for one happening"
    rows = tuple(
        (
            point.day,
            "vague" if point.bound == "vague" else toll_words(Toll(low=point.low, best=point.best, high=point.high)),
            point.article,
            point.revises is not None,
        )
        for point in series.points
    )
    return SeriesView(
        title=f"{series.indicator.replace('_', ' ')}{unit}{where}{since}",
        note=f"counted by {clean(series.counter)}; {kind}",
        chart=draw_series(series.points),
        rows=rows,
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
