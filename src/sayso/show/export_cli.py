"""The command `sayso export`. Thin: it takes the question, selects, and writes."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

from sayso.show.cli import app, guarded
from sayso.show.ledger_cli import (
    DEFAULT_LEDGER,
    ActorOption,
    ArticleOption,
    CountryOption,
    IncidentOption,
    IndependentOption,
    LedgerOption,
    PlaceOption,
    SinceOption,
    SpeakerOption,
    TextOption,
    TypeOption,
    UntilOption,
)

if TYPE_CHECKING:
    from sayso.export import Account, Selection

# Filters that a selection has a field of its own for.
OWN = frozenset({"status", "min_independent"})


@app.command()
def export(
    form: Annotated[
        str,
        typer.Argument(
            metavar="FORMAT",
            show_default=False,
            help="csv, parquet, geojson, acled, ucdp, plover, hxl, ftm, claimreview or webannotation.",
        ),
    ],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="PATH", help="Write to a file, which appears only when it is whole."),
    ] = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
    records: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Records of `sayso read --format jsonl` instead of a ledger; - for stdin."),
    ] = None,
    table: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="For csv and parquet: claims (default), incidents, … or all, into a folder."),
    ] = None,
    status: Annotated[
        list[str] | None,
        typer.Option(metavar="STATUS", help="Statuses to hold instead of occurred and ongoing. May be given again."),
    ] = None,
    disputed: Annotated[bool, typer.Option(help="Hold disputed claims, marked, or leave them out.")] = True,
    vague: Annotated[
        str, typer.Option(metavar="CONVENTION", help="How to write counts in words: none, or acled (dozens is 12).")
    ] = "none",
    place: PlaceOption = None,
    country: CountryOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    event_type: TypeOption = None,
    speaker: SpeakerOption = None,
    actor: ActorOption = None,
    min_independent: IndependentOption = None,
    text: TextOption = None,
    incident: IncidentOption = None,
    article: ArticleOption = None,
) -> None:
    """Write the account in a format that other tools read.

    Holds what somebody says took place, undenied or marked as disputed; what a reviewer rejected, never. What was
    selected is said in the file, or beside it in PATH.filter.json, and on standard error.
    """
    with guarded():
        from sayso.export.formats import check, format_named

        asked = {
            "place": place,
            "country": country,
            "since": since,
            "until": until,
            "type": event_type,
            "speaker": speaker,
            "actor": actor,
            "min_independent": min_independent,
            "text": text,
            "incident": incident,
            "article": article,
        }
        given = {name: value for name, value in asked.items() if value is not None}
        selection = _selection(status, disputed, vague, given)
        chosen = format_named(form)
        check(chosen, selection, table)
        of = "incidents" if "incidents" in (chosen.of, table) else "claims"
        with _account(ledger, records, given, of) as account:
            _write(account, selection, form, output, table)


def _selection(status: list[str] | None, disputed: bool, vague: str, given: dict[str, Any]) -> Selection:
    from sayso.export import Selection
    from sayso.export.select import FACTS

    names = [name.strip().lower().replace(" ", "_") for group in status or () for name in group.split(",")]
    return Selection(
        statuses=cast(Any, frozenset(names)) if names else FACTS,
        disputed=disputed,
        vague=cast(Any, vague),
        min_independent=given.get("min_independent", 1),
        filters={name: str(value) for name, value in given.items() if name not in OWN},
    )


@contextmanager
def _account(ledger: str, records: Path | None, given: dict[str, Any], of: str) -> Iterator[Account]:
    """The rows to export, from records or from a ledger that stays open meanwhile."""
    from sayso.model import SettingError

    if records is not None:
        beyond = sorted(set(given) - OWN)
        if beyond:
            raise SettingError(f"records are exported whole; a ledger can be asked by {', '.join(beyond)}")
        yield _from_records(records)
        return
    from sayso.export.from_ledger import account_from
    from sayso.ledger import Ledger
    from sayso.show.ledger_ask import make_filter

    wanted = make_filter(**given)
    with Ledger.open(ledger, create=False, readonly=True) as opened:
        yield account_from(opened, wanted, of=cast(Any, of))


def _from_records(path: Path) -> Account:
    from sayso.export import account_of
    from sayso.model import ReadError, loads

    try:
        if str(path) == "-":
            return account_of(loads(line) for line in sys.stdin if line.strip())
        with path.open(encoding="utf-8") as lines:
            return account_of(loads(line) for line in lines if line.strip())
    except OSError as error:
        raise ReadError(f"cannot read {path}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise ReadError(f"cannot read {path}: no UTF-8") from error


def _write(account: Account, selection: Selection, name: str, output: Path | None, table: str | None) -> None:
    from sayso.export import format_named, note_of, pick, text_of, write_export
    from sayso.export.writing import pour
    from sayso.show.export_words import note_words
    from sayso.show.session import say

    form = format_named(name)
    picked = pick(account, selection)
    if output is None or str(output) == "-":
        pour(text_of(picked, form, table=table), sys.stdout.buffer)
    else:
        for path in write_export(picked, form, output, table=table):
            say(f"sayso: wrote {path}")
    say(f"sayso: {note_words(note_of(picked, form, table))}")
