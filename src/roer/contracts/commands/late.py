"""An answer that stays away becomes work, a message may go again unchanged, and work about a message is ticked off."""

from __future__ import annotations

from uuid import UUID

from django.db.models import F
from django.utils.translation import gettext_lazy as _

from roer.contracts.clocks import RETURN_DAYS, working_days
from roer.contracts.codes import Direction, State
from roer.contracts.commands.common import ask, done
from roer.contracts.models import ExchangeMessage
from roer.contracts.parties import organisation_of, party_of, post_of
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.commands import command
from roer.core.days import day_of
from roer.core.refusal import Refused

BY_LOOKING = (
    "contracts.call_sender", "contracts.repair", "contracts.return_late", "contracts.read_answer",
    "contracts.repair_claim", "contracts.read_task_question",
)  # fmt: skip
"""Work that is done once somebody read it and called or mended; there is no other step that closes it."""


class CannotSendAgain(Refused):
    """Only what was sent and is not answered yet goes again."""

    words = _("Dit bericht is al beantwoord of nog niet weg.")


@command
def note_late(*, actor: Actor) -> str:
    """Give somebody the work of every message whose answer is late, once. Returns how many there were."""
    require("contracts.exchange", actor)
    party, today = party_of(actor), day_of(actor.at)
    late = ExchangeMessage.objects.filter(
        organisation_id=party.organisation_id, direction=Direction.OUT, state__in=(State.QUEUED, State.SENT),
        answer_due__lt=today, late_at__isnull=True,
    )  # fmt: skip
    rows = list(late.order_by("answer_due", "id"))
    for row in rows:
        ask("contracts.return_late", party, row.id, working_days(RETURN_DAYS, today), "contracts.no_answer", actor)
    ExchangeMessage.objects.filter(id__in=[row.id for row in rows]).update(late_at=actor.at)
    return str(len(rows))


@command
def send_again(*, actor: Actor, message_id: UUID) -> None:
    """Send the same file once more. A receiver who has it already does nothing twice, and answers again."""
    require("contracts.exchange", actor)
    _send_again(actor=post_of(party_of(actor), actor.at), message_id=message_id)
    done("contracts.return_late", message_id, actor)


@command
def _send_again(*, actor: Actor, message_id: UUID) -> None:
    waiting = ExchangeMessage.objects.filter(
        id=message_id, organisation_id=organisation_of(actor), direction=Direction.OUT, state=State.SENT
    )
    if not waiting.update(state=State.QUEUED, resent=F("resent") + 1, late_at=None):
        raise CannotSendAgain


@command
def tick_off(*, actor: Actor, thing_id: UUID) -> None:
    """The work about this message, request or claim is done: it was read, mended or talked over."""
    require("contracts.exchange", actor)
    for kind in BY_LOOKING:
        done(kind, thing_id, actor)
