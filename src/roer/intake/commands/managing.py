"""Who holds a case after a referral, when somebody looks again, and steps down or back to the first line (INT-58)."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core import worklist
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label, Role
from roer.core.commands import Refused, command, tell
from roer.core.days import day_of
from roer.core.models import Item, Seat
from roer.core.rules import meet
from roer.core.rules.keeping import keep_receipts
from roer.core.visible import in_period
from roer.intake.commands.clocks import Kind, set_limit, stop_limit
from roer.intake.commands.common import end_of, end_of_day, find, needed, obey, stay_open, write
from roer.intake.models import CaseManagement, HelpRequest, HelpStep
from roer.intake.rules import ManagerFacts
from roer.people import commands as people
from roer.people import queries

MANAGERS = (Role.PROFESSIONAL, Role.FAMILY_SUPERVISOR, Role.PROVIDER_WORKER)
RULES = ("intake.first_line_stays_case_manager", "intake.institution_holds_a_measure")


class CannotManage(Refused):
    """The case manager, the day or the step does not fit; the message says what."""


@command
def give_case_management(
    *, actor: Actor, request_id: UUID, seat_id: UUID, contact_seat_id: UUID | None = None, words: str = ""
) -> None:
    """Somebody else holds the case, with a reason that the family reads and a contact who stays in the team.

    In a measure the certified institution holds it; the owner of the request stays as contact and gets it back. Given to
    a colleague of the team, it is simply back there.
    """
    request = find(request_id, actor)
    require("intake.give_case_management", actor, request)
    stay_open(request)
    seat = Seat.objects.filter(in_period(actor.at), id=seat_id, role__in=MANAGERS).first()
    contact = _contact(request, contact_seat_id, actor)
    if seat is None:
        raise CannotManage(_("Kies iemand die nu werkt en deze hulp kan regelen."))
    facts = _facts(request, seat, contact is not None, words, actor)
    mets = meet(RULES, facts, at=day_of(actor.at))
    obey(mets)
    running = CaseManagement.objects.visible_to(actor).filter(request=request, valid_until__isnull=True)
    running.update(valid_until=actor.at)
    if not facts.in_team:
        _hold(request, seat, contact, words, facts, actor)
    keep_receipts(mets, facts, dossier_id=request.dossier_id, label=Label.PLAN, actor=actor, item_id=request.item_id)
    tell(request.dossier_id, "intake.case_manager_set", label=Label.PLAN, item_id=request.item_id, seat=str(seat.id))


@command
def follow_help(*, actor: Actor, request_id: UUID, next_on: date, look_on: date) -> None:
    """Days on which there is contact again, and on which somebody looks whether the help is too long or not enough."""
    request = find(request_id, actor)
    require("intake.look", actor, request)
    stay_open(request)
    if min(next_on, look_on) <= day_of(actor.at):
        raise CannotManage(_("Kies dagen die nog komen."))
    set_limit(request, Kind.NEXT_CONTACT, end_of_day(next_on), actor)
    set_limit(request, Kind.HELP_FITS, end_of_day(look_on), actor)
    tell(request.dossier_id, "intake.help_followed", label=Label.PLAN, item_id=request.item_id, on=look_on.isoformat())


@command
def step_help(*, actor: Actor, request_id: UUID, to: str, on: date, words: str) -> UUID:
    """Begin to make help less, to end it, to bring it back to the team, or to ask for more; the family reads why.

    Nothing that was granted changes by this: a decision does that. The owner has work for the day.
    """
    request = find(request_id, actor)
    require("intake.look", actor, request)
    stay_open(request)
    if to not in HelpStep.To.values or on < day_of(actor.at):
        raise CannotManage(_("Kies wat er gebeurt en vanaf welke dag. De dag is vandaag of later."))
    item = write(request, "help_step", needed(words), actor, weight=Item.Weight.NONE, label=Label.PLAN, shut=False)
    made = HelpStep(
        request=request, dossier_id=request.dossier_id, label=int(Label.PLAN), item_id=item.id, to=to, on=on,
        seat_id=actor.seat_id, decided_at=actor.at,
    )  # fmt: skip
    made.save(force_insert=True)
    stop_limit(request.id, Kind.HELP_FITS, actor)
    worklist.close(str(Kind.HELP_FITS), request.id, actor)
    worklist.ask(
        "intake.step_help", owner_seat_id=request.owner_seat_id, due_at=end_of_day(on), cause=f"intake.{to}", actor=actor,
        dossier_id=request.dossier_id, thing_id=request.id,
    )  # fmt: skip
    tell(request.dossier_id, "intake.help_stepped", label=Label.PLAN, item_id=item.id, to=to, on=on.isoformat())
    return made.id


def _contact(request: HelpRequest, seat_id: UUID | None, actor: Actor) -> Seat | None:
    """The named contact, who works in the team of the request. Raises CannotManage for anybody else."""
    if seat_id is None:
        return None
    held = Seat.objects.filter(in_period(actor.at), id=seat_id, organisation_id=request.team_id).first()
    if held is None:
        raise CannotManage(_("Kies als aanspreekpunt een collega van het team."))
    return held


def _facts(request: HelpRequest, seat: Seat, has_contact: bool, words: str, actor: Actor) -> ManagerFacts:
    measures = [one.organisation_id for one in queries.legal_position(request.dossier_id, actor).measures]
    return ManagerFacts(
        seat.organisation_id == request.team_id, bool(words.strip()), has_contact, bool(measures),
        seat.organisation_id in measures,
    )  # fmt: skip


def _hold(
    request: HelpRequest, seat: Seat, contact: Seat | None, words: str, facts: ManagerFacts, actor: Actor
) -> None:
    says = words.strip() or str(_("Er loopt een maatregel. De instelling heeft nu de leiding."))
    item = write(request, "case_manager", says, actor, weight=Item.Weight.NONE, label=Label.PLAN, shut=False)
    if seat.id not in {held.seat_id for held in queries.helpers_of(request.dossier_id, actor)}:
        people.let_in(actor=actor, dossier_id=request.dossier_id, seat_id=seat.id, part="case_manager")
    made = CaseManagement(
        request=request, dossier_id=request.dossier_id, label=int(Label.PLAN), item_id=item.id, seat=seat,
        contact_seat_id=contact.id if contact else request.owner_seat_id, in_measure=facts.in_measure,
        valid_from=actor.at,
    )  # fmt: skip
    made.save(force_insert=True)
    worklist.ask(
        "intake.stay_involved", owner_seat_id=made.contact_seat_id, due_at=end_of(20, actor),
        cause="intake.case_manager_set", actor=actor, dossier_id=request.dossier_id, thing_id=request.id,
    )  # fmt: skip
