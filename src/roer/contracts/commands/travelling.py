"""The outbox and inbox of one organisation for a road to other installations (`road.rounds.Post`).

`go_round(road, OrganisationPost(party, at))` is one round of the post. Each step is a transaction of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from roer.contracts.clocks import RETURN_DAYS, working_days
from roer.contracts.codes import Direction, State
from roer.contracts.commands.common import ask
from roer.contracts.commands.taking import take_in
from roer.contracts.models import ExchangeMessage, Party
from roer.contracts.parties import organisation_of, party_of, party_with_code, post_of
from roer.contracts.road.base import Received
from roer.contracts.road.rounds import Outgoing
from roer.contracts.sealing import opened
from roer.core.actor import Actor, acting
from roer.core.commands import command
from roer.core.days import day_of


class OrganisationPost:
    """What stands ready at a party for receivers elsewhere, and what comes in for it, at one moment.

    With `everyone` also what is for a party of the same installation travels over the road.
    """

    def __init__(self, party: Party, at: datetime, *, everyone: bool = False) -> None:
        self.actor, self.everyone = post_of(party, at), everyone

    def waiting(self) -> Iterable[Outgoing]:
        """See road.rounds.Post. Receivers in this installation are served by `bring`."""
        with acting(self.actor, page="contracts.travel"):
            queued = ExchangeMessage.objects.filter(
                organisation_id=self.actor.organisation_id, direction=Direction.OUT, state=State.QUEUED
            ).order_by("at", "entered")
            going = [row for row in queued if self.everyone or _is_elsewhere(row)]
            return [Outgoing(road_id(row), row.receiver, opened(row)) for row in going]

    def sent(self, message_id: str) -> None:
        """See road.rounds.Post."""
        mark_sent(actor=self.actor, message_id=_row_of(message_id))

    def not_taken(self, message_id: str, rule: str) -> None:
        """See road.rounds.Post."""
        mark_not_taken(actor=self.actor, message_id=_row_of(message_id), rule=rule)

    def take_in(self, received: Received) -> None:
        """See road.rounds.Post."""
        take_in(actor=self.actor, content=received.envelope)


def road_id(row: ExchangeMessage) -> str:
    """The name of one sending on the road. Sent again is a new sending: a road does nothing with an id that it had."""
    return f"{row.id.hex}-{row.resent}" if row.resent else row.id.hex


def _row_of(message_id: str) -> UUID:
    return UUID(message_id.partition("-")[0])


def _is_elsewhere(row: ExchangeMessage) -> bool:
    return party_with_code(row.receiver) is None


@command
def mark_sent(*, actor: Actor, message_id: UUID) -> None:
    """The road has it: now it waits for an answer, or is done when it is an answer itself."""
    row = ExchangeMessage.objects.get(id=message_id, organisation_id=organisation_of(actor))
    ExchangeMessage.objects.filter(id=row.id, state=State.QUEUED).update(
        state=state_after(row), delivered_at=actor.at
    )  # fmt: skip


def state_after(row: ExchangeMessage) -> str:
    """Where a message stands once it was brought: nothing comes back on a return message."""
    return State.FINE if row.answers_id is not None else State.SENT


@command
def mark_not_taken(*, actor: Actor, message_id: UUID, rule: str) -> None:
    """The road refuses it for good: it no longer counts, and somebody looks."""
    row = ExchangeMessage.objects.get(id=message_id, organisation_id=organisation_of(actor))
    ExchangeMessage.objects.filter(id=row.id).update(state=State.RETURNED, codes=[rule])
    due = working_days(RETURN_DAYS, day_of(actor.at))
    ask("contracts.repair", party_of(actor), row.id, due, "contracts.not_taken", actor)
