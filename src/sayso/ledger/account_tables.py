"""The tables of the account, made from readings and judgements and made again at will; and the judgements themselves.

Only ``judgements`` and ``reopenings`` are original: the store refuses to change or delete their rows.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Float, ForeignKey, Index, Integer, PrimaryKeyConstraint, Table, Text

from sayso.ledger.tables import metadata

copies = Table(
    "copies",
    metadata,
    Column("article", Text, primary_key=True),
    Column("original", Text, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("share", Float, nullable=False),
    Column("reasons", Text, nullable=False),
)

links = Table(
    "links",
    metadata,
    Column("kind", Text, nullable=False),
    Column("left_id", Text, nullable=False),
    Column("right_id", Text, nullable=False),
    Column("score", Float, nullable=False),
    Column("reasons", Text, nullable=False),
    PrimaryKeyConstraint("kind", "left_id", "right_id"),
    Index("ix_links_right_id", "right_id"),
)

incidents = Table(
    "incidents",
    metadata,
    Column("id", Text, primary_key=True),
    Column("type", Text, index=True),
    Column("title", Text),
    Column("place", Text),
    Column("place_text", Text),
    Column("place_kind", Text),
    Column("place_precision", Text),
    Column("geoname_id", Integer),
    Column("country", Text, index=True),
    Column("admin1", Text),
    Column("lat", Float),
    Column("lon", Float),
    Column("begin", Text, index=True),
    Column("finish", Text),
    Column("time_precision", Text),
    Column("not_after", Text),
    Column("first_published", Text),
    Column("last_published", Text),
    Column("killed_low", Float),
    Column("killed_best", Float),
    Column("killed_high", Float),
    Column("injured_low", Float),
    Column("injured_best", Float),
    Column("injured_high", Float),
    Column("independent", Integer, nullable=False),
    Column("article_count", Integer, nullable=False),
    Column("claim_count", Integer, nullable=False),
    Column("parts", Text, nullable=False),  # JSON: the place and the tolls in full
)


def of_incident(name: str, column: str) -> Table:
    """One list of an incident, in its order."""
    return Table(
        name,
        metadata,
        Column("incident", Text, ForeignKey("incidents.id", ondelete="CASCADE"), nullable=False),
        Column("n", Integer, nullable=False),
        Column(column, Text, nullable=False, index=True),
        PrimaryKeyConstraint("incident", "n"),
        sqlite_with_rowid=False,
    )


incident_members = of_incident("incident_members", "member")
incident_articles = of_incident("incident_articles", "article")
incident_claims = of_incident("incident_claims", "claim")
incident_disputes = of_incident("incident_disputes", "dispute")

origins = Table(
    "origins",
    metadata,
    Column("incident", Text, ForeignKey("incidents.id", ondelete="CASCADE"), nullable=False),
    Column("n", Integer, nullable=False),
    Column("name", Text, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("articles", Text, nullable=False),
    Column("claims", Text, nullable=False),
    PrimaryKeyConstraint("incident", "n"),
)

disputes = Table(
    "disputes",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("incident", Text, index=True),
    Column("reasons", Text, nullable=False),
)

dispute_sides = Table(
    "dispute_sides",
    metadata,
    Column("dispute", Text, ForeignKey("disputes.id", ondelete="CASCADE"), nullable=False),
    Column("n", Integer, nullable=False),
    Column("position", Text, nullable=False),
    Column("independent", Integer, nullable=False),
    Column("claims", Text, nullable=False),
    Column("origins", Text, nullable=False),
    PrimaryKeyConstraint("dispute", "n"),
)

dispute_claims = Table(
    "dispute_claims",
    metadata,
    Column("dispute", Text, ForeignKey("disputes.id", ondelete="CASCADE"), nullable=False),
    Column("side", Integer, nullable=False),
    Column("claim", Text, nullable=False, index=True),
    PrimaryKeyConstraint("dispute", "side", "claim"),
    sqlite_with_rowid=False,
)

series = Table(
    "series",
    metadata,
    Column("id", Text, primary_key=True),
    Column("counter", Text, nullable=False, index=True),
    Column("indicator", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("who", Text),
    Column("place", Text, index=True),
    Column("since", Text),
    Column("incident", Text, index=True),
    Column("cumulative", Boolean, nullable=False),
)

series_points = Table(
    "series_points",
    metadata,
    Column("series", Text, ForeignKey("series.id", ondelete="CASCADE"), nullable=False),
    Column("n", Integer, nullable=False),
    Column("claim", Text, nullable=False, index=True),
    Column("article", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("low", Float),
    Column("best", Float),
    Column("high", Float),
    Column("bound", Text, nullable=False),
    Column("revises", Text),
    PrimaryKeyConstraint("series", "n"),
)

entities = Table(
    "entities",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("country", Text),
    Column("role", Text),
    Column("variants", Text, nullable=False),
    Column("articles", Text, nullable=False),
)

entity_mentions = Table(
    "entity_mentions",
    metadata,
    Column("article", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("entity", Text, ForeignKey("entities.id", ondelete="CASCADE"), nullable=False),
    PrimaryKeyConstraint("article", "name"),
    Index("ix_entity_mentions_entity", "entity"),
    sqlite_with_rowid=False,
)

keys = Table(
    "keys",
    metadata,
    Column("kind", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("subject", Text, nullable=False),
    PrimaryKeyConstraint("kind", "key", "subject"),
    Index("ix_keys_subject", "subject", "kind"),
    sqlite_with_rowid=False,
)

digests = Table(
    "digests",
    metadata,
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("json", Text, nullable=False),
    PrimaryKeyConstraint("kind", "subject"),
)

judgements = Table(
    "judgements",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("reviewer", Text, nullable=False),
    Column("verb", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("subject_id", Text, nullable=False, index=True),
    Column("field", Text),
    Column("value", Text),
    Column("others", Text, nullable=False),
    Column("note", Text),
    Column("machine", Text),
)

reopenings = Table(
    "reopenings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("judgement", Integer, ForeignKey("judgements.id"), nullable=False, index=True),
    Column("reason", Text, nullable=False),
)
