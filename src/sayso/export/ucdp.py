"""UCDP-GED-shaped CSV: the columns and codes of the GED codebook, filled from incidents with deaths.

Source: UCDP GED Codebook 24.1 and 25.1.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from math import floor

from sayso.export.happening import Happening, happenings
from sayso.export.rivals import VIOLENT, rival_words
from sayso.export.select import Picked, joined
from sayso.export.settings import When, country_of, division_of, extent_of, spot_of, when
from sayso.export.sheet import Cell, sheet
from sayso.lexicon.exports import export_countries
from sayso.model import Party, SettledPlace

COLUMNS = tuple(
    "id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name "
    "dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b "
    "number_of_sources source_article source_office source_date source_headline source_original "
    "where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid "
    "country country_id region event_clarity date_prec date_start date_end "
    "deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob".split()
)
WHERE = {"exact": 1, "city": 1, "admin2": 3, "admin1": 4, "area": 5, "country": 6}
YEAR = 366
STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3
CIVILIANS = "Civilians"
NON_COMBATANTS = frozenset({"civilian", "child"})


def ucdp_lines(picked: Picked) -> Iterator[str]:
    """Lines of the sheet: one row per violent incident in which somebody says that at least one person died."""
    return sheet(COLUMNS, (_row(picked, happening) for happening in happenings(picked) if is_deadly(happening)))


def is_deadly(happening: Happening) -> bool:
    """Whether an incident is organised violence with a death, in days that lie within a year."""
    code, days = happening.acled, when(happening.row)
    return code is not None and code[0] in VIOLENT and happening.killed.any and days is not None and days.days <= YEAR


def _row(picked: Picked, happening: Happening) -> tuple[Cell, ...]:
    place, days, killed = happening.row.place, when(happening.row), happening.killed
    country = country_of(place)
    doers = _doers(happening)
    side_a, side_b = _name(doers), _name(happening.recipients)
    violence = _violence(happening)
    if violence == ONE_SIDED:
        side_b = CIVILIANS
    best = killed.lowest if killed.best is None else killed.best
    civilians = best if _all_civilians(happening) else None
    lat, lon = _coordinates(place)
    return (
        *(
            _number(happening.row.id),
            happening.row.id,
            None if days is None else days.year,
            None,
            _checked(happening),
            violence,
        ),
        *(None, None, None, None, None, f"{side_a} - {side_b}" if side_a and side_b else None),
        *(None, None, side_a, None, None, side_b, len(happening.origins)),
        *_sources(picked, happening),
        *(WHERE.get(extent_of(place) or ""), spot_of(place), None if place is None else place.text),
        *(division_of(place), place.name if place and place.precision == "admin2" else None, lat, lon),
        *(None if lat is None else f"POINT ({lon} {lat})", _cell(lat, lon)),
        *((None, None, None) if country is None else (country.ucdp_name, None, country.ucdp_region)),
        *(_clarity(happening, days), *_dates(days)),
        *(None, None, civilians, best if civilians is None else None, best, killed.high, killed.low, None, None),
    )


def _number(incident: str) -> int:
    return int(hashlib.sha256(incident.encode()).hexdigest()[:10], 16)


def _checked(happening: Happening) -> str | None:
    """A row that somebody disputes is to be checked, and so is one whose doers the accounts tell apart."""
    parts = [f"disputed ({joined(happening.disputed)})"] if happening.disputed else []
    if happening.rivals:
        parts.append(f"rival accounts of who did it: {rival_words(happening.rivals)}")
    return f"Check: {'; '.join(parts)}" if parts else None


def _violence(happening: Happening) -> int | None:
    """State-based, non-state or one-sided; ``None`` where a side is not told or its kind is not known."""
    doers, others = _sides(_doers(happening)), _sides(happening.recipients)
    if not doers:
        return None
    if others == {"civilians"}:
        return ONE_SIDED
    armed = others - {"civilians"}
    if not armed:
        return None
    return STATE_BASED if "state" in doers | armed else NON_STATE


def _doers(happening: Happening) -> tuple[Party, ...]:
    """Who did it; people who are no armed side do not."""
    return tuple(party for party in happening.doers if party.kind != "civilians")


def _sides(parties: tuple[Party, ...]) -> set[str]:
    kinds = {"government": "state", "military": "state", "armed_group": "group", "civilians": "civilians"}
    return {kinds[party.kind] for party in parties[:1] if party.kind in kinds}


def _name(parties: tuple[Party, ...]) -> str | None:
    """A side in UCDP's manner: every force of a state is its government."""
    if not parties:
        return None
    first = parties[0]
    own = None if first.country is None else export_countries().get(first.country)
    if first.kind in ("government", "military") and own is not None:
        return f"Government of {own.ucdp_name}"
    return CIVILIANS if first.kind == "civilians" and not first.named else first.name


def _all_civilians(happening: Happening) -> bool:
    """Whether every count of the killed is one of civilians."""
    told = [
        figure.who
        for row in happening.claims
        for figure in row.figures
        if figure.effect == "killed" and figure.bound != "vague" and figure.cumulative is not True
    ]
    return bool(told) and all(who in NON_COMBATANTS for who in told)


def _sources(picked: Picked, happening: Happening) -> tuple[Cell, ...]:
    """Article, office, date and headline of what is no copy, and who is heard there."""
    told = {row.article for row in happening.claims}
    articles = [row for row in picked.account.articles if row.id in told and row.copy_of not in told]
    whole = joined(", ".join(filter(None, (row.outlet, row.published, row.title))) for row in articles)
    return (
        *(whole or joined(row.url or row.article for row in happening.claims), joined(happening.outlets)),
        *(joined(row.published for row in articles), joined(row.title for row in articles), happening.speakers),
    )


def _coordinates(place: SettledPlace | None) -> tuple[float | None, float | None]:
    """The point of a place; of a country too, since the code of precision says so."""
    if place is None or place.lat is None or place.lon is None or extent_of(place) not in WHERE:
        return None, None
    return round(place.lat, 5), round(place.lon, 5)


def _cell(lat: float | None, lon: float | None) -> int | None:
    """The cell of PRIO-GRID: half a degree wide, 720 to a row, numbered from the south-west."""
    if lat is None or lon is None:
        return None
    row, column = min(floor((lat + 90) * 2), 359), min(floor((lon + 180) * 2), 719)
    return row * 720 + column + 1


def _clarity(happening: Happening, days: When | None) -> int:
    """1 for one event told by itself, 2 where what is told sums up more than a week."""
    return 1 if days is not None and days.days <= 7 else 2


def _dates(days: When | None) -> tuple[Cell, Cell, Cell]:
    """Precision, first and last day: 1 a day, 2 up to six days, 3 a week, 4 up to a month, 5 up to a year."""
    if days is None:
        return None, None, None
    steps = ((1, 1), (6, 2), (7, 3), (31, 4), (YEAR, 5))
    precision = next((code for longest, code in steps if days.days <= longest), None)
    return precision, days.begin.isoformat(), days.finish.isoformat()
