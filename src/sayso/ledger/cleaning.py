"""Text that any database can hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

NUL = "\x00"
STANDIN = "\ufffd"


def clean_text(text: str) -> str:
    """Text as any database can hold it: no lone surrogate, no NUL; one character stands in for one."""
    if NUL in text:
        text = text.replace(NUL, STANDIN)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def clean_row(row: Mapping[str, Any]) -> dict[str, Any]:
    """The row with every text cleaned; the record itself keeps what it was."""
    return {name: clean_text(value) if isinstance(value, str) else value for name, value in row.items()}
