"""What one mention says of its actor by itself, before any other mention is looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sayso.lexicon.actor_names import KnownActor
from sayso.model import Token, TokenSpan
from sayso.model.record import ActorKind


@dataclass(slots=True, kw_only=True, eq=False)
class Draft:
    """A mention described; filled in by `Describer` and then left alone.

    ``lemma`` is the dictionary form of the noun that says what it is (of *dozens of villagers*: villager).
    ``words`` are the folded words of a name, without titles; ``full`` the name as printed. ``number`` is ``s``, ``p``
    or ``None`` (either); ``gender`` ``m``, ``f`` or ``None``. ``person`` is ``None`` where it may be one or not.
    ``bare`` are the tokens of the name alone, of a person without the title, of a group without its people's noun
    (*Hezbollah* in *Hezbollah fighters*).
    ``definite`` is True for *the*, *this* and possessives. ``owner`` is the token of a possessor inside the phrase.
    """

    index: int
    span: TokenSpan
    head: Token
    shape: str
    lemma: str
    kind: ActorKind
    words: tuple[str, ...] = ()
    full: str | None = None
    name: str | None = None
    id: str | None = None
    country: str | None = None
    sector: str | None = None
    role: str | None = None
    gender: str | None = None
    number: str | None = None
    person: bool | None = None
    definite: bool = False
    pronoun: str | None = None
    owner: int | None = None
    place: str | None = None
    known: KnownActor | None = None
    bare: tuple[int, int] | None = None
    mods: frozenset[str] = frozenset()


def told(draft: Draft, **fields: Any) -> Draft:
    """The draft with fields filled in."""
    for name, value in fields.items():
        setattr(draft, name, value)
    return draft
