"""A record as rows of tables, before any database is asked."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Table

from sayso.ledger import tables as t
from sayso.ledger.claim_columns import claim_columns
from sayso.model import Article, ClaimRow, Issue, Record, digest, dumps, loads, to_dict

Row = dict[str, Any]
COMPRESSION = 6
NUL = "\\u0000"  # as JSON spells it


def dense(value: Any) -> str:
    """Short JSON, one spelling for one value."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def pack(record: Record) -> tuple[bytes, bool]:
    """The whole record, compressed, and whether every text in it is one that any database can hold."""
    line = dumps(record)
    try:
        blob = line.encode("utf-8")
    except UnicodeEncodeError:
        return zlib.compress(line.encode("utf-8", "surrogatepass"), COMPRESSION), False
    return zlib.compress(blob, COMPRESSION), NUL not in line


def unpack(blob: bytes) -> Record:
    """The record as it was packed."""
    return loads(zlib.decompress(blob).decode("utf-8", "surrogatepass"))


def content_of(article: Article) -> str:
    """What makes a reading's input: the text and what was known of it. Zones and language follow from these."""
    return digest(
        article.text_sha256,
        article.url,
        article.outlet,
        article.title,
        article.byline,
        article.published,
        article.published_basis,
    )


def article_row(article: Article) -> Row:
    """The columns of ``articles`` that come from the article itself."""
    return {
        "url": article.url,
        "outlet": article.outlet,
        "title": article.title,
        "byline": article.byline,
        "published": article.published,
        "published_basis": article.published_basis,
        "language": article.language,
        "text": article.text,
        "text_sha256": article.text_sha256,
    }


def record_rows(record: Record, claims: Sequence[ClaimRow], reading: int) -> list[tuple[Table, list[Row]]]:
    """Rows by table for one reading; ``claims`` are those to be shown, corrections included."""
    found: list[tuple[Table, list[Row]]] = [
        (t.places, [_place(place) for place in record.places]),
        (t.times, [_spanned(time, TIME) for time in record.times]),
        (t.actors, [_spanned(actor, ACTOR) | {"known_id": actor.id} for actor in record.actors]),
        (t.figures, [_spanned(figure, FIGURE) for figure in record.figures]),
        (t.attributions, [_attribution(record, row) for row in record.attributions]),
        (t.events, [_event(event) for event in record.events]),
        (t.article_incidents, [_incident(incident) for incident in record.incidents]),
    ]
    for _, rows in found:
        for n, row in enumerate(rows):
            row["reading"] = reading
            row["n"] = n
    found.append((t.claims, claim_table_rows(record, claims, reading)))
    found.append((t.issues, [issue_row(issue) | {"reading": reading} for issue in record.issues]))
    return [(table, rows) for table, rows in found if rows]


def claim_table_rows(record: Record, claims: Sequence[ClaimRow], reading: int) -> list[Row]:
    """Rows of ``claims``."""
    return [
        claim_columns(row)
        | {
            "reading": reading,
            "position": position,
            "event": claim.event,
            "figure": claim.figure,
            "attribution": claim.attribution,
        }
        for position, (claim, row) in enumerate(zip(record.claims, claims, strict=True))
    ]


def issue_row(issue: Issue) -> Row:
    """The columns of ``issues`` that come from the issue itself."""
    return {
        "stage": issue.stage,
        "code": issue.code,
        "level": issue.level,
        "detail": issue.detail,
        "start_char": issue.start,
        "end_char": issue.end,
    }


PLACE = ("kind", "name", "geoname_id", "country", "admin1", "lat", "lon", "precision", "sense", "score")
TIME = ("type", "value", "begin", "finish", "precision", "basis")
ACTOR = ("head", "name", "kind", "country", "sector", "role", "coref")
FIGURE = (
    *("low", "best", "high", "bound", "unit", "counted", "effect", "who"),
    *("cumulative", "since", "part_of", "implied"),
)
EVENT = ("type", "mode", "plover", "status", "belief", "rule")
LISTS = ("actors", "recipients", "places", "times", "figures")


def _spanned(item: Any, names: Sequence[str]) -> Row:
    row: Row = {"start_char": item.start, "end_char": item.end, "text": item.text}
    for name in names:
        row[name] = getattr(item, name)
    return row


def _place(place: Any) -> Row:
    return _spanned(place, PLACE)


def _event(event: Any) -> Row:
    row = _spanned(event, EVENT)
    for name in LISTS:
        row[name] = _indices(getattr(event, name))
    row["acled_event"] = event.acled.event if event.acled else None
    row["acled_sub_event"] = event.acled.sub_event if event.acled else None
    row["instruments"] = dense([item.text for item in event.instruments])
    row["inferred"] = dense(list(event.inferred))
    row["not_after"] = event.not_after.finish if event.not_after else None
    return row


def _indices(indices: Sequence[int]) -> str:
    return "[" + ",".join(map(str, indices)) + "]"


def _attribution(record: Record, row: Any) -> Row:
    text = record.article.text
    return {
        "source": " … ".join(text[span.start : span.end] for span in row.source) or None,
        "cue": text[row.cue.start : row.cue.end] if row.cue else None,
        "cue_start": row.cue.start if row.cue else None,
        "cue_end": row.cue.end if row.cue else None,
        "content_start": row.content[0].start if row.content else None,
        "content_end": row.content[-1].end if row.content else None,
        "stance": row.stance,
        "form": row.form,
        "act": row.act,
        "actor": row.actor,
        "parent": row.parent,
        "rule": row.rule,
        "spans": dense(
            {
                "source": [[span.start, span.end] for span in row.source],
                "content": [[span.start, span.end] for span in row.content],
                "via": [[via.start, via.end, via.relation] for via in row.via],
            }
        ),
    }


def _incident(incident: Any) -> Row:
    toll: Mapping[str, Any] | None = incident.toll
    return {
        "id": incident.id,
        "type": incident.type,
        "events": _indices(incident.events),
        "claims": _indices(incident.claims),
        "place": incident.place,
        "time": incident.time,
        "figures": _indices(incident.figures),
        "toll": dense(to_dict(toll)) if toll is not None else None,
    }
