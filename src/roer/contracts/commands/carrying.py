"""The post goes round: what stands in the outbox is brought to its receiver, once, in the order in which it was made."""

from __future__ import annotations

from uuid import UUID

from roer.contracts.codes import Direction, State
from roer.contracts.commands.reviewing import delivered_in, note_delivered
from roer.contracts.commands.taking import take_in
from roer.contracts.commands.travelling import state_after
from roer.contracts.models import ExchangeMessage
from roer.contracts.parties import organisation_of, party_of, party_with_code, post_of
from roer.contracts.sealing import opened
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.commands import command

ROUNDS = 3


@command
def bring(*, actor: Actor) -> int:
    """Bring everything that stands ready at the actor's organisation to receivers in this installation.

    Returns answers come back in the same round. Returns how many messages were brought.
    """
    require("contracts.exchange", actor)
    ours = post_of(party_of(actor), actor.at)
    count, waiting = 0, [ours]
    for _round in range(ROUNDS):
        reached: dict[UUID, Actor] = {}
        for post in waiting:
            brought = _bring_all(actor=post)
            count += len(brought)
            reached |= {one.seat_id: one for one in _posts(brought, actor)}
        waiting = list(reached.values())
    return count


def _posts(codes: dict[str, str], actor: Actor) -> list[Actor]:
    parties = [party_with_code(code) for code in set(codes.values())]
    return [post_of(party, actor.at) for party in parties if party is not None]


@command
def _bring_all(*, actor: Actor) -> dict[str, str]:
    """Bring what is queued; gives the receiver's code by message."""
    queued = ExchangeMessage.objects.filter(
        organisation_id=organisation_of(actor), direction=Direction.OUT, state=State.QUEUED
    ).order_by("at", "entered")
    brought = {}
    for message in queued:
        receiver = party_with_code(message.receiver)
        if receiver is None:
            continue  # another installation: the road brings it
        content = opened(message)
        ExchangeMessage.objects.filter(id=message.id).update(state=state_after(message), delivered_at=actor.at)
        there = post_of(receiver, actor.at)
        take_in(actor=there, content=content)
        if message.kind == "JW323":
            note_delivered(actor=there, provider=message.sender, figures=delivered_in(message))
        brought[str(message.id)] = message.receiver
    return brought
