"""Quotation marks of every style, paired within and across sentences and paragraphs."""

from __future__ import annotations

from sayso.model import Parsed, Quote


def find_quotes(parsed: Parsed) -> tuple[Quote, ...]:
    """Quotations in text order."""
    return ()
