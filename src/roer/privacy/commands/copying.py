"""Take a copy of everything: logged as what it is, and not a thousand times."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.models import Event
from roer.privacy.refusals import CopyTooSoon
from roer.privacy.rules import COPY_HOURS

TAKEN = "privacy.copy_taken"
FORMS = ("page", "json")


@command
def take_copy(*, actor: Actor, dossier_id: UUID, form: str) -> None:
    """Note that the actor takes a full copy, as a page or as data. Raises CopyTooSoon within an hour of the last one."""
    require("privacy.take_copy", actor, dossier_id)
    chosen = form if form in FORMS else FORMS[0]
    since = actor.at - timedelta(hours=COPY_HOURS)
    taken = Event.objects.visible_to(actor).filter(
        dossier_id=dossier_id, kind=TAKEN, seat_id=actor.seat_id, happened_at__gt=since, codes__form=chosen
    )
    if taken.exists():
        raise CopyTooSoon
    tell(dossier_id, TAKEN, label=Label.IDENTITY, form=chosen)
