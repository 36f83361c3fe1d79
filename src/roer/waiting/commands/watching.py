"""Keeping sight of who waits: pause with a cause, agree and keep contact, say that it is urgent, write down needs."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core import worklist
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.days import day_of
from roer.core.models import Item
from roer.core.rules import meet, uphold
from roer.core.rules.keeping import keep_receipts
from roer.intake import queries as intake
from roer.waiting.codes import PauseCause
from roer.waiting.commands.common import end_of, for_all, needed
from roer.waiting.models import (
    ChildContact,
    ContactAgreement,
    NeedsRecord,
    UrgencyAnswer,
    UrgencyVoice,
    WaitPause,
)
from roer.waiting.refusals import CannotWatch
from roer.waiting.rule_facts import UrgencyFacts

TWO = 2
NEEDS_DAYS = 5


@command
def pause_wait(
    *, actor: Actor, request_id: UUID, cause: str, words: str, from_on: date, until_on: date | None = None
) -> UUID:
    """Let the clock stand still, only for a cause on the family's side, in words that the family reads."""
    require("waiting.pause_wait", actor)
    request = intake.request_for(request_id, actor)
    if cause not in PauseCause.values:
        raise CannotWatch(
            _("De klok staat alleen stil met een reden van het gezin zelf. Een volle lijst is geen reden.")
        )
    if from_on < day_of(request.asked_at) or (until_on and until_on <= from_on):
        raise CannotWatch(_("De dagen kloppen niet. Kijk ze na."))
    if _overlaps(request_id, from_on, until_on, actor):
        raise CannotWatch(_("De klok staat dan al stil."))
    item = for_all(request.dossier_id, "pause", needed(words), actor)
    made = WaitPause(cause=cause, from_on=from_on, until_on=until_on, seat_id=actor.seat_id, **_bound(request, item))
    made.save(force_insert=True)
    tell(request.dossier_id, "waiting.paused", label=Label.PLAN, item_id=item.id, cause=cause)
    return made.id


@command
def resume_wait(*, actor: Actor, pause_id: UUID) -> None:
    """The clock goes on from today."""
    require("waiting.pause_wait", actor)
    held = WaitPause.objects.visible_to(actor).get(id=pause_id, until_on__isnull=True)
    last = max(day_of(actor.at), date.fromordinal(held.from_on.toordinal() + 1))
    WaitPause.objects.filter(id=held.id).update(until_on=last)
    tell(held.dossier_id, "waiting.resumed", label=Label.PLAN, item_id=held.item_id)


@command
def agree_contact(*, actor: Actor, request_id: UUID, every_days: int, words: str, safety: bool = False) -> UUID:
    """Agree how often somebody speaks with the child while waiting. A newer agreement takes the place of the older."""
    require("waiting.keep_contact", actor)
    request = intake.request_for(request_id, actor)
    if every_days < 1:
        raise CannotWatch(_("Spreek minstens één dag af."))
    item = for_all(request.dossier_id, "contact", needed(words), actor)
    today = day_of(actor.at)
    ContactAgreement.objects.visible_to(actor).filter(request_id=request_id, until_on__isnull=True).update(
        until_on=today
    )
    made = ContactAgreement(
        every_days=every_days, safety=safety, from_on=today, seat_id=actor.seat_id, **_bound(request, item)
    )
    made.save(force_insert=True)
    tell(request.dossier_id, "waiting.contact_agreed", label=Label.PLAN, item_id=item.id, days=every_days)
    return made.id


@command
def record_contact(*, actor: Actor, request_id: UUID, spoken_on: date, with_child: bool) -> UUID:
    """Somebody spoke with the child, or only with others of the family; only the first makes the child seen."""
    require("waiting.keep_contact", actor)
    request = intake.request_for(request_id, actor)
    if not day_of(request.asked_at) <= spoken_on <= day_of(actor.at):
        raise CannotWatch(_("Deze dag ligt voor de vraag of in de toekomst."))
    made = ChildContact(
        spoken_on=spoken_on, with_child=with_child, seat_id=actor.seat_id, recorded_at=actor.at, **_bound(request, None)
    )
    made.save(force_insert=True)
    if with_child:
        worklist.close("waiting.speak_with_child", request.id, actor)
    tell(request.dossier_id, "waiting.spoke", label=Label.PLAN, child=int(with_child))
    return made.id


@command
def call_urgent(*, actor: Actor, request_id: UUID) -> None:
    """A professional finds that help cannot wait. Two make it urgent; the owner has that on the list the same day."""
    require("waiting.call_urgent", actor)
    request = intake.request_for(request_id, actor)
    said = UrgencyVoice.objects.visible_to(actor).filter(request_id=request_id)
    if said.filter(seat_id=actor.seat_id).exists():
        raise CannotWatch(_("U hebt al gezegd dat het dringend is."))
    UrgencyVoice(seat_id=actor.seat_id, said_at=actor.at, **_bound(request, None)).save(force_insert=True)
    if said.count() == TWO:
        worklist.ask(
            "waiting.reopen_triage", owner_seat_id=request.owner_seat_id, due_at=end_of(0, actor),
            cause="waiting.called_urgent", actor=actor, dossier_id=request.dossier_id, thing_id=request.id,
        )  # fmt: skip
    tell(request.dossier_id, "waiting.called_urgent", label=Label.PLAN, voices=said.count())


@command
def answer_urgency(*, actor: Actor, request_id: UUID, urgent: bool, words: str = "") -> UUID:
    """Treat a wait as urgent or not. Not urgent against two professionals needs a reason the family reads (WAI-28)."""
    require("waiting.answer_urgency", actor)
    request = intake.request_for(request_id, actor)
    voices = UrgencyVoice.objects.visible_to(actor).filter(request_id=request_id).count()
    facts = UrgencyFacts(voices, urgent)
    mets = meet("waiting.two_make_it_urgent", facts, at=day_of(actor.at))
    uphold(mets, {"waiting.two_make_it_urgent": words})
    item = for_all(request.dossier_id, "urgency", words, actor, Item.Weight.JUDGEMENT) if words.strip() else None
    made = UrgencyAnswer(urgent=urgent, seat_id=actor.seat_id, answered_at=actor.at, **_bound(request, item))
    made.save(force_insert=True)
    keep_receipts(mets, facts, dossier_id=request.dossier_id, label=Label.PLAN, actor=actor, item_id=made.item_id)
    tell(request.dossier_id, "waiting.urgency_answered", label=Label.PLAN, item_id=made.item_id, urgent=int(urgent))
    return made.id


@command
def record_needs(
    *, actor: Actor, request_id: UUID, words: str, form: str = "", part_time: bool = False, guidance: bool = False,
    acute: bool = False, family_instead: bool | None = None,
) -> UUID:  # fmt: skip
    """Write down what this child needs, before anybody looks at places (WAI-39).

    In acute need age, safety, medication and contact bans are enough; the whole is due in five working days.
    """
    require("waiting.record_needs", actor)
    request = intake.request_for(request_id, actor)
    item = for_all(request.dossier_id, "needs", needed(words), actor, Item.Weight.JUDGEMENT)
    made = NeedsRecord(
        form=form, part_time=part_time, guidance=guidance, acute=acute, family_instead=family_instead,
        recorded_at=actor.at, seat_id=actor.seat_id, **_bound(request, item),
    )  # fmt: skip
    made.save(force_insert=True)
    if acute:
        worklist.ask(
            "waiting.complete_needs", owner_seat_id=request.owner_seat_id, due_at=end_of(NEEDS_DAYS, actor),
            cause="waiting.acute_needs", actor=actor, dossier_id=request.dossier_id, thing_id=request.id,
        )  # fmt: skip
    else:
        worklist.close("waiting.complete_needs", request.id, actor)
    tell(request.dossier_id, "waiting.needs_recorded", label=Label.PLAN, item_id=item.id, acute=int(acute))
    return made.id


def _bound(request: Any, item: Item | None) -> dict[str, Any]:
    return {
        "dossier_id": request.dossier_id, "label": int(Label.PLAN), "item_id": item.id if item else None,
        "request_id": request.id,
    }  # fmt: skip


def _overlaps(request_id: UUID, from_on: date, until_on: date | None, actor: Actor) -> bool:
    pauses = WaitPause.objects.visible_to(actor).filter(request_id=request_id)
    return any(
        (until_on is None or each.from_on < until_on) and (each.until_on is None or from_on < each.until_on)
        for each in pauses
    )
