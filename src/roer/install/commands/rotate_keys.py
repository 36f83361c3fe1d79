"""`roer rotate-keys`: a new master key; item keys are wrapped again under it. Nothing is encrypted again."""

import argparse
import datetime as dt
from pathlib import Path

import psycopg

from roer.install import django_commands, installation, masterkeys
from roer.install.faults import Fault
from roer.install.options import add_data
from roer.install.places import data_directory

HELP = "make a new master key and wrap every item key under it"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """--retire and --data."""
    parser.add_argument(
        "--retire", action="store_true",
        help="instead: throw the older master keys away. Key store backups made under them can then never be read: "
        "that makes destruction final",
    )  # fmt: skip
    add_data(parser)


def run(options: argparse.Namespace) -> int:
    """Rotate or retire. A rotation that was interrupted is finished by the next one."""
    with installation.environment(data_directory(options.data)) as environment:
        file, today = Path(environment["ROER_MASTER_KEYS"]), dt.datetime.now(dt.UTC).date()
        if options.retire:
            return _retire(environment, file, today)
        number = masterkeys.add_generation(file, today)
        django_commands.run_all(environment, [["rewrap_keys"]])
        print(f"Master key {number} is in use. Make a new copy of {file}, apart from the backups.")
    return 0


def _retire(environment: dict[str, str], file: Path, today: dt.date) -> int:
    newest = masterkeys.newest(file)
    with psycopg.connect(environment["ROER_KEYS_DATABASE_URL"]) as store:
        query = "SELECT count(*) FROM version_key WHERE generation < %s"
        (left,) = store.execute(query, [newest]).fetchone() or (0,)
    if left:
        raise Fault(f"{left} item keys still hang on an older master key. Run `roer rotate-keys` first.")
    retired = masterkeys.retire_older(file, newest, today)
    print(f"Retired: {', '.join(map(str, retired)) or 'none'}. Throw older copies of {file} away too.")
    return 0
