"""What a closed place waits for before it begins, and before somebody goes home from it on purpose."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils.translation import gettext as _

from roer.core import worklist
from roer.core.actor import Actor
from roer.core.days import day_of, start_of
from roer.core.terms import add_working_days
from roer.people.queries import rulings_of
from roer.safety.commands.closing import REVIEW, is_small, stands_apart
from roer.safety.commands.common import CannotWrite, put_plain, row_of
from roer.safety.models import ClosedNote, ClosedRequest
from roer.waiting.commands.common import consult

Note = ClosedNote.Kind


def small_child_was_reviewed(placement: Any, actor: Actor) -> None:
    """A child of twelve or younger: somebody else looked first. After an oral ruling in danger, the next working day.

    Raises CannotWrite without either.
    """
    if not is_small(placement.dossier_id, actor):
        return
    rows = ClosedRequest.objects.filter(dossier_id=placement.dossier_id)
    if rows.filter(review_goes_on=True).exists():
        return
    spoken = [
        each for each in rulings_of(placement.dossier_id, actor) if each.kind == "emergency_closed" and not each.number
    ]
    if not spoken:
        raise CannotWrite(_("Bij een kind van twaalf of jonger kijkt eerst iemand anders mee. Wacht op wat die vindt."))
    _review_after(placement, actor)


def leaving_is_prepared(placement: Any, actor: Actor) -> None:
    """Going home from a closed place while its ruling still runs: school or a day, and a named helper who said yes.

    Raises CannotWrite. Where the ruling ended, nobody is held for it.
    """
    notes = ClosedNote.objects.filter(dossier_id=placement.dossier_id)
    if not ClosedRequest.objects.filter(dossier_id=placement.dossier_id).exists():
        return
    if not notes.filter(kind=Note.DAY).exists() or not notes.filter(kind=Note.AFTERCARE, yes=True).exists():
        raise CannotWrite(
            _(
                "Eerst staan vast: school of dagbesteding, en wie er daarna helpt. Die persoon heeft ja gezegd en ging al langs."
            )
        )


def _review_after(placement: Any, actor: Actor) -> None:
    reviewer, day = stands_apart(actor), add_working_days(day_of(actor.at), 1)
    words = _("De rechter besliste mondeling, in gevaar. Het meekijken volgt.")
    item = put_plain(placement.dossier_id, "closed_why", words, actor)
    made = ClosedRequest(
        kind=ClosedRequest.Kind.EMERGENCY, reason=ClosedRequest.Reason.NEEDED, avoidable=ClosedRequest.Avoidable.NO,
        young=True, sent_at=actor.at, stopped_at=actor.at, reviewer=reviewer, owner_seat_id=actor.seat_id,
        **row_of(placement.dossier_id, item, actor),
    )  # fmt: skip
    made.save(force_insert=True)
    if reviewer is not None:
        consult(item, reviewer.id, "review", actor)
    worklist.ask(
        REVIEW, owner_seat_id=reviewer.id if reviewer else actor.seat_id, due_at=start_of(day + timedelta(days=1)),
        cause="safety.closed", actor=actor, thing_id=made.id,
    )  # fmt: skip
