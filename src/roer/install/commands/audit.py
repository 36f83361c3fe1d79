"""`roer audit verify`: is the access log whole?"""

import argparse

from roer.install import django_commands, installation
from roer.install.options import add_data
from roer.install.places import data_directory

HELP = "verify the chains of the access log; reports the first broken line"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """verify and --data."""
    parser.add_argument("what", choices=("verify",))
    add_data(parser)


def run(options: argparse.Namespace) -> int:
    """Exit code 0 when whole."""
    with installation.environment(data_directory(options.data)) as environment:
        return django_commands.call(environment, "audit_verify")
