"""At each step about safety somebody who does not decide is offered to the family, and the offer is written down."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from roer.core import worklist
from roer.core.actor import Actor
from roer.core.models import WorkItem

OFFER = "safety.offer_support"
SOON = timedelta(days=2)


def ask_to_offer(dossier_id: UUID, actor: Actor) -> None:
    """Put the offer of a client supporter or confidential adviser on this worker's list; once until it was made."""
    open_now = WorkItem.objects.filter(
        kind=OFFER, thing_id=dossier_id, owner_seat_id=actor.seat_id, state=WorkItem.State.OPEN
    )
    if not open_now.exists():
        worklist.ask(OFFER, owner_seat_id=actor.seat_id, due_at=actor.at + SOON, cause="safety.step", actor=actor,
                     dossier_id=dossier_id, thing_id=dossier_id)  # fmt: skip


def offered(dossier_id: UUID, actor: Actor) -> None:
    """It was offered, whoever did it."""
    worklist.close_everywhere(OFFER, dossier_id, actor)
