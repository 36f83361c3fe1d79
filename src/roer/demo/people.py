"""Who can be chosen in the demo, in groups, with one sentence about each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from roer.core.codes import WORK_ROLES
from roer.core.models import Seat
from roer.demo.families import told_about

ABOUT: dict[str, Any] = {
    "noor": _("Noor, 17. Beslist zelf over haar hulp."),
    "lina": _("Lina, 15. Haar ouders horen mee, zij beslist ook."),
    "sem": _("Sem, 9. Ziet de kindversie."),
    "mirjam": _("Mirjam, moeder van Noor, Lina en Sem."),
    "kemal": _("Kemal, hun vader. Woont in een ander huis."),
    "daan": _("Daan, 10. Woont in een pleeggezin."),
    "ria": _("Ria, pleegmoeder van Daan."),
    "petra": _("Petra, moeder van Daan. Zonder gezag."),
    "sanne": _("Sanne, moeder van Milan. Haar adres is geheim."),
    "milan": _("Milan, 7. Woont bij Sanne."),
    "rob": _("Rob, vader van Milan, met gezag. Weet niet waar zij wonen."),
    "jamila": _("Jamila, maatje, en mentor van Roos."),
    "fatima": _("Fatima, thuis. Zij werkt bij het buurtteam en is zelf ook ouder."),
    "viktor": _("Viktor. Kent hier niemand en ziet dus niets."),
}


@dataclass(frozen=True)
class Choice:
    """One seat to be chosen; `case` is the true case in which this family stands, or nothing."""

    seat: Seat
    about: Any
    case: str = ""


@dataclass(frozen=True)
class Group:
    """A group of choices under one heading."""

    title: Any
    choices: list[Choice]


def cast_for_choice() -> list[Group]:
    """Families and their people first, then who stands in a true case, then others, then whoever works there."""
    told = {name: (line, case) for name, line, case in told_about()}
    seats = (
        Seat.objects.filter(account__demo=True, valid_until__isnull=True)
        .select_related("account", "organisation")
        .order_by("account__username", "valid_from")
    )
    choices = [_choice(seat, told) for seat in seats]
    order = [*ABOUT, *told]
    private = sorted(
        (one for one in choices if one.seat.role not in WORK_ROLES), key=lambda one: _place(order, one.seat)
    )
    first = [one for one in private if _username(one.seat) in ABOUT or not told.get(_username(one.seat))]
    return [
        Group(_("Kinderen, ouders en hun mensen"), first),
        Group(_("Gezinnen die ergens vastliepen, en hoe het hier gaat"), sorted(filter(_case, private), key=_case)),
        Group(_("Nog meer gezinnen"), [one for one in private if one not in first and not one.case]),
        Group(_("Mensen die hier werken"), [one for one in choices if one.seat.role in WORK_ROLES]),
    ]


def _case(choice: Choice) -> str:
    return choice.case


def _username(seat: Seat) -> str:
    return seat.account.username if seat.account else ""


def _choice(seat: Seat, told: dict[str, tuple[Any, str]]) -> Choice:
    if seat.organisation:
        return Choice(seat, f"{seat.work_name}, {seat.organisation.name}")
    username = _username(seat)
    line, case = told.get(username, (ABOUT.get(username, username.capitalize()), ""))
    return Choice(seat, line, case)


def _place(order: list[str], seat: Seat) -> int:
    username = _username(seat)
    return order.index(username) if username in order else len(order)
