"""Who pays: what nobody decided yet, as far as the actor sees it; and the words for causes and reasons."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from roer.core.actor import Actor
from roer.core.days import day_of
from roer.intake.models import ConversationRating, PayerDispute, Triage

REASONS: dict[str, Any] = {domain.value: domain.label for domain in Triage.Domain} | {
    "no_own_question": _("anderen vinden dat het kind afwijkt; het gezin heeft zelf geen vraag")
}
TOLD: dict[str, Any] = {each.value: each.label for each in ConversationRating.Told}
DISSATISFIED: dict[str, Any] = {each.value: each.label for each in ConversationRating.Dissatisfied}
CAUSES: dict[str, Any] = {cause.value: cause.label for cause in PayerDispute.Cause}


def open_disputes(actor: Actor) -> list[tuple[PayerDispute, int]]:
    """Disputes that nobody decided yet, with the days they are open, the longest first."""
    rows = PayerDispute.objects.visible_to(actor).filter(decided_on__isnull=True).order_by("opened_on", "id")
    today = day_of(actor.at)
    return [(row, (today - row.opened_on).days) for row in rows.select_related("one_party", "other_party")]
