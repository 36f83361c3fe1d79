"""`./roer`: every command of the launcher; any other word goes to Django's management commands."""

import argparse
import importlib
import sys
from types import ModuleType

from roer.install import django_commands, installation
from roer.install.faults import Fault
from roer.install.places import data_directory

COMMANDS = {
    "demo": "demo",
    "serve": "serve",
    "work": "work",
    "migrate": "migrate",
    "upgrade": "upgrade",
    "backup": "backup",
    "restore": "restore",
    "rotate-keys": "rotate_keys",
    "read-only": "read_only",
    "audit": "audit",
    "test-env": "test_env",
    "dev": "dev",
}

TOOLS = {"ijw": "roer.contracts.ijw.cli", "lab": "roer.lab.cli"}
"""Words of rooms that need no installation: they read files and write files."""

TWO_WORDS = {("check", "data"): "check_data", ("lab", "load"): "load_country"}
"""Management commands that read better as two words."""


def _module(name: str) -> ModuleType:
    return importlib.import_module(f"roer.install.commands.{COMMANDS[name]}")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="roer", epilog="Any other word is a Django management command.")
    subparsers = parser.add_subparsers(dest="chosen", required=True, metavar="COMMAND")
    for name in COMMANDS:
        module = _module(name)
        module.add_arguments(subparsers.add_parser(name, help=module.HELP, description=module.HELP))
    return parser


def main(arguments: list[str] | None = None) -> int:
    """Run one command. Returns the exit code; a Fault is shown in plain words and ends with 1."""
    arguments = sys.argv[1:] if arguments is None else arguments
    try:
        if tuple(arguments[:2]) in TWO_WORDS:
            return _management_command([TWO_WORDS[arguments[0], arguments[1]], *arguments[2:]])
        if arguments and arguments[0] in TOOLS:
            return int(importlib.import_module(TOOLS[arguments[0]]).main(arguments[1:]))
        if arguments and arguments[0] not in COMMANDS and not arguments[0].startswith("-"):
            return _management_command(arguments)
        options = _parser().parse_args(arguments)
        return int(_module(options.chosen).run(options))
    except Fault as why:
        print(f"Roer: {why}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _management_command(arguments: list[str]) -> int:
    with installation.environment(data_directory()) as environment:
        return django_commands.call(environment, *arguments)
