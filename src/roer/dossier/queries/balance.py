"""How often a file speaks of strengths, and how often of problems; for who writes in it (DOS-08)."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q

from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES
from roer.core.models import Item
from roer.dossier.codes_plan import STRENGTH_KINDS, Tone
from roer.dossier.models import Statement


@dataclass(frozen=True)
class Balance:
    """How many entries are about a strength and how many about a problem, among what the reader sees."""

    strengths: int
    problems: int

    @property
    def asks(self) -> bool:
        """Do problems outnumber strengths, so that it is time to ask what goes well?"""
        return self.problems > self.strengths


def balance_of(dossier_id: UUID, actor: Actor) -> Balance | None:
    """The balance of a file, for who writes notes in it; None for others and when there is nothing to count."""
    if actor.role not in WORK_ROLES:
        return None
    own = Item.objects.visible_to(actor).filter(dossier_id=dossier_id, kind__in=STRENGTH_KINDS, state="saved").count()
    tones = Statement.objects.filter(dossier_id=dossier_id).aggregate(
        well=Count("id", filter=Q(tone=Tone.WELL)), problem=Count("id", filter=Q(tone=Tone.PROBLEM))
    )
    found = Balance(own + tones["well"], tones["problem"])
    return found if found.strengths or found.problems else None
