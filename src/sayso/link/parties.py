"""Whether two parties, named in different claims, can be one and the same."""

from __future__ import annotations

from functools import lru_cache

from sayso.lexicon.actor_names import fold
from sayso.link.names import clean, is_description, known_body, name_key, noun_of
from sayso.model import Party

PUBLIC = frozenset({"government", "military"})
PUBLIC_SECTORS = frozenset({"GOV", "MIL", "LEG", "JUD", "COP", "SPY"})
# Words that name no party of their own: "US-led coalition", "Syrian regime forces".
FRAMES = frozenset("the of and for in al el led backed linked affiliated front group forces force army".split())


def is_public(party: Party) -> bool:
    """Whether the party is a state, one of its bodies or forces, or somebody who holds an office of it."""
    return party.kind in PUBLIC or (party.kind == "person" and party.sector in PUBLIC_SECTORS)


def same_party(one: Party, other: Party) -> bool | None:
    """True where both are one (or one side of one state), False where they cannot be, ``None`` where nothing tells.

    A state, its government, its army and its president stand for each other; *rebels* may be any armed group; two
    armed groups with names of their own are two, unless one name holds the other. *Syrian or Russian jets* may be
    either.
    """
    if one.entity is not None and one.entity == other.entity:
        return True
    if _key(one) == _key(other):
        return True if one.country is None or other.country is None else one.country == other.country
    if " or " in one.name or " or " in other.name:
        return None
    if is_public(one) and is_public(other):
        if one.country is None or other.country is None:
            return None
        return one.country == other.country
    if "other" in {one.kind, other.kind} or "civilians" in {one.kind, other.kind} or _led(one) or _led(other):
        return None
    if is_vague(one) or is_vague(other):
        return None if is_public(one) == is_public(other) else _apart(one, other)
    mine, theirs = _tokens(one.name), _tokens(other.name)
    return mine <= theirs or theirs <= mine


def _apart(one: Party, other: Party) -> bool | None:
    """*Rebels* are not the army; a person or a body of unknown sector may be on any side."""
    return False if {"armed_group"} & {one.kind, other.kind} and PUBLIC & {one.kind, other.kind} else None


def is_vague(party: Party) -> bool:
    """Whether the words describe without naming: *rebels*, *gunmen*, *government forces* of no named state."""
    if " or " in party.name:
        return True
    if party.entity is not None:
        return False
    if is_public(party) and party.country is not None:
        return False
    known = known_body(party.name)
    if known is not None and known.id != known.country:
        return False
    return is_description(party.name) or noun_of(party.name) is not None


def _led(party: Party) -> bool:
    words = clean(party.name).lower()
    return party.kind == "igo" or "coalition" in words or "alliance" in words or "allies" in words


def _key(party: Party) -> str:
    known = known_body(party.name)
    return known.id if known is not None and known.id != known.country else name_key(party.name)


@lru_cache(maxsize=16384)
def _tokens(name: str) -> frozenset[str]:
    return frozenset(fold(word) for word in clean(name).replace("-", " ").split()) - FRAMES - {""}
