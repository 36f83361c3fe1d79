"""Figures on the way to help: of a municipality or a team, from dated rows, beside what was printed about the country."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, TypeAlias
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext_lazy as _

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Role
from roer.core.models import Organisation
from roer.core.rules import LocalValue
from roer.decisions.disclosure import FEW, hide
from roer.decisions.queries.figure_words import (
    GROUPS,
    NOT_TO_STEER,
    REFERRERS,
    SAYS,
    WHOSE,
    Printed,
    codes_between,
)
from roer.intake.commands import CLOSING, GOOD
from roer.intake.queries import DISSATISFIED, REASONS, TOLD, local_values

LEAST = 10
Counted: TypeAlias = dict[str, tuple[int, int]]


@dataclass(frozen=True)
class FigureLine:
    """One figure: the own value (None when too few were counted), its group, and what was printed."""

    code: str
    says: Any
    value: int | Decimal | None
    whole: int | None
    unit: Any
    printed: Printed | None = None


@dataclass(frozen=True)
class FigureGroup:
    """Figures under one heading."""

    title: Any
    lines: list[FigureLine]


@dataclass(frozen=True)
class _Lists:
    """What was counted of those asked for; of everybody beside it when a group is looked at apart."""

    found: Counted
    everybody: Counted | None = None

    def list_of(
        self, says: Mapping[str, Any], together: Sequence[str] = (), total: tuple[str, Any] | None = None
    ) -> Iterable[FigureLine]:
        """Parts of one whole, without any small number and without what would tell one by subtracting."""
        whole = next((self.found[code][1] for code in says if code in self.found), None)
        parts = _parts(self.found, says)
        hidden = hide(parts, together, self._tells_others(says, together))
        for code, words in says.items():
            shown = whole is not None and code not in hidden.parts
            yield FigureLine(code, words, share(parts[code], whole or 1) if shown else None, whole, _("procent"))
        if total:
            summed = sum(parts[code] for code in together)
            value = None if hidden.total or whole is None else share(summed, whole)
            yield FigureLine(*total, value, whole, _("procent"))

    def _tells_others(self, says: Mapping[str, Any], together: Sequence[str]) -> set[str]:
        """The parts of a group from which, beside those of everybody, a small number of the others could be read."""
        if self.everybody is None:
            return set()
        parts, all_ = _parts(self.found, says), _parts(self.everybody, says)
        return set(hide(all_, together).parts) | {code for code in says if 0 < all_[code] - parts[code] < FEW}


def access_figures(
    actor: Actor, since: datetime, until: datetime, *, team: bool = False, whose: str = ""
) -> list[FigureGroup]:
    """Of the own municipality, or of the own team; only numbers, and of groups of ten or more.

    `whose` is a code of WHOSE: a group apart. Raises NotAllowed for who may not see them.
    """
    require("decisions.see_figures", actor)
    own = Organisation.objects.get(id=actor.organisation_id)  # type: ignore[misc]
    is_team = team or actor.role == Role.PROFESSIONAL
    place = ("" if is_team else own.municipality_code, own.id if is_team else None)
    everybody = _counted(*place, since, until, "")
    apart = whose if whose in WHOSE else ""
    found = _apart(_counted(*place, since, until, apart), everybody) if apart else everybody
    lists = _Lists(found, everybody if apart else None)
    groups = [
        FigureGroup(title, [_line(code, found) for code in codes_between(*ends)]) for title, *ends in GROUPS
    ]  # fmt: skip
    return [*groups, *_partitions(lists)]


def own_figures(actor: Actor) -> list[LocalValue]:
    """The stricter figures of the municipality somebody works for."""
    code = Organisation.objects.filter(id=actor.organisation_id).values_list("municipality_code", flat=True).first()  # type: ignore[misc]
    return local_values(code) if code else []


def _partitions(lists: _Lists) -> list[FigureGroup]:
    """Where people come from and why, how questions ended, and what was not right."""
    ways = {f"route_{code}": words for code, words in REFERRERS.items()}
    ends = {f"ended_{why}": words for why, words in CLOSING.items()}
    wrong = {f"dissatisfied_{code}": words for code, words in DISSATISFIED.items()}
    told = {f"told_{code}": words for code, words in TOLD.items()}
    outside = ("not_to_steer", _("Samen: waar de gemeente niet over gaat"))
    well = ("ended_well", _("Samen: een goed einde"))
    return [
        FigureGroup(_("Hoe kinderen voor het eerst binnenkomen"), list(lists.list_of(ways, NOT_TO_STEER, outside))),
        FigureGroup(_("Waarover het gaat; meer dan één ding kan"), _reasons(lists.found)),
        FigureGroup(_("Hoe vragen eindigden"), list(lists.list_of(ends, [f"ended_{why}" for why in GOOD], well))),
        FigureGroup(_("Hoe vaak mensen hun verhaal moesten vertellen"), list(lists.list_of(told))),
        FigureGroup(_("Niet tevreden: wat er niet klopt"), list(lists.list_of(wrong))),
    ]


def _counted(code: str, team_id: UUID | None, since: datetime, until: datetime, whose: str) -> Counted:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT figure, part, whole FROM decisions_access_figures(%s, %s, %s, %s, %s, %s)",
            [code, team_id, since, until, LEAST, whose],
        )
        return {figure: (part, whole) for figure, part, whole in cursor.fetchall()}


def _apart(found: Counted, everybody: Counted) -> Counted:
    """The figures of a group, as far as everybody less the group is nobody or no small group either."""
    rest = {code: everybody[code][1] - whole for code, (_part, whole) in found.items() if code in everybody}
    return {code: held for code, held in found.items() if rest.get(code, 0) == 0 or rest.get(code, 0) >= LEAST}


def _line(code: str, found: Counted) -> FigureLine:
    says, printed = SAYS[code]
    unit = _unit(code)
    if code not in found:
        return FigureLine(code, says, None, None, unit, printed)
    part, whole = found[code]
    if code.startswith(("days_", "steps_")):
        return FigureLine(code, says, part, whole, unit, printed)
    if code.startswith("grade_"):
        return FigureLine(code, says, Decimal(part) / 10, whole, unit, printed)
    return FigureLine(code, says, share(part, whole), whole, unit, printed)


def _unit(code: str) -> Any:
    for start, unit in (("days_", _("dagen")), ("steps_", _("stappen")), ("grade_", ""), ("looked_again", "")):
        if code.startswith(start):
            return unit
    return _("procent")


def _parts(found: Counted, says: Iterable[str]) -> dict[str, int]:
    return {code: found.get(code, (0, 0))[0] for code in says}


def _reasons(found: Counted) -> list[FigureLine]:
    """Each reason by itself: one question can have several, so they make no whole together."""
    says = {f"reason_{code}": words for code, words in REASONS.items()}
    whole = next((found[code][1] for code in says if code in found), None)
    parts = _parts(found, says)
    return [
        FigureLine(
            code, words, None if whole is None or 0 < parts[code] < FEW else share(parts[code], whole), whole, _("procent")
        )
        for code, words in says.items()
    ]  # fmt: skip


def share(part: int, whole: int) -> int:
    """A percentage without decimals."""
    return round(100 * part / whole)
