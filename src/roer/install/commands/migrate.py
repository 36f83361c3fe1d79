"""`roer migrate`: bring both databases to what this version of Roer expects."""

import argparse

from roer.install import django_commands, installation
from roer.install.options import add_data
from roer.install.places import data_directory

HELP = "bring the databases to this version: tables, row policies, key store"
STEPS = (
    ("first_tables",),
    ("migrate", "--database=owner", "--no-input", "--verbosity=0"),
    ("apply_key_store",),
    ("apply_policies",),
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """--data."""
    add_data(parser)


def run(options: argparse.Namespace) -> int:
    """Migrate the installation of this data directory."""
    with installation.environment(data_directory(options.data)) as environment:
        apply(environment)
    return 0


def apply(environment: dict[str, str]) -> None:
    """Run the steps; each does nothing when there is nothing to do. Raises Fault."""
    django_commands.run_all(environment, STEPS)
