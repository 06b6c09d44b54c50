"""News agencies, and how a text is credited to one."""

from __future__ import annotations

from functools import cache

from sayso.lexicon.files import Entry, load_entries


class Wire(Entry):
    """An agency: ``names`` as credits print them, ``outlets`` the folded names under which its own texts are filed."""

    names: tuple[str, ...]
    outlets: tuple[str, ...]


@cache
def load_wires() -> tuple[Wire, ...]:
    """Every agency of ``en/wires.yml``."""
    return load_entries("en/wires.yml", Wire)
