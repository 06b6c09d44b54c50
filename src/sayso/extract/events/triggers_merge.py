"""Triggers against each other: killer or toll, attack and hit, words that only point back, speech with content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.extract.events.roles_assign import Cast
from sayso.extract.events.roles_support import CARRIERS, LAYING, MEETING
from sayso.extract.events.triggers import Trigger
from sayso.extract.events.triggers_scene import Scene
from sayso.model import Token

ANSWERING = frozenset({"confirm", "deny"})
GATHERINGS = frozenset("protest demonstration rally march vigil sit-in".split())
PARTS = frozenset("some many most several none half one others both few all".split())
LEAVING = frozenset("leave abandon quit vacate flee desert".split())
FELLED = frozenset("dead wounded injured casualty".split())
DEFINITE = frozenset("the this that these those such".split())
CONTENT = frozenset(
    {"xcomp", "ccomp", "dobj", "prep", "pobj", "pcomp", "acl", "conj", "dative", "nsubj", "advcl", "relcl"}
)
SPOKEN = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN"})
MEETINGS = frozenset({"hit-by-weapon", "hit-place"})
ACCIDENTS = frozenset("crash collide overturn plunge derail capsize sink collapse".split())
KILLERS = frozenset({"armed", "person", "state", "rebels", "police", "craft", "pronoun"})


def prune(scene: Scene, triggers: Sequence[Trigger], casts: Sequence[Cast]) -> tuple[list[Trigger], list[Cast]]:
    """Settle what several triggers of one sentence are to each other; the order of the text is kept.

    Notes
    -----
    Sources: the labelling guide's rules on attack and toll (1.4), on nouns that only point back (1.5) and on acts of
    speech whose content is an act itself (2).
    """
    heads = {trigger.span.head: n for n, trigger in enumerate(triggers)}
    inside = _covered(triggers)
    kept: list[tuple[Trigger, Cast]] = []
    modes: dict[int, str | None] = {}
    for n, (trigger, roles) in enumerate(zip(triggers, casts, strict=True)):
        if n in inside or _merely_points_back(scene, trigger, roles, triggers, heads):
            continue
        if trigger.sense.entry.speech and (heads[trigger.span.head] != n or _has_content(trigger.frame.trigger, heads)):
            continue
        if _swallowed(trigger, triggers, heads) and trigger.frame.support is not None:
            modes[trigger.frame.support.i] = trigger.sense.entry.mode
            continue
        if _doubled(trigger, triggers, heads) or _is_means(trigger, heads):
            continue
        if _is_left_for(trigger, triggers, heads) is not None or _is_whole(trigger):
            continue
        kept.append((_as_desertion(_as_assault(scene, trigger, roles, triggers), triggers, heads), roles))
    kept = [(_with_mode(trigger, modes.get(trigger.span.head)), roles) for trigger, roles in kept]
    by_head = {low.span.head: roles for low, roles in zip(triggers, casts, strict=True)}
    for trigger, roles in kept:
        _lend_actors(trigger, roles, by_head)
    return [pair[0] for pair in kept], [pair[1] for pair in kept]


def _covered(triggers: Sequence[Trigger]) -> set[int]:
    """Triggers whose head lies in another, longer trigger: "opened [fire]", "war [crimes]"."""
    found: set[int] = set()
    for n, trigger in enumerate(triggers):
        for other in triggers[max(0, n - 2) : n + 3]:
            if other.span.head == trigger.span.head or (
                other.sense.entry.speech and other.sense.entry.type != trigger.sense.entry.type
            ):
                continue  # "vowed retaliation": the speech gives way to its content
            same = other.sense.entry.type == trigger.sense.entry.type and not other.sense.entry.speech
            spread = same and any(word.i == trigger.span.head for word in other.words)  # "traded artillery [fire]"
            if spread or other.span.first <= trigger.span.head < other.span.last:
                found.add(n)
    return found


def _merely_points_back(
    scene: Scene, trigger: Trigger, roles: Cast, triggers: Sequence[Trigger], heads: dict[int, int]
) -> bool:
    """A noun that tells nothing new: "the attack" with no doer, victim, place, time or figure in its clause.

    The first noun of an article has nothing to point back to.
    """
    frame, noun = trigger.frame, trigger.frame.trigger
    if not any(other.span.head < noun.i and other.sense.entry.type not in SPOKEN for other in triggers):
        return False
    if not frame.nominal or roles.agents or roles.recipients or frame.preps:
        return False
    definite = any(kid.lower in DEFINITE for kid in noun.children)
    if not definite:
        return trigger.sense.entry.weak and frame.support is None
    if any(kid.dep in ("relcl", "acl", "nummod") for kid in noun.children):
        return False
    if frame.modifiers and trigger.sense.entry.type != "ASSAULT":
        return False
    support = frame.support
    if support is None or support.lemma in ("say", "tell"):
        return True
    if support.lemma in ANSWERING and trigger.sense.entry.type not in SPOKEN:
        return False  # who confirms "the abduction" says that it was
    other = heads.get(support.i)
    if other is not None and triggers[other].sense.entry.frame != "say":
        return True
    return not any(
        scene.places.at(low.i) is not None or scene.times.at(low.i) is not None
        for kid in support.children
        if kid.dep in ("prep", "npadvmod")
        for low in (kid, *kid.children)
    )


def _has_content(tok: Token, heads: dict[int, int]) -> bool:
    """Whether an act of speech has an act in its content."""
    pending = [kid for kid in tok.children if (kid.dep in CONTENT and kid.i > tok.i) or kid.dep == "nsubjpass"]
    for spot in pending:
        if spot.i in heads:
            return True
        if spot.dep != "relcl":
            pending.extend(kid for kid in spot.children if kid.dep in CONTENT and kid.dep not in ("nsubj", "relcl"))
    return False


def _swallowed(trigger: Trigger, triggers: Sequence[Trigger], heads: dict[int, int]) -> bool:
    """An attack noun whose verb only says that it met its object: "the strike hit a truck" is one act."""
    frame = trigger.frame
    if not frame.nominal or trigger.sense.entry.type != "ASSAULT":
        return False
    verb = frame.support
    if verb is None or verb.i not in heads or verb.lemma not in MEETING:
        return False
    other = triggers[heads[verb.i]]
    return other.sense.entry.id in MEETINGS and other.sense.entry.type == "ASSAULT"


def _with_mode(trigger: Trigger, mode: str | None) -> Trigger:
    """A plain "hit" takes over how the attack it swallowed was made."""
    if mode is None or trigger.sense.entry.mode is not None:
        return trigger
    entry = trigger.sense.entry.model_copy(update={"mode": mode})
    return replace(trigger, sense=replace(trigger.sense, entry=entry))


def _doubled(trigger: Trigger, triggers: Sequence[Trigger], heads: dict[int, int]) -> bool:
    """A noun whose governor already names the same act: "signed the accord", "shot to death", "without access to"."""
    noun = trigger.frame.trigger
    if not trigger.frame.nominal or noun.dep not in ("dobj", "pobj", "nsubjpass"):
        return False
    above = noun.head.head if noun.dep == "pobj" else noun.head
    other = heads.get(above.i)
    if other is None or triggers[other].sense.entry.speech:
        return False
    if noun.lemma == "death" and noun.dep == "pobj" and noun.head.lower == "to" and above.pos == "VERB":
        return True  # "was shot to death"
    kin = triggers[other].sense.entry
    if noun.dep == "pobj" and not (
        kin.type in ("DEPRIVE", "RETREAT", "SANCTION", "AGREE") and noun.head.lower in ("of", "without", "in", "on")
    ):
        return False
    return kin.type == trigger.sense.entry.type and kin.type != "ASSAULT"


def _is_means(trigger: Trigger, heads: dict[int, int]) -> bool:
    """A participle that only tells what an act was done with: "killed nine people using gas"."""
    tok = trigger.frame.trigger
    return (
        tok.lemma in ("use", "employ")
        and tok.dep in ("advcl", "acl", "xcomp", "prep")
        and (tok.head.i in heads or tok.head.head.i in heads)
    )


def _as_assault(scene: Scene, trigger: Trigger, roles: Cast, triggers: Sequence[Trigger]) -> Trigger:
    """A killing with a killer and no word for the attack is an assault."""
    entry = trigger.sense.entry
    if entry.type != "HARM" or entry.frame != "harm" or not roles.agents or not trigger.frame.patients:
        return trigger
    heads = {other.span.head for other in triggers if other.sense.entry.type == "ASSAULT"}
    if any(tok.i in heads or "violence" in scene.classes_of(tok) for tok in roles.agents):
        return trigger
    if not any(scene.classes_of(tok) & KILLERS for tok in roles.agents):
        return trigger
    if trigger.frame.trigger.dep in ("advcl", "conj") and trigger.frame.trigger.head.lemma in ACCIDENTS:
        return trigger  # "the helicopter crashed, killing three"
    for other in triggers:
        noun = other.frame.trigger
        if other.frame.nominal and other.sense.entry.type == "ASSAULT" and noun.sent is trigger.frame.trigger.sent:
            spot = noun.head
            if spot.dep in ("prep", "agent") and spot.head is trigger.frame.trigger:
                return trigger
    changed = entry.model_copy(update={"type": "ASSAULT", "mode": None})
    sense = replace(trigger.sense, entry=changed)
    return replace(trigger, sense=sense)


def _is_whole(trigger: Trigger) -> bool:
    """The known victims that a part is taken from: "two of the wounded died" tells of no wounding."""
    word = trigger.frame.trigger
    if trigger.sense.entry.type != "HARM" or word.dep != "pobj" or word.head.lower not in ("of", "among"):
        return False
    if not any(kid.lower in DEFINITE for kid in word.children):
        return False
    part = word.head.head
    return part.pos == "NUM" or part.tag == "CD" or part.lower in PARTS


def _is_left_for(trigger: Trigger, triggers: Sequence[Trigger], heads: dict[int, int]) -> Trigger | None:
    """The leaving that a desertion is the purpose of: who "left in order to choose desertion" deserted by leaving."""
    if trigger.sense.entry.type != "DESERT":
        return None
    verb = next((tok for tok in (trigger.frame.trigger, *trigger.frame.trigger.ancestors()) if tok.pos == "VERB"), None)
    if verb is None or verb.tag != "VB" or verb.dep not in ("acl", "advcl"):
        return None
    above = verb.head
    if verb.dep == "acl":
        if above.lemma != "order" or above.dep != "pobj":
            return None
        above = above.head.head
    left = triggers[heads[above.i]] if above.i in heads else None
    return left if left is not None and left.sense.entry.type == "RETREAT" and above.lemma in LEAVING else None


def _as_desertion(trigger: Trigger, triggers: Sequence[Trigger], heads: dict[int, int]) -> Trigger:
    for other in triggers:
        if other is not trigger and _is_left_for(other, triggers, heads) is trigger:
            return replace(trigger, sense=replace(other.sense, needed=trigger.sense.needed, rest=trigger.sense.rest))
    return trigger


def _lend_actors(trigger: Trigger, roles: Cast, casts: dict[int, Cast]) -> None:
    """The doer of a toll is the doer of the attack that is its subject: "US strikes killed nine"."""
    roles.recipients = [
        tok for tok in roles.recipients if tok.i not in casts or tok.lemma in FELLED or tok.lemma in GATHERINGS
    ]
    for tok in list(roles.agents):
        lent = casts.get(tok.i) or _lent_by_series(tok, casts)
        if lent is not None and lent is not roles:
            roles.agents.remove(tok)
            roles.agents.extend(low for low in lent.agents if low not in roles.agents and not is_only_claimed(low))
            roles.instruments.extend(low for low in lent.instruments if low not in roles.instruments)
            if not lent.recipients and trigger.sense.entry.type == "ASSAULT":
                lent.recipients.extend(roles.recipients)


def is_only_claimed(doer: Token) -> bool:
    """Whether the doer of an attack is so by somebody's word only: "a raid claimed by X", "blamed on X"."""
    link = doer.head
    if doer.dep == "nsubj" and link.lemma == "claim":
        return True  # "the raid for which X claimed responsibility"
    return link.dep in ("prep", "agent") and link.head.lemma in (*LAYING, "claim")


def _lent_by_series(tok: Token, casts: dict[int, Cast]) -> Cast | None:
    """The cast of "strikes" for "a series of strikes"."""
    if tok.lemma not in CARRIERS:
        return None
    below = [low for kid in tok.children if kid.dep == "prep" and kid.lower == "of" for low in kid.children]
    return next((casts[low.i] for low in below if low.i in casts), None)
