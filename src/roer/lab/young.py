"""The young people of a region: where they live, how old they are, why they are in the data."""

from dataclasses import dataclass

import numpy as np

from roer.lab.figures import assumed, fitted
from roer.lab.law import law
from roer.lab.regions import region_share, young_cells
from roer.lab.seeds import chance, spread
from roer.lab.world import World, years_before

HELPED, MEASURE_ONLY, WAITING = 0, 1, 2
UNBORN_SHARE = 0.25


@dataclass
class Young:
    """Columns of equal length. `birth` in days since 1970; after `as_of` for a child that is expected."""

    municipality: np.ndarray
    age: np.ndarray
    birth: np.ndarray
    sex: np.ndarray
    status: np.ndarray

    def __len__(self) -> int:
        return len(self.age)

    def taken(self, order: np.ndarray) -> "Young":
        """The same young people in another order."""
        return Young(*(getattr(self, field)[order] for field in self.__dataclass_fields__))


def births(as_of: int, age: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """A birthday for everyone such that the age in whole years on the day is as asked."""
    latest, earliest = years_before(as_of, age), years_before(as_of, age + 1) + 1
    return earliest + np.floor(rng.random(len(age)) * (latest - earliest + 1)).astype(np.int64)


def waiting_newcomers(world: World) -> int:
    """Young people who asked for help, still wait, and had none before."""
    starts = law().starts_per_year * world.scale * region_share([world.region])
    return round(starts * assumed("waiting_per_start") * assumed("waiting_new"))


def make_young(world: World) -> Young:
    """Everyone with youth care in the year before the day, and newcomers who wait for it."""
    rng = world.rng("young")
    place, age = young_cells(world.region, world.scale, rng)
    more = waiting_newcomers(world)
    extra = rng.integers(0, len(age), more)
    status = np.concatenate(
        [spread(rng, [1 - assumed("measure_only"), assumed("measure_only")], len(age)), [WAITING] * more]
    )
    place, age = np.concatenate([place, place[extra]]), np.concatenate([age, np.minimum(age[extra], 17)])
    birth = births(world.as_of, age, rng)
    expected = (status == WAITING) & (age <= 1) & chance(rng, len(age), UNBORN_SHARE)
    birth[expected] = world.as_of + rng.integers(10, 190, expected.sum())
    male = fitted("male_share_on_date")["all"]
    sex = np.array(["M", "V"])[spread(rng, [male, 100 - male], len(age))]
    return Young(place, age, birth, sex, status.astype(np.int64))
