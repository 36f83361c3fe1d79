"""Some weeks after an answer: who filed says whether help got worse, and if so somebody else looks (issue: no harm)."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

from django.utils.translation import gettext as _

from roer.access.commands import open_item_for
from roer.core.actions import NotAllowed
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command
from roer.core.days import day_of, start_of
from roer.core.items import NewItem, put
from roer.core.models import Item
from roer.core.worklist import ask, close_everywhere
from roer.rights.commands.handling import CannotFile
from roer.rights.models import AfterCheck, Complaint, Objection
from roer.rights.routes import AFTER_WEEKS


def ask_afterwards(actor: Actor, *, complaint: Complaint | None = None, objection: Objection | None = None) -> None:
    """Plan the question for who filed, and the call of the officer who answered."""
    held = complaint or objection
    assert held is not None
    day = day_of(actor.at) + timedelta(weeks=int(AFTER_WEEKS.on(day_of(actor.at)).value))
    made = AfterCheck(
        id=uuid4(), dossier_id=held.dossier_id, item_id=held.item_id, complaint=complaint, objection=objection,
        owner_seat_id=actor.seat_id, ask_on=day,
    )  # fmt: skip
    made.save(force_insert=True)
    kind = "rights.look_after_complaint" if complaint else "rights.look_after_objection"
    ask(kind, owner_seat_id=actor.seat_id, due_at=start_of(day), cause="after", actor=actor, thing_id=held.id)


@command
def say_after(*, actor: Actor, check_id: UUID, got_worse: bool, words: str = "") -> None:
    """Who filed says whether help got worse since. Worse comes back at once to who answered, as a new thing to do."""
    check = AfterCheck.objects.select_related("complaint", "objection").get(id=check_id)
    held = check.complaint or check.objection
    if held is None or held.filed_by_id != actor.person_id:
        raise NotAllowed
    if check.answered_at is not None or day_of(actor.at) < check.ask_on:
        raise CannotFile(_("Deze vraag is al beantwoord, of komt later."))
    item = None
    if words.strip():
        item = put(
            NewItem(check.dossier_id, "rights.after", Label.PRIVATE, words.strip(), Item.Weight.OWN_WORDS), actor
        ).id
        open_item_for(actor=actor, item_id=item, seat_id=check.owner_seat_id, purpose="complaint")
    AfterCheck.objects.filter(id=check.id).update(got_worse=got_worse, answer_item=item, answered_at=actor.at)
    kind = "complaint" if check.complaint_id else "objection"
    close_everywhere(f"rights.look_after_{kind}", held.id, actor)
    if got_worse:
        ask(
            f"rights.got_worse_after_{kind}", owner_seat_id=check.owner_seat_id, due_at=actor.at + timedelta(days=1),
            cause="worse", actor=actor, thing_id=held.id,
        )  # fmt: skip
