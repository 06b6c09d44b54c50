"""Leaving spaCy's command line out of the import loses nothing of it."""

from __future__ import annotations

import subprocess
import sys

SAME = """
from sayso.parse.spacy_import import import_spacy
import sys
spacy = import_spacy()
assert "spacy.cli" not in sys.modules and "weasel" not in sys.modules
found = sorted(spacy.registry.factories.get_all()), sorted(spacy.registry.architectures.get_all())
assert spacy.info(silent=True)["spacy_version"] == spacy.__version__
import spacy.cli
assert callable(spacy.cli.download)
assert (sorted(spacy.registry.factories.get_all()), sorted(spacy.registry.architectures.get_all())) == found
assert import_spacy() is spacy
"""


def test_spacy_is_whole_without_its_command_line_and_the_command_line_comes_when_asked_for() -> None:
    done = subprocess.run([sys.executable, "-c", SAME], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
