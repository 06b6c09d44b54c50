"""Incidents inside one article: claims about one and the same happening fold into one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from sayso.extract.figures.tolls import toll_of
from sayso.extract.incidents.background import Background
from sayso.extract.incidents.deeds import Deed, are_apart
from sayso.extract.incidents.settings import Setting, may_be_one, shares_setting
from sayso.extract.incidents.slots import Reach, incident_place, incident_time
from sayso.extract.status.generic import is_generic
from sayso.extract.times.bounds import without_bounds
from sayso.model import Actor, Claim, Event, Figure, Incident, Layer, Parsed, Place, Time, Token, Toll, incident_id

__all__ = ["find_incidents"]

# Types that tell of one happening together: an attack and its toll, the taking of a town and the retreat from it.
GROUPS = {"HARM": "violence", "ASSAULT": "violence", "CONTROL": "ground", "RETREAT": "ground", "DESERT": "ground"}
# A war or an invasion is no incident: it holds many, and its day and place are not theirs.
CAMPAIGNS = frozenset({"war", "invasion", "invade", "operation", "campaign", "conflict", "offensive", "insurgency"})
WARS = frozenset({"war", "conflict", "uprising", "crisis", "insurgency", "rebellion"})
RELATIVE = frozenset({"that", "which"})
# Acts that lie ahead, if anywhere, are no part of what already happened.
AHEAD = frozenset({"planned", "demanded", "threatened", "conditional"})
# What is done about a deed.
ANSWERS = frozenset({"ACCUSE", "COERCE"})
TOLL_EFFECTS = ("killed", "injured")
VICTIMS = frozenset({"killed", "injured", "killed_or_injured"})
# Counts of what is denied or lies ahead are no part of a toll; a count of nobody is.
UNREAL = AHEAD | {"not_occurred", "failed"}
TOLD = 2  # claims from which a deed is told of, and not only named as what somebody answers
NEAR_SENTENCES = 4  # how far apart two mentions without a shared setting may be told and still be one


@dataclass(slots=True)
class Draft:
    """An incident while it is being gathered."""

    group: str
    ahead: bool
    last_sentence: int
    settings: list[Setting] = field(default_factory=list)
    deeds: list[Deed] = field(default_factory=list)
    events: list[int] = field(default_factory=list)


def find_incidents(
    parsed: Parsed,
    *,
    events: Layer[Event],
    claims: tuple[Claim, ...],
    actors: Layer[Actor],
    places: Layer[Place],
    times: Layer[Time],
    figures: Layer[Figure],
) -> tuple[Incident, ...]:
    """Incidents, the main one (most claims, then most events) first.

    Notes
    -----
    Two mentions are one happening when they are of one group of types, both lie ahead or both do not, nothing their
    words say of place and time keeps them apart, and they share a place or a day or are told close together. A
    denial belongs to the incident it denies. Where a deed of violence is told of in several claims, that somebody
    investigates, charges or accuses is a claim, and no happening beside it.
    """
    events, times = without_bounds(parsed, events, times)
    drafts: list[Draft] = []
    for index, (event, span) in enumerate(zip(events.rows, events.spans, strict=True)):
        if span is None:
            continue
        tok = parsed.tokens[span.head]
        whole = _is_of_campaign(tok, [figures.rows[number] for number in event.figures])
        group = "campaign" if whole else GROUPS.get(event.type, event.type)
        deed = Deed.of(event, actors, tok.sent.index)
        _add(drafts, index, group, event.status in AHEAD, Setting.of(event, places, times), deed)
    told: dict[int, list[int]] = {}
    for number, claim in enumerate(claims):
        if claim.event is not None:
            told.setdefault(claim.event, []).append(number)
    drafts = [draft for draft in drafts if not _is_of_kind(parsed, draft, events)]
    drafts = [draft for draft in drafts if _is_told(draft, events)] or drafts

    def size(draft: Draft) -> tuple[int, int, bool]:
        count = sum(len(told.get(index, ())) for index in draft.events)
        return -count, -len(draft.events), count >= TOLD and draft.group != "violence"

    drafts.sort(key=size)
    lead = next((draft for draft in drafts if _reach(draft, main=True) == "article"), None)
    if lead is not None:
        where = _settle(parsed, lead, events, places, times, main=True)
        again = [draft for draft in drafts if draft is not lead and _is_told_again(draft, lead, where)]
        for draft in again:
            lead.events.extend(draft.events)
        lead.events.sort()
        answered = {"ACCUSE"} if -size(lead)[0] >= TOLD else set()
        drafts = sorted((draft for draft in drafts if draft not in again and draft.group not in answered), key=size)
    settled = [_settle(parsed, draft, events, places, times, main=number == 0) for number, draft in enumerate(drafts)]
    return tuple(
        _finish(parsed, draft, where, events, claims, told, figures, times, main=number == 0)
        for number, (draft, where) in enumerate(zip(drafts, settled, strict=True))
    )


def _is_of_kind(parsed: Parsed, draft: Draft, events: Layer[Event]) -> bool:
    """Whether all that is told is of a kind of act: "attacks on nurses are a crime" tells of no happening."""
    spans = [events.spans[index] for index in draft.events]
    return all(span is not None and is_generic(parsed, parsed.tokens[span.head], told=True) for span in spans)


def _is_told(draft: Draft, events: Layer[Event]) -> bool:
    """Whether something is said of the happening but its bare name: who, whom, where, when or how many.

    Of a war or a campaign, its parties are not enough to make it an incident.
    """
    rows = [events.rows[index] for index in draft.events]
    if any(row.places or row.times or row.figures for row in rows):
        return True
    return draft.group != "campaign" and any(row.actors or row.recipients for row in rows)


def _is_of_campaign(tok: Token, counts: list[Figure]) -> bool:
    """A war, or what a war has done in all: "the conflict has killed thousands"; such a toll is no incident's."""
    if tok.lemma in CAMPAIGNS or (counts and all(figure.cumulative for figure in counts)):
        return True
    doers = [child for child in tok.children if child.dep == "nsubj"]
    if tok.dep == "conj" and not doers:
        doers = [child for child in tok.head.children if child.dep == "nsubj"]
    if (tok.dep == "acl" and tok.tag == "VBG") or (tok.dep == "relcl" and any(kid.lower in RELATIVE for kid in doers)):
        doers.append(tok.head)
    return any(doer.lemma in WARS for doer in doers)


def _reach(draft: Draft, *, main: bool) -> Reach:
    """Violence happens somewhere, and the article is about where its main incident was; talk and plans need not be."""
    if draft.group != "violence" or draft.ahead:
        return "events"
    return "article" if main else "sentences"


def _reach_of_place(draft: Draft, *, main: bool) -> Reach:
    """Police arrest and courts charge for a deed, near its place: what a report on them is about lies there too."""
    return "article" if main and draft.group in ANSWERS and not draft.ahead else _reach(draft, main=main)


def _add(drafts: list[Draft], index: int, group: str, ahead: bool, setting: Setting, deed: Deed) -> None:
    sentence = deed.sentence
    for draft in sorted(drafts, key=lambda draft: -draft.last_sentence):
        if draft.group != group or draft.ahead != ahead:
            continue
        if not all(may_be_one(setting, other) for other in draft.settings):
            continue
        if any(are_apart(deed, other) for other in draft.deeds):
            continue
        near = not (setting.places or setting.times) or sentence - draft.last_sentence <= NEAR_SENTENCES
        if near or any(shares_setting(setting, other) for other in draft.settings):
            break
    else:
        draft = Draft(group=group, ahead=ahead, last_sentence=sentence)
        drafts.append(draft)
    draft.events.append(index)
    draft.settings.append(setting)
    draft.deeds.append(deed)
    draft.last_sentence = sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """Where and when an incident was, as indices of the record's lists and as a setting to compare others with."""

    place: int | None
    time: int | None
    setting: Setting


def _settle(
    parsed: Parsed, draft: Draft, events: Layer[Event], places: Layer[Place], times: Layer[Time], *, main: bool
) -> Settled:
    rows = [events.rows[index] for index in draft.events]
    spans = [span for index in draft.events if (span := events.spans[index]) is not None]
    place = incident_place(parsed, rows, spans, places, reach=_reach_of_place(draft, main=main))
    time = incident_time(parsed, rows, spans, times, ahead=draft.ahead, reach=_reach(draft, main=main))
    setting = Setting(
        places=() if place is None else (places.rows[place],), times=() if time is None else (times.rows[time],)
    )
    return Settled(place=place, time=time, setting=setting)


def _is_told_again(draft: Draft, main: Draft, settled: Settled) -> bool:
    """Whether a later passage is on the main incident: nothing it says of place and time keeps it apart.

    Articles come back to their incident far below, without saying again where or when it was.
    """
    if draft.group != main.group or draft.ahead:
        return False
    if any(are_apart(one, other) for one in draft.deeds for other in main.deeds):
        return False
    return all(may_be_one(said, settled.setting) for said in draft.settings)


def _finish(
    parsed: Parsed,
    draft: Draft,
    where: Settled,
    events: Layer[Event],
    claims: tuple[Claim, ...],
    told: dict[int, list[int]],
    figures: Layer[Figure],
    times: Layer[Time],
    *,
    main: bool,
) -> Incident:
    numbers = sorted(number for index in draft.events for number in told.get(index, ()))
    counted = _figures_of(draft, events, figures, main=main and _reach(draft, main=main) == "article")
    if main:
        background = Background(parsed, times, None if where.time is None else times.rows[where.time])
        counted = tuple(index for index in counted if not background.holds(figures.spans[index]))
        counted = tuple(sorted({*counted, *background.died_later(counted, figures)}))
    return Incident(
        id=incident_id(article=parsed.article.id, claims=[claims[number].id for number in numbers]),
        type=Counter(events.rows[index].type for index in draft.events).most_common(1)[0][0],
        events=tuple(draft.events),
        claims=tuple(numbers),
        place=where.place,
        time=where.time,
        figures=counted,
        toll=_tolls(parsed.article.text, [figures.rows[index] for index in counted]),
    )


def _figures_of(draft: Draft, events: Layer[Event], figures: Layer[Figure], *, main: bool) -> tuple[int, ...]:
    """The figures of the incident's events; for the main incident also those of victims that no event took up."""
    own = {index for event in draft.events for index in events.rows[event].figures}
    if main:
        taken = {index for event in events.rows for index in event.figures}
        own.update(
            index
            for index, figure in enumerate(figures.rows)
            if index not in taken and figure.effect in VICTIMS and not figure.cumulative
        )
    unreal = {
        index
        for event in draft.events
        if events.rows[event].status in UNREAL
        for index in events.rows[event].figures
        if figures.rows[index].best != 0
    }
    return tuple(sorted(own - unreal))


def _tolls(text: str, rows: list[Figure]) -> dict[str, Toll] | None:
    tolls = {effect: toll for effect in TOLL_EFFECTS if (toll := toll_of(rows, effect, text)) is not None}
    return tolls or None
