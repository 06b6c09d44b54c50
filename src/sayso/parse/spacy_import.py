"""spaCy without its command line, which takes a third of a second to import and is of no use here."""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import Any

COMMANDS = "spacy.cli"
USED = "spacy.cli.info"  # all that ``spacy`` itself takes from there, and calls only when asked to


def import_spacy() -> Any:
    """The module ``spacy``; where nobody has imported it yet, its command line is left out until somebody asks for it.

    Notes
    -----
    ``spacy`` imports the function ``info`` from ``spacy.cli``, and with it all other commands, a web client and a
    project manager. While it is imported, empty modules stand in their place; afterwards ``import spacy.cli`` and
    ``spacy.info()`` do what they always do.
    """
    if "spacy" in sys.modules or COMMANDS in sys.modules:
        return importlib.import_module("spacy")
    package, commands = ModuleType(COMMANDS), ModuleType(USED)
    package.__path__ = []
    commands.info = _info  # type: ignore[attr-defined]
    sys.modules |= {COMMANDS: package, USED: commands}
    try:
        return importlib.import_module("spacy")
    finally:
        for name, stand_in in ((COMMANDS, package), (USED, commands)):
            if sys.modules.get(name) is stand_in:
                del sys.modules[name]


def _info(*args: Any, **options: Any) -> Any:
    """spaCy's own ``info``, imported when it is called."""
    return importlib.import_module(USED).info(*args, **options)
