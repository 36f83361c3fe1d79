"""Small steps that commands of this room share."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.items import NewItem, put
from roer.core.models import Item
from roer.living.models import Placement
from roer.living.refusals import CannotPlace

EARLIEST_YEAR = 1990
FOSTER = ("foster_family", "foster_part_time")


def words(dossier_id: UUID, kind: str, text: str, actor: Actor, weight: str = Item.Weight.FACT) -> UUID | None:
    """Put words about a place down, masked as the place is; None when nothing was said."""
    if not text.strip():
        return None
    return put(NewItem(dossier_id, "living." + kind, Label.PLACE, text.strip(), weight), actor).id


def placement_for(placement_id: UUID, actor: Actor) -> Placement:
    """One placement that the actor may know of. Raises Placement.DoesNotExist."""
    found: Placement = Placement.objects.visible_to(actor).select_related("form").get(id=placement_id)
    return found


def running(dossier_id: UUID, actor: Actor) -> Placement | None:
    """Where somebody lives now, as far as the actor may know."""
    return (
        Placement.objects.visible_to(actor)
        .filter(dossier_id=dossier_id, valid_from__isnull=False, valid_until__isnull=True)
        .select_related("form")
        .first()
    )


def past(moment: datetime | date, now: datetime | date) -> None:
    """Refuse a moment that is still to come, or so long ago that it must be a mistake. Raises CannotPlace."""
    if moment > now or moment.year < EARLIEST_YEAR:
        raise CannotPlace(_("Dit moment moet nog komen, of is te lang geleden. Kijk het na."))
