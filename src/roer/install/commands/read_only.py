"""`roer read-only on|off`: people read and nothing is written, for maintenance or a move."""

import argparse

from roer.install.options import add_data
from roer.install.places import data_directory, private_directory
from roer.install.read_only import Switch

HELP = "let people read while commands are refused (on), or write again (off)"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """on or off, and --data."""
    parser.add_argument("state", choices=("on", "off"))
    add_data(parser)


def run(options: argparse.Namespace) -> int:
    """Set or remove the flag file; running processes see it at their next command."""
    Switch(private_directory(data_directory(options.data))).set(options.state == "on")
    print(f"Read-only is {options.state}.")
    return 0
