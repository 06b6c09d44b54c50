"""``python -m benchmarks.ledger [COUNT…]``: what a ledger of so many articles costs to fill, to link and to ask.

The articles are made up (`benchmarks.ledger_texts`). Every step runs as a user would run it, as a process of its own,
whose peak memory is measured. What was read once stays under ``out/bench/ledger`` for
the next time.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from benchmarks.ledger_texts import make_articles
from sayso.ledger import Ledger, Maker
from sayso.parse import DEFAULT_PIPELINE

OUT = Path("out/bench/ledger")
ENDINGS = ("", "-wal", "-shm")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """One run of sayso: seconds from start to end, seconds of the processor, peak memory in MB, what it said."""

    seconds: float
    busy: float
    memory: float
    said: str


def main(
    counts: Annotated[
        list[int] | None, typer.Argument(help="How many articles; 1,000 and 10,000 when not said.")
    ] = None,
    reread: Annotated[bool, typer.Option("--reread", help="Read the articles again.")] = False,
) -> None:
    """Print what each ledger costs."""
    OUT.mkdir(parents=True, exist_ok=True)
    for count in counts or (1_000, 10_000):
        measure(count, reread=reread)


def measure(count: int, *, reread: bool) -> None:
    """Fill, link and ask a ledger of so many articles."""
    *articles, late = make_articles(count + 1)
    words = sum(len(row["text"].split()) for row in articles) // count
    print(f"{count} articles of {words} words each", flush=True)
    read, ledger = OUT / f"{count}.read.db", OUT / f"{count}.db"
    if reread or not read.exists():
        remove(read)
        ran = sayso("add", str(feed(articles, OUT / f"{count}.jsonl")), "--ledger", str(read))
        said(f"read and added at {count / ran.seconds:.1f} articles/s", ran)
    print(f"  records added at {write_rate(read):.0f} articles/s, without reading")
    copy(read, ledger)
    said("linked, all", sayso("link", "--ledger", str(ledger)))
    print(f"  file: {size(ledger):.0f} MB, {1000 * size(ledger) / count:.0f} KB an article")
    said("linked, nothing new", sayso("link", "--ledger", str(ledger)))
    said("one more added", sayso("add", str(feed([late], OUT / "one.jsonl")), "--ledger", str(ledger)))
    said("linked, one more", sayso("link", "--ledger", str(ledger)))
    place = articles[count // 2]["title"].split(" in ")[1].split(" as ")[0]
    said(f"incidents --place {place}", sayso("incidents", "--place", place, "--ledger", str(ledger)))
    said("claims --limit 20", sayso("claims", "--limit", "20", "--ledger", str(ledger)))


def feed(rows: Iterable[dict[str, str]], path: Path) -> Path:
    """The articles as JSONL."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def sayso(*args: str) -> Ran:
    """Run a command to its end.

    Raises
    ------
    RuntimeError
        When it fails.
    """
    began = time.perf_counter()
    errors = OUT / "errors.txt"
    with errors.open("w") as handle:
        run = subprocess.Popen([sys.executable, "-m", "sayso", *args], stdout=subprocess.DEVNULL, stderr=handle)
        _, status, usage = os.wait4(run.pid, 0)
    run.returncode = os.waitstatus_to_exitcode(status)
    text = errors.read_text()
    if run.returncode != 0:
        raise RuntimeError(f"sayso {' '.join(args)}: {text}")
    return Ran(
        seconds=time.perf_counter() - began,
        busy=usage.ru_utime + usage.ru_stime,
        memory=usage.ru_maxrss / 1024,
        said=text,
    )


def said(what: str, ran: Ran) -> None:
    """One line of the table; in brackets what the program took itself, without its start."""
    own = re.findall(r"\(([\d.]+) s", ran.said)
    inside = f" ({own[-1]} s without the start)" if own else ""
    print(f"  {what}: {ran.seconds:.1f} s{inside}, {ran.busy:.1f} s of the processor, {ran.memory:.0f} MB", flush=True)


def write_rate(path: Path, most: int = 1000) -> float:
    """Records a second that go into an empty ledger."""
    target = OUT / "write.db"
    remove(target)
    maker = Maker.of(DEFAULT_PIPELINE)
    spent = 0.0
    with Ledger.open(path, readonly=True) as source, Ledger.open(target) as ledger:
        names = [row.article for row in source.everything()][:most]
        for name in names:
            record = source.record(name)
            if record is None:
                raise RuntimeError(f"no record of {name}")
            began = time.perf_counter()
            ledger.add(record, maker)
            spent += time.perf_counter() - began
    remove(target)
    return len(names) / spent


def copy(source: Path, target: Path) -> None:
    """A ledger under another name, its log worked in."""
    import sqlite3

    with closing(sqlite3.connect(source)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    remove(target)
    shutil.copy(source, target)


def remove(path: Path) -> None:
    """A ledger with its log."""
    for ending in ENDINGS:
        Path(f"{path}{ending}").unlink(missing_ok=True)


def size(path: Path) -> float:
    """Megabytes on the disk, the log included."""
    return sum(Path(f"{path}{ending}").stat().st_size for ending in ENDINGS if Path(f"{path}{ending}").exists()) / 1e6


if __name__ == "__main__":
    typer.run(main)
