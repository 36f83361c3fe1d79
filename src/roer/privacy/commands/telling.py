"""What went for safety is told to the family by a person; later only with a second person, a reason and a date (PRI-21)."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.access import commands as access
from roer.core import worklist
from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command
from roer.core.days import day_of, start_of
from roer.core.items import NewItem, put
from roer.core.models import Item, ItemAbout, Seat
from roer.people.queries import adults_of
from roer.privacy.codes import DELAY_REASON, SharingGround, SharingState
from roer.privacy.commands.asking import needed
from roer.privacy.commands.sending import TELL, leave_event, not_yet_told
from roer.privacy.models import DataSharing
from roer.privacy.refusals import AlreadyAnswered, CannotSend

LONGEST_DELAY = timedelta(days=92)


@command
def tell_of_sharing(*, actor: Actor, sharing_id: UUID) -> None:
    """The sender told the family what went, to whom and why: from now it stands in their list. Raises AlreadyAnswered."""
    sharing = _untold(sharing_id, actor)
    adults = adults_of(sharing.dossier_id, actor)
    for item in filter(None, (sharing.item, sharing.receiver_item, sharing.copy_item)):
        for person_id in adults - _concerned(item):
            access.end_shut_for(actor=actor, item_id=item.id, person_id=person_id)
    DataSharing.objects.filter(id=sharing.id).update(told_at=actor.at)
    worklist.close(TELL, sharing.id, actor)
    leave_event(sharing, "privacy.sharing_told")


@command
def tell_of_sharing_later(
    *, actor: Actor, sharing_id: UUID, reason: str, second_seat_id: UUID, until: date
) -> None:  # fmt: skip
    """Two people set another day to tell the family, with a named reason. Raises CannotSend."""
    sharing = _untold(sharing_id, actor)
    second = Seat.objects.get(id=second_seat_id)
    if second.person_id == actor.person_id or second.organisation_id is None:
        raise CannotSend(_("Een tweede professional kijkt mee. Kies een ander dan uzelf."))
    if not day_of(actor.at) < until <= day_of(actor.at) + LONGEST_DELAY:
        raise CannotSend(_("Kies een dag binnen drie maanden waarop het gezin het wel hoort."))
    why = put(NewItem(sharing.dossier_id, DELAY_REASON, Label(sharing.item.label), needed(reason)), actor)
    not_yet_told(why, actor)
    DataSharing.objects.filter(id=sharing.id).update(
        told_from=start_of(until), second_seat_id=second.id, delay_item_id=why.id
    )
    worklist.close(TELL, sharing.id, actor)
    worklist.ask(
        TELL, owner_seat_id=actor.seat_id, due_at=start_of(until), cause="privacy.told_later", actor=actor,
        dossier_id=sharing.dossier_id, thing_id=sharing.id,
    )  # fmt: skip


def _untold(sharing_id: UUID, actor: Actor) -> DataSharing:
    rows = DataSharing.objects.select_for_update(of=("self",)).select_related("item", "receiver_item", "copy_item")
    sharing = rows.filter(id=sharing_id, sent_by_id=actor.seat_id, ground=SharingGround.SAFETY).first()
    if sharing is None:
        raise NotAllowed
    require("privacy.send_out", actor, sharing.dossier_id)
    if sharing.told_at is not None or sharing.state != SharingState.SENT:
        raise AlreadyAnswered
    return sharing


def _concerned(item: Item) -> set[UUID]:
    """For whom this stays shut: it says something about them."""
    about = ItemAbout.objects.filter(item=item, part=ItemAbout.Part.CONCERNED)
    return set(about.values_list("person_id", flat=True))
