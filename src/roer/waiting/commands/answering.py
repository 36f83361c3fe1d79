"""The provider answers: yes with a day, or no with a reason that is tested against its own criteria."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from roer.core import worklist
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.days import day_of, start_of
from roer.core.models import Item
from roer.core.rules import meet, uphold
from roer.core.rules.keeping import keep_receipts
from roer.offers import queries as offers
from roer.waiting.codes import DeclineCode
from roer.waiting.commands.common import coordinator_for, end_of, for_all
from roer.waiting.models import Proposal
from roer.waiting.refusals import AlreadyTaken, CannotAnswer, OfferEnded
from roer.waiting.rule_facts import DeclineFacts

FIND_OTHER_DAYS = 2
REVIEW_CRITERIA_DAYS = 5


@command
def accept_proposal(*, actor: Actor, proposal_id: UUID, start_on: date) -> None:
    """Say yes, with the day on which help can begin. Only one provider can (AlreadyTaken); raises OfferEnded."""
    proposal = _asked(proposal_id, actor)
    if start_on < day_of(actor.at):
        raise CannotAnswer(_("De eerste dag kan niet in het verleden liggen."))
    if proposal.offer.valid_until and proposal.offer.valid_until <= day_of(actor.at):
        raise OfferEnded
    try:
        with transaction.atomic():
            Proposal.objects.filter(id=proposal.id, state=Proposal.State.ASKED).update(
                state=Proposal.State.ACCEPTED, answered_at=actor.at, start_on=start_on
            )
    except IntegrityError as later:
        raise AlreadyTaken from later
    worklist.close("waiting.answer_proposal", proposal.id, actor)
    worklist.ask(
        "waiting.start_help", owner_seat_id=actor.seat_id, due_at=start_of(start_on).replace(hour=23, minute=59),
        cause="waiting.accepted", actor=actor, dossier_id=proposal.dossier_id, thing_id=proposal.id,
    )  # fmt: skip
    worklist.ask(
        "waiting.prepare_start", owner_seat_id=proposal.owner_seat_id, due_at=end_of(FIND_OTHER_DAYS, actor),
        cause="waiting.accepted", actor=actor, dossier_id=proposal.dossier_id, thing_id=proposal.request_id,
    )  # fmt: skip
    tell(
        proposal.dossier_id, "waiting.accepted", label=Label.PLAN, item_id=proposal.item_id, starts=str(start_on)
    )  # fmt: skip


@command
def decline_proposal(
    *, actor: Actor, proposal_id: UUID, code: str, criterion_id: UUID | None = None, words: str = ""
) -> None:
    """Say no. A reason outside what the provider published needs words that the family reads, and is flagged (WAI-06).

    A no is never the end: the family's owner gets a task to find something else. Raises ReasonNeeded, CannotAnswer.
    """
    proposal = _asked(proposal_id, actor)
    facts = DeclineFacts(is_covered(proposal, code, criterion_id))
    mets = meet("waiting.decline_rests_on_criteria", facts, at=day_of(actor.at))
    uphold(mets, {"waiting.decline_rests_on_criteria": words})
    item = for_all(proposal.dossier_id, "decline", words, actor, Item.Weight.JUDGEMENT) if words.strip() else None
    Proposal.objects.filter(id=proposal.id).update(
        state=Proposal.State.DECLINED, answered_at=actor.at, decline_code=code, criterion_id=criterion_id,
        covered=facts.covered, decline_item=item.id if item else None,
    )  # fmt: skip
    worklist.close("waiting.answer_proposal", proposal.id, actor)
    worklist.ask(
        "waiting.find_other", owner_seat_id=proposal.owner_seat_id, due_at=end_of(FIND_OTHER_DAYS, actor),
        cause="waiting.declined" if facts.covered else "waiting.declined_outside_criteria", actor=actor,
        dossier_id=proposal.dossier_id, thing_id=proposal.request_id,
    )  # fmt: skip
    if not facts.covered:
        _flag_uncovered(proposal, code, actor)
    keep_receipts(mets, facts, dossier_id=proposal.dossier_id, label=Label.PLAN, actor=actor, item_id=proposal.item_id)
    tell(
        proposal.dossier_id, "waiting.declined", label=Label.PLAN, item_id=proposal.item_id, code=code,
        covered=int(facts.covered),
    )  # fmt: skip


def _flag_uncovered(proposal: Proposal, code: str, actor: Actor) -> None:
    """Region and provider hear of a no outside the published criteria: about the offer, never about the child (WAI-06)."""
    coordinator = coordinator_for(proposal.offer.municipality_code, actor.at)
    for seat_id in {proposal.provider_seat_id, coordinator.id if coordinator else proposal.provider_seat_id}:
        worklist.ask(
            "waiting.uncovered_no", owner_seat_id=seat_id, due_at=end_of(REVIEW_CRITERIA_DAYS, actor),
            cause=f"waiting.declined_{code}", actor=actor, thing_id=proposal.offer_id,
        )  # fmt: skip


def is_covered(proposal: Proposal, code: str, criterion_id: UUID | None) -> bool:
    """Does this no rest on what the provider had published itself when it was asked? Half criteria cover nothing (WAI-04)."""
    if code not in DeclineCode.values:
        raise CannotAnswer(_("Kies een reden uit de lijst."))
    line = offers.offer_on(proposal.offer_id, day_of(proposal.proposed_at))
    if not line.is_complete:
        return False
    if code == DeclineCode.AGE:
        return proposal.age is not None and not line.offer.age_from <= proposal.age <= line.offer.age_until
    if code == DeclineCode.FULL:
        counted = line.capacity
        return counted is not None and counted.free_places == 0
    criteria = {DeclineCode.INCLUSION: line.inclusions, DeclineCode.EXCLUSION: line.exclusions}.get(code, ())  # type: ignore[call-overload]
    return any(each.id == criterion_id for each in criteria)


def _asked(proposal_id: UUID, actor: Actor) -> Proposal:
    proposal = Proposal.objects.visible_to(actor).select_related("offer").get(id=proposal_id)
    require("waiting.answer_proposal", actor, proposal)
    if proposal.state != Proposal.State.ASKED:
        raise CannotAnswer
    return proposal
