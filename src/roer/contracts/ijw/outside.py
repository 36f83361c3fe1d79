"""What rules ask of other sources (level 4): today's date, the list of municipalities, product codes and contracts."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

Tariff = Callable[[str, str, str, str, dt.date], int | None]


@dataclass(frozen=True, slots=True)
class Outside:
    """Other sources. What is None is not known, and rules that need it are then not checked.

    `today` is the receiver's date. `municipality_exists(code, day)` asks the CBS list of that day.
    `category_of` gives the category of each product code that the parties use.
    `tariff(municipality, provider, product code, unit, day)` gives the contract's cents per unit.
    """

    today: dt.date
    municipality_exists: Callable[[str, dt.date], bool] | None = None
    category_of: Mapping[str, str] | None = None
    tariff: Tariff | None = None
