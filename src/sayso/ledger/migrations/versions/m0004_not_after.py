"""The bound that publication implies, for acts that no words date: on claims, events and incidents."""

from __future__ import annotations

import json
import zlib
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

BOUND_CLAIMS = """
UPDATE claims SET not_after = :day
WHERE reading = :reading AND event = :n AND "begin" IS NULL AND status IN ('occurred', 'failed')
"""
# An incident that no words date was not after the first day on which an article told of it as having happened.
BOUND_INCIDENTS = """
UPDATE incidents SET not_after = (
  SELECT CASE WHEN count(*) = count(c.not_after) THEN min(c.not_after) END
  FROM claims c JOIN incident_claims i ON i.claim = c.id JOIN articles a ON a.reading = c.reading
  WHERE i.incident = incidents.id AND c.status IN ('occurred', 'ongoing') AND c.stance <> 'denies' AND c.belief > 0
) WHERE "begin" IS NULL
"""


def upgrade() -> None:
    """Go to this version; what older readings hold of it is filled in from their records."""
    for table in ("claims", "events", "incidents"):
        op.add_column(table, sa.Column("not_after", sa.Text))
    connection = op.get_bind()
    readings = connection.execute(sa.text("SELECT id FROM readings ORDER BY id")).scalars().all()
    for reading in readings:
        blob = connection.execute(sa.text("SELECT record FROM readings WHERE id = :id"), {"id": reading}).scalar_one()
        bounds = _bounds(json.loads(zlib.decompress(blob).decode("utf-8", "surrogatepass")))
        if bounds:
            rows = [{"reading": reading, "n": n, "day": day} for n, day in bounds.items()]
            connection.execute(sa.text("UPDATE events SET not_after = :day WHERE reading = :reading AND n = :n"), rows)
            connection.execute(sa.text(BOUND_CLAIMS), rows)
    connection.execute(sa.text(BOUND_INCIDENTS))


def _bounds(record: dict[str, Any]) -> dict[int, str]:
    """Days by event; a record of before there were bounds has none."""
    return {n: bound["finish"] for n, event in enumerate(record["events"]) if (bound := event.get("not_after"))}
