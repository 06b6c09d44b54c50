"""Places asked for under any of their names: "Hudaydah", "Hodeidah" and "Al Ḩudaydah" are one."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from sayso.lexicon import load_gazetteer
from sayso.lexicon.gazetteer import key_of

OTHER_USE = "adjective"


@lru_cache(maxsize=256)
def names_of(place: str) -> tuple[str, ...]:
    """The name asked for, and the names that places so called are shown under in the ledger."""
    shown = [hit.entry.name for hit in load_gazetteer().lookup(place) if hit.use != OTHER_USE]
    return tuple(dict.fromkeys((place, *shown)))


def named(connection: Connection, column: ColumnElement[Any], place: str) -> ColumnElement[bool]:
    """Rows whose short text has the name as whole words, or is another name of the place.

    Accents, case, hyphens and apostrophes do not count (`sayso.lexicon.gazetteer.key_of`).
    """
    asked = f" {key_of(place)} "
    others = {key_of(name) for name in names_of(place)}
    texts = connection.execute(select(column).where(column.is_not(None)).distinct()).scalars()
    return column.in_([text for text in texts if asked in f" {key_of(text)} " or key_of(text) in others])
