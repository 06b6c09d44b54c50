"""From the words around a trigger to actors, recipients and instruments, by the frame its entry names."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from sayso.extract.events.roles import Frame, joined, prepositions
from sayso.extract.events.triggers import Trigger
from sayso.extract.events.triggers_scene import CARRIERS, Scene
from sayso.model import Token

WITHIN = ("on", "at", "against", "upon", "into", "towards", "toward")
USING = ("with", "by", "using", "from")
ACTING = frozenset({"armed", "person", "state", "rebels", "police", "officials", "crowd", "pronoun", "craft"})
# Modifiers of an event noun that say what it is like, not who did it.
PLAIN = frozenset("military precision air ground armed security suicide human civilian".split())
POSSESSIVES = frozenset("his her their its our my your".split())
HIT = frozenset({"person", "armed", "vehicle", "building", "state"})
GETTING = frozenset({"receive", "get", "need", "seek"})
NOBODY = frozenset({"nobody", "none"})  # "no group has claimed the attack" names no doer either
OWN_FORCES = frozenset({"armed", "weapon"})


@dataclass(slots=True, kw_only=True)
class Cast:
    """Who plays what in one event, as tokens, while it is being filled."""

    agents: list[Token] = field(default_factory=list)
    recipients: list[Token] = field(default_factory=list)
    instruments: list[Token] = field(default_factory=list)
    grounds: list[Token] = field(default_factory=list)


def cast(scene: Scene, trigger: Trigger) -> Cast:
    """Fill the roles of one trigger."""
    frame = trigger.frame
    if trigger.words:
        frame = replace(
            frame,
            patients=tuple(tok for tok in frame.patients if tok not in trigger.words),
            preps=_with_words(frame, trigger),
        )
    kind = trigger.sense.entry.frame
    out = Cast()
    _by_frame(scene, frame, kind, out)
    if frame.nominal:
        if kind in ("go", "act", "give") and not out.agents:
            out.agents.extend(tok for name in ("between", "among") for tok in joined(frame.preps.get(name, ())))
        _owners(scene, frame, kind, out)
    elif kind in ("act", "harm", "mutual"):
        for name in (*WITHIN, "to") if trigger.words else WITHIN:
            for tok in frame.preps.get(name, ()):
                if scene.classes_of(tok) & (HIT if frame.patients else HIT | {"place"}):
                    out.recipients.append(tok)
    measures = [] if frame.nominal else [tok for tok in frame.patients if "measure" in scene.classes_of(tok)]
    for tok in measures:  # "lift the embargo on the regime"
        preps = prepositions(tok)
        hit = [low for name in ("on", "against") for low in preps.get(name, ()) if _is_party(scene, low)]
        out.recipients.extend(low for low in hit if low not in out.recipients)
    _instruments(scene, frame, out)
    for tok in out.instruments:
        out.agents.extend(kid for kid in tok.children if kid.dep == "amod" and kid.ent == "NORP" and tok in out.agents)
    out.agents = [
        tok
        for tok in out.agents
        if (tok not in out.instruments or "craft" in scene.classes_of(tok))
        and not (tok.lower in NOBODY or (frame.nominal and any(kid.lower == "no" for kid in tok.children_by("det"))))
    ]
    out.recipients = [tok for tok in out.recipients if tok not in out.instruments and tok not in out.agents]
    return out


def _with_words(frame: Frame, trigger: Trigger) -> dict[str, tuple[Token, ...]]:
    """The prepositions of the frame with those of a trigger's other words: "imposed sanctions on the bank"."""
    preps = dict(frame.preps)
    for word in trigger.words:
        if word is frame.trigger or word.dep != "dobj":
            continue
        for name, items in prepositions(word).items():
            if name in WITHIN:
                preps[name] = (*preps.get(name, ()), *(tok for tok in items if tok not in preps.get(name, ())))
    return preps


def _by_frame(scene: Scene, frame: Frame, kind: str, out: Cast) -> None:
    preps = frame.preps
    if kind == "move" and frame.patients and all(_is_place(scene, tok) for tok in frame.patients):
        out.recipients.extend(frame.agents)  # "wanted to leave the city"
        out.grounds.extend(frame.patients)
        return
    if kind == "give" and frame.trigger.lemma in GETTING:
        out.recipients.extend(frame.agents)
        out.agents.extend(tok for name in ("from", "by") for tok in preps.get(name, ()))
        return
    if kind == "harm" and frame.trigger.pos == "ADJ":
        out.recipients.extend(frame.patients)  # "two wounded men": a state of whoever bears it
        return
    if kind == "harm" and not frame.nominal and not frame.patients and not frame.passive:
        out.recipients.extend(frame.agents)  # "three others wounded", a passive without its auxiliary
        return
    match kind:
        case "undergo" | "move" | "lack" if not frame.nominal and not frame.patients:
            for tok in frame.agents:
                (out.agents if kind == "undergo" and _is_doer(scene, tok) else out.recipients).append(tok)
        case "undergo" if frame.nominal:
            out.recipients.extend(tok for tok in frame.agents if tok not in preps.get("by", ()))
            out.agents.extend(preps.get("by", ()))
        case "lack" | "move" | "undergo":
            if frame.trigger.pos == "VERB" or frame.nominal:
                out.agents.extend(frame.agents)
                out.recipients.extend(tok for tok in frame.patients if not _is_supply(scene, tok))
            else:
                out.recipients.extend(frame.patients)
            out.recipients.extend(frame.datives)
            if kind == "lack":
                for name in ("to", "for", "in", "on"):
                    out.recipients.extend(tok for tok in preps.get(name, ()) if _is_party(scene, tok))
        case "mutual":
            out.agents.extend(frame.agents)
            for name in ("with", "between", "among"):
                out.agents.extend(joined(preps.get(name, ())))
            out.recipients.extend(tok for tok in frame.patients if tok not in preps.get("of", ()))
            if frame.nominal:
                guests = [tok for tok in preps.get("to", ()) if _is_party(scene, tok) and not _is_place(scene, tok)]
                out.recipients.extend(guests)  # "offered talks to the rebels", and not "a trip to the coast"
            if frame.nominal and frame.support is not None:
                out.recipients.extend(t for t in prepositions(frame.support).get("to", ()) if _is_party(scene, t))
        case "go":
            own = [tok for tok in frame.patients if frame.passive and not frame.agents and _is_force(scene, tok)]
            out.agents.extend(frame.agents or own)
            out.recipients.extend(
                tok for tok in frame.patients if not scene.classes_of(tok) & OWN_FORCES or _is_captive(scene, tok)
            )
            out.recipients.extend(
                tok for tok in preps.get("to", ()) if _is_party(scene, tok) and not _is_place(scene, tok)
            )
        case "give":
            out.agents.extend(frame.agents)
            people = [tok for tok in frame.patients if _is_party(scene, tok) and not _is_supply(scene, tok)]
            out.recipients.extend([*frame.datives, *people])
            for name in ("to", "for"):
                out.recipients.extend(tok for tok in preps.get(name, ()) if _is_party(scene, tok))
        case "say" | "ask":
            out.agents.extend(frame.agents)
            out.recipients.extend(tok for tok in frame.patients if _is_party(scene, tok))
            for name in ("against", "with", "to", "on", "for", "at"):
                out.recipients.extend(tok for tok in preps.get(name, ()) if _is_party(scene, tok))
            if not out.recipients:
                out.recipients.extend(low for tok in frame.patients for low in _behind(scene, tok))
        case _:
            out.agents.extend(frame.agents)
            out.recipients.extend([*frame.patients, *frame.datives])


def _owners(scene: Scene, frame: Frame, kind: str, out: Cast) -> None:
    """Possessors and modifiers of an event noun: "Russia's bombing", "rebel attack", "the man's death"."""
    undergoing = kind in ("undergo", "move", "lack", "harm")
    for tok in frame.possessors:
        classes = scene.classes_of(tok)
        if (kind == "hold" and (_is_place(scene, tok) or tok.lower == "its") and not out.recipients) or (
            undergoing and not out.recipients
        ):
            out.recipients.append(tok)
        elif (classes & ACTING or tok.lower in POSSESSIVES) and tok not in out.agents:
            out.agents.append(tok)
    if not out.agents:
        for tok in frame.modifiers:
            if _is_scene_of(scene, tok):
                continue
            if (
                tok.ent in ("NORP", "GPE", "ORG")
                or (undergoing and tok.lemma == "civilian")
                or (tok.lemma not in PLAIN and scene.actors.headed_by(tok.i) is not None)
            ):
                (out.recipients if undergoing else out.agents).append(tok)
            elif scene.classes_of(tok) & {"rebels"} and tok.dep == "compound":
                out.agents.append(tok)


def _is_scene_of(scene: Scene, tok: Token) -> bool:
    """Whether a modifier is a town or a quarter: where the blast was, not who made it."""
    place = scene.places.at(tok.i)
    if place is None or tok.dep not in ("compound", "nmod"):
        return False
    row = scene.places.rows[place]
    return row.sense == "literal" and row.kind != "country"


def _instruments(scene: Scene, frame: Frame, out: Cast) -> None:
    weapons = [tok for tok in out.agents if _is_weapon(scene, tok)]
    if frame.trigger.lemma == "go":
        weapons.extend(tok for tok in out.recipients if _is_weapon(scene, tok))
    if frame.trigger.lemma in ("fire", "launch", "drop", "lob", "use", "throw", "hurl", "detonate", "explode", "plant"):
        weapons.extend(tok for tok in out.recipients if _is_weapon(scene, tok))
    for name in USING:
        weapons.extend(tok for tok in frame.preps.get(name, ()) if _is_weapon(scene, tok))
    for kid in frame.trigger.children:
        if kid.lemma == "use" and kid.dep in ("advcl", "acl", "prep", "xcomp"):
            weapons.extend(low for low in kid.children if low.dep in ("dobj", "pobj") and _is_weapon(scene, low))
    if frame.nominal:
        weapons.extend(tok for tok in frame.modifiers if _is_weapon(scene, tok))
    out.instruments.extend(dict.fromkeys(weapons))


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


def _behind(scene: Scene, tok: Token) -> list[Token]:
    """The party behind a thing: "the union's offer", "a Kremlin ultimatum", "the embargo on the regime"."""
    found = [kid for kid in tok.children if kid.dep in ("poss", "compound", "amod", "nmod") and _is_named(scene, kid)]
    for name in ("by", "from", "on", "against", "of", "to"):
        found.extend(low for low in prepositions(tok).get(name, ()) if _is_party(scene, low))
    return found


def _is_named(scene: Scene, tok: Token) -> bool:
    return tok.dep == "poss" or tok.ent in ("NORP", "GPE", "ORG", "PERSON")


def _is_force(scene: Scene, tok: Token) -> bool:
    return bool(scene.classes_of(tok) & {"armed", "person"})


def _is_doer(scene: Scene, tok: Token) -> bool:
    return tok.lemma in ("bomber", "attacker", "militant", "gunman", "assailant")


def _is_weapon(scene: Scene, tok: Token) -> bool:
    return "weapon" in scene.classes_of(tok) and tok.lemma not in ("fire", "shot", "charge", "round", "agent")


def _is_supply(scene: Scene, tok: Token) -> bool:
    classes = scene.classes_of(tok)
    return bool(classes & {"supply", "goods"}) and not classes & {"person", "armed", "state"}


def _is_party(scene: Scene, tok: Token) -> bool:
    classes = scene.classes_of(tok)
    if scene.times.at(tok.i) is not None:
        return False
    return bool(classes & (ACTING | {"place"})) or (actor_of(scene, tok) is not None and tok.pos == "PROPN")


def _is_place(scene: Scene, tok: Token) -> bool:
    return "place" in scene.classes_of(tok)


def _is_captive(scene: Scene, tok: Token) -> bool:
    return "captive" in scene.classes_of(tok)
