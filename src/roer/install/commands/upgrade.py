"""`roer upgrade`: after new code is in place, first a backup, then the migrations."""

import argparse
import datetime as dt

from roer.install import backups, installation
from roer.install.commands import migrate
from roer.install.locks import only_one
from roer.install.options import add_data
from roer.install.places import data_directory

HELP = "make a backup in DATA/backups and bring the databases to this version; Roer must not be running"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """--data."""
    add_data(parser)


def run(options: argparse.Namespace) -> int:
    """Back up, migrate; when migrating fails, say how to go back."""
    data = data_directory(options.data)
    at = dt.datetime.now(dt.UTC)
    target = data / "backups" / f"before-upgrade-{at:%Y%m%dT%H%M%SZ}"
    with only_one(data, "demo"), installation.environment(data) as environment:
        backups.make(environment, target, at)
        print(f"Backup made in {target}. If the upgrade fails: put the old code back and run `roer restore` on it.")
        migrate.apply(environment)
        print("The databases are at this version.")
    return 0
