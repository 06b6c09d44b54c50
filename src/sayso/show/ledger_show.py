"""``sayso show ID``: one row of a ledger in full."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from sayso.ledger import Filter, Ledger
from sayso.model import ClaimRow, IncidentRow
from sayso.show.judgement_words import judgement_lines
from sayso.show.ledger_ask import print_block
from sayso.show.ledger_blocks import (
    article_block,
    counted,
    dispute_block,
    entity_block,
    incident_block,
    series_block,
)
from sayso.show.ledger_rows import claim_block
from sayso.show.session import DONE, ISSUES, say
from sayso.show.table import render_table
from sayso.show.words import bound_words, clean

if TYPE_CHECKING:
    from rich.console import RenderableType

AROUND = 300  # characters of context on either side of a quote
ENDS = ("\n\n", ". ", "? ", "! ", ".\n")


def show_row(target: str, row_id: str) -> int:
    """Print the row with this id, whatever kind it is of; the exit code."""
    with Ledger.open(target, create=False, readonly=True) as ledger:
        parts = list(_find(ledger, row_id))
        if not parts:
            say(f"sayso: nothing in the ledger has the id {clean(row_id)}")
            return ISSUES
        print_block(Group(*parts))
    return DONE


def _find(ledger: Ledger, row_id: str) -> Iterator[RenderableType]:
    for claim in ledger.claims_by_id([row_id]):
        yield from _claim(ledger, claim)
        return
    for incident in ledger.incidents_by_id([row_id]):
        yield from _incident(ledger, incident)
        return
    for dispute in ledger.disputes_by_id([row_id]):
        yield dispute_block(dispute)
        for side in dispute.sides:
            yield Text(clean(side.position), style="bold")
            yield from map(claim_block, ledger.claims_by_id(side.claims))
        return
    for series in ledger.series_by_id([row_id]):
        yield series_block(series)
        yield from map(claim_block, ledger.claims_by_id(point.claim for point in series.points))
        return
    for entity in ledger.entities_by_id([row_id]):
        yield entity_block(entity)
        return
    record = ledger.record(row_id)
    if record is not None:
        yield from map(article_block, ledger.articles(Filter(article=row_id)))
        yield render_table(record)
        yield from judgement_lines(ledger.judgements(row_id))


def _claim(ledger: Ledger, claim: ClaimRow) -> Iterator[RenderableType]:
    """The claim, its words marked in their sentence, who passed them on, and what reviewers said."""
    yield claim_block(claim, quoted=False)
    text = ledger.text(claim.article)
    if text is not None:
        yield in_context(text, claim.start, claim.end)
        yield Text()
    for number, party in enumerate(claim.chain, start=1):
        words = [
            clean(party.name),
            party.kind.replace("_", " "),
            *(word for word in (party.country, party.entity) if word),
        ]
        yield Text(f"{number}  {', '.join(words)}" + ("" if party.named else "  (not named)"), style="cyan")
    if claim.not_after:
        yield Text(f"when is not said: {bound_words(claim.not_after)}", style="dim")
    if claim.inferred:
        yield Text(f"inferred, not said: {', '.join(claim.inferred)}", style="dim")
    places = [part for part in (claim.incident, claim.article, claim.url) if part]
    yield Text("  ".join(clean(part) for part in places), style="dim")
    yield from judgement_lines(ledger.judgements(claim.id))


def in_context(text: str, start: int, end: int) -> Text:
    """The quote marked, with what stands around it up to the next sentence or so."""
    left = max(0, start - AROUND)
    before = text[left:start]
    cut = max((before.rfind(stop) + len(stop) for stop in ENDS if stop in before), default=0)
    after = text[end : end + AROUND]
    stops = [after.find(stop) + 1 for stop in ENDS if stop in after]
    shown = Text("\u2026 " if left + cut > 0 else "", style="dim")
    shown.append(clean(before[cut:]) + (" " if before[cut:].strip() else ""), style="not dim")
    shown.append(f"\u2039{clean(text[start:end])}\u203a", style="not dim bold reverse")
    tail = after[: min(stops)] if stops else after
    shown.append((" " if tail[:1].isspace() else "") + clean(tail), style="not dim")
    return shown


def _incident(ledger: Ledger, incident: IncidentRow) -> Iterator[RenderableType]:
    """The incident, its disputes side by side, then its claims in the order of publication; copies are only counted."""
    yield incident_block(incident)
    yield from map(dispute_block, ledger.disputes_by_id(incident.disputes))
    claims = sorted(ledger.claims_by_id(incident.claims), key=lambda row: (row.published or "", row.article, row.start))
    against = [claim for claim in claims if claim.stance in {"denies", "doubts"} or claim.status == "not_occurred"]
    for heading, rows in (
        ("Told", [claim for claim in claims if claim not in against]),
        ("Denied or doubted", against),
    ):
        own = [claim for claim in rows if claim.copy_of is None]
        if rows:
            yield Text(heading, style="bold underline")
            yield from map(claim_block, own)
            if len(own) < len(rows):
                yield Text(f"and {counted(len(rows) - len(own), 'claim')} in copies\n", style="dim")
    yield from judgement_lines(ledger.judgements(incident.id))
