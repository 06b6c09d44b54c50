"""Judgements as a reviewer reads them: who said what and when, a correction from what it was to what it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from rich.text import Text

from sayso.ledger.overlay import corrected_value
from sayso.model import Count, Judgement, Party, SaysoError, SettledPlace, SettledTime
from sayso.show.ledger_rows import settled_time_words
from sayso.show.words import ARROW, clean, figure_words, place_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import RenderableType

VERBS = {
    "accept": "accepted",
    "reject": "rejected",
    "correct": "corrected",
    "note": "noted",
    "merge": "merged",
    "split": "parted",
}
FIELDS = {"chain": "speaker", "times": "time"}  # the others are called as they are
NOTHING = "none"


def judgement_lines(judgements: Iterable[Judgement]) -> Iterator[RenderableType]:
    """A heading and a line for each, or nothing."""
    rows = tuple(judgements)
    if rows:
        yield Text("Judgements", style="bold underline")
    for row in rows:
        line = Text(f"{row.at}  {clean(row.reviewer)}  {VERBS[row.verb]}")
        if row.field is not None:
            name = FIELDS.get(row.field, row.field.replace("_", " "))
            line.append(f" {name}: {value_words(row.field, row.machine)} {ARROW} {value_words(row.field, row.value)}")
        if row.others:
            line.append(f" {', '.join(map(clean, row.others))}")
        if row.note:
            line.append(f"  \u201c{clean(row.note)}\u201d", style="italic")
        if row.reopened:
            line.append(f"  REOPENED: {clean(row.reopened)}", style="bold")
        yield line


def value_words(field: str, text: str | None) -> str:
    """The value of a field, kept as JSON, in words; what is no value of it (from another hand) as it stands."""
    if text is None:
        return "not known"
    try:
        value = corrected_value(field, text)
    except SaysoError:
        return clean(text)
    if isinstance(value, tuple):
        between = f" {ARROW} " if field == "chain" else "; "
        return between.join(map(_item_words, value)) or NOTHING
    return _item_words(value)


def _item_words(value: Any) -> str:
    match value:
        case None | "":
            return NOTHING
        case Party():
            return clean(value.name)
        case SettledPlace():
            return place_name(cast(Any, value))
        case SettledTime():
            return settled_time_words(value)
        case Count():
            return figure_words(cast(Any, value))
        case float():
            return f"{value:+g}"
        case _:
            return clean(str(value)).replace("not_occurred", "not occurred")
