"""The account as it was written: incidents, copies, links, actors."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table, func, or_, select

from sayso.ledger import account_tables as acc
from sayso.ledger import tables as t
from sayso.ledger.accounting import LISTS
from sayso.ledger.asking import meeting, part, spellings, within, word_in
from sayso.ledger.filter import Filter
from sayso.ledger.judging import chunks
from sayso.ledger.naming import named
from sayso.model import Copy, Entity, IncidentRow, Link, Origin, Reason, SettledPlace, Toll

PORTION = 500
OF_INCIDENT = (
    *("place", "country", "since", "until", "type", "status", "speaker", "actor", "min_independent"),
    *("text", "incident", "article"),
)


def reasons_from(text: str) -> tuple[Reason, ...]:
    """Reasons from their JSON."""
    return tuple(Reason(**row) for row in json.loads(text))


def origin_from(row: Mapping[str, Any]) -> Origin:
    """An origin from plain data."""
    return Origin(name=row["name"], kind=row["kind"], articles=tuple(row["articles"]), claims=tuple(row["claims"]))


def incident_ids(connection: Connection, wanted: Filter) -> Any:
    """Ids of the incidents that meet a filter, as a query in order of time.

    Place, country and time are the incident's own; speaker, actor, status and text are those of one of its claims.
    """
    rows = acc.incidents.c
    query = select(rows.id)
    if wanted.incident is not None:
        query = query.where(rows.id == wanted.incident)
    if wanted.type is not None:
        query = query.where(rows.type == wanted.type)
    if wanted.country is not None:
        query = query.where(rows.country == wanted.country.upper())
    if wanted.place is not None:
        query = query.where(or_(*(named(connection, name, wanted.place) for name in (rows.place, rows.place_text))))
    if wanted.min_independent is not None:
        query = query.where(rows.independent >= wanted.min_independent)
    if wanted.article is not None:
        listed = acc.incident_articles.c
        query = query.where(rows.id.in_(select(listed.incident).where(listed.article == wanted.article)))
    query = query.where(*within(wanted, rows.begin, rows.finish, func.substr(rows.first_published, 1, 10)))
    told = part(wanted, "status", "speaker", "actor", "text")
    if told is not None:
        listed = acc.incident_claims.c
        claims = meeting(connection, told, t.claims.c.id)
        query = query.where(rows.id.in_(select(listed.incident).where(listed.claim.in_(claims))))
    return query


def find_incidents(connection: Connection, wanted: Filter) -> Iterator[IncidentRow]:
    """Incidents that meet the filter, in order of time."""
    wanted.only("incidents", *OF_INCIDENT)
    rows = acc.incidents.c
    query = incident_ids(connection, wanted).order_by(func.coalesce(rows.begin, rows.first_published), rows.id)
    ids = connection.execute(query.limit(wanted.limit)).scalars().all()
    yield from incidents_by_id(connection, ids)


def incidents_by_id(connection: Connection, ids: Iterable[str]) -> Iterator[IncidentRow]:
    """Incidents by their ids, in the order asked; an unknown id is passed over."""
    for portion in chunks(ids):
        lists = {field: _lists(connection, table, column, portion) for table, column, field in LISTS}
        origins: dict[str, list[Origin]] = {}
        query = select(acc.origins).where(acc.origins.c.incident.in_(portion))
        for row in connection.execute(query.order_by(acc.origins.c.incident, acc.origins.c.n)).mappings():
            plain = {**row, "articles": json.loads(row["articles"]), "claims": json.loads(row["claims"])}
            origins.setdefault(row["incident"], []).append(origin_from(plain))
        found = connection.execute(select(acc.incidents).where(acc.incidents.c.id.in_(portion))).mappings()
        by_id = {row["id"]: row for row in found}
        for incident in portion:
            if incident in by_id:
                members = {field: tuple(values.get(incident, ())) for field, values in lists.items()}
                yield _incident(by_id[incident], members, tuple(origins.get(incident, ())))


def _lists(connection: Connection, table: Table, column: str, ids: Sequence[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    query = select(table.c.incident, table.c[column]).where(table.c.incident.in_(ids))
    for incident, value in connection.execute(query.order_by(table.c.incident, table.c.n)):
        found.setdefault(incident, []).append(value)
    return found


def _incident(row: Mapping[str, Any], lists: Mapping[str, Any], origins: tuple[Origin, ...]) -> IncidentRow:
    parts = json.loads(row["parts"])
    plain = (
        "id",
        "type",
        "title",
        "begin",
        "finish",
        "time_precision",
        "not_after",
        "first_published",
        "last_published",
    )
    return IncidentRow(
        **{name: row[name] for name in plain},
        **lists,
        place=SettledPlace(**parts["place"]) if "place" in parts else None,
        killed=Toll(**parts["killed"]) if "killed" in parts else None,
        injured=Toll(**parts["injured"]) if "injured" in parts else None,
        origins=origins,
    )


def incidents_with(connection: Connection, members: Iterable[str]) -> dict[str, str]:
    """The ledger-wide incident of each article's own incident that has one."""
    table = acc.incident_members.c
    found: dict[str, str] = {}
    for portion in chunks(members):
        query = select(table.member, table.incident).where(table.member.in_(portion))
        found |= dict(connection.execute(query).all())
    return found


def members_of(connection: Connection, incidents: Iterable[str]) -> dict[str, list[str]]:
    """Articles' own incidents by the ledger-wide one they are in."""
    found: dict[str, list[str]] = {}
    for portion in chunks(dict.fromkeys(incidents)):
        found |= _lists(connection, acc.incident_members, "member", portion)
    return found


def incidents_of(connection: Connection, articles: Iterable[str]) -> list[str]:
    """Ids of the incidents that these articles tell of, sorted."""
    table = acc.incident_articles.c
    found: set[str] = set()
    for portion in chunks(dict.fromkeys(articles)):
        found.update(connection.execute(select(table.incident).where(table.article.in_(portion))).scalars())
    return sorted(found)


def disputes_of(connection: Connection, incidents: Iterable[str]) -> list[str]:
    """Ids of the disputes about these incidents, sorted."""
    table = acc.disputes.c
    found: set[str] = set()
    for portion in chunks(dict.fromkeys(incidents)):
        found.update(connection.execute(select(table.id).where(table.incident.in_(portion))).scalars())
    return sorted(found)


def keys_of(connection: Connection, kind: str, subjects: Iterable[str]) -> set[str]:
    """Keys of one kind that any of the subjects has."""
    table = acc.keys.c
    found: set[str] = set()
    for portion in chunks(dict.fromkeys(subjects)):
        query = select(table.key).where(table.kind == kind, table.subject.in_(portion))
        found.update(connection.execute(query).scalars())
    return found


def read_copies(connection: Connection, articles: Iterable[str] | None) -> Iterator[Copy]:
    """Copies among all articles, or those that are or have these articles' copies."""
    table = acc.copies.c
    query = select(acc.copies).order_by(table.article)
    portions: Iterable[list[str] | None] = [None] if articles is None else chunks(articles)
    seen: set[str] = set()
    for portion in portions:
        some = query if portion is None else query.where(or_(table.article.in_(portion), table.original.in_(portion)))
        for row in connection.execute(some):
            if row.article not in seen:
                seen.add(row.article)
                yield Copy(
                    article=row.article,
                    of=row.original,
                    kind=row.kind,
                    share=row.share,
                    reasons=reasons_from(row.reasons),
                )


def read_links(connection: Connection, kind: str, ids: Iterable[str] | None, *, bare: bool = False) -> Iterator[Link]:
    """Links of one kind, all or those that touch some ids; ``bare`` ones without their reasons."""
    table = acc.links.c
    columns = [table.left_id, table.right_id, table.score, *([] if bare else [table.reasons])]
    query = select(*columns).where(table.kind == kind).order_by(table.left_id, table.right_id)
    portions: Iterable[list[str] | None] = [None] if ids is None else chunks(ids)
    seen: set[tuple[str, str]] = set()
    plain: Any = kind
    for portion in portions:
        some = query if portion is None else query.where(or_(table.left_id.in_(portion), table.right_id.in_(portion)))
        for left, right, score, *reasons in connection.execute(some):
            if (left, right) not in seen:
                seen.add((left, right))
                why = reasons_from(reasons[0]) if reasons else ()
                yield Link(kind=plain, left=left, right=right, score=score, reasons=why)


def subjects_with(connection: Connection, kind: str, wanted: Iterable[str]) -> list[tuple[str, str]]:
    """Pairs of a key and a subject that has it."""
    table = acc.keys.c
    found: list[tuple[str, str]] = []
    for portion in chunks(dict.fromkeys(wanted)):
        query = select(table.key, table.subject).where(table.kind == kind, table.key.in_(portion))
        found += [(key, subject) for key, subject in connection.execute(query.order_by(table.key, table.subject))]
    return found


def read_digests(connection: Connection, kind: str, subjects: Iterable[str] | None) -> dict[str, str]:
    """What linking kept of subjects, as JSON by subject; all of a kind where none are named."""
    table = acc.digests.c
    query = select(table.subject, table.json).where(table.kind == kind).order_by(table.subject)
    if subjects is None:
        return dict(connection.execute(query).all())
    found: dict[str, str] = {}
    for portion in chunks(dict.fromkeys(subjects)):
        found |= dict(connection.execute(query.where(table.subject.in_(portion))).all())
    return found


def subjects_of(connection: Connection, kind: str) -> list[str]:
    """Subjects of the digests of a kind."""
    table = acc.digests.c
    return list(connection.execute(select(table.subject).where(table.kind == kind).order_by(table.subject)).scalars())


def find_entities(connection: Connection, wanted: Filter) -> Iterator[Entity]:
    """Actors known across articles, by name."""
    wanted.only("actors", "actor", "country", "article")
    table = acc.entities.c
    query = select(acc.entities).order_by(table.name, table.id).limit(wanted.limit)
    if wanted.actor is not None:
        names = spellings(connection, wanted.actor)
        query = query.where(or_(table.id == wanted.actor, table.name.in_(names), word_in(table.name, wanted.actor)))
    if wanted.country is not None:
        query = query.where(table.country == wanted.country.upper())
    if wanted.article is not None:
        listed = acc.entity_mentions.c
        query = query.where(table.id.in_(select(listed.entity).where(listed.article == wanted.article)))
    yield from map(_entity, connection.execute(query))


def entities_by_id(connection: Connection, ids: Iterable[str]) -> Iterator[Entity]:
    """Actors known across articles, by their ids."""
    for portion in chunks(dict.fromkeys(ids)):
        query = select(acc.entities).where(acc.entities.c.id.in_(portion)).order_by(acc.entities.c.id)
        yield from map(_entity, connection.execute(query))


def _entity(row: Any) -> Entity:
    return Entity(
        id=row.id,
        name=row.name,
        kind=row.kind,
        country=row.country,
        role=row.role,
        variants=tuple(json.loads(row.variants)),
        articles=tuple(json.loads(row.articles)),
    )
