"""`roer backup DIR`: main database, key store and files, apart from each other."""

import argparse
import datetime as dt
from pathlib import Path

from roer.install import backups, installation
from roer.install.options import add_data
from roer.install.places import data_directory

HELP = "write a backup into a new directory (works while Roer runs)"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """DIR and --data."""
    parser.add_argument("directory", type=Path, help="a directory that does not exist yet")
    add_data(parser)


def run(options: argparse.Namespace) -> int:
    """Make the backup and say what is not in it."""
    target = options.directory.expanduser().resolve()
    with installation.environment(data_directory(options.data)) as environment:
        backups.make(environment, target, dt.datetime.now(dt.UTC))
        print(f"Backup made in {target}")
        print("Keep main/ and keys/ in different places, and keys/ only as long as you need it.")
        print(f"Not in it, and needed to read anything: {environment['ROER_MASTER_KEYS']}. Keep that file apart.")
    return 0
