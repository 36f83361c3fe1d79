"""Calling Django's management commands from the launcher, in a process apart from it."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence

from roer.install.faults import Fault
from roer.install.processes import die_with_parent

SETTINGS = "roer.settings"


def command_line(*arguments: str) -> list[str]:
    """The command line of `roer <management command>` for this Python."""
    return [sys.executable, "-m", "django", *arguments]


def complete(environment: dict[str, str]) -> dict[str, str]:
    """The environment of a process that loads Django."""
    return os.environ | environment | {"DJANGO_SETTINGS_MODULE": SETTINGS}


def call(environment: dict[str, str], *arguments: str) -> int:
    """Run one management command at the terminal of the caller. Returns its exit code."""
    return subprocess.run(command_line(*arguments), env=complete(environment)).returncode


def run_all(environment: dict[str, str], commands: Sequence[Sequence[str]]) -> None:
    """Run management commands one after the other in one process, which ends with this one. Raises Fault when one fails."""
    line = [sys.executable, "-m", "roer.install.sequence", json.dumps(commands)]
    done = subprocess.run(
        line, env=complete(environment), stdin=subprocess.DEVNULL, start_new_session=True,
        preexec_fn=die_with_parent(signal.SIGTERM),
    )  # fmt: skip
    if done.returncode:
        raise Fault("A step failed; what it said stands above.")
