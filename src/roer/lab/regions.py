"""Municipalities and youth regions, how many children live there and how many of them have youth care."""

import csv
from dataclasses import dataclass
from functools import cache

import numpy as np

from roer.lab.figures import FOLDER, assumed, fitted
from roer.lab.seeds import spread

ADULT_AGES = range(18, 23)
AGES = 23


class UnknownRegion(ValueError):
    """The code or name is not one of ours; the message lists what may be asked."""


@dataclass(frozen=True)
class Municipalities:
    """Columns of equal length, one place per municipality. `ages`: inhabitants per year of age, 0 to 22."""

    code: np.ndarray
    name: np.ndarray
    province: np.ndarray
    region: np.ndarray
    region_name: np.ndarray
    inhabitants: np.ndarray
    ages: np.ndarray
    care_percent: np.ndarray

    def of(self, region: str) -> "Municipalities":
        """Only those of one youth region."""
        mine = self.region == region
        return Municipalities(*(getattr(self, field)[mine] for field in self.__dataclass_fields__))


@cache
def municipalities() -> Municipalities:
    """The municipalities of 2026 with the population of 2021 (CBS, CC BY 4.0)."""
    with (FOLDER / "municipalities.csv").open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    classes = np.array([[float(row[f"age_{c}"]) for c in ("0-4", "5-9", "10-14", "15-19", "20-24")] for row in rows])
    words = {key: np.array([row[key] for row in rows]) for key in ("code", "name", "province", "region", "region_name")}
    return Municipalities(
        **words,
        inhabitants=np.array([int(row["inhabitants"]) for row in rows]),
        ages=np.repeat(classes / 5, 5, axis=1)[:, :AGES],
        care_percent=np.array([float(row["care_percent"]) for row in rows]),
    )


@cache
def young_expected() -> np.ndarray:
    """Expected young people with youth care in a year per municipality and year of age, whole country."""
    place = municipalities()
    per_age = place.ages * age_rates()
    level = place.care_percent / np.maximum(per_age.sum(axis=1) / place.ages.sum(axis=1), 1e-9)
    expected = per_age * level[:, None]
    totals = fitted("young_in_year")
    expected[:, :18] *= totals["under18"] / expected[:, :18].sum()
    expected[:, 18:] *= totals["18to22"] / expected[:, 18:].sum()
    return expected


def age_rates() -> np.ndarray:
    """Relative chance of youth care at each year of age, from the shares on a day and our own shape above 18."""
    shares = fitted("age_share_on_date")
    young = np.array([shares[str(age)] for age in range(18)])
    tail = np.array(assumed("share_per_age_18_to_22"))
    adults = tail / tail.sum() * young.sum() * fitted("young_in_year")["18to22"] / fitted("young_in_year")["under18"]
    return np.concatenate([young, adults]) / municipalities().ages.sum(axis=0)


def young_cells(region: str, scale: float, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Municipality (place in the region) and year of age of each young person to make."""
    mine = young_expected()[municipalities().region == region] * scale
    cell = spread(rng, mine, max(1, round(float(mine.sum()))))
    return cell // AGES, cell % AGES


def region_codes(asked: str) -> list[str]:
    """Codes for 'all', a code such as JZ12, or a (part of a) region's name. Raises UnknownRegion."""
    place = municipalities()
    names = dict(zip(place.region.tolist(), place.region_name.tolist(), strict=True))
    if asked.lower() == "all":
        return sorted(names)
    found = [code for code, name in names.items() if asked.upper() == code or asked.lower() in name.lower()]
    if len(found) == 1:
        return found
    listed = "\n".join(f"  {code}  {name}" for code, name in sorted(names.items()))
    why = "fits more than one region" if found else "is no youth region we know"
    raise UnknownRegion(f"'{asked}' {why}. Use 'all', or one of:\n{listed}")


def region_number(code: str) -> int:
    """The number in the code; every id of the region starts with it."""
    return int(code[2:])


def region_share(codes: list[str]) -> float:
    """The part of the country's young people with youth care that lives in these regions."""
    expected = young_expected().sum(axis=1)
    return float(expected[np.isin(municipalities().region, codes)].sum() / expected.sum())
