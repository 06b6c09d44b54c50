"""Rows of a ledger in words: one block a row for the terminal, flat columns for a sheet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, cast

from rich.console import Group
from rich.table import Table
from rich.text import Text

from sayso.model import ClaimRow, SettledTime
from sayso.show.table import SEPARATOR, STYLES, VERDICT_WIDTH
from sayso.show.words import ARROW, clean, day_words, figure_words, place_name, tone, verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import RenderableType


def block(label: Text, lines: Iterable[RenderableType]) -> Table:
    """A row as the terminal shows it: a word on the left, what there is to say on the right."""
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.add_column(width=VERDICT_WIDTH, no_wrap=True)
    grid.add_column(ratio=1)
    grid.add_row(label, Group(*lines))
    return grid


def claim_block(row: ClaimRow, *, quoted: bool = True) -> Table:
    """One claim: what became of it, who says so, what, the words, and where they stand."""
    told = cast(Any, row)
    label = Text(verdict(told), style=STYLES[tone(told)])
    return block(label, _claim_lines(row, quoted=quoted))


def _claim_lines(row: ClaimRow, *, quoted: bool) -> Iterator[RenderableType]:
    speakers = Text(f" {ARROW} ".join(clean(party.name) for party in row.chain), style="cyan")
    speakers.append(f"  {row.stance}", style="not dim default")
    yield speakers
    what = Text(row.type or "FIGURE", style="bold")
    if row.mode:
        what.append(f"/{clean(row.mode)}", style="not bold")
    if row.trigger:
        what.append(f" \u201c{clean(row.trigger)}\u201d", style="not bold")
    for detail in claim_details(row):
        what.append(SEPARATOR + detail, style="not bold")
    yield what
    if quoted:
        yield Text(f"\u2039{clean(row.quote)}\u203a", style="italic dim")
    facts = [clean(row.outlet or "outlet not known"), row.published or "undated", row.id]
    if row.copy_of:
        facts.append(f"a copy of {clean(row.copy_of)}")
    if row.judgement:
        words = {"accept": "accepted", "reject": "REJECTED", "correct": "corrected"}[row.judgement]
        facts.append(words)
        if row.corrected and row.judgement != "correct":
            facts.append("corrected")
        facts[-1] += f": {', '.join(row.corrected)}" if row.corrected else ""
    yield Text(SEPARATOR.join(facts), style="dim")
    yield Text()


def claim_details(row: ClaimRow) -> list[str]:
    """Who to whom, where, when and how many, as far as it is said."""
    doers = ", ".join(dict.fromkeys(clean(party.name) for party in row.actors))
    targets = ", ".join(dict.fromkeys(clean(party.name) for party in row.recipients))
    who = f"{doers or '(by whom is not said)'} {ARROW} {targets}" if targets else doers
    found = [who] if who else []
    found += dict.fromkeys(place_name(cast(Any, place)) for place in row.places)
    found += dict.fromkeys(settled_time_words(time) for time in row.times)
    found += dict.fromkeys(figure_words(cast(Any, figure)) for figure in row.figures)
    return found


def settled_time_words(time: SettledTime) -> str:
    """The days, with the text's own words where they say something else."""
    words = clean(time.text or "")
    if time.begin is None:
        return f"\u201c{words}\u201d"
    days = day_words(time.begin, time.finish, time.precision)
    return days if not words or words.replace(",", "") == days else f"{days} (\u201c{words}\u201d)"
