"""What a bomb is set against: "exploded at the offices of", "threw a grenade into the yard", "went off outside"."""

from __future__ import annotations

from sayso.extract.events.roles import Frame
from sayso.extract.events.roles_subjects import joined, prepositions
from sayso.extract.events.triggers_scene import Scene
from sayso.model import Token

BLASTS = frozenset(
    {"explosives", "grenade", "suicide-attack"}
)  # modes of attacks that are set against what they are at
AT = ("at", "against", "on", "onto", "into", "under", "beneath", "inside", "outside", "in")
SET_AGAINST = frozenset({"building", "vehicle"})
THROWN = frozenset({"at", "against", "into", "onto"})  # what something is thrown at is meant, be it open ground
OPEN = frozenset("village town field market crop ward mine stall".split())  # what goes off in them has other targets
FRONTS = frozenset({"front", "entrance", "gate", "door", "doorstep", "facade", "side", "back", "rear"})


def struck(scene: Scene, frame: Frame, mode: str | None) -> list[Token]:
    """Buildings and vehicles at which an explosive goes off or is put, in text order.

    Returns
    -------
    list of Token
        Empty for other acts. A town or a street is the blast's place and no target (GTD's codebook, *target*).
    """
    if mode not in BLASTS:
        return []
    found: list[Token] = []
    for name in AT:
        for tok in joined(frame.preps.get(name, ())):
            spot = _before(tok)
            if name == "in" and spot.lemma in OPEN:
                continue
            classes = scene.classes_of(spot)
            thrown = name in THROWN and not frame.nominal and "place" in classes and scene.places.at(spot.i) is None
            if (classes & SET_AGAINST or thrown) and spot not in found:
                found.append(spot)
    return sorted(found, key=lambda tok: tok.i)


def _before(tok: Token) -> Token:
    """The building whose front is named: "in front of the court", "at the entrance to the hotel"."""
    for _ in range(2):
        below = prepositions(tok) if tok.lemma in FRONTS else {}
        tok = next(iter([*below.get("of", ()), *below.get("to", ())]), tok)
    return tok
