"""Norms of the directory: criteria on both sides, entries that are confirmed in time, and fresh figures."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from roer.core.rules import Level, Param, Reason, Source, rule

CONFIRM_DAYS = Param(
    "offers.confirm_days", 90, gettext_noop("dagen"), Source("ACT", lines="2083"), "lower", "2018-04-16"
)
FRESH_DAYS = Param(
    "offers.capacity_fresh_days", 30, gettext_noop("dagen"),
    Source("ACT", lines="2076-2081", also="het aantal dagen kiest Roer"), "lower", "2018-04-16",
)  # fmt: skip


@dataclass(frozen=True)
class OfferFacts:
    """How many running criteria of each kind an offer has."""

    inclusions: int
    exclusions: int


@dataclass(frozen=True)
class AgeFacts:
    """How many days ago something was last confirmed or counted."""

    days: int


@rule(
    name="offers.has_both_criteria", set="norm", since="2018-04-16", level=Level.EXPLAIN,
    source=Source("ACT", lines="980"),
    says=_("Er staat niet voor wie dit aanbod wel én niet bedoeld is."),
    leaves_open=_("welke criteria het zijn: dat bepaalt de aanbieder"),
)  # fmt: skip
def has_both_criteria(facts: OfferFacts) -> Reason | None:
    """An offer says for whom it is meant and for whom not, or why that cannot be said (WAI-04)."""
    return None if facts.inclusions and facts.exclusions else Reason()


@rule(
    name="offers.entry_is_confirmed", set="norm", since="2018-04-16", level=Level.SIGNAL,
    source=Source("ACT", lines="2083"), params=(CONFIRM_DAYS,),
    says=_("Dit aanbod is al %(days)s dagen niet nagekeken. Bel eerst of het nog klopt."),
)  # fmt: skip
def entry_is_confirmed(facts: AgeFacts, values: dict[str, int]) -> Reason | None:
    """An entry that nobody confirmed in time stays visible, with a warning (WAI-03)."""
    return Reason(details={"days": facts.days}) if facts.days > values["offers.confirm_days"] else None


@rule(
    name="offers.capacity_is_fresh", set="norm", since="2018-04-16", level=Level.SIGNAL,
    source=Source("ACT", lines="2076-2081"), params=(FRESH_DAYS,),
    says=_("De wachttijd is %(days)s dagen oud. Vraag de aanbieder hoe het nu is."),
)  # fmt: skip
def capacity_is_fresh(facts: AgeFacts, values: dict[str, int]) -> Reason | None:
    """A waiting time older than the limit is marked as old (WAI-33)."""
    return Reason(details={"days": facts.days}) if facts.days > values["offers.capacity_fresh_days"] else None
