"""What linking needs of an article: one small row per incident, that a ledger can keep as JSON.

The first row of an article stands for its main incident and carries the words of the whole article. An article without
an incident has one row too, under the article's own id, so that its wording and names can still tie it to others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sayso.link.incidents.people import find_ages, find_people
from sayso.link.incidents.terms import Background, count_terms, load_background
from sayso.model import Incident, Place, Record, RecordError, Time, Toll

VERSION = 1  # of the digest; rows of another version are made again from their records

# Event types that tell of one kind of happening: an attack and its toll, the taking of a town and the retreat from it.
GROUPS = {
    "ASSAULT": "violence",
    "HARM": "violence",
    "CONTROL": "ground",
    "RETREAT": "ground",
    "MOBILIZE": "ground",
    "DESERT": "ground",
    "COERCE": "force",
    "SANCTION": "force",
    "ACCUSE": "law",
    "DISPLACE": "need",
    "DEPRIVE": "need",
    "AID": "need",
    "PROTEST": "protest",
    "AGREE": "talk",
    "CONSULT": "talk",
    "COOPERATE": "talk",
    "SUPPORT": "talk",
    "CONCEDE": "talk",
    "REQUEST": "talk",
    "REJECT": "talk",
    "THREATEN": "talk",
}
SILENT_ZONES = frozenset({"boilerplate", "credit", "byline"})
PLACED = frozenset({"literal", "part_of_name", "metonym"})
SENTENCE_REACH = 240  # characters around an event that are taken for its passage, cut at the paragraph
SURE_PLACE = 0.3  # resolution score below which only the written name of a place is kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place of a digest. ``key`` is its GeoNames id, else its written name in small letters."""

    key: str
    name: str
    country: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentDigest:
    """One incident of one article (or an article without any), as the linker compares it.

    ``begin`` and ``finish`` are days; ``place`` is where it happened, ``around`` the keys of all places named;
    ``killed`` and ``injured`` are lowest and highest; ``people`` are named persons with their weight in nats, ``ages``
    stated ages in years; ``terms`` are thousandths of a unit vector.
    """

    id: str
    article: str
    main: bool
    group: str | None
    published: str | None
    begin: str | None
    finish: str | None
    time_precision: str | None
    place: Spot | None
    around: tuple[str, ...]
    killed: tuple[float, float] | None
    injured: tuple[float, float] | None
    people: dict[str, float]
    ages: tuple[int, ...]
    terms: dict[str, int]
    version: int = VERSION


def digest(record: Record, *, background: Background | None = None) -> tuple[IncidentDigest, ...]:
    """Rows of a record's incidents, main one first; one row under the article's id where it has no incident."""
    table = background or load_background()
    text = _spoken(record)
    people = find_people(record, table)
    if not record.incidents:
        return (_row(record, None, text=text, people=people, table=table),)
    main = _row(record, record.incidents[0], text=text, people=people, table=table)
    rest = (
        _row(
            record, incident, text=(passage := _passage(record, incident)), table=table, people=_named(people, passage)
        )
        for incident in record.incidents[1:]
    )
    return (main, *rest)


def _row(
    record: Record, incident: Incident | None, *, text: str, people: dict[str, float], table: Background
) -> IncidentDigest:
    main = incident is None or incident.id == record.incidents[0].id
    time = None if incident is None or incident.time is None else record.times[incident.time]
    place = None if incident is None or incident.place is None else record.places[incident.place]
    toll = (incident.toll or {}) if incident else {}
    begin, finish, precision = _days(time)
    return IncidentDigest(
        id=incident.id if incident else record.article.id,
        article=record.article.id,
        main=main,
        group=GROUPS[incident.type] if incident else None,
        published=record.article.published[:10] if record.article.published else None,
        begin=begin,
        finish=finish,
        time_precision=precision,
        place=None if place is None else spot(place),
        around=_around(record.places) if main else (),
        killed=_range(toll.get("killed")),
        injured=_range(toll.get("injured")),
        people=people,
        ages=find_ages(text),
        terms=table.weigh(count_terms(text)),
    )


def spot(place: Place) -> Spot:
    """A place as a digest keeps it; one whose resolution is in doubt keeps its written name only."""
    if place.geoname_id is None or (place.score is not None and place.score < SURE_PLACE):
        return Spot(key=place.text.lower(), name=place.text)
    return Spot(
        key=str(place.geoname_id),
        name=place.name or place.text,
        country=place.country,
        admin1=place.admin1,
        lat=place.lat,
        lon=place.lon,
        precision=place.precision,
    )


def _around(places: Iterable[Place]) -> tuple[str, ...]:
    named = Counter(spot(place).key for place in places if place.sense in PLACED and place.kind != "country")
    return tuple(sorted(named))


def _days(time: Time | None) -> tuple[str | None, str | None, str | None]:
    if time is None or time.begin is None or not time.begin[:4].isdigit():
        return None, None, None
    return time.begin[:10], (time.finish or time.begin)[:10], time.precision


def _range(toll: Toll | None) -> tuple[float, float] | None:
    known = [] if toll is None else [end for end in (toll.low, toll.best, toll.high) if end is not None]
    return (min(known), max(known)) if known else None


def _spoken(record: Record) -> str:
    """The article without the zones that tell nothing of its subject."""
    text, parts, at = record.article.text, [], 0
    for zone in sorted(record.article.zones, key=lambda zone: zone.start):
        if zone.kind in SILENT_ZONES:
            parts.append(text[at : zone.start])
            at = max(at, zone.end)
    return "\n".join((*parts, text[at:]))


def _passage(record: Record, incident: Incident) -> str:
    """The text around the incident's events, inside their paragraphs."""
    text, parts, at = record.article.text, [], 0
    for index in sorted(incident.events, key=lambda index: record.events[index].start):
        event = record.events[index]
        first = max(at, event.start - SENTENCE_REACH, text.rfind("\n", 0, event.start) + 1)
        stop = text.find("\n", event.end)
        last = min(event.end + SENTENCE_REACH, len(text) if stop < 0 else stop)
        if last > first:
            parts.append(text[first:last])
            at = last
    return "\n".join(parts)


def _named(people: dict[str, float], passage: str) -> dict[str, float]:
    low = passage.lower()
    return {name: weight for name, weight in people.items() if name in low}


def to_json(row: IncidentDigest) -> dict[str, Any]:
    """Plain values for JSON."""
    plain = {name: getattr(row, name) for name in IncidentDigest.__slots__}
    if row.place is not None:
        plain["place"] = {name: getattr(row.place, name) for name in Spot.__slots__}
    return plain


def from_json(plain: dict[str, Any]) -> IncidentDigest:
    """A digest from what `to_json` gave.

    Raises
    ------
    RecordError
        When a field is missing or unknown, or the digest is of another version.
    """
    if plain.get("version") != VERSION:
        raise RecordError(f"incident digest of version {plain.get('version')}, not {VERSION}")
    try:
        values = dict(plain)
        values["place"] = None if values["place"] is None else Spot(**values["place"])
        for name in ("around", "ages"):
            values[name] = tuple(values[name])
        for name in ("killed", "injured"):
            values[name] = None if values[name] is None else tuple(values[name])
        return IncidentDigest(**values)
    except (KeyError, TypeError) as error:
        raise RecordError(f"incident digest: {error}") from error
