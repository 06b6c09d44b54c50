"""Names that the text itself places: "Bell, Florida", "the Zahra quarter of Aleppo", "the Kansas town of Delia"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.lexicon.gazetteer import PlaceEntry, words_of
from sayso.model import Parsed, Token, Toponym
from sayso.resolve.places.context import CONTAINERS, Group

QUARTERS = frozenset("neighborhood neighbourhood quarter suburb".split())
TOWNS = words_of("city") - QUARTERS
DISTRICTS = frozenset({"district"})  # of a city or of a division: a quarter only where a city is named with it
NEAR = 0.5  # degrees between a quarter and its city
CITY = 50_000  # people of a town that has quarters
LARGE = 100_000  # people of a town that needs no state or country beside its name
SMALL = 50_000  # people of a town that a report from elsewhere does not name without its state or country
FEW, MOST = 2, 0.66  # other names that tell where a report is at home, and their share there


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """A place that the gazetteer lacks, inside one that it has; ``holder`` is ``None`` where nothing tells."""

    holder: PlaceEntry | None
    chance: float


@dataclass(slots=True, kw_only=True)
class _Layout:
    tokens: Sequence[Token]
    toponyms: Sequence[Toponym]
    starts: Mapping[int, int]
    ends: Mapping[int, int]
    of: Mapping[int, Group]


def hold(parsed: Parsed, toponyms: Sequence[Toponym], groups: Sequence[Group]) -> dict[int, Hold]:
    """Make the namesakes agree with the containers that the text names; by mention, what has no namesake there.

    Notes
    -----
    A town "in" a state or country is none elsewhere, whatever its size; nor is a quarter of one city a town far off.
    Where the gazetteer has no such place, the name keeps its container's point, at the container's precision. A small
    town that no other name of the report lies near is not meant either: out of their own area reports name the state.
    """
    layout = _Layout(
        tokens=parsed.tokens,
        toponyms=toponyms,
        starts={toponym.span.first: number for number, toponym in enumerate(toponyms)},
        ends={toponym.span.last: number for number, toponym in enumerate(toponyms)},
        of={number: group for group in groups for number in group.mentions},
    )
    held: dict[int, Hold] = {}
    for group in groups:
        found = _hold_of(layout, group, groups)
        if found is not None:
            held.update(dict.fromkeys(group.mentions, found))
    return held


def best_of(group: Group) -> PlaceEntry:
    """The likeliest namesake."""
    return group.hits[max(range(len(group.hits)), key=group.chances.__getitem__)].entry


def _hold_of(layout: _Layout, group: Group, groups: Sequence[Group]) -> Hold | None:
    best = best_of(group)
    if best.kind not in ("city", "admin2", "site"):
        return None
    quarter = False
    around: Group | None = None
    for number in group.mentions:
        quarter = quarter or _is_quarter(layout, number)
        around = around or _holder(layout, number)
    if around is None and quarter:
        around = _city_of(group, groups)
    if around is None or around is group:
        return None if quarter or not _is_stray(group, best, groups) else Hold(holder=None, chance=0.0)
    holder = best_of(around)
    if _lies_in(best, holder):
        return None
    fits = [number for number, hit in enumerate(group.hits) if _lies_in(hit.entry, holder)]
    if fits:
        total = sum(group.chances[number] for number in fits) or 1.0
        group.chances = [
            group.chances[number] / total if number in fits else 0.0 for number in range(len(group.chances))
        ]
        return None
    if holder.kind != "city" and (best.known or best.population >= LARGE):
        return None
    return Hold(holder=holder, chance=max(around.chances))


def _is_quarter(layout: _Layout, number: int) -> bool:
    span, tokens = layout.toponyms[number].span, layout.tokens
    if span.last < len(tokens) and tokens[span.last].lower in QUARTERS:
        return True
    if span.first < 2 or tokens[span.first - 1].lower != "of" or tokens[span.first - 2].lower not in QUARTERS:
        return False
    return span.first - 2 not in layout.ends


def _holder(layout: _Layout, number: int) -> Group | None:
    """The group of the name that the text says a mention lies in."""
    span, tokens = layout.toponyms[number].span, layout.tokens
    after = tokens[span.last].lower if span.last < len(tokens) else ""
    if after in QUARTERS | DISTRICTS and span.last + 1 < len(tokens):
        the = span.last + 2 < len(tokens) and tokens[span.last + 2].lower == "the"
        follows = span.last + 2 + int(the)
        around = layout.of.get(layout.starts.get(follows, -1)) if tokens[span.last + 1].lower in ("of", "in") else None
        return around if around is not None and best_of(around).kind == "city" else None
    if after == ",":
        return _after_comma(layout, number)
    if span.first > 2 and tokens[span.first - 1].lower == "of" and tokens[span.first - 2].lower in TOWNS:
        around = layout.of.get(layout.ends.get(span.first - 2, -1))
        return around if around is not None and best_of(around).kind in CONTAINERS else None
    return None


def _after_comma(layout: _Layout, number: int) -> Group | None:
    """The container after a comma, unless the names are a list: "Homs, Idlib and Aleppo"."""
    span, tokens = layout.toponyms[number].span, layout.tokens
    other = layout.starts.get(span.last + 1)
    around = layout.of.get(other) if other is not None else None
    if other is None or around is None or best_of(around).kind not in CONTAINERS:
        return None
    if span.first > 0 and (span.first - 1 in layout.ends or tokens[span.first - 1].lower in ("and", "or")):
        return None
    end = layout.toponyms[other].span.last
    if end >= len(tokens):
        return around
    if tokens[end].lower in ("and", "or", "&"):
        return None
    third = layout.of.get(layout.starts.get(end + 1, -1)) if tokens[end].text == "," else None
    return around if third is None or _lies_in(best_of(around), best_of(third)) else None


def _city_of(group: Group, groups: Sequence[Group]) -> Group | None:
    """The largest city that the report names, for a quarter named without its own."""
    cities = [
        other for other in groups if other is not group and max(other.chances) > MOST and best_of(other).kind == "city"
    ]
    cities = [other for other in cities if best_of(other).population >= CITY]
    return max(cities, key=lambda other: best_of(other).population, default=None)


def _lies_in(entry: PlaceEntry, holder: PlaceEntry) -> bool:
    if holder.row in (entry.row, entry.country_row, entry.admin1_row, entry.admin2_row):
        return True
    if holder.kind in ("country", "admin1"):
        return entry.country_row is None
    if entry.lat is None or entry.lon is None or holder.lat is None or holder.lon is None:
        return False
    return abs(entry.lat - holder.lat) < NEAR and abs(entry.lon - holder.lon) < NEAR


def _is_stray(group: Group, best: PlaceEntry, groups: Sequence[Group]) -> bool:
    """Whether a small town lies where no other name of a report lies that is at home elsewhere."""
    if best.kind != "city" or best.known or best.population >= SMALL:
        return False
    areas: Counter[int] = Counter()
    for other in groups:
        if other is not group and max(other.chances) > 0.5:
            entry = best_of(other)
            area = entry.admin1_row if entry.country == "USA" else entry.country_row
            if area is not None:
                areas[area] += 1
    own = best.admin1_row if best.country == "USA" else best.country_row
    total = sum(areas.values())
    return total >= FEW and own is not None and not areas[own] and max(areas.values()) >= MOST * total
