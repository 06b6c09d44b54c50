"""From a filter to the conditions of a query, alike for every kind of row."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Connection, and_, false, func, literal, literal_column, or_, select, text

from sayso.ledger import account_tables as acc
from sayso.ledger import tables as t
from sayso.ledger.engine import is_sqlite
from sayso.ledger.filter import Filter
from sayso.ledger.naming import names_of

Condition: TypeAlias = ColumnElement[bool]
PIECE = re.compile(r'"([^"]+)"|(\S+)')
# How each searchable column is spelled in the indexes of PostgreSQL; see the migrations.
POSTGRES_WORDS = {
    "quote": ("english", "claims.quote"),
    "chain": ("simple", "claims.chain"),
    "parties": ("simple", "coalesce(claims.actors, '') || ' ; ' || coalesce(claims.recipients, '')"),
    "places": ("simple", "coalesce(claims.places, '')"),
}
SQLITE_COLUMNS = {"quote": "quote", "chain": "chain", "parties": "actors recipients", "places": "places"}
ARTICLE_WORDS = "left(coalesce(articles.title, '') || ' ' || articles.text, 400000)"


def claim_conditions(connection: Connection, wanted: Filter) -> list[Condition]:
    """Conditions on ``claims`` beside ``articles``."""
    claims, articles = t.claims.c, t.articles.c
    found: list[Condition] = []
    for field, column in (("type", claims.type), ("status", claims.status), ("article", articles.id)):
        value = getattr(wanted, field)
        if value is not None:
            found.append(column == value)
    if wanted.incident is not None:
        listed = select(acc.incident_claims.c.claim).where(acc.incident_claims.c.incident == wanted.incident)
        found.append(claims.id.in_(listed))
    if wanted.country is not None:
        found.append(among(claims.countries, wanted.country))
    found += within(wanted, claims.begin, claims.finish, func.substr(articles.published, 1, 10))
    if wanted.min_independent is not None:
        found.append(claims.id.in_(_well_attested(wanted.min_independent)))
    if wanted.place is not None:
        places = [name for name in map(phrase, names_of(wanted.place)) if name]
        found.append(or_(false(), *(claim_words(connection, "places", [name]) for name in places)))
    if wanted.speaker is not None:
        found.append(claim_words(connection, "chain", [phrase(wanted.speaker)]))
    if wanted.actor is not None:
        names = spellings(connection, wanted.actor)
        found.append(or_(*(claim_words(connection, "parties", [phrase(name)]) for name in names)))
    if wanted.text is not None:
        found.append(claim_words(connection, "quote", pieces(wanted.text)))
    return found


def _well_attested(least: int) -> Any:
    joined = acc.incident_claims.join(acc.incidents, acc.incidents.c.id == acc.incident_claims.c.incident)
    return select(acc.incident_claims.c.claim).select_from(joined).where(acc.incidents.c.independent >= least)


def meeting(connection: Connection, wanted: Filter, column: ColumnElement[Any]) -> Any:
    """A column of the current claims (or of their articles) that meet a filter, as a subquery."""
    joined = t.claims.join(t.articles, t.articles.c.reading == t.claims.c.reading)
    return select(column).select_from(joined).where(*claim_conditions(connection, wanted))


def part(wanted: Filter, *names: str) -> Filter | None:
    """The filter reduced to some fields; ``None`` where none of them is asked for."""
    given = {name: value for name in names if (value := getattr(wanted, name)) is not None}
    return Filter(**given) if given else None


def within(
    wanted: Filter, begin: ColumnElement[Any], finish: ColumnElement[Any], otherwise: ColumnElement[Any]
) -> list[Condition]:
    """The time may lie between the days asked for; what has no time goes by another day."""
    found: list[Condition] = []
    if wanted.since is not None:
        found.append(func.coalesce(finish, begin, otherwise) >= wanted.since)
    if wanted.until is not None:
        found.append(func.coalesce(begin, finish, otherwise) <= wanted.until)
    return found


def among(column: ColumnElement[Any], value: str) -> Condition:
    """One of the values of a column that holds several, between semicolons."""
    return (literal("; ") + func.coalesce(column, "") + literal("; ")).contains(f"; {value.upper()}; ", autoescape=True)


def pieces(words: str) -> list[str]:
    """Words and quoted phrases of a search."""
    return [phrase or word for phrase, word in PIECE.findall(words)]


def phrase(words: str) -> str:
    """Words that must follow each other."""
    return " ".join(words.replace('"', " ").split())


def claim_words(connection: Connection, what: str, wanted: Sequence[str]) -> Condition:
    """Claims with all of these words and phrases in their quote, chain, parties or places."""
    if is_sqlite(connection):
        return t.claims.c.n.in_(_fts("claims", f"{{{SQLITE_COLUMNS[what]}}} : ({_match(wanted)})"))
    config, words = POSTGRES_WORDS[what]
    return _vector(config, words, wanted)


def article_words(connection: Connection, wanted: Sequence[str]) -> Condition:
    """Articles with all of these words and phrases in their title or text."""
    if is_sqlite(connection):
        return t.articles.c.n.in_(_fts("articles", _match(wanted)))
    return _vector("english", ARTICLE_WORDS, wanted)


def _match(wanted: Sequence[str]) -> str:
    quoted = ['"' + piece.replace('"', '""') + '"' for piece in wanted]
    return " AND ".join(quoted) or '""'


def _fts(table: str, match: str) -> Any:
    index = literal_column(f"{table}_fts")
    return select(literal_column("rowid")).select_from(text(f"{table}_fts")).where(index.op("MATCH")(match))


def _vector(config: str, words: str, wanted: Sequence[str]) -> Condition:
    vector = literal_column(f"to_tsvector('{config}', {words})")
    settled = literal_column(f"'{config}'::regconfig")
    return and_(*(vector.op("@@")(func.phraseto_tsquery(settled, piece)) for piece in wanted)) if wanted else false()


def spellings(connection: Connection, actor: str) -> list[str]:
    """The name itself and every spelling of the actors across articles that bear it or have it as their id."""
    bears = acc.entities.c.variants.icontains(json.dumps(actor, ensure_ascii=False), autoescape=True)
    query = select(acc.entities.c.name, acc.entities.c.variants).where(
        or_(acc.entities.c.id == actor, func.lower(acc.entities.c.name) == actor.lower(), bears)
    )
    names = {actor: None}
    for name, variants in connection.execute(query):
        names |= dict.fromkeys((name, *json.loads(variants)))
    return [name for name in names if phrase(name)]


def word_in(column: ColumnElement[Any], words: str) -> Condition:
    """Whole words of a short column without an index of its own."""
    wanted = phrase(words).lower()
    plain = func.replace(func.replace(func.lower(func.coalesce(column, "")), ",", " "), "-", " ")
    padded = literal(" ") + plain + literal(" ")
    return padded.contains(f" {wanted.replace('-', ' ').replace(',', ' ')} ", autoescape=True)
