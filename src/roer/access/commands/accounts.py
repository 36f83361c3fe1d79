"""Accounts, and which person an account belongs to: said by one worker, confirmed by another."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from roer.access.models import LinkProposal
from roer.access.rederive import rederive, touched_by
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import PRIVATE_ROLES, Regime, Role
from roer.core.commands import Refused, command
from roer.core.models import Account, Organisation, Person, Seat


class CannotLink(Refused):
    """Linking takes two workers and an account that belongs to nobody else; the message says what does not fit."""


class CannotMakeAccount(Refused):
    """The login name is taken or the password is too weak; the message says which."""


def make_account(*, username: str, password: str | None, at: datetime) -> Account:
    """Make an account. Raises CannotMakeAccount."""
    if Account.objects.filter(username=username.strip().lower()).exists():
        raise CannotMakeAccount(_("Deze inlognaam is al in gebruik. Kies een andere."))
    if password is not None:
        try:
            validate_password(password)
        except ValidationError as weak:
            raise CannotMakeAccount(" ".join(weak.messages)) from weak
    return Account.objects.create_user(username, password, made_at=at)


def found_installation(*, name: str, administrators: dict[str, Account], at: datetime) -> list[Seat]:
    """The first organisation and its first two administrators; refused once there is any seat."""
    with transaction.atomic():
        if Seat.objects.filter(role=Role.ADMINISTRATOR).exists():
            raise Refused(_("Deze installatie heeft al beheerders."))
        if len(administrators) < 2:
            raise Refused(_("Er zijn twee beheerders nodig: niemand geeft alleen rechten."))
        home = Organisation.objects.create(
            name=name, kind="installation", regime=Regime.MUNICIPAL, valid_from=at.date()
        )
        return [
            Seat.objects.create(
                account=account,
                person=_person_of(account, at),
                role=Role.ADMINISTRATOR,
                organisation=home,
                work_name=work_name,
                valid_from=at,
            )
            for work_name, account in administrators.items()
        ]


@command
def propose_link(*, actor: Actor, username: str, person_id: UUID, role: str, level: str) -> UUID:
    """A worker saw who this is (at the desk, or by a broker at `level`) and says which person the account belongs to."""
    require("access.link_account", actor)
    if role not in PRIVATE_ROLES:
        raise CannotLink(_("Deze rol hoort bij werk. Die geven twee beheerders."))
    account = Account.objects.filter(username=username.strip().lower()).first()
    if account is None or (account.person_id and account.person_id != person_id):
        raise CannotLink(_("Dit account is niet te koppelen. Kijk de inlognaam na."))
    made = LinkProposal(
        account=account, person_id=person_id, role=role, level=level, proposed_by_id=actor.seat_id, proposed_at=actor.at
    )  # fmt: skip
    made.save(force_insert=True)
    return made.id


@command
def confirm_link(*, actor: Actor, proposal_id: UUID) -> UUID:
    """A second worker confirms; the account gets its seat. Returns the seat."""
    require("access.link_account", actor)
    proposal = LinkProposal.objects.select_related("proposed_by").get(id=proposal_id, confirmed_at__isnull=True)
    if proposal.proposed_by.person_id == actor.person_id:
        raise CannotLink(_("Een tweede collega bevestigt dit. Dat kunt u niet zelf zijn."))
    LinkProposal.objects.filter(id=proposal.id).update(confirmed_by_id=actor.seat_id, confirmed_at=actor.at)
    Account.objects.filter(id=proposal.account_id).update(
        person_id=proposal.person_id, linked_at=actor.at, link_level=proposal.level
    )
    seat = Seat(
        account_id=proposal.account_id, person_id=proposal.person_id, role=proposal.role, valid_from=actor.at
    )  # fmt: skip
    seat.save(force_insert=True)
    rederive(touched_by(proposal.person_id))
    return seat.id


@command
def end_seat(*, actor: Actor, seat_id: UUID) -> None:
    """A seat ends; its access ends with it."""
    require("access.open_seat", actor)
    seat = Seat.objects.get(id=seat_id)
    Seat.objects.filter(id=seat_id).update(valid_until=actor.at)
    if seat.person_id:
        rederive(touched_by(seat.person_id))


def _person_of(account: Account, at: datetime) -> Person:
    if account.person is None:
        account.person = Person.objects.create(made_at=at)
        account.save(update_fields=["person"])
    return account.person
