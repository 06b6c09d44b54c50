"""Opening the database behind a ledger, and turning what it complains of into one line a user can act on."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from sayso.model import LedgerError, MissingExtra, SettingError

BUSY_SECONDS = 900  # linking a large ledger for the first time takes minutes, and is one transaction
APPLICATION_ID = 0x53615953  # "SaYS" in the header of the file
POSTGRES = ("postgresql://", "postgres://", "postgresql+psycopg://")
WRITE_LOCK = 0x5361795301  # advisory lock of PostgreSQL, one writer of the account at a time

# What SQLite and PostgreSQL call their troubles, and what a user calls them.
SQLITE_TROUBLE = {
    "SQLITE_READONLY": "it cannot be written",
    "SQLITE_FULL": "the disk is full; what was finished before is safe",
    "SQLITE_IOERR": "the disk failed or is full; what was finished before is safe",
    "SQLITE_NOTADB": "it is no ledger but some other file",
    "SQLITE_BUSY": f"another program has kept it locked for {BUSY_SECONDS // 60} minutes",
    "SQLITE_CANTOPEN": "it cannot be opened or made; may its folder be written?",
    "SQLITE_CORRUPT": "the file is damaged",
    "SQLITE_PERM": "it may not be opened",
}
POSTGRES_TROUBLE = {
    "53100": "the server's disk is full; what was finished before is safe",
    "25006": "it cannot be written",
    "3D000": "the server has no such database",
    "28": "the server refuses this user",
    "42501": "this user may not do that",
    "08": "the server cannot be reached",
    "57": "the server has ended the connection",
    "55P03": "another program has kept it locked",
}


def is_url(target: str) -> bool:
    """Whether a ledger is named by a PostgreSQL address rather than a path."""
    return target.startswith(POSTGRES)


def spoken(target: str) -> str:
    """The ledger's name without a password."""
    return make_url(target).render_as_string(hide_password=True) if is_url(target) else target


def make_engine(target: str, *, create: bool, readonly: bool) -> Engine:
    """An engine on a file or a server; nothing is created but an empty file.

    Raises
    ------
    LedgerError
        When the file is not there and must not be made, or cannot be written and must be.
    MissingExtra
        When a server is named and its driver is not installed.
    """
    if is_url(target):
        return _postgres(target)
    if "://" in target:
        raise SettingError(f"{target.split('://')[0]} is not known; a ledger is a file or a postgresql:// address")
    return _sqlite(Path(target), create=create, readonly=readonly)


def _postgres(target: str) -> Engine:
    try:
        import psycopg  # noqa: F401
    except ModuleNotFoundError as error:
        raise MissingExtra("a ledger on a server needs a driver: pip install 'sayso[postgres]'") from error
    try:
        url = make_url(target.replace("postgres://", "postgresql://", 1)).set(drivername="postgresql+psycopg")
        return create_engine(url, pool_pre_ping=True, insertmanyvalues_page_size=500)
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        raise SettingError(f"{target!r} is no address of a ledger") from error


def _sqlite(path: Path, *, create: bool, readonly: bool) -> Engine:
    if path.is_dir():
        raise LedgerError(f"{path} is a folder, not a ledger")
    if not path.exists() and not create:
        raise LedgerError(f"no ledger at {path}; `sayso add` makes one")
    if not path.parent.is_dir():
        raise LedgerError(f"{path}: there is no folder {path.parent}")
    if path.exists() and not (_may_write(path) and _may_write(path.resolve().parent)):
        if not readonly:
            raise LedgerError(f"{path}: it cannot be written")
        return _sqlite_engine(f"{path.resolve().as_uri()}?mode=ro{_unchanging(path)}")
    return _sqlite_engine(path.resolve().as_uri())


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _unchanging(path: Path) -> str:
    """A file that nobody has open is read as it lies; with a log beside it, the log is read too."""
    return "" if any(Path(f"{path}{ending}").exists() for ending in ("-wal", "-shm")) else "&immutable=1"


def _sqlite_engine(uri: str) -> Engine:
    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA cache_size = -32768")
        connection.execute("PRAGMA temp_store = MEMORY")
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=_pool())

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        """A writer takes its lock at once, so that two of them wait for each other rather than fail."""
        wants = connection.get_execution_options()
        connection.exec_driver_sql("BEGIN IMMEDIATE" if wants["writes"] else "BEGIN")

    return engine


def _pool() -> Any:
    from sqlalchemy.pool import QueuePool

    return QueuePool


def is_sqlite(connection: Connection) -> bool:
    """Whether this is the file, not the server."""
    return connection.dialect.name == "sqlite"


@contextmanager
def troubles(target: str) -> Iterator[None]:
    """The database's own errors as `LedgerError`; a fault of ours stays what it is."""
    try:
        yield
    except DBAPIError as error:
        reason = _reason(error.orig)
        if reason is None:
            raise
        raise LedgerError(f"{spoken(target)}: {reason}") from error
    except sqlite3.OperationalError as error:
        raise LedgerError(f"{spoken(target)}: {_reason(error) or error}") from error
    except sqlite3.DatabaseError as error:
        raise LedgerError(f"{spoken(target)}: {_reason(error) or error}") from error


def _reason(error: BaseException | None) -> str | None:
    name = getattr(error, "sqlite_errorname", None)
    if name is not None:
        return next((words for code, words in SQLITE_TROUBLE.items() if name.startswith(code)), None)
    state = getattr(error, "sqlstate", None)
    if state is not None:
        return next((words for code, words in POSTGRES_TROUBLE.items() if state.startswith(code)), None)
    if type(error).__name__ == "OperationalError":  # psycopg before there is a connection
        return str(error).strip().splitlines()[0]
    return None


def lock(connection: Connection, key: int = WRITE_LOCK) -> None:
    """One writer at a time until the transaction ends; SQLite's file lock has done it already."""
    if not is_sqlite(connection):
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": key})
