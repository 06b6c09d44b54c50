"""A record's claims as flat rows: indices replaced by what they point at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, get_args

from sayso.model.account import ClaimRow, Count, Party, SettledPlace, SettledTime
from sayso.model.record import Actor, ActorKind, Claim, Event, Figure, Place, Record, Speaker, Time

TOLD_AS_PAST = frozenset({"occurred", "failed"})  # of what is denied or not done, publication bounds nothing
ACTOR_KINDS = frozenset(get_args(ActorKind))


def claim_rows(record: Record) -> tuple[ClaimRow, ...]:
    """The claims of one record, in its order, as a ledger shows them before any linking."""
    article = record.article
    holder = {claim: incident.id for incident in record.incidents for claim in incident.claims}
    return tuple(
        ClaimRow(
            id=claim.id,
            article=article.id,
            outlet=article.outlet,
            published=article.published,
            url=article.url,
            article_incident=holder.get(index),
            quote=claim.evidence[0].quote,
            start=claim.evidence[0].start,
            end=claim.evidence[0].end,
            chain=tuple(speaker(record, link) for link in claim.chain),
            stance=claim.stance,
            status=claim.status,
            belief=claim.belief,
            **_act(record, claim),
        )
        for index, claim in enumerate(record.claims)
    )


def _act(record: Record, claim: Claim) -> dict[str, Any]:
    if claim.event is None:
        figures = () if claim.figure is None else (record.figures[claim.figure],)
        return {"figures": tuple(count(figure) for figure in figures)}
    event: Event = record.events[claim.event]
    return {
        "type": event.type,
        "mode": event.mode,
        "plover": event.plover,
        "acled_event": event.acled.event if event.acled else None,
        "acled_sub_event": event.acled.sub_event if event.acled else None,
        "trigger": event.text,
        "actors": tuple(party(record, index) for index in event.actors),
        "recipients": tuple(party(record, index) for index in event.recipients),
        "instruments": tuple(instrument.text for instrument in event.instruments),
        "places": tuple(settled_place(record.places[index]) for index in event.places),
        "not_after": event.not_after.finish if event.not_after and claim.status in TOLD_AS_PAST else None,
        "times": settled_times(record, event.times, [claim.event]),
        "figures": tuple(count(record.figures[index]) for index in event.figures),
        "inferred": event.inferred,
    }


def party(record: Record, index: int) -> Party:
    """Who a mention stands for, by the first mention of the same actor where the mention itself has no name."""
    actor: Actor = record.actors[index]
    first = actor if actor.name or actor.coref is None else record.actors[actor.coref]
    return Party(
        name=first.name or first.text,
        kind=first.kind,
        country=first.country or actor.country,
        sector=first.sector or actor.sector,
        named=first.name is not None,
    )


def speaker(record: Record, link: Speaker) -> Party:
    """One link of a source chain; the outlet goes by the article's outlet, or by *the outlet*."""
    if link.actor is not None:
        known = party(record, link.actor)
        return Party(
            name=link.name or known.name,
            kind=known.kind,
            country=known.country,
            sector=known.sector,
            named=link.named,
        )
    kind = link.kind if link.kind in ACTOR_KINDS else "outlet"
    return Party(name=link.name or record.article.outlet or "the outlet", kind=kind, named=link.named)  # type: ignore[arg-type]


def settled_place(place: Place) -> SettledPlace:
    """A place mention without its span."""
    return SettledPlace(
        text=place.text,
        name=place.name,
        kind=place.kind,
        geoname_id=place.geoname_id,
        country=place.country,
        admin1=place.admin1,
        lat=place.lat,
        lon=place.lon,
        precision=place.precision,
        score=place.score,
    )


def settled_time(time: Time) -> SettledTime:
    """A time mention without its span."""
    return SettledTime(text=time.text, begin=time.begin, finish=time.finish, precision=time.precision, basis=time.basis)


def settled_times(record: Record, times: Sequence[int], events: Sequence[int]) -> tuple[SettledTime, ...]:
    """The times of an event, or of an incident's events.

    What went on since a day, or lies between two, has all days from the first to the last (that of publication for
    since), as vague.
    """
    relations = {bound.time: bound.relation for event in events for bound in record.events[event].bounds}
    last = next((record.times[at].finish for at, relation in relations.items() if relation == "to"), None)
    published = (record.article.published or "")[:10] or None
    found = []
    for index in times:
        time = settled_time(record.times[index])
        relation = relations.get(index)
        if relation in ("since", "from"):
            finish = max(filter(None, (time.finish, published if relation == "since" else last)), default=None)
            found.append(replace(time, finish=finish, precision="vague"))
        elif relation is None:
            found.append(time)
    return tuple(found)


def count(figure: Figure) -> Count:
    """A figure without its span."""
    return Count(
        text=figure.text,
        low=figure.low,
        best=figure.best,
        high=figure.high,
        bound=figure.bound,
        unit=figure.unit,
        counted=figure.counted,
        effect=figure.effect,
        who=figure.who,
        cumulative=figure.cumulative,
        since=figure.since,
        part=figure.part_of is not None,
        implied=figure.implied,
    )
