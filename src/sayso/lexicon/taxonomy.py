"""The event taxonomy: what each type means and which codes of PLOVER and ACLED it answers to."""

from __future__ import annotations

from functools import cache

from pydantic import BaseModel, ConfigDict

from sayso.lexicon.files import load_entries
from sayso.model import EVENT_TYPES, LexiconError

FILE = "taxonomy.yml"


class AcledCode(BaseModel):
    """ACLED's event type and sub-event type."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    event: str
    sub_event: str


class EventTypeEntry(BaseModel):
    """One event type: definition, crosswalk, modes and examples.

    ``plover`` is PLOVER's event for the type, ``acled`` ACLED's code where the type alone decides it, and ``modes``
    the modes sayso gives, each with ACLED's sub-event type (or ``None``).
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    definition: str
    plover: str | None
    plover_mode: str | None = None
    source: str
    cooperative: bool
    modes: dict[str, str | None] = {}
    acled: str | None = None
    examples: tuple[str, ...]


class AcledRow(BaseModel):
    """An ACLED event type with its sub-event types."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    source: str
    sub_events: tuple[str, ...]


@cache
def load_taxonomy() -> dict[str, EventTypeEntry]:
    """Event types by name, all of them.

    Raises
    ------
    LexiconError
        When the file does not hold exactly the types of the record, or names an unknown ACLED sub-event type.
    """
    types = {entry.id: entry for entry in load_entries(FILE, EventTypeEntry)}
    if set(types) != set(EVENT_TYPES):
        raise LexiconError(f"lexicon {FILE}: types differ from the record's")
    known = acled_codes()
    for entry in types.values():
        for name in (*entry.modes.values(), entry.acled):
            if name is not None and name not in known:
                raise LexiconError(f"lexicon {FILE}: {entry.id}: no ACLED sub-event type {name!r}")
    return types


@cache
def acled_codes() -> dict[str, AcledCode]:
    """ACLED codes by sub-event type."""
    return {
        name: AcledCode(event=row.id, sub_event=name)
        for row in load_entries("acled.yml", AcledRow)
        for name in row.sub_events
    }
