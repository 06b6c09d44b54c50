"""Rows of a report: claims as lines, disputes with their sides, figures over time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from sayso.model import ClaimRow, Dispute, IncidentRow, Origin, Series, SettledPlace, Toll
from sayso.show.page import safe_link
from sayso.show.report_chart import draw_series
from sayso.show.words import bound_words, clean, day_words, toll_words, tone, verdict

KINDS = {
    "denial": "Said and denied",
    "responsibility": "Who did it",
    "figures": "How many",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimLine:
    """One sentence of one speaker as a line: who, how far they stand behind it, what acts it tells of, the words."""

    speaker: str
    chain: tuple[str, ...]
    outlet: str
    published: str
    stance: str
    verdict: str
    tone: str
    acts: tuple[str, ...]
    quote: str
    judged: str
    link: str | None


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


def place_words(place: SettledPlace | None) -> str:
    """The place with its country; a place that was not resolved is said to be so."""
    if place is None:
        return ""
    if place.name is None:
        return f"{clean(place.text)} (not resolved)"
    if place.country and place.precision not in {"country", "region"}:
        return f"{clean(place.name)}, {place.country}"
    return clean(place.name)


def claim_lines(claims: Iterable[ClaimRow]) -> tuple[ClaimLine, ...]:
    """Claims as lines; what one speaker claims in one sentence with one stance and verdict is one line."""
    lines: dict[tuple[object, ...], ClaimLine] = {}
    for claim in claims:
        line = _line(claim)
        key = (claim.article, claim.start, line.quote, line.speaker, line.chain, line.stance, line.verdict, line.judged)
        held = lines.get(key)
        acts = line.acts if held is None else tuple(dict.fromkeys((*held.acts, *line.acts)))
        lines[key] = replace(line, acts=acts)
    return tuple(lines.values())


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
        acts=(act,),
        quote=clean(claim.quote),
        judged={"accept": "accepted by a reviewer", "correct": f"corrected: {', '.join(claim.corrected)}"}.get(
            claim.judgement or "", ""
        ),
        link=safe_link(claim.url),
    )


def dispute_view(
    number: int, dispute: Dispute, claims: Mapping[str, ClaimRow], incidents: Mapping[str, tuple[int, IncidentRow]]
) -> DisputeView:
    """A dispute with its sides; ``incidents`` holds those of the page by id, each with its number."""
    sides = tuple(
        SideView(
            position=clean(side.position),
            origins=side.origins,
            claims=claim_lines(claims[claim] for claim in side.claims if claim in claims),
        )
        for side in dispute.sides
    )
    held = incidents.get(dispute.incident or "")
    told = [claims[claim] for side in dispute.sides for claim in side.claims if claim in claims]
    place = place_words(held[1].place) if held else ""
    place = place or next((words for row in told for words in [place_words(next(iter(row.places), None))] if words), "")
    return DisputeView(
        number=number,
        kind=KINDS[dispute.kind],
        incident=held[0] if held else None,
        about=" · ".join(filter(None, (place, incident_days(held[1]) if held else ""))),
        sides=sides,
        reasons=() if dispute.kind == "figures" else tuple(f"{one.what}: {one.found}" for one in dispute.reasons),
    )


def incident_days(incident: IncidentRow) -> str:
    """The days of an incident in words, or nothing."""
    if not incident.begin:
        return bound_words(incident.not_after) if incident.not_after else ""
    return day_words(incident.begin, incident.finish, incident.time_precision or "day")


def series_view(series: Series) -> SeriesView:
    """A figure over time."""
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
        title=f"{series.indicator.replace('_', ' ').capitalize()}{unit}{where}{since}",
        note=f"counted by {clean(series.counter)}; {kind}",
        chart=draw_series(series.points),
        rows=rows,
    )
