"""The compiled gazetteer: sorted hashes of names over a memory map, entries built when asked for.

Layout, little-endian: magic, length of the header, header (JSON: where each section begins and how long it is),
then the sections ``keys`` (sorted 64-bit hashes), ``starts`` (first posting of each key), ``posts`` (row << 2 | use),
``rows`` (fixed-size records) and ``strings`` (UTF-8). Pages are shared between processes.
"""

from __future__ import annotations

import json
import mmap
import struct
from bisect import bisect_left
from functools import lru_cache
from pathlib import Path

from sayso.lexicon.gazetteer.names import hash_of, key_of
from sayso.lexicon.gazetteer.rows import KINDS, USES, Hit, PlaceEntry
from sayso.lexicon.gazetteer.skeleton import (
    CLOSE_LIKENESS,
    FEW_CONSONANTS,
    LEAST_LIKENESS,
    MARK,
    RESPELLED,
    alike,
    skeleton_of,
    without_article,
)
from sayso.model import LexiconError

MAGIC = b"SAYSOGAZ"
ROW = struct.Struct("<IBHIIffIIH")
NOTHING = 0xFFFFFFFF
NO_COUNTRY = 0xFFFF
WELL_KNOWN = 0x80
MOST_HITS = 120
DIVIDED = frozenset({"admin1", "admin2", "city", "site"})
LRU_NAMES = 1 << 15
_MANY = 2_000_000  # people that weigh as much as full likeness of spelling


class Gazetteer:
    """Names of places to candidate entries.

    Parameters
    ----------
    path
        A file made by `sayso.lexicon.gazetteer.compiler.compile_gazetteer`.

    Raises
    ------
    LexiconError
        When the file is not a compiled gazetteer.
    """

    def __init__(self, path: Path) -> None:
        try:
            with path.open("rb") as file:
                self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except (OSError, ValueError) as error:
            raise LexiconError(f"gazetteer {path}: {error}") from error
        view = memoryview(self._map)
        if bytes(view[:8]) != MAGIC:
            raise LexiconError(f"gazetteer {path}: not a compiled gazetteer")
        (size,) = struct.unpack_from("<I", view, 8)
        header = json.loads(bytes(view[12 : 12 + size]))
        parts = {name: view[start : start + length] for name, (start, length) in header["sections"].items()}
        self._keys = parts["keys"].cast("Q")
        self._starts = parts["starts"].cast("I")
        self._posts = parts["posts"].cast("I")
        self._rows = parts["rows"]
        self._strings = parts["strings"]
        self._iso3: list[str] = header["iso3"]
        self._neighbours: dict[str, frozenset[str]] = {k: frozenset(v) for k, v in header["neighbours"].items()}
        self.lookup = lru_cache(maxsize=LRU_NAMES)(self._lookup)
        self.entry = lru_cache(maxsize=LRU_NAMES)(self._entry)

    def _lookup(self, name: str) -> tuple[Hit, ...]:
        """Entries that bear the name, most populous first within each kind; empty when there is none."""
        key = key_of(name)
        hits = self._hits(key) if key else ()
        rest = None if hits else without_article(name)
        if rest is None:
            return hits
        return tuple(
            Hit(hit.entry, "derived")
            for hit in self._hits(rest)
            if hit.entry.country in RESPELLED and hit.entry.kind in DIVIDED
        )

    def respelt(self, name: str, countries: frozenset[int]) -> tuple[Hit, ...]:
        """Places of those countries (rows) whose names have the same consonants, the likest spelling first."""
        bones = skeleton_of(name)
        if bones is None or not countries:
            return ()
        hits = [hit for hit in self._hits(MARK + bones) if hit.entry.country_row in countries]
        likeness = [(alike(name, hit.entry.name), hit) for hit in hits]
        if len(bones) <= FEW_CONSONANTS:
            likeness = [pair for pair in likeness if pair[0] >= CLOSE_LIKENESS]
        scored = [(near + hit.entry.population / _MANY, hit) for near, hit in likeness]
        found = [pair for pair in scored if pair[0] >= LEAST_LIKENESS]
        return tuple(hit for _, hit in sorted(found, key=lambda pair: -pair[0]))

    def _hits(self, key: str) -> tuple[Hit, ...]:
        wanted = hash_of(key)
        at = bisect_left(self._keys, wanted)
        if at == len(self._keys) or self._keys[at] != wanted:
            return ()
        first, last = self._starts[at], self._starts[at + 1]
        posts = self._posts[first : min(last, first + MOST_HITS)].tolist()
        return tuple(Hit(self.entry(post >> 2), USES[post & 3]) for post in posts)

    def _entry(self, row: int) -> PlaceEntry:
        """The entry of a row."""
        fields = ROW.unpack_from(self._rows, row * ROW.size)
        geoname_id, kind, country, admin1, admin2, lat, lon, population, offset, length = fields
        name = bytes(self._strings[offset : offset + length]).decode("utf-8")
        return PlaceEntry(
            row=row,
            kind=KINDS[kind & ~WELL_KNOWN],
            name=name,
            geoname_id=geoname_id or None,
            country=None if country == NO_COUNTRY else self._iso3[country],
            country_row=None if country == NO_COUNTRY else country,
            admin1=None if admin1 == NOTHING else self._name(admin1),
            admin1_row=None if admin1 == NOTHING else admin1,
            admin2_row=None if admin2 == NOTHING else admin2,
            lat=round(lat, 5) if lat == lat else None,
            lon=round(lon, 5) if lon == lon else None,
            population=population,
            known=bool(kind & WELL_KNOWN),
        )

    def _name(self, row: int) -> str:
        offset, length = ROW.unpack_from(self._rows, row * ROW.size)[8:10]
        return bytes(self._strings[offset : offset + length]).decode("utf-8")

    def country(self, iso3: str) -> PlaceEntry:
        """The entry of a country by its alpha-3 code; raises `KeyError` for an unknown one."""
        try:
            return self.entry(self._iso3.index(iso3))
        except ValueError:
            raise KeyError(iso3) from None

    def neighbours(self, iso3: str) -> frozenset[str]:
        """Alpha-3 codes of the countries that share a land border."""
        return self._neighbours.get(iso3, frozenset())
