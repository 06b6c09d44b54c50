"""From the words around a trigger to actors, recipients and instruments, by the frame its entry names."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from sayso.extract.events.roles import Frame
from sayso.extract.events.roles_given import RECEIVED, granted, is_received
from sayso.extract.events.roles_named import told_victims
from sayso.extract.events.roles_struck import struck
from sayso.extract.events.roles_subjects import grammatical_subjects, is_passive, joined, prepositions
from sayso.extract.events.roles_words import (
    ACTING,
    POSSESSIVES,
    behind,
    is_captive,
    is_doer,
    is_force,
    is_nobodys,
    is_party,
    is_place,
    is_power,
    is_scene_of,
    is_supply,
    is_weapon,
    moves_others,
)
from sayso.extract.events.triggers import Trigger
from sayso.extract.events.triggers_scene import Scene
from sayso.model import Token

WITHIN = ("on", "at", "against", "upon", "into", "towards", "toward")
USING = ("with", "by", "using", "from")
# Modifiers of an event noun that say what it is like, not who did it.
PLAIN = frozenset(
    "military precision air ground armed security suicide human civilian twin double triple dual brutal savage deadly "
    "fierce heavy bloody fratricidal senseless heinous cowardly new recent latest".split()
)
HIT = frozenset({"person", "armed", "vehicle", "craft", "building", "state"})
PEOPLE = frozenset({"person", "armed", "captive", "figure"})
GETTING = frozenset({"receive", "get", "need", "seek"})
NOBODY = frozenset({"nobody", "none"})  # "no group has claimed the attack" names no doer either
LACKING = frozenset({"have", "lack", "need", "face", "suffer", "want", "lose"})
# Acts that are said to be those of whoever undergoes them: "the mayor's murder".
UNDERGONE = frozenset(
    "murder assassination killing kidnapping abduction execution slaying lynching beheading poisoning torture "
    "imprisonment detention arrest deportation expulsion slaughter rape massacre".split()
)
FIRING = frozenset(
    "fire launch drop lob use throw hurl fling detonate explode plant toss place put lay leave hide attach install set "
    "employ deploy go blow".split()
)
SHIELDING = frozenset({"defend", "guard", "protect", "shield"})
LETTING_GO = frozenset({"free", "release", "liberate", "swap", "exchange"})
LIBERATIONS = frozenset("release freeing liberation repatriation handover extradition".split())
LIMBS = frozenset("leg arm foot hand eye limb eyesight sight finger ear toe".split())
DYING = frozenset({"die", "perish"})
# Verbs that speak of an act to come: their subject does it or has it done, to whom "to" tells.
PROMISING = frozenset({"promise", "threaten", "vow", "pledge", "swear"})
SETTING_OFF = frozenset("explosion detonation blast use launch launching firing dropping throwing planting".split())
SHOTS = frozenset({"shot", "round", "burst", "volley", "fire", "charge", "salvo"})
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
            patients=tuple(low for tok in frame.patients for low in _lost(tok) if low not in trigger.words),
            preps=_with_words(frame, trigger),
        )
    kind = trigger.sense.entry.frame
    if frame.nominal and kind == "go" and frame.trigger.lemma in LIBERATIONS:
        freed = frame.preps.get("of", ())  # "the rebels' release of two nurses"
        frame = replace(frame, agents=tuple(t for t in frame.agents if t not in freed), patients=tuple(joined(freed)))
    out = Cast()
    _by_frame(scene, frame, kind, out)
    if frame.nominal:
        if kind in ("go", "act", "give") and not out.agents:
            out.agents.extend(tok for name in ("between", "among") for tok in joined(frame.preps.get(name, ())))
        _owners(scene, frame, kind, out)
    elif kind in ("act", "harm", "mutual"):
        # Who was shot on a ferry was shot there: where people undergo an act, other things are its place.
        struck_people = any(scene.classes_of(tok) & PEOPLE for tok in frame.patients)
        for name in ("against",) if struck_people else (*WITHIN, "to") if trigger.words else WITHIN:
            for tok in frame.preps.get(name, ()):
                if scene.classes_of(tok) & (HIT if frame.patients else HIT | {"place"}):
                    out.recipients.append(tok)
    held = () if frame.nominal else trigger.frame.patients
    measures = [tok for tok in held if "measure" in scene.classes_of(tok)]
    for tok in measures:  # "lift the embargo on the regime"
        preps = prepositions(tok)
        hit = [low for name in ("on", "against") for low in preps.get(name, ()) if is_party(scene, low)]
        out.recipients.extend(low for low in hit if low not in out.recipients)
    _instruments(scene, frame, out)
    for tok in out.instruments:
        out.agents.extend(kid for kid in tok.children if kid.dep == "amod" and kid.ent == "NORP" and tok in out.agents)
    out.agents = [
        tok
        for tok in out.agents
        if (tok not in out.instruments or ("craft" in scene.classes_of(tok) and not is_nobodys(scene, tok)))
        and not (tok.lower in NOBODY or (frame.nominal and any(kid.lower == "no" for kid in tok.children_by("det"))))
    ]
    out.recipients = [tok for tok in out.recipients if tok not in out.instruments and tok not in out.agents]
    out.recipients = out.recipients or struck(scene, frame, trigger.sense.entry.mode)
    return out


def _lost(tok: Token) -> list[Token]:
    """Whose life a life is: "claimed the lives of two men", "took his life"."""
    if tok.lemma != "life":
        return [tok]
    return joined([*tok.children_by("poss"), *prepositions(tok).get("of", ())]) or [tok]


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
    if kind == "move" and frame.trigger.lemma == "evacuate" and any(moves_others(scene, tok) for tok in frame.agents):
        out.agents.extend(frame.agents)  # "rescuers evacuated two villages"
        out.recipients.extend(frame.patients)
        return
    if kind == "move" and frame.patients and all(is_place(scene, tok) for tok in frame.patients):
        out.recipients.extend(frame.agents)  # "wanted to leave the city"
        out.grounds.extend(frame.patients)
        return
    if kind == "give" and frame.trigger.lemma in GETTING:
        out.recipients.extend(frame.agents)
        givers = [tok for name in (("from",) if frame.passive else ("from", "by")) for tok in preps.get(name, ())]
        out.agents.extend(givers or [low for tok in frame.patients for low in behind(scene, tok) if low.dep != "pobj"])
        return
    if kind == "lack" and frame.trigger.lemma in LACKING and not frame.passive:
        out.recipients.extend(frame.agents)  # "the troops have only enough food for a week"
        return
    if frame.nominal and frame.support is not None and is_received(frame, kind):
        # "the mission has access to the sites", "the guard had two wounds"
        out.recipients.extend([*frame.agents, *(frame.patients if kind == "harm" else ())])
        out.agents.extend(preps.get("from", ()))
        return
    received = granted(frame) if frame.nominal and frame.trigger.lemma in RECEIVED and kind in ("give", "go") else []
    if received:
        out.recipients.extend(received)
        out.agents.extend([] if is_passive(frame.trigger.head) else joined(grammatical_subjects(frame.trigger.head)))
        return
    if kind == "harm" and frame.trigger.pos in ("ADJ", "ADV"):
        out.recipients.extend(frame.patients)  # "two wounded men": a state of whoever bears it
        return
    if kind == "harm" and not frame.nominal and not frame.patients and not frame.passive:
        out.recipients.extend(frame.agents)  # "three others wounded", a passive without its auxiliary
        return
    match kind:
        case "undergo" if frame.trigger.lemma == "lose" and not frame.nominal:
            parts = [tok for tok in frame.patients if tok.lemma in LIMBS]
            out.recipients.extend(frame.agents if parts else frame.patients)  # who loses a leg or a son does nothing
        case "undergo" if not frame.nominal and frame.trigger.lemma in DYING and not frame.preps.get("at"):
            out.recipients.extend(frame.agents)  # what the parser takes for an object is none
        case "undergo" | "move" | "lack" if not frame.nominal and not frame.patients:
            for tok in frame.agents:
                (out.agents if kind == "undergo" and is_doer(scene, tok) else out.recipients).append(tok)
        case "undergo" if frame.nominal and frame.support is not None and frame.support.lemma in PROMISING:
            out.agents.extend(frame.agents)  # "promised death to informers"
            out.recipients.extend(t for t in prepositions(frame.support).get("to", ()) if is_party(scene, t))
        case "undergo" if frame.nominal:
            out.recipients.extend(tok for tok in frame.agents if tok not in preps.get("by", ()))
            out.agents.extend(preps.get("by", ()))
        case "lack" | "move" | "undergo":
            if frame.trigger.pos == "VERB" or frame.nominal:
                out.agents.extend(frame.agents)
                out.recipients.extend(tok for tok in frame.patients if not is_supply(scene, tok))
            else:
                out.recipients.extend(frame.patients)
            out.recipients.extend(frame.datives)
            if kind == "lack":
                for name in ("to", "for", "in", "on"):
                    out.recipients.extend(tok for tok in preps.get(name, ()) if is_party(scene, tok))
        case "mutual" if frame.trigger.lemma in SHIELDING and not frame.nominal:
            out.agents.extend(frame.agents)  # "the army defends the port": nothing is done to the port
            out.grounds.extend(tok for tok in frame.patients if is_place(scene, tok))
            out.recipients.extend(tok for tok in preps.get("against", ()) if is_party(scene, tok))
        case "mutual":
            out.agents.extend(frame.agents)
            for name in ("with", "between", "among"):
                out.agents.extend(joined(preps.get(name, ())))
            out.recipients.extend(tok for tok in frame.patients if tok not in preps.get("of", ()))
            if not out.agents and not frame.nominal:  # "a deal between the port and the guilds was signed"
                for tok in frame.patients:
                    out.agents.extend(joined(prepositions(tok).get("between", ())))
            if frame.nominal:
                guests = [tok for tok in preps.get("to", ()) if is_party(scene, tok) and not is_place(scene, tok)]
                out.recipients.extend(guests)  # "offered talks to the rebels", and not "a trip to the coast"
            if frame.nominal and frame.support is not None:
                out.recipients.extend(t for t in prepositions(frame.support).get("to", ()) if is_party(scene, t))
        case "go":
            moved = frame.passive and not frame.agents and frame.trigger.lemma not in LETTING_GO
            own = [tok for tok in frame.patients if moved and is_force(scene, tok)]
            out.agents.extend(frame.agents or own)
            out.recipients.extend(
                tok for tok in frame.patients if not scene.classes_of(tok) & OWN_FORCES or is_captive(scene, tok)
            )
            out.recipients.extend(
                tok for tok in preps.get("to", ()) if is_party(scene, tok) and not is_place(scene, tok)
            )
            opened = (*frame.patients, *(frame.agents if frame.nominal else ()))
            served = [low for tok in opened for low in prepositions(tok).get("for", ())]
            out.recipients.extend(tok for tok in served if "person" in scene.classes_of(tok))
        case "give":
            out.agents.extend(frame.agents)
            people = [tok for tok in frame.patients if is_party(scene, tok) and not is_supply(scene, tok)]
            out.recipients.extend([*frame.datives, *people])
            below = (
                prepositions(frame.support) if frame.nominal and frame.support and frame.trigger.dep == "dobj" else {}
            )
            for name in ("to", "for"):
                out.recipients.extend(tok for tok in preps.get(name, ()) if is_party(scene, tok))
                if not out.recipients and name == "to":  # "triggered more aid to the rebels"
                    out.recipients.extend(tok for tok in below.get(name, ()) if is_party(scene, tok))
        case "say" | "ask":
            out.agents.extend(frame.agents)
            out.recipients.extend(tok for tok in frame.patients if is_party(scene, tok))
            asked = kind == "ask" and bool(out.recipients)  # who asks the capital for troops asks nothing of the troops
            for name in ("against", "with", "to", "on", "at", *(() if asked else ("for",))):
                out.recipients.extend(tok for tok in preps.get(name, ()) if is_party(scene, tok))
            if not out.recipients:
                out.recipients.extend(low for tok in frame.patients for low in behind(scene, tok))
        case _:
            out.agents.extend(frame.agents)
            out.recipients.extend([*frame.patients, *frame.datives])


def _owners(scene: Scene, frame: Frame, kind: str, out: Cast) -> None:
    """Possessors and modifiers of an event noun: "Russia's bombing", "rebel attack", "the man's death"."""
    undergoing = kind in ("undergo", "move", "lack", "harm")
    noun = frame.trigger
    if kind == "lack" and noun.dep == "pobj" and noun.head.lower == "without" and not out.recipients:
        above = noun.head.head
        out.recipients.extend(joined(grammatical_subjects(above)) if above.pos in ("VERB", "AUX") else [above])
    if undergoing and not out.recipients:
        told = [tok for tok in told_victims(noun) if scene.places.at(tok.i) is None]
        out.recipients.extend(tok for tok in told if tok.pos == "PROPN" or scene.classes_of(tok) & {"person", "armed"})
    for tok in frame.possessors:
        classes = scene.classes_of(tok)
        held = kind == "hold" and (is_place(scene, tok) or tok.lower == "its")
        suffered = (noun.lemma in UNDERGONE and not is_power(scene, tok)) or (
            noun.lemma in LIBERATIONS and not frame.preps.get("of") and not is_power(scene, tok)
        )
        if (held or undergoing or suffered) and not out.recipients:
            out.recipients.append(tok)
        elif (classes & ACTING or tok.lower in POSSESSIVES) and tok not in out.agents:
            out.agents.append(tok)
    if not out.agents:
        for tok in frame.modifiers:
            if tok.lower in PLAIN or is_scene_of(scene, tok):
                if undergoing and tok.lemma == "civilian":
                    out.recipients.append(tok)
                continue
            if tok.ent in ("NORP", "GPE", "ORG") or scene.actors.headed_by(tok.i) is not None:
                (out.recipients if undergoing else out.agents).append(tok)
            elif scene.classes_of(tok) & {"rebels"} and tok.dep == "compound":
                out.agents.append(tok)


def _instruments(scene: Scene, frame: Frame, out: Cast) -> None:
    weapons = [tok for tok in out.agents if is_weapon(scene, tok)]
    if frame.trigger.lemma in FIRING:
        weapons.extend(tok for tok in out.recipients if is_weapon(scene, tok))
        out.recipients = [tok for tok in out.recipients if tok.lemma not in SHOTS]  # "fired shots at the guard"
    for name in USING:
        weapons.extend(tok for tok in frame.preps.get(name, ()) if is_weapon(scene, tok))
    for kid in frame.trigger.children:
        if kid.lemma == "use" and kid.dep in ("advcl", "acl", "prep", "xcomp"):
            weapons.extend(low for low in kid.children if low.dep in ("dobj", "pobj") and is_weapon(scene, low))
    if frame.nominal:
        weapons.extend(tok for tok in frame.modifiers if is_weapon(scene, tok))
        if frame.trigger.lemma in SETTING_OFF:  # "the explosion of a bomb"
            weapons.extend(tok for tok in frame.preps.get("of", ()) if is_weapon(scene, tok))
    out.instruments.extend(dict.fromkeys(weapons))
