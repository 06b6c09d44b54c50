"""Mentions as `sayso.extract` finds them, before `sayso.resolve` says what they stand for."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.layer import TokenSpan


@dataclass(frozen=True, slots=True, kw_only=True)
class Toponym:
    """A span that may name a place. ``sense`` is how the name is used here, as far as the syntax tells."""

    span: TokenSpan
    sense: str = "literal"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention:
    """A span that names a time, with the rule that found it."""

    span: TokenSpan
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorMention:
    """A noun phrase (or pronoun) that may act, suffer or speak."""

    span: TokenSpan
    shape: str  # "name", "nominal" or "pronoun"
