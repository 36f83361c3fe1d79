"""Being called back without an account: a number on the list of who is on duty, gone when somebody called."""

from __future__ import annotations

import re
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core import worklist
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.commands import Refused, command
from roer.intake.commands.common import end_of
from roer.intake.commands.duty import on_duty, team_of
from roer.intake.models import CallBack

NUMBER = re.compile(r"\+?[0-9]{10,14}")
SPACES = re.compile(r"[\s().-]")


class CannotCallBack(Refused):
    """The number does not fit; the message says what to type."""

    words = _("Schrijf een telefoonnummer met tien cijfers, zoals 06 12345678.")


def ask_call_back(*, at: datetime, municipality_code: str, phone: str) -> UUID:
    """Leave a number for the team of a municipality. Raises CannotCallBack, NoTeam. Nothing is looked up about anybody."""
    number = SPACES.sub("", phone)
    if not NUMBER.fullmatch(number):
        raise CannotCallBack
    seat = on_duty(team_of(municipality_code, at), at)
    made = CallBack(owner_seat=seat, team_id=seat.organisation_id, phone=number, asked_at=at)  # type: ignore[misc]
    made.save(force_insert=True)
    duty = Actor.of(seat, at)
    worklist.ask(
        "intake.call_back", owner_seat_id=seat.id, due_at=end_of(1, duty), cause="intake.call_back", actor=duty,
        thing_id=made.id,
    )  # fmt: skip
    return made.id


@command
def called_back(*, actor: Actor, call_back_id: UUID) -> None:
    """Somebody called: the number is destroyed."""
    require("intake.see_open_requests", actor)
    CallBack.objects.get(id=call_back_id).delete()
    worklist.close("intake.call_back", call_back_id, actor)
