"""Ask everybody whose yes the law wants, write down yes, no or silence, and say when help may go on without one."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core import worklist
from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import PRIVATE_ROLES, Label
from roer.core.commands import Refused, command, tell
from roer.core.days import day_of, start_of, turns
from roer.core.items import NewItem, put
from roer.core.models import Item
from roer.core.rules import meet
from roer.core.rules.keeping import keep_receipts
from roer.intake.commands.clocks import Kind, set_limit
from roer.intake.commands.common import end_of, find, needed, shut_for_others, stay_open
from roer.intake.models import ConsentException, ConsentToHelp, HelpRequest
from roer.intake.queries.consents import facts_for
from roer.intake.rules import Need, who_must_consent
from roer.intake.rules.consent import band
from roer.intake.rules.terms import CONSENT_AGE, OWN_CONSENT_AGE
from roer.people import queries as people

Answer = ConsentToHelp.Answer
A_YEAR = timedelta(days=366)


class CannotConsent(Refused):
    """Something about the consent does not fit; the message says what."""


@command
def ask_consent(*, actor: Actor, request_id: UUID, words: str, weight: str) -> UUID:
    """Describe one piece of help and ask everybody whose yes the law wants today. Returns the item that describes it.

    Light help asks nobody and goes on at once. Unknown authority is asked as if it were there, and somebody verifies it.
    """
    request = find(request_id, actor)
    require("intake.ask_consent", actor, request)
    stay_open(request)
    if weight not in ConsentToHelp.Weight.values:
        raise CannotConsent(_("Kies hoe ingrijpend de hulp is."))
    item = put(NewItem(request.dossier_id, "intake.help_asked", Label.PLAN, needed(words), Item.Weight.NONE), actor)
    needs = who_must_consent(facts_for(request.dossier, item.id, weight, request.route, actor))
    for need in needs:
        if need.id is not None:
            _ask(request, item, weight, need, actor)
    if any(need.capacity in ("unknown", "presumed_parent") for need in needs):
        worklist.ask(
            "intake.verify_authority", owner_seat_id=request.owner_seat_id, due_at=end_of(5, actor),
            cause="intake.consent_asked", actor=actor, dossier_id=request.dossier_id, thing_id=request.id,
        )  # fmt: skip
    tell(request.dossier_id, "intake.consent_asked", label=Label.PLAN, item_id=item.id, weight=weight, asked=len(needs))
    worklist.close("intake.ask_consent", request.id, actor)
    _ask_again_on_birthday(request, actor)
    return item.id


def _ask_again_on_birthday(request: HelpRequest, actor: Actor) -> None:
    """Whoever turns twelve or sixteen before the help begins has a say from that day: the owner asks again then."""
    birth = people.birth_date_of(request.dossier_id, actor)
    today = day_of(actor.at)
    ages = [int(param.on(today).value) for param in (CONSENT_AGE, OWN_CONSENT_AGE)]
    days = [turns(age, birth, "earliest") for age in ages] if birth else []
    for day in (each for each in days if each and today < each <= today + A_YEAR):
        set_limit(request, Kind.BIRTHDAY, start_of(day), actor)


@command
def give_consent(*, actor: Actor, consent_id: UUID, words: str = "", how: str = "screen") -> None:
    """Yes to this help. A worker may write down what somebody said (`actor.for_person`)."""
    _answer(actor, consent_id, Answer.GIVEN, words, how)


@command
def refuse_consent(*, actor: Actor, consent_id: UUID, words: str = "", how: str = "screen") -> None:
    """No to this help, in as few steps as yes; no reason is asked. Also takes an earlier yes back."""
    _answer(actor, consent_id, Answer.REFUSED, words, how)


@command
def record_consent_exception(*, actor: Actor, request_id: UUID, help_item: UUID, ground: str, words: str) -> UUID:
    """A named professional says why help for a child of 12 to 15 starts without a parent's yes (7.3.4 lid 2).

    It decides nothing about who reads the file, and never stands in for the child's own yes.
    """
    request = find(request_id, actor)
    require("intake.record_consent_exception", actor, request)
    asked = ConsentToHelp.objects.visible_to(actor).filter(request=request, item_id=help_item).first()
    if asked is None or ground not in ConsentException.Ground.values:
        raise CannotConsent(_("Kies de hulp en een grond die de wet noemt."))
    facts = facts_for(request.dossier, help_item, asked.weight, request.route, actor)
    if band(facts, 12, 16) != "middle":
        raise CannotConsent(_("Deze uitzondering geldt alleen voor kinderen van 12 tot 16 jaar."))
    item = put(NewItem(
        request.dossier_id, "intake.consent_exception", Label.PLAN, needed(words), Item.Weight.JUDGEMENT
    ), actor)  # fmt: skip
    made = ConsentException(
        request=request, dossier_id=request.dossier_id, label=int(Label.PLAN), item_id=item.id, help_item=help_item,
        ground=ground, seat_id=actor.seat_id, recorded_at=actor.at,
    )  # fmt: skip
    made.save(force_insert=True)
    after = facts_for(request.dossier, help_item, asked.weight, request.route, actor)
    mets = meet("intake.consent_is_complete", after, at=day_of(actor.at))
    keep_receipts(mets, after, dossier_id=request.dossier_id, label=Label.PLAN, actor=actor, item_id=item.id)
    tell(request.dossier_id, "intake.consent_excepted", label=Label.PLAN, item_id=item.id, ground=ground)
    return made.id


def _ask(request: HelpRequest, item: Item, weight: str, need: Need, actor: Actor) -> None:
    ConsentToHelp(
        request=request, dossier_id=request.dossier_id, label=int(Label.PLAN), item_id=item.id, weight=weight,
        capacity=need.capacity, person_id=None if need.is_organisation else need.id,
        organisation_id=need.id if need.is_organisation else None, asked_at=actor.at, asked_by_id=actor.seat_id,
    ).save(force_insert=True)  # fmt: skip


def _answer(actor: Actor, consent_id: UUID, answer: str, words: str, how: str) -> None:
    consent = ConsentToHelp.objects.visible_to(actor).get(id=consent_id)
    require("intake.answer_consent", actor, consent)
    if (how == HelpRequest.How.SCREEN) != (actor.role in PRIVATE_ROLES or consent.organisation_id is not None):
        raise NotAllowed
    item = None
    if words.strip():
        item = put(NewItem(
            consent.dossier_id, "intake.consent_words", Label.OWN_WORDS, words.strip(), Item.Weight.OWN_WORDS
        ), actor)  # fmt: skip
        shut_for_others(item.id, consent.dossier_id, actor, but=[consent.person_id])
    ConsentToHelp.objects.filter(id=consent.id).update(
        answer=answer, answered_at=actor.at, entered_by_id=actor.seat_id, how=how, words_item=item.id if item else None
    )
    tell(consent.dossier_id, "intake.consent_answered", label=Label.PLAN, item_id=consent.item_id, answer=answer)
