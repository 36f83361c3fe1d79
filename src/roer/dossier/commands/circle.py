"""Let the members of a family see each other's names, so that a child knows who is meant."""

from __future__ import annotations

from uuid import UUID

from roer.access.commands import open_item_for
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES
from roer.core.commands import command
from roer.core.models import Item, Seat
from roer.core.visible import in_period
from roer.people.commands.persons import NAME
from roer.people.queries import members_of


@command
def introduce(*, actor: Actor, family_id: UUID) -> None:
    """Open the name of each member for the seats of the others; nothing else of their files."""
    require("dossier.introduce", actor)
    members = {member.person_id for member in members_of(family_id, actor)}
    names = Item.objects.filter(kind=NAME, dossier__person_id__in=members).select_related("dossier")
    seats = list(Seat.objects.filter(in_period(actor.at), person_id__in=members).exclude(role__in=WORK_ROLES))
    for name in names:
        for seat in seats:
            if seat.person_id != name.dossier.person_id:
                open_item_for(actor=actor, item_id=name.id, seat_id=seat.id, purpose="family_name")
