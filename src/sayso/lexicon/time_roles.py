"""What a day of a report is the day of: the happening, the call for help, what came of it later."""

from __future__ import annotations

from functools import cache

from sayso.lexicon.files import Entry, load_entries


class TimeRole(Entry):
    """Lemmas that give the day they govern one role."""

    meaning: str
    words: tuple[str, ...]


@cache
def load_time_roles() -> dict[str, str]:
    """Role of each lemma; of two roles with one word the earlier in the file holds."""
    roles: dict[str, str] = {}
    for entry in load_entries("en/time_roles.yml", TimeRole):
        for word in entry.words:
            roles.setdefault(word, entry.id)
    return roles
