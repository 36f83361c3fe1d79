"""Files on disk: written aside, put in place when whole, so that a run can stop at any moment and go on later.

DIR/manifest.json             what this country is: seed, scale, day, schema
DIR/<table>/<region>.parquet  one file per table and region
DIR/done/<region>.json        the region is whole: rows and bytes per table
DIR/unfinished/<region>/      what was being written when a run stopped; removed by the next
"""

import errno
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from roer.lab.schema import BY_NAME, ID, VERSION


class CannotWrite(Exception):
    """The folder or disk does not allow it; the message says what to do."""


def options(table: str) -> dict[str, Any]:
    """How a table is packed: ids as differences, codes as dictionaries."""
    columns = BY_NAME[table].columns
    ids = {column.name: "DELTA_BINARY_PACKED" for column in columns if column.type == ID}
    words = [column.name for column in columns if pa.types.is_dictionary(column.type)]
    return {
        "compression": "zstd",
        "compression_level": 1,
        "use_dictionary": words,
        "column_encoding": ids or None,
        "write_statistics": True,
    }


def claim(folder: Path, wanted: dict[str, Any]) -> None:
    """Make the folder ours for this country, or go on with the same one. Raises CannotWrite for another."""
    manifest = folder / "manifest.json"
    wanted = {**wanted, "schema": VERSION, "synthetic": True}
    if manifest.exists():
        found = json.loads(manifest.read_text(encoding="utf-8"))
        differs = [key for key in wanted if found.get(key) != wanted[key]]
        if differs:
            told = ", ".join(f"{key} is {found.get(key)} there and {wanted[key]} here" for key in differs)
            raise CannotWrite(f"{folder} holds another country: {told}. Choose another folder or remove this one.")
        return
    if folder.exists() and any(folder.iterdir()):
        raise CannotWrite(f"{folder} is not empty and holds no country of ours. Choose an empty folder.")
    with clear_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
        put(manifest, json.dumps(wanted, indent=1, sort_keys=True) + "\n")


def put(path: Path, text: str) -> None:
    """Write a small file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_suffix(".part")
    aside.write_text(text, encoding="utf-8")
    os.replace(aside, path)


class clear_errors:
    """Turn errors of the disk into words somebody can act on."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type | None, why: BaseException | None, trace: object) -> None:
        if not isinstance(why, OSError):
            return
        if why.errno == errno.ENOSPC or "No space left" in str(why):
            free = shutil.disk_usage(existing(self.folder)).free // 2**20
            raise CannotWrite(
                f"The disk of {self.folder} is full ({free} MB free). What was finished is kept. "
                "Make room and give the same command again: it goes on where it stopped."
            ) from why
        raise CannotWrite(f"Cannot write in {self.folder}: {why.strerror or why}.") from why


def existing(folder: Path) -> Path:
    """The nearest folder above that exists."""
    return folder if folder.exists() else existing(folder.parent)


def is_done(folder: Path, region: str) -> bool:
    """Whether a region stands there whole."""
    return (folder / "done" / f"{region}.json").exists()


class RegionFiles:
    """Writes the tables of one region aside and puts them in place together."""

    def __init__(self, folder: Path, region: str) -> None:
        self.folder, self.region = folder, region
        self.aside = folder / "unfinished" / region
        self.told: dict[str, dict[str, int]] = {}

    def begin(self) -> None:
        """Start clean: what an interrupted run left of this region goes."""
        shutil.rmtree(self.aside, ignore_errors=True)
        self.aside.mkdir(parents=True)

    def write(self, name: str, batches: Iterator[pa.Table]) -> int:
        """Write one table from batches; returns the number of rows."""
        rows, path = 0, self.aside / f"{name}.parquet"
        with pq.ParquetWriter(path, BY_NAME[name].arrow(), **options(name)) as file:
            for batch in batches:
                file.write_table(batch, row_group_size=250_000)
                rows += batch.num_rows
        self.told[name] = {"rows": rows, "bytes": path.stat().st_size}
        return rows

    def finish(self) -> None:
        """Put everything in place; the note in `done` comes last."""
        for name in self.told:
            (self.folder / name).mkdir(exist_ok=True)
            os.replace(self.aside / f"{name}.parquet", self.folder / name / f"{self.region}.parquet")
        put(self.folder / "done" / f"{self.region}.json", json.dumps(self.told, indent=1, sort_keys=True) + "\n")
        shutil.rmtree(self.aside, ignore_errors=True)


def totals(folder: Path) -> dict[str, dict[str, int]]:
    """Rows and bytes per table over all finished regions."""
    every: dict[str, dict[str, int]] = {}
    for note in sorted((folder / "done").glob("*.json")):
        for name, told in json.loads(note.read_text(encoding="utf-8")).items():
            row = every.setdefault(name, {"rows": 0, "bytes": 0})
            row["rows"] += told["rows"]
            row["bytes"] += told["bytes"]
    return every


def manifest(folder: Path) -> dict[str, Any]:
    """What country this is. Raises CannotWrite when the folder holds none."""
    path = folder / "manifest.json"
    if not path.exists():
        raise CannotWrite(f"{folder} holds no synthetic country (no manifest.json there).")
    return json.loads(path.read_text(encoding="utf-8"))
