"""Measure a synthetic country the way the printed figures were counted. One function per measure."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

import duckdb

from roer.lab.figures import FOLDER
from roer.lab.regions import region_codes, region_share
from roer.lab.schema import TABLES
from roer.lab.store import manifest

Values = dict[str, float]
MEASURES: dict[str, Callable[["Country"], Values]] = {}


@dataclass
class Country:
    """An open folder of Parquet files, with a factor that brings its counts to the size of the whole country."""

    folder: Path

    @cached_property
    def about(self) -> dict:
        """The manifest. Raises CannotWrite when there is none."""
        return manifest(self.folder)

    @cached_property
    def as_of(self) -> date:
        """The last day known."""
        return date.fromisoformat(self.about["as_of"])

    @cached_property
    def regions(self) -> list[str]:
        """Regions that are whole."""
        return sorted(path.stem for path in (self.folder / "done").glob("*.json"))

    @cached_property
    def factor(self) -> float:
        """What to multiply a count with to speak about the whole country."""
        return 1 / (self.about["scale"] * region_share(self.regions))

    @property
    def is_whole(self) -> bool:
        """Whether all regions are there."""
        return len(self.regions) == len(region_codes("all"))

    @cached_property
    def sql(self) -> duckdb.DuckDBPyConnection:
        """A connection with one view per table and macros for the windows of time."""
        con = duckdb.connect()
        con.execute("SET enable_progress_bar = false")
        for table in TABLES:
            files = [str(self.folder / table.name / f"{code}.parquet") for code in self.regions]
            con.read_parquet(files).create_view(table.name)
        con.read_csv(str(FOLDER / "municipalities.csv")).create_view("municipality")
        con.execute(f"CREATE MACRO today() AS DATE '{self.as_of}'")
        con.execute("CREATE MACRO ago(days) AS today() - days::INTEGER")
        con.execute("CREATE MACRO runs_in(a, b, days) AS a <= today() AND coalesce(b, DATE '2999-01-01') > ago(days)")
        con.execute("CREATE MACRO runs(a, b) AS a <= today() AND b IS NULL")
        con.execute("CREATE MACRO age_in_years(birth) AS date_part('year', age(today(), birth))")
        con.execute(HELPED)
        return con

    def rows(self, query: str) -> Values:
        """A query that gives keys and values."""
        return {str(key): float(value) for key, value in self.sql.execute(query).fetchall() if value is not None}

    def shares(self, query: str) -> Values:
        """A query that gives keys and counts, as percentages of their sum."""
        counts = self.rows(query)
        whole = sum(counts.values()) or 1.0
        return {key: 100 * count / whole for key, count in counts.items()}

    def one(self, query: str) -> float:
        """A query that gives one number; 0 when it gives none."""
        found = self.sql.execute(query).fetchone()
        return float(found[0]) if found and found[0] is not None else 0.0

    def grown(self, values: Values) -> Values:
        """Counts brought to the size of the whole country."""
        return {key: value * self.factor for key, value in values.items()}


HELPED = """
CREATE TABLE helped AS
SELECT p.person_id, p.sex, p.municipality_code, age_in_years(p.birth_date) AS years,
       coalesce(e.in_year, false) AS help_in_year, coalesce(e.in_half, false) AS help_in_half,
       coalesce(e.on_day, false) AS help_on_day, coalesce(m.in_year, false) AS measure_in_year
FROM young_person y JOIN person p USING (person_id)
LEFT JOIN (SELECT person_id, bool_or(runs_in(start_date, end_date, 365)) AS in_year,
                  bool_or(runs_in(start_date, end_date, 183)) AS in_half,
                  bool_or(runs(start_date, end_date)) AS on_day
           FROM care_episode GROUP BY 1) e USING (person_id)
LEFT JOIN (SELECT person_id, bool_or(runs_in(from_date, until_date, 365)) AS in_year
           FROM protection_measure GROUP BY 1) m USING (person_id)
"""


def measure(name: str) -> Callable:
    """Register how a measure is taken."""

    def keep(function: Callable[[Country], Values]) -> Callable[[Country], Values]:
        MEASURES[name] = function
        return function

    return keep


def simple(name: str, query: str, kind: str = "rows") -> None:
    """Register a measure that is one query. `kind`: rows, shares, or grown for counts."""

    def take(country: Country) -> Values:
        if kind == "grown":
            return country.grown(country.rows(query))
        return getattr(country, kind)(query)

    MEASURES[name] = take
