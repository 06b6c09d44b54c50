"""Which counted quantities belong to which act."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.extract.events.roles_assign import Cast
from sayso.extract.events.slots_places import clause_verb
from sayso.extract.events.triggers import Trigger
from sayso.extract.events.triggers_scene import CARRIERS, Scene
from sayso.model import Token

# Effects that name the type of act a figure counts.
EFFECT_TYPES = {
    "killed": ("HARM", "ASSAULT"),
    "injured": ("HARM", "ASSAULT"),
    "killed_or_injured": ("HARM", "ASSAULT"),
    "missing": ("HARM",),
    "trapped": ("HARM",),
    "detained": ("COERCE", "HARM"),
    "captured": ("ASSAULT", "COERCE", "HARM"),
    "displaced": ("DISPLACE",),
    "deported": ("DISPLACE",),
    "evacuated": ("DISPLACE", "AID"),
    "deserted": ("DESERT",),
}


def figures_of(scene: Scene, triggers: Sequence[Trigger], casts: Sequence[Cast]) -> list[list[int]]:
    """Figures of every trigger: those that head a role, else those of the clause whose effect is the trigger's."""
    found: list[list[int]] = [[] for _ in triggers]
    used: set[int] = set()
    for n, (trigger, roles) in enumerate(zip(triggers, casts, strict=True)):
        frame = trigger.frame
        harmed = trigger.sense.entry.type == "HARM"
        doers = () if harmed else (*roles.agents, *roles.instruments)  # "bombs went off, injuring a monk"
        for tok in (*roles.recipients, *doers, *frame.patients, frame.trigger):
            for spot in (tok, *_counted(tok)):
                index = scene.figures.headed_by(spot.i)
                if index is None and tok is not frame.trigger:
                    index = scene.figures.at(spot.i)
                if index is not None and index not in found[n] and _suits(scene, trigger, index):
                    found[n].append(index)
                    used.add(index)
    for index, (figure, span) in enumerate(zip(scene.figures.rows, scene.figures.spans, strict=True)):
        if index in used or span is None or figure.effect is None:
            continue
        owner = _by_effect(scene, triggers, scene.parsed.tokens[span.head], figure.effect)
        if owner is not None:
            found[owner].append(index)
    return [sorted(items) for items in found]


def _counted(tok: Token) -> list[Token]:
    if tok.lemma in CARRIERS or tok.pos == "NUM":
        return [low for kid in tok.children if kid.dep == "prep" and kid.lower == "of" for low in kid.children]
    return []


def _suits(scene: Scene, trigger: Trigger, index: int) -> bool:
    figure = scene.figures.rows[index]
    entry = trigger.sense.entry
    if figure.effect is None:
        return True
    if entry.effect is not None and figure.effect != "killed_or_injured":
        return entry.effect == figure.effect
    types = EFFECT_TYPES.get(figure.effect)
    return types is None or entry.type in types


def _by_effect(scene: Scene, triggers: Sequence[Trigger], tok: Token, effect: str) -> int | None:
    types = EFFECT_TYPES.get(effect, ())
    best, distance = None, 25
    verb = clause_verb(tok)
    for n, trigger in enumerate(triggers):
        if trigger.frame.trigger.sent is not tok.sent or trigger.sense.entry.type not in types:
            continue
        if trigger.sense.entry.effect not in (None, effect) and effect != "killed_or_injured":
            continue
        gap = abs(trigger.span.head - tok.i)
        if verb is not None and clause_verb(trigger.frame.trigger) is verb and trigger.frame.trigger.dep == "nsubj":
            gap = 0  # "the toll has risen to 31 after five people died"
        if gap < distance:
            best, distance = n, gap
    return best
