"""`roer restore DIR`: put a backup back, by default under today's keys."""

import argparse
from pathlib import Path

from roer.install import backups, installation
from roer.install.commands import migrate
from roer.install.locks import only_one
from roer.install.options import add_data
from roer.install.places import data_directory

HELP = "replace the database by a backup; Roer must not be running"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """DIR, --keys and --data."""
    parser.add_argument("directory", type=Path, help="a backup made by `roer backup`")
    parser.add_argument(
        "--keys", action="store_true",
        help="also put back the key store of the backup: only when today's is lost, because what was destroyed since "
        "then can be read again (an installation without any key gets it anyway)",
    )  # fmt: skip
    add_data(parser)


def run(options: argparse.Namespace) -> int:
    """Restore, then bring the tables to this version."""
    source = options.directory.expanduser().resolve()
    data = data_directory(options.data)
    with only_one(data, "demo"), installation.environment(data) as environment:
        keys_too = options.keys or not backups.has_keys(environment)
        backups.restore(environment, source, keys_too=keys_too)
        migrate.apply(environment)
        which = "the keys of the backup" if keys_too else "the keys of today"
        print(f"Restored from {source}, with {which}.")
    return 0
