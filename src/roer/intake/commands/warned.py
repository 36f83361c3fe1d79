"""What a referrer was warned of becomes work of the municipality. It never stops the referral (WAI-15)."""

from __future__ import annotations

from uuid import UUID

from roer.core import worklist
from roer.core.actor import Actor
from roer.core.days import day_of
from roer.intake.commands.common import end_of
from roer.intake.warnings import referral_warnings
from roer.offers import queries as offers

LOOK_DAYS = 5


def pass_warnings_on(municipality_code: str, provider_id: UUID | None, actor: Actor) -> None:
    """Put a referral without a contract, or to a long waiting list, on the list of who buys help there; about nobody."""
    if not referral_warnings(actor, {"municipality_code": municipality_code, "provider_id": provider_id}):
        return
    seat = offers.buyer_seat(municipality_code, actor)
    if seat is None:
        return
    lines = (line for line in offers.running_lines(day_of(actor.at)) if line.offer.organisation_id == provider_id)
    thing = next((line.offer.id for line in lines), None)
    worklist.ask(
        "intake.warned_referral" if thing else "intake.warned_elsewhere", owner_seat_id=seat.id,
        due_at=end_of(LOOK_DAYS, actor), cause="intake.warned_referral", actor=actor, thing_id=thing,
    )  # fmt: skip
