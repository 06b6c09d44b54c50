"""Incidents, disputes, figures, articles, actors and issues of a ledger, a block each, for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, cast

from rich.padding import Padding
from rich.text import Text

from sayso.model import ArticleRow, Count, Dispute, Entity, IncidentRow, Origin, Point, Series
from sayso.show.ledger_rows import block
from sayso.show.table import SEPARATOR
from sayso.show.words import bound_words, clean, day_words, figure_number, place_name, toll_words

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table

    from sayso.ledger import IssueRow

SHOWN = 6  # names in a line


def incident_block(row: IncidentRow) -> Table:
    """What, where, when, how many; whose word it is; and whether it is disputed."""
    return block(Text(row.type or "STORY", style="bold"), _incident_lines(row))


def _incident_lines(row: IncidentRow) -> Iterator[RenderableType]:
    facts = incident_facts(row)
    yield Text(clean(row.title), style="bold") if row.title else Text(SEPARATOR.join(facts) or "no place, no day")
    if row.title and facts:
        yield Text(SEPARATOR.join(facts))
    yield Text(said_by(row.origins), style="cyan")
    line = Text(SEPARATOR.join((counted(len(row.articles), "article"), counted(len(row.claims), "claim"))), style="dim")
    if row.disputes:
        line.append(SEPARATOR + counted(len(row.disputes), "DISPUTE"), style="not dim bold magenta")
    line.append(SEPARATOR + row.id)
    yield line
    yield Text()


def incident_facts(row: IncidentRow) -> list[str]:
    """Where, when and how many, as far as it is known."""
    facts = [place_name(cast(Any, row.place))] if row.place else []
    if row.begin:
        facts.append(day_words(row.begin, row.finish, row.time_precision or "day"))
    elif row.not_after:
        facts.append(bound_words(row.not_after))
    facts += [f"{effect} {toll_words(toll)}" for effect in ("killed", "injured") if (toll := getattr(row, effect))]
    return facts


def said_by(origins: Sequence[Origin]) -> str:
    """The independent origins, by name."""
    if not origins:
        return "nobody says that it occurred"
    names = [clean(origin.name) for origin in origins]
    rest = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    return f"{counted(len(names), 'independent origin')}: {', '.join(names[:SHOWN])}{rest}"


def counted(amount: int, noun: str) -> str:
    """``1 claim``, ``2 claims``."""
    plural = "S" if noun.isupper() else "s"
    return f"{amount} {noun}" if amount == 1 else f"{amount} {noun}{plural}"


def dispute_block(row: Dispute) -> Table:
    """The sides, each with its origins; none of them is the right one."""
    return block(Text(row.kind, style="bold magenta"), _dispute_lines(row))


def _dispute_lines(row: Dispute) -> Iterator[RenderableType]:
    for number, side in enumerate(row.sides, start=1):
        yield Text(f"{number}  {clean(side.position)}", style="bold")
        yield Padding(Text(f"{said_by(side.origins)}{SEPARATOR}{counted(len(side.claims), 'claim')}"), (0, 0, 0, 3))
    yield Text(SEPARATOR.join(part for part in (row.id, row.incident) if part), style="dim")
    yield Text()


def series_block(row: Series) -> Table:
    """The counter and what is counted, then every value with its day."""
    return block(Text(row.indicator.replace("_", " "), style="bold"), _series_lines(row))


def _series_lines(row: Series) -> Iterator[RenderableType]:
    facts = [clean(row.counter), row.unit]
    facts += [clean(word) for word in (row.who, row.place) if word]
    facts.append(f"in all since {row.since}" if row.since else "in all" if row.cumulative else "each on its own")
    yield Text(SEPARATOR.join(facts), style="cyan")
    for point in row.points:
        revised = "  (revises an earlier value)" if point.revises else ""
        yield Text(f"{point.day}  {point_words(point)}{revised}")
    yield Text(SEPARATOR.join(part for part in (row.id, row.incident) if part), style="dim")
    yield Text()


def point_words(point: Point) -> str:
    """A value with its bound in words."""
    count = Count(text="not counted", low=point.low, best=point.best, high=point.high, bound=point.bound)
    return figure_number(cast(Any, count))


def article_block(row: ArticleRow) -> Table:
    """Title, outlet, day, what it holds and what it copies."""
    return block(Text(row.published[:10] if row.published else "undated"), _article_lines(row))


def _article_lines(row: ArticleRow) -> Iterator[RenderableType]:
    yield Text(clean(row.title) if row.title else "(no title)", style="bold")
    facts = [clean(row.outlet or "outlet not known"), counted(row.claims, "claim"), counted(row.issues, "issue")]
    if row.version > 1:
        facts.append(f"version {row.version}")
    if row.copy_of:
        share = f", {row.copy_share:.0%} of the text" if row.copy_share is not None else ""
        facts.append(f"{row.copy_kind} of {clean(row.copy_of)}{share}")
    yield Text(SEPARATOR.join(facts))
    yield Text(SEPARATOR.join(clean(part) for part in (row.id, row.incident) if part), style="dim")
    yield Text()


def entity_block(row: Entity) -> Table:
    """The name, what is known, and the spellings met."""
    return block(Text(row.kind.replace("_", " ")), _entity_lines(row))


def _entity_lines(row: Entity) -> Iterator[RenderableType]:
    yield Text(clean(row.name), style="bold")
    facts = [clean(word) for word in (row.role, row.country) if word]
    yield Text(SEPARATOR.join((*facts, counted(len(row.articles), "article"))))
    others = [clean(name) for name in row.variants if name != row.name]
    if others:
        yield Text(f"also {', '.join(others)}", style="italic dim")
    yield Text(row.id, style="dim")
    yield Text()


def issue_block(row: IssueRow) -> Table:
    """What went wrong, and where."""
    return block(Text(row.level), _issue_lines(row))


def _issue_lines(row: IssueRow) -> Iterator[RenderableType]:
    where = f" (characters {row.start} to {row.end})" if row.start is not None else ""
    yield Text(f"{row.stage}: {clean(row.detail)}{where}  [{row.code}]")
    yield Text(clean(row.article or row.source or ""), style="dim")
