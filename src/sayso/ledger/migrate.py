"""The schema's version: made, brought up to date, and refused where it is newer than this program."""

from __future__ import annotations

import logging
from functools import cache
from importlib.resources import files

from sqlalchemy import Connection, Engine, inspect, text

from sayso.ledger.engine import APPLICATION_ID, is_sqlite, lock
from sayso.ledger.views import create_views, drop_views
from sayso.model import LedgerError

VERSION_TABLE = "ledger_version"
HEAD = "0004"
KNOWN = ("0001", "0002", "0003", "0004")
SCHEMA_LOCK = 0x5361795300


def settle(engine: Engine, name: str, *, create: bool, readonly: bool) -> None:
    """Make the ledger's tables or bring them up to date, in one transaction.

    Raises
    ------
    LedgerError
        When the database is something else, is of a newer version, or is out of date and may not be written.
    """
    with engine.connect().execution_options(writes=False) as connection:
        version = current(connection, name)
        connection.rollback()
    if version == HEAD:
        return
    if version is None and not create:
        raise LedgerError(f"{name} is empty; `sayso add` makes a ledger of it")
    if readonly:
        raise LedgerError(
            f"{name} was written by an older sayso; `sayso link` brings it up to date, where it may be written"
        )
    upgrade(engine, name)


def current(connection: Connection, name: str) -> str | None:
    """The version of the schema; ``None`` for an empty database."""
    tables = set(inspect(connection).get_table_names())
    if VERSION_TABLE not in tables:
        if tables and is_sqlite(connection):
            raise LedgerError(f"{name} is no ledger but some other database")
        return None
    version: str | None = connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar()
    if version is not None and version not in KNOWN:
        raise LedgerError(
            f"{name} was written by a newer sayso (schema {version}, this one knows {HEAD}); upgrade sayso"
        )
    return version


def upgrade(engine: Engine, name: str) -> None:
    """Run what migrations are due; of two programs that try at once the second finds it done."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(files("sayso.ledger").joinpath("migrations")))
    with engine.connect().execution_options(writes=True) as connection:
        if is_sqlite(connection):
            _write_ahead(engine)
        with connection.begin():
            lock(connection, SCHEMA_LOCK)
            if current(connection, name) == HEAD:
                return
            config.attributes["connection"] = connection
            drop_views(connection)
            with _quiet():
                command.upgrade(config, "head")
            create_views(connection)
            if is_sqlite(connection):
                connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def _write_ahead(engine: Engine) -> None:
    """WAL: readers and a writer do not wait for each other; the setting stays with the file."""
    raw = engine.raw_connection()
    try:
        raw.cursor().execute("PRAGMA journal_mode = WAL")
    finally:
        raw.close()


@cache
def _alembic_logger() -> logging.Logger:
    return logging.getLogger("alembic")


class _quiet:
    """Alembic tells of every step at level INFO; a ledger that opens has nothing to tell."""

    def __enter__(self) -> None:
        self._level = _alembic_logger().level
        _alembic_logger().setLevel(logging.WARNING)

    def __exit__(self, *args: object) -> None:
        _alembic_logger().setLevel(self._level)
