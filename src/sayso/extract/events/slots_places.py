"""Which names of places may be where an act happened: not a maker, a counterpart, a source or a landmark."""

from __future__ import annotations

from collections.abc import Collection, Container

from sayso.extract.events.triggers_scene import Scene
from sayso.model import Token

GENERIC = frozenset("city town village capital settlement district area port region province enclave camp".split())
WIDE = frozenset({"district", "region", "province"})
AREAS = ("admin1", "admin2", "region")
MEASURES = frozenset("km kilometer kilometre mile meter metre league yard".split())
# What is on, in or of a country and named after its people: "the Belarusian border".
LANDS = frozenset(
    "border frontier territory soil coast coastline waters airspace capital side countryside peninsula mainland island "
    "archipelago desert highland plateau steppe delta interior hinterland exclave".split()
)
# Long acts that are named after where they go on, and whose aim is where they go on: "the campaign to free Mosul".
CAMPAIGNS = frozenset("campaign offensive operation battle fight drive push assault advance siege war mission".split())
LATER = frozenset({"after", "since", "following", "before", "until"})
# Verbs of judging what happened elsewhere: "protesters in Khartoum denounced the killings".
JUDGING = frozenset(
    "denounce condemn protest decry criticise criticize deplore lament mourn praise welcome hail commemorate mark "
    "discuss remember investigate study".split()
)
# Verbs whose subject is where they happen: "Syria has seen its worst week".
HAPPENS_TO = frozenset("be see witness experience suffer remain host endure".split())
NAMING = ("compound", "nmod", "poss", "amod", "appos", "conj")


def may_locate(scene: Scene, tok: Token, kind: str, owners: Container[int]) -> bool:
    """Whether a literal place name can be a location of the act above it.

    A name that only modifies people, arms or an act of a state is none ("U.S. airstrikes", "Syria's army"); nor is a
    country that acts ("Russia has a duty to press them"), whom one deals with ("talks with Damascus", "attacks against
    the United States"), by whom a thing is done, and where people or vehicles are from ("lorries from Poland").
    """
    if tok.dep in ("compound", "nmod", "poss", "amod"):
        head = tok.head
        if head.i in owners:
            return kind in ("city", "site", "admin2", "admin1", "region")
        classes = scene.classes_of(head)
        if kind in (*AREAS, "city", "site", "admin2") and head.lemma in CAMPAIGNS:
            return True
        if "place" not in classes and classes & {"armed", "person", "officials", "weapon", "craft", "violence"}:
            return False
    spot, inside = tok, False
    while spot.dep in NAMING and spot.i not in owners:
        inside = inside or spot.dep in ("poss", "amod", "nmod")
        spot = spot.head
    if spot.dep == "nsubj" and kind == "country" and not inside:
        return spot.head.lemma in HAPPENS_TO
    if spot.dep != "pobj":
        return True
    prep = spot.head
    if prep.dep == "agent":
        return False
    if prep.lower == "with" or (prep.lower == "against" and kind == "country"):
        return spot is not tok and spot.dep not in ("conj",) and scene.places.headed_by(spot.i) is None
    if prep.lower == "from" and prep.head.pos == "NOUN" and prep.head.i not in owners:
        return "place" in scene.classes_of(prep.head)
    return True


def is_landmark(tok: Token) -> bool:
    """Whether a name only says from where a distance is counted: "60 km from the capital, Kyiv"."""
    spot = tok
    while spot.dep in NAMING:
        spot = spot.head
    if spot.dep != "pobj" or spot.head.lower not in ("from", "of"):
        return False
    prep = spot.head
    if prep.head.lemma in MEASURES:
        return True
    return any(kid.dep in ("npadvmod", "dep", "nummod") and kid.lemma in MEASURES for kid in prep.children)


def is_land(tok: Token) -> bool:
    """Whether the name of a people modifies a stretch of its country: "the Belarusian border"."""
    return tok.dep == "amod" and tok.head.lemma in LANDS


def is_aim(tok: Token) -> bool:
    """Whether an infinitive is the aim of a campaign, which goes on where its aim lies."""
    return tok.dep in ("acl", "relcl") and tok.tag == "VB" and tok.head.lemma in CAMPAIGNS


def ends_reach(tok: Token, above: Token) -> bool:
    """Whether what is named below one act tells nothing of where another one happened.

    It does not where it is what went before or came after ("reached the town after fighting in X"), nor where those
    are who only judge the act ("protesters in X denounced the killing").
    """
    if tok.dep == "pobj":
        return above.lower in LATER and tok.pos not in ("PROPN", "NUM") and above.dep in ("prep", "mark")
    return tok.dep in ("nsubj", "nsubjpass") and above.lemma in JUDGING


def land_named(tok: Token) -> Token | None:
    """The name of a people that tells which land a noun means: of "the Crimean peninsula", *Crimean*."""
    return next((kid for kid in tok.children if is_land(kid)), None)


def named_city(scene: Scene, tok: Token) -> int | None:
    """The last city named before "the city"; for "the district" the last area."""
    if not any(kid.lower in ("the", "this", "that") for kid in tok.children):
        return None
    kinds: Collection[str] = AREAS if tok.lemma in WIDE else (*AREAS, "city") if tok.lemma == "area" else ("city",)
    senses = ("literal",) if tok.lemma == "area" else ("literal", "metonym")
    best = None
    for index, (place, span) in enumerate(zip(scene.places.rows, scene.places.spans, strict=True)):
        if span is None or span.first >= tok.i:
            continue
        if scene.parsed.tokens[span.head].sent.zone == "caption":
            continue
        if place.kind in kinds and place.sense in senses:
            best = index
    return best


def subject_ground(trigger: Token) -> Token | None:
    """A city that the clauses above are about: "The city is bombed, 50 bombs dropped every day"."""
    spot = trigger
    for above in trigger.ancestors():
        if spot.dep in ("relcl", "acl"):
            return None
        spot = above
        if above.pos not in ("VERB", "AUX"):
            continue
        for kid in above.children:
            if kid.dep in ("nsubj", "nsubjpass") and kid.lemma in GENERIC - WIDE - {"area"}:
                return kid
    return None


def clause_verb(tok: Token) -> Token | None:
    """The verb whose clause a token stands in."""
    for above in tok.ancestors():
        if above.pos in ("VERB", "AUX"):
            return above
    return None
