"""The morning after: who was this child? What is known now finds the file that was there, and two files become one."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.utils.translation import gettext as _

from roer.access import commands as access
from roer.core import worklist
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.commands import command
from roer.core.days import PartialDate
from roer.core.items import words_of
from roer.core.models import Item
from roer.people import commands as people
from roer.safety.commands.after import finish_task
from roer.safety.commands.common import CannotWrite, find_watch
from roer.safety.commands.opening import found_again
from roer.safety.commands.owners import who_knows
from roer.safety.models import NightTask, NightWatch

CONFIRM = "safety.confirm_double"
LOOKING = 8


@command
def recognise_child(
    *, actor: Actor, watch_id: UUID, name: str = "", birth: PartialDate | None = None, number: str = ""
) -> None:
    """Say who the child of a night is. Was there a file? Then joining the two is proposed, and who knows the child confirms.

    Whether there was one is told to nobody here: the answer is the same. Raises CannotWrite, CannotEstablish.
    """
    watch = find_watch(watch_id)
    task = NightTask.objects.filter(watch=watch, kind=NightTask.Kind.IDENTIFY, done_at__isnull=True).first()
    if task is None:
        raise CannotWrite(_("Dit was al klaar."))
    require("safety.finish_task", actor, task)
    if not number.strip() and not (name.strip() and birth):
        raise CannotWrite(_("Vul het nummer in, of de naam met de geboortedatum."))
    known = found_again(number, name, birth)
    if known is not None and known != watch.dossier_id:
        _propose(watch, known, actor)
    else:
        _complete(watch.dossier_id, name, birth, number, actor)
    finish_task(actor=actor, task_id=task.id, words=_("Opgezocht wie dit is."))


def _propose(watch: NightWatch, known: UUID, actor: Actor) -> None:
    """Open the file that was there for as long as it takes to look, and ask who knows the child to confirm."""
    why = dict(words_of(Item.objects.filter(id=watch.item_id)))
    reason = next(iter(why.values()), "") or _("Een kind in gevaar kreeg die nacht een tweede dossier.")
    access.open_in_danger(actor=actor, dossier_id=known, reason=reason, hours=LOOKING)
    knower = who_knows(known, actor)
    people.propose_merge(actor=actor, dossier_id=known, double_id=watch.dossier_id)
    if knower is None or knower.id == actor.seat_id:
        return
    people.involve(actor=actor, dossier_id=watch.dossier_id, seat_id=knower.id, part="case_manager", purpose="danger")
    worklist.ask(
        CONFIRM, owner_seat_id=knower.id, due_at=actor.at + timedelta(days=1), cause="safety.night", actor=actor,
        dossier_id=known, thing_id=known,
    )  # fmt: skip


def _complete(dossier_id: UUID, name: str, birth: PartialDate | None, number: str, actor: Actor) -> None:
    """Nobody had a file of this child: what is known now stands in this one."""
    if name.strip():
        people.change_name(actor=actor, dossier_id=dossier_id, name=name)
    if birth:
        people.record_birth_date(actor=actor, dossier_id=dossier_id, birth=birth)
    if number.strip():
        people.establish_number(actor=actor, dossier_id=dossier_id, number=number.strip())
