"""The bands in which waiting times are told, and the numbers that are too small to show."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

# Last day of each band. The survey prints no band for two to three months (source KOM 1302-1330); own data get one.
BANDS: tuple[tuple[str, int | None, object], ...] = (
    ("within_2_weeks", 14, _("binnen 2 weken")),
    ("2_to_4_weeks", 28, _("2 tot 4 weken")),
    ("1_to_2_months", 61, _("1 tot 2 maanden")),
    ("2_to_3_months", 92, _("2 tot 3 maanden")),
    ("3_to_4_months", 153, _("3 tot 5 maanden")),
    ("5_months_or_longer", None, _("5 maanden of langer")),
)
SMALLEST_SHOWN = 5


def band_of(days: int) -> str:
    """The code of the band of a wait in whole days."""
    return next(code for code, last, _says in BANDS if last is None or days <= last)


def in_bands(days: Iterable[int]) -> dict[str, int]:
    """How many waits fall in each band; every band is there."""
    found = {code: 0 for code, _last, _says in BANDS}
    for each in days:
        found[band_of(each)] += 1
    return found


def shown(number: int) -> str:
    """A number as the public reads it: a few stay a few, so that no child can be recognised."""
    return f"1-{SMALLEST_SHOWN - 1}" if 0 < number < SMALLEST_SHOWN else str(number)
