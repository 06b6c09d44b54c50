"""Write what the docs show from what the program says: ``python tools/build_docs.py``.

``docs/cli.md`` is the command line's own help. In the README, what stands after "`sayso ...` prints:" is what the
command prints, run in the project's folder on a ledger of the made-up articles in ``docs/demo/ledger.jsonl``.
"""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path

from typer.testing import CliRunner

from sayso.show.cli import app

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "cli.md"
README = ROOT / "README.md"
PRINTS = re.compile(r"(`sayso ([^`]+)` prints:\n\n```text\n)(.*?)(```)", re.DOTALL)
PLAIN = {"TERMINAL_WIDTH": "100", "COLUMNS": "100", "NO_COLOR": "1", "TERM": "dumb"}
COMMANDS = tuple(command.name or command.callback.__name__ for command in app.registered_commands if command.callback)
HEAD = """# The command line

Generated from `sayso --help` by `tools/build_docs.py`; a test sees to it that it has not drifted.

Exit codes: 0 done; 1 done, but something could not be read or has an issue of level `error`; 2 usage.
"""


def render() -> str:
    """The page as Markdown: the help of the program and of each command."""
    runner = CliRunner(env=PLAIN)
    parts = [HEAD]
    for args in ((), *((name,) for name in COMMANDS)):
        done = runner.invoke(app, [*args, "--help"])
        text = "\n".join(line.rstrip() for line in done.output.strip().splitlines())
        parts.append(f"## {' '.join(('sayso', *args))}\n\n```text\n{text}\n```\n")
    return "\n".join(parts)


def with_output(text: str) -> str:
    """The README with what its commands print now."""
    here = Path.cwd()
    os.chdir(ROOT)
    try:
        with tempfile.TemporaryDirectory() as folder:
            runner = CliRunner(env={**PLAIN, "SAYSO_LEDGER": str(Path(folder) / "sayso.db")})
            for args in (["add", "docs/demo/ledger.jsonl"], ["link"]):
                done = runner.invoke(app, args)
                if done.exit_code:
                    raise RuntimeError(done.output)
            return PRINTS.sub(lambda match: match[1] + _printed(runner, match[2].split()) + match[4], text)
    finally:
        os.chdir(here)


def _printed(runner: CliRunner, args: list[str]) -> str:
    done = runner.invoke(app, args)
    if done.exit_code:
        raise RuntimeError(done.output)
    return "\n".join(line.rstrip() for line in done.stdout.strip().splitlines()) + "\n"


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8")
    README.write_text(with_output(README.read_text(encoding="utf-8")), encoding="utf-8")
