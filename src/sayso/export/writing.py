"""Writing an export: whole files that appear at once, and what was selected said in them or beside them."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import BinaryIO

from sayso.export.flat import csv_lines
from sayso.export.formats import Format, Note, check
from sayso.export.happening import happenings
from sayso.export.parquet import write_parquet
from sayso.export.select import Picked
from sayso.export.tables import TABLES
from sayso.model import SettingError

NOTE_SUFFIX = ".filter.json"


def note_of(picked: Picked, form: Format, table: str | None = None) -> Note:
    """What was selected and how, in plain words and numbers; the same account gives the same note."""
    selection = picked.selection
    note: Note = {
        "made_by": f"sayso {version('sayso')}",
        "format": form.name,
        "holds": "claims that their speakers put forward, of the statuses named; rejected claims never",
        "statuses": sorted(selection.statuses),
        "disputed": "held and marked" if selection.disputed else "left out",
        "vague_counts": selection.vague,
        "filters": dict(selection.filters),
        "claims": len(picked.kept),
        "left_out": dict(picked.left_out),
    }
    if selection.min_independent > 1:
        note["min_independent"] = selection.min_independent
    if table is not None:
        note["table"] = table
    if form.of == "incidents":
        fitting = [form.fits(happening) for happening in happenings(picked)]
        note["incidents"] = sum(fitting)
        note["incidents_without_what_the_format_requires"] = len(fitting) - sum(fitting)
    return note


def write_export(picked: Picked, form: Format, path: Path, *, table: str | None = None) -> tuple[Path, ...]:
    """Write an export to ``path``; the files written, the data first.

    Parameters
    ----------
    picked
        The claims, selected.
    form
        The format.
    path
        The file, or for ``table="all"`` the folder.
    table
        For CSV and Parquet, which table; ``claims`` where none is named, ``all`` for one file each.

    Raises
    ------
    SettingError
        When the format cannot hold what was selected, or the place cannot be written.
    MissingExtra
        When an optional package is not installed.
    """
    check(form, picked.selection, table)
    if table == "all":
        return tuple(
            written for name in TABLES for written in _write(picked, form, path / f"{name}{form.suffix}", name)
        )
    return _write(picked, form, path, table)


def text_of(picked: Picked, form: Format, *, table: str | None = None) -> Iterator[str]:
    """The text of an export, piece by piece.

    Raises
    ------
    SettingError
        When the format is no text, or cannot hold what was selected.
    """
    check(form, picked.selection, table)
    if form.lines is None or table == "all":
        raise SettingError(f"{form.name} needs a place to go: give --output")
    if form.of == "tables":
        return csv_lines(picked, table or "claims")
    return form.lines(picked, note_of(picked, form))


def _write(picked: Picked, form: Format, path: Path, table: str | None) -> tuple[Path, ...]:
    note = note_of(picked, form, table)
    if form.lines is None:
        _atomic(path, lambda part: write_parquet(picked, part, table=table or "claims", note=note))
    else:
        pieces = text_of(picked, form, table=table)
        _atomic(path, lambda part: _pour(pieces, part))
    if form.carries_note:
        return (path,)
    beside = path.with_name(path.name + NOTE_SUFFIX)
    text = json.dumps(note, ensure_ascii=False, indent=2) + "\n"
    _atomic(beside, lambda part: _pour(iter((text,)), part))
    return path, beside


def _pour(pieces: Iterator[str], path: Path) -> None:
    with path.open("wb") as stream:
        pour(pieces, stream)


def pour(pieces: Iterator[str], stream: BinaryIO) -> None:
    """Write text as UTF-8; a lone surrogate is written as its escape."""
    for piece in pieces:
        stream.write(piece.encode("utf-8", "backslashreplace"))


def _atomic(path: Path, write: Callable[[Path], None]) -> None:
    """Let ``write`` fill a file beside the destination, then put it in its place."""
    with _writable(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            raise SettingError(f"{path} is a folder")
        if path.exists() and not path.is_file():  # a device or a pipe is written, never replaced
            write(path)
            return
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
        os.close(handle)
        part = Path(name)
        try:
            write(part)
            os.chmod(part, _mode(path))
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)


@contextmanager
def _writable(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise SettingError(f"cannot write {path}: {error.strerror or error}") from error


def _mode(path: Path) -> int:
    """The mode the file had, else what the user's mask gives a new file."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
