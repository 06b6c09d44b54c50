"""The account as tables with named columns: the flat claims, and one table per noun."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sayso.export.happening import Happening, happenings
from sayso.export.select import Kept, Picked, incident_of, joined
from sayso.export.sheet import Cell
from sayso.model import Party, SettledPlace, SettledTime

Kind = Literal["text", "integer", "number", "truth"]
Row = Sequence[Cell]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table: its columns with their kinds, and how its rows come about."""

    columns: Mapping[str, Kind]
    rows: Callable[[Picked], Iterator[Row]]


def _columns(text: str) -> dict[str, Kind]:
    """Columns from their names; ``name:kind`` where it is no text."""
    found: dict[str, Kind] = {}
    for word in text.split():
        name, _, kind = word.partition(":")
        found[name] = kind or "text"  # type: ignore[assignment]
    return found


def _claims(picked: Picked) -> Iterator[Row]:
    return (_claim(kept) for kept in picked.kept)


def _claim(kept: Kept) -> Row:
    row = kept.row
    place = row.places[0] if row.places else None
    time = row.times[0] if row.times else None
    figure = row.figures[0] if row.figures else None
    return (
        *(row.id, row.article, row.outlet, row.published, row.url, row.copy_of, incident_of(row)),
        *((row.chain[0].name, row.chain[0].kind) if row.chain else (None, None)),
        " > ".join(party.name for party in row.chain) or None,
        *(row.stance, row.status, row.belief, joined(kept.disputed)),
        *(row.type, row.mode, row.plover, row.acled_event, row.acled_sub_event, row.trigger),
        *(_names(row.actors), _names(row.recipients), joined(row.instruments)),
        *_place(place),
        *(*_time(time), row.not_after),
        *_figure(figure),
        *(row.quote, row.start, row.end, row.judgement, joined(row.corrected)),
    )


def _figure(figure: object) -> Row:
    names = ("text", "low", "best", "high", "bound", "unit", "effect", "who", "cumulative")
    return tuple(None if figure is None else getattr(figure, name) for name in names)


def _names(parties: Iterable[Party]) -> str | None:
    return joined(party.name for party in parties)


def _place(place: SettledPlace | None) -> Row:
    names = ("text", "name", "country", "admin1", "lat", "lon", "precision", "geoname_id")
    return tuple(None if place is None else getattr(place, name) for name in names)


def _time(time: SettledTime | None) -> Row:
    names = ("begin", "finish", "precision", "basis")
    return tuple(None if time is None else getattr(time, name) for name in names)


def _incidents(picked: Picked) -> Iterator[Row]:
    return (incident_cells(happening) for happening in happenings(picked))


def incident_cells(happening: Happening) -> Row:
    """The cells of the table of incidents, in the order of its columns."""
    row = happening.row
    killed, injured = happening.killed, happening.injured
    return (
        *(row.id, row.type, *(happening.acled or (None, None))),
        *(joined(happening.statuses), joined(happening.disputed)),
        *(row.begin, row.finish, row.time_precision, row.not_after),
        *_place(row.place),
        *(_names(happening.actors), _names(happening.recipients), happening.instruments),
        *(killed.low, killed.best, killed.high, joined(killed.words)),
        *(injured.low, injured.best, injured.high, joined(injured.words)),
        *(len(happening.origins), happening.speakers, joined(happening.outlets)),
        *(len(happening.kept), len({claim.article for claim in happening.claims})),
        *(row.first_published, row.last_published),
    )


def _parties(picked: Picked) -> Iterator[Row]:
    for kept in picked.kept:
        row = kept.row
        for part, parties in (("speaker", row.chain), ("actor", row.actors), ("recipient", row.recipients)):
            for position, party in enumerate(parties):
                yield (
                    row.id,
                    part,
                    position,
                    party.name,
                    party.kind,
                    party.country,
                    party.sector,
                    party.named,
                    party.entity,
                )


def _places(picked: Picked) -> Iterator[Row]:
    for kept in picked.kept:
        for position, place in enumerate(kept.row.places):
            yield (kept.row.id, position, *_place(place), place.kind, place.score)


def _times(picked: Picked) -> Iterator[Row]:
    for kept in picked.kept:
        for position, time in enumerate(kept.row.times):
            yield (kept.row.id, position, time.text, *_time(time))


def _figures(picked: Picked) -> Iterator[Row]:
    for kept in picked.kept:
        for position, figure in enumerate(kept.row.figures):
            yield (kept.row.id, position, *_figure(figure), figure.counted, figure.since)


def _disputes(picked: Picked) -> Iterator[Row]:
    """A side holds the claims that were let through and those that deny them: a dispute without its denial is none."""
    kept = {row.row.id for row in picked.kept}
    rejected = {row.id for row in picked.account.claims if row.judgement == "reject"}
    for dispute in picked.account.disputes:
        sides = [(side, [claim for claim in side.claims if claim not in rejected]) for side in dispute.sides]
        if not any(kept.intersection(claims) for _, claims in sides):
            continue
        for position, (side, claims) in enumerate(sides):
            if claims:
                names = joined(origin.name for origin in side.origins)
                yield (
                    *(dispute.id, dispute.kind, dispute.incident, position, side.position),
                    *(joined(claims), len(side.origins), names),
                )


def _series(picked: Picked) -> Iterator[Row]:
    kept = {row.row.id for row in picked.kept}
    for series in picked.account.series:
        for point in series.points:
            if point.claim in kept:
                yield (
                    *(series.id, series.counter, series.indicator, series.unit, series.who, series.place, series.since),
                    *(series.incident, series.cumulative, point.day, point.low, point.best, point.high, point.bound),
                    *(point.claim, point.article, point.revises),
                )


def _articles(picked: Picked) -> Iterator[Row]:
    told = {kept.row.article for kept in picked.kept}
    for row in picked.account.articles:
        if row.id in told:
            yield (
                *(row.id, row.outlet, row.title, row.url, row.published, row.language, row.incident),
                *(row.copy_of, row.copy_kind, row.copy_share, row.version, row.pipeline, row.lexicon),
            )


PLACE = "place_text place country admin1 lat:number lon:number place_precision geoname_id:integer"
FIGURE = "figure_text low:number best:number high:number bound unit effect who cumulative:truth"

TABLES: Mapping[str, Table] = {
    "claims": Table(
        columns=_columns(
            "claim article outlet published url copy_of incident speaker speaker_kind chain stance status "
            "belief:number disputed type mode plover acled_event acled_sub_event trigger actors recipients instruments "
            f"{PLACE} begin finish time_precision time_basis not_after {FIGURE} quote start:integer end:integer "
            "judgement corrected"
        ),
        rows=_claims,
    ),
    "incidents": Table(
        columns=_columns(
            "incident type acled_event acled_sub_event status disputed begin finish time_precision not_after "
            f"{PLACE} actors recipients instruments killed_low:integer killed_best:integer killed_high:integer "
            "killed_words injured_low:integer injured_best:integer injured_high:integer injured_words "
            "independent_origins:integer origins outlets claims:integer articles:integer first_published last_published"
        ),
        rows=_incidents,
    ),
    "parties": Table(
        columns=_columns("claim part position:integer name kind country sector named:truth entity"), rows=_parties
    ),
    "places": Table(columns=_columns(f"claim position:integer {PLACE} kind score:number"), rows=_places),
    "times": Table(columns=_columns("claim position:integer text begin finish precision basis"), rows=_times),
    "figures": Table(columns=_columns(f"claim position:integer {FIGURE} counted since"), rows=_figures),
    "disputes": Table(
        columns=_columns("dispute kind incident side:integer position claims independent_origins:integer origins"),
        rows=_disputes,
    ),
    "series": Table(
        columns=_columns(
            "series counter indicator unit who place since incident cumulative:truth day low:number best:number "
            "high:number bound claim article revises"
        ),
        rows=_series,
    ),
    "articles": Table(
        columns=_columns(
            "article outlet title url published language incident copy_of copy_kind copy_share:number version:integer "
            "pipeline lexicon"
        ),
        rows=_articles,
    ),
}
