"""One run of ``sayso add``: articles through the pipeline into a ledger, one transaction each."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sayso.model import Article, Issue, Record
from sayso.show.api import load_reader
from sayso.show.session import DONE, ISSUES, STOPPED, doubts_of, say, say_doubts
from sayso.show.words import clean

if TYPE_CHECKING:
    from sayso.ledger import Ledger, Maker
    from sayso.read import Failure


@dataclass(frozen=True, slots=True, kw_only=True)
class Adding:
    """What was asked for on the command line."""

    ledger: str
    sources: Sequence[str]
    published: str | None
    outlet: str | None
    layers: Sequence[str]
    pipeline: str | None


@dataclass(slots=True, kw_only=True)
class Tally:
    """What a run has met so far."""

    new: int = 0
    newer: int = 0
    same: int = 0
    errors: int = 0
    doubts: list[str] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    started: float = field(default_factory=time.monotonic)

    @property
    def exit_code(self) -> int:
        """0 when everything was read without an issue at error level, else 1."""
        return ISSUES if self.failures or self.errors else DONE

    def summary(self) -> str:
        """One line: what went in, what was there, what could not be read."""
        seconds = max(time.monotonic() - self.started, 1e-6)
        read = self.new + self.newer
        rate = f"; {read / seconds:.1f} articles/s" if read > 1 else ""
        return (
            f"{self.new} added, {self.same} already there, {self.newer} newer, {len(self.failures)} failed "
            f"({seconds:.1f} s{rate})"
        )


def add_sources(question: Adding) -> int:
    """Read what the ledger does not hold yet and put it in; the exit code."""
    from sayso.ledger import Ledger, Maker
    from sayso.parse import DEFAULT_PIPELINE
    from sayso.read import count_sources, read_sources

    maker = Maker.of(question.pipeline or DEFAULT_PIPELINE, question.layers)
    reads = read_sources(question.sources, published=question.published, outlet=question.outlet)
    total = count_sources(question.sources)
    tally = Tally()
    with Ledger.open(question.ledger) as ledger:
        try:
            with progress(total) as advance:
                unread = _unread(reads, ledger, maker, tally, advance)
                for record in _records(unread, question):
                    outcome = ledger.add(record, maker)
                    setattr(tally, outcome, getattr(tally, outcome) + 1)
                    tally.errors += any(issue.level == "error" for issue in record.issues)
                    tally.doubts += doubts_of(record)
                    advance()
        except KeyboardInterrupt:
            say(f"\nsayso: stopped; {tally.summary()}; what was finished is in {question.ledger}")
            return STOPPED
    for failure in tally.failures:
        say(f"sayso: {clean(str(failure))}")
    say_doubts(tally.doubts)
    if tally.errors:
        say(f"sayso: {tally.errors} read with errors; see their issues")
    say(f"sayso: {tally.summary()}")
    return tally.exit_code


def _unread(
    reads: Iterator[tuple[Article, tuple[Issue, ...]] | Failure],
    ledger: Ledger,
    maker: Maker,
    tally: Tally,
    advance: Callable[[], None],
) -> Iterator[tuple[Article, tuple[Issue, ...]]]:
    """Articles that this maker has not read before; failures are kept in the ledger."""
    for read in reads:
        if not isinstance(read, tuple):
            tally.failures.append(read)
            ledger.add_failure(read.source, read.code, read.detail)
            advance()
        elif ledger.has(read[0], maker):
            tally.same += 1
            advance()
        else:
            yield read


def _records(unread: Iterator[tuple[Article, tuple[Issue, ...]]], question: Adding) -> Iterator[Record]:
    """Records; the pipeline is loaded only when there is something to read."""
    first = next(unread, None)
    if first is None:
        return
    reader = load_reader(pipeline=question.pipeline, layers=question.layers)

    def all_of_them() -> Iterator[tuple[Article, tuple[Issue, ...]]]:
        yield first
        yield from unread

    yield from reader.records(all_of_them())


@contextmanager
def progress(total: int | None) -> Iterator[Callable[[], None]]:
    """A bar with a rate on standard error, where a person watches and there is more than one article."""
    if total == 1 or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn("adding"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("adding", total=total, rate="")
        started, done = time.monotonic(), 0

        def advance() -> None:
            nonlocal done
            done += 1
            rate = done / max(time.monotonic() - started, 1e-6)
            bar.update(task, advance=1, rate=f"{rate:.1f} articles/s")

        yield advance
