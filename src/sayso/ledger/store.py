"""Opening and closing a ledger, and its transactions."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine

from sayso.ledger.engine import lock, make_engine, spoken, troubles
from sayso.ledger.migrate import settle


class Store:
    """A database with a ledger's tables; every change is one transaction."""

    def __init__(self, engine: Engine, target: str) -> None:
        self._engine = engine
        self._held: Connection | None = None
        self.target = target

    @classmethod
    def open(cls, target: str | Path, *, create: bool = True, readonly: bool = False) -> Self:
        """Open a ledger, and make it or bring it up to date where that is due.

        Parameters
        ----------
        target : str or Path
            A file, or the address of a PostgreSQL database (``postgresql://…``).
        create : bool
            Whether to make a ledger where there is none.
        readonly : bool
            Whether only questions will be asked; then a file that cannot be written will do.

        Raises
        ------
        LedgerError
            When there is none and it must not be made, it is no ledger, it is of a newer version than this program,
            or it cannot be written.
        MissingExtra
            When a server is named and its driver is not installed.
        SettingError
            When the address makes no sense.
        """
        name = str(target)
        with troubles(name):
            engine = make_engine(name, create=create and not readonly, readonly=readonly)
            try:
                settle(engine, spoken(name), create=create and not readonly, readonly=readonly)
            except BaseException:
                engine.dispose()
                raise
        return cls(engine, name)

    def close(self) -> None:
        """Let go of the file or the server."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection for questions; they all see the ledger as it was at the first."""
        if self._held is not None:
            yield self._held
            return
        with troubles(self.target), self._engine.connect().execution_options(writes=False) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection for one change, whole or not at all."""
        if self._held is not None:
            yield self._held
            return
        engine = self._engine.execution_options(writes=True)
        with troubles(self.target), engine.begin() as connection:
            yield connection

    @contextmanager
    def whole(self) -> Iterator[None]:
        """All that is asked and changed inside is one transaction: the others see all of it, at its end, or nothing.

        Who changes the account waits for whoever is at it. Not to be nested, nor shared between threads.
        """
        with self.writing() as connection:
            lock(connection)
            self._held = connection
            try:
                yield
            finally:
                self._held = None
