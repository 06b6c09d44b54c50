"""What an export reads: the rows of a ledger, or of readings that are in no ledger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sayso.model import (
    ArticleRow,
    ClaimRow,
    Dispute,
    Event,
    Incident,
    IncidentRow,
    Origin,
    Record,
    Series,
    Side,
    claim_rows,
)
from sayso.model.flat import settled_place

AFFIRMED = frozenset({"occurred", "ongoing"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """The rows that an export is made of.

    ``texts`` holds the texts of articles by id where they are at hand; only Web Annotations use them, for the words
    around a quote. ``asked`` holds the ids of the claims that were asked for; the others are here because they are
    about the same incidents. ``None`` asks for all.
    """

    claims: Sequence[ClaimRow] = ()
    incidents: Sequence[IncidentRow] = ()
    disputes: Sequence[Dispute] = ()
    series: Sequence[Series] = ()
    articles: Sequence[ArticleRow] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    asked: frozenset[str] | None = None


def account_of(records: Iterable[Record], *, pipeline: str = "", lexicon: str = "") -> Account:
    """An account of readings as they stand: nothing is joined across articles, and there are no series.

    Parameters
    ----------
    records
        Readings, one per article.
    pipeline, lexicon
        Versions that made them, for the list of articles.
    """
    claims: list[ClaimRow] = []
    incidents: list[IncidentRow] = []
    disputes: list[Dispute] = []
    articles: list[ArticleRow] = []
    texts: dict[str, str] = {}
    for record in records:
        rows = claim_rows(record)
        article = record.article
        claims.extend(rows)
        found = [_incident_row(record, incident, rows) for incident in record.incidents]
        disputed = list(_denials(record, rows))
        incidents.extend(found)
        disputes.extend(disputed)
        texts[article.id] = article.text
        articles.append(
            ArticleRow(
                id=article.id,
                outlet=article.outlet,
                title=article.title,
                url=article.url,
                published=article.published,
                language=article.language,
                incident=found[0].id if found else None,
                claims=len(rows),
                issues=len(record.issues),
                pipeline=pipeline,
                lexicon=lexicon,
            )
        )
    return Account(claims=claims, incidents=incidents, disputes=disputes, articles=articles, texts=texts)


def _incident_row(record: Record, incident: Incident, rows: Sequence[ClaimRow]) -> IncidentRow:
    place = None if incident.place is None else settled_place(record.places[incident.place])
    time = None if incident.time is None else record.times[incident.time]
    toll = incident.toll or {}
    own = [rows[index] for index in incident.claims]
    return IncidentRow(
        id=incident.id,
        type=incident.type,
        members=(incident.id,),
        articles=(record.article.id,),
        claims=tuple(row.id for row in own),
        place=place,
        begin=None if time is None else time.begin,
        finish=None if time is None else time.finish,
        time_precision=None if time is None else time.precision,
        first_published=record.article.published,
        last_published=record.article.published,
        killed=toll.get("killed"),
        injured=toll.get("injured"),
        origins=origins_of(row for row in own if row.status in AFFIRMED),
    )


def origins_of(claims: Iterable[ClaimRow]) -> tuple[Origin, ...]:
    """Independent origins of claims: the innermost named speaker of each, in order of appearance.

    Notes
    -----
    An unnamed speaker ("a monitor") is no origin of its own: who names nobody answers for it, in the end the outlet.
    A copy is counted with its original.
    """
    rows = tuple(claims)
    outlets = {row.article: row.outlet or row.article for row in rows}
    found: dict[str, tuple[str, str, dict[str, None], list[str]]] = {}
    for row in rows:
        speaker = next((party for party in row.chain if party.named), None)
        if speaker is not None and not (speaker.kind == "outlet" and speaker.name == row.outlet):
            key, name, kind = speaker.entity or speaker.name.casefold(), speaker.name, str(speaker.kind)
        else:
            original = row.copy_of or row.article
            name, kind = outlets.get(original) or row.outlet or row.article, "outlet"
            key = name.casefold() if original in outlets else original
        _, _, articles, ids = found.setdefault(key, (name, kind, {}, []))
        articles[row.article] = None
        ids.append(row.id)
    return tuple(
        Origin(name=name, kind=kind, articles=tuple(articles), claims=tuple(ids))
        for name, kind, articles, ids in found.values()
    )


def _denials(record: Record, rows: Sequence[ClaimRow]) -> Iterator[Dispute]:
    """One dispute per event that somebody says took place and somebody says did not, and per denied incident."""
    by_event: dict[int, list[int]] = {}
    for index, claim in enumerate(record.claims):
        if claim.event is not None:
            by_event.setdefault(claim.event, []).append(index)
    for incident in record.incidents:
        told = set(incident.claims)
        denied = any(rows[index].stance == "denies" for index in told)
        groups = [told] if denied else [set(by_event[event]) for event in incident.events if event in by_event]
        for number, group in enumerate(groups):
            dispute = _dispute(f"d-{incident.id}-{number}", incident, [rows[index] for index in sorted(group)])
            if dispute is not None:
                yield dispute
    held = {event for incident in record.incidents for event in incident.events}
    for event, indices in by_event.items():
        if event not in held:
            dispute = _dispute(f"d-{rows[indices[0]].id}", record.events[event], [rows[index] for index in indices])
            if dispute is not None:
                yield dispute


def _dispute(name: str, about: Incident | Event, rows: Sequence[ClaimRow]) -> Dispute | None:
    says = [row for row in rows if row.status in AFFIRMED and row.stance != "denies"]
    denies = [row for row in rows if row.status == "not_occurred" or row.stance == "denies"]
    if not says or not denies:
        return None
    return Dispute(
        id=name,
        kind="denial",
        incident=about.id if isinstance(about, Incident) else None,
        sides=tuple(
            Side(position=position, claims=tuple(row.id for row in side), origins=origins_of(side))
            for position, side in (("says it happened", says), ("denies it", denies))
        ),
    )
