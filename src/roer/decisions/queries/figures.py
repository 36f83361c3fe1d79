"""Figures on the way to help: of a municipality or a team, from dated rows, beside what was printed about the country."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext_lazy as _

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Role
from roer.core.models import Organisation
from roer.core.rules import Source
from roer.intake.commands import CLOSING, GOOD
from roer.intake.queries import WAYS_IN

LEAST, FEW = 10, 5
NOT_TO_STEER = ("route_doctor", "route_institution", "route_court")


@dataclass(frozen=True)
class Printed:
    """What a report printed about the country: a percentage (or days), of which year, with its source."""

    value: int
    year: int
    source: Source


@dataclass(frozen=True)
class FigureLine:
    """One figure: the own value (None when too few were counted), its group, and what was printed."""

    code: str
    says: Any
    value: int | None
    whole: int | None
    unit: Any
    printed: Printed | None = None


@dataclass(frozen=True)
class FigureGroup:
    """Figures under one heading."""

    title: Any
    lines: list[FigureLine]


def _kom(value: int, lines: str) -> Printed:
    return Printed(value, 2015, Source("KOM", lines=lines))


SAYS: dict[str, tuple[Any, Printed | None]] = {
    "right_first_time": (_("De eerste hulp was de goede: geen andere soort hulp binnen een half jaar"), None),
    "team_helped_itself": (_("Het team hielp zelf"), None),
    "looked_again": (_("Er was meer dan één onderzoek nodig"), None),
    "tailored": (_("Besluiten die met een reden anders gingen dan meestal"), None),
    "days_to_help": (_("Dagen van vraag tot hulp (de middelste)"), None),
    "talk_in_two_weeks": (_("Eerste gesprek binnen twee weken"), _kom(36, "717-718")),
    "talk_after_five_months": (_("Vijf maanden of langer gewacht op een gesprek"), _kom(7, "718")),
    "start_after_three_months": (_("Na het gesprek langer dan drie maanden gewacht op hulp"), _kom(22, "723")),
    "five_talks": (_("Vijf of meer gesprekken voor de hulp duidelijk was"), _kom(26, "736-737")),
    "child_was_there": (_("Het kind was bij het gesprek, helemaal of een deel"), _kom(63, "651")),
    "child_heard": (_("Kinderen en jongeren voelden zich gehoord"), None),
    "parent_heard": (_("Ouders voelden zich gehoord"), None),
    "child_say": (_("Kinderen en jongeren tevreden over hun inspraak"), _kom(53, "666-667")),
    "parent_say": (_("Ouders tevreden over hun inspraak"), _kom(73, "768-769")),
    "supporter_used": (_("Een aangeboden cliëntondersteuner kwam er"), None),
}
GROUPS: tuple[tuple[Any, tuple[str, ...]], ...] = (
    (_("In één keer goed"), ("right_first_time", "team_helped_itself", "looked_again", "tailored", "days_to_help")),
    (_("Hoe lang het duurt"), ("talk_in_two_weeks", "talk_after_five_months", "start_after_three_months", "five_talks")),
    (
        _("Erbij zijn en meebeslissen"),
        ("child_was_there", "child_heard", "parent_heard", "child_say", "parent_say", "supporter_used"),
    ),
)  # fmt: skip


def access_figures(actor: Actor, since: datetime, until: datetime, *, team: bool = False) -> list[FigureGroup]:
    """Of the own municipality, or of the own team; only numbers, and of groups of ten or more.

    Raises NotAllowed for who may not see them.
    """
    require("decisions.see_figures", actor)
    own = Organisation.objects.get(id=actor.organisation_id)  # type: ignore[misc]
    is_team = team or actor.role == Role.PROFESSIONAL
    found = _counted("" if is_team else own.municipality_code, own.id if is_team else None, since, until)
    groups = [FigureGroup(title, [_line(code, found) for code in codes]) for title, codes in GROUPS]
    ends = FigureGroup(_("Hoe vragen eindigden"), list(_endings(found)))
    return [*groups, FigureGroup(_("Hoe kinderen binnenkomen"), list(_inflow(found))), ends]


def _counted(code: str, team_id: UUID | None, since: datetime, until: datetime) -> dict[str, tuple[int, int]]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT figure, part, whole FROM decisions_access_figures(%s, %s, %s, %s, %s)",
            [code, team_id, since, until, LEAST],
        )
        return {figure: (part, whole) for figure, part, whole in cursor.fetchall()}


def _line(code: str, found: dict[str, tuple[int, int]]) -> FigureLine:
    says, printed = SAYS[code]
    if code not in found:
        return FigureLine(code, says, None, None, _("procent"), printed)
    part, whole = found[code]
    if code == "days_to_help":
        return FigureLine(code, says, part, whole, _("dagen"), printed)
    return FigureLine(code, says, share(part, whole), whole, _("procent"), printed)


def _inflow(found: dict[str, tuple[int, int]]) -> Iterable[FigureLine]:
    """Each way in, and together the ways that a municipality does not steer."""
    says = {f"route_{route}": words for route, words in WAYS_IN.items()}
    return _list(found, says, NOT_TO_STEER, ("not_to_steer", _("Samen: waar de gemeente niet over gaat")))


def _endings(found: dict[str, tuple[int, int]]) -> Iterable[FigureLine]:
    """Each way in which a question ended, and together the good ones: a question that became clear is one of them."""
    says = {f"ended_{why}": words for why, words in CLOSING.items()}
    return _list(found, says, [f"ended_{why}" for why in GOOD], ("ended_well", _("Samen: een goed einde")))


def _list(
    found: dict[str, tuple[int, int]], says: Mapping[str, Any], together: Sequence[str], total: tuple[str, Any]
) -> Iterable[FigureLine]:
    """Parts of one whole. Fewer than five are not shown, nor a total from which one of those could be worked out."""
    whole = next((found[code][1] for code in says if code in found), None)
    parts = {code: found.get(code, (0, 0))[0] for code in says}
    for code, words in says.items():
        yield FigureLine(code, words, _shown(parts[code], whole), whole, _("procent"))
    hidden = [code for code in together if 0 < parts[code] < FEW]
    summed = sum(parts[code] for code in together)
    value = None if len(hidden) == 1 else _shown(summed, whole)
    yield FigureLine(total[0], total[1], value, whole, _("procent"))


def _shown(part: int, whole: int | None) -> int | None:
    return None if whole is None or 0 < part < FEW else share(part, whole)


def share(part: int, whole: int) -> int:
    """A percentage without decimals."""
    return round(100 * part / whole)
