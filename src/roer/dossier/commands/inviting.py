"""Mentors are asked along when people look back, unless the young person would rather not (PEO-25)."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from roer.access.commands import open_item_for
from roer.core.actions import NotAllowed
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command
from roer.core.days import day_of, start_of
from roer.core.items import NewItem, put
from roer.core.models import Dossier
from roer.core.rules import Met, meet
from roer.core.worklist import ask, close_everywhere
from roer.dossier.checks import speaks_for_self
from roer.dossier.codes import MENTOR_WORDS
from roer.dossier.models import Mentor, MentorInvitation, Review
from roer.dossier.rules import MentorReviewFacts
from roer.people.queries import members_of_dossier

COME, RULE = "dossier.come_to_review", "dossier.mentor_at_review"


def invite_mentors(review: Review, actor: Actor) -> None:
    """Ask every mentor of whom the plan is about to look back with them, on the day that was chosen."""
    owner = review.plan.dossier.person_id
    people = {owner} if owner else members_of_dossier(review.dossier_id, actor)
    files = Dossier.objects.filter(person_id__in=people, kind=Dossier.Kind.PERSON)
    for mentor in Mentor.objects.filter(dossier__in=files, state=Mentor.State.ACTIVE):
        MentorInvitation(
            dossier_id=mentor.dossier_id, item_id=mentor.item_id, mentor=mentor, review=review, due_on=review.due_on
        ).save(force_insert=True)  # fmt: skip
        if mentor.seat_id is not None:
            ask(
                COME, owner_seat_id=mentor.seat_id, due_at=start_of(review.due_on), cause="review", actor=actor,
                dossier_id=mentor.dossier_id, thing_id=mentor.dossier_id,
            )  # fmt: skip


@command
def decline_invitation(*, actor: Actor, invitation_id: UUID) -> None:
    """The young person would rather look back without this mentor."""
    held = MentorInvitation.objects.filter(id=invitation_id).first()
    if held is None or not speaks_for_self(held.dossier_id, actor):
        raise NotAllowed
    MentorInvitation.objects.filter(id=held.id).update(declined_at=actor.at)
    close_everywhere(COME, held.dossier_id, actor)


def has_invited(review: Review) -> bool:
    """Was a mentor asked along, and not declined by the young person?"""
    return MentorInvitation.objects.filter(review=review, declined_at__isnull=True).exists()


def meets_mentors(review: Review, came: bool, actor: Actor) -> list[Met]:
    """What the rule says of the mentors of this review."""
    invited = MentorInvitation.objects.filter(review=review, declined_at__isnull=True).count()
    return meet(RULE, MentorReviewFacts(invited, invited if came else 0), at=day_of(actor.at))


def keep_mentors(review: Review, came: bool, reasons: Mapping[str, str], actor: Actor) -> None:
    """Keep who came; a reason why not is read by young person and mentor."""
    why = reasons.get(RULE, "").strip()
    for held in MentorInvitation.objects.filter(review=review, declined_at__isnull=True).select_related("mentor"):
        item = put(NewItem(held.dossier_id, MENTOR_WORDS, Label.PLAN, why), actor) if why and not came else None
        MentorInvitation.objects.filter(id=held.id).update(attended=came, reason=item)
        if item is not None and held.mentor.seat_id is not None:
            open_item_for(actor=actor, item_id=item.id, seat_id=held.mentor.seat_id, purpose="mentor")
        if held.mentor.seat_id is not None:
            close_everywhere(COME, held.dossier_id, actor)
