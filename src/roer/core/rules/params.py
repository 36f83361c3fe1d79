"""Figures that rules compare with: dated, sourced, and to be made stricter locally but never laxer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import IntEnum
from typing import Literal, TypeAlias

from django.utils.translation import gettext as _

from roer.core.days import covers
from roer.core.rules.kinds import BadRule, Source

Figure: TypeAlias = int | Decimal
Stricter = Literal["lower", "higher"]


class LaxerValue(Exception):
    """A local figure is laxer than the one above it, or may not differ at all. The text is for whoever typed it."""


class NotInForce(LookupError):
    """A figure is asked for a day before its first date."""


class Scope(IntEnum):
    """Who sets a local figure, from wide to narrow; the country's own figure is the param itself."""

    REGION = 1
    MUNICIPALITY = 2
    TEAM = 3


@dataclass(frozen=True)
class Param:
    """A figure from law or policy: its value since a day, its unit, its source, and which direction is stricter.

    The unit is a Dutch word, written as gettext_noop("weken") so that the catalogue has its English. `stricter=None`
    means that nobody may differ from it locally. A later value is added with `changes_to`.
    """

    name: str
    value: Figure
    unit: str
    source: Source
    stricter: Stricter | None = None
    since: date | str = date.min
    earlier: Param | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "since", as_day(self.since))
        if isinstance(self.value, bool | float) or not isinstance(self.value, int | Decimal):
            raise BadRule(f"The figure {self.name} is a whole number or a Decimal.")

    def changes_to(self, value: Figure, *, since: date | str, source: Source | None = None) -> Param:
        """Give the param with a new value from a later day on; the older values stay for the days before."""
        if as_day(since) <= as_day(self.since):
            raise BadRule(f"A new value of {self.name} begins after the one before it.")
        return Param(self.name, value, self.unit, source or self.source, self.stricter, since, self)

    def on(self, day: date) -> Param:
        """Give the version in force on a day. Raises NotInForce before the first."""
        version = next((one for one in self.versions() if as_day(one.since) <= day), None)
        if version is None:
            raise NotInForce(f"{self.name} has no value on {day}.")
        return version

    def versions(self) -> Iterator[Param]:
        """Give all dated values, the newest first."""
        version: Param | None = self
        while version is not None:
            yield version
            version = version.earlier


@dataclass(frozen=True)
class LocalValue:
    """A figure that a region, municipality or team chose for itself, for `[since, until)`; `code` says which one."""

    param: str
    scope: Scope
    code: str
    value: Figure
    since: date
    until: date | None = None


def value_on(param: Param, day: date, local: Iterable[LocalValue] = ()) -> Figure:
    """Give the figure that holds on a day for a case: the strictest along country, region, municipality and team.

    `local` holds only the values of the places of this case. A local value that a newer law overtook no longer counts.
    """
    value = param.on(day).value
    for one in _chain(param, day, local):
        value = value if _is_laxer(param, one.value, value) else one.value
    return value


def allow(param: Param, new: LocalValue, above: Iterable[LocalValue] = ()) -> None:
    """Check a local figure before it is kept, against the country and the wider places it lies in, from its first day.

    Raises LaxerValue in plain words when it is laxer, or when this figure may not differ from place to place.
    """
    if param.stricter is None:
        raise LaxerValue(_("Dit getal is in heel Nederland gelijk. Het kan niet per plaats anders zijn."))
    wider = [one for one in above if one.scope < new.scope]
    changes = {as_day(one.since) for one in param.versions()} | {one.since for one in wider}
    for day in sorted({new.since, *(day for day in changes if covers(new.since, new.until, day))}):
        limit = value_on(param, day, wider)
        if _is_laxer(param, new.value, limit):
            raise LaxerValue(_laxer_words(param, limit))


def as_day(day: date | str) -> date:
    """Read a day that may be written as '2016-12-01'."""
    return date.fromisoformat(day) if isinstance(day, str) else day


def _chain(param: Param, day: date, local: Iterable[LocalValue]) -> list[LocalValue]:
    holding = [one for one in local if one.param == param.name and covers(one.since, one.until, day)]
    return sorted(holding, key=lambda one: one.scope)


def _is_laxer(param: Param, value: Figure, limit: Figure) -> bool:
    return param.stricter is None or (value > limit if param.stricter == "lower" else value < limit)


def _laxer_words(param: Param, limit: Figure) -> str:
    words = {
        "lower": _("Dit is soepeler dan wat voor iedereen geldt. Kies %(limit)s %(unit)s of minder."),
        "higher": _("Dit is soepeler dan wat voor iedereen geldt. Kies %(limit)s %(unit)s of meer."),
    }
    return words[param.stricter or "lower"] % {"limit": limit, "unit": _(param.unit)}
