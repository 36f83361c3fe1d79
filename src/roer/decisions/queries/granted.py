"""What a sent decision grants, for whoever carries it out: lines in kind, and the people it concerns as frozen then."""

from __future__ import annotations

import json
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from roer.core.actor import Actor
from roer.core.items import words_of
from roer.core.models import Dossier, Item
from roer.decisions.circle import households
from roer.decisions.codes import Delivery
from roer.decisions.models import AwardedProvision, Decision

PEOPLE = "decisions.people"


def granted_in_kind(item_id: UUID, actor: Actor) -> list[AwardedProvision]:
    """The lines of the sent decision with this document that a named provider gives in kind."""
    found = AwardedProvision.objects.visible_to(actor).filter(
        decision__item_id=item_id, decision__state=Decision.State.SENT, taken_out_at__isnull=True,
        delivery=Delivery.IN_KIND, provider__isnull=False,
    )  # fmt: skip
    return list(found.select_related("provider").order_by("starts_on", "id"))


def has_budget_for(dossier_id: UUID, line: AwardedProvision, actor: Actor) -> bool:
    """Does a personal budget for the same help run in the period of this line (iJw OP043)?"""
    budgets = AwardedProvision.objects.visible_to(actor).filter(
        Q(ends_on__isnull=True) | Q(ends_on__gte=line.starts_on), decision__state=Decision.State.SENT,
        dossier_id=dossier_id, taken_out_at__isnull=True, delivery=Delivery.BUDGET, form=line.form,
    ).exclude(decision__replaced_by__state=Decision.State.SENT)  # fmt: skip
    return bool((budgets.filter(starts_on__lte=line.ends_on) if line.ends_on else budgets).exists())


@dataclass(frozen=True)
class NamedPerson:
    """Somebody a decision concerns, by the name of then. `relation`: child, parent or guardian."""

    person_id: UUID
    name: str
    relation: str
    lives_with_child: bool


def people_named_in_decision(dossier_id: UUID, actor: Actor) -> list[NamedPerson]:
    """The people of the newest sent decision of a dossier; nobody when the reader sees none."""
    held = Item.objects.visible_to(actor).filter(dossier_id=dossier_id, kind=PEOPLE).order_by("-recorded_at").first()
    if held is None:
        return []
    homes = households(dossier_id)
    child = Dossier.objects.values_list("person_id", flat=True).get(id=dossier_id)
    home = homes.get(child) if child else None
    people = json.loads(words_of([held])[0][1] or "{}")
    return [
        NamedPerson(UUID(key), one["name"], one["relation"], home is not None and homes.get(UUID(key)) == home)
        for key, one in people.items()
    ]
