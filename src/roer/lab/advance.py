"""Move a synthetic country on by some days: questions, starts, moves, births, birthdays, ends.

The new state goes to a new folder; the old one stays. Newcomers are brothers and sisters of families that are there
and young people who ask again: no new family moves in. Decisions are no part of the data yet.
"""

import json
import shutil
from datetime import date, timedelta
from importlib.resources import files
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.compute

from roer.lab.measuring import Country
from roer.lab.schema import BY_NAME, TableShape
from roer.lab.store import RegionFiles, claim, clear_errors, is_done, put
from roer.lab.synthesize import BadSize, Told

LONGEST = 92
CHANGED = (
    "person",
    "young_person",
    "household_member",
    "authority",
    "help_request",
    "care_episode",
    "placement",
    "protection_measure",
    "episode_worker",
    "file_entry",
)


def advance(folder: Path, days: int, out: Path, tell: Told = lambda region, share: None) -> dict[str, int]:
    """Write the country `days` later to `out`; returns how often each thing happened.

    Raises BadSize for a number of days that cannot be, CannotWrite for a folder that cannot be read or written.
    """
    country = Country(folder)
    if not 1 <= days <= LONGEST:
        raise BadSize(f"Between 1 and {LONGEST} days at a time, not {days}: run it again for longer.")
    last = country.as_of + timedelta(days=days)
    about = {key: value for key, value in country.about.items() if key not in ("schema", "synthetic")}
    claim(out, {**about, "as_of": last.isoformat(), "moved_on_from": country.as_of.isoformat()})
    for code in country.regions:
        if not is_done(out, code):
            move_region(country, code, last, out)
        tell(code, 1 / len(country.regions))
    shutil.rmtree(out / "unfinished", ignore_errors=True)
    return happened(out, country.regions)


def move_region(country: Country, code: str, last: date, out: Path) -> None:
    """Move one region on and write it whole."""
    con = opened(country, code, last)
    con.execute((files("roer.lab") / "advance.sql").read_text(encoding="utf-8"))
    written = RegionFiles(out, code)
    with clear_errors(out):
        written.begin()
        for name, shape in BY_NAME.items():
            table = f"new_{name}" if name in CHANGED else f"old.{name}"
            columns = ", ".join(column.name for column in shape.columns)
            rows = con.sql(f"SELECT {columns} FROM {table}").to_arrow_table()
            written.write(name, iter([shaped(rows, shape)]))
        counts = dict(con.execute("SELECT kind, count(*) FROM happened GROUP BY 1 ORDER BY 1").fetchall())
        put(out / "happened" / f"{code}.json", json.dumps(counts, indent=1, sort_keys=True) + "\n")
        written.finish()


def opened(country: Country, code: str, last: date) -> duckdb.DuckDBPyConnection:
    """The old state of a region, with the days and the chance that depends on seed, day and id only."""
    con = duckdb.connect()
    con.execute("SET enable_progress_bar = false; SET threads = 2; CREATE SCHEMA old")
    for name in BY_NAME:
        path = country.folder / name / f"{code}.parquet"
        con.execute(f"CREATE TABLE old.{name} AS SELECT * FROM read_parquet('{path}')")
    con.execute(f"CREATE MACRO day_from() AS DATE '{country.as_of}'")
    con.execute(f"CREATE MACRO day_to() AS DATE '{last}'")
    con.execute(f"CREATE MACRO span() AS {(last - country.as_of).days}")
    salt = f"{country.about['seed']}/{last}"
    con.execute(f"CREATE MACRO rnd(id, salt) AS (hash(id::VARCHAR || salt || '{salt}') >> 11) / 9007199254740992.0")
    return con


def shaped(rows: pa.Table, shape: TableShape) -> pa.Table:
    """Rows in the types of the published schema."""
    schema = shape.arrow()
    return pa.table([packed(rows[field.name], field.type) for field in schema], schema=schema)


def packed(column: pa.ChunkedArray, kind: pa.DataType) -> pa.Array:
    """One column in its published type; words as codes in the order of the alphabet."""
    whole = column.combine_chunks()
    if not pa.types.is_dictionary(kind):
        return whole.cast(kind)
    words = whole.cast(pa.string())
    listed = sorted(set(words.unique().to_pylist()) - {None})
    indices = pa.compute.index_in(words, pa.array(listed, pa.string()))
    return pa.DictionaryArray.from_arrays(indices.cast(kind.index_type), pa.array(listed, pa.string()))


def happened(out: Path, regions: list[str]) -> dict[str, int]:
    """How often each thing happened, over all regions."""
    totals: dict[str, int] = {}
    for code in regions:
        counts = json.loads((out / "happened" / f"{code}.json").read_text(encoding="utf-8"))
        for kind, count in counts.items():
            totals[kind] = totals.get(kind, 0) + count
    return totals
