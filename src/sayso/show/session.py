"""One run of ``sayso read``: articles through the pipeline into a format, with progress, failures and an exit code."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from sayso.model import WriteError
from sayso.show.api import load_reader, only_articles
from sayso.show.sink import Sink
from sayso.show.words import clean

if TYPE_CHECKING:
    from sayso.model import Record
    from sayso.read import Failure

Format = Literal["table", "jsonl", "html"]
DONE, ISSUES, USAGE, STOPPED = 0, 1, 2, 130
PIPED_WIDTH = 100
MOST_DOUBTS, LONGEST_NAME = 5, 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What was asked for on the command line."""

    sources: Sequence[str]
    published: str | None
    outlet: str | None
    form: Format
    output: Path | None
    layers: Sequence[str]
    pipeline: str | None


@dataclass(slots=True, kw_only=True)
class Tally:
    """What a run has met so far."""

    articles: int = 0
    written: int = 0
    errors: int = 0
    doubts: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def exit_code(self) -> int:
        """0 when everything was read without an issue at error level, else 1."""
        return ISSUES if self.failures or self.errors else DONE


def run(question: Question) -> int:
    """Read, render and write; the exit code."""
    from sayso.read import count_sources, read_sources

    pairs = read_sources(question.sources, published=question.published, outlet=question.outlet)
    total = count_sources(question.sources)
    sink = Sink(question.output)
    tally = Tally()
    try:
        reader = load_reader(pipeline=question.pipeline, layers=question.layers)

        def failed(failure: Failure) -> None:
            tally.failures.append(clean(str(failure)))

        started = time.monotonic()
        with _progress(total, sink) as advance:
            records = _counted(reader.records(only_articles(pairs, failed)), tally, advance)
            WRITERS[question.form](records, sink)
            if question.form == "table":
                tally.doubts.clear()  # the table has shown them
        tally.seconds = time.monotonic() - started
        _close(sink, tally)
    except KeyboardInterrupt:
        say("")
        _stopped(sink, tally, total)
        return STOPPED
    except WriteError as error:
        say(f"sayso: {error}")
        _stopped(sink, tally, total)
        return ISSUES
    except BaseException:
        sink.drop()
        raise
    _report(tally, total)
    return tally.exit_code


def _close(sink: Sink, tally: Tally) -> None:
    """A run in which nothing could be read leaves an older file as it is."""
    if tally.articles == 0 and tally.failures:
        sink.drop()
    else:
        sink.finish()


def _counted(records: Iterable[Record], tally: Tally, advance: Callable[[], None]) -> Iterator[Record]:
    for record in records:
        tally.articles += 1
        tally.errors += any(issue.level == "error" for issue in record.issues)
        tally.doubts += doubts_of(record)
        yield record
        tally.written += 1
        advance()


def _write_jsonl(records: Iterable[Record], sink: Sink) -> None:
    from sayso.model import dumps

    for record in records:
        sink.write(dumps(record) + "\n")


def _write_table(records: Iterable[Record], sink: Sink) -> None:
    import io
    import os

    from rich.console import Console

    from sayso.show.table import render_table

    width = None if sink.is_terminal or "COLUMNS" in os.environ else PIPED_WIDTH
    for record in records:
        page = io.StringIO()
        console = Console(file=page, width=width, force_terminal=sink.is_terminal or None, soft_wrap=False)
        if sink.is_terminal and width is None:
            console.size = Console().size
        console.print(render_table(record))
        sink.write("".join(line.rstrip() + "\n" for line in page.getvalue().split("\n")[:-1]))


def _write_html(records: Iterable[Record], sink: Sink) -> None:
    from sayso.show.page import render_page

    sink.write(render_page(list(records)))


WRITERS: dict[Format, Callable[[Iterable[Record], Sink], None]] = {
    "jsonl": _write_jsonl,
    "table": _write_table,
    "html": _write_html,
}


@contextmanager
def _progress(total: int | None, sink: Sink) -> Iterator[Callable[[], None]]:
    """A bar with a rate on standard error, for more than one article and a person who is not reading output there."""
    if total == 1 or not sys.stderr.isatty() or sink.is_terminal:
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn("reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=total, rate="")
        started, done = time.monotonic(), 0

        def advance() -> None:
            nonlocal done
            done += 1
            rate = done / max(time.monotonic() - started, 1e-6)
            bar.update(task, advance=1, rate=f"{rate:.1f} articles/s")

        yield advance


def doubts_of(record: Record) -> list[str]:
    """What stood in the way of reading an article well, such as its language: one line each."""
    name = clean(record.article.title or record.article.text[: 2 * LONGEST_NAME]) or record.article.id
    short = name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME]}\u2026"
    return [f"{short}: {clean(issue.detail)}" for issue in record.issues if issue.level == "warning"]


def say_doubts(doubts: Sequence[str]) -> None:
    """The first few on standard error, and how many more there are."""
    for doubt in doubts[:MOST_DOUBTS]:
        say(f"sayso: {doubt}")
    if len(doubts) > MOST_DOUBTS:
        say(f"sayso: and {len(doubts) - MOST_DOUBTS} more warnings; see the issues of the articles")


def say(line: str) -> None:
    """One line on standard error."""
    print(line, file=sys.stderr)


def _report(tally: Tally, total: int | None) -> None:
    for failure in tally.failures:
        say(f"sayso: {failure}")
    say_doubts(tally.doubts)
    if tally.failures and tally.articles:
        say(f"sayso: {tally.articles} read, {len(tally.failures)} not read")
    if tally.errors:
        say(f"sayso: {tally.errors} read with errors; see their issues")
    if total != 1 and sys.stderr.isatty() and tally.articles > 1:
        rate = tally.articles / max(tally.seconds, 1e-6)
        say(f"sayso: {tally.articles} articles in {tally.seconds:.1f} s, {rate:.1f} a second")


def _stopped(sink: Sink, tally: Tally, total: int | None) -> None:
    part = sink.keep_part()
    done = tally.written
    finished = f"{done} of {total} articles" if total is not None else f"{done} articles"
    where = f"; what was finished is in {part}" if part is not None else ""
    say(f"sayso: stopped after {finished}{where}")
    for failure in tally.failures:
        say(f"sayso: {failure}")
