"""Crosswalks to what other data sets call things: countries and regions, codes of actors, numbers for vague counts.

Data: ``lexicon/data/exports/``; names and ISO 3166-1 alpha-2 codes of countries come from ``places/countries.csv``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pydantic import BaseModel, ConfigDict

from sayso.lexicon.files import Entry, load_entries, load_table

CODES = "exports/codes.yml"
VAGUE = "exports/vague.yml"
COUNTRIES = "exports/countries.csv"


class Crosswalk(BaseModel):
    """One list of codes: ours to theirs."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    source: str
    codes: dict[str, str]


class Convention(Entry):
    """How a data set writes a count in words.

    ``numbers`` multiply ("tens of thousands"), ``plurals`` alone make ``plural``.
    """

    numbers: dict[str, int]
    plural: int
    plurals: tuple[str, ...]

    def number(self, words: str) -> int | None:
        """The lowest number the words allow by this convention, or ``None`` where they tell of no amount."""
        found = [word for word in re.findall(r"[a-z]+", words.lower()) if word in self.numbers or word in self.plurals]
        amount = 1
        for word in found:
            amount *= self.numbers.get(word, 1)
        if amount > 1:
            return amount
        return self.plural if found else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportCountry:
    """A country as data sets of conflict events know it; a region that a data set does not have is ``None``."""

    iso3: str
    iso2: str
    name: str
    acled_name: str
    acled_region: str
    ucdp_name: str
    ucdp_region: str | None


@cache
def crosswalk(name: str) -> dict[str, str]:
    """The list of codes called ``name``."""
    return {row.id: row.codes for row in load_entries(CODES, Crosswalk)}[name]


@cache
def conventions() -> dict[str, Convention]:
    """Conventions for vague counts by name."""
    return {entry.id: entry for entry in load_entries(VAGUE, Convention)}


@cache
def export_countries() -> dict[str, ExportCountry]:
    """Countries by ISO 3166-1 alpha-3."""
    known = {row["iso3"]: row for row in load_table("places/countries.csv")}
    return {
        row["iso3"]: ExportCountry(
            iso3=row["iso3"],
            iso2=known[row["iso3"]]["iso2"],
            name=known[row["iso3"]]["name"].strip(),
            acled_name=row["acled_name"] or known[row["iso3"]]["name"].strip(),
            acled_region=row["acled_region"],
            ucdp_name=row["ucdp_name"] or known[row["iso3"]]["name"].strip(),
            ucdp_region=row["ucdp_region"] or None,
        )
        for row in load_table(COUNTRIES)
    }


@cache
def iso_number(iso3: str) -> int | None:
    """ISO 3166-1 numeric, or ``None`` for a territory that has none (Kosovo)."""
    import pycountry

    found = pycountry.countries.get(alpha_3=iso3)
    return None if found is None else int(found.numeric)
