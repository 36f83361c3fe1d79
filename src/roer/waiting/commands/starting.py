"""Help begins: with a yes of the provider, the consent that the law asks, and a familiar face at the provider."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist

from roer.core import worklist
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.days import day_of
from roer.core.rules import meet, uphold
from roer.core.rules.keeping import keep_receipts
from roer.intake import commands as begun
from roer.intake import queries as intake
from roer.people import commands as people
from roer.waiting.models import CareEpisode, Proposal
from roer.waiting.refusals import CannotStart
from roer.waiting.rule_facts import StartFacts

BY_RULING = frozenset({"court", "institution"})
WITHOUT_CONSENT = BY_RULING | {"acute"}


@command
def start_help(*, actor: Actor, proposal_id: UUID) -> UUID:
    """Begin the help today. The actor becomes the familiar face at the provider and reads the file from now.

    Returns the care episode. Raises CannotStart, and RulesRefused when consent is missing; then nothing opened.
    """
    proposal = Proposal.objects.visible_to(actor).select_related("offer").get(id=proposal_id)
    require("waiting.start_help", actor, proposal)
    if proposal.state != Proposal.State.ACCEPTED or CareEpisode.objects.filter(proposal_id=proposal.id).exists():
        raise CannotStart
    people.involve(
        actor=actor, dossier_id=proposal.dossier_id, seat_id=actor.seat_id, part="care_provider",
        medical=actor.medical_duty,
    )  # fmt: skip
    facts = _consent(proposal.request_id, actor)
    mets = meet("waiting.start_has_consent", facts, at=day_of(actor.at))
    uphold(mets, {})
    episode = CareEpisode(
        dossier_id=proposal.dossier_id, label=int(Label.PLAN), item_id=proposal.item_id,
        request_id=proposal.request_id, proposal_id=proposal.id, organisation_id=proposal.organisation_id,
        seat_id=actor.seat_id, form=proposal.offer.form, started_at=actor.at, by_ruling=facts.ruling,
        way_back_seat_id=proposal.owner_seat_id,
    )  # fmt: skip
    episode.save(force_insert=True)
    begun.help_began(proposal.request_id, actor, form=proposal.offer.form)
    keep_receipts(mets, facts, dossier_id=proposal.dossier_id, label=Label.PLAN, actor=actor, item_id=proposal.item_id)
    worklist.close("waiting.start_help", proposal.id, actor)
    tell(proposal.dossier_id, "waiting.started", label=Label.PLAN, item_id=proposal.item_id, seat=str(actor.seat_id))
    return episode.id


def _consent(request_id: UUID, actor: Actor) -> StartFacts:
    """What the provider sees of the consent, now that it is involved. A hidden question counts as not asked."""
    try:
        request: Any = intake.request_for(request_id, actor)
    except ObjectDoesNotExist:
        return StartFacts(False, False)
    states = intake.consent_state(request_id, actor)
    return StartFacts(
        bool(states),
        any(state.may_start for state in states),
        request.route in WITHOUT_CONSENT,
        request.route in BY_RULING,
    )
