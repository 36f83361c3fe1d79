"""Every list of dossier-bound rows goes through `visible_to`: the join the planner cannot make from a row policy."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import models
from django.db.models import Q

if TYPE_CHECKING:
    from roer.core.actor import Actor


def in_period(at: datetime, prefix: str = "") -> Q:
    """Rows whose `[valid_from, valid_until)` holds the moment; an open end is null."""
    return Q(**{f"{prefix}valid_from__lte": at}) & (
        Q(**{f"{prefix}valid_until__isnull": True}) | Q(**{f"{prefix}valid_until__gt": at})
    )


def reachable(actor: Actor) -> models.QuerySet[Any, UUID]:
    """The dossiers that the actor's seat reaches now by an access row."""
    from roer.core.models import Access

    return Access.objects.filter(in_period(actor.at), seat_id=actor.seat_id).values("dossier_id")


class DossierQuerySet(models.QuerySet[Any]):
    """A query set over a table with a `dossier` column."""

    def visible_to(self, actor: Actor) -> DossierQuerySet:
        """Narrow to the actor's dossiers; labels, shares and data controllers are left to the row policy."""
        return self.filter(dossier_id__in=reachable(actor))
