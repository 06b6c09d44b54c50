"""Where output goes: standard output, or a file that appears only when it is whole."""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import nullcontext, suppress
from pathlib import Path
from typing import BinaryIO

from sayso.model import SettingError, WriteError

PART_SUFFIX = ".part"


class Sink:
    """A binary stream that is either standard output or a temporary file beside its destination.

    Attributes
    ----------
    stream : binary stream
        Takes the output.
    path : Path or None
        Where the file goes; ``None`` for standard output.
    """

    def __init__(self, path: Path | None) -> None:
        self.path = path.resolve() if path is not None else None
        self._temporary: Path | None = None
        self._whole, self._failed = 0, False
        self.stream: BinaryIO
        if self.path is None:
            self.stream = sys.stdout.buffer
            return
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            if self.path.is_dir():
                raise SettingError(f"{path} is a folder")
            if self.path.exists() and not self.path.is_file():  # a device or a pipe is written, never replaced
                self.stream = self.path.open("wb")
                return
            handle, name = tempfile.mkstemp(prefix=f".{self.path.name}.", suffix=PART_SUFFIX, dir=self.path.parent)
            self._temporary = Path(name)
            self.stream = os.fdopen(handle, "wb")
        except OSError as error:
            raise SettingError(f"cannot write {path}: {error.strerror or error}") from error

    @property
    def is_terminal(self) -> bool:
        """Whether a person watches this output."""
        return self.path is None and sys.stdout.isatty()

    def write(self, text: str) -> None:
        """Write and flush; a lone surrogate is written as its escape.

        Raises
        ------
        WriteError
            When the disk is full or fails. What was written by earlier calls is whole and can be kept.
        """
        line = text.encode("utf-8", "backslashreplace")
        try:
            self.stream.write(line)
            self.stream.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            self._failed = True
            raise WriteError(f"cannot write {self.path or 'the output'}: {error.strerror or error}") from error
        self._whole += len(line)

    def finish(self) -> None:
        """The output is whole: put the file in its place."""
        self._close()
        if self._temporary is not None and self.path is not None:
            os.chmod(self._temporary, _mode(self.path))
            self._temporary.replace(self.path)
            self._temporary = None

    def keep_part(self) -> Path | None:
        """The output was cut off: keep what was finished beside the destination, and say where."""
        self._close()
        if self._temporary is None or self.path is None:
            return None
        if self._failed:
            os.truncate(self._temporary, self._whole)  # no half line
        if self._temporary.stat().st_size == 0:
            self.drop()
            return None
        part = self.path.with_name(self.path.name + PART_SUFFIX)
        os.chmod(self._temporary, _mode(part))
        self._temporary.replace(part)
        self._temporary = None
        return part

    def drop(self) -> None:
        """Nothing worth keeping was written."""
        self._close()
        if self._temporary is not None:
            self._temporary.unlink(missing_ok=True)
            self._temporary = None

    def _close(self) -> None:
        if self.path is not None and not self.stream.closed:
            with suppress(OSError) if self._failed else nullcontext():
                self.stream.close()


def _mode(path: Path) -> int:
    """The mode the file had, else what the user's mask gives a new file."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
