"""Write ``docs/cli.md`` from the command line's own help: ``python tools/build_docs.py``."""

from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner

from sayso.show.cli import app

PAGE = Path(__file__).parents[1] / "docs" / "cli.md"
COMMANDS = tuple(command.name or command.callback.__name__ for command in app.registered_commands if command.callback)
HEAD = """# The command line

Generated from `sayso --help` by `tools/build_docs.py`; a test sees to it that it has not drifted.

Exit codes: 0 done; 1 done, but something could not be read or has an issue of level `error`; 2 usage.
"""


def render() -> str:
    """The page as Markdown: the help of the program and of each command."""
    runner = CliRunner(env={"TERMINAL_WIDTH": "100", "COLUMNS": "100", "NO_COLOR": "1", "TERM": "dumb"})
    parts = [HEAD]
    for args in ((), *((name,) for name in COMMANDS)):
        done = runner.invoke(app, [*args, "--help"])
        text = "\n".join(line.rstrip() for line in done.output.strip().splitlines())
        parts.append(f"## {' '.join(('sayso', *args))}\n\n```text\n{text}\n```\n")
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8")
