"""Who can be chosen in the demo, in groups, with one sentence about each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from roer.core.codes import WORK_ROLES
from roer.core.models import Seat

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
    "jamila": _("Jamila, maatje."),
    "viktor": _("Viktor. Kent hier niemand en ziet dus niets."),
}


@dataclass(frozen=True)
class Choice:
    """One seat to be chosen."""

    seat: Seat
    about: Any


@dataclass(frozen=True)
class Group:
    """A group of choices under one heading."""

    title: Any
    choices: list[Choice]


def cast_for_choice() -> list[Group]:
    """Families and their people first, then whoever works there."""
    seats = (
        Seat.objects.filter(account__demo=True, valid_until__isnull=True)
        .select_related("account", "organisation")
        .order_by("account__username", "valid_from")
    )
    private = [_choice(seat) for seat in seats if seat.role not in WORK_ROLES]
    work = [_choice(seat) for seat in seats if seat.role in WORK_ROLES]
    order = list(ABOUT)
    private.sort(key=lambda each: _place(order, each.seat))
    return [Group(_("Kinderen, ouders en hun mensen"), private), Group(_("Mensen die hier werken"), work)]


def _choice(seat: Seat) -> Choice:
    username = seat.account.username if seat.account else ""
    about = (
        f"{seat.work_name}, {seat.organisation.name}"
        if seat.organisation
        else ABOUT.get(username, username.capitalize())
    )
    return Choice(seat, about)


def _place(order: list[str], seat: Seat) -> int:
    username = seat.account.username if seat.account else ""
    return order.index(username) if username in order else len(order)
