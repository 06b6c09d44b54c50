"""Whose word a claim is, and which body or person a speaker's words stand for."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.lexicon.actor_names import KnownActor
from sayso.link.actors.spelling import name_words
from sayso.link.copies.words import find_words
from sayso.link.names import clean, known_body, name_key, person_name

# What a named body that is no state's is called on second mention, and words of the names that each may stand for.
BODY_WORDS = frozenset("monitor monitors observatory watchdog group organisation organization charity ngo".split())
WATCHERS = frozenset("monitor monitors monitoring observatory watchdog".split())
WATCHING = frozenset("monitor monitoring observatory network watchdog".split())
BODIES = frozenset({"ngo", "igo", "other"})
# Where people post: the speaker is who posted, not the company.
PLATFORMS = frozenset("facebook twitter telegram youtube instagram tiktok whatsapp".split())


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Source:
    """Whose word a claim is.

    ``rank`` is 0 for a named speaker, 1 for officials of a state, 2 for the unnamed, 3 for the outlet itself.
    """

    rank: int
    key: str
    name: str
    kind: str


def names_a_body(name: str) -> bool:
    """Whether the words are a second mention of a body: *the group*, *a monitor*."""
    return (clean(name).lower().split()[-1:] or [""])[0] in BODY_WORDS


def body_meant(name: str, near: set[Source]) -> Source | None:
    """The body that "the group" or "a monitor" is: the one that watches, for a monitor; none of several alike."""
    bodies = {name_key(one.name): one for one in sorted(near) if one.kind in BODIES}
    meant = {key: one for key, one in bodies.items() if not WATCHING.isdisjoint(find_words(one.name))}
    if WATCHERS.isdisjoint(find_words(name)) or not meant:
        meant = {key: one for key, one in bodies.items() if one.kind == "ngo"} or bodies
    return next(iter(meant.values())) if len(meant) == 1 else None


def fuller_name(source: Source, near: set[Source]) -> Source | None:
    """The one speaker near by whose name holds this one: *Lee* and *Ann Lee*, *the Observatory* and its full name."""
    if source.kind == "person":
        words = frozenset(name_words(source.name))
        found = {one for one in near if one.kind == "person" and words < frozenset(name_words(one.name))}
    elif source.kind in BODIES and not source.key.startswith("e:"):
        words = frozenset(find_words(source.name))
        found = {one for one in near if one.kind in BODIES and words < frozenset(find_words(one.name))}
    else:
        return None
    return min(found) if len({name_key(one.name) for one in found}) == 1 else None


def body_key(name: str) -> str:
    """The key of a body: its entry's where it is known, else its name's."""
    known = known_body(name)
    return f"e:{known.id}" if known is not None else f"n:{name_key(name)}"


def body_led(name: str) -> str | None:
    """The body, no state's, that a person's description names: *Ann Lee, head of the Coast Observatory*."""
    told = clean(name).removeprefix(person_name(name))
    known = known_body(told) if told.strip() else None
    return None if known is None or is_state(known) or known.kind in ("government", "military") else known.name


def posts(name: str) -> bool:
    """Whether the words name somebody by the platform used: *Facebook user Ann Lee*, *a Telegram channel*."""
    words = find_words(name)
    return len(words) > 1 and not PLATFORMS.isdisjoint(words)


def is_state(known: KnownActor) -> bool:
    """Whether the entry is a state or its government as a whole: what a state says, its government says."""
    return known.id in (known.country, f"{known.country}.gov")
