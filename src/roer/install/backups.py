"""A backup is a folder: the main database, the key store and the files in three separate sub-folders.

They are apart so that the key store can be kept for a short time and elsewhere: who has all three and the master key
file can read everything. The master key file and the passwords are never in a backup.

    BACKUP/manifest.json          when, and the sha256 of both dumps
    BACKUP/main/roer.dump  BACKUP/keys/roer_keys.dump  BACKUP/files/...
"""

import datetime as dt
import hashlib
import json
import shutil
from pathlib import Path

import psycopg

from roer.install import dumps
from roer.install.faults import Fault
from roer.install.places import private_directory

MAIN = Path("main") / "roer.dump"
KEYS = Path("keys") / "roer_keys.dump"
FILES = Path("files")
OWNER_URL = "ROER_OWNER_DATABASE_URL"
KEYS_OWNER_URL = "ROER_KEYS_OWNER_DATABASE_URL"


def make(environment: dict[str, str], target: Path, at: dt.datetime) -> None:
    """Write a backup to `target`, which must not exist yet; a half-made one never carries that name. Raises Fault.

    The main database goes first: every key and file its rows name is then still or already there.
    """
    if target.exists():
        raise Fault(f"{target} exists already. A backup never overwrites: name a new directory.")
    half = target.with_name(f"{target.name}.half-made")
    shutil.rmtree(half, ignore_errors=True)
    for folder in (half, half / MAIN.parent, half / KEYS.parent):
        private_directory(folder)
    dumps.dump(environment[OWNER_URL], half / MAIN)
    dumps.dump(environment[KEYS_OWNER_URL], half / KEYS)
    files = Path(environment["ROER_DATA"]) / FILES
    if files.is_dir():
        shutil.copytree(files, half / FILES)
    manifest = {"at": at.isoformat(), "sha256": {str(name): _sha256(half / name) for name in (MAIN, KEYS)}}
    (half / "manifest.json").write_text(json.dumps(manifest, indent=1))
    half.rename(target)


def restore(environment: dict[str, str], source: Path, *, keys_too: bool) -> None:
    """Replace the main database and add missing files from a backup; the key store only with `keys_too`.

    With today's keys, what was destroyed after the backup stays unreadable. Raises Fault.
    """
    check(source, keys_too=keys_too)
    dumps.restore(environment[OWNER_URL], source / MAIN)
    if keys_too:
        dumps.restore(environment[KEYS_OWNER_URL], source / KEYS)
    if (source / FILES).is_dir():
        files = private_directory(Path(environment["ROER_DATA"]) / FILES)
        shutil.copytree(source / FILES, files, dirs_exist_ok=True)


def check(source: Path, *, keys_too: bool) -> None:
    """Raise Fault unless the backup is whole and can be read."""
    try:
        manifest = json.loads((source / "manifest.json").read_text())
    except (OSError, ValueError) as why:
        raise Fault(f"{source} is no backup of Roer: its manifest.json cannot be read.") from why
    for name in (MAIN, KEYS) if keys_too else (MAIN,):
        if not (source / name).is_file():
            raise Fault(f"The backup lacks {name}.")
        if _sha256(source / name) != manifest["sha256"][str(name)]:
            raise Fault(f"{source / name} is damaged: it differs from what the manifest says.")
        dumps.inspect(source / name)


def has_keys(environment: dict[str, str]) -> bool:
    """True when the key store of this installation holds any key."""
    with psycopg.connect(environment[KEYS_OWNER_URL]) as store:
        if store.execute("SELECT to_regclass('version_key')").fetchone() == (None,):
            return False
        return store.execute("SELECT 1 FROM version_key LIMIT 1").fetchone() is not None


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
