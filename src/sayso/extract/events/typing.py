"""An act's code in PLOVER: its type, and what is done with it in words."""

from __future__ import annotations

from sayso.extract.events.roles_assign import Cast
from sayso.extract.events.triggers import Trigger
from sayso.lexicon.taxonomy import load_taxonomy
from sayso.model import Token

# PLOVER codes an act that is only promised, demanded, threatened or refused by what is done with it: AGREE, REQUEST,
# THREATEN, REJECT (codebook, "verbal" codes; cooperative acts in the future tense are AGREE, hostile ones THREATEN).
MOODS: dict[str, str] = {
    word: mood
    for mood, words in {
        "AGREE": "agree promise offer pledge accept vow undertake willing ready commit committed consent guarantee "
        "plan intend",
        "REQUEST": "demand urge call appeal request insist ask press pressure order require seek implore beg exhort "
        "push",
        "THREATEN": "threaten threat warn warning swear ultimatum",
        "REJECT": "reject refuse decline dismiss deny veto oppose opposed refusal rejection rebuff spurn renege resist "
        "fail",
        "ACCUSE": "accuse blame condemn denounce complain accusation",
        "PREPARE": "prepare prepared",
        "REDUCE": "cancel suspend halt stop withhold prohibit postpone abandon suspension cancellation",
    }.items()
    for word in words.split()
}
# Cooperation that is cut back is a sanction (CAMEO 16).
REDUCIBLE = frozenset({"CONSULT", "AID", "COOPERATE"})
FUTURE = frozenset({"will", "'ll", "shall", "would"})
VERBAL = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN"})
# Ways of violence that leave open what it was done with, and what weapons make of them (PLOVER's modes of ASSAULT).
UNSAID = frozenset({None, "destroy"})
MEANS = {
    word: mode
    for mode, words in {
        "explosives": "bomb dynamite explosive explosives mine landmine ied device charge",
        "grenade": "grenade",
        "heavy-weapons": "missile rocket shell mortar artillery howitzer katyusha grad himars",
        "firearms": "rifle pistol gun machinegun bullet bullets",
    }.items()
    for word in words.split()
}
STEPS = frozenset("xcomp ccomp dobj pobj prep pcomp acl conj nsubjpass attr amod advcl acomp".split())
FAR = 7


def mode_of(trigger: Trigger, roles: Cast) -> str | None:
    """How it was done: as the word says, else as what it was done with: "destroyed with dynamite" is by explosives."""
    entry = trigger.sense.entry
    if entry.type != "ASSAULT" or entry.mode not in UNSAID:
        return entry.mode
    return next((MEANS[tok.lemma] for tok in roles.instruments if tok.lemma in MEANS), entry.mode)


def plover_of(trigger: Trigger) -> str | None:
    """PLOVER's event for a trigger.

    Notes
    -----
    Source: PLOVER codebook. The event's own type and status stay what they are; this is the crosswalk only.
    """
    row = load_taxonomy()[trigger.sense.entry.type]
    if row.id in VERBAL:
        return row.plover
    plain = trigger.sense.entry.plover or row.plover
    mood = _mood(trigger.frame.trigger)
    match mood:
        case None:
            return plain
        case "REDUCE":
            return "SANCTION" if row.id in REDUCIBLE else plain
        case "PREPARE":
            return "AGREE" if row.cooperative else "MOBILIZE" if row.id == "ASSAULT" else "THREATEN"
        case "AGREE" | "FUTURE":
            return "AGREE" if row.cooperative else "THREATEN"
        case _:
            return mood


def _mood(tok: Token) -> str | None:
    """What is done with the act in words: the outermost promise, demand, threat or refusal around it."""
    found = _own_mood(tok)
    spot = tok
    for _ in range(FAR):
        head = spot.head
        if head is spot or spot.dep not in STEPS or (spot.dep == "advcl" and spot.tag != "VB"):
            break
        spot = head
        mood = MOODS.get(spot.lemma)
        if mood == "AGREE" and any(kid.dep == "neg" for kid in spot.children):
            mood = "REJECT"
        found = mood or _own_mood(spot) or found
    return found


def _own_mood(tok: Token) -> str | None:
    if tok.pos not in ("VERB", "AUX"):
        return None
    auxiliaries = {kid.lower for kid in tok.children if kid.dep == "aux"}
    if auxiliaries & {"must", "should"}:
        return "REQUEST"
    if auxiliaries & FUTURE:
        return "REJECT" if any(kid.dep == "neg" for kid in tok.children) else "FUTURE"
    return None
