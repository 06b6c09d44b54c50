"""Make the tables of the account and of the judgements."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables of the account and of the judgements."""
    op.create_table(
        "copies",
        sa.Column("article", sa.Text, nullable=False),
        sa.Column("original", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("share", sa.Float, nullable=False),
        sa.Column("reasons", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("article", name=op.f("pk_copies")),
    )
    op.create_index(op.f("ix_copies_original"), "copies", ["original"])
    op.create_table(
        "digests",
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("json", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("kind", "subject", name=op.f("pk_digests")),
    )
    op.create_table(
        "disputes",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("incident", sa.Text),
        sa.Column("reasons", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disputes")),
    )
    op.create_index(op.f("ix_disputes_incident"), "disputes", ["incident"])
    op.create_table(
        "entities",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("country", sa.Text),
        sa.Column("role", sa.Text),
        sa.Column("variants", sa.Text, nullable=False),
        sa.Column("articles", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entities")),
    )
    op.create_index(op.f("ix_entities_name"), "entities", ["name"])
    op.create_table(
        "incidents",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("type", sa.Text),
        sa.Column("title", sa.Text),
        sa.Column("place", sa.Text),
        sa.Column("place_text", sa.Text),
        sa.Column("place_kind", sa.Text),
        sa.Column("place_precision", sa.Text),
        sa.Column("geoname_id", sa.Integer),
        sa.Column("country", sa.Text),
        sa.Column("admin1", sa.Text),
        sa.Column("lat", sa.Float),
        sa.Column("lon", sa.Float),
        sa.Column("begin", sa.Text),
        sa.Column("finish", sa.Text),
        sa.Column("time_precision", sa.Text),
        sa.Column("first_published", sa.Text),
        sa.Column("last_published", sa.Text),
        sa.Column("killed_low", sa.Float),
        sa.Column("killed_best", sa.Float),
        sa.Column("killed_high", sa.Float),
        sa.Column("injured_low", sa.Float),
        sa.Column("injured_best", sa.Float),
        sa.Column("injured_high", sa.Float),
        sa.Column("independent", sa.Integer, nullable=False),
        sa.Column("article_count", sa.Integer, nullable=False),
        sa.Column("claim_count", sa.Integer, nullable=False),
        sa.Column("parts", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incidents")),
    )
    op.create_index(op.f("ix_incidents_begin"), "incidents", ["begin"])
    op.create_index(op.f("ix_incidents_country"), "incidents", ["country"])
    op.create_index(op.f("ix_incidents_type"), "incidents", ["type"])
    op.create_table(
        "judgements",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("reviewer", sa.Text, nullable=False),
        sa.Column("verb", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("subject_id", sa.Text, nullable=False),
        sa.Column("field", sa.Text),
        sa.Column("value", sa.Text),
        sa.Column("others", sa.Text, nullable=False),
        sa.Column("note", sa.Text),
        sa.Column("machine", sa.Text),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_judgements")),
    )
    op.create_index(op.f("ix_judgements_subject_id"), "judgements", ["subject_id"])
    op.create_table(
        "keys",
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("kind", "key", "subject", name=op.f("pk_keys")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_keys_subject", "keys", ["subject", "kind"])
    op.create_table(
        "links",
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("left_id", sa.Text, nullable=False),
        sa.Column("right_id", sa.Text, nullable=False),
        sa.Column("score", sa.Float, nullable=False),
        sa.Column("reasons", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("kind", "left_id", "right_id", name=op.f("pk_links")),
    )
    op.create_index("ix_links_right_id", "links", ["right_id"])
    op.create_table(
        "series",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("counter", sa.Text, nullable=False),
        sa.Column("indicator", sa.Text, nullable=False),
        sa.Column("unit", sa.Text, nullable=False),
        sa.Column("who", sa.Text),
        sa.Column("place", sa.Text),
        sa.Column("since", sa.Text),
        sa.Column("incident", sa.Text),
        sa.Column("cumulative", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_series")),
    )
    op.create_index(op.f("ix_series_counter"), "series", ["counter"])
    op.create_index(op.f("ix_series_incident"), "series", ["incident"])
    op.create_index(op.f("ix_series_place"), "series", ["place"])
    op.create_table(
        "dispute_claims",
        sa.Column("dispute", sa.Text, nullable=False),
        sa.Column("side", sa.Integer, nullable=False),
        sa.Column("claim", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(
            ["dispute"], ["disputes.id"], name=op.f("fk_dispute_claims_dispute"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("dispute", "side", "claim", name=op.f("pk_dispute_claims")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_dispute_claims_claim"), "dispute_claims", ["claim"])
    op.create_table(
        "dispute_sides",
        sa.Column("dispute", sa.Text, nullable=False),
        sa.Column("n", sa.Integer, nullable=False),
        sa.Column("position", sa.Text, nullable=False),
        sa.Column("independent", sa.Integer, nullable=False),
        sa.Column("claims", sa.Text, nullable=False),
        sa.Column("origins", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(
            ["dispute"], ["disputes.id"], name=op.f("fk_dispute_sides_dispute"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("dispute", "n", name=op.f("pk_dispute_sides")),
    )
    op.create_table(
        "entity_mentions",
        sa.Column("article", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("entity", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(
            ["entity"], ["entities.id"], name=op.f("fk_entity_mentions_entity"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("article", "name", name=op.f("pk_entity_mentions")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_entity_mentions_entity", "entity_mentions", ["entity"])
    op.create_table(
        "incident_articles",
        sa.Column("incident", sa.Text, nullable=False),
        sa.Column("n", sa.Integer, nullable=False),
        sa.Column("article", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(
            ["incident"], ["incidents.id"], name=op.f("fk_incident_articles_incident"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("incident", "n", name=op.f("pk_incident_articles")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_incident_articles_article"), "incident_articles", ["article"])
    op.create_table(
        "incident_claims",
        sa.Column("incident", sa.Text, nullable=False),
        sa.Column("n", sa.Integer, nullable=False),
        sa.Column("claim", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(
            ["incident"], ["incidents.id"], name=op.f("fk_incident_claims_incident"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("incident", "n", name=op.f("pk_incident_claims")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_incident_claims_claim"), "incident_claims", ["claim"])
    op.create_table(
        "incident_disputes",
        sa.Column("incident", sa.Text, nullable=False),
        sa.Column("n", sa.Integer, nullable=False),
        sa.Column("dispute", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(
            ["incident"], ["incidents.id"], name=op.f("fk_incident_disputes_incident"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("incident", "n", name=op.f("pk_incident_disputes")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_incident_disputes_dispute"), "incident_disputes", ["dispute"])
    op.create_table(
        "incident_members",
        sa.Column("incident", sa.Text, nullable=False),
        sa.Column("n", sa.Integer, nullable=False),
        sa.Column("member", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(
            ["incident"], ["incidents.id"], name=op.f("fk_incident_members_incident"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("incident", "n", name=op.f("pk_incident_members")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_incident_members_member"), "incident_members", ["member"])
    op.create_table(
        "origins",
        sa.Column("incident", sa.Text, nullable=False),
        sa.Column("n", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("articles", sa.Text, nullable=False),
        sa.Column("claims", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(["incident"], ["incidents.id"], name=op.f("fk_origins_incident"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("incident", "n", name=op.f("pk_origins")),
    )
    op.create_index(op.f("ix_origins_name"), "origins", ["name"])
    op.create_table(
        "reopenings",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("judgement", sa.Integer, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(["judgement"], ["judgements.id"], name=op.f("fk_reopenings_judgement")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reopenings")),
    )
    op.create_index(op.f("ix_reopenings_judgement"), "reopenings", ["judgement"])
    op.create_table(
        "series_points",
        sa.Column("series", sa.Text, nullable=False),
        sa.Column("n", sa.Integer, nullable=False),
        sa.Column("claim", sa.Text, nullable=False),
        sa.Column("article", sa.Text, nullable=False),
        sa.Column("day", sa.Text, nullable=False),
        sa.Column("low", sa.Float),
        sa.Column("best", sa.Float),
        sa.Column("high", sa.Float),
        sa.Column("bound", sa.Text, nullable=False),
        sa.Column("revises", sa.Text),
        sa.ForeignKeyConstraint(["series"], ["series.id"], name=op.f("fk_series_points_series"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("series", "n", name=op.f("pk_series_points")),
    )
    op.create_index(op.f("ix_series_points_claim"), "series_points", ["claim"])
