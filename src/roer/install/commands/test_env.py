"""`roer test-env`: the shared test server, and its environment for a command or a shell."""

import argparse
import os
import shlex
import sys
from pathlib import Path

from roer.install.faults import Fault
from roer.install.places import SOURCE
from roer.install.testing import stop_test_cluster, test_cluster

HELP = "run a command against the shared test database server (--stop ends it; alone it prints the environment)"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """--stop, or a command after --."""
    parser.add_argument("--stop", action="store_true", help="stop the server")
    parser.add_argument("command", nargs=argparse.REMAINDER, help="-- COMMAND ...")


def run(options: argparse.Namespace) -> int:
    """Become the command with the environment, or print it for `eval`."""
    if options.stop:
        stop_test_cluster()
        return 0
    environment = test_cluster().env() | {
        "DJANGO_SETTINGS_MODULE": "roer.settings",
        "PYTHONPATH": str(SOURCE),
        "PATH": f"{Path(sys.prefix) / 'bin'}{os.pathsep}{os.environ.get('PATH', os.defpath)}",
    }
    command = options.command[1:] if options.command[:1] == ["--"] else options.command
    if not command:
        print("\n".join(f"export {name}={shlex.quote(value)}" for name, value in environment.items()))
        return 0
    try:
        os.execvpe(command[0], command, os.environ | environment)
    except OSError as why:
        raise Fault(f"{command[0]} cannot be started: {why.strerror}.") from why
