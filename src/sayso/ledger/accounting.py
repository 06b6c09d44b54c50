"""Writing the account: one change of what linking found, in the transaction it is given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Column, Connection, Table, and_, bindparam, delete, insert, or_, select, update

from sayso.ledger import account_tables as acc
from sayso.ledger import tables as t
from sayso.ledger.account import AccountChange, Mention
from sayso.ledger.cleaning import clean_row
from sayso.ledger.judging import chunks
from sayso.ledger.rows import Row, dense
from sayso.model import Copy, Dispute, Entity, IncidentRow, Link, Origin, Series, Toll, to_dict

LISTS: tuple[tuple[Table, str, str], ...] = (
    (acc.incident_members, "member", "members"),
    (acc.incident_articles, "article", "articles"),
    (acc.incident_claims, "claim", "claims"),
    (acc.incident_disputes, "dispute", "disputes"),
)


def change_account(connection: Connection, change: AccountChange) -> None:
    """Take away what is retired or replaced, put in what is new, and mark the articles linked."""
    remove(connection, acc.copies.c.article, change.retired_copies, (row.article for row in change.copies))
    remove(connection, acc.incidents.c.id, change.retired_incidents, (row.id for row in change.incidents))
    remove(connection, acc.disputes.c.id, change.retired_disputes, (row.id for row in change.disputes))
    remove(connection, acc.series.c.id, change.retired_series, (row.id for row in change.series))
    remove(connection, acc.entities.c.id, change.retired_entities)
    _remove_links(connection, change)
    put(connection, acc.copies, map(_copy, change.copies))
    put(connection, acc.links, map(_link, change.links))
    _put_incidents(connection, change.incidents)
    _put_disputes(connection, change.disputes)
    _put_series(connection, change.series)
    _put_entities(connection, change.entities)
    remove(connection, acc.entity_mentions.c.article, change.named)
    mentions = change.mentions if change.mentions is not None else find_mentions(connection, change.entities)
    _put_mentions(connection, mentions)
    put_keys(connection, dict.fromkeys(change.dropped, ()) | dict(change.keys))
    _drop_digests(connection, [*change.dropped, *change.digests])
    put(connection, acc.digests, ({"kind": k, "subject": s, "json": text} for (k, s), text in change.digests.items()))
    if change.linked:
        query = update(t.articles).where(
            t.articles.c.id == bindparam("of_article"), t.articles.c.reading == bindparam("of_reading")
        )
        rows = [{"of_article": row.article, "of_reading": row.reading, "linked": row.reading} for row in change.linked]
        connection.execute(query, rows)


def remove(connection: Connection, column: Column[Any], *ids: Iterable[str]) -> None:
    """Rows with these ids, with all that hangs on them."""
    for portion in chunks(dict.fromkeys(one for some in ids for one in some)):
        connection.execute(delete(column.table).where(column.in_(portion)))


def put(connection: Connection, table: Table, rows: Iterable[Row]) -> None:
    """Rows with the same columns, if there are any; they are many, and go to the driver as they are."""
    found = [clean_row(row) for row in rows]
    if found:
        query = insert(table).compile(dialect=connection.dialect, column_keys=list(found[0]))
        order = query.positiontup
        connection.exec_driver_sql(
            str(query), [tuple(row[name] for name in order) for row in found] if order else found
        )


def put_keys(connection: Connection, keys: Mapping[tuple[str, str], Sequence[str]]) -> None:
    """Replace the blocking keys of subjects, kind by kind."""
    if not keys:
        return
    query = delete(acc.keys).where(
        acc.keys.c.kind == bindparam("of_kind"), acc.keys.c.subject == bindparam("of_subject")
    )
    connection.execute(query, [{"of_kind": kind, "of_subject": subject} for kind, subject in keys])
    rows = ({"kind": k, "subject": s, "key": key} for (k, s), some in keys.items() for key in dict.fromkeys(some))
    put(connection, acc.keys, rows)


def put_digests(connection: Connection, digests: Mapping[tuple[str, str], str]) -> None:
    """Replace what linking keeps of subjects, kind by kind."""
    _drop_digests(connection, digests)
    put(connection, acc.digests, ({"kind": k, "subject": s, "json": text} for (k, s), text in digests.items()))


def _drop_digests(connection: Connection, subjects: Iterable[tuple[str, str]]) -> None:
    rows = [{"of_kind": kind, "of_subject": subject} for kind, subject in subjects]
    if rows:
        table = acc.digests.c
        query = delete(acc.digests).where(table.kind == bindparam("of_kind"), table.subject == bindparam("of_subject"))
        connection.execute(query, rows)


def _remove_links(connection: Connection, change: AccountChange) -> None:
    links = acc.links.c
    if change.retired_links:
        query = delete(acc.links).where(
            links.kind == bindparam("of_kind"),
            or_(links.left_id == bindparam("of_id"), links.right_id == bindparam("of_id")),
        )
        connection.execute(query, [{"of_kind": kind, "of_id": one} for kind, one in change.retired_links])
    if change.links:
        query = delete(acc.links).where(
            and_(
                links.kind == bindparam("of_kind"),
                links.left_id == bindparam("of_left"),
                links.right_id == bindparam("of_right"),
            )
        )
        rows = [{"of_kind": link.kind, "of_left": link.left, "of_right": link.right} for link in change.links]
        connection.execute(query, rows)


def _copy(row: Copy) -> Row:
    return {
        "article": row.article,
        "original": row.of,
        "kind": row.kind,
        "share": row.share,
        "reasons": dense(to_dict(row.reasons)),
    }


def _link(row: Link) -> Row:
    return {
        "kind": row.kind,
        "left_id": row.left,
        "right_id": row.right,
        "score": row.score,
        "reasons": dense(to_dict(row.reasons)),
    }


def _put_incidents(connection: Connection, incidents: Sequence[IncidentRow]) -> None:
    put(connection, acc.incidents, map(_incident, incidents))
    for table, column, field in LISTS:
        rows = (
            {"incident": row.id, "n": n, column: value}
            for row in incidents
            for n, value in enumerate(getattr(row, field))
        )
        put(connection, table, rows)
    origins = ({"incident": row.id, "n": n} | _origin(one) for row in incidents for n, one in enumerate(row.origins))
    put(connection, acc.origins, origins)


def _incident(row: IncidentRow) -> Row:
    place = row.place
    parts = {name: to_dict(value) for name in ("place", "killed", "injured") if (value := getattr(row, name))}
    return {
        "id": row.id,
        "type": row.type,
        "title": row.title,
        "place": (place.name or place.text) if place else None,
        "place_text": place.text if place else None,
        "place_kind": place.kind if place else None,
        "place_precision": place.precision if place else None,
        "geoname_id": place.geoname_id if place else None,
        "country": place.country if place else None,
        "admin1": place.admin1 if place else None,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "begin": row.begin,
        "finish": row.finish,
        "time_precision": row.time_precision,
        "not_after": row.not_after,
        "first_published": row.first_published,
        "last_published": row.last_published,
        **_toll("killed", row.killed),
        **_toll("injured", row.injured),
        "independent": len(row.origins),
        "article_count": len(row.articles),
        "claim_count": len(row.claims),
        "parts": dense(parts),
    }


def _toll(effect: str, toll: Toll | None) -> Row:
    return {f"{effect}_{end}": getattr(toll, end) if toll else None for end in ("low", "best", "high")}


def _origin(row: Origin) -> Row:
    return {
        "name": row.name,
        "kind": row.kind,
        "articles": dense(list(row.articles)),
        "claims": dense(list(row.claims)),
    }


def _put_disputes(connection: Connection, disputes: Sequence[Dispute]) -> None:
    rows = (
        {"id": row.id, "kind": row.kind, "incident": row.incident, "reasons": dense(to_dict(row.reasons))}
        for row in disputes
    )
    put(connection, acc.disputes, rows)
    sides = (
        {
            "dispute": row.id,
            "n": n,
            "position": side.position,
            "independent": len(side.origins),
            "claims": dense(list(side.claims)),
            "origins": dense(to_dict(side.origins)),
        }
        for row in disputes
        for n, side in enumerate(row.sides)
    )
    put(connection, acc.dispute_sides, sides)
    claims = (
        {"dispute": row.id, "side": n, "claim": claim}
        for row in disputes
        for n, side in enumerate(row.sides)
        for claim in dict.fromkeys(side.claims)
    )
    put(connection, acc.dispute_claims, claims)


def _put_series(connection: Connection, series: Sequence[Series]) -> None:
    names = [column.name for column in acc.series.c]
    put(connection, acc.series, ({name: getattr(row, name) for name in names} for row in series))
    points = ({"series": row.id, "n": n} | to_dict(point) for row in series for n, point in enumerate(row.points))
    put(connection, acc.series_points, points)


def _put_entities(connection: Connection, entities: Sequence[Entity]) -> None:
    """A known actor's row is changed in its place, so that its mentions stay."""
    known: set[str] = set()
    for portion in chunks(row.id for row in entities):
        known.update(connection.execute(select(acc.entities.c.id).where(acc.entities.c.id.in_(portion))).scalars())
    changed = [clean_row(_entity(row)) for row in entities]
    put(connection, acc.entities, (row for row in changed if row["id"] not in known))
    rows = [row | {"of_id": row["id"]} for row in changed if row["id"] in known]
    if rows:
        connection.execute(update(acc.entities).where(acc.entities.c.id == bindparam("of_id")), rows)


def _entity(row: Entity) -> Row:
    return {
        "id": row.id,
        "name": row.name,
        "kind": row.kind,
        "country": row.country,
        "role": row.role,
        "variants": dense(list(row.variants)),
        "articles": dense(list(row.articles)),
    }


def find_mentions(connection: Connection, entities: Iterable[Entity]) -> list[Mention]:
    """Where the variants of actors stand in their articles, by the name a claim's row shows."""
    found: dict[tuple[str, str], str] = {}
    for entity in entities:
        variants = {entity.name, *entity.variants}
        for portion in chunks(entity.articles):
            query = (
                select(t.articles.c.id, t.actors.c.name, t.actors.c.text)
                .join(t.articles, t.articles.c.reading == t.actors.c.reading)
                .where(t.articles.c.id.in_(portion))
            )
            for article, name, words in connection.execute(query):
                if name in variants or words in variants:
                    found.setdefault((article, name or words), entity.id)
    return [Mention(article=article, name=name, entity=entity) for (article, name), entity in found.items()]


def _put_mentions(connection: Connection, mentions: Sequence[Mention]) -> None:
    """The latest word on who a name is in an article stands."""
    if not mentions:
        return
    rows = {
        (row.article, row.name): {"article": row.article, "name": row.name, "entity": row.entity} for row in mentions
    }
    table = acc.entity_mentions.c
    query = delete(acc.entity_mentions).where(
        table.article == bindparam("of_article"), table.name == bindparam("of_name")
    )
    connection.execute(query, [{"of_article": article, "of_name": name} for article, name in rows])
    put(connection, acc.entity_mentions, rows.values())
