"""A whole file on paper: only for who helps directly, with a reason that the family reads (PRI-17)."""

from __future__ import annotations

from uuid import UUID

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.items import NewItem, put
from roer.privacy.codes import PRINT_REASON
from roer.privacy.commands.asking import needed

PRINTED = "privacy.file_printed"


@command
def print_file(*, actor: Actor, dossier_id: UUID, reason: str) -> UUID:
    """Note that a worker prints what he or she may read of a file, and why; the family reads both. Returns the reason."""
    require("privacy.print_file", actor, dossier_id)
    item = put(NewItem(dossier_id, PRINT_REASON, Label.PLAN, needed(reason)), actor)
    tell(dossier_id, PRINTED, label=Label.PLAN, item_id=item.id)
    return item.id
