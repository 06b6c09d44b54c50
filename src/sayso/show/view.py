"""A record as a person reads it: claims with names instead of indices, grouped by incident."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.model import Claim, Event, Incident, Place, Record
from sayso.show.words import (
    actor_name,
    bound_words,
    clean,
    figure_words,
    outlet_name,
    place_name,
    speaker_name,
    time_words,
    toll_words,
    tone,
    verdict,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView:
    """One claim in words. ``index`` counts in ``record.claims``; ``type`` is ``FIGURE`` for a bare count."""

    index: int
    id: str
    chain: tuple[str, ...]
    stance: str
    verdict: str
    tone: str
    belief: float
    type: str
    mode: str | None
    trigger: str
    trigger_span: tuple[int, int]
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    instruments: tuple[str, ...]
    places: tuple[str, ...]
    times: tuple[str, ...]
    figures: tuple[str, ...]
    quotes: tuple[str, ...]
    evidence: tuple[tuple[int, int], ...]

    @property
    def speaker(self) -> str:
        """The innermost speaker."""
        return self.chain[0]

    @property
    def who(self) -> str:
        """Who did it to whom, and with what; empty where the text does not say."""
        doers, targets = ", ".join(self.actors), ", ".join(self.recipients)
        if doers and targets:
            line = f"{doers} \u2192 {targets}"
        elif targets:
            line = f"(by whom is not said) \u2192 {targets}"
        else:
            line = doers
        return f"{line} with {', '.join(self.instruments)}".strip() if self.instruments else line


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentView:
    """Claims on one happening. ``type`` is ``None`` for the claims that belong to no incident."""

    id: str
    type: str | None
    place: str | None
    time: str | None
    toll: tuple[tuple[str, str], ...]
    figures: tuple[str, ...]
    claims: tuple[ClaimView, ...]
    contested: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordView:
    """A whole record in words: incidents with the main one first, then the claims in none."""

    title: str
    outlet: str
    published: str | None
    claims: tuple[ClaimView, ...]
    incidents: tuple[IncidentView, ...]
    others: IncidentView | None


def view_record(record: Record) -> RecordView:
    """The record in words.

    Notes
    -----
    A claim that two incidents hold is shown under the first, the bigger one.
    """
    claims = tuple(view_claim(record, index, claim) for index, claim in enumerate(record.claims))
    shown: set[int] = set()
    incidents = []
    for incident in record.incidents:
        fresh = [index for index in incident.claims if index not in shown]
        shown.update(fresh)
        if fresh:
            incidents.append(_view_incident(record, incident, tuple(claims[index] for index in fresh)))
    rest = tuple(claim for claim in claims if claim.index not in shown)
    others = None
    if rest:
        others = IncidentView(
            id="others", type=None, place=None, time=None, toll=(), figures=(), claims=rest, contested=""
        )
    return RecordView(
        title=title_of(record),
        outlet=outlet_name(record.article),
        published=record.article.published,
        claims=claims,
        incidents=tuple(incidents),
        others=others,
    )


def title_of(record: Record) -> str:
    """The article's title, else its headline zone, else its first words."""
    article = record.article
    if article.title:
        return clean(article.title)
    for zone in article.zones:
        if zone.kind == "headline":
            return clean(article.text[zone.start : zone.end])
    words = clean(article.text[:400]) or "(no text)"
    return words if len(words) <= 90 else words[:90].rsplit(" ", 1)[0] + "\u2026"


def view_claim(record: Record, index: int, claim: Claim) -> ClaimView:
    """One claim in words."""
    event = record.events[claim.event] if claim.event is not None else None
    figure = record.figures[claim.figure] if claim.figure is not None else None
    trigger = event if event is not None else figure
    if trigger is not None:
        words, span = clean(trigger.text), (trigger.start, trigger.end)
    else:
        words, span = clean(claim.evidence[0].quote), (claim.evidence[0].start, claim.evidence[0].end)
    figures = [] if event is None else [record.figures[at] for at in event.figures]
    if figure is not None and figure not in figures:
        figures.append(figure)
    return ClaimView(
        index=index,
        id=claim.id,
        chain=tuple(speaker_name(link, record.article) for link in claim.chain) or (outlet_name(record.article),),
        stance=claim.stance,
        verdict=verdict(claim),
        tone=tone(claim),
        belief=claim.belief,
        type=event.type if event is not None else "FIGURE",
        mode=event.mode if event is not None else None,
        trigger=words,
        trigger_span=span,
        actors=_names(record, event.actors if event is not None else ()),
        recipients=_names(record, event.recipients if event is not None else ()),
        instruments=_unique(clean(row.text) for row in event.instruments) if event is not None else (),
        places=_places(record, event),
        times=_times(record, event),
        figures=_unique(figure_words(row) for row in figures),
        quotes=tuple(clean(row.quote) for row in claim.evidence),
        evidence=tuple((row.start, row.end) for row in claim.evidence),
    )


def _places(record: Record, event: Event | None) -> tuple[str, ...]:
    return () if event is None else _unique(place_name(record.places[at]) for at in event.places)


def _times(record: Record, event: Event | None) -> tuple[str, ...]:
    """When it was, and what it was since, until, by or before."""
    if event is None:
        return ()
    relations = _relations((event,))
    plain = (time_words(record.times[at]) for at in event.times if at not in relations)
    return _unique((*plain, *(f"{relation} {time_words(record.times[at])}" for at, relation in relations.items())))


def _names(record: Record, indices: Iterable[int]) -> tuple[str, ...]:
    return _unique(actor_name(record.actors, index) for index in indices)


def _unique(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in words if word))


def _view_incident(record: Record, incident: Incident, claims: tuple[ClaimView, ...]) -> IncidentView:
    place = record.places[incident.place] if incident.place is not None else None
    toll = incident.toll or {}
    return IncidentView(
        id=incident.id,
        type=incident.type,
        place=place_name(place) if place is not None else None,
        time=_day(record, incident),
        toll=tuple((effect.replace("_", " "), toll_words(row)) for effect, row in toll.items()),
        figures=_unique(figure_words(record.figures[at]) for at in incident.figures),
        claims=claims,
        contested=contest_words(claims),
    )


def _day(record: Record, incident: Incident) -> str | None:
    if incident.time is None:
        return _latest(record, incident)
    words = time_words(record.times[incident.time])
    relation = _relations(record.events[index] for index in incident.events).get(incident.time)
    return f"{relation} {words}" if relation else words


def _relations(events: Iterable[Event]) -> dict[int, str]:
    return {bound.time: bound.relation for event in events for bound in event.bounds}


def _latest(record: Record, incident: Incident) -> str | None:
    """The day that publication implies for an incident that no words date."""
    bounds = [record.events[index].not_after for index in incident.events]
    known = [bound.finish for bound in bounds if bound is not None]
    return bound_words(max(known)) if known and len(known) == len(bounds) else None


def contest_words(claims: Iterable[ClaimView]) -> str:
    """Whether one of the claims denies or doubts while another tells of an act done; a doubt is no denial."""
    verdicts = {claim.verdict for claim in claims}
    if not verdicts & {"occurred", "ongoing"}:
        return ""
    return "WITH A DENIAL" if "DENIED" in verdicts else "WITH A DOUBT" if "DOUBTED" in verdicts else ""


def event_places(record: Record) -> dict[int, list[int]]:
    """Claims by the place their event happened at: place index → claim indices."""
    found: dict[int, list[int]] = {}
    for index, claim in enumerate(record.claims):
        if claim.event is None:
            continue
        for at in record.events[claim.event].places:
            found.setdefault(at, []).append(index)
    return found


def place_key(place: Place) -> str:
    """Places of one key are one place on the map."""
    return str(place.geoname_id) if place.geoname_id is not None else (place.name or place.text).casefold()
