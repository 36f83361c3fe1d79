"""Who handles it, and what is kept for it."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.access.commands import open_item_for
from roer.core.actor import Actor
from roer.core.codes import Label, Role
from roer.core.commands import Refused
from roer.core.items import NewItem, put
from roer.core.models import Hold, Item, Seat
from roer.core.rules import Outcome, meet
from roer.core.vault.words import Wording, add_version
from roer.core.visible import in_period
from roer.rights.rules import HandlerFacts

NO_REPLY = _("Nog geen antwoord.")


class CannotFile(Refused):
    """It cannot be filed so; the message says what to change."""


class NobodyToHandle(Refused):
    """There is nobody in the whole installation who took no part; somebody must be appointed."""

    words = _("Er is nu niemand die dit mag behandelen. Bel de gemeente: de dag van vandaag telt.")


def handler_for(took_part: frozenset[UUID], people: frozenset[UUID], actor: Actor) -> Seat:
    """A complaints officer who took no part, else an administrator. Raises NobodyToHandle."""
    for role in (Role.COMPLAINTS_OFFICER, Role.ADMINISTRATOR):
        seats = Seat.objects.filter(in_period(actor.at), role=role).order_by("valid_from", "id")
        found = next((seat for seat in seats if may_handle(seat, took_part, people, actor)), None)
        if found:
            return found
    raise NobodyToHandle


def may_handle(seat: Seat, took_part: frozenset[UUID], people: frozenset[UUID], actor: Actor) -> bool:
    """Did this seat, and its person, take no part?"""
    facts = HandlerFacts(seat.id, seat.person_id, took_part, people)
    met = meet("rights.handler_took_no_part", facts, at=actor.at.date())
    return all(one.outcome is Outcome.FITS for one in met)


def place_for_reply(dossier_id: UUID, kind: str, seat_id: UUID, actor: Actor) -> UUID:
    """An item in the filer's dossier in which one officer may write, who reads nothing else there. Returns it."""
    item = put(NewItem(dossier_id, kind, Label.PRIVATE, str(NO_REPLY), Item.Weight.FACT), actor)
    open_item_for(actor=actor, item_id=item.id, seat_id=seat_id, purpose="complaint")
    return item.id


def reply(item_id: UUID | None, words: str, actor: Actor) -> None:
    """Write a reply in the place that who filed kept for it. Raises CannotFile where no place was kept."""
    if item_id is None:
        raise CannotFile(_("Voor deze klacht is geen plek voor een antwoord bewaard."))
    add_version(Item.objects.get(id=item_id), Wording(words.strip()), actor)


def hold(item_ids: Iterable[UUID], ground: str, actor: Actor) -> None:
    """Let nothing of this be destroyed as long as it lasts."""
    Hold.objects.bulk_create(
        Hold(item_id=item_id, ground=ground, placed_by_id=actor.seat_id, placed_at=actor.at) for item_id in item_ids
    )


def lift(ground: str, actor: Actor) -> None:
    """It is over; what was kept for it may follow its own term again."""
    Hold.objects.filter(ground=ground, lifted_at__isnull=True).update(lifted_at=actor.at)
