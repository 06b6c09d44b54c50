"""The Python calls behind ``import sayso``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.model import Article, Issue, ReadError, SettingError

if TYPE_CHECKING:
    from sayso.model import Predicate, Record
    from sayso.pipeline import Reader
    from sayso.read import Failure


def read(
    sources: str | Path | Iterable[str | Path],
    *,
    date: str | None = None,
    outlet: str | None = None,
    layers: Iterable[str] = (),
    reader: Reader | None = None,
    on_failure: Callable[[Failure], None] | None = None,
) -> Iterator[Record]:
    """Records of files and folders, one an article, in input order.

    Parameters
    ----------
    sources : str, Path or iterable of them
        Text files, saved pages, JSONL files, folders, or ``-`` for standard input.
    date : str, optional
        Publication day ``YYYY-MM-DD`` for articles that do not carry one; relative times are counted from it.
    outlet : str, optional
        Who published the articles that do not say so themselves.
    layers : iterable of str
        Optional layers of the record: ``predicates``.
    reader : Reader, optional
        A loaded pipeline to use again; by default one is loaded, and ``layers`` is its.
    on_failure : callable, optional
        Called with what could not be read, and reading goes on; by default `ReadError` is raised.

    Raises
    ------
    ReadError
        At a source that cannot be read, unless ``on_failure`` takes it.
    SettingError
        When ``date`` is no date or a layer is not known.
    """
    from sayso.read import read_sources

    pairs = read_sources(sources, published=date, outlet=outlet)
    chosen = reader if reader is not None else load_reader(layers=layers)
    return chosen.records(only_articles(pairs, on_failure if on_failure is not None else _raise))


def read_text(
    text: str,
    *,
    date: str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    layers: Iterable[str] = (),
    reader: Reader | None = None,
) -> Record:
    """The record of one text that is at hand as a string; spans count in ``record.article.text``.

    Parameters
    ----------
    text : str
        The article, headline and all.
    date, outlet, layers, reader
        As in `read`.
    title : str, optional
        The headline, where it is known; it helps to find it in the text.
    """
    import io
    import json

    from sayso.read import read_sources

    row = {"id": None, "text": text, "title": title, "published": date, "outlet": outlet}
    line = json.dumps({key: value for key, value in row.items() if value is not None})
    pairs = read_sources("-", stdin=io.BytesIO(line.encode()))
    chosen = reader if reader is not None else load_reader(layers=layers)
    return next(chosen.records(only_articles(pairs, _raise)))


def beliefs(text: str, *, reader: Reader | None = None) -> tuple[Predicate, ...]:
    """Every predicate of a text with the belief, -3 to +3, that a reader takes from its words."""
    record = read_text(text, layers=("predicates",), reader=reader)
    if record.predicates is None:
        raise SettingError("beliefs need a reader that was loaded with the layer 'predicates'")
    return record.predicates


def load_reader(*, pipeline: str | None = None, layers: Iterable[str] = ()) -> Reader:
    """A loaded pipeline.

    Raises
    ------
    SettingError
        When a layer is not known.
    MissingExtra
        When the spaCy pipeline is not installed.
    """
    from sayso.pipeline import LAYERS, Reader

    wanted = frozenset(layers)
    unknown = wanted - LAYERS
    if unknown:
        raise SettingError(f"no layer {', '.join(sorted(unknown))}; there are: {', '.join(sorted(LAYERS))}")
    return Reader.load(layers=wanted) if pipeline is None else Reader.load(pipeline=pipeline, layers=wanted)


def only_articles(
    pairs: Iterable[tuple[Article, tuple[Issue, ...]] | Failure], on_failure: Callable[[Failure], None]
) -> Iterator[tuple[Article, tuple[Issue, ...]]]:
    """The articles; failures go to ``on_failure``."""
    for item in pairs:
        if isinstance(item, tuple):
            yield item
        else:
            on_failure(item)


def _raise(failure: Failure) -> None:
    raise ReadError(str(failure))
