"""The commands that link, judge and report. Thin: each takes the question and calls."""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.show.cli import app, guarded
from sayso.show.ledger_cli import (
    DEFAULT_LEDGER,
    ActorOption,
    CountryOption,
    IndependentOption,
    LedgerOption,
    LimitOption,
    PlaceOption,
    SinceOption,
    TextOption,
    TypeOption,
    UntilOption,
)

if TYPE_CHECKING:
    from sayso.ledger import Ledger

ByOption = Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who judges. Default: your user name.")]
NoteOption = Annotated[str | None, typer.Option(metavar="TEXT", help="Why.")]


@app.command()
def link(
    ledger: LedgerOption = DEFAULT_LEDGER,
    whole: Annotated[bool, typer.Option("--all", help="Link every article afresh, not only what is new.")] = False,
) -> None:
    """Join what articles tell: copies, actors, incidents, disputes, figures over time.

    Only what new or newly read articles touch is joined again. A run that is cut off is done again by the next one.
    """
    with guarded():
        from sayso.pipeline.linking import link_ledger
        from sayso.show.session import say

        with _opened(ledger) as store:
            done = link_ledger(store, whole=whole, tell=lambda words: say(f"sayso: {words}"))
        say(
            f"sayso: {done.articles} articles linked; {done.incidents} incidents and {done.disputes} disputes anew "
            f"({done.seconds:.1f} s)"
        )


@app.command()
def judge(
    row: Annotated[str, typer.Argument(metavar="ID", show_default=False, help="The id of a claim.")],
    verdict: Annotated[
        str, typer.Argument(metavar="accept|reject|correct|note", show_default=False, help="What you say of it.")
    ],
    values: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="FIELD=VALUE…", show_default=False, help="What a correction sets, such as status=failed."
        ),
    ] = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
    by: ByOption = None,
    note: NoteOption = None,
) -> None:
    """Accept, reject or correct a claim, or note something on it.

    The machine's own version stays beside yours, with who said what and when; a later judgement stands over an
    earlier one and deletes nothing. `sayso link` carries it on into incidents, disputes and figures.
    """
    with guarded():
        from sayso.show.judging import judge_claim
        from sayso.show.session import say

        with _opened(ledger) as store:
            typer.echo(judge_claim(store, row, verdict, values or [], by=by or getpass.getuser(), note=note))
        if verdict in ("reject", "correct"):
            say("sayso: `sayso link` carries it on into incidents, disputes and figures")


@app.command()
def merge(
    rows: Annotated[
        list[str], typer.Argument(metavar="ID ID…", show_default=False, help="Incidents, or actors, that are one.")
    ],
    ledger: LedgerOption = DEFAULT_LEDGER,
    by: ByOption = None,
    note: NoteOption = None,
) -> None:
    """Say that incidents, or actors, are one and the same; linking keeps to it."""
    with guarded():
        from sayso.show.judging import merge_rows

        with _opened(ledger) as store:
            typer.echo(merge_rows(store, rows, by=by or getpass.getuser(), note=note))


@app.command()
def split(
    row: Annotated[str, typer.Argument(metavar="ID", show_default=False, help="An incident or an actor.")],
    parts: Annotated[
        list[str],
        typer.Argument(
            metavar="PART…",
            show_default=False,
            help="What does not belong: articles of the incident, or names of the actor.",
        ),
    ],
    ledger: LedgerOption = DEFAULT_LEDGER,
    by: ByOption = None,
    note: NoteOption = None,
) -> None:
    """Say that articles tell of another incident, or that names are another actor's; linking keeps to it."""
    with guarded():
        from sayso.show.judging import split_row

        with _opened(ledger) as store:
            typer.echo(split_row(store, row, parts, by=by or getpass.getuser(), note=note))


@app.command()
def queue(
    ledger: LedgerOption = DEFAULT_LEDGER,
    limit: LimitOption = 20,
) -> None:
    """What to judge first, and why: reopened judgements, disputed claims, large tolls, uncertain places."""
    with guarded():
        from sayso.review import review_queue
        from sayso.show.words import clean

        with _opened(ledger, readonly=True) as store:
            items = review_queue(store.claims(), store.disputes(), store.judgements())
        for item in items[:limit]:
            typer.echo(f"{item.claim.id}  {'; '.join(item.reasons)}")
            typer.echo(f"    {clean(item.claim.chain[0].name)}: ‹{clean(item.claim.quote)}›")
        left = len(items) - len(items[:limit])
        if left:
            typer.echo(f"and {left} more", err=True)


@app.command()
def report(
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="PATH", help="The page, one file that works offline.")
    ] = Path("report.html"),
    ledger: LedgerOption = DEFAULT_LEDGER,
    place: PlaceOption = None,
    country: CountryOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    event_type: TypeOption = None,
    actor: ActorOption = None,
    min_independent: IndependentOption = None,
    text: TextOption = None,
) -> None:
    """Write a ledger, or what a filter leaves of it, as one page: incidents, disputes, figures over time, sources."""
    with guarded():
        from sayso.ledger import Filter
        from sayso.show.reporting import write_report

        wanted = Filter(
            place=place,
            country=country,
            since=since,
            until=until,
            type=event_type,
            actor=actor,
            min_independent=min_independent,
            text=text,
        )
        with _opened(ledger, readonly=True) as store:
            typer.echo(write_report(store, wanted, output))


def _opened(target: str, *, readonly: bool = False) -> Ledger:
    from sayso.ledger import Ledger

    return Ledger.open(target, create=False, readonly=readonly)
