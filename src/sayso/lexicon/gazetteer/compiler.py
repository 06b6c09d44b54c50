"""Compiling the gazetteer: all sources into one file that opens in no time."""

from __future__ import annotations

import json
import struct
from array import array
from collections import defaultdict
from pathlib import Path

from sayso.lexicon.gazetteer.names import hash_of, key_of
from sayso.lexicon.gazetteer.rows import KINDS, USES, RawPlace
from sayso.lexicon.gazetteer.skeleton import FEW_CONSONANTS, LEAST_PEOPLE, MARK, RESPELLED, skeleton_of
from sayso.lexicon.gazetteer.sources import cities, countries, divisions
from sayso.lexicon.gazetteer.store import MAGIC, NO_COUNTRY, NOTHING, ROW, WELL_KNOWN
from sayso.lexicon.gazetteer.tables import add_exonyms, add_regions, add_states

_NAN = float("nan")
CELL = 0.25  # degrees: a division's point is the mean of the cells its places fall in


def compile_gazetteer(path: Path) -> None:
    """Write the compiled gazetteer to ``path``; takes some ten seconds and half a gigabyte while it runs."""
    nations, codes, country_rows, near = countries()
    divided, division_rows = divisions(country_rows, len(nations))
    populated = cities(country_rows, division_rows, divided)
    places = nations + divided + populated
    place_divisions(places)
    add_states(places, codes)
    add_exonyms(places, codes)
    add_regions(places, codes)
    _write(path, places, codes, near)


def place_divisions(places: list[RawPlace]) -> None:
    """Give divisions a point and a population from the populated places in them."""
    cells: dict[int, set[tuple[int, int]]] = defaultdict(set)
    people: dict[int, int] = defaultdict(int)
    for place in places:
        if place.kind != "city" or place.lat is None or place.lon is None:
            continue
        for row in {place.admin1, place.admin2} - {None}:
            if row is not None:
                cells[row].add((round(place.lat / CELL), round(place.lon / CELL)))
                people[row] += place.population
    for row, found in cells.items():
        division = places[row]
        division.lat = CELL * sum(lat for lat, _ in found) / len(found)
        division.lon = CELL * sum(lon for _, lon in found) / len(found)
        division.population = people[row]


def _write(path: Path, places: list[RawPlace], codes: list[str], near: dict[str, list[str]]) -> None:
    postings: dict[int, dict[int, int]] = defaultdict(dict)
    strings, rows = bytearray(), bytearray()
    for row, place in enumerate(places):
        for name, use in place.names:
            key = key_of(name)
            if key:
                uses = postings[hash_of(key)]
                uses[row] = min(uses.get(row, len(USES)), USES.index(use))
        for bones in skeletons(place, codes):
            postings[hash_of(bones)].setdefault(row, USES.index("derived"))
        blob = place.name.encode("utf-8")
        rows += ROW.pack(
            place.geoname_id or 0,
            KINDS.index(place.kind) | (WELL_KNOWN if place.known else 0),
            NO_COUNTRY if place.country is None else place.country,
            NOTHING if place.admin1 is None else place.admin1,
            NOTHING if place.admin2 is None else place.admin2,
            _NAN if place.lat is None else place.lat,
            _NAN if place.lon is None else place.lon,
            place.population,
            len(strings),
            len(blob),
        )
        strings += blob
    keys, starts, posts = array("Q"), array("I"), array("I")
    for hashed in sorted(postings):
        uses = postings[hashed]
        keys.append(hashed)
        starts.append(len(posts))
        order = sorted(uses, key=lambda row: (uses[row], -places[row].population, row))
        order.sort(key=lambda row: -places[row].population)
        posts.extend(row << 2 | uses[row] for row in order)
    starts.append(len(posts))
    sections = {"keys": keys, "starts": starts, "posts": posts, "rows": rows, "strings": strings}
    _save(path, {name: bytes(part) for name, part in sections.items()}, codes, near)


def skeletons(place: RawPlace, codes: list[str]) -> set[str]:
    """Keys of a place's names by their consonants, where its country's names are spelt in many ways."""
    if place.country is None or codes[place.country] not in RESPELLED or place.kind in ("country", "water", "region"):
        return set()
    names = (name for name, use in place.names if use != "adjective")
    found = {bones for name in names if (bones := skeleton_of(name))}
    if place.kind != "admin1" and place.population < LEAST_PEOPLE:
        found = {bones for bones in found if len(bones) > FEW_CONSONANTS}
    return {MARK + bones for bones in found}


def _save(path: Path, parts: dict[str, bytes], codes: list[str], near: dict[str, list[str]]) -> None:
    header: dict[str, object] = {"iso3": codes, "neighbours": near}
    offset = len(MAGIC) + 4 + len(json.dumps(header)) + 4096
    offset += -offset % 8
    table: dict[str, tuple[int, int]] = {}
    at = offset
    for name, blob in parts.items():
        table[name] = (at, len(blob))
        at += len(blob) + -len(blob) % 8
    head = json.dumps({**header, "sections": table}).encode()
    with path.open("wb") as file:
        file.write(MAGIC + struct.pack("<I", len(head)) + head)
        file.write(b"\0" * (offset - file.tell()))
        for blob in parts.values():
            file.write(blob + b"\0" * (-len(blob) % 8))
