"""The tables of the record: articles, their readings, and every row of a reading under names an analyst can query.

``reading`` is the reading a row belongs to, ``n`` its place in the record's own list; columns named like lists of the
record (``actors``, ``places``, …) hold JSON lists of such ``n``. Offsets count code points of the article's text.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}
metadata = MetaData(naming_convention=NAMING)

meta = Table("meta", metadata, Column("key", Text, primary_key=True), Column("value", Text, nullable=False))

articles = Table(
    "articles",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("reading", Integer, unique=True),  # the current one
    Column("linked", Integer),  # the reading that the account rests on
    Column("url", Text),
    Column("outlet", Text),
    Column("title", Text),
    Column("byline", Text),
    Column("published", Text, index=True),
    Column("published_basis", Text),
    Column("language", Text),
    Column("text", Text, nullable=False),
    Column("text_sha256", Text, nullable=False),
)

readings = Table(
    "readings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("article", Text, ForeignKey("articles.id"), nullable=False),
    Column("version", Integer, nullable=False),
    Column("content", Text, nullable=False),  # hash of text, address, outlet, title, byline and date
    Column("text_sha256", Text, nullable=False),
    Column("pipeline", Text, nullable=False),
    Column("lexicon", Text, nullable=False),
    Column("sayso", Text, nullable=False),
    Column("read_at", Text, nullable=False),
    Column("record", LargeBinary, nullable=False),  # the whole record: JSON, compressed with zlib
    UniqueConstraint("article", "content", "pipeline", "lexicon", "sayso"),
    UniqueConstraint("article", "version"),
)


def of_reading(name: str, *columns: Column[Any]) -> Table:
    """A table with a row for every item of one list of the record."""
    return Table(
        name,
        metadata,
        Column("reading", Integer, ForeignKey("readings.id"), nullable=False),
        Column("n", Integer, nullable=False),
        *columns,
        PrimaryKeyConstraint("reading", "n"),
        sqlite_with_rowid=False,
    )


def span() -> tuple[Column[Any], Column[Any], Column[Any]]:
    """Where a mention stands, and its words."""
    return (
        Column("start_char", Integer, nullable=False),
        Column("end_char", Integer, nullable=False),
        Column("text", Text, nullable=False),
    )


places = of_reading(
    "places",
    *span(),
    Column("kind", Text, nullable=False),
    Column("name", Text),
    Column("geoname_id", Integer),
    Column("country", Text),
    Column("admin1", Text),
    Column("lat", Float),
    Column("lon", Float),
    Column("precision", Text),
    Column("sense", Text, nullable=False),
    Column("score", Float),
)

times = of_reading(
    "times",
    *span(),
    Column("type", Text, nullable=False),
    Column("value", Text),
    Column("begin", Text),
    Column("finish", Text),
    Column("precision", Text, nullable=False),
    Column("basis", Text, nullable=False),
)

actors = of_reading(
    "actors",
    *span(),
    Column("head", Text, nullable=False),
    Column("name", Text),
    Column("known_id", Text),
    Column("kind", Text, nullable=False),
    Column("country", Text),
    Column("sector", Text),
    Column("role", Text),
    Column("coref", Integer),
)

figures = of_reading(
    "figures",
    *span(),
    Column("low", Float),
    Column("best", Float),
    Column("high", Float),
    Column("bound", Text, nullable=False),
    Column("unit", Text),
    Column("counted", Text),
    Column("effect", Text),
    Column("who", Text),
    Column("cumulative", Boolean),
    Column("since", Text),
    Column("part_of", Integer),
    Column("implied", Boolean, nullable=False),
)

attributions = of_reading(
    "attributions",
    Column("source", Text),
    Column("cue", Text),
    Column("cue_start", Integer),
    Column("cue_end", Integer),
    Column("content_start", Integer),
    Column("content_end", Integer),
    Column("stance", Text, nullable=False),
    Column("form", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("actor", Integer),
    Column("parent", Integer),
    Column("rule", Text),
    Column("spans", Text, nullable=False),  # JSON: source and content spans, relays
)

events = of_reading(
    "events",
    *span(),
    Column("type", Text, nullable=False),
    Column("mode", Text),
    Column("plover", Text),
    Column("acled_event", Text),
    Column("acled_sub_event", Text),
    Column("status", Text),
    Column("belief", Float),
    Column("actors", Text, nullable=False),
    Column("recipients", Text, nullable=False),
    Column("instruments", Text, nullable=False),
    Column("places", Text, nullable=False),
    Column("times", Text, nullable=False),
    Column("figures", Text, nullable=False),
    Column("inferred", Text, nullable=False),
    Column("not_after", Text),
    Column("rule", Text),
)

article_incidents = of_reading(
    "article_incidents",
    Column("id", Text, nullable=False, index=True),
    Column("type", Text, nullable=False),
    Column("events", Text, nullable=False),
    Column("claims", Text, nullable=False),
    Column("place", Integer),
    Column("time", Integer),
    Column("figures", Text, nullable=False),
    Column("toll", Text),
)

issues = Table(
    "issues",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("reading", Integer, ForeignKey("readings.id"), index=True),  # none: nothing could be read
    Column("source", Text),
    Column("seen_at", Text),
    Column("stage", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("level", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Column("start_char", Integer),
    Column("end_char", Integer),
)

claims = Table(
    "claims",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("reading", Integer, ForeignKey("readings.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("id", Text, nullable=False, index=True),
    Column("event", Integer),
    Column("figure", Integer),
    Column("attribution", Integer),
    Column("article_incident", Text),
    Column("start_char", Integer, nullable=False),
    Column("end_char", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Column("speaker", Text),
    Column("speaker_kind", Text),
    Column("speaker_named", Boolean),
    Column("chain", Text, nullable=False),
    Column("stance", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("belief", Float, nullable=False),
    Column("type", Text),
    Column("mode", Text),
    Column("plover", Text),
    Column("acled_event", Text),
    Column("acled_sub_event", Text),
    Column("trigger", Text),
    Column("actors", Text),
    Column("recipients", Text),
    Column("instruments", Text),
    Column("place", Text),
    Column("places", Text),
    Column("place_precision", Text),
    Column("country", Text),
    Column("countries", Text),
    Column("lat", Float),
    Column("lon", Float),
    Column("begin", Text),
    Column("finish", Text),
    Column("time_precision", Text),
    Column("not_after", Text),
    Column("figure_text", Text),
    Column("figure_low", Float),
    Column("figure_best", Float),
    Column("figure_high", Float),
    Column("figure_bound", Text),
    Column("figure_unit", Text),
    Column("figure_effect", Text),
    Column("figure_who", Text),
    Column("figure_cumulative", Boolean),
    Column("judgement", Text),
    Column("corrected", Text),
    Column("parts", Text, nullable=False),  # JSON: the lists of the row in full
    UniqueConstraint("reading", "position"),
    Index("ix_claims_begin", "begin"),
    Index("ix_claims_country", "country"),
)
