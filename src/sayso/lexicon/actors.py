"""What is known of actors before any article is read: the nouns, names and offices that stand for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from sayso.lexicon.files import load_table
from sayso.model.record import ActorKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorNoun:
    """A common noun that heads an actor: *soldier*, *ministry*, *refugee*."""

    kind: ActorKind
    sector: str | None
    person: bool
    gender: str | None
    title: bool
    office: bool
    body: bool
    force: bool
    weapon: bool


@cache
def actor_nouns() -> Mapping[str, ActorNoun]:
    """Actor nouns by dictionary form."""
    nouns: dict[str, ActorNoun] = {}
    for row in load_table("actors/nouns.csv"):
        traits = set(row["traits"].split(";")) - {""}
        nouns[row["noun"]] = ActorNoun(
            kind=cast(ActorKind, row["kind"]),
            sector=row["sector"] or None,
            person="person" in traits,
            gender="m" if "m" in traits else "f" if "f" in traits else None,
            title="title" in traits,
            office="office" in traits,
            body="body" in traits,
            force="force" in traits,
            weapon="weapon" in traits,
        )
    return nouns
