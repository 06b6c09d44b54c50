"""``python -m benchmarks``: one table of corpus, figure, trivial baseline, floor and speed."""

from __future__ import annotations

import importlib
import json
import sys
import time
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from benchmarks.common import Corpus, Figures, Row
from sayso.model import to_dict
from sayso.pipeline import Reader
from sayso.read import Failure, read_sources

NAMES = (
    "claims",
    "probes",
    "attribution",
    "factuality",
    "places",
    "times",
    "airwars",
    "gva",
    "fakes",
    "typing",
    "muc4",
)
HERE = Path(__file__).parent


def corpus_named(name: str) -> Corpus:
    """The corpus whose folder has the name."""
    corpus = importlib.import_module(f"benchmarks.{name}").CORPUS
    if not isinstance(corpus, Corpus):
        raise TypeError(f"benchmarks.{name}.CORPUS is no Corpus")
    return corpus


def run(corpus: Corpus, folder: Path, *, reader: Reader, limit: int | None) -> tuple[Figures, Figures, float]:
    """Read a corpus as a user would: figures, the trivial baseline's figures, articles a second.

    The articles and the records stay under ``out/bench`` for a look at what went wrong.
    """
    documents, gold = corpus.load(folder)
    documents = documents[:limit]
    out = Path("out/bench")
    out.mkdir(parents=True, exist_ok=True)
    articles = out / f"{corpus.name}.articles.jsonl"
    articles.write_text("".join(json.dumps(row) + "\n" for row in documents), encoding="utf-8")
    reader = Reader(syntax=reader.syntax, gazetteer=reader.gazetteer, layers=corpus.layers)
    read = (item for item in read_sources([articles]) if not isinstance(item, Failure))
    records: dict[str, Row] = {}
    began = time.perf_counter()
    with (out / f"{corpus.name}.jsonl").open("w", encoding="utf-8") as handle:
        for record in reader.records(read):
            records[record.article.id] = row = to_dict(record)
            handle.write(json.dumps(row, ensure_ascii=False) + "\n")
    rate = len(documents) / (time.perf_counter() - began)
    trivial = {row["id"]: corpus.baseline(row, gold[row["id"]]) for row in documents}
    return corpus.score(documents, gold, records), corpus.score(documents, gold, trivial), rate


def floors(name: str) -> Figures:
    """The floors of a corpus: figures that must not fall."""
    path = HERE / name / "floors.json"
    return dict(json.loads(path.read_text())) if path.exists() else {}


def main(
    names: Annotated[list[str] | None, typer.Argument(help="Corpora to run; all when none is named.")] = None,
    corpora: Annotated[Path, typer.Option(help="Folder of the corpora.")] = Path("../shared/corpora"),
    limit: Annotated[int | None, typer.Option(help="Documents a corpus; figures of a part meet no floor.")] = None,
) -> None:
    """Run the benchmarks and print one table."""
    if not corpora.is_dir():
        raise typer.BadParameter(f"no folder {corpora}: the corpora are not shipped, name theirs with --corpora")
    reader = Reader.load()
    table = Table("corpus", "figure", "sayso", "trivial", "floor", "articles/s")
    fallen = []
    for name in names or NAMES:
        figures, trivial, rate = run(corpus_named(name), corpora, reader=reader, limit=limit)
        due = floors(name) if limit is None else {}
        fallen += [f"{name}: {key}" for key, floor in due.items() if below(key, figures[key], floor)]
        for place, (key, value) in enumerate(figures.items()):
            first = place == 0
            table.add_row(
                name if first else "",
                key,
                f"{value:.3f}",
                f"{trivial[key]:.3f}" if key in trivial else "",
                f"{due[key]:.3f}" if key in due else "",
                f"{rate:.1f}" if first else "",
                end_section=place == len(figures) - 1,
            )
    Console(width=110).print(table)
    if fallen:
        print("below its floor: " + "; ".join(fallen), file=sys.stderr)
        raise typer.Exit(1)


def below(key: str, value: float, floor: float) -> bool:
    """Whether a figure falls short; false facts and the ungrounded count downwards."""
    return value > floor if key.startswith(("false", "ungrounded", "negative")) else value < floor - 1e-9


if __name__ == "__main__":
    typer.run(main)
