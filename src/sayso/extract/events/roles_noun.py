"""Who stands where around an event noun: "Russia's bombing of the port", "carried out a strike", "came under fire"."""

from __future__ import annotations

from sayso.extract.events.roles import Frame
from sayso.extract.events.roles_subjects import RELATIVE, is_passive, joined, prepositions
from sayso.extract.events.roles_support import (
    DOING,
    DONE_BY,
    LAYING,
    LOCATED,
    MEETING,
    OWNING,
    STAGING,
    laid_on,
    support_of,
)
from sayso.lexicon.triggers import load_triggers
from sayso.model import Token

BODIES = frozenset("group gang party organisation organization movement unit state government".split())
DAMAGING = frozenset({"sabotage", "destruction"})  # acts whose "to" names what is harmed


def noun_frame(noun: Token, *, of_is_agent: bool) -> Frame:
    """Frame of an event noun.

    Parameters
    ----------
    noun : Token
        The head of the trigger.
    of_is_agent : bool
        Whether "of X" names the one who acts ("withdrawal of the troops") rather than the one acted upon.
    """
    preps = prepositions(noun)
    agents = list(preps.get("by", ()))
    for kid in noun.children:
        if kid.dep != "acl" or kid.pos != "VERB":
            continue
        below = prepositions(kid)
        if kid.tag != "VBG" and kid.lemma in LAYING:
            agents.extend(laid_on(kid))  # "an attack blamed on the rebels"
            continue
        if kid.tag == "VBG" or kid.lemma in DONE_BY:
            agents.extend(below.get("by", ()))
        else:
            below.pop("by", None)  # "a raid condemned by the council"
        for name, items in below.items():
            preps[name] = (*preps.get(name, ()), *items)
    agents = agents or _doers_below(noun) or _by_below(preps.get("of", ()))
    patients: list[Token] = []
    _from_relatives(noun, agents, patients)
    if "of" not in preps:
        preps.update(_displaced_of(noun) or ({} if of_is_agent else _shifted_of(noun, agents)))
    possessors = joined(noun.children_by("poss"))
    modifiers = [kid for kid in noun.children if kid.dep in ("compound", "amod", "nmod", "npadvmod") and kid.i < noun.i]
    held = noun.lemma == "control" and noun.head.lower == "under"  # "under control of the rebels"
    (agents if of_is_agent or held else patients).extend(preps.get("of", ()))
    for name in ("against", "on", "upon", "targeting"):
        if name != "on" or noun.lemma not in LOCATED:
            patients.extend(preps.get(name, ()))
    patients.extend(preps.get("to", ()) if noun.lemma in DAMAGING else ())
    support = support_of(noun, agents, patients, of_is_agent=of_is_agent)
    return Frame(
        trigger=noun,
        agents=tuple(joined(agents)),
        patients=tuple(joined(patients)),
        preps=preps,
        possessors=tuple(possessors),
        modifiers=tuple(modifiers),
        support=support,
        nominal=True,
    )


def _by_below(undergone: tuple[Token, ...]) -> list[Token]:
    """The doer that the parser hangs on the sufferer: "the arrest of the editor by soldiers"."""
    acts = load_triggers().nouns
    return [low for tok in undergone if tok.lemma not in acts for low in prepositions(tok).get("by", ())]


def _doers_below(noun: Token) -> list[Token]:
    """Who is said after the object of the act: "an attack on the village carried out by rebels"."""
    for prep in noun.children:
        for low in prep.children if prep.dep == "prep" else ():
            for kid in low.children:
                if low.dep == "pobj" and kid.dep == "acl" and kid.tag in ("VBN", "VBD") and kid.lemma in DOING:
                    return list(prepositions(kid).get("by", ()))
    return []


def _from_relatives(noun: Token, agents: list[Token], patients: list[Token]) -> None:
    """Roles told in relative clauses: "raids that hit a school", "an attack for which X claimed responsibility"."""
    for verb in noun.children:
        if verb.dep != "relcl" or verb.pos != "VERB" or verb.child("neg") is not None:
            continue
        subjects = verb.children_by("nsubj")
        if any(kid.lower in RELATIVE for kid in subjects):
            if verb.lemma in MEETING and not patients:
                patients.extend(verb.children_by("dobj"))
        elif is_passive(verb):
            if verb.lemma in DONE_BY and not agents:
                agents.extend(prepositions(verb).get("by", ()))
        elif not agents and subjects:
            owned = [kid for kid in verb.children_by("dobj") if kid.lemma in OWNING]
            gap = not verb.children_by("dobj") or any(kid.lower in RELATIVE for kid in verb.children_by("dobj"))
            if (owned and verb.lemma in ("claim", "take", "accept", "admit", "bear")) or (
                gap and verb.lemma in STAGING
            ):
                agents.extend(subjects)


def _shifted_of(noun: Token, agents: list[Token]) -> dict[str, tuple[Token, ...]]:
    """The sufferer told after the doer: "the kidnapping by rebels of two nurses", not "by men of the 5th brigade"."""
    classes = load_triggers().classes
    for tok in agents:
        if tok.dep != "pobj" or tok.head.head is not noun:
            continue
        below = [low for low in prepositions(tok).get("of", ()) if low.pos == "NOUN"]
        kinds = classes.get(below[0].lemma, frozenset()) if below else frozenset()
        whole = (
            tok.lemma == "member" or not below or below[0].lemma in BODIES or not kinds.isdisjoint({"armed", "rebels"})
        )
        if not whole and not kinds.isdisjoint({"person", "place", "building", "vehicle"}):
            return {"of": tuple(below)}
    return {}


def _displaced_of(noun: Token) -> dict[str, tuple[Token, ...]]:
    """The "of" of an act that its place or date has drawn to itself: "the murder in Lima of two judges"."""
    for prep in noun.children:
        if prep.dep != "prep" or prep.lower not in ("in", "on", "at", "near"):
            continue
        for spot in prep.children:
            if spot.dep == "pobj" and spot.pos == "PROPN" and spot.ent in ("GPE", "LOC", "DATE", "FAC"):
                below = prepositions(spot).get("of")
                if below:
                    return {"of": below}
    return {}
