"""The article's names as groups of mentions, and how much of the article points at each country and area."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, field

from sayso.lexicon import Gazetteer
from sayso.lexicon.gazetteer import Hit, PlaceEntry, key_of
from sayso.model import Parsed, Toponym

CONTAINERS = frozenset({"country", "admin1", "admin2"})
LEAST_SHARE = 0.02


@dataclass(slots=True, kw_only=True)
class Group:
    """All mentions of one name in one article: they mean one place.

    ``inside`` holds the rows of places named right after it ("Paris, Texas"), ``beside`` those in its sentences.
    """

    key: str
    hint: str | None
    hits: tuple[Hit, ...]
    mentions: list[int] = field(default_factory=list)
    inside: set[int] = field(default_factory=set)
    beside: set[int] = field(default_factory=set)
    chances: list[float] = field(default_factory=list)


def group_toponyms(parsed: Parsed, toponyms: tuple[Toponym, ...], gazetteer: Gazetteer) -> list[Group]:
    """Groups in order of first mention; toponyms without a gazetteer name are in none."""
    groups: dict[tuple[str, str | None], Group] = {}
    of: list[Group | None] = []
    for number, toponym in enumerate(toponyms):
        if toponym.name is None:
            of.append(None)
            continue
        hint = toponym.hint if toponym.hint in ("admin1", "admin2", "city") else None
        key = (key_of(toponym.name), hint)
        if key not in groups:
            groups[key] = Group(key=key[0], hint=hint, hits=gazetteer.lookup(toponym.name))
        groups[key].mentions.append(number)
        of.append(groups[key])
    _add_neighbours(parsed, toponyms, of)
    return list(groups.values())


def _add_neighbours(parsed: Parsed, toponyms: tuple[Toponym, ...], of: list[Group | None]) -> None:
    tokens = parsed.tokens
    by_sentence: dict[int, list[int]] = defaultdict(list)
    for number, toponym in enumerate(toponyms):
        by_sentence[tokens[toponym.span.first].sent.index].append(number)
    for numbers in by_sentence.values():
        for number in numbers:
            group = of[number]
            if group is None:
                continue
            for other in numbers:
                near = of[other]
                if near is None or near is group:
                    continue
                rows = {hit.entry.row for hit in near.hits if hit.entry.kind in CONTAINERS}
                gap = toponyms[other].span.first - toponyms[number].span.last
                between = tokens[toponyms[number].span.last].text if gap > 0 else ""
                if gap == 0 or (gap == 1 and between in (",", "(", "/")):
                    group.inside |= rows
                elif 0 < gap <= 6 or -4 <= toponyms[other].span.last - toponyms[number].span.first <= 0:
                    group.beside |= rows


@dataclass(slots=True, kw_only=True)
class Masses:
    """How much of the article points at each country, division and cell of one degree (with its eight neighbours).

    ``abroad`` is the share that lies outside the country that has most.
    """

    countries: dict[str, float]
    divisions: dict[int, float]
    cells: dict[tuple[int, int], float]
    total: float
    abroad: float = 0.0


def weigh(groups: list[Group], chances: list[list[float]]) -> Masses:
    """Add up the groups' candidates, each by its chance; a name mentioned often weighs more, but not in proportion."""
    masses = Masses(countries=defaultdict(float), divisions=defaultdict(float), cells=defaultdict(float), total=0.0)
    for group, shares in zip(groups, chances, strict=True):
        add_group(masses, group, shares, 1.0)
    whole = sum(masses.countries.values())
    masses.abroad = 1.0 - max(masses.countries.values(), default=0.0) / whole if whole else 0.0
    return masses


def add_group(masses: Masses, group: Group, shares: list[float], sign: float) -> None:
    """Add a group's candidates to the masses, or with ``sign`` -1 take them away."""
    weight = sign * (1.0 + math.log(len(group.mentions)))
    masses.total += weight
    for hit, share in zip(group.hits, shares, strict=True):
        if share < LEAST_SHARE:
            continue
        entry, mass = hit.entry, weight * share
        if entry.country is not None:
            masses.countries[entry.country] += mass
        if entry.admin1_row is not None:
            masses.divisions[entry.admin1_row] += mass
        if entry.kind in ("city", "site", "admin2"):
            cell = cell_of(entry)
            if cell is not None:
                lat, lon = cell
                for near in ((lat + north, lon + east) for north in (-1, 0, 1) for east in (-1, 0, 1)):
                    masses.cells[near] += mass


def cell_of(entry: PlaceEntry) -> tuple[int, int] | None:
    """The cell of one degree that a place falls in."""
    if entry.lat is None or entry.lon is None:
        return None
    return math.floor(entry.lat), math.floor(entry.lon)
