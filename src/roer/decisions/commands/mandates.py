"""The mandate register: who may decide what, from when to when. Kept by an administrator, never for oneself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Role
from roer.core.commands import command
from roer.core.models import Seat
from roer.decisions.codes import Outcome
from roer.decisions.models import Mandate
from roer.decisions.refusals import CannotGiveMandate


@command
def give_mandate(
    *, actor: Actor, seat_id: UUID, outcomes: Sequence[str], valid_from: date, valid_until: date | None = None
) -> UUID:
    """A decider may take these decisions from a day. Returns the mandate."""
    require("decisions.keep_mandates", actor)
    seat = Seat.objects.get(id=seat_id)
    if (
        seat.role != Role.DECIDER
        or seat.organisation_id is None
        or (seat.person_id and seat.person_id == actor.person_id)
    ):
        raise CannotGiveMandate(_("Kies iemand anders, die bij de gemeente beslist."))
    if not outcomes or not set(outcomes) <= set(Outcome.values):
        raise CannotGiveMandate(_("Kies welke besluiten deze persoon mag nemen."))
    made = Mandate(
        seat=seat, municipality_id=seat.organisation_id, outcomes=sorted(outcomes), valid_from=valid_from,
        valid_until=valid_until, given_by_id=actor.seat_id, given_at=actor.at,
    )  # fmt: skip
    made.save(force_insert=True)
    return made.id


@command
def end_mandate(*, actor: Actor, mandate_id: UUID, valid_until: date) -> None:
    """The mandate no longer holds from a day; a decision of that day or later is refused."""
    require("decisions.keep_mandates", actor)
    held = Mandate.objects.get(id=mandate_id)
    Mandate.objects.filter(id=held.id).update(valid_until=max(held.valid_from, valid_until))
