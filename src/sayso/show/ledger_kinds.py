"""Every kind of row of a ledger: how it is asked for, shown and laid flat."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sayso.ledger import Filter, IssueRow, Ledger
from sayso.ledger.claim_columns import claim_columns
from sayso.model import ArticleRow, ClaimRow, Dispute, Entity, IncidentRow, Series, to_dict
from sayso.show.ledger_blocks import (
    article_block,
    dispute_block,
    entity_block,
    incident_block,
    issue_block,
    series_block,
)
from sayso.show.ledger_rows import claim_block

if TYPE_CHECKING:
    from rich.console import RenderableType

BETWEEN = "; "
Flat = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """How one kind of row is asked for, shown in a terminal and laid flat for a sheet: one line or several."""

    find: Callable[[Ledger, Filter], Iterable[Any]]
    show: Callable[[Any], RenderableType]
    flat: Callable[[Any], Iterable[Flat]]


def _flat_claim(row: ClaimRow) -> Iterator[Flat]:
    columns = claim_columns(row)
    del columns["parts"]
    about = ("article", "outlet", "published", "url", "copy_of", "incident")
    yield columns | {name: getattr(row, name) for name in about}


def _flat_incident(row: IncidentRow) -> Iterator[Flat]:
    place = row.place
    yield {
        **{name: getattr(row, name) for name in ("id", "type", "title")},
        "place": (place.name or place.text) if place else None,
        "place_precision": place.precision if place else None,
        "country": place.country if place else None,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        **{name: getattr(row, name) for name in ("begin", "finish", "time_precision", "not_after")},
        **{f"killed_{end}": getattr(row.killed, end) if row.killed else None for end in ("low", "best", "high")},
        **{f"injured_{end}": getattr(row.injured, end) if row.injured else None for end in ("low", "best", "high")},
        "independent": len(row.origins),
        "origins": BETWEEN.join(origin.name for origin in row.origins),
        "articles": len(row.articles),
        "claims": len(row.claims),
        "disputes": BETWEEN.join(row.disputes),
        "first_published": row.first_published,
        "last_published": row.last_published,
    }


def _flat_dispute(row: Dispute) -> Iterator[Flat]:
    """One line a side."""
    for side in row.sides:
        yield {
            "id": row.id,
            "kind": row.kind,
            "incident": row.incident,
            "position": side.position,
            "independent": len(side.origins),
            "origins": BETWEEN.join(origin.name for origin in side.origins),
            "claims": BETWEEN.join(side.claims),
            "reasons": BETWEEN.join(f"{reason.what}: {reason.found}" for reason in row.reasons),
        }


def _flat_series(row: Series) -> Iterator[Flat]:
    """One line a value."""
    about = to_dict(row)
    del about["points"]
    for point in row.points:
        yield {"series": about["id"], **{k: v for k, v in about.items() if k != "id"}, **to_dict(point)}


def _flat(row: ArticleRow | Entity | IssueRow) -> Iterator[Flat]:
    yield {name: BETWEEN.join(value) if isinstance(value, list) else value for name, value in to_dict(row).items()}


KINDS: dict[str, Kind] = {
    "claims": Kind(find=Ledger.claims, show=claim_block, flat=_flat_claim),
    "incidents": Kind(find=Ledger.incidents, show=incident_block, flat=_flat_incident),
    "figures": Kind(find=Ledger.series, show=series_block, flat=_flat_series),
    "disputes": Kind(find=Ledger.disputes, show=dispute_block, flat=_flat_dispute),
    "articles": Kind(find=Ledger.articles, show=article_block, flat=_flat),
    "actors": Kind(find=Ledger.entities, show=entity_block, flat=_flat),
    "issues": Kind(find=Ledger.issues, show=issue_block, flat=_flat),
}
