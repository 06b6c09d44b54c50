"""Alembic's way in: it runs on the connection that `sayso.ledger.migrate` hands over."""

from __future__ import annotations

from alembic import context

from sayso.ledger import account_tables  # noqa: F401  (they are in the metadata)
from sayso.ledger.migrate import VERSION_TABLE
from sayso.ledger.tables import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, version_table=VERSION_TABLE)
with context.begin_transaction():
    context.run_migrations()
