"""Work seats: proposed by one administrator, confirmed by another."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.access.commands.accounts import _person_of
from roer.access.models import SeatProposal
from roer.access.rules import QualifiedFacts, stands_on_list
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES, Role
from roer.core.commands import Refused, command
from roer.core.days import day_of, start_of
from roer.core.models import Account, Organisation, Seat
from roer.core.rules import ReasonNeeded, meet, uphold
from roer.people.commands import record_registration
from roer.people.queries import registrations_of


class CannotGiveSeat(Refused):
    """Giving work rights takes two administrators, and never one's own; the message says what does not fit."""


@command
def propose_seat(
    *, actor: Actor, username: str, role: str, organisation_id: UUID, work_name: str, discipline: str = "",
    medical_duty: bool = False, register: str = "", number: str = "", reason: str = "", ends_on: date | None = None,
) -> UUID:  # fmt: skip
    """Propose a work seat for an account. Returns the proposal.

    The access role in a local team asks a registration of the list: known already, or `register` and `number` here.
    Without one it asks a reason and a last day (INT-18).
    """
    require("access.open_seat", actor)
    account = Account.objects.filter(username=username.strip().lower()).first()
    if account is None or role not in WORK_ROLES:
        raise CannotGiveSeat(_("Kijk de inlognaam en de rol na."))
    if account.id == actor.account_id:
        raise CannotGiveSeat(_("U kunt uzelf geen rechten geven."))
    if bool(register) != bool(number.strip()) or (ends_on is not None and ends_on <= day_of(actor.at)):
        raise CannotGiveSeat(_("Vul register en nummer samen in, en een laatste dag die nog komt."))
    registers = {*_registers_of(account, actor), *filter(None, [register])}
    in_team = role == Role.PROFESSIONAL and Organisation.objects.filter(id=organisation_id, kind="local_team").exists()
    facts = QualifiedFacts(
        in_team, stands_on_list(registers, day_of(actor.at)), bool(reason.strip()), ends_on is not None
    )
    _obey(facts, actor)
    made = SeatProposal(
        account=account, role=role, organisation_id=organisation_id, work_name=work_name, discipline=discipline,
        medical_duty=medical_duty, register=register,
        number=number.strip(), without_reason=reason.strip(), ends_on=ends_on, proposed_by_id=actor.seat_id, proposed_at=actor.at,
    )  # fmt: skip
    made.save(force_insert=True)
    return made.id


@command
def confirm_seat(*, actor: Actor, proposal_id: UUID) -> UUID:
    """A second administrator confirms; the seat begins. Returns the seat."""
    require("access.open_seat", actor)
    proposal = SeatProposal.objects.select_related("account__person", "proposed_by").get(
        id=proposal_id, confirmed_at__isnull=True
    )
    if actor.seat_id == proposal.proposed_by_id or actor.person_id == proposal.proposed_by.person_id:
        raise CannotGiveSeat(_("Een tweede beheerder bevestigt dit. Dat kunt u niet zelf zijn."))
    if actor.account_id == proposal.account_id:
        raise CannotGiveSeat(_("U kunt uzelf geen rechten geven."))
    SeatProposal.objects.filter(id=proposal.id).update(confirmed_by_id=actor.seat_id, confirmed_at=actor.at)
    seat = Seat(
        account=proposal.account, person=_person_of(proposal.account, actor.at), role=proposal.role,
        organisation_id=proposal.organisation_id, work_name=proposal.work_name, discipline=proposal.discipline,
        medical_duty=proposal.medical_duty, valid_from=actor.at,
        valid_until=start_of(proposal.ends_on + timedelta(days=1)) if proposal.ends_on else None,
    )  # fmt: skip
    seat.save(force_insert=True)
    if proposal.register and seat.person_id:
        record_registration(
            actor=actor, person_id=seat.person_id, register=proposal.register, number=proposal.number,
            valid_from=day_of(actor.at),
        )  # fmt: skip
    return seat.id


def _registers_of(account: Account, actor: Actor) -> set[str]:
    """The registers in which the person of an account stands today."""
    if account.person_id is None:
        return set()
    return {held.split()[0] for held in registrations_of([account.person_id], actor).values()}


def _obey(facts: QualifiedFacts, actor: Actor) -> None:
    try:
        uphold(meet("access.access_role_is_qualified", facts, at=day_of(actor.at)), {})
    except ReasonNeeded as why:
        raise CannotGiveSeat(str(why)) from why
