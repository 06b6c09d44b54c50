"""Sayso: on whose say-so? A ledger of claims from reporting on conflict and crises.

>>> import sayso
>>> for record in sayso.read("article.txt", date="2024-05-06"):  # doctest: +SKIP
...     print(record.claims)

`read` and `read_text` give `Record`s, `Reader` is the loaded pipeline behind them, `dumps` and `loads` turn a record
into a line of JSON and back, `schema` is the record's JSON Schema, and `beliefs` gives the belief of every predicate
of a text. Importing the package loads nothing heavy; the first reading does.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sayso.model import Predicate, Record, dumps, loads, schema
    from sayso.pipeline import Reader
    from sayso.show.api import beliefs, read, read_text

__all__ = ["Predicate", "Reader", "Record", "beliefs", "dumps", "loads", "read", "read_text", "schema"]

_HOMES = {
    "Predicate": "sayso.model",
    "Reader": "sayso.pipeline",
    "Record": "sayso.model",
    "beliefs": "sayso.show.api",
    "dumps": "sayso.model",
    "loads": "sayso.model",
    "read": "sayso.show.api",
    "read_text": "sayso.show.api",
    "schema": "sayso.model",
}


def __getattr__(name: str) -> Any:
    """Public names, fetched when first asked for."""
    if name == "__version__":
        from importlib.metadata import version

        return version("sayso")
    if name not in _HOMES:
        raise AttributeError(f"module 'sayso' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])


class _Package(ModuleType):
    """The package itself. ``sayso.read`` stays the function when the room of that name is imported."""

    def __setattr__(self, name: str, value: object) -> None:
        if name in _HOMES and isinstance(value, ModuleType):
            return
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
