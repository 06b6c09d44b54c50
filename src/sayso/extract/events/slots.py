"""Where and when an act happened: mentions of place and time that hang on its trigger, its clause or its roles."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, field

from sayso.extract.events.roles_assign import Cast
from sayso.extract.events.slots_places import (
    GENERIC,
    clause_verb,
    ends_reach,
    is_aim,
    is_land,
    is_landmark,
    land_named,
    may_locate,
    named_city,
    subject_ground,
)
from sayso.extract.events.triggers import Trigger
from sayso.extract.events.triggers_scene import CARRIERS, Scene
from sayso.model import Place, Token

LITERAL, DEMONYM = "literal", "demonym"
SPEECH = frozenset(
    "say tell report add state announce declare claim note write quote cite accord describe call explain recall "
    "testify confirm deny argue insist maintain speak broadcast publish post tweet believe think know".split()
)
# Verbs of speech that bring about what they name: "called a ceasefire in October".
DECLARED = frozenset({"call", "declare"})
# Verbs whose infinitive goes on at their own time (aspect and implicatives, after Karttunen 1971).
SAME_TIME = frozenset(
    "begin start continue proceed try attempt manage fail help go come force compel cause cease happen appear seem get "
    "allow enable rush move use".split()
)
# How counts change, and the counts that do.
CHANGES = frozenset("rise climb reach pass stand increase jump top hit soar mount grow double revise put".split())
COUNTS = frozenset("toll number count figure total tally".split())
# What a count is set against: "up from 12", "compared with 12".
SET_AGAINST = frozenset({"up", "down", "compared"})
FROM = frozenset({"from", "with", "to"})
# Relations along which a clause borrows place and time from the clause it belongs to.
SHARING = frozenset({"conj", "advcl", "xcomp", "acl", "relcl", "ccomp", "pcomp", "dep", "prep", "dobj", "nsubj"})
FINENESS = {"country": 0, "region": 1, "water": 1, "admin1": 2, "admin2": 3, "other": 3, "city": 4, "site": 5}


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
    dated: dict[int, list[int]] = {}
    for n, trigger in enumerate(triggers):
        support = trigger.frame.support or clause_verb(trigger.frame.trigger)
        if support is not None:
            carried.setdefault(support.i, []).append(n)
            if not _looks_ahead(trigger.frame.trigger) and not _is_counting(support):
                dated.setdefault(support.i, []).append(n)
    light = {trigger.frame.support.i for trigger in triggers if trigger.frame.support is not None}
    # Where an act of speech speaks of an act, place and time are the act's: "condemned the attacks today in X".
    told = {
        trigger.span.head: carried[trigger.span.head]
        for trigger in triggers
        if trigger.sense.entry.frame == "say" and trigger.span.head in carried
    }
    tokens = scene.parsed.tokens
    for index, (place, span) in enumerate(zip(scene.places.rows, scene.places.spans, strict=True)):
        if span is not None and _is_location(scene, place, tokens[span.head], owners):
            for n in _owners(tokens[span.head], owners, carried, told, light, climbs=True, placed=True):
                found[n].places.append(index)
    for index, (time, span) in enumerate(zip(scene.times.rows, scene.times.spans, strict=True)):
        if span is None or time.begin is None or time.type == "SET" or _is_of_earlier_count(tokens[span.head]):
            continue
        climbs = time.basis == "relative"
        for n in _owners(tokens[span.head], owners, dated, told, light, climbs=climbs):
            found[n].times.append(index)
    _from_roles(scene, triggers, casts, found)
    # What hangs on the act of speech borrows from the act it speaks of.
    owners = {**owners, **{head: below[0] for head, below in told.items()}}
    _shared(triggers, owners, found)
    for setting in found:
        setting.places = _finest(scene, _without_landmarks(scene, setting.places))
    return found


def _is_location(scene: Scene, place: Place, tok: Token, owners: Container[int]) -> bool:
    if place.sense == DEMONYM:
        return is_land(tok)
    return place.sense == LITERAL and may_locate(scene, tok, place.kind, owners)


def _without_landmarks(scene: Scene, indices: list[int]) -> list[int]:
    """Without the places that a distance is counted from, where another place is named."""
    tokens, spans = scene.parsed.tokens, scene.places.spans
    kept = [index for index in indices if (span := spans[index]) is None or not is_landmark(tokens[span.head])]
    return kept or indices


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


def _is_counting(verb: Token) -> bool:
    """Whether a clause tells when a count changed, not when anybody was harmed: "the toll rose to 13 on Tuesday"."""
    if verb.lemma not in CHANGES:
        return False
    return any(kid.lemma in COUNTS for kid in verb.children if kid.dep in ("nsubj", "nsubjpass"))


def _is_of_earlier_count(tok: Token) -> bool:
    """Whether a mention dates the count that another is set against: "up from 18,000 on Tuesday"."""
    spot = tok
    for above in tok.ancestors():
        if spot.lower in FROM and above.lower in SET_AGAINST:
            return True
        if spot.pos in ("VERB", "AUX") and spot.lower not in SET_AGAINST:
            return False
        spot = above
    return False


def _looks_ahead(tok: Token) -> bool:
    """An infinitive under a verb of will: "agreed on Monday to withdraw" dates the agreement, not the withdrawal."""
    if tok.dep not in ("xcomp", "acl", "advcl") or tok.head.lemma in SAME_TIME:
        return False
    return any(kid.lower == "to" and kid.dep in ("aux", "mark") for kid in tok.children)


def _owners(
    tok: Token,
    owners: dict[int, int],
    carried: dict[int, list[int]],
    told: dict[int, list[int]],
    light: Container[int],
    *,
    climbs: bool,
    placed: bool = False,
) -> list[int]:
    """The triggers a mention belongs to; where it ``climbs``, a reduced relative clause hands it on to its noun.

    "Fell on a base used by troops near Erbil on Tuesday": the base is near Erbil, and Tuesday is the fall's.
    """
    spot = tok
    while True:
        if spot.i in owners:
            return told.get(spot.i) or [owners[spot.i]]
        if spot.pos in ("VERB", "AUX") and spot is not tok:
            if spot.lemma in SPEECH and not (spot.lemma in DECLARED and spot.i in light):
                return []
            below = carried.get(spot.i, [])
            if not (placed and is_aim(spot)) and (
                below or not climbs or spot.dep != "acl" or spot.tag not in ("VBN", "VBG")
            ):
                return below
        if spot.head is spot:
            return []
        if placed and ends_reach(spot, spot.head):
            return [owners[spot.head.i]] if spot.head.i in owners else []
        spot = spot.head


def _from_roles(scene: Scene, triggers: Sequence[Trigger], casts: Sequence[Cast], found: Sequence[Setting]) -> None:
    """A recipient that is itself a place: "shelled Kharkiv"; "the city" stands for the city told of last."""
    for n, (trigger, roles) in enumerate(zip(triggers, casts, strict=True)):
        asked = trigger.sense.entry.frame in ("say", "ask")
        for tok in roles.grounds if asked else (*roles.recipients, *roles.grounds):
            index = scene.places.headed_by(tok.i)
            if index is None and (land := land_named(tok)) is not None:
                index = scene.places.headed_by(land.i)
            if index is None or index in found[n].places:
                continue
            place = scene.places.rows[index]
            held = trigger.sense.entry.frame == "hold"
            if place.sense != "part_of_name" and (place.kind != "country" or held):
                found[n].places.append(index)
        if found[n].places:
            continue
        about = subject_ground(trigger.frame.trigger)
        for tok in (*_ground_words(trigger, roles), *((about,) if about else ())):
            index = named_city(scene, tok)
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


def _shared(triggers: Sequence[Trigger], owners: dict[int, int], found: Sequence[Setting]) -> None:
    """Borrow from the clause above, then from what is coordinated below."""
    links: list[tuple[int, int]] = []
    for n, trigger in enumerate(triggers):
        above = _event_above(trigger.frame.trigger, owners)
        if above is not None and above != n:
            links.append((n, above))
    for low, high in links:
        _borrow(found[low], found[high], dated=_same_time(triggers[low].frame.trigger))
    for low, high in reversed(links):
        if triggers[high].sense.entry.frame in ("say", "ask"):
            continue
        tok = triggers[low].frame.trigger
        if tok.dep == "relcl" and tok.head is not triggers[high].frame.trigger:
            continue
        if tok.dep == "conj" and (found[high].places or found[high].times):
            continue  # "left in May and turned up in Lima": each has its own
        if tok.dep in ("conj", "advcl", "nsubj", "pobj", "nsubjpass", "relcl", "dobj") or (
            tok.dep == "xcomp" and tok.tag == "VBG"
        ):
            _borrow(found[high], found[low], dated=not _looks_ahead(tok))
    for low, high in links:
        _borrow(found[low], found[high], dated=_same_time(triggers[low].frame.trigger))


def _event_above(tok: Token, owners: dict[int, int]) -> int | None:
    spot = tok
    for above in tok.ancestors():
        if above.i in owners:
            return owners[above.i]
        if above.pos in ("VERB", "AUX") and above.lemma in SPEECH and spot.dep in ("ccomp", "parataxis"):
            return None
        spot = above
    return None


def _same_time(tok: Token) -> bool:
    """Whether a clause shares the time of the one above: not an aim, nor what had gone before."""
    if tok.dep == "relcl":
        return not any(kid.lower in ("had", "will", "would") for kid in tok.children if kid.dep == "aux")
    if tok.dep in ("xcomp", "pcomp") and tok.tag == "VBG" and tok.head.lemma in SPEECH | {"admit", "acknowledge"}:
        return False
    return not _looks_ahead(tok)


def _borrow(poor: Setting, rich: Setting, *, dated: bool) -> None:
    if not poor.places:
        poor.places.extend(rich.places)
    if dated and not poor.times:
        poor.times.extend(rich.times)
