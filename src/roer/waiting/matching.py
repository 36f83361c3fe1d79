"""Which offers fit what is needed, with the reason for each. Pure; no number is given to a child, and nothing is kept.

The order is stated and simple: what fits before what does not, light before heavy, what needs no more asking first, then a
free place, the shortest wait, the nearest place, the name. Price, organisation and family background never count.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from roer.offers.queries import OPEN_TO_ALL, STAYS, OfferLine

# From light to heavy; what is open to everybody comes first (INT-47).
HEAVY: dict[str, int] = {
    **{str(form): 0 for form in OPEN_TO_ALL}, "team": 1, "day_care": 3, "mental_specialised": 3, "respite": 3, "foster_care": 4,
    "family_home": 4, "residential": 5, "crisis": 5,
}  # fmt: skip
FAR_KM = 30
SOON_WEEKS = 52


@dataclass(frozen=True)
class Needed:
    """What is looked for. `here` are circumstances that are so, `absent` those that are not; the rest is not known.

    `part_time` tells of a stay whether only a part of the week is needed; None when nobody said.
    """

    form: str = ""
    topics: frozenset[str] = frozenset()
    age: int | None = None
    here: frozenset[str] = frozenset()
    absent: frozenset[str] = frozenset()
    part_time: bool | None = None


@dataclass(frozen=True)
class Fitting:
    """One offer beside what is needed: what fits, what does not and why, and what must still be asked."""

    line: OfferLine
    fits: tuple[str, ...]
    does_not: tuple[str, ...]
    to_ask: tuple[str, ...]

    @property
    def is_fitting(self) -> bool:
        """Does nothing stand in the way?"""
        return not self.does_not


def fitting(lines: Iterable[OfferLine], needed: Needed) -> list[Fitting]:
    """Every offer that is about this, in the stated order. What does not fit comes last, with its criterion named."""
    found = [_compare(line, needed) for line in lines if _is_about(line, needed)]
    return sorted(found, key=_order)


def _is_about(line: OfferLine, needed: Needed) -> bool:
    same_form = not needed.form or line.offer.form == needed.form
    return same_form and (not needed.topics or bool(needed.topics & set(line.offer.topics)))


def _compare(line: OfferLine, needed: Needed) -> Fitting:
    fits: list[str] = []
    does_not: list[str] = []
    to_ask: list[str] = []
    _age(line, needed, fits, does_not, to_ask)
    for each in line.inclusions:
        held = each.code in needed.here
        (fits if held else does_not if each.code in needed.absent else to_ask).append(each.says)
    for each in line.exclusions:
        if each.code in needed.here:
            does_not.append(_("Niet bedoeld voor: %(what)s") % {"what": each.says})
        elif each.code not in needed.absent:
            to_ask.append(each.says)
    if needed.part_time is not None and line.offer.form in STAYS and line.offer.part_time is not needed.part_time:
        does_not.append(
            _("Voor de hele week, en nodig is een deel van de week.")
            if needed.part_time
            else _("Alleen voor een deel van de week.")
        )
    _room(line, fits)
    return Fitting(line, tuple(fits), tuple(does_not), tuple(to_ask))


def _age(line: OfferLine, needed: Needed, fits: list[str], does_not: list[str], to_ask: list[str]) -> None:
    words: dict[str, Any] = {"from": line.offer.age_from, "until": line.offer.age_until}
    if needed.age is None:
        to_ask.append(_("Voor %(from)s tot en met %(until)s jaar: past dat?") % words)
    elif line.offer.age_from <= needed.age <= line.offer.age_until:
        fits.append(_("De leeftijd past."))
    else:
        does_not.append(_("Alleen voor %(from)s tot en met %(until)s jaar.") % words)


def _room(line: OfferLine, fits: list[str]) -> None:
    if line.free_places:
        fits.append(_("Er is nu plek."))
    if line.distance is not None:
        fits.append(line.where)


def _order(one: Fitting) -> tuple[bool, int, int, bool, bool, int, int, str]:
    weeks = one.line.waiting_weeks
    return (
        not one.is_fitting, heaviness(one.line.offer.form), len(one.to_ask), not one.line.free_places, weeks is None, weeks or 0,
        one.line.distance or 0, one.line.offer.name.casefold(),
    )  # fmt: skip


def heaviness(form: str) -> int:
    """How heavy a form of help is: 0 open to everybody, 5 living elsewhere."""
    return HEAVY.get(form, 2)


def fitting_distance(line: OfferLine) -> int:
    """How far an offer is from fitting best, for a plan of many: weeks of waiting and kilometres, never shown to anybody."""
    weeks = SOON_WEEKS if line.waiting_weeks is None else min(line.waiting_weeks, SOON_WEEKS)
    return weeks + (line.distance or 0)
