"""A provider's own system made the file; Roer reads it, keeps it to the rules, and sends it like any other message."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.contracts.clocks import CLAIM_DAYS, working_days
from roer.contracts.commands.claiming import tell_families_of_claim
from roer.contracts.commands.common import goes_by_hand, leave, new_id
from roer.contracts.commands.effects import keep_claim
from roer.contracts.ijw.findings import NotReadableError
from roer.contracts.ijw.model.claim import ClaimMessage
from roer.contracts.ijw.read import read
from roer.contracts.parties import party_of, post_of
from roer.contracts.refusals import GoesByHand
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.commands import command
from roer.core.days import day_of
from roer.core.refusal import Refused
from roer.people import queries as people

TOO_LARGE = _("Dit bestand is te groot. Het mag 25 MB zijn.")


class CannotSendFile(Refused):
    """The file is no claim that may be sent; the message names what is wrong, by element."""

    words = _("Dit is geen declaratie die verstuurd kan worden.")


@command
def send_file(*, actor: Actor, content: bytes) -> UUID:
    """Send a claim (JW323) that another system made. What the standard does not know, such as a diagnosis, never leaves.

    Raises CannotSendFile, GoesByHand or FaultyMessage. Returns the message.
    """
    require("contracts.exchange", actor)
    post = post_of(party_of(actor), actor.at)
    return _send_file(actor=post, by=actor.seat_id, content=content)  # type: ignore[no-any-return]


@command
def _send_file(*, actor: Actor, by: UUID, content: bytes) -> UUID:
    try:
        message: Any = read(content)
    except NotReadableError as why:
        told = [": ".join(filter(None, (found.where, found.says("nl")))) for found in why.findings[:5]]
        raise CannotSendFile(" ".join(told)) from why
    if not isinstance(message, ClaimMessage) or message.header.sender != party_of(actor).code:
        raise CannotSendFile
    dossiers = people.dossiers_with_numbers(client.bsn for client in message.claim.clients)
    if any(dossier_id is None or goes_by_hand(dossier_id) for dossier_id in dossiers.values()):
        raise GoesByHand
    message_id, due = new_id(), working_days(CLAIM_DAYS, day_of(actor.at))
    sent = leave(message, message_id, actor=actor, by=by, answer_due=due)
    keep_claim(message, sent, dossiers)
    tell_families_of_claim(message, dossiers, actor)
    return message_id
