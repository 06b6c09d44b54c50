"""The formats by name: how each is written, and whether it can say itself what was selected."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from sayso.export.acled import acled_lines, is_event
from sayso.export.claimreview import claimreview_lines
from sayso.export.flat import csv_lines
from sayso.export.ftm import ftm_lines
from sayso.export.geojson import geojson_lines
from sayso.export.happening import Happening
from sayso.export.hxl import hxl_lines
from sayso.export.plover import plover_lines, plover_records
from sayso.export.select import FACTS, Picked, Selection
from sayso.export.tables import TABLES
from sayso.export.ucdp import is_deadly, ucdp_lines
from sayso.export.webannotation import webannotation_lines
from sayso.model import SettingError

Note = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A way to write an account.

    Attributes
    ----------
    name, about : str
        What it is called, and what it is.
    suffix : str
        The usual end of a file's name.
    of : {"claims", "incidents", "tables"}
        What a row stands for.
    lines : callable, optional
        The text, piece by piece; ``None`` for Parquet, which is no text.
    carries_note : bool
        Whether the file itself says what was selected; where it cannot, a file beside it does.
    facts_only : bool
        Whether it has no field for a status, so that it can hold only what occurred or is going on.
    fits : callable
        Whether an incident has what the format requires.
    """

    name: str
    about: str
    suffix: str
    of: Literal["claims", "incidents", "tables"]
    lines: Callable[[Picked, Note], Iterator[str]] | None = None
    carries_note: bool = False
    facts_only: bool = False
    fits: Callable[[Happening], bool] = lambda happening: True


def _plain(lines: Callable[[Picked], Iterator[str]]) -> Callable[[Picked, Note], Iterator[str]]:
    return lambda picked, note: lines(picked)


FORMATS: Mapping[str, Format] = {
    row.name: row
    for row in (
        Format(name="csv", about="CSV tables", suffix=".csv", of="tables", lines=_plain(csv_lines)),
        Format(name="parquet", about="Parquet tables", suffix=".parquet", of="tables", carries_note=True),
        Format(
            name="geojson",
            about="GeoJSON (RFC 7946)",
            suffix=".geojson",
            of="incidents",
            lines=geojson_lines,
            carries_note=True,
        ),
        Format(
            name="acled",
            about="CSV in the shape of ACLED",
            suffix=".csv",
            of="incidents",
            lines=_plain(acled_lines),
            facts_only=True,
            fits=is_event,
        ),
        Format(
            name="ucdp",
            about="CSV in the shape of UCDP GED",
            suffix=".csv",
            of="incidents",
            lines=_plain(ucdp_lines),
            facts_only=True,
            fits=is_deadly,
        ),
        Format(
            name="plover",
            about="PLOVER, JSON lines",
            suffix=".jsonl",
            of="incidents",
            lines=_plain(plover_lines),
            fits=lambda happening: any(plover_records(happening)),
        ),
        Format(name="hxl", about="CSV with HXL hashtags", suffix=".csv", of="incidents", lines=_plain(hxl_lines)),
        Format(
            name="ftm", about="FollowTheMoney, JSON lines", suffix=".ftm.json", of="incidents", lines=_plain(ftm_lines)
        ),
        Format(
            name="claimreview",
            about="schema.org Claim and ClaimReview, JSON-LD",
            suffix=".jsonld",
            of="claims",
            lines=claimreview_lines,
            carries_note=True,
        ),
        Format(
            name="webannotation",
            about="W3C Web Annotations, JSON-LD",
            suffix=".jsonld",
            of="claims",
            lines=webannotation_lines,
            carries_note=True,
        ),
    )
}


def format_named(name: str) -> Format:
    """A format by its name.

    Raises
    ------
    SettingError
        When there is none, with the names there are.
    """
    if name not in FORMATS:
        raise SettingError(f"no such format: {name}; there are {', '.join(FORMATS)}")
    return FORMATS[name]


def check(form: Format, selection: Selection, table: str | None) -> None:
    """Refuse what a format cannot say.

    Raises
    ------
    SettingError
        When the format has no field for a status that was asked for, or no table of that name.
    """
    beyond = sorted(selection.statuses - FACTS)
    if form.facts_only and beyond:
        raise SettingError(
            f"{form.name} has no field for a status: it holds what occurred or is going on, not {', '.join(beyond)}"
        )
    if table is not None and form.of != "tables":
        raise SettingError(f"{form.name} has no tables to choose from")
    if table is not None and table != "all" and table not in TABLES:
        raise SettingError(f"no such table: {table}; there are all, {', '.join(TABLES)}")
