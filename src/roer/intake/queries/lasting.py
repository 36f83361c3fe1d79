"""What is known of needs that last."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from roer.core.actor import Actor
from roer.core.items import words_of
from roer.core.models import Item
from roer.intake.models import LastingNeed


@dataclass(frozen=True)
class Lasting:
    """A need that lasts, with what it is in words."""

    row: LastingNeed
    words: str


def lasting_needs_of(request_id: UUID, actor: Actor) -> list[Lasting]:
    """What lasts and was marked with a request, as far as the actor may see it; the newest first."""
    rows = list(LastingNeed.objects.visible_to(actor).filter(request_id=request_id).order_by("-marked_at"))
    if not rows:
        return []
    texts = {item.id: text or "" for item, text in words_of(Item.objects.filter(id__in=[row.item_id for row in rows]))}
    return [Lasting(row, texts.get(row.item_id, "")) for row in rows]  # type: ignore[call-overload]


def lasting_need_of(dossier_id: UUID, actor: Actor) -> LastingNeed | None:
    """The need of the child that lasts and still runs, as far as the actor may see it."""
    rows = LastingNeed.objects.visible_to(actor).filter(dossier_id=dossier_id, ended_at__isnull=True)
    return rows.order_by("-marked_at").first()
