"""Who acts, in words in the frame, and where a signed-in person starts."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse

from roer.core.codes import PRIVATE_ROLES, Role
from roer.web.registry import SeatLine

YOUNG = {Role.SELF, Role.GUEST}


def seat_line(request: HttpRequest) -> SeatLine | None:
    """The seat of this request in words."""
    seat = getattr(request, "seat", None)
    if seat is None:
        return None
    label = seat.get_role_display()
    if seat.role not in PRIVATE_ROLES:
        label = f"{seat.work_name}, {label}, {seat.organisation.name}"
    return SeatLine(label, "access:seats" if seat.account_id else "", young=seat.role in YOUNG)


def start(request: HttpRequest) -> str:
    """Whoever has a seat starts at the own first page."""
    return reverse("desk:home") if getattr(request, "actor", None) else ""
