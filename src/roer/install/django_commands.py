"""Calling Django's management commands from the launcher, each in a process of its own."""

import os
import subprocess
import sys

from roer.install.faults import Fault

SETTINGS = "roer.settings"


def command_line(*arguments: str) -> list[str]:
    """The command line of `roer <management command>` for this Python."""
    return [sys.executable, "-m", "django", *arguments]


def run(environment: dict[str, str], *arguments: str) -> None:
    """Run a management command and let it speak. Raises Fault when it fails."""
    if call(environment, *arguments):
        raise Fault(f"The step '{arguments[0]}' failed; what it said stands above.")


def call(environment: dict[str, str], *arguments: str) -> int:
    """Run a management command at the terminal of the caller. Returns its exit code."""
    full = os.environ | environment | {"DJANGO_SETTINGS_MODULE": SETTINGS}
    return subprocess.run(command_line(*arguments), env=full).returncode
