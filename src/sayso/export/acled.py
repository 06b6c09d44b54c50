"""ACLED-shaped CSV: the columns and vocabularies of ACLED's codebook, filled from incidents.

Source: ACLED Codebook (2023; columns after the change of March 2023). Actor types are the codebook's numbers.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from sayso.export.acled_sides import acled_sides, interaction
from sayso.export.happening import Happening, happenings
from sayso.export.rivals import rival_words
from sayso.export.select import Picked, joined
from sayso.export.settings import When, country_of, division_of, extent_of, point_of, spot_of, when
from sayso.export.sheet import Cell, sheet
from sayso.lexicon.exports import ExportCountry, crosswalk, iso_number

COLUMNS = tuple(
    "event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 "
    "actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location "
    "latitude longitude geo_precision source source_scale notes fatalities tags timestamp".split()
)
WEEK = 7
MONTH = 31  # the longest span that has a code of time precision
GEO_PRECISION = {"exact": 1, "city": 1, "admin2": 2, "area": 2, "admin1": 3}
CIVILIANS = 7
AGAINST_CIVILIANS = frozenset({"Violence against civilians", "Excessive force against protesters"})
NO_COUNTRY = "ZZZ"


def acled_lines(picked: Picked) -> Iterator[str]:
    """Lines of the sheet: one row per incident that has a code of ACLED's and days within a month."""
    return sheet(COLUMNS, (_row(happening) for happening in happenings(picked) if is_event(happening)))


def is_event(happening: Happening) -> bool:
    """Whether an incident can stand as an event: it has a code, and days that the codebook's precisions can say."""
    days = when(happening.row)
    return happening.acled is not None and days is not None and days.days <= MONTH


def _row(happening: Happening) -> tuple[Cell, ...]:
    event, sub_event = happening.acled or ("", "")
    place = happening.row.place
    country = country_of(place)
    first, second = acled_sides(happening, country)
    disorder = crosswalk("acled_disorder")
    targeting = {event, sub_event} & AGAINST_CIVILIANS or second.inter == CIVILIANS
    extent = extent_of(place)
    return (
        *(_number(happening.row.id, country), *_date(when(happening.row))),
        *(disorder[sub_event] if sub_event in disorder else disorder[event], event, sub_event),
        *(first.name, first.others, first.inter, second.name, second.others, second.inter),
        *(interaction(first, second), "Civilian targeting" if targeting else None),
        None if country is None else iso_number(country.iso3),
        *((None, None) if country is None else (country.acled_region, country.acled_name)),
        *(division_of(place), place.name if place and extent == "admin2" else None, None, spot_of(place)),
        *(point_of(place) or (None, None)),
        None if extent is None else GEO_PRECISION.get(extent),
        *(joined(happening.outlets), None, _notes(happening), happening.killed.lowest, _tags(happening), None),
    )


def _number(incident: str, country: ExportCountry | None) -> str:
    """Country and a number that stays the same for an incident, as the codebook's ids look."""
    digits = int(hashlib.sha256(incident.encode()).hexdigest()[:10], 16)
    return f"{NO_COUNTRY if country is None else country.iso3}{digits}"


def _date(days: When | None) -> tuple[Cell, Cell, Cell]:
    """Day, year, precision: a day is precision 1, up to a week 2, up to a month 3; of a span the first day stands."""
    if days is None:
        return None, None, None
    precision = 1 if days.days == 1 else 2 if days.days <= WEEK else 3
    return days.begin.isoformat(), days.begin.year, precision


def _notes(happening: Happening) -> str:
    """Who says so, in whose words, and that somebody disputes it."""
    parts = [f"According to {happening.speakers}", f'"{happening.telling.quote}"']
    if happening.killed.words and happening.killed.lowest is None:
        parts.append(f"Killed, in words: {joined(happening.killed.words)}")
    if happening.rivals:
        parts.append(f"RIVAL ACCOUNTS of who did it: {rival_words(happening.rivals)}")
    if happening.disputed:
        parts.append(f"DISPUTED ({joined(happening.disputed)})")
    return ". ".join(part.removesuffix('."') + '"' if part.endswith('."') else part for part in parts)


def _tags(happening: Happening) -> str | None:
    tags = [f"sayso={happening.row.id}", f"independent origins={len(happening.origins)}"]
    tags.extend(f"disputed={kind}" for kind in happening.disputed)
    return joined(tags)
