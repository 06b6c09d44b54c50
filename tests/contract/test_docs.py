"""The docs say what the program does: the command page has not drifted, and the README's files exist."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_command_page_is_what_the_command_line_says() -> None:
    build = runpy.run_path(str(ROOT / "tools" / "build_docs.py"))
    assert (ROOT / "docs" / "cli.md").read_text(encoding="utf-8") == build["render"]()


def test_the_readme_shows_what_is_printed() -> None:
    build = runpy.run_path(str(ROOT / "tools" / "build_docs.py"))
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert len(build["PRINTS"].findall(text)) >= 4
    assert build["with_output"](text) == text


def test_every_command_and_option_is_on_the_page() -> None:
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    for name in ("sayso read", "sayso schema", "--date", "--outlet", "--format", "--output", "--layers", "--pipeline"):
        assert name in page, name


def test_files_the_docs_name_exist() -> None:
    for page in (ROOT / "README.md", ROOT / "CONTRIBUTING.md"):
        text = page.read_text(encoding="utf-8")
        for target in re.findall(r"\]\(([^)#:]+)\)", text):
            assert (ROOT / target).exists(), f"{page.name} links {target}"
        for path in re.findall(r"`((?:extract|resolve|read|model|lexicon)/[\w/]+(?:\.\w+)?/?)`", text):
            assert (ROOT / "src" / "sayso" / path).exists(), f"{page.name} names {path}"
