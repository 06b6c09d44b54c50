"""Mentions as `sayso.extract` finds them, before `sayso.resolve` says what they stand for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sayso.model.layer import TokenSpan


@dataclass(frozen=True, slots=True, kw_only=True)
class Toponym:
    """A span that may name a place. ``sense`` is how the name is used here, as far as the syntax tells.

    ``name`` is what the gazetteer knows it by (``None``: it does not), ``hint`` the kind that its words claim
    ("Sumy region": admin1), ``score`` the chance, 0..1, that it names a place at all.
    """

    span: TokenSpan
    sense: str = "literal"
    name: str | None = None
    hint: str | None = None
    score: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention:
    """A span that names a time, with the rule that found it.

    ``kind`` says how its value is worked out, from the ``parts`` the rule's words carry (month, day, unit, …).
    ``start`` and ``end`` are set only where the mention is a part of a token, as each year of *1861–1865*.
    """

    span: TokenSpan
    rule: str
    kind: str = "date"
    parts: Mapping[str, float | str | None] = field(default_factory=dict)
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorMention:
    """A noun phrase (or pronoun) that may act, suffer or speak."""

    span: TokenSpan
    shape: str  # "name", "nominal" or "pronoun"
