"""FollowTheMoney: articles, events, those involved, and which article says what of which event, one entity per line.

Source: FollowTheMoney 3.5 schemata ``Article``, ``Event``, ``Documentation`` and the kinds of legal entities.
Entities are written as plain JSON; the library is not needed. Properties hold lists of texts; dates are as short as
what is known.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from sayso.export.happening import Happening, happenings
from sayso.export.select import Picked, joined
from sayso.export.settings import country_of
from sayso.lexicon.exports import crosswalk, export_countries
from sayso.link.names import is_description
from sayso.model import ArticleRow, IncidentRow, Party, digest

MONTHS = frozenset({"month"})
YEARS = frozenset({"year"})
QUANTITIES = frozenset("several many some most more dozens scores hundreds thousands millions all both other".split())
UNCODED = "Other"  # ACLED's sub-event type that says nothing


def ftm_lines(picked: Picked) -> Iterator[str]:
    """Entities: the articles, then each incident's parties, event and documentation; none twice."""
    told = {kept.row.article for kept in (*picked.kept, *picked.beside)}
    known: set[str] = set()
    for article in picked.account.articles:
        if article.id in told:
            known.add(article.id)
            yield _entity(_key("article", article.id), "Article", _article(article))
    parties: set[str] = set()
    for happening in happenings(picked):
        for party in (*happening.actors, *happening.recipients):
            key = party_key(party)
            if is_somebody(party) and key not in parties:
                parties.add(key)
                yield _entity(key, crosswalk("ftm_schema")[party.kind], _party(party))
        yield _entity(_key("event", happening.row.id), "Event", _event(happening))
        yield from _documentation(happening, known)


def is_somebody(party: Party) -> bool:
    """Whether the party has a name to be known by: *Ann Lee*, *the Norwegian army*, not *Rebels* or *Several Danes*."""
    state = party.country is not None and party.kind in ("government", "military")
    if not party.named or (is_description(party.name) and not state):
        return False
    return party.entity is not None or party.name.split()[0].casefold() not in QUANTITIES


def party_key(party: Party) -> str:
    """The id of a party: the ledger's entity, else its name, kind and country."""
    return _key("actor", party.entity or f"{party.name.casefold()}|{party.kind}|{party.country}")


def _key(kind: str, name: str) -> str:
    return f"sayso-{kind}-{digest(name)}"


def _entity(key: str, schema: str, properties: dict[str, Iterable[str | None]]) -> str:
    filled = {name: list(dict.fromkeys(value for value in values if value)) for name, values in properties.items()}
    return _dumps({"id": key, "schema": schema, "properties": {name: row for name, row in filled.items() if row}})


def _dumps(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False) + "\n"


def _article(row: ArticleRow) -> dict[str, Iterable[str | None]]:
    return {
        "title": [row.title],
        "name": [row.title],
        "publisher": [row.outlet],
        "sourceUrl": [row.url],
        "publishedAt": [row.published],
    }


def _country(code: str | None) -> str | None:
    found = None if code is None else export_countries().get(code)
    return None if found is None else found.iso2.lower()


def _party(party: Party) -> dict[str, Iterable[str | None]]:
    return {"name": [party.name], "country": [_country(party.country)], "keywords": [party.sector]}


def _event(happening: Happening) -> dict[str, Iterable[str | None]]:
    row = happening.row
    country = country_of(row.place)
    where = None if row.place is None else row.place.name or row.place.text
    sides = [*happening.actors, *happening.recipients]
    begin, finish = _dates(row)
    return {
        "name": [_title(happening, where)],
        "startDate": [begin],
        "endDate": [finish],
        "country": [None if country is None else _country(country.iso3)],
        "location": [where],
        "involved": [party_key(party) for party in sides if is_somebody(party)],
        "keywords": [
            row.type,
            *(happening.acled or ()),
            *happening.statuses,
            *(f"disputed: {k}" for k in happening.disputed),
        ],
        "summary": [claim.quote for claim in happening.claims],
        "notes": [_counts(happening)],
        "recordId": [row.id],
        "publisher": happening.outlets,
        "sourceUrl": [claim.url for claim in happening.claims],
    }


def _title(happening: Happening, where: str | None) -> str:
    """What it was and where. A headline would not do: it may tell of what is planned or denied."""
    code = happening.acled
    what = code[1] if code is not None and code[1] != UNCODED else (happening.row.type or "Story").capitalize()
    return what if where is None else f"{what}, {where}"


def _dates(row: IncidentRow) -> tuple[str | None, str | None]:
    """As many places of the date as are known: a month stays a month, a year a year."""
    size = 7 if row.time_precision in MONTHS else 4 if row.time_precision in YEARS else 10
    if row.time_precision == "vague":
        return None, None
    return (None if row.begin is None else row.begin[:size]), (None if row.finish is None else row.finish[:size])


def _counts(happening: Happening) -> str | None:
    parts = []
    for effect, count in (("killed", happening.killed), ("injured", happening.injured)):
        if count.any or count.words:
            low, high = count.lowest, count.high
            numbers = f"at least {low}" if high is None else f"up to {high}" if low is None else f"{low}"
            if low is not None and high is not None and low != high:
                numbers = f"{low} to {high}"
            parts.append(f"{effect}: {numbers if count.any else joined(count.words)}")
    parts.append(f"independent origins: {len(happening.origins)} ({happening.speakers})")
    return "; ".join(parts)


def _documentation(happening: Happening, known: set[str]) -> Iterator[str]:
    for kept in happening.kept:
        row = kept.row
        if row.article in known:
            said = " > ".join(party.name for party in row.chain)
            properties: dict[str, Iterable[str | None]] = {
                "document": [_key("article", row.article)],
                "entity": [_key("event", happening.row.id)],
                "role": [f"{said}: {row.stance}, {row.status}"],
                "summary": [row.quote],
                "status": [f"disputed: {kind}" for kind in kept.disputed],
                "date": [row.published],
                "recordId": [row.id],
                "publisher": [row.outlet],
                "sourceUrl": [row.url],
            }
            yield _entity(_key("claim", row.id), "Documentation", properties)
