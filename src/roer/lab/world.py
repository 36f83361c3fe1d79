"""What every maker of a table needs to know: seed, region, size and day."""

from dataclasses import dataclass

import numpy as np

from roer.lab.regions import municipalities, region_number
from roer.lab.seeds import stream

STEP = 1_000_000_000
NEVER = np.iinfo(np.int32).max


@dataclass(frozen=True)
class World:
    """One region to make. `as_of`: the last day known, in days since 1970-01-01. `wave` > 0: newcomers of a later run."""

    seed: int
    region: str
    scale: float
    as_of: int
    wave: int = 0

    def rng(self, subject: str) -> np.random.Generator:
        """The stream of one subject in this region."""
        return stream(self.seed, region_number(self.region), f"{subject}/{self.wave}")

    @property
    def base(self) -> int:
        """Ids in this region start here: region number, then wave, then a running number."""
        return region_number(self.region) * STEP + self.wave * (STEP // 50)

    def ids(self, n: int) -> np.ndarray:
        """The first n ids of a table of this region."""
        return self.base + np.arange(n, dtype=np.int64)

    def codes(self) -> np.ndarray:
        """Codes of the municipalities of this region."""
        return municipalities().of(self.region).code


def years_before(day: int, years: np.ndarray) -> np.ndarray:
    """The same calendar day a whole number of years earlier, as days since 1970 (29 February becomes 1 March)."""
    date = np.datetime64(day, "D")
    month = date.astype("datetime64[M]")
    offset = int((date - month.astype("datetime64[D]")).astype(int))
    months = (month.astype(np.int64) - 12 * np.asarray(years, dtype=np.int64)).astype("datetime64[M]")
    return months.astype("datetime64[D]").astype(np.int64) + offset
