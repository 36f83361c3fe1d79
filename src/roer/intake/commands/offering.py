"""Offer client support and a family group plan, hear the answer, or name the lawful ground not to."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core import worklist
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import Refused, command, tell
from roer.core.models import Item
from roer.intake.commands.common import end_of, find, needed, write
from roer.intake.models import SupportOffer
from roer.people import commands as people
from roer.people import queries

Kind = SupportOffer.Kind


class CannotOffer(Refused):
    """The offer or answer does not fit; the message says what."""


@command
def offer_support(*, actor: Actor, request_id: UUID) -> UUID:
    """Offer a client supporter: independent and free (INT-26)."""
    return _offer(actor, request_id, Kind.CLIENT_SUPPORTER)


@command
def offer_family_group_plan(*, actor: Actor, request_id: UUID) -> UUID:
    """Offer the family to make a plan of its own first (4.1.2; INT-33)."""
    return _offer(actor, request_id, Kind.FAMILY_GROUP_PLAN)


@command
def skip_family_group_plan(*, actor: Actor, request_id: UUID, exemption: str, words: str) -> UUID:
    """Name why the plan was not offered, with one of the five grounds of the law, in words that the family reads."""
    if exemption not in SupportOffer.Exemption.values:
        raise CannotOffer(_("Kies een reden die de wet noemt."))
    return _offer(actor, request_id, Kind.FAMILY_GROUP_PLAN, exemption, needed(words))


@command
def answer_offer(*, actor: Actor, offer_id: UUID, answer: str) -> None:
    """Yes, no or later; a later answer replaces an earlier one, and saying no costs nothing."""
    require("intake.answer_offer", actor)
    offer = SupportOffer.objects.visible_to(actor).get(id=offer_id)
    if answer not in ("yes", "no", "later") or offer.exemption:
        raise CannotOffer(_("Kies ja, nee of later."))
    SupportOffer.objects.filter(id=offer.id).update(answer=answer, answered_at=actor.at, answered_by_id=actor.person_id)
    if offer.worker_id and answer == SupportOffer.Answer.YES:
        _let_worker_in(offer, actor)
    tell(offer.dossier_id, "intake.offer_answered", label=Label.PLAN, kind=offer.kind, answer=answer)


def _let_worker_in(offer: SupportOffer, actor: Actor) -> None:
    """The family said yes to one family worker: from now this worker reads along and is asked to get to know them."""
    worker_id: UUID = offer.worker_id  # type: ignore[assignment]
    if worker_id not in {held.seat_id for held in queries.helpers_of(offer.dossier_id, actor)}:
        people.let_in(actor=actor, dossier_id=offer.dossier_id, seat_id=worker_id, part="case_manager")
    worklist.ask(
        "intake.meet_family", owner_seat_id=worker_id, due_at=end_of(5, actor), cause="intake.family_worker",
        actor=actor, dossier_id=offer.dossier_id, thing_id=offer.request_id,
    )  # fmt: skip


def _offer(actor: Actor, request_id: UUID, kind: str, exemption: str = "", words: str = "") -> UUID:
    request = find(request_id, actor)
    require("intake.offer_support", actor, request)
    held = SupportOffer.objects.visible_to(actor).filter(request=request, kind=kind).first()
    if held is not None:
        return held.id
    item = write(request, "not_offered", words, actor, weight=Item.Weight.NONE, label=Label.PLAN) if words else None
    made = SupportOffer(
        request=request, dossier_id=request.dossier_id, label=int(Label.PLAN), item_id=item.id if item else None,
        kind=kind, offered_at=actor.at, offered_by_id=actor.seat_id, exemption=exemption,
    )  # fmt: skip
    made.save(force_insert=True)
    event = "intake.offer_skipped" if exemption else "intake.support_offered"
    tell(request.dossier_id, event, label=Label.PLAN, item_id=made.item_id, kind=kind, exemption=exemption)
    if kind == Kind.CLIENT_SUPPORTER:
        worklist.close("intake.offer_support", request.id, actor)
    return made.id
