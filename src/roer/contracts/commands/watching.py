"""What is seen and done about the standard: steps on a contract that strays, and the hours that administration takes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from roer.contracts.models import AdministrationHours, Contract, VariantStep
from roer.contracts.parties import party_of
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.commands import command


@command
def note_step(*, actor: Actor, contract_id: UUID, says: str) -> UUID:
    """Write down what was done about a contract whose claims do not keep to its variant; both parties read it."""
    require("contracts.exchange", actor)
    mine = {"municipality__organisation_id": actor.organisation_id}
    contract = Contract.objects.get(id=contract_id, **mine)
    made = VariantStep(contract=contract, done_at=actor.at, by_seat_id=actor.seat_id, says=says.strip())
    made.save(force_insert=True)
    return made.id


@command
def record_hours(*, actor: Actor, month: date, hours: Decimal) -> None:
    """Say how many hours the own organisation spent on messages and claims in a month; the newest figure counts."""
    require("contracts.exchange", actor)
    party, first = party_of(actor), month.replace(day=1)
    if not AdministrationHours.objects.filter(party=party, month=first).update(hours=hours):
        AdministrationHours(party=party, month=first, hours=hours).save(force_insert=True)
