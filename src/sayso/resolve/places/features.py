"""What speaks for one namesake against another: size, kind, containment, and the rest of the article."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass

from sayso.lexicon.gazetteer import Hit, PlaceEntry, key_of, registers
from sayso.model import Article, Parsed
from sayso.resolve.places.context import Group, Masses, cell_of

FEATURES = (
    "country", "admin1", "admin2", "city", "region", "water", "site",
    "alternate", "alternate_people", "adjective", "derived", "people", "people_admin", "largest", "known", "gap",
    "alone", "hint_same", "hint_other", "hint_finer", "hint_coarser", "inside", "outside", "beside",
    "paper_people", "paper_gap", "tld", "tld_other", "register", "register_other",
    "country_share", "country_any", "country_none", "abroad_people", "abroad_none",
    "division_share", "division_any", "cell_share", "cell_any", "cell_admin",
)  # fmt: skip
_AT = {name: number for number, name in enumerate(FEATURES)}
MOST_WORDS = 5
_LEVEL = {"country": 0, "admin1": 1, "admin2": 2, "city": 3}
_DOMAINS = {
    "uk": "GBR", "au": "AUS", "ca": "CAN", "nz": "NZL", "ie": "IRL", "in": "IND", "za": "ZAF", "il": "ISR", "ru": "RUS",
    "ua": "UKR", "us": "USA", "sg": "SGP", "my": "MYS", "ng": "NGA", "ke": "KEN", "pk": "PAK", "ph": "PHL", "lk": "LKA",
}  # fmt: skip


def home_country(article: Article) -> str | None:
    """Country of the outlet's address, where its ending tells."""
    return _DOMAINS.get((article.outlet or "").rsplit(".", 1)[-1].lower())


def paper_name(article: Article) -> str:
    """The outlet's name in one run of letters, to look for towns in."""
    return key_of((article.outlet or "").split("/")[0]).replace(" ", "")


def register_of(parsed: Parsed) -> Counter[str]:
    """Countries by how many different words of their public life the article uses."""
    known = registers()
    used = {tok.lower for tok in parsed.tokens} & known.keys()
    return Counter(country for word in used for country in known[word])


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What outlet and wording say about where an article is at home."""

    paper: str
    home: str | None
    register: Counter[str]


def signs_of(parsed: Parsed) -> Signs:
    """The signs of one article."""
    article = parsed.article
    return Signs(paper=paper_name(article), home=home_country(article), register=register_of(parsed))


def static_features(group: Group, signs: Signs) -> list[list[float]]:
    """One row per candidate of a group: everything but the article's other names."""
    most = max((hit.entry.population for hit in group.hits if hit.entry.kind == "city"), default=0)
    named = len(group.key) > 3 and group.key.replace(" ", "") in signs.paper
    return [_static(group, hit, most, named, signs) for hit in group.hits]


def _static(group: Group, hit: Hit, most: int, named: bool, signs: Signs) -> list[float]:
    row = [0.0] * len(FEATURES)
    entry = hit.entry
    row[_AT[entry.kind if entry.kind != "other" else "site"]] = 1.0
    if hit.use != "main":
        row[_AT[hit.use]] = 1.0
    people = math.log10(entry.population + 1) / 7
    gap = 0.0
    if entry.kind == "city":
        gap = math.log10((most + 10) / (entry.population + 10))
        row[_AT["people"]], row[_AT["gap"]] = people, gap
        row[_AT["known"]] = float(entry.known)
        row[_AT["largest"]] = float(entry.population == most)
    else:
        row[_AT["people_admin"]] = people
    if hit.use in ("alternate", "derived"):
        row[_AT["alternate_people"]] = people
    row[_AT["alone"]] = float(len(group.hits) == 1)
    if group.hint is not None and entry.kind in _LEVEL:
        finer = _LEVEL[entry.kind] - _LEVEL[group.hint]
        row[_AT["hint_same" if not finer else "hint_finer" if finer > 0 else "hint_coarser"]] = 1.0
    elif group.hint is not None:
        row[_AT["hint_other"]] = 1.0
    if group.inside or group.beside:
        holders = {entry.country_row, entry.admin1_row, entry.admin2_row} - {entry.row, None}
        if group.inside:
            row[_AT["inside" if holders & group.inside else "outside"]] = 1.0
        row[_AT["beside"]] = float(bool(holders & group.beside))
    if named and entry.kind == "city":
        row[_AT["paper_people"]], row[_AT["paper_gap"]] = people, gap
    if signs.home is not None and entry.country is not None:
        row[_AT["tld" if entry.country == signs.home else "tld_other"]] = 1.0
    if signs.register and entry.country is not None:
        most_words = max(signs.register.values())
        row[_AT["register"]] = min(signs.register[entry.country], MOST_WORDS) / MOST_WORDS
        row[_AT["register_other"]] = min(most_words - signs.register[entry.country], MOST_WORDS) / MOST_WORDS
    return row


def add_context(row: list[float], entry: PlaceEntry, masses: Masses) -> None:
    """Fill in the features that depend on what the article's other names mean."""
    total = max(masses.total, 1.0)
    if entry.country is not None:
        mass = masses.countries.get(entry.country, 0.0)
        row[_AT["country_share"]] = mass / total
        row[_AT["country_any"]] = min(mass, 1.0)
        none = float(mass < 0.05)
        row[_AT["country_none"]] = none
        row[_AT["abroad_none"]] = none * masses.abroad
        if entry.kind == "city":
            row[_AT["abroad_people"]] = math.log10(entry.population + 1) / 7 * masses.abroad
    if entry.admin1_row is not None:
        mass = masses.divisions.get(entry.admin1_row, 0.0)
        row[_AT["division_share"]] = mass / total
        row[_AT["division_any"]] = min(mass, 1.0)
    cell = cell_of(entry)
    if cell is not None and entry.kind in ("city", "admin2", "site"):
        mass = masses.cells.get(cell, 0.0)
        row[_AT["cell_share"]] = mass / total
        row[_AT["cell_any"]] = min(mass, 2.0) / 2
        if entry.kind == "admin2":
            row[_AT["cell_admin"]] = min(mass, 2.0) / 2
