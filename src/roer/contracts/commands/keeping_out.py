"""Keep somebody out of the message traffic when messages could bring danger (iJw OP003), and end that again."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from roer.contracts.codes import WhyByHand
from roer.contracts.models import TrafficStop
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.visible import in_period


@command
def keep_out_of_messages(*, actor: Actor, dossier_id: UUID, why: str, until: datetime | None = None) -> UUID:
    """From now nothing about this person goes through the messages; whoever sends them reads "by hand" and no reason."""
    require("contracts.keep_out", actor, dossier_id)
    made = TrafficStop(
        dossier_id=dossier_id, why=WhyByHand(why), by_seat_id=actor.seat_id, valid_from=actor.at, valid_until=until
    )
    made.save(force_insert=True)
    tell(dossier_id, "contracts.kept_out", label=Label.SAFETY)
    return made.id


@command
def let_in_messages_again(*, actor: Actor, dossier_id: UUID) -> None:
    """The danger is over: messages about this person may go again."""
    require("contracts.keep_out", actor, dossier_id)
    running = TrafficStop.objects.visible_to(actor).filter(in_period(actor.at), dossier_id=dossier_id)
    running.update(valid_until=actor.at)
    tell(dossier_id, "contracts.let_in_again", label=Label.SAFETY)
