"""Who took part in a decision: nobody of them handles an objection or complaint about it."""

from __future__ import annotations

from uuid import UUID

from roer.core.actor import Actor
from roer.core.models import Item, ItemLink, Seat
from roer.decisions.models import Decision


def who_took_part(decision_id: UUID, actor: Actor) -> tuple[frozenset[UUID], frozenset[UUID]]:
    """(seats, persons) of who decided, determined, assessed or wrote. Raises Decision.DoesNotExist."""
    row = Decision.objects.visible_to(actor).select_related("determination").get(id=decision_id)
    linked = ItemLink.objects.filter(item_id=row.item_id).values("target_id")
    seats = set(Item.objects.filter(id__in=linked).values_list("author_seat_id", flat=True))
    seats |= {row.decided_by_id, row.determination.determined_by_id}
    if row.assessment_id:
        seats |= set(row.assessment.authors.values_list("seat_id", flat=True))
    people = Seat.objects.filter(id__in=seats, person__isnull=False).values_list("person_id", flat=True)
    return frozenset(seats), frozenset(people)
