"""The bounds between child, young person and adult: dated figures, never a number in a page (PEO-03). Pure.

Each answer is None while it is not certain: who asks takes the side that protects most.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from roer.core.days import PartialDate, Side, turns
from roer.core.rules import REGISTRY, Param, Source
from roer.core.rules.params import as_day

_YEARS = gettext_noop("jaar")
CHILD_UNTIL = REGISTRY.add_param(
    Param("people.child_until", 18, _YEARS, Source("Jeugdwet", article="1.1"), None, "2015-01-01")
)
YOUTH_UNTIL = REGISTRY.add_param(
    Param(
        "people.youth_until", 23, _YEARS, Source("Jeugdwet", article="1.1 (jeugdige 4°)"), None, "2015-01-01"
    )
)  # fmt: skip


@dataclass(frozen=True)
class AgeGroups:
    """Is somebody a child, and does youth help still reach this far? None: not certain."""

    child: bool | None
    youth: bool | None

    @property
    def says(self) -> Any:
        """The group in words."""
        if self.child or self.child is None:
            return _("kind") if self.child else _("leeftijd niet zeker: beschermd als een kind")
        return {True: _("jongere"), False: _("volwassen"), None: _("jongere of volwassen")}[self.youth]


def is_at_least(years: int, birth: PartialDate, on: date) -> bool | None:
    """Is somebody so many years old on a day? None when one possible birth day says yes and another no."""
    if birth.expected:
        return None
    first, last = turns(years, birth, "earliest"), turns(years, birth, "latest")
    if first is None or last is None:
        return None
    return None if first <= on < last else last <= on


def reached(bound: Param, birth: PartialDate, side: Side) -> date | None:
    """The day on which somebody passes a bound, by the figure that holds on that day; None when nobody knows."""
    for version in bound.versions():
        day = turns(int(version.value), birth, side)
        if day is None or version.earlier is None or day >= as_day(version.since):
            return day
    return None


def age_groups(
    birth: PartialDate, on: date, *, child_until: Param = CHILD_UNTIL, youth_until: Param = YOUTH_UNTIL
) -> AgeGroups:
    """In which groups somebody is on a day, by the bounds in force on that day."""
    grown, past = (is_at_least(_figure(each, on), birth, on) for each in (child_until, youth_until))
    return AgeGroups(_not(grown), _not(past))


def _figure(bound: Param, on: date) -> int:
    """The figure of a day; for days before the first one, the first."""
    held = next((each for each in bound.versions() if as_day(each.since) <= on), None)
    return int((held or list(bound.versions())[-1]).value)


def _not(answer: bool | None) -> bool | None:
    return None if answer is None else not answer
