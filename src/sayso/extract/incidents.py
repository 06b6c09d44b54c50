"""Incidents inside one article: claims about one and the same happening fold into one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.model import Claim, Event, Figure, Incident, Layer, Parsed, Place, Time, incident_id

# Types that tell of one happening together: an attack and its toll, a capture and the retreat from the place.
GROUPS = {"HARM": "violence", "ASSAULT": "violence"}
PLACE_RANK = {
    "site": 5,
    "city": 4,
    "admin2": 3,
    "admin1": 2,
    "region": 1,
    "water": 1,
    "country": 0,
    "other": 4,
}


@dataclass(slots=True)
class Draft:
    """An incident while it is being gathered."""

    group: str
    events: list[int] = field(default_factory=list)
    places: Counter[int] = field(default_factory=Counter)
    times: Counter[int] = field(default_factory=Counter)


def find_incidents(
    parsed: Parsed,
    *,
    events: Layer[Event],
    claims: tuple[Claim, ...],
    places: Layer[Place],
    times: Layer[Time],
    figures: Layer[Figure],
) -> tuple[Incident, ...]:
    """Incidents, the main one (most claims) first.

    Notes
    -----
    Two mentions are one happening when nothing they say of place and time keeps them apart and they are told close
    together or share what sets them apart from others.
    """
    drafts: list[Draft] = []
    for index, event in enumerate(events.rows):
        group = GROUPS.get(event.type, event.type)
        draft = next((draft for draft in drafts if _fits(draft, group, event, places, times)), None)
        if draft is None:
            draft = Draft(group=group)
            drafts.append(draft)
        draft.events.append(index)
        draft.places.update(event.places)
        draft.times.update(event.times)
    claims_of: dict[int, list[int]] = {}
    for index, claim in enumerate(claims):
        if claim.event is not None:
            claims_of.setdefault(claim.event, []).append(index)
    incidents = [_finish(parsed, draft, events, claims, claims_of, places) for draft in drafts]
    return tuple(sorted(incidents, key=lambda row: (-len(row.claims), -len(row.events))))


def _fits(draft: Draft, group: str, event: Event, places: Layer[Place], times: Layer[Time]) -> bool:
    if draft.group != group:
        return False
    if event.places and draft.places and not _meet(event.places, draft.places, places):
        return False
    return not (event.times and draft.times and not _same_time(event.times, draft.times, times))


def _meet(new: Sequence[int], old: Counter[int], places: Layer[Place]) -> bool:
    names = {places.rows[index].name or places.rows[index].text for index in old}
    return any((places.rows[index].name or places.rows[index].text) in names for index in new)


def _same_time(new: Sequence[int], old: Counter[int], times: Layer[Time]) -> bool:
    for left in new:
        for right in old:
            one, other = times.rows[left], times.rows[right]
            if one.begin is None or other.begin is None:
                return True
            if one.begin <= (other.finish or other.begin) and other.begin <= (one.finish or one.begin):
                return True
    return False


def _finish(
    parsed: Parsed,
    draft: Draft,
    events: Layer[Event],
    claims: tuple[Claim, ...],
    claims_of: dict[int, list[int]],
    places: Layer[Place],
) -> Incident:
    told = sorted(index for event in draft.events for index in claims_of.get(event, []))
    kinds = Counter(events.rows[index].type for index in draft.events)
    place = max(
        draft.places,
        key=lambda index: (PLACE_RANK[places.rows[index].kind], draft.places[index], -index),
        default=None,
    )
    time = max(draft.times, key=lambda index: (draft.times[index], -index), default=None)
    return Incident(
        id=incident_id(article=parsed.article.id, claims=[claims[index].id for index in told]),
        type=kinds.most_common(1)[0][0],
        events=tuple(draft.events),
        claims=tuple(told),
        place=place,
        time=time,
        figures=tuple(sorted({index for event in draft.events for index in events.rows[event].figures})),
    )
