"""The commands of the ledger: put articles in, ask what they say. Thin: each takes the question and calls."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

import typer

from sayso.show.cli import _day, app, guarded

DEFAULT_LEDGER = "sayso.db"


class RowFormat(StrEnum):
    """How rows are shown."""

    table = "table"
    csv = "csv"
    jsonl = "jsonl"


LedgerOption = Annotated[
    str,
    typer.Option(
        "--ledger", envvar="SAYSO_LEDGER", metavar="PATH", help="The ledger: a file, or a postgresql:// address."
    ),
]
FormatOption = Annotated[RowFormat, typer.Option("--format", help="How to show the rows.")]
PlaceOption = Annotated[str | None, typer.Option(metavar="NAME", help="Whole words of a place's name.")]
CountryOption = Annotated[str | None, typer.Option(metavar="CODE", help="A country, by ISO code or name.")]
SinceOption = Annotated[
    str | None,
    typer.Option(callback=_day, metavar="YYYY-MM-DD", help="First day; rows without a time go by publication."),
]
UntilOption = Annotated[str | None, typer.Option(callback=_day, metavar="YYYY-MM-DD", help="Last day.")]
TypeOption = Annotated[str | None, typer.Option("--type", metavar="TYPE", help="An event type, such as ASSAULT.")]
StatusOption = Annotated[str | None, typer.Option(metavar="STATUS", help="A status, such as occurred or planned.")]
SpeakerOption = Annotated[str | None, typer.Option(metavar="NAME", help="Somebody in the chain of speakers.")]
ActorOption = Annotated[str | None, typer.Option(metavar="NAME", help="A doer or a sufferer, by name or id.")]
IndependentOption = Annotated[
    int | None, typer.Option(metavar="N", min=1, help="At least so many independent origins.")
]
TextOption = Annotated[str | None, typer.Option(metavar="WORDS", help="Words of the text; a phrase in double quotes.")]
IncidentOption = Annotated[str | None, typer.Option(metavar="ID", help="An incident of the ledger.")]
ArticleOption = Annotated[str | None, typer.Option(metavar="ID", help="An article.")]
LimitOption = Annotated[int | None, typer.Option(metavar="N", min=1, help="At most so many rows.")]


@app.command()
def add(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE…", show_default=False, help="Text files, saved pages, JSONL files, folders, or - for stdin."
        ),
    ],
    ledger: LedgerOption = DEFAULT_LEDGER,
    date: Annotated[
        str | None,
        typer.Option(
            callback=_day, metavar="YYYY-MM-DD", help="Day of publication of articles that do not give their own."
        ),
    ] = None,
    outlet: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who published the articles that do not say so.")
    ] = None,
    layers: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Optional layers of the record: predicates. May be given again."),
    ] = None,
    pipeline: Annotated[
        str | None, typer.Option(metavar="NAME", help="An installed spaCy pipeline to parse with.")
    ] = None,
) -> None:
    """Read articles into the ledger; what is there already is not read again.

    A run that is cut off loses nothing: every finished article is in, and the same command goes on where it stopped.
    Exit code: 0 when everything was read, 1 when something could not be or has an issue at error level, 2 when the
    command makes no sense.
    """
    with guarded():
        from sayso.show.ledger_add import Adding, add_sources

        question = Adding(
            ledger=ledger,
            sources=sources,
            published=date,
            outlet=outlet,
            layers=[name for group in layers or () for name in group.split(",") if name],
            pipeline=pipeline,
        )
        raise typer.Exit(add_sources(question))


def _ask(what: str, ledger: str, form: RowFormat, given: dict[str, Any]) -> None:
    """Ask for rows of one kind; ``given`` holds the options of the command by name."""
    with guarded():
        from sayso.show.ledger_ask import ask, make_filter

        asked = {name: value for name, value in given.items() if name not in ("ledger", "form")}
        if "event_type" in asked:
            asked["type"] = asked.pop("event_type")
        ask(what, ledger, make_filter(**asked), form.value)


@app.command()
def claims(
    ledger: LedgerOption = DEFAULT_LEDGER,
    place: PlaceOption = None,
    country: CountryOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    event_type: TypeOption = None,
    status: StatusOption = None,
    speaker: SpeakerOption = None,
    actor: ActorOption = None,
    min_independent: IndependentOption = None,
    text: TextOption = None,
    incident: IncidentOption = None,
    article: ArticleOption = None,
    limit: LimitOption = None,
    form: FormatOption = RowFormat.table,
) -> None:
    """Who says that who did what to whom, where, when and how many."""
    _ask("claims", ledger, form, locals())


@app.command()
def incidents(
    ledger: LedgerOption = DEFAULT_LEDGER,
    place: PlaceOption = None,
    country: CountryOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    event_type: TypeOption = None,
    status: StatusOption = None,
    speaker: SpeakerOption = None,
    actor: ActorOption = None,
    min_independent: IndependentOption = None,
    text: TextOption = None,
    incident: IncidentOption = None,
    article: ArticleOption = None,
    limit: LimitOption = None,
    form: FormatOption = RowFormat.table,
) -> None:
    """What is said to have happened, each happening once, with its independent origins and its disputes."""
    _ask("incidents", ledger, form, locals())


@app.command()
def figures(
    ledger: LedgerOption = DEFAULT_LEDGER,
    place: PlaceOption = None,
    country: CountryOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    event_type: TypeOption = None,
    status: StatusOption = None,
    speaker: SpeakerOption = None,
    actor: ActorOption = None,
    min_independent: IndependentOption = None,
    text: TextOption = None,
    incident: IncidentOption = None,
    article: ArticleOption = None,
    limit: LimitOption = None,
    form: FormatOption = RowFormat.table,
) -> None:
    """Figures followed over time: who counts what, where, since when, with every value and its revisions."""
    _ask("figures", ledger, form, locals())


@app.command()
def disputes(
    ledger: LedgerOption = DEFAULT_LEDGER,
    place: PlaceOption = None,
    country: CountryOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    event_type: TypeOption = None,
    status: StatusOption = None,
    speaker: SpeakerOption = None,
    actor: ActorOption = None,
    min_independent: IndependentOption = None,
    text: TextOption = None,
    incident: IncidentOption = None,
    article: ArticleOption = None,
    limit: LimitOption = None,
    form: FormatOption = RowFormat.table,
) -> None:
    """Claims that cannot all be true, side by side, with the independent origins of each side."""
    _ask("disputes", ledger, form, locals())


@app.command()
def articles(
    ledger: LedgerOption = DEFAULT_LEDGER,
    place: PlaceOption = None,
    country: CountryOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    event_type: TypeOption = None,
    status: StatusOption = None,
    speaker: SpeakerOption = None,
    actor: ActorOption = None,
    min_independent: IndependentOption = None,
    text: TextOption = None,
    incident: IncidentOption = None,
    article: ArticleOption = None,
    limit: LimitOption = None,
    form: FormatOption = RowFormat.table,
) -> None:
    """The articles, each with its main incident and what it copies."""
    _ask("articles", ledger, form, locals())


@app.command()
def actors(
    ledger: LedgerOption = DEFAULT_LEDGER,
    country: CountryOption = None,
    actor: ActorOption = None,
    article: ArticleOption = None,
    limit: LimitOption = None,
    form: FormatOption = RowFormat.table,
) -> None:
    """Who is known across articles, with the spellings met."""
    _ask("actors", ledger, form, locals())


@app.command()
def issues(
    ledger: LedgerOption = DEFAULT_LEDGER,
    text: TextOption = None,
    article: ArticleOption = None,
    limit: LimitOption = None,
    form: FormatOption = RowFormat.table,
) -> None:
    """What could not be read or resolved, and why."""
    _ask("issues", ledger, form, locals())


@app.command()
def show(
    row: Annotated[
        str,
        typer.Argument(
            metavar="ID", show_default=False, help="A claim, an incident, a dispute, a series, an actor or an article."
        ),
    ],
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> None:
    """One row in full: a claim in its sentence, an incident side by side, an article with all its claims."""
    with guarded():
        from sayso.show.ledger_show import show_row

        raise typer.Exit(show_row(ledger, row))
