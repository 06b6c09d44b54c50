"""An act's code in ACLED: type and mode first, then who did it to whom with what."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.extract.events.roles_assign import Cast
from sayso.extract.events.roles_subjects import prepositions
from sayso.extract.events.triggers import Trigger
from sayso.extract.events.triggers_scene import Scene
from sayso.lexicon.taxonomy import acled_codes, load_taxonomy
from sayso.model import Acled, Token

Beside = Sequence[tuple[Trigger, Cast]]

BEARING = frozenset({"drive", "carry", "wear", "ride", "bring"})
# Weapons in the order in which they decide; a suicide vest is a bomb too, a gas shell a shell.
WEAPON_CODES = (
    ("Suicide bomb", frozenset("vest belt suicide bomber".split())),
    ("Chemical weapon", frozenset("sarin chlorine chemical nerve poison mustard".split())),
    ("Grenade", frozenset({"grenade"})),
    (
        "Air/drone strike",
        frozenset("drone jet plane warplane helicopter aircraft uav gunship aerial airstrike barrel".split()),
    ),
    (
        "Shelling/artillery/missile attack",
        frozenset("shell mortar rocket missile artillery howitzer katyusha grad tank cannon himars projectile".split()),
    ),
    (
        "Remote explosive/landmine/IED",
        frozenset("ied mine landmine bomb device explosive explosives dynamite roadside improvised".split()),
    ),
)
# Weapons that name the attack wherever they stand beside a toll: "died when their car hit a landmine".
NAMING_THE_ATTACK = frozenset(
    "landmine ied bomb grenade airstrike drone missile rocket mortar explosive explosives".split()
)
STATE_FORCES = frozenset(
    "army troop troops soldier military police government navy regime force forces coalition".split()
)
REGAINING = frozenset("regain retake retook recapture liberate recover clear reclaim reconquer".split())
MOBS = frozenset(
    "mob crowd villager resident local vigilante people neighbour neighbor community student relative".split()
)
RIOTERS = frozenset("rioter protester protestor demonstrator demonstrators crowd youth marcher supporter".split())
MARCHERS = frozenset("protester protestor demonstrator marcher protest demonstration rally crowd demonstrators".split())
STRONGHOLDS = frozenset("outpost checkpoint barracks base garrison patrol position post checkpost".split())
INTERVENING = frozenset("pepper spray tear teargas disperse cannon baton dispersal".split())
RIOTING = frozenset("stone throw pelt loot vandalize vandalise burn torch riot barricade clash rioter rampage".split())


def acled_of(scene: Scene, trigger: Trigger, roles: Cast, beside: Beside) -> Acled | None:
    """ACLED's event and sub-event type for a trigger, where one fits.

    Parameters
    ----------
    scene, trigger, roles
        The article, the trigger and who plays what.
    beside : sequence of (Trigger, Cast)
        The other triggers of the sentence: a toll is coded by the attack it comes from.

    Notes
    -----
    Source: ACLED Codebook, definitions of the sub-event types. An attack on armed forces by anyone is an armed clash,
    an attack on anyone else violence against civilians.
    """
    name = trigger.sense.entry.acled or _sub_event(scene, trigger, roles, beside)
    if name is None:
        return None
    code = acled_codes()[name]
    return Acled(event=code.event, sub_event=code.sub_event)


def _sub_event(scene: Scene, trigger: Trigger, roles: Cast, beside: Beside) -> str | None:
    entry = trigger.sense.entry
    row = load_taxonomy()[entry.type]
    match entry.type:
        case "HARM":
            return _of_toll(scene, trigger, roles, beside)
        case "ASSAULT":
            return _of_assault(scene, trigger, roles, beside)
        case "CONTROL":
            return _of_ground(scene, trigger, roles)
        case "COERCE" if entry.mode == "arrest" and {tok.lemma for tok in roles.recipients} & MARCHERS:
            return "Protest with intervention"
        case "COERCE" if entry.mode == "seize" and {tok.lemma for tok in roles.agents} & RIOTERS:
            return "Violent demonstration"
        case "PROTEST":
            return _of_protest(scene, trigger, row.modes.get(entry.mode or "", row.acled), beside)
        case _:
            return row.modes.get(entry.mode or "", row.acled)


def _of_toll(scene: Scene, trigger: Trigger, roles: Cast, beside: Beside) -> str | None:
    for other, cast in beside:
        if other.sense.entry.type in ("ASSAULT", "PROTEST") or other.sense.entry.mode == "disperse":
            return _sub_event(scene, other, cast, [])
    weapon = _by_weapon(scene, trigger, roles)
    if weapon:
        return weapon
    told = scene.lemmas(trigger.frame.trigger.sent)
    for name, lemmas in WEAPON_CODES:
        if told & lemmas & NAMING_THE_ATTACK:
            return name
    if "mine" in told and told & {"step", "hit", "trigger", "explode", "run", "detonate"}:
        return "Remote explosive/landmine/IED"
    if any(_is_armed(scene, tok) for tok in roles.recipients):
        return "Armed clash"
    return "Attack" if trigger.sense.entry.effect == "killed" else None


def _of_assault(scene: Scene, trigger: Trigger, roles: Cast, beside: Beside) -> str | None:
    mode = trigger.sense.entry.mode
    modes = load_taxonomy()["ASSAULT"].modes
    agents = {tok.lemma for tok in roles.agents}
    if "mob" in agents and any("person" in scene.classes_of(tok) for tok in roles.recipients):
        return "Mob violence"
    if mode in ("arson", "destroy", "loot") and agents & RIOTERS:
        return "Violent demonstration"
    if mode in (None, "beat", "execute", "assassinate", "firearms", "mob", "primitive") and agents & MOBS:
        return "Mob violence"
    targets = [*roles.recipients, *(tok for name in ("on", "at", "into") for tok in trigger.frame.preps.get(name, ()))]
    if {tok.lemma for tok in targets} & MARCHERS and mode in (None, "firearms", "beat"):
        told = scene.lemmas(trigger.frame.trigger.sent)
        return "Protest with intervention" if told & INTERVENING else "Excessive force against protesters"
    if mode == "battle" and agents & (MOBS | RIOTERS):
        return "Mob violence"
    if mode is not None and mode not in ("firearms", "explosives", "heavy-weapons", "airstrike"):
        return modes[mode]
    weapon = _by_weapon(scene, trigger, roles)
    if weapon is not None:
        return weapon
    if mode in ("explosives", "heavy-weapons", "airstrike"):
        return modes[mode]
    if mode is None:
        for other, _ in beside:
            way = other.sense.entry.mode
            if other.sense.entry.type == "ASSAULT" and way is not None and way not in ("firearms", "destroy"):
                return modes[way]
    return "Armed clash" if _is_fight(scene, trigger, roles) else "Attack"


def _is_fight(scene: Scene, trigger: Trigger, roles: Cast) -> bool:
    if trigger.frame.trigger.lemma in ("exchange", "trade", "return") or trigger.sense.entry.mode == "battle":
        return True
    against = (*roles.recipients, *trigger.frame.preps.get("with", ()))
    return any(_is_armed(scene, tok) for tok in against)


def _is_armed(scene: Scene, tok: Token) -> bool:
    if "armed" in scene.classes_of(tok) or tok.lemma in STRONGHOLDS:
        return "place" not in scene.classes_of(tok) or tok.lemma in STRONGHOLDS
    words = [kid for kid in tok.children if kid.dep in ("compound", "amod", "poss", "nmod")]
    return any("armed" in scene.lexicon.classes.get(kid.lemma, ()) or kid.lemma == "military" for kid in words)


def _by_weapon(scene: Scene, trigger: Trigger, roles: Cast) -> str | None:
    words: set[str] = {tok.lemma for tok in trigger.words}
    objects = [
        low for tok in trigger.frame.patients for low in (tok, *_counted(tok)) if "weapon" in scene.classes_of(low)
    ]
    spots = [
        trigger.frame.trigger,
        *objects,
        *roles.instruments,
        *trigger.frame.modifiers,
        *roles.agents,
        *trigger.words,
        *_bearers(roles.instruments),
    ]
    for items in trigger.frame.preps.values():
        spots.extend(tok for tok in items if "weapon" in scene.classes_of(tok))
    if any(tok.lemma == "air" for tok in trigger.frame.preps.get("from", ())):
        return "Air/drone strike"
    for tok in spots:
        words.add(tok.lemma)
        words.update(kid.lemma for kid in tok.children if kid.dep in ("compound", "amod", "nmod"))
    return next((name for name, lemmas in WEAPON_CODES if words & lemmas), None)


def _bearers(weapons: Sequence[Token]) -> list[Token]:
    """Who brings a weapon: "a car bomb driven by a suicide attacker"."""
    links = [kid for tok in weapons for kid in tok.children if kid.dep == "acl" and kid.lemma in BEARING]
    return [low for kid in links for low in prepositions(kid).get("by", ())]


def _counted(tok: Token) -> list[Token]:
    """What "dozens of" is said of."""
    return [low for kid in tok.children if kid.lower == "of" for low in kid.children]


def _of_ground(scene: Scene, trigger: Trigger, roles: Cast) -> str | None:
    if trigger.sense.entry.mode != "take":
        return load_taxonomy()["CONTROL"].modes[trigger.sense.entry.mode or "hold"]
    if any("rebels" in scene.lexicon.classes.get(tok.lemma, ()) for tok in roles.agents):
        return "Non-state actor overtakes territory"
    if trigger.frame.trigger.lemma in REGAINING or any(tok.lemma in STATE_FORCES for tok in roles.agents):
        return "Government regains territory"
    return "Non-state actor overtakes territory"


def _of_protest(scene: Scene, trigger: Trigger, plain: str | None, beside: Beside) -> str | None:
    sent = trigger.frame.trigger.sent
    words = scene.lemmas(sent)
    if words & INTERVENING or any(other.sense.entry.mode == "disperse" for other, _ in beside):
        return "Protest with intervention"
    if any(other.sense.entry.mode == "firearms" for other, _ in beside):
        return "Excessive force against protesters"
    if words & RIOTING:
        return "Violent demonstration"
    return plain
