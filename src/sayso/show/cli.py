"""The command line. Thin: it takes the question, calls, and leaves the rest to `session`."""

from __future__ import annotations

import inspect
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    name="sayso",
    help="On whose say-so? Reads reporting on conflict and crises and keeps a ledger of claims.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class OutputFormat(StrEnum):
    """How records are shown."""

    table = "table"
    jsonl = "jsonl"
    html = "html"


SUFFIX_FORMATS = {".jsonl": OutputFormat.jsonl, ".html": OutputFormat.html, ".htm": OutputFormat.html}


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"sayso {version('sayso')}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """On whose say-so? Reads reporting on conflict and crises and keeps a ledger of claims."""


def _day(value: str | None) -> str | None:
    """A calendar day in ISO 8601, or a usage error."""
    if value is None:
        return None
    from datetime import date

    try:
        day = date.fromisoformat(value)
    except ValueError:
        day = None
    if day is None or day.isoformat() != value:
        raise typer.BadParameter(f"{value!r} is not a day of the form YYYY-MM-DD")
    return value


@app.command()
def read(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE…", show_default=False, help="Text files, saved pages, JSONL files, folders, or - for stdin."
        ),
    ],
    date: Annotated[
        str | None,
        typer.Option(
            callback=_day, metavar="YYYY-MM-DD", help="Day of publication of articles that do not give their own."
        ),
    ] = None,
    outlet: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who published the articles that do not say so.")
    ] = None,
    form: Annotated[
        OutputFormat | None,
        typer.Option(
            "--format",
            help="How to show what was read. Default: by the ending of --output, else table.",
            show_default=False,
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="PATH", help="Write to a file, which appears only when it is whole."),
    ] = None,
    layers: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Optional layers of the record: predicates. May be given again."),
    ] = None,
    pipeline: Annotated[
        str | None, typer.Option(metavar="NAME", help="An installed spaCy pipeline to parse with.")
    ] = None,
) -> None:
    """Read articles and show who says that who did what to whom, where, when and how many.

    Exit code: 0 when everything was read, 1 when something could not be or has an issue at error level, 2 when the
    command makes no sense.
    """
    with guarded():
        from sayso.show.session import Question, run

        target = None if output is None or str(output) == "-" else output
        chosen = form or (SUFFIX_FORMATS.get(target.suffix.lower()) if target is not None else None)
        question = Question(
            sources=sources,
            published=date,
            outlet=outlet,
            form=(chosen or OutputFormat.table).value,
            output=target,
            layers=[name for group in layers or () for name in group.split(",") if name],
            pipeline=pipeline,
        )
        raise typer.Exit(run(question))


@app.command()
def schema() -> None:
    """Print the JSON Schema of the record that `--format jsonl` prints."""
    with guarded():
        import json

        from sayso.model import schema as record_schema

        typer.echo(json.dumps(record_schema(), indent=2))


@contextmanager
def guarded() -> Iterator[None]:
    """Errors as one line and an exit code; a reader that went away as a quiet end."""
    from sayso.model import MissingExtra, SaysoError, SettingError

    try:
        yield
        sys.stdout.flush()
    except (SettingError, MissingExtra) as error:
        typer.echo(f"sayso: {error}", err=True)
        raise typer.Exit(2) from None
    except SaysoError as error:
        typer.echo(f"sayso: {error}", err=True)
        raise typer.Exit(1) from None
    except BrokenPipeError:
        _give_up_output()
        raise typer.Exit(0) from None
    except OSError as error:  # the disk, the terminal: nothing that a trace would explain
        where = f" {error.filename}" if error.filename else ""
        typer.echo(f"sayso:{where} {error.strerror or error}", err=True)
        _give_up_output()
        raise typer.Exit(1) from None
    except KeyboardInterrupt:
        typer.echo("\nsayso: stopped", err=True)
        raise typer.Exit(130) from None


def _give_up_output() -> None:
    """What is still to be written goes nowhere, so that the end is quiet."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _flow(text: str) -> str:
    """Help with each paragraph on one line, so that it is broken by the terminal's width and not by the source's."""
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in inspect.cleandoc(text).split("\n\n"))


import sayso.show.export_cli  # noqa: E402
import sayso.show.ledger_cli  # noqa: E402
import sayso.show.review_cli  # noqa: E402, F401  (their commands hang themselves into the app)

for command in app.registered_commands:
    if command.callback is not None and command.help is None:
        command.help = _flow(command.callback.__doc__ or "")
