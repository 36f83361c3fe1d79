"""How fast and how large the synthetic country is: python bench/lab_speed.py [REGION] [PROCESSES]."""

import resource
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq

from roer.lab.regions import region_codes
from roer.lab.store import totals
from roer.lab.synthesize import Wanted, synthesize
from roer.lab.texts import KINDS, THEMES, rendered


def main(region: str = "all", processes: str = "2") -> None:
    """Make it once, tell time, memory and disk; then turn one region's entries into words."""
    with tempfile.TemporaryDirectory() as folder:
        out, begun = Path(folder) / "nl", time.perf_counter()
        synthesize(Wanted(region, 1.0, 1, date(2026, 11, 1)), out, int(processes))
        print(f"{region}, {processes} processes: {time.perf_counter() - begun:.1f} s")
        made = totals(out)
        print(
            f"{sum(t['rows'] for t in made.values()):,} rows, {sum(t['bytes'] for t in made.values()) / 2**20:.0f} MB"
        )
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):
            print(f"largest resident set {resource.getrusage(who).ru_maxrss / 1024:.0f} MB")
        print(words(out, region_codes(region)[0]))


def words(out: Path, code: str) -> str:
    """Seconds and size of a region's file entries as text."""
    entries = pq.read_table(out / "file_entry" / f"{code}.parquet")
    people = pq.read_table(out / "person" / f"{code}.parquet", columns=["given_name"])["given_name"].cast("string")
    begun = time.perf_counter()
    first = pq.read_table(out / "person" / f"{code}.parquet", columns=["person_id"])["person_id"][0].as_py()
    name = people.combine_chunks().take(entries["person_id"].combine_chunks().to_numpy() - first)
    kind = entries["kind"].cast("string").to_pandas().map({k: i for i, k in enumerate(KINDS)}).to_numpy()
    theme = entries["theme"].cast("string").to_pandas().map({k: i for i, k in enumerate(THEMES)}).to_numpy()
    text = rendered(kind, theme, [entries[c].to_numpy() for c in ("opening", "middle", "closing")], name)
    return f"{len(text):,} texts of {code} in {time.perf_counter() - begun:.1f} s, {text.nbytes / 2**20:.0f} MB as text"


if __name__ == "__main__":
    main(*sys.argv[1:])
