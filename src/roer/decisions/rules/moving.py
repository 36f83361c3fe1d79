"""What the law says of help when a young person moves: the same help, a year at most."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from roer.core.rules import REGISTRY, Level, Param, Reason, Source, rule

KEPT_YEARS = REGISTRY.add_param(
    Param("decisions.kept_years", 1, gettext_noop("jaar"), Source("Jeugdwet", article="2.7a"), "higher", "2022-01-01")
)
STAYS = frozenset({"foster_care", "family_home", "residential"})


@dataclass(frozen=True)
class MovedFacts:
    """A move: does the child stay at a provider or with a foster family?"""

    stays: bool


def a_year_after(day: date, years: int) -> date:
    """The same day so many years later; the 29th of February becomes the first of March."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def kept_until(moved_on: date, ends_on: date | None, years: int) -> date:
    """The first day without kept help: the end of what was granted, or the same day a year later when that is sooner."""
    longest = a_year_after(moved_on, years)
    return min(ends_on, longest) if ends_on else longest


@rule(
    name="decisions.stay_is_no_move", set="law", since="2022-01-01", level=Level.BLOCK,
    source=Source("Jeugdwet", article="1.1 (woonplaats), 2.7a"),
    says=_("Woont een kind in een pleeggezin, gezinshuis of instelling? Dan verandert verhuizen niets aan wie de hulp regelt."),
)  # fmt: skip
def stay_is_no_move(facts: MovedFacts) -> Reason | None:
    """With a stay the municipality from before the stay goes on: there is nothing to hand on."""
    return Reason() if facts.stays else None
