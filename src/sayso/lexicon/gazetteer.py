"""The gazetteer: names of places and what they may mean."""

from __future__ import annotations


class Gazetteer:
    """Names of places to candidate entries."""


def load_gazetteer() -> Gazetteer:
    """The compiled gazetteer; compiled on first use."""
    return Gazetteer()
