"""The zones of a text: one a paragraph, each with its function on the page."""

from __future__ import annotations

import re

from sayso.model import Zone

_PARAGRAPH = re.compile(r"\S(?:.*?\S)??(?=\s*\n\s*\n|\s*\Z)", re.S)


def find_zones(text: str, *, title: str | None = None) -> tuple[Zone, ...]:
    """Zones in text order; every non-blank stretch stands in exactly one."""
    return tuple(
        Zone(start=found.start(), end=found.end(), kind="body") for found in _PARAGRAPH.finditer(text)
    )
