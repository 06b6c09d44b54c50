"""Who made a reading: which pipeline, which lexicon, which sayso. Every row of a ledger can be traced to one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable


@dataclass(frozen=True, slots=True, kw_only=True)
class Maker:
    """The versions that made a reading.

    ``pipeline`` names the syntax pipeline with its version and the optional layers read; ``lexicon`` is a hash of all
    lexicon data; ``sayso`` is this program's version.
    """

    pipeline: str
    lexicon: str
    sayso: str

    @classmethod
    def of(cls, pipeline: str, layers: Iterable[str] = ()) -> Maker:
        """The maker that this installation is with a spaCy pipeline, given by name or path, and optional layers."""
        name = " ".join((pipeline, _version(pipeline)))
        return cls(
            pipeline="+".join((name.strip(), *sorted(set(layers)))), lexicon=lexicon_version(), sayso=_version("sayso")
        )


@cache
def lexicon_version() -> str:
    """Twelve hex digits of SHA-256 over the names and bytes of every lexicon file, in sorted order."""
    hasher = hashlib.sha256()
    for name, blob in sorted(_lexicon_files(files("sayso.lexicon").joinpath("data"), "")):
        hasher.update(f"{name}\x00{len(blob)}\x00".encode() + blob)
    return hasher.hexdigest()[:12]


def _lexicon_files(folder: Traversable, prefix: str) -> Iterator[tuple[str, bytes]]:
    for entry in folder.iterdir():
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _lexicon_files(entry, f"{prefix}{entry.name}/")
        elif not entry.name.endswith((".py", ".pyc")):
            yield prefix + entry.name, entry.read_bytes()


def _version(package: str) -> str:
    """The installed version; a pipeline given as a path has none."""
    try:
        return version(package)
    except (PackageNotFoundError, ValueError):
        return ""
