"""``python -m benchmarks.speed FILE.jsonl``: the whole reading against the bare syntax pipeline, in one run.

Both read the same articles in turn, on one thread, and the ratio is taken round by round: it holds on a machine
whose speed drifts. The bare pipeline runs all its components over the plain texts.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import spacy
import typer

from benchmarks.common import read_rows
from sayso.parse import DEFAULT_PIPELINE
from sayso.pipeline import Reader
from sayso.read import Failure, read_sources


def main(
    path: Annotated[Path, typer.Argument(help="JSONL of articles.")],
    limit: Annotated[int, typer.Option(help="Articles to read.")] = 200,
    rounds: Annotated[int, typer.Option(help="How often each of the two reads them.")] = 3,
) -> None:
    """Print articles a second of both, their ratio, peak memory and the time to the first record."""
    rows = [row for row, _ in zip(read_rows(path), range(limit), strict=False)]
    texts = [row["text"] for row in rows]
    part = Path("out/bench/speed.jsonl")
    part.parent.mkdir(parents=True, exist_ok=True)
    with path.open(encoding="utf-8") as handle, part.open("w", encoding="utf-8") as copy:
        copy.writelines(line for line, _ in zip(handle, range(limit), strict=False))
    bare, reader = spacy.load(DEFAULT_PIPELINE), Reader.load()

    def read_all() -> None:
        for _ in reader.records(item for item in read_sources([part]) if not isinstance(item, Failure)):
            pass

    def parse_all() -> None:
        for _ in bare.pipe(texts):
            pass

    read_all()
    parse_all()
    pairs = [(seconds(read_all), seconds(parse_all)) for _ in range(rounds)]
    ours, theirs = (statistics.median(side) for side in zip(*pairs, strict=True))
    print(f"{len(texts)} articles, {sum(map(len, texts)) // len(texts)} characters each, {rounds} rounds")
    print(f"sayso            {len(texts) / ours:8.1f} articles/s")
    print(f"bare pipeline    {len(texts) / theirs:8.1f} articles/s")
    print(f"time, sayso/bare {statistics.median(a / b for a, b in pairs):8.2f}")
    print(f"peak memory      {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:8.0f} MB (both loaded)")
    print(f"first record     {first_record(part):8.1f} s from a cold start")


def seconds(work: Callable[[], None]) -> float:
    """How long the work takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def first_record(part: Path) -> float:
    """Seconds from starting ``sayso read`` on one article to its end."""
    line = part.read_text(encoding="utf-8").splitlines()[0]
    command = [sys.executable, "-m", "sayso", "read", "-", "--format", "jsonl"]
    return seconds(lambda: subprocess.run(command, input=line.encode(), stdout=subprocess.DEVNULL, check=True) and None)


if __name__ == "__main__":
    typer.run(main)
