"""An organisation begins to take part in the traffic: with its books here, or from an installation elsewhere."""

from __future__ import annotations

from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from roer.contracts.codes import Side
from roer.contracts.models import Party
from roer.contracts.refusals import CannotAgree
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Regime, Role
from roer.core.commands import command
from roer.core.days import day_of
from roer.core.models import Organisation, Seat
from roer.core.visible import in_period

CODE_LENGTH = {Side.MUNICIPALITY: 4, Side.PROVIDER: 8}
REGIME = {Side.MUNICIPALITY: Regime.MUNICIPAL, Side.PROVIDER: Regime.YOUTH_ACT}


@command
def join_traffic(*, actor: Actor, organisation_id: UUID, side: str, code: str, owner_seat_id: UUID) -> UUID:
    """Let an organisation take part: a seat of its own sends and takes in, and a named colleague gets the work."""
    require("contracts.join", actor)
    organisation = Organisation.objects.get(id=organisation_id)
    owner = Seat.objects.filter(
        in_period(actor.at), id=owner_seat_id, organisation_id=organisation_id, role=Role.BACK_OFFICE
    ).first()
    if owner is None:
        raise CannotAgree(_("Kies een collega die hier de berichten doet. Die krijgt het werk."))
    _refuse_code(side, code)
    post = Seat(
        role=Role.BACK_OFFICE, organisation=organisation, work_name=f"Berichten van {organisation.name}"[:120],
        valid_from=actor.at,
    )  # fmt: skip
    post.save(force_insert=True)
    return _keep(Party(organisation=organisation, side=side, code=code, post_seat=post, owner_seat=owner))


@command
def exchange_elsewhere(
    *, actor: Actor, side: str, code: str, organisation_id: UUID | None = None, name: str = ""
) -> UUID:
    """Say that an organisation takes part from an installation elsewhere: its messages go over the road.

    An organisation that is not known here gets a row by `name`. One that kept its books here moves: they stay as they
    are, and its post is no longer served here. Returns the party. Raises CannotAgree.
    """
    require("contracts.join", actor)
    _refuse_code(side, code)
    held = Party.objects.filter(organisation_id=organisation_id).first() if organisation_id else None
    if held is None:
        return _keep(Party(organisation=_organisation(organisation_id, name, side, actor), side=side, code=code))
    if (held.side, held.code) != (side, code):
        raise CannotAgree(_("Deze organisatie doet mee onder een andere code."))
    if held.post_seat is not None:
        Seat.objects.filter(id=held.post_seat.id).update(valid_until=actor.at)
    Party.objects.filter(id=held.id).update(post_seat=None, owner_seat=None)
    return held.id


def _refuse_code(side: str, code: str) -> None:
    if side not in Side.values or not code.isdigit() or len(code) != CODE_LENGTH[Side(side)]:
        raise CannotAgree(_("Kijk de code na: vier cijfers voor een gemeente, acht voor een aanbieder."))


def _organisation(organisation_id: UUID | None, name: str, side: str, actor: Actor) -> Organisation:
    """The organisation that is known, or a new one by this name."""
    if organisation_id is not None:
        return Organisation.objects.get(id=organisation_id)
    if not name.strip():
        raise CannotAgree(_("Kies een organisatie, of schrijf op hoe die heet."))
    made = Organisation(name=name.strip(), kind=side, regime=REGIME[Side(side)], valid_from=day_of(actor.at))
    made.save(force_insert=True)
    return made


def _keep(made: Party) -> UUID:
    try:
        with transaction.atomic():
            made.save(force_insert=True)
    except IntegrityError as twice:
        raise CannotAgree(_("Deze organisatie of code doet al mee.")) from twice
    return made.id
