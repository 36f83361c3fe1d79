"""An offer that closes: every child there first gets a place that fits. Answering for one child is work of who helps it."""

from __future__ import annotations

from uuid import UUID

from django.db import connection
from django.utils.translation import gettext_lazy as _

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.days import day_of
from roer.core.rules import meet, uphold
from roer.offers import commands as offers
from roer.offers import queries as offer_queries
from roer.waiting.commands.common import for_all, needed
from roer.waiting.models import CareEpisode, ClosingCare, Proposal
from roer.waiting.refusals import CannotClose
from roer.waiting.rule_facts import ClosingFacts


def closing_facts(closing_id: UUID) -> ClosingFacts:
    """How many children are there, how many have a fitting replacement, how many wait for the offer. Bare numbers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT there, ready, waiting FROM waiting_closing(%s)", [closing_id])
        row = cursor.fetchone() or (0, 0, 0)
    return ClosingFacts(*row)


@command
def answer_for_child(
    *, actor: Actor, closing_id: UUID, episode_id: UUID, words: str, replacement_id: UUID | None, fitting: bool
) -> UUID:
    """Say what the closing means for one child, and which accepted place comes instead. The family reads it."""
    episode = CareEpisode.objects.visible_to(actor).select_related("proposal").get(id=episode_id, ended_at__isnull=True)
    require("waiting.answer_for_child", actor, episode)
    closing = offer_queries.closing_for(closing_id)
    if episode.proposal.offer_id != closing.offer_id:
        raise CannotClose(_("Deze hulp hoort niet bij wat er sluit."))
    accepted = Proposal.objects.visible_to(actor).filter(
        id=replacement_id, dossier_id=episode.dossier_id, state=Proposal.State.ACCEPTED
    ).exclude(offer_id=closing.offer_id)  # fmt: skip
    if replacement_id and not accepted.exists():
        raise CannotClose(_("Die andere plek heeft nog geen ja van de aanbieder."))
    item = for_all(episode.dossier_id, "closing", needed(words), actor)
    held = ClosingCare.objects.visible_to(actor).filter(closing_id=closing_id, episode_id=episode_id).first()
    if held:  # what was said before stays in the file; the newest answer counts
        ClosingCare.objects.filter(id=held.id).update(
            item_id=item.id, assessed_at=actor.at, replacement_id=replacement_id, fitting=fitting, seat_id=actor.seat_id
        )
        return held.id
    made = ClosingCare(
        dossier_id=episode.dossier_id, label=int(Label.PLAN), item_id=item.id, closing_id=closing_id,
        episode_id=episode_id, assessed_at=actor.at, replacement_id=replacement_id, fitting=fitting, seat_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    tell(episode.dossier_id, "waiting.closing_answered", label=Label.PLAN, item_id=item.id, ready=int(fitting))
    return made.id


@command
def complete_closing(*, actor: Actor, closing_id: UUID) -> None:
    """Close for good. Refused while one child there has no answer with a fitting place (WAI-17); who waits is a warning."""
    require("waiting.complete_closing", actor)
    uphold(meet("waiting.no_child_left_by_closing", closing_facts(closing_id), at=day_of(actor.at)), {})
    offers.finish_closing(actor=actor, closing_id=closing_id)
