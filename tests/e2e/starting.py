"""Starting sayso as a process that Ctrl-C reaches, however the tests themselves were started."""

from __future__ import annotations

import signal
import subprocess
import sys


def start(*args: str) -> subprocess.Popen[str]:
    """``sayso`` with its own standard error; a shell that runs the tests in the background makes it deaf to SIGINT."""
    return subprocess.Popen(
        [sys.executable, "-m", "sayso", *args], stderr=subprocess.PIPE, text=True, preexec_fn=_hear_ctrl_c
    )


def _hear_ctrl_c() -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)
