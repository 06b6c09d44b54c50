"""PLOVER: one JSON object per line, one per incident and event category.

Source: PLOVER manual (Open Event Data Alliance), tables of JSON fields; locations have GeoNames' field names.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sayso.export.acled import MONTH
from sayso.export.counts import is_war
from sayso.export.happening import Happening, happenings
from sayso.export.select import Picked, joined
from sayso.export.settings import country_of, point_of, when
from sayso.lexicon.exports import crosswalk
from sayso.lexicon.taxonomy import load_taxonomy
from sayso.model import ClaimRow, Party, SettledPlace

EMPTY: tuple[Any, ...] = (None, "", [], {})


def plover_lines(picked: Picked) -> Iterator[str]:
    """Records, in the order of the incidents; those that lack what PLOVER requires are not written."""
    titles = {row.id: (row.title, row.language) for row in picked.account.articles}
    for happening in happenings(picked):
        for record in plover_records(happening, titles):
            yield json.dumps(record, ensure_ascii=False) + "\n"


def plover_records(
    happening: Happening, titles: Mapping[str, tuple[str | None, str | None]] | None = None
) -> Iterator[dict[str, Any]]:
    """The records of an incident, one per category; ``titles`` has title and language of articles by id."""
    for code, rows in _by_category(happening).items():
        record = _record(happening, code, rows, titles or {})
        if record is not None:
            yield record


def _by_category(happening: Happening) -> dict[str, list[ClaimRow]]:
    """Claims by category. One coded as the saying of it (an accusation, a demand) tells who did the act, and when, but
    not who said so when: it has no record. Nor has a war as a whole."""
    found: dict[str, list[ClaimRow]] = {}
    taxonomy = load_taxonomy()
    for row in happening.claims:
        if is_war(row):
            continue
        if row.plover is not None and row.type is not None and row.plover in (row.type, taxonomy[row.type].plover):
            found.setdefault(row.plover, []).append(row)
    return found


def _record(
    happening: Happening,
    code: str,
    rows: Sequence[ClaimRow],
    titles: Mapping[str, tuple[str | None, str | None]],
) -> dict[str, Any] | None:
    """One record; ``None`` where nobody is said to have acted or no month is known, both of which PLOVER requires."""
    days = when(happening.row)
    names = {party.name.casefold() for row in rows for party in row.actors}
    doers = [party for party in happening.doers if party.name.casefold() in names]
    if days is None or days.days > MONTH or not doers:
        return None
    others = {party.name.casefold() for row in rows for party in row.recipients}
    first = rows[0]
    title, language = titles.get(first.article, (None, None))
    contexts = crosswalk("plover_context")
    killed, injured = happening.killed, happening.injured
    record = {
        "id": f"{happening.row.id}-{code}",
        "has_event": True,
        "date": days.begin.isoformat(),
        "enddate": None if days.days == 1 else days.finish.isoformat(),
        "source": [_actor(party) for party in doers],
        "recipient": [_actor(party) for party in happening.recipients if party.name.casefold() in others],
        "event": [code],
        "event_loc": _location(happening.row.place),
        "event_text": list(dict.fromkeys(row.trigger for row in rows if row.trigger)),
        "quad_code": int(crosswalk("plover_quad")[code]),
        "mode": list(dict.fromkeys(row.mode for row in rows if row.mode and row.type == code)),
        "context": list(dict.fromkeys(contexts[row.status] for row in rows if row.status in contexts)),
        "size_info": _filled({"dead": killed.lowest, "injured": injured.lowest}),
        "link": happening.row.id,
        "text": first.quote,
        "text_info": {"start": first.start, "end": first.end},
        "cite_info": _filled(
            {
                "citation": first.article,
                "url": first.url,
                "title": title,
                "language": language,
                "publication": first.outlet,
            }
        ),
        "comment": _comment(happening),
    }
    return _filled(record)


def _filled(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value not in EMPTY}


def _actor(party: Party) -> dict[str, Any]:
    return _filled(
        {
            "code": party.country,
            "sector": party.sector,
            "actor_text": party.name,
            "identifier_id": party.entity,
        }
    )


def _location(place: SettledPlace | None) -> dict[str, Any] | None:
    if place is None:
        return None
    country, point = country_of(place), point_of(place)
    return _filled(
        {
            "geonameid": place.geoname_id,
            "name": place.name or place.text,
            "latitude": None if point is None else point[0],
            "longitude": None if point is None else point[1],
            "country code": None if country is None else country.iso2,
            "cc3": place.country,
        }
    )


def _comment(happening: Happening) -> str:
    parts = [f"according to {happening.speakers}"]
    parts.extend(f"disputed: {kind}" for kind in happening.disputed)
    return joined(parts) or ""
