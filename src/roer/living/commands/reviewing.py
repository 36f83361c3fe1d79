"""Looking back together at a stay, with the day of the next time; and telling the lawyer what ends."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.days import day_of
from roer.core.models import Item
from roer.core.worklist import close_everywhere
from roer.living.commands.common import past, placement_for, words
from roer.living.models import Placement, StayReview
from roer.living.refusals import CannotPlace

DONE_BY_REVIEW = ("living.evaluation_late", "living.perspective_late", "living.stay_unclear", "living.follow_up")


@command
def review_stay(
    *, actor: Actor, placement_id: UUID, held_on: date, found: str, next_on: date, perspective: str = "",
    expected_until: date | None = None,
) -> UUID:  # fmt: skip
    """Look back at a stay: what was found, where the child grows up, until when, and the next day. Returns the review."""
    placement = placement_for(placement_id, actor)
    require("living.review_stay", actor, placement.dossier_id)
    past(held_on, day_of(actor.at))
    if not found.strip() or next_on <= held_on:
        raise CannotPlace(_("Schrijf op wat jullie zagen, en kies een latere dag voor de volgende keer."))
    made = StayReview(
        dossier_id=placement.dossier_id, label=int(Label.PLACE), placement=placement, held_on=held_on,
        item_id=words(placement.dossier_id, "review", found, actor, Item.Weight.JUDGEMENT), recorded_at=actor.at,
        recorded_by_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    changed = {"evaluate_on": next_on, "perspective_review_on": next_on}
    if expected_until is not None:
        changed["expected_until"] = expected_until
    said = words(placement.dossier_id, "perspective", perspective, actor)
    Placement.objects.filter(id=placement.id).update(**changed, **({"perspective_item": said} if said else {}))
    for kind in DONE_BY_REVIEW:
        close_everywhere(kind, placement.id, actor)
    tell(placement.dossier_id, "living.stay_reviewed", label=Label.PLACE, item_id=made.item_id)
    return made.id


@command
def tell_lawyer(*, actor: Actor, placement_id: UUID) -> None:
    """Put down that the young person's lawyer was told that the title ends or is gone."""
    placement = placement_for(placement_id, actor)
    require("living.review_stay", actor, placement.dossier_id)
    close_everywhere("living.tell_lawyer", placement.id, actor)
    tell(placement.dossier_id, "living.lawyer_told", label=Label.PLACE, item_id=placement.item_id)
