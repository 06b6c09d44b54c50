"""HXL-tagged CSV: incidents with a row of hashtags under the head.

Source: HXL 1.1 hashtag dictionary and tagging conventions; attributes beyond its suggestions are plain words.
"""

from __future__ import annotations

from collections.abc import Iterator

from sayso.export.happening import Happening, happenings
from sayso.export.select import Picked, joined
from sayso.export.settings import country_of, division_of, extent_of, point_of, spot_of, when
from sayso.export.sheet import Cell, line

TAGS = {
    "Incident": "#event+id+code",
    "Type": "#event+type",
    "ACLED sub-event": "#event+type+acled",
    "Status": "#status+name",
    "Disputed": "#status+disputed",
    "First day": "#date+start+occurred",
    "Last day": "#date+end+occurred",
    "Country": "#country+name",
    "Country code": "#country+code+v_iso3",
    "Division": "#adm1+name",
    "Place": "#loc+name",
    "Latitude": "#geo+lat",
    "Longitude": "#geo+lon",
    "Place precision": "#geo+precision",
    "Doers": "#group+name+actor",
    "Recipients": "#group+name+recipient",
    "Killed, lowest": "#affected+killed+min",
    "Killed, highest": "#affected+killed+max",
    "Killed, in words": "#description+killed",
    "Injured, lowest": "#affected+injured+min",
    "Injured, highest": "#affected+injured+max",
    "Injured, in words": "#description+injured",
    "Said by": "#meta+source+speaker",
    "Independent origins": "#meta+source+num",
    "Outlets": "#meta+source+outlet",
    "First published": "#date+reported+first",
    "Addresses": "#meta+url",
    "Words": "#description+quote",
}


def hxl_lines(picked: Picked) -> Iterator[str]:
    """The head, the hashtags, and one row per incident."""
    yield line(tuple(TAGS))
    yield line(tuple(TAGS.values()))
    for happening in happenings(picked):
        yield line([_trim(cell) for cell in _row(happening)])


def _row(happening: Happening) -> tuple[Cell, ...]:
    row, place, days = happening.row, happening.row.place, when(happening.row)
    country = country_of(place)
    killed, injured = happening.killed, happening.injured
    return (
        *(row.id, row.type, happening.acled[1] if happening.acled else None),
        *(joined(happening.statuses), joined(happening.disputed)),
        *((None, None) if days is None else (days.begin.isoformat(), days.finish.isoformat())),
        *((None, None) if country is None else (country.name, country.iso3)),
        *(division_of(place), spot_of(place), *(point_of(place) or (None, None)), extent_of(place)),
        joined(party.name for party in happening.actors),
        joined(party.name for party in happening.recipients),
        *(killed.lowest, killed.high, joined(killed.words)),
        *(injured.lowest, injured.high, joined(injured.words)),
        *(happening.speakers, len(happening.origins), joined(happening.outlets)),
        *(None if row.first_published is None else row.first_published[:10], happening.urls),
        happening.telling.quote,
    )


def _trim(cell: Cell) -> Cell:
    """HXL wants no runs of white space."""
    return " ".join(cell.split()) if isinstance(cell, str) else cell
