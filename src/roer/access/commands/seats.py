"""Work seats: proposed by one administrator, confirmed by another."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.access.commands.accounts import _person_of
from roer.access.models import SeatProposal
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES
from roer.core.commands import Refused, command
from roer.core.models import Account, Seat


class CannotGiveSeat(Refused):
    """Giving work rights takes two administrators, and never one's own; the message says what does not fit."""


@command
def propose_seat(
    *, actor: Actor, username: str, role: str, organisation_id: UUID, work_name: str, discipline: str = "",
    medical_duty: bool = False,
) -> UUID:  # fmt: skip
    """Propose a work seat for an account. Returns the proposal."""
    require("access.open_seat", actor)
    account = Account.objects.filter(username=username.strip().lower()).first()
    if account is None or role not in WORK_ROLES:
        raise CannotGiveSeat(_("Kijk de inlognaam en de rol na."))
    if account.id == actor.account_id:
        raise CannotGiveSeat(_("U kunt uzelf geen rechten geven."))
    made = SeatProposal(
        account=account, role=role, organisation_id=organisation_id, work_name=work_name, discipline=discipline,
        medical_duty=medical_duty, proposed_by_id=actor.seat_id, proposed_at=actor.at,
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
    )  # fmt: skip
    seat.save(force_insert=True)
    return seat.id
