"""Warlike words in articles on everyday subjects: only acts with parties to a conflict count there."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.extract.events.roles_assign import Cast
from sayso.extract.events.triggers import Trigger
from sayso.extract.events.triggers_scene import Scene
from sayso.extract.events.triggers_staged import is_plot, is_staged, is_toy
from sayso.model import Token

CONFLICT = frozenset(
    "ASSAULT HARM CONTROL RETREAT DESERT MOBILIZE DISPLACE DEPRIVE COERCE SANCTION PROTEST THREATEN".split()
)
PUBLIC = frozenset({"state", "rebels", "police", "armed"})
PARTIES = frozenset({"rebels", "police"})
DOERS = frozenset({"person", "armed", "state", "pronoun", "craft", "violence"})
# Words for force that figures of speech seldom borrow.
FORCE = frozenset(
    "soldier gunman gunmen paramilitary militiaman policeman policemen warplane junta airstrike shelling "
    "gunfire troops commando civilian".split()
)
# Modes of acts whose words are seldom used of anything else.
MARTIAL = frozenset("airstrike suicide-attack chemical torture sexual assassinate massacre grenade curfew".split())
# What the police close to traffic after an accident.
ROADS = frozenset("street road motorway highway lane bridge junction tunnel station square park carriageway".split())
ORDNANCE = frozenset("missile rocket mortar artillery howitzer landmine warhead airstrike drone".split())
LONG = 60
SHOT = frozenset({"firearms", "primitive", "assassinate", "abduct"})
FOLLOWERS = frozenset("fan supporter player team spectator member driver".split())
FEW = frozenset("couple pair trio duo".split())
MOVED = frozenset("resident people person family villager man woman child civilian refugee".split())


def only_literal(scene: Scene, triggers: Sequence[Trigger], casts: Sequence[Cast]) -> tuple[list[Trigger], list[Cast]]:
    """Triggers and casts without figures of speech; articles on armed conflict are left alone.

    Notes
    -----
    An article is read so where everyday subjects outweigh armed force, or where it is long enough, has something of
    an everyday subject and not one act in it has a party, a weapon or a victim that is counted.
    """
    pairs = [
        pair
        for pair in zip(triggers, casts, strict=True)
        if not is_staged(scene, pair[0]) and not any(map(is_toy, pair[1].agents))
    ]
    if scene.told:
        pairs = [pair for pair in pairs if not is_plot(scene, pair[0])]
    if (scene.tame and not any(_is_bombardment(scene, *pair) for pair in pairs)) or (
        scene.everyday and len(scene.parsed.tokens) >= LONG and not any(_is_anchor(scene, *pair) for pair in pairs)
    ):
        pairs = [pair for pair in pairs if not is_figurative(scene, *pair)]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def _is_anchor(scene: Scene, trigger: Trigger, roles: Cast) -> bool:
    """An act of conflict that can be nothing else: a party to a conflict, a weapon, counted victims, two states."""
    entry = trigger.sense.entry
    if entry.type not in CONFLICT:
        return False
    if entry.mode in MARTIAL or any("weapon" in scene.classes_of(tok) for tok in roles.instruments):
        return True
    people = (*roles.agents, *roles.recipients)
    if any(_is_party(scene, tok) or ("armed" in scene.classes_of(tok) and tok.ent != "PERSON") for tok in people):
        return True
    return any(_is_counted(scene, tok) for tok in roles.recipients) or any(_is_state(tok) for tok in people)


def _is_bombardment(scene: Scene, trigger: Trigger, roles: Cast) -> bool:
    """Whether rockets, missiles or shells strike a town or a building: no figure of speech and no play says both."""
    if trigger.sense.entry.type != "ASSAULT":
        return False
    arms = [low for tok in (*roles.agents, *roles.instruments) for low in (tok, *_counted(tok))]
    if not any(tok.lemma in ORDNANCE for tok in arms):
        return False
    hit = (*roles.recipients, *roles.grounds)
    return any(scene.places.at(tok.i) is not None or "building" in scene.classes_of(tok) for tok in hit)


def _counted(tok: Token) -> list[Token]:
    return [low for kid in tok.children if kid.lower == "of" for low in kid.children]


def is_figurative(scene: Scene, trigger: Trigger, roles: Cast) -> bool:
    """Whether an act of conflict in a tame article has nobody and nothing of a conflict about it.

    Notes
    -----
    In reports on sport, science or a town's affairs a word of war is a figure of speech unless a party to a conflict
    (police, fighters, a foreign state) acts or suffers, weapons are used, or people are counted among the dead, the
    moved or the marching.
    """
    kind = trigger.sense.entry.type
    if any("creature" in scene.classes_of(tok) for tok in (*roles.agents, *roles.recipients)):
        return True
    if kind not in CONFLICT:
        return not any(_is_public(scene, tok) for tok in (*roles.agents, *roles.recipients))
    sent = trigger.frame.trigger.sent
    if any(scene.is_about(sent, subject) for subject in ("sport", "culture")):
        return True
    patients = trigger.frame.patients
    if kind == "COERCE" and patients and all(tok.lemma in ROADS for tok in patients):
        return True
    roles_at = (*roles.agents, *roles.recipients)
    if any(_is_party(scene, tok) for tok in roles_at) or any(tok.lemma in FORCE for tok in roles.instruments):
        return False
    if kind == "DISPLACE":
        return not any(tok.lemma in MOVED or _is_many(scene, tok) for tok in roles.recipients)
    if kind == "PROTEST":
        return not any("crowd" in scene.classes_of(tok) and tok.lemma not in FOLLOWERS for tok in roles.agents)
    if trigger.sense.entry.id == "die":
        return not any(_is_many(scene, tok) for tok in roles.recipients)
    if kind == "HARM" or trigger.sense.entry.mode in SHOT:
        if roles.agents and not any(DOERS & scene.classes_of(tok) for tok in roles.agents):
            return True
        return not any(_is_counted(scene, tok) or tok.lemma in MOVED for tok in roles.recipients)
    return not (any(_is_state(tok) for tok in roles.agents) and any(_is_state(tok) for tok in roles.recipients))


def _is_party(scene: Scene, tok: Token) -> bool:
    if tok.lemma in FORCE:
        return True
    classes = scene.classes_of(tok)
    return bool(classes & PARTIES) and tok.ent != "PERSON" and not classes & {"creature", "pronoun"}


def _is_public(scene: Scene, tok: Token) -> bool:
    """A state, its people or its officials: whom an act of politics needs."""
    return _is_state(tok) or (tok.ent != "PERSON" and not PUBLIC.isdisjoint(scene.classes_of(tok)))


def _is_state(tok: Token) -> bool:
    return tok.ent in ("GPE", "NORP") and tok.pos in ("PROPN", "ADJ", "NOUN")


def _is_many(scene: Scene, tok: Token) -> bool:
    """People who are counted, not one person with a name."""
    return tok.ent != "PERSON" and "pronoun" not in scene.classes_of(tok) and _is_counted(scene, tok)


def _is_counted(scene: Scene, tok: Token) -> bool:
    if tok.lemma in FEW or "creature" in scene.classes_of(tok):
        return False
    index = scene.figures.headed_by(tok.i)
    return index is not None and scene.figures.rows[index].unit == "person"
