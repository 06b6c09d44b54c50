"""``python -m sayso``."""

from sayso.show.cli import app

app()
