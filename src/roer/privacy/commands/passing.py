"""A corrected text reaches every receiver and every document that took it over; each is confirmed by somebody (PRI-33)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

from roer.core import worklist
from roer.core.actions import NotAllowed
from roer.core.actor import Actor
from roer.core.commands import command, tell
from roer.core.models import Item, ItemLink
from roer.core.vault.destroy import destroy_item
from roer.privacy.models import PassedCorrection, SharedItem

WORK = "privacy.pass_correction"
PASS_DAYS = 14


@command
def confirm_correction(*, actor: Actor, correction_id: UUID) -> None:
    """The correction was handed on to the receiver, or the document says it now."""
    rows = PassedCorrection.objects.select_for_update(of=("self",)).select_related("item")
    held = rows.filter(id=correction_id, owner_seat_id=actor.seat_id, confirmed_at__isnull=True).first()
    if held is None:
        raise NotAllowed
    PassedCorrection.objects.filter(id=held.id).update(confirmed_at=actor.at, confirmed_by_id=actor.seat_id)
    worklist.close(WORK, held.id, actor)
    tell(held.item.dossier_id, "privacy.correction_arrived", label=held.item.label, item_id=held.item_id)


def pass_on(actor: Actor, dossier_id: UUID, item_id: UUID | None, codes: Mapping[str, Any]) -> None:
    """Whenever a text is corrected: one open line for each receiver and each document, with an owner and a day."""
    for target_id in _corrected(item_id):
        for shared in SharedItem.objects.filter(item_id=target_id, version_number__gt=0):
            _open(target_id, shared.sender_seat_id, actor, dossier_id, sharing_id=shared.sharing_id)
        links = ItemLink.objects.filter(target_id=target_id).exclude(item__kind__startswith="privacy.")
        for link in links.select_related("item"):
            _open(target_id, link.item.author_seat_id, actor, dossier_id, document_id=link.item_id)


def destroy_sent_copies(item: Item, actor: Actor) -> None:
    """A destroyed text also goes from the copies that were kept of what was sent; that something went stays to be read."""
    for shared in SharedItem.objects.filter(item=item, version_number__gt=0).select_related("sharing__copy_item"):
        copy = shared.sharing.copy_item
        if copy is not None and copy.state != Item.State.DESTROYED:
            destroy_item(copy, ground="asked", actor=actor)


def _corrected(item_id: UUID | None) -> list[UUID]:
    """The text itself, or the text beside which a correction was put."""
    item = Item.objects.filter(id=item_id).first()  # type: ignore[misc]
    if item is None:
        return []
    beside = item.kind.startswith("privacy.")
    return list(item.links.values_list("target_id", flat=True)) if beside else [item.id]


def _open(
    item_id: UUID, owner: UUID, actor: Actor, dossier_id: UUID, *, sharing_id: UUID | None = None,
    document_id: UUID | None = None,
) -> None:  # fmt: skip
    asked = PassedCorrection.objects.filter(
        item_id=item_id, sharing_id=sharing_id, document_id=document_id, confirmed_at__isnull=True
    )
    if asked.exists():
        return
    made = PassedCorrection(
        item_id=item_id, sharing_id=sharing_id, document_id=document_id, owner_seat_id=owner, since=actor.at
    )
    made.save(force_insert=True)
    worklist.ask(
        WORK, owner_seat_id=owner, due_at=actor.at + timedelta(days=PASS_DAYS), cause="privacy.corrected", actor=actor,
        dossier_id=dossier_id, thing_id=made.id,
    )  # fmt: skip
