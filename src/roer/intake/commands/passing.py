"""Passing a question on without letting go, money and municipality beside help that goes on, and the start of help."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core import worklist
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import Refused, command, tell
from roer.core.days import day_of
from roer.core.items import NewItem, put
from roer.core.models import Item, Organisation
from roer.core.rules import meet
from roer.core.rules.keeping import keep_receipts
from roer.intake.commands.common import end_of, find, move, needed, obey, stay_open, write
from roer.intake.commands.entering import enter_first
from roer.intake.models import HelpRequest, OnwardReferral, PayerDispute, Referral, ResponsibleMunicipality
from roer.intake.rules import RedirectFacts
from roer.intake.rules.residence import ResidenceFacts, residence

SETTLE_DAYS = 20


class CannotPassOn(Refused):
    """Passing on, or what is said about money or municipality, does not fit; the message says what."""


@command
def pass_on(*, actor: Actor, request_id: UUID, desk: str, words: str) -> UUID:
    """Ask another desk to take the question over. The team stays owner and contact until it says yes (INT-57)."""
    request = find(request_id, actor)
    require("intake.pass_on", actor, request)
    stay_open(request)
    if desk not in OnwardReferral.Desk.values:
        raise CannotPassOn(_("Kies naar welk loket de vraag gaat."))
    facts = RedirectFacts(OnwardReferral.objects.visible_to(actor).filter(request=request).count())
    mets = meet("intake.many_redirects_are_seen", facts, at=day_of(actor.at))
    item = write(request, "passed_on", needed(words), actor, weight=Item.Weight.NONE, label=Label.PLAN, shut=False)
    made = OnwardReferral(
        request=request, dossier_id=request.dossier_id, label=int(Label.PLAN), item_id=item.id, desk=desk,
        asked_by_id=actor.seat_id, asked_at=actor.at,
    )  # fmt: skip
    made.save(force_insert=True)
    keep_receipts(mets, facts, dossier_id=request.dossier_id, label=Label.PLAN, actor=actor, item_id=item.id)
    kinds = ["intake.follow_passing", *("intake.many_redirects" for _signal in obey(mets))]
    for kind in kinds:
        worklist.ask(
            kind, owner_seat_id=request.owner_seat_id, due_at=end_of(5, actor), cause=f"intake.{desk}", actor=actor,
            dossier_id=request.dossier_id, thing_id=request.id,
        )  # fmt: skip
    tell(request.dossier_id, "intake.passed_on", label=Label.PLAN, item_id=item.id, desk=desk)
    return made.id


@command
def hear_from_desk(*, actor: Actor, onward_id: UUID, accepted: bool, words: str) -> None:
    """The other desk said yes or no, and who said it: in words that the family reads. A no leaves the question here."""
    held = OnwardReferral.objects.visible_to(actor).select_related("request__dossier").get(id=onward_id)
    require("intake.pass_on", actor, held.request)
    if held.state != OnwardReferral.State.ASKED:
        raise CannotPassOn(_("Dit loket heeft al geantwoord."))
    item = write(
        held.request, "desk_answer", needed(words), actor, weight=Item.Weight.NONE, label=Label.PLAN, shut=False
    )
    state = OnwardReferral.State.ACCEPTED if accepted else OnwardReferral.State.DECLINED
    OnwardReferral.objects.filter(id=held.id).update(state=state, answered_at=actor.at, answer_item=item.id)
    worklist.close("intake.follow_passing", held.request_id, actor)
    tell(held.dossier_id, "intake.desk_answered", label=Label.PLAN, item_id=item.id, desk=held.desk, answer=str(state))


@command
def open_dispute(
    *, actor: Actor, request_id: UUID, cause: str, other_party_id: UUID, last_payer_id: UUID | None = None
) -> UUID:
    """Somebody doubts who pays or who is responsible. Help goes on: a provisional payer stands at once (INT-60).

    That is the one that paid last, else the municipality of the team. Settling it is a task for both, afterwards.
    """
    request = find(request_id, actor)
    require("intake.pass_on", actor, request)
    mine = Organisation.objects.filter(kind="municipality", municipality_code=request.municipality_code).first()
    one = mine or Organisation.objects.get(id=request.team_id)
    if cause not in PayerDispute.Cause.values or other_party_id == one.id:
        raise CannotPassOn(_("Kies waar het om gaat, en met wie."))
    made = PayerDispute(
        request=request, dossier_id=request.dossier_id, label=int(Label.PLAN), cause=cause,
        one_party=one, other_party_id=other_party_id, provisional_payer_id=last_payer_id or one.id,
        opened_by_id=actor.seat_id, opened_on=day_of(actor.at),
    )  # fmt: skip
    made.save(force_insert=True)
    worklist.ask(
        "intake.settle", owner_seat_id=request.owner_seat_id, due_at=end_of(SETTLE_DAYS, actor), cause=f"intake.{cause}",
        actor=actor, dossier_id=request.dossier_id, thing_id=request.id,
    )  # fmt: skip
    tell(request.dossier_id, "intake.dispute_opened", label=Label.PLAN, item_id=request.item_id, cause=cause)
    return made.id


@command
def decide_dispute(
    *, actor: Actor, dispute_id: UUID, payer_id: UUID, words: str, amount: Decimal | None = None
) -> None:
    """It is settled: who pays, how much between them, and why. What was given stays given.

    The team does it, or who may decide for the municipality (a boundary conflict, INT-61).
    """
    held = PayerDispute.objects.visible_to(actor).get(id=dispute_id)
    require("intake.settle", actor, held)
    if held.decided_on is not None or payer_id not in (held.one_party_id, held.other_party_id):
        raise CannotPassOn(_("Kies een van de twee partijen. Dit kan één keer."))
    item = put(NewItem(held.dossier_id, "intake.dispute", Label.PLAN, needed(words), Item.Weight.NONE), actor)
    PayerDispute.objects.filter(id=held.id).update(
        payer_id=payer_id, decided_on=day_of(actor.at), decided_item=item.id, amount=amount
    )
    worklist.close("intake.settle", held.request_id, actor)
    tell(held.dossier_id, "intake.dispute_decided", label=Label.PLAN, item_id=item.id, cause=held.cause)


@command
def say_we_are_stuck(*, actor: Actor, request_id: UUID, words: str) -> None:
    """The family says that rules hold up help: the owner gets work for today, and the days count from now (INT-61)."""
    request = find(request_id, actor)
    require("intake.ask_heavier_help", actor, request)
    stay_open(request)
    item = write(request, "stuck", needed(words), actor)
    PayerDispute.objects.visible_to(actor).filter(
        request=request, decided_on__isnull=True, stuck_at__isnull=True
    ).update(stuck_at=actor.at)
    worklist.ask(
        "intake.stuck", owner_seat_id=request.owner_seat_id, due_at=end_of(1, actor), cause="intake.stuck", actor=actor,
        dossier_id=request.dossier_id, thing_id=request.id,
    )  # fmt: skip
    tell(request.dossier_id, "intake.stuck", label=Label.PLAN, item_id=item.id)


@command
def set_municipality(*, actor: Actor, request_id: UUID, facts: dict[str, str], stays: bool, on: date) -> str:
    """Work out by the dated rule which municipality is responsible on a day, and keep the inputs. Returns the code.

    Nothing of the help changes by it. Raises CannotPassOn when the facts do not say.
    """
    request = find(request_id, actor)
    require("intake.pass_on", actor, request)
    found = residence(ResidenceFacts(stays=stays, **facts), on)  # type: ignore[arg-type]
    if not found.code:
        raise CannotPassOn(_("Hieruit volgt geen gemeente. Vul in waar het kind nu echt is."))
    ResponsibleMunicipality(
        request=request, dossier_id=request.dossier_id, label=int(Label.PLACE), item_id=request.item_id, on_day=on,
        rule=found.rule, home_code=facts.get("home", ""), before_stay_code=facts.get("before_stay", ""),
        authority_code=facts.get("authority", ""), stays=stays, code=found.code, set_by_id=actor.seat_id,
        set_at=actor.at,
    ).save(force_insert=True)  # fmt: skip
    tell(request.dossier_id, "intake.municipality_set", label=Label.PLACE, item_id=request.item_id)
    return found.code


@command
def begin_help(*, actor: Actor, request_id: UUID) -> None:
    """The team itself begins to help: the request says so and since when; nothing about money stands in the way."""
    request = find(request_id, actor)
    require("intake.take_up", actor, request)
    stay_open(request)
    help_began(request.id, actor, form="team")


def help_began(request_id: UUID, actor: Actor, *, form: str = "") -> None:
    """Help of a form started: the request says so, within the command that started it. Hidden requests stay as they are."""
    request = HelpRequest.objects.visible_to(actor).filter(id=request_id).first()
    if request is not None:
        enter_first(request, form, actor)
    if request is not None and request.is_open and request.state != HelpRequest.State.HELPING:
        move(request, HelpRequest.State.HELPING, actor, helping_since=actor.at)
        Referral.objects.visible_to(actor).filter(request=request).update(began_at=actor.at)


def moved_to(request_id: UUID, municipality_code: str, actor: Actor) -> None:
    """The family moved and the actor took over: the request is of the new municipality and keeps the day it was asked."""
    HelpRequest.objects.visible_to(actor).filter(id=request_id).update(
        municipality_code=municipality_code, owner_seat_id=actor.seat_id, team_id=actor.organisation_id
    )
