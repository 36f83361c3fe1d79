"""Keeping the directory true: an entry that nobody confirmed in time becomes work of its provider and of the region (WAI-03)."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from roer.core import worklist
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.commands import command
from roer.core.days import day_of, start_of
from roer.core.models import Organisation, Seat, WorkItem
from roer.core.visible import in_period
from roer.offers.models import Offer
from roer.offers.places import municipalities
from roer.offers.regions import region_of
from roer.offers.rules import CONFIRM_DAYS

EXPIRED, CONFIRM = "offers.entry_expired", "offers.confirm_entry"


@command
def look_at_entries(*, actor: Actor) -> dict[str, str]:
    """Put every running entry of the actor's region that was not confirmed in time on two lists, once while it is open.

    The provider's contact is asked to confirm. Where nobody works there any more, the region owns the entry alone.
    Returns the contact asked by entry, empty for an entry without one.
    """
    require("offers.keep_notes", actor)
    today = day_of(actor.at)
    late = Offer.objects.filter(
        valid_from__lte=today, confirmed_on__lt=today - timedelta(days=int(CONFIRM_DAYS.value)),
        municipality_code__in=own_region(actor),
    ).exclude(valid_until__lte=today).select_related("contact_seat")  # fmt: skip
    asked: dict[str, str] = {}
    for offer in late:
        if put_once(EXPIRED, actor.seat_id, offer.id, actor):
            contact = _contact(offer, actor)
            if contact:
                put_once(CONFIRM, contact.id, offer.id, actor)
            asked[str(offer.id)] = str(contact.id) if contact else ""
    return asked


def confirmed(offer_id: UUID, actor: Actor) -> None:
    """Somebody looked at the entry: nobody has to any more."""
    for kind in (EXPIRED, CONFIRM):
        worklist.close_everywhere(kind, offer_id, actor)


def own_region(actor: Actor) -> list[str]:
    """The municipalities of the region of the actor's organisation today."""
    today = day_of(actor.at)
    home = Organisation.objects.values_list("municipality_code", flat=True).get(id=actor.organisation_id)  # type: ignore[misc]
    own = region_of(home, today)
    return [code for code in municipalities() if region_of(code, today) == own]


def _contact(offer: Offer, actor: Actor) -> Seat | None:
    """Who keeps the entry now: its contact, else somebody who does the same work there; None when nobody does."""
    held = offer.contact_seat
    if held is None:
        return None
    here = Seat.objects.filter(in_period(actor.at), organisation_id=offer.organisation_id)
    return here.filter(id=held.id).first() or here.filter(role=held.role).order_by("valid_from", "id").first()


def put_once(kind: str, seat_id: UUID, offer_id: UUID, actor: Actor) -> bool:
    """Put work about an offer on a list, unless it stands there still."""
    open_ = WorkItem.objects.filter(kind=kind, thing_id=offer_id, owner_seat_id=seat_id, state=WorkItem.State.OPEN)
    if open_.exists():
        return False
    due = start_of(day_of(actor.at)).replace(hour=23, minute=59)
    worklist.ask(kind, owner_seat_id=seat_id, due_at=due, cause=kind, actor=actor, thing_id=offer_id)
    return True
