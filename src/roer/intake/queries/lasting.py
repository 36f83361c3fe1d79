"""What is known of needs that last."""

from __future__ import annotations

from uuid import UUID

from roer.core.actor import Actor
from roer.intake.models import LastingNeed


def lasting_need_of(dossier_id: UUID, actor: Actor) -> LastingNeed | None:
    """The need of the child that lasts and still runs, as far as the actor may see it."""
    rows = LastingNeed.objects.visible_to(actor).filter(dossier_id=dossier_id, ended_at__isnull=True)
    return rows.order_by("-marked_at").first()
