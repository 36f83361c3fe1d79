"""A correction that must still reach somebody, for whoever hands it on."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from roer.core.actions import NotAllowed
from roer.core.actor import Actor
from roer.core.items import words_of
from roer.people.queries import name_of
from roer.privacy.models import PassedCorrection
from roer.privacy.queries.beside import beside_of


@dataclass(frozen=True)
class Passing:
    """One correction on its way: what it says now, and to whom it must go (or which document took the older text over)."""

    correction: PassedCorrection
    name: str
    words: str
    beside: list[str]
    receiver: str
    document: str


def passing_for(correction_id: UUID, actor: Actor) -> Passing:
    """A correction that was given to the actor. Raises NotAllowed."""
    rows = PassedCorrection.objects.select_related("item", "document", "sharing__receiver_item")
    held = rows.filter(id=correction_id, owner_seat_id=actor.seat_id).first()
    if held is None:
        raise NotAllowed
    shown = [held.item, *([held.document] if held.document else [])]
    shown += [held.sharing.receiver_item] if held.sharing else []
    words = {item.id: text or "" for item, text in words_of(shown)}
    beside = [each.words for each in beside_of([held.item_id], actor).get(held.item_id, []) if each.is_correction]
    return Passing(
        held, name_of(held.item.dossier_id, actor), words[held.item_id], beside,
        words[held.sharing.receiver_item_id] if held.sharing else "",
        words[held.document_id] if held.document_id else "",
    )  # fmt: skip
