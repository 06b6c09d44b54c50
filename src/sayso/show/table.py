"""A record as an analyst's notes in the terminal: incident by incident, a block per claim."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from sayso.model import Record
from sayso.show.view import ClaimView, IncidentView, RecordView, view_record
from sayso.show.words import ARROW, clean

if TYPE_CHECKING:
    from rich.console import RenderableType

VERDICT_WIDTH = 12
STYLES = {"done": "", "open": "bold yellow", "against": "bold magenta"}  # no colour of alarm: to deny is no wrong
SEPARATOR = "  \u00b7  "


def render_table(record: Record) -> Group:
    """The record, ready to print on a console of any width."""
    view = view_record(record)
    parts: list[RenderableType] = [*_head(view, record), Text()]
    for number, incident in enumerate(view.incidents, start=1):
        parts.extend(_incident(incident, f"{number}  "))
    if view.others is not None:
        parts.extend(_incident(view.others, ""))
    if not view.claims:
        parts.append(Padding(Text("No claims were found.", style="italic"), (0, 0, 1, 0)))
    parts.extend(_predicates(record))
    parts.extend(_issues(record))
    return Group(*parts)


def _head(view: RecordView, record: Record) -> Iterator[RenderableType]:
    yield Text(view.title, style="bold")
    article = record.article
    facts = [view.outlet]
    facts.append(f"published {clean(view.published)}" if view.published else "publication date not known")
    if article.byline:
        facts.append(f"by {clean(article.byline)}")
    facts.append(_count(len(view.claims), "claim"))
    facts.append(_count(len(view.incidents), "incident"))
    yield Text(SEPARATOR.join(facts), style="dim")
    if article.url:
        yield Text(clean(article.url), style="dim")


def _count(amount: int, noun: str) -> str:
    return f"{amount} {noun}" if amount == 1 else f"{amount} {noun}s"


def _incident(incident: IncidentView, label: str) -> Iterator[RenderableType]:
    heading = Text(f"{label}{incident.type or 'Other claims'}", style="bold")
    facts = [part for part in (incident.place, incident.time) if part]
    facts.extend(f"{effect} {amount}" for effect, amount in incident.toll)
    if incident.contested:
        facts.append(incident.contested)
    if facts:
        heading.append(SEPARATOR + SEPARATOR.join(facts), style="not bold")
    yield heading
    yield Rule(style="dim")
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.add_column(width=VERDICT_WIDTH, no_wrap=True)
    grid.add_column(ratio=1)
    for claim, following in zip(incident.claims, (*incident.claims[1:], None), strict=True):
        told_again = following is not None and following.evidence == claim.evidence
        grid.add_row(Text(claim.verdict, style=STYLES[claim.tone]), _claim(claim, quoted=not told_again))
    yield grid


def _claim(claim: ClaimView, *, quoted: bool) -> Group:
    speakers = Text(f" {ARROW} ".join(claim.chain), style="cyan")
    speakers.append(f"  {claim.stance}", style="not dim default")
    what = Text(claim.type, style="bold")
    if claim.mode:
        what.append(f"/{clean(claim.mode)}", style="not bold")
    what.append(f" \u201c{claim.trigger}\u201d", style="not bold")
    details = (claim.who, *claim.places, *claim.times, *claim.figures)
    for detail in details:
        if detail:
            what.append(SEPARATOR + detail, style="not bold")
    lines: list[RenderableType] = [speakers, what]
    if quoted:
        lines.extend(Text(_quoted(quote), style="italic dim") for quote in claim.quotes)
        lines.append(Text())
    return Group(*lines)


def _quoted(words: str) -> str:
    """The article's words between bars that cannot be taken for its own quotation marks."""
    return f"\u2039{words}\u203a"


def _predicates(record: Record) -> Iterator[RenderableType]:
    if record.predicates is None:
        return
    yield Text("Predicates, with the outlet's belief from -3 to +3", style="bold")
    yield Rule(style="dim")
    for row in record.predicates:
        yield Text(f"{row.belief:+5.1f}  {clean(row.text)}")
    yield Text()


def _issues(record: Record) -> Iterator[RenderableType]:
    if not record.issues:
        return
    yield Text("Issues", style="bold")
    yield Rule(style="dim")
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.add_column(width=VERDICT_WIDTH, no_wrap=True)
    grid.add_column(ratio=1)
    for issue in record.issues:
        where = f" (characters {issue.start} to {issue.end})" if issue.start is not None else ""
        grid.add_row(Text(issue.level), Text(f"{issue.stage}: {clean(issue.detail)}{where}  [{issue.code}]"))
    yield grid
    yield Text()
