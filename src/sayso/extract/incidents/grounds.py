"""Which of the places a report names is the place of its main incident."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from sayso.extract.incidents.settings import FINENESS, lies_within
from sayso.model import Event, Layer, Parsed, Place, Token, TokenSpan

# What speaks for and against a place: a conditional logit over reports of shootings, strikes and battles from three
# continents, each collection weighing the same (training/grounds.py; docs/models/grounds.md). The country and division
# that most of the report's other names lie in count most, then what is named early and has nothing finer named inside.
WEIGHTS = {
    "country": -2.1, "admin1": 0.7, "admin2": -0.6, "city": 1.4, "site": 0.6, "score": 0.9, "country_share": 2.6,
    "division_share": 1.4, "in_division": 0.6, "in_told_division": -1.1, "has_finer": -2.6, "told_around": 0.8,
    "told_inside": -0.6, "most_told": -0.3, "counted": 0.4, "led": 0.7, "lead": 0.8, "dateline": 0.9, "late": -2.4,
    "often": 0.6, "named": 0.8, "beside_first": 0.3, "ahead": 0.4, "in": 0.3, "near": 0.6, "of": 0.5, "from": -0.3,
    "modifier": 0.4, "subject": -0.2, "object": -0.8, "adverbial": -0.8,
}  # fmt: skip
KINDS: frozenset[str] = frozenset({"country", "admin1", "admin2", "city", "site"})
LEAD = 60  # tokens of a headline and first paragraph
BEFORE = 2  # sentences ahead of an event in which its place may have been given
LIKELY = 0.15  # a place's score below which it is as good as unknown
CROWD = 10  # places named in a report, beyond which one more or less says nothing
NAMING = frozenset({"compound", "nmod", "amod", "poss"})
JOINING = frozenset({"conj", "appos"})
TIES = frozenset({"in", "near", "of", "from"})


@dataclass(slots=True, kw_only=True)
class Ground:
    """One place, whatever it is called, with its mentions, the events that name it and the signs for and against it.

    ``told`` counts the incident's events that name it, ``counted`` those of them that give a figure.
    """

    place: Place
    order: int
    mentions: list[int] = field(default_factory=list)
    told: int = 0
    counted: int = 0
    signs: dict[str, float] = field(default_factory=dict)


def ground_of_main(
    parsed: Parsed, rows: Sequence[Event], spans: Sequence[TokenSpan], places: Layer[Place]
) -> int | None:
    """The first literal mention of the likeliest place, of all named and on the map; ``None`` where there is none.

    Notes
    -----
    A report names the place of the deed, of the source, of the outlet, of what happened elsewhere before, and the
    larger ones that hold them. What tells them apart is where they stand (the lead, the sentence of the first event),
    what they hang on ("in Homs" against "Damascus said"), and how they nest. Peoples are no places.
    """
    grounds = describe_grounds(parsed, rows, spans, places)
    if any(ground.told for ground in grounds):
        grounds = [ground for ground in grounds if ground.told or not _is_party(ground, places)]
    best = max(grounds, key=lambda ground: (_score(ground), -ground.order), default=None)
    if best is None:
        return None
    return next((index for index in best.mentions if places.rows[index].sense == "literal"), best.mentions[0])


def _is_party(ground: Ground, places: Layer[Place]) -> bool:
    """Whether a capital stands for its government more often than for itself: *Moscow denied it*."""
    senses = [places.rows[index].sense for index in ground.mentions]
    return senses.count("metonym") > senses.count("literal")


def _score(ground: Ground) -> float:
    return sum(WEIGHTS[sign] * value for sign, value in ground.signs.items())


def describe_grounds(
    parsed: Parsed, rows: Sequence[Event], spans: Sequence[TokenSpan], places: Layer[Place]
) -> list[Ground]:
    """The places on the map that a report names, in order of first mention, each with its signs."""
    found: dict[tuple[str, str | None, str | None], Ground] = {}
    of: dict[int, Ground] = {}
    for index, place in enumerate(places.rows):
        if place.sense == "demonym" or place.lat is None or place.score is None or place.score < LIKELY:
            continue
        key = (place.name or place.text, place.admin1, place.country)
        ground = found.setdefault(key, Ground(place=place, order=len(found)))
        ground.mentions.append(index)
        of[index] = ground
    for row in rows:
        for ground in {id(of[index]): of[index] for index in row.places if index in of}.values():
            ground.told += 1
            ground.counted += bool(row.figures)
    grounds = list(found.values())
    heads = [span.head for span in spans]
    sentences = [parsed.tokens[head].sent.index for head in heads]
    leading = {index for row, head in zip(rows, heads, strict=True) if head < LEAD for index in row.places}
    most = max((ground.told for ground in grounds), default=0)
    for ground in grounds:
        ground.signs = {
            **_standing(parsed, ground, places, sentences),
            **_kin(ground, grounds),
            "led": float(not leading.isdisjoint(ground.mentions)),
            "most_told": float(0 < ground.told == most),
        }
    return grounds


def _standing(parsed: Parsed, ground: Ground, places: Layer[Place], sentences: Sequence[int]) -> dict[str, float]:
    """Signs in the place itself and in where and how it is named."""
    place = ground.place
    literal = 0
    found: set[str] = set(KINDS & {place.kind})
    for index in ground.mentions:
        span = places.spans[index]
        if span is None:
            continue
        tok = parsed.tokens[span.head]
        if places.rows[index].sense == "literal":
            literal += 1
            found.add(_tie(tok))
        found.update(_position(tok, sentences))
    return {
        "score": place.score or 0.0,
        "late": min(ground.order, CROWD) / CROWD,
        "counted": math.log1p(ground.counted),
        "often": math.log1p(literal),
        "named": math.log1p(len(ground.mentions) - literal),
        **dict.fromkeys(found - {"other"}, 1.0),
    }


def _position(tok: Token, sentences: Sequence[int]) -> set[str]:
    """Whether a name stands in the lead, the dateline, with the incident's first event, or ahead of one."""
    found = {"dateline"} & {tok.sent.zone}
    at = tok.sent.index
    if tok.i < LEAD:
        found.add("lead")
    if sentences and at == sentences[0]:
        found.add("beside_first")
    if any(at + back in sentences for back in range(1, BEFORE + 1)):
        found.add("ahead")
    return found


def _tie(tok: Token) -> str:
    """What ties a name to its sentence: a preposition, its part in the clause, or a noun that it modifies."""
    modifies = False
    while tok.dep in NAMING or tok.dep in JOINING:
        modifies = modifies or tok.dep in NAMING
        tok = tok.head
    if modifies:
        return "modifier"
    if tok.dep == "pobj":
        return tok.head.lower if tok.head.lower in TIES else "other"
    return {"nsubj": "subject", "dobj": "object", "npadvmod": "adverbial"}.get(tok.dep, "other")


def _kin(ground: Ground, grounds: Collection[Ground]) -> dict[str, float]:
    """How much of the report's names lies in the same country and division, and which hold the place or lie inside."""
    place, signs = ground.place, {"told_around": 0.0, "told_inside": 0.0}
    country = division = whole = 0.0
    for other in grounds:
        weight, told = math.log1p(len(other.mentions)), math.log1p(other.told)
        whole += weight
        shared = place.country is not None and other.place.country == place.country
        country += weight * shared
        if other is ground:
            continue
        division += weight * (shared and place.admin1 is not None and other.place.admin1 == place.admin1)
        if lies_within(place, other.place):
            signs["told_around"] = max(signs["told_around"], told)
            if other.place.kind == "admin1":
                signs["in_division"] = 1.0
                signs["in_told_division"] = float(other.told > 0)
        elif FINENESS[other.place.kind] > FINENESS[place.kind] and lies_within(other.place, place):
            signs["has_finer"] = 1.0
            signs["told_inside"] = max(signs["told_inside"], told)
    return {**signs, "country_share": country / whole, "division_share": division / whole}
