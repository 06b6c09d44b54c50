"""Files, folders and streams to articles."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from sayso.model import Article, Issue, ReadError
from sayso.read.articles import About, make_article
from sayso.read.dates import check_given, iso_moment
from sayso.read.decode import decode
from sayso.read.failure import Failure
from sayso.read.lines import LONGEST_LINE, Read, read_lines
from sayso.read.page import looks_like_page, read_page

STDIN = "-"
TEXT_SUFFIXES = frozenset({".txt", ".md"})
PAGE_SUFFIXES = frozenset({".html", ".htm"})
LINE_SUFFIXES = frozenset({".jsonl", ".ndjson"})
SUFFIXES = TEXT_SUFFIXES | PAGE_SUFFIXES | LINE_SUFFIXES
LARGEST_FILE = 200_000_000  # bytes; JSONL may be of any size
_CHUNK = 1 << 20


def read_sources(
    sources: Iterable[str | Path] | str | Path,
    *,
    published: str | None = None,
    outlet: str | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Read]:
    """Articles with the issues met on the way, in the order of the sources; a `Failure` for what gave none.

    Parameters
    ----------
    sources : iterable of str or Path
        Text files, saved pages, JSONL files, folders (read with all below them, in sorted order, for names that end
        in .txt, .md, .html, .htm or .jsonl), or ``-`` for standard input.
    published : str, optional
        Publication day or moment in ISO 8601 for every article that does not carry one given with it.
    outlet : str, optional
        Who published the articles, where they do not say so themselves.
    stdin : binary stream, optional
        What ``-`` reads; by default standard input.

    Raises
    ------
    SettingError
        When ``published`` is no ISO date or lies in the future; raised at once, before anything is read.
    """
    published = check_given(published)
    if isinstance(sources, (str, Path)):
        sources = [sources]
    return _read_all(sources, published=published, outlet=outlet, stdin=stdin)


def count_sources(sources: Iterable[str | Path] | str | Path) -> int | None:
    """How many articles and failures `read_sources` will give; ``None`` where standard input is among the sources."""
    if isinstance(sources, (str, Path)):
        sources = [sources]
    total = 0
    for source in sources:
        if str(source) == STDIN:
            return None
        unread: list[OSError] = []
        counts = [
            max(1, _count_lines(path)) if path.suffix.lower() in LINE_SUFFIXES else 1
            for path in _files(Path(source), unread)
        ]
        total += max(1, sum(counts) + len(unread))
    return total


def _read_all(
    sources: Iterable[str | Path], *, published: str | None, outlet: str | None, stdin: BinaryIO | None
) -> Iterator[Read]:
    for source in sources:
        if str(source) == STDIN:
            yield from _read_stream(stdin or sys.stdin.buffer, published=published, outlet=outlet)
            continue
        found = False
        unread: list[OSError] = []
        for path in _files(Path(source), unread):
            found = True
            yield from _read_file(path, published=published, outlet=outlet)
        for error in unread:
            yield Failure(source=_name(error.filename), code="not_readable", detail=error.strerror or str(error))
        if not found and not unread:
            detail = f"the folder has no files that end in {', '.join(sorted(SUFFIXES))}"
            yield Failure(source=_name(source), code="no_articles", detail=detail)


def _files(path: Path, unread: list[OSError]) -> Iterator[Path]:
    """The file itself, or the files of a folder that may hold articles, hidden ones left out.

    Folders below it that cannot be listed are put into ``unread``.
    """
    if not path.is_dir():
        yield path
        return
    for folder, folders, names in os.walk(path, onerror=unread.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES:
                yield Path(folder, name)


def _read_file(path: Path, *, published: str | None, outlet: str | None) -> Iterator[Read]:
    source = _name(path)
    try:
        with path.open("rb") as stream:
            if path.suffix.lower() in LINE_SUFFIXES:
                yield from read_lines(stream, source=source, published=published, outlet=outlet)
                return
            blob = stream.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        yield _not_found(source)
        return
    except (OSError, ValueError) as error:
        detail = getattr(error, "strerror", None) or str(error)
        yield Failure(source=source, code="not_readable", detail=detail)
        return
    yield _read_blob(blob, source=source, published=published, outlet=outlet, page=path.suffix.lower() in PAGE_SUFFIXES)


def _not_found(source: str) -> Failure:
    if source.startswith(("http:/", "https:/")):
        address = re.sub(r":/+", "://", source, count=1)  # as a path it lost a slash
        return Failure(
            source=address, code="not_found", detail="pages are not fetched; save it in your browser and give the file"
        )
    return Failure(source=source, code="not_found", detail="no such file or folder")


def _read_stream(stream: BinaryIO, *, published: str | None, outlet: str | None) -> Iterator[Read]:
    """Standard input: JSONL where its first line is a JSON object, else one text or page."""
    first = stream.readline(LONGEST_LINE)
    if first.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and first.rstrip().endswith(b"}"):
        yield from read_lines(_Rejoined(first, stream), source="stdin", published=published, outlet=outlet)
        return
    blob = first + stream.read(LARGEST_FILE + 1 - len(first))
    yield _read_blob(blob, source="stdin", published=published, outlet=outlet, page=False)


def _read_blob(
    blob: bytes, *, source: str, published: str | None, outlet: str | None, page: bool
) -> tuple[Article, tuple[Issue, ...]] | Failure:
    if len(blob) > LARGEST_FILE:
        return Failure(source=source, code="too_large", detail=f"over {LARGEST_FILE:,} bytes")
    page = page or looks_like_page(blob[:5_000].decode("utf-8", "replace"))
    try:
        decoded = decode(blob, page=page)
    except ReadError as error:
        return Failure(source=source, code="binary", detail=str(error))
    about = About(outlet=outlet, published=published, published_basis="given" if published else None)
    if page and looks_like_page(decoded.text):
        return _read_html(decoded.text, about, issues=decoded.issues)
    return make_article(decoded.text.replace("\r\n", "\n"), about, issues=decoded.issues)


def _read_html(source: str, about: About, *, issues: tuple[Issue, ...]) -> tuple[Article, tuple[Issue, ...]]:
    page = read_page(source)
    moment = about.published or (iso_moment(page.published) if page.published else None)
    known = About(
        url=page.url,
        outlet=about.outlet or page.outlet,
        title=page.title,
        byline=page.byline,
        published=moment,
        published_basis=about.published_basis or ("metadata" if moment else None),
    )
    return make_article(page.text, known, issues=issues, page_without_article=not page.found)


def _count_lines(path: Path) -> int:
    """Non-blank lines of a file, counted in chunks; 1 where it cannot be read, for the failure it gives."""
    try:
        with path.open("rb") as stream:
            lines, open_line = 0, False
            while chunk := stream.read(_CHUNK):
                parts = chunk.split(b"\n")
                for part in parts[:-1]:
                    lines += open_line or bool(part.strip())
                    open_line = False
                open_line = open_line or bool(parts[-1].strip())
            return lines + open_line
    except OSError:
        return 1


def _name(path: str | Path) -> str:
    """The path as it can be printed and stored, whatever bytes the file system holds."""
    return os.fsencode(path).decode("utf-8", "replace")


class _Rejoined(BytesIO):
    """A stream whose first line was already taken."""

    def __init__(self, first: bytes, rest: BinaryIO) -> None:
        super().__init__()
        self._first, self._rest = first, rest

    def readline(self, size: int | None = -1, /) -> bytes:
        first, self._first = self._first, b""
        return first or self._rest.readline(-1 if size is None else size)
