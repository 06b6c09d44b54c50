"""How often a named actor was met with which form, title, kind and day: counts that articles add to and take from.

Whatever is told of an actor follows from these counts alone, so that it does not depend on the order of arrival, and
no article is looked at again when another one joins.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from typing import Any

from sayso.link.actors import NamedActor
from sayso.link.actors.spelling import name_words
from sayso.model import Entity

MOST_NAMES = 12  # forms by which an actor is compared


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Counts of articles, by value; ``known`` counts the ids of the actor list, ``offices`` titles without a name."""

    names: Counter[str] = field(default_factory=Counter)
    forms: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    roles: Counter[str] = field(default_factory=Counter)
    days: Counter[str] = field(default_factory=Counter)
    known: Counter[str] = field(default_factory=Counter)
    offices: Counter[str] = field(default_factory=Counter)

    def count(self, actor: NamedActor, by: int) -> None:
        """Add one article's naming of the actor, or take it away with -1."""
        met: tuple[Iterable[str | None], ...] = (
            *((actor.name,), actor.names, (actor.kind,), (actor.country,), actor.roles),
            *((actor.day[:10] if actor.day else None,), (actor.known,), ("office" if actor.office else None,)),
        )
        for one, values in zip(fields(self), met, strict=True):
            counts: Counter[str] = getattr(self, one.name)
            for value in values:
                if value is not None:
                    counts[value] += by
                    if not counts[value]:
                        del counts[value]

    def add(self, other: Tally) -> None:
        """Add all of another's counts."""
        for one in fields(self):
            getattr(self, one.name).update(getattr(other, one.name))

    def node(self, ident: str) -> NamedActor | None:
        """The actor as it is compared with others; ``None`` where no article names it any more."""
        if not self.names:
            return None
        kinds: Any = _most(self.kinds)
        return NamedActor(
            id=ident,
            article="",
            name=_most(self.names) or "",
            names=tuple(sorted(self.forms, key=lambda name: (-len(name_words(name)), -len(name), name))[:MOST_NAMES]),
            kind=kinds,
            country=_most(self.countries),
            known=_most(self.known),
            roles=tuple(sorted(self.roles)),
            day=min(self.days, default=None),
            office=bool(self.offices),
        )

    def entity(self, ident: str, articles: Iterable[str]) -> Entity:
        """The actor across articles that these counts are of."""
        kind: Any = _most(self.kinds)
        return Entity(
            id=ident,
            name=min(self.names, key=lambda name: (-self.names[name], -len(name), name)),
            kind=kind,
            country=_most(self.countries),
            role=_most(self.roles),
            variants=tuple(sorted(self.forms)),
            articles=tuple(sorted(set(articles))),
        )


def _most(counts: Counter[str]) -> str | None:
    return min(counts, key=lambda value: (-counts[value], value), default=None)


def pack_tally(tally: Tally) -> str:
    """Counts as JSON, what is empty left out."""
    plain = {one.name: dict(sorted(counts.items())) for one in fields(tally) if (counts := getattr(tally, one.name))}
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def unpack_tally(text: str | None) -> Tally:
    """Counts from JSON; none at all from nothing."""
    return Tally(**{name: Counter(counts) for name, counts in json.loads(text or "{}").items()})
