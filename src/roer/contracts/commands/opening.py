"""A worker of an organisation lets the own post send messages about somebody whom the worker helps."""

from __future__ import annotations

from uuid import UUID

from roer.contracts.commands.common import let_in
from roer.contracts.parties import party_of
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.commands import command


@command
def prepare_messages(*, actor: Actor, dossier_id: UUID) -> None:
    """From now the post of the own organisation may exchange messages about this person. The family sees that it is in."""
    require("contracts.prepare", actor, dossier_id)
    let_in(party_of(actor), dossier_id, actor)
