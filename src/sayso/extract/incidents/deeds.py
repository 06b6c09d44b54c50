"""What was done and to whom, as far as it tells two deeds apart that are told side by side."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import Actor, Event, Layer

# Ways of violence that hardly are one another's part, by the mode of the act (PLOVER's modes in ACLED's sub-events).
WAYS = {
    "abduct": "abduction",
    "hostage": "abduction",
    "sexual": "sexual violence",
    "loot": "robbery",
    **dict.fromkeys(
        "airstrike heavy-weapons explosives grenade suicide-attack chemical firearms assassinate execute massacre "
        "battle".split(),
        "attack",
    ),
}

# Deeds done to somebody in particular: two persons murdered are two murders until they are told of as one.
SINGLED_OUT = frozenset("assassinate execute abduct hostage torture sexual".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One act by its way, its parties and the sentence it is told in."""

    sentence: int
    way: str | None
    parties: frozenset[int]
    victims: frozenset[int]

    @classmethod
    def of(cls, event: Event, actors: Layer[Actor], sentence: int) -> Deed:
        """The deed of an event; parties are indices of first mentions, victims those of named persons."""
        parties = {_first(actors, index) for index in (*event.actors, *event.recipients)}
        victims = {
            _first(actors, index)
            for index in event.recipients
            if event.mode in SINGLED_OUT and actors.rows[index].kind == "person" and actors.rows[index].name is not None
        }
        return cls(
            sentence=sentence,
            way=WAYS.get(event.mode or "") if event.type == "ASSAULT" else None,
            parties=frozenset(parties),
            victims=frozenset(victims),
        )


def are_apart(one: Deed, other: Deed) -> bool:
    """Whether two deeds are of other ways or on other people, and nobody in them is the same."""
    if one.sentence == other.sentence or one.parties & other.parties:
        return False
    if one.way is not None and other.way is not None and one.way != other.way:
        return True
    return bool(one.victims) and bool(other.victims)


def _first(actors: Layer[Actor], index: int) -> int:
    root = actors.rows[index].coref
    return index if root is None else root
