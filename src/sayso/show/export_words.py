"""What an export selected, in one line for the person who asked for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def note_words(note: Mapping[str, Any]) -> str:
    """What was selected, in one line; the file, or the one beside it, says it for programs."""
    held = _amount(note["claims"], "claim")
    if "incidents" in note:
        held = f"{_amount(note['incidents'], 'incident')} of {held}"
    parts = [f"{note['format']}: {held}, {' or '.join(note['statuses'])}; what is disputed is {note['disputed']}"]
    parts += [f"{name.replace('_', ' ')} {value}" for name, value in note["filters"].items()]
    out = [f"{amount} {why.removeprefix('status ').replace('_', ' ')}" for why, amount in note["left_out"].items()]
    if note.get("incidents_without_what_the_format_requires"):
        lacking = note["incidents_without_what_the_format_requires"]
        out.append(f"{_amount(lacking, 'incident')} without what the format requires")
    return "; ".join([*parts, f"left out: {', '.join(out)}"] if out else parts)


def _amount(amount: int, noun: str) -> str:
    return f"{amount} {noun}" if amount == 1 else f"{amount} {noun}s"
