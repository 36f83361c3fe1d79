"""Choosing an offer together: family or professional puts it before the provider."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from roer.core import worklist
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES, Label, Role
from roer.core.commands import command, tell
from roer.core.days import day_of
from roer.core.models import Item
from roer.core.rules import meet, uphold
from roer.core.rules.keeping import keep_receipts
from roer.core.terms import add_working_days
from roer.intake import queries as intake
from roer.intake.commands import pass_warnings_on
from roer.offers import queries as offers
from roer.people import queries as people
from roer.waiting.codes import Chooser, Fit, OnlyBecause
from roer.waiting.commands.common import consult, coordinator_for, end_of, for_all, needed, own_words, running_seat
from roer.waiting.commands.telling import keep_notice, shown_at_choosing
from roer.waiting.matching import Needed, fitting, heaviness
from roer.waiting.models import EarlyLook, Proposal
from roer.waiting.queries.fitting import fitting_offers, needed_for, needs_known, places_are_open
from roer.waiting.refusals import AskedBefore, CannotAnswer, CannotChoose
from roer.waiting.rule_facts import ChoiceFacts, NeedsFacts, WeightFacts
from roer.waiting.rules import ANSWER_DAYS

REVIEW_DAYS = 5


@command
def choose_offer(
    *, actor: Actor, request_id: UUID, offer_id: UUID, words: str, wish: str = "", fit: str = Fit.FITTING,
    reason: str = "", circumstances: Sequence[str] = (), absent: Sequence[str] = (), only_because: str = "",
) -> UUID:  # fmt: skip
    """Put an offer before its provider. `words` is all the provider reads; `wish` stays with family and familiar face.

    `circumstances` are criteria that hold, `absent` that do not; they are told for this question only. What a published
    criterion does not fit is chosen with a written reason (WAI-40), and a worker who chooses before the child's needs are
    written down gives one as well (WAI-39). `only_because` says why nothing fitting was chosen. Returns the proposal;
    raises CannotChoose, also when a worker does not say why this suits this child.
    """
    require("waiting.choose_offer", actor)
    _about_the_child(reason, actor)
    request = intake.request_for(request_id, actor)
    line = _offer(offer_id, actor)
    fit = fit if fit in Fit.values else Fit.AVAILABLE
    age = people.age_of(request.dossier_id, actor)
    found = fitting([line], Needed(age=age, here=frozenset(circumstances), absent=frozenset(absent)))[0]
    facts = ChoiceFacts(len(found.does_not), fit == Fit.AVAILABLE)
    mets = meet("waiting.choice_fits", facts, at=day_of(actor.at))
    needs = NeedsFacts(actor.role not in WORK_ROLES or places_are_open(request.id, actor))
    asked = meet("waiting.needs_before_places", needs, at=day_of(actor.at))
    weight = WeightFacts(heaviness(line.offer.form), _needed_weight(request.id, actor), bool(reason.strip()))
    light = meet("waiting.as_light_as_fits", weight, at=day_of(actor.at))
    names = ("waiting.choice_fits", "waiting.needs_before_places", "waiting.as_light_as_fits")
    uphold([*mets, *asked, *light], dict.fromkeys(names, reason))
    provider = running_seat(line.offer.contact_seat, actor.at)
    if provider is None:
        raise CannotChoose(_("Bij dit aanbod is nu niemand bereikbaar. Kies een ander, of vraag het vaste gezicht."))
    item = for_all(request.dossier_id, "proposal", needed(words), actor)
    proposal = Proposal(
        dossier_id=request.dossier_id, label=int(Label.PLAN), item_id=item.id, request_id=request.id,
        offer_id=offer_id, organisation_id=line.offer.organisation_id, provider_seat=provider,
        owner_seat_id=request.owner_seat_id, chosen_by=_chooser(actor), chosen_seat_id=actor.seat_id,
        fit=Fit.AVAILABLE if facts.obstacles else fit, only_because=_because(facts, only_because),
        age=age, circumstances=sorted(set(circumstances)),
        fit_item=for_all(request.dossier_id, "choice_reason", reason, actor).id if reason.strip() else None,
        wish_item=own_words(request.dossier_id, "wish", wish, actor).id if wish.strip() else None,
        alternatives=_others_that_fit(request.id, offer_id, actor), proposed_at=actor.at,
        answer_due=add_working_days(day_of(actor.at), int(ANSWER_DAYS.value)),
    )  # fmt: skip
    _save(proposal)
    consult(item, provider.id, "proposal", actor)
    if actor.role not in WORK_ROLES:  # who chose it read the wait beside it
        weeks = line.waiting_weeks
        keep_notice(request, shown_at_choosing(line.offer.name, weeks), weeks, actor)
    else:  # a worker read what is not bought or full beside it, and the municipality gets it on its list
        pass_warnings_on(request.municipality_code, line.offer.organisation_id, actor)
    for met, said in ((mets, facts), (asked, needs), (light, weight)):
        keep_receipts(met, said, dossier_id=request.dossier_id, label=Label.PLAN, actor=actor, item_id=item.id)
    worklist.ask(
        "waiting.answer_proposal", owner_seat_id=provider.id, due_at=end_of(int(ANSWER_DAYS.value), actor),
        cause="waiting.proposed", actor=actor, dossier_id=request.dossier_id, thing_id=proposal.id,
    )  # fmt: skip
    _flag_only_available(proposal, line, actor)
    tell(request.dossier_id, "waiting.proposed", label=Label.PLAN, item_id=item.id, due=str(proposal.answer_due))
    return proposal.id


@command
def withdraw_proposal(*, actor: Actor, proposal_id: UUID) -> None:
    """Take a choice back while the provider has not answered, or after it said yes and help has not begun."""
    require("waiting.withdraw_proposal", actor)
    proposal = Proposal.objects.visible_to(actor).get(id=proposal_id)
    open_states = (Proposal.State.ASKED, Proposal.State.ACCEPTED)
    if proposal.state not in open_states or hasattr(proposal, "episode"):
        raise CannotAnswer
    Proposal.objects.filter(id=proposal.id, state__in=open_states).update(
        state=Proposal.State.WITHDRAWN, answered_at=actor.at
    )
    tell(proposal.dossier_id, "waiting.withdrawn", label=Label.PLAN, item_id=proposal.item_id)


def _offer(offer_id: UUID, actor: Actor) -> offers.OfferLine:
    try:
        return offers.offer_line(offer_id, day_of(actor.at))
    except ObjectDoesNotExist as gone:
        raise CannotChoose from gone


@command
def look_early(*, actor: Actor, request_id: UUID, words: str) -> UUID:
    """Open the list of places before the needs are written down, with a reason that the family reads (WAI-39)."""
    require("waiting.record_needs", actor)
    request = intake.request_for(request_id, actor)
    needs = NeedsFacts(needs_known(request_id, actor))
    mets = meet("waiting.needs_before_places", needs, at=day_of(actor.at))
    uphold(mets, {"waiting.needs_before_places": words})
    item = for_all(request.dossier_id, "early_look", needed(words), actor, Item.Weight.JUDGEMENT)
    made = EarlyLook(
        dossier_id=request.dossier_id, label=int(Label.PLAN), item_id=item.id, request_id=request.id,
        opened_at=actor.at, seat_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    keep_receipts(mets, needs, dossier_id=request.dossier_id, label=Label.PLAN, actor=actor, item_id=item.id)
    tell(request.dossier_id, "waiting.looked_early", label=Label.PLAN, item_id=item.id)
    return made.id


def _about_the_child(reason: str, actor: Actor) -> None:
    """A worker says why this suits this child; that a place is free is no reason of its own (WAI-39)."""
    if actor.role in WORK_ROLES and not reason.strip():
        raise CannotChoose(_("Schrijf op waarom dit bij dit kind past. Dat er plek is, is niet genoeg."))


def _because(facts: ChoiceFacts, given: str) -> str:
    """Why something is chosen that is only available; "" when it fits or only a criterion stands in the way."""
    if not facts.only_available:
        return ""
    return given if given in OnlyBecause.values else OnlyBecause.FIRST_FREE


def _flag_only_available(proposal: Proposal, line: offers.OfferLine, actor: Actor) -> None:
    """What money, speed or a lack of homes decided goes to who coordinates: about the offer, never the child (WAI-40)."""
    coordinator = coordinator_for(line.offer.municipality_code, actor.at)
    if coordinator and proposal.only_because and proposal.only_because != OnlyBecause.FIRST_FREE:
        worklist.ask(
            "waiting.only_available", owner_seat_id=coordinator.id, due_at=end_of(REVIEW_DAYS, actor),
            cause=f"waiting.only_{proposal.only_because}", actor=actor, thing_id=proposal.offer_id,
        )  # fmt: skip


def _needed_weight(request_id: UUID, actor: Actor) -> int | None:
    """How heavy the help is that was determined; None when nothing was."""
    needed = needed_for(request_id, actor)
    return heaviness(needed.form) if needed.form else None


def _others_that_fit(request_id: UUID, offer_id: UUID, actor: Actor) -> int:
    """How many other offers were shown as fitting beside the one that was chosen (WAI-42)."""
    return sum(1 for each in fitting_offers(request_id, actor) if each.is_fitting and each.line.offer.id != offer_id)


def _chooser(actor: Actor) -> str:
    if actor.role in WORK_ROLES:
        return Chooser.PROFESSIONAL
    return Chooser.SELF if actor.role == Role.SELF else Chooser.PARENT


def _save(proposal: Proposal) -> None:
    try:
        with transaction.atomic():
            proposal.save(force_insert=True)
    except IntegrityError as twice:
        raise AskedBefore from twice
