"""Where and when an act happened: mentions of place and time that hang on its trigger, its clause or its roles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.extract.events.roles_assign import Cast
from sayso.extract.events.triggers import Trigger
from sayso.extract.events.triggers_scene import CARRIERS, Scene
from sayso.model import Token

LITERAL = "literal"
SPEECH = frozenset(
    "say tell report add state announce declare claim note write quote cite accord describe call explain recall "
    "testify confirm deny argue insist maintain speak broadcast publish post tweet believe think know".split()
)
# Relations along which a clause borrows place and time from the clause it belongs to.
SHARING = frozenset({"conj", "advcl", "xcomp", "acl", "relcl", "ccomp", "pcomp", "dep", "prep", "dobj", "nsubj"})
FINENESS = {"country": 0, "region": 1, "water": 1, "admin1": 2, "admin2": 3, "other": 3, "city": 4, "site": 5}
GENERIC = frozenset("city town village capital settlement district area port region province enclave camp".split())


@dataclass(slots=True, kw_only=True)
class Setting:
    """Indices of the places and times of one event, while they are being gathered."""

    places: list[int] = field(default_factory=list)
    times: list[int] = field(default_factory=list)


def settings(scene: Scene, triggers: Sequence[Trigger], casts: Sequence[Cast]) -> list[Setting]:
    """Place and time of every trigger, in the order of the triggers.

    Notes
    -----
    A mention belongs to the first trigger or verb above it in the tree. A verb that is no trigger hands it to the
    triggers it carries ("carried out an attack in X"), unless it is a verb of speech: the time of speaking is not
    the time of the act. A clause without a mention of its own borrows from the clause it depends on.
    """
    found = [Setting() for _ in triggers]
    owners = {trigger.span.head: n for n, trigger in enumerate(triggers)}
    carried: dict[int, list[int]] = {}
    for n, trigger in enumerate(triggers):
        support = trigger.frame.support or clause_verb(trigger.frame.trigger)
        if support is not None:
            carried.setdefault(support.i, []).append(n)
    # Where an act of speech speaks of an act, place and time are the act's: "condemned the attacks today in X".
    told = {
        trigger.span.head: carried[trigger.span.head]
        for trigger in triggers
        if trigger.sense.entry.frame == "say" and trigger.span.head in carried
    }
    tokens = scene.parsed.tokens
    for index, (place, span) in enumerate(zip(scene.places.rows, scene.places.spans, strict=True)):
        if span is not None and place.sense == LITERAL and _may_locate(scene, tokens[span.head], place.kind, owners):
            for n in _owners(tokens[span.head], owners, carried, told):
                found[n].places.append(index)
    for index, (time, span) in enumerate(zip(scene.times.rows, scene.times.spans, strict=True)):
        if span is not None and time.begin is not None and time.type != "SET":
            for n in _owners(tokens[span.head], owners, carried, told):
                found[n].times.append(index)
    _from_roles(scene, triggers, casts, found)
    # What hangs on the act of speech borrows from the act it speaks of.
    owners = {**owners, **{head: below[0] for head, below in told.items()}}
    _shared(triggers, owners, found)
    for setting in found:
        setting.places = _finest(scene, setting.places)
    return found


def _may_locate(scene: Scene, tok: Token, kind: str, owners: dict[int, int]) -> bool:
    """A name that only modifies people, arms or an act of a state is no location: "U.S. airstrikes", "Syria's army"."""
    if tok.dep not in ("compound", "nmod", "poss", "amod"):
        return True
    head = tok.head
    if head.i in owners:
        return kind in ("city", "site", "admin2", "admin1", "region")
    classes = scene.classes_of(head)
    return "place" in classes or not classes & {"armed", "person", "officials", "weapon", "craft", "violence"}


def _finest(scene: Scene, indices: list[int]) -> list[int]:
    """Without the places that only say where another one lies: "Jabla in Latakia", "Sarmada, Syria"."""
    rows = {index: scene.places.rows[index] for index in dict.fromkeys(indices)}
    kept = []
    for index, row in rows.items():
        finer = [other for other in rows.values() if FINENESS[other.kind] > FINENESS[row.kind]]
        if row.kind == "country" and any(other.country == row.country for other in finer):
            continue
        if row.kind in ("admin1", "admin2") and any(
            other.country == row.country and other.admin1 == row.admin1 and row.admin1 is not None for other in finer
        ):
            continue
        kept.append(index)
    return kept


def clause_verb(tok: Token) -> Token | None:
    """The verb whose clause a token stands in."""
    for above in tok.ancestors():
        if above.pos in ("VERB", "AUX"):
            return above
    return None


def _owners(tok: Token, owners: dict[int, int], carried: dict[int, list[int]], told: dict[int, list[int]]) -> list[int]:
    spot = tok
    while True:
        if spot.i in owners:
            return told.get(spot.i) or [owners[spot.i]]
        if spot.pos in ("VERB", "AUX") and spot is not tok:
            if spot.lemma in SPEECH:
                return []
            return carried.get(spot.i, [])
        if spot.head is spot:
            return []
        spot = spot.head


def _from_roles(scene: Scene, triggers: Sequence[Trigger], casts: Sequence[Cast], found: Sequence[Setting]) -> None:
    """A recipient that is itself a place: "shelled Kharkiv"; "the city" stands for the city told of last."""
    for n, (trigger, roles) in enumerate(zip(triggers, casts, strict=True)):
        for tok in (*roles.recipients, *roles.grounds):
            index = scene.places.headed_by(tok.i)
            if index is None or index in found[n].places:
                continue
            place = scene.places.rows[index]
            held = trigger.sense.entry.frame == "hold"
            if place.sense != "part_of_name" and (place.kind != "country" or held):
                found[n].places.append(index)
        if found[n].places:
            continue
        for tok in _ground_words(trigger, roles):
            index = _city_before(scene, tok)
            if index is not None:
                found[n].places.append(index)
                break


def _ground_words(trigger: Trigger, roles: Cast) -> list[Token]:
    frame = trigger.frame
    words = [*roles.recipients, *roles.grounds]
    for name in ("in", "inside", "from", "into", "on", "of", "to", "near", "outside", "around"):
        words.extend(frame.preps.get(name, ()))
    if frame.support is not None:
        words.extend(
            low for kid in frame.support.children if kid.dep == "prep" for low in kid.children if low.dep == "pobj"
        )
    parts = [low for tok in words if tok.lemma in CARRIERS for kid in tok.children for low in kid.children]
    return [tok for tok in (*words, *parts) if tok.lemma in GENERIC]


def _city_before(scene: Scene, tok: Token) -> int | None:
    """The last city named before "the city"."""
    if not any(kid.lower in ("the", "this", "that") for kid in tok.children):
        return None
    best = None
    for index, (place, span) in enumerate(zip(scene.places.rows, scene.places.spans, strict=True)):
        if span is None or span.first >= tok.i:
            continue
        if scene.parsed.tokens[span.head].sent.zone == "caption":
            continue
        if place.kind == "city" and place.sense in ("literal", "metonym"):
            best = index
    return best


def _shared(triggers: Sequence[Trigger], owners: dict[int, int], found: Sequence[Setting]) -> None:
    """Borrow from the clause above, then from what is coordinated below."""
    links: list[tuple[int, int]] = []
    for n, trigger in enumerate(triggers):
        above = _event_above(trigger.frame.trigger, owners)
        if above is not None and above != n:
            links.append((n, above))
    for low, high in links:
        _borrow(found[low], found[high])
    for low, high in reversed(links):
        if triggers[high].sense.entry.frame in ("say", "ask"):
            continue
        if triggers[low].frame.trigger.dep in ("conj", "advcl", "nsubj", "pobj", "nsubjpass", "relcl"):
            _borrow(found[high], found[low])
    for low, high in links:
        _borrow(found[low], found[high])


def _event_above(tok: Token, owners: dict[int, int]) -> int | None:
    spot = tok
    for above in tok.ancestors():
        if above.i in owners:
            return owners[above.i]
        if above.pos in ("VERB", "AUX") and above.lemma in SPEECH and spot.dep in ("ccomp", "parataxis"):
            return None
        spot = above
    return None


def _borrow(poor: Setting, rich: Setting) -> None:
    if not poor.places:
        poor.places.extend(rich.places)
    if not poor.times:
        poor.times.extend(rich.times)
