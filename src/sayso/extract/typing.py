"""An act's code in PLOVER and in ACLED: type and mode first, then the words around it."""

from __future__ import annotations

from sayso.extract.roles_assign import Cast
from sayso.extract.triggers import Trigger
from sayso.extract.triggers_scene import Scene
from sayso.lexicon.taxonomy import acled_codes, load_taxonomy
from sayso.model import Acled, Token

# PLOVER codes an act that is only promised, demanded, threatened or refused by what is done with it: AGREE, REQUEST,
# THREATEN, REJECT (PLOVER codebook, "verbal" codes; cooperative acts in the future tense are AGREE, hostile ones THREATEN).
PROMISING = frozenset(
    "agree promise offer pledge accept vow undertake willing ready prepared commit committed consent guarantee".split()
)
DEMANDING = frozenset(
    "demand urge must call appeal request insist ask press pressure order require seek should want implore beg "
    "exhort push demand ultimatum appeal".split()
)
THREATENING = frozenset("threaten threat warn warning swear ultimatum".split())
REFUSING = frozenset(
    "reject refuse decline dismiss deny veto oppose opposed rule refusal rejection rebuff spurn renege resist".split()
)
FUTURE = frozenset({"will", "'ll", "shall", "would"})
VERBAL = frozenset({"AGREE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})
STEPS = frozenset("xcomp ccomp dobj pobj prep pcomp acl conj advcl nsubjpass relcl attr nsubj amod".split())


def plover_of(trigger: Trigger) -> str | None:
    """PLOVER's event for a trigger.

    Notes
    -----
    Source: PLOVER codebook. The event's own type and status stay what they are; this is the crosswalk only.
    """
    entry = load_taxonomy()[trigger.sense.entry.type]
    if entry.id in VERBAL:
        return entry.plover
    wrap = _wrapper(trigger.frame.trigger)
    if wrap == "will":
        return "AGREE" if entry.cooperative else "THREATEN"
    return wrap or trigger.sense.entry.plover or entry.plover


def _wrapper(tok: Token) -> str | None:
    """What is done with the act: the nearest word above it that promises, demands, threatens or refuses."""
    spot = tok
    for _ in range(6):
        own = _own_mood(spot)
        if own is not None:
            return own
        head = spot.head
        if head is spot or spot.dep not in STEPS:
            return None
        if spot.dep in ("nsubj", "advcl", "relcl") and spot.pos == "VERB":
            return None
        if spot.dep == "nsubj":
            return None
        spot = head
        found = _mood_of(spot)
        if found is not None:
            return found
    return None


def _mood_of(tok: Token) -> str | None:
    lemma = tok.lemma
    if lemma in THREATENING:
        return "THREATEN"
    if lemma in REFUSING:
        return "REJECT"
    if lemma in PROMISING:
        negated = any(kid.dep == "neg" for kid in tok.children)
        return "REJECT" if negated else "AGREE"
    if lemma in DEMANDING:
        return "REQUEST"
    return None


def _own_mood(tok: Token) -> str | None:
    if tok.pos not in ("VERB", "AUX"):
        return None
    auxiliaries = {kid.lower for kid in tok.children if kid.dep == "aux"}
    negated = any(kid.dep == "neg" for kid in tok.children)
    if auxiliaries & {"must", "should"}:
        return "REQUEST"
    if auxiliaries & FUTURE:
        return "REJECT" if negated else "will"
    return None


def acled_of(scene: Scene, trigger: Trigger, roles: Cast, neighbours: list[Trigger]) -> Acled | None:
    """ACLED's event and sub-event type for a trigger, where one fits.

    Parameters
    ----------
    scene, trigger, roles
        The article, the trigger and who plays what.
    neighbours : list of Trigger
        The other triggers of the sentence: a toll is coded by the attack it comes from.
    """
    name = trigger.sense.entry.acled or _sub_event(scene, trigger, roles, neighbours)
    if name is None:
        return None
    code = acled_codes()[name]
    return Acled(event=code.event, sub_event=code.sub_event)


def _sub_event(scene: Scene, trigger: Trigger, roles: Cast, neighbours: list[Trigger]) -> str | None:
    entry = trigger.sense.entry
    row = load_taxonomy()[entry.type]
    match entry.type:
        case "HARM":
            return _of_toll(scene, trigger, roles, neighbours)
        case "ASSAULT":
            return _of_assault(scene, trigger, roles, neighbours)
        case "CONTROL":
            return _of_ground(scene, trigger, roles)
        case "PROTEST":
            return _of_protest(scene, trigger, row.modes.get(entry.mode or "", row.acled), neighbours)
        case _:
            return row.modes[entry.mode] if entry.mode in row.modes else row.acled


def _of_toll(scene: Scene, trigger: Trigger, roles: Cast, neighbours: list[Trigger]) -> str | None:
    for other in neighbours:
        if other.sense.entry.type in ("ASSAULT", "PROTEST"):
            return _sub_event(scene, other, Cast(), [])
    weapon = _by_weapon(scene, trigger, roles)
    if weapon:
        return weapon
    if any("armed" in scene.classes_of(tok) for tok in roles.recipients):
        return "Armed clash"
    return "Attack" if trigger.sense.entry.effect == "killed" else None


def _of_assault(scene: Scene, trigger: Trigger, roles: Cast, neighbours: list[Trigger]) -> str | None:
    mode = trigger.sense.entry.mode
    modes = load_taxonomy()["ASSAULT"].modes
    if mode is not None and mode not in ("firearms", "explosives", "heavy-weapons"):
        return modes[mode]
    weapon = _by_weapon(scene, trigger, roles)
    if weapon is not None:
        return weapon
    if mode in ("explosives", "heavy-weapons"):
        return modes[mode]
    for other in neighbours:
        told = other.sense.entry.mode
        if other.sense.entry.type == "ASSAULT" and told not in (None, "firearms", "destroy"):
            return modes[told or ""]
    armed = any("armed" in scene.classes_of(tok) for tok in roles.agents) or not roles.agents
    if armed and any("armed" in scene.classes_of(tok) for tok in roles.recipients):
        return "Armed clash"
    return "Attack"


WEAPON_CODES = (
    ("Suicide bomb", frozenset("vest belt suicide".split())),
    ("Grenade", frozenset({"grenade"})),
    ("Air/drone strike", frozenset("drone jet plane warplane helicopter aircraft uav air gunship aerial".split())),
    ("Chemical weapon", frozenset("sarin chlorine chemical nerve poison".split())),
    (
        "Shelling/artillery/missile attack",
        frozenset("shell mortar rocket missile artillery howitzer katyusha grad tank cannon himars projectile".split()),
    ),
    (
        "Remote explosive/landmine/IED",
        frozenset("ied mine landmine bomb device explosive explosives dynamite roadside improvised".split()),
    ),
)


def _by_weapon(scene: Scene, trigger: Trigger, roles: Cast) -> str | None:
    words: set[str] = set()
    spots = [trigger.frame.trigger, *roles.instruments, *trigger.frame.modifiers, *roles.agents]
    for items in trigger.frame.preps.values():
        spots.extend(tok for tok in items if "weapon" in scene.classes_of(tok))
    for tok in spots:
        words.add(tok.lemma)
        words.update(kid.lemma for kid in tok.children if kid.dep in ("compound", "amod"))
    for name, lemmas in WEAPON_CODES:
        if words & lemmas:
            return name
    return None


def _of_ground(scene: Scene, trigger: Trigger, roles: Cast) -> str | None:
    if trigger.sense.entry.mode != "take":
        return load_taxonomy()["CONTROL"].modes[trigger.sense.entry.mode or "hold"]
    rebel = any("rebels" in scene.classes_of(tok) for tok in roles.agents)
    regains = trigger.frame.trigger.lemma in (
        "regain",
        "retake",
        "recapture",
        "liberate",
        "recover",
        "clear",
        "reclaim",
    )
    if rebel:
        return "Non-state actor overtakes territory"
    if regains or any(tok.lemma in STATE_FORCES for tok in roles.agents):
        return "Government regains territory"
    return "Non-state actor overtakes territory"


STATE_FORCES = frozenset(
    "army troop troops soldier military police government navy regime force forces coalition".split()
)


def _of_protest(scene: Scene, trigger: Trigger, plain: str | None, neighbours: list[Trigger]) -> str | None:
    sent = trigger.frame.trigger.sent
    words = {tok.lemma for tok in scene.parsed.tokens[sent.first : sent.last]}
    if words & {"tear", "teargas", "disperse", "cannon", "baton"}:
        return "Protest with intervention"
    if any(other.sense.entry.mode == "firearms" for other in neighbours):
        return "Excessive force against protesters"
    if words & {
        "stone",
        "throw",
        "pelt",
        "loot",
        "vandalize",
        "vandalise",
        "burn",
        "torch",
        "riot",
        "barricade",
        "clash",
    }:
        return "Violent demonstration"
    return plain
