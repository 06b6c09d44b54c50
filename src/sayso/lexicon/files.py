"""Loading lexicon files: YAML rules with a header, and long CSV tables, each against its schema."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from sayso.model import LexiconError

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # a PyYAML built without libyaml
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]


class Entry(BaseModel):
    """One rule: an id, where it comes from, and examples that run as tests.

    Subclasses add the rule's meaning. ``yes`` and ``no`` are sentences in our own words that the rule must
    and must not fire on.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    source: str
    yes: tuple[str, ...] = Field(min_length=1)
    no: tuple[str, ...] = Field(min_length=1)


class Header(BaseModel):
    """The head of a lexicon file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    schema_version: int
    language: str
    about: str
    source: str


EntryType = TypeVar("EntryType", bound=BaseModel)


def load_entries(name: str, entry_type: type[EntryType]) -> tuple[EntryType, ...]:
    """Entries of ``lexicon/data/<name>`` (a path such as ``en/cues.yml``), validated.

    Raises
    ------
    LexiconError
        When the file is missing, is no YAML, or an entry does not meet the schema; ids must be unique.
    """
    data = _read_yaml(name)
    try:
        Header.model_validate(data.get("header"))
        entries = tuple(entry_type.model_validate(row) for row in data.get("entries", ()))
    except ValidationError as error:
        raise LexiconError(f"lexicon {name}: {error}") from error
    ids = [getattr(entry, "id", None) for entry in entries]
    doubled = sorted({str(entry_id) for entry_id in ids if entry_id is not None and ids.count(entry_id) > 1})
    if doubled:
        raise LexiconError(f"lexicon {name}: id used twice: {', '.join(doubled)}")
    return entries


def load_table(name: str) -> tuple[dict[str, str], ...]:
    """Rows of a CSV table ``lexicon/data/<name>``; lines that begin with ``#`` tell its source."""
    text = _read_text(name)
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return tuple(csv.DictReader(lines))


@cache
def _read_text(name: str) -> str:
    try:
        return files("sayso.lexicon").joinpath("data", *name.split("/")).read_text(encoding="utf-8")
    except OSError as error:
        raise LexiconError(f"lexicon {name}: {error.strerror or error}") from error


def _read_yaml(name: str) -> dict[str, Any]:
    try:
        data = yaml.load(_read_text(name), Loader=_Loader)
    except yaml.YAMLError as error:
        raise LexiconError(f"lexicon {name}: {error}") from error
    if not isinstance(data, dict):
        raise LexiconError(f"lexicon {name}: no header and entries")
    return data
