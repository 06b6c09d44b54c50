"""Own tables on top of GeoNames: regions, waters, sites, demonyms, points and abbreviations of states."""

from __future__ import annotations

from functools import cache

from sayso.lexicon.files import load_table
from sayso.lexicon.gazetteer.names import key_of
from sayso.lexicon.gazetteer.rows import KINDS, RawPlace
from sayso.lexicon.gazetteer.sources import split_list
from sayso.model import LexiconError


def add_states(places: list[RawPlace], codes: list[str]) -> None:
    """Central points of the states of the USA."""
    named = _divisions(places, codes.index("USA"))
    for row in load_table("places/states.csv"):
        state = named.get(key_of(row["state"]))
        if state is not None:
            state.lat, state.lon = float(row["lat"]), float(row["lon"])


def add_regions(places: list[RawPlace], codes: list[str]) -> None:
    """Append the regions; rows for a division add to that division; then demonyms to what they name."""
    divisions: dict[int, dict[str, RawPlace]] = {}
    for row in (*load_table("places/regions.csv"), *load_table("places/sites.csv")):
        if row["kind"] not in KINDS:
            raise LexiconError(f"regions.csv: no kind {row['kind']!r}")
        country = codes.index(row["country"]) if row["country"] else None
        target = None
        if country is not None and row["admin1"]:
            divisions.setdefault(country, _divisions(places, country))
            target = divisions[country].get(key_of(row["admin1"]))
        if row["kind"] == "admin1" and target is not None:
            place = target
            place.names.append((row["name"], "main"))
            place.name = row["name"]
        else:
            place = RawPlace(kind=row["kind"], name=row["name"], country=country, names=[(row["name"], "main")])
            place.admin1 = next((i for i, other in enumerate(places) if other is target), None) if target else None
            place.known = place.kind in ("city", "site")
            places.append(place)
        place.lat, place.lon = float(row["lat"]), float(row["lon"])
        place.names += [(alias, "alternate") for alias in split_list(row["aliases"])]
        place.names += [(word, "adjective") for word in split_list(row["adjectives"])]
    _add_demonyms(places, codes)


def add_exonyms(places: list[RawPlace], codes: list[str]) -> None:
    """English names of cities count as main names; they and the seats of government are marked as well known."""
    rows = load_table("places/exonyms.csv")
    capitals = {(row["capital"], row["iso3"]) for row in load_table("places/countries.csv") if row["capital"]}
    wanted = {(row["name"], row["country"]) for row in rows} | capitals
    best: dict[tuple[str, str], RawPlace] = {}
    for place in places:
        if place.kind != "city" or place.country is None:
            continue
        key = (place.name, codes[place.country])
        if key in wanted and (key not in best or place.population > best[key].population):
            best[key] = place
    for row in rows:
        key = (row["name"], row["country"])
        if key not in best:
            raise LexiconError(f"exonyms.csv: no city {row['name']!r} in {row['country']}")
        best[key].names.append((row["exonym"], "main"))
        best[key].known = True
    for key in capitals:
        if key in best:
            best[key].known = True


def _add_demonyms(places: list[RawPlace], codes: list[str]) -> None:
    wanted = {(row["place"], row["kind"], codes.index(row["country"])) for row in load_table("places/demonyms.csv")}
    best: dict[tuple[str, str, int], RawPlace] = {}
    key: tuple[str, str, int]
    for place in places:
        key = (place.name, place.kind, place.country if place.country is not None else -1)
        if key in wanted and (key not in best or place.population > best[key].population):
            best[key] = place
    for row in load_table("places/demonyms.csv"):
        key = (row["place"], row["kind"], codes.index(row["country"]))
        if key not in best:
            raise LexiconError(f"demonyms.csv: no {row['kind']} {row['place']!r} in {row['country']}")
        best[key].names.append((row["word"], "adjective"))


def _divisions(places: list[RawPlace], country: int) -> dict[str, RawPlace]:
    found: dict[str, RawPlace] = {}
    for place in places:
        if place.kind == "admin1" and place.country == country:
            for name, _ in place.names:
                found.setdefault(key_of(name), place)
    return found


@cache
def state_abbreviations() -> dict[str, str]:
    """Abbreviation, as printed after a town ("Ala.", "AL"), to the name of the state of the USA."""
    found: dict[str, str] = {}
    for row in load_table("places/states.csv"):
        found[row["ap"]] = found[row["postal"]] = row["state"]
        if len(row["ap"]) > 4:
            found[row["ap"].rstrip(".")] = row["state"]
    return found
