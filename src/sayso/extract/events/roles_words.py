"""What a word of a role is: a party, a force, a weapon, goods, a place, the party behind a thing."""

from __future__ import annotations

from sayso.extract.events.roles_subjects import prepositions
from sayso.extract.events.triggers_scene import CARRIERS, Scene
from sayso.model import Token

ACTING = frozenset({"armed", "person", "state", "rebels", "police", "officials", "crowd", "pronoun", "craft"})
RESCUERS = frozenset(
    "rescuer firefighter medic paramedic volunteer authority police official fireman worker team".split()
)
POSSESSIVES = frozenset("his her their its our my your".split())


def actor_of(scene: Scene, tok: Token) -> int | None:
    """Index of the mention a role's token heads; "dozens of residents" answers for its residents."""
    index = scene.actors.headed_by(tok.i)
    if tok.pos == "NUM" and not tok.children_by("prep"):
        return None  # a bare count is a figure, not a mention
    if index is None and (tok.lemma in CARRIERS or tok.pos in ("NUM", "DET")):
        for kid in tok.children:
            if kid.dep == "prep" and kid.lower == "of":
                for low in kid.children:
                    index = scene.actors.headed_by(low.i) if index is None else index
    if index is None and tok.pos in ("PROPN", "NUM"):
        index = scene.actors.at(tok.i)
    return index


def behind(scene: Scene, tok: Token) -> list[Token]:
    """The party behind a thing: "the union's offer", "a Kremlin ultimatum", "the embargo on the regime"."""
    found = [kid for kid in tok.children if kid.dep in ("poss", "compound", "amod", "nmod") and is_named(scene, kid)]
    for name in ("by", "from", "on", "against", "of", "to", "with"):
        found.extend(low for low in prepositions(tok).get(name, ()) if is_party(scene, low))
    return found


def is_named(scene: Scene, tok: Token) -> bool:
    """Whether a word names a party: a possessor or a name."""
    return tok.dep == "poss" or tok.ent in ("NORP", "GPE", "ORG", "PERSON")


def is_force(scene: Scene, tok: Token) -> bool:
    """Whether a word is for armed men or people."""
    return bool(scene.classes_of(tok) & {"armed", "person"})


def is_doer(scene: Scene, tok: Token) -> bool:
    """Whether a word says of somebody that he attacked."""
    return tok.lemma in ("bomber", "attacker", "militant", "gunman", "assailant")


def is_weapon(scene: Scene, tok: Token) -> bool:
    """Whether a word is for a weapon, ammunition of a named kind included."""
    if tok.lemma == "charge":
        return any("weapon" in scene.classes_of(kid) for kid in tok.children_by("compound", "amod", "nmod"))
    return "weapon" in scene.classes_of(tok) and tok.lemma not in ("fire", "shot", "round", "agent")


def is_supply(scene: Scene, tok: Token) -> bool:
    """Whether a word is for goods that are supplied."""
    classes = scene.classes_of(tok)
    return bool(classes & {"supply", "goods"}) and not classes & {"person", "armed", "state"}


def is_party(scene: Scene, tok: Token) -> bool:
    """Whether a word is for one who takes part: people, bodies, states, places that stand for them."""
    classes = scene.classes_of(tok)
    if scene.times.at(tok.i) is not None:
        return False
    return bool(classes & (ACTING | {"place"})) or (actor_of(scene, tok) is not None and tok.pos == "PROPN")


def is_place(scene: Scene, tok: Token) -> bool:
    """Whether a word is for a place."""
    return "place" in scene.classes_of(tok)


def is_captive(scene: Scene, tok: Token) -> bool:
    """Whether a word is for one who may be held."""
    return "captive" in scene.classes_of(tok)


def is_power(scene: Scene, tok: Token) -> bool:
    """A state or an armed body: whose killings are those it does."""
    classes = scene.classes_of(tok)
    if tok.lower in POSSESSIVES:
        return tok.lower in ("its", "our")
    return "state" in classes or ("armed" in classes and tok.tag in ("NNS", "NNPS", "NNP"))


def is_scene_of(scene: Scene, tok: Token) -> bool:
    """Whether a modifier is a town or a quarter: where the blast was, not who made it."""
    place = scene.places.at(tok.i)
    if place is None or tok.dep not in ("compound", "nmod"):
        return False
    row = scene.places.rows[place]
    return row.sense == "literal" and row.kind != "country"


def is_nobodys(scene: Scene, tok: Token) -> bool:
    """An uncrewed craft that nobody is said to own: "a drone fell on the base" names no doer."""
    if tok.lemma not in ("drone", "uav", "quadcopter"):
        return False
    return not any(
        kid.dep == "poss" or kid.ent in ("NORP", "GPE", "ORG") or scene.actors.headed_by(kid.i) is not None
        for kid in tok.children
    )


def moves_others(scene: Scene, tok: Token) -> bool:
    """Whether who evacuates a place takes others out of it: rescuers, officials, a state; a force may leave itself."""
    return tok.lemma in RESCUERS or bool(scene.classes_of(tok) & {"officials", "state"})
