"""After the night: tasks are done by who owns them, and the family is told when two people said so."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.access import commands as access
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.items import NewItem, put
from roer.core.models import Item
from roer.core.worklist import close
from roer.safety.commands.common import CannotWrite, find_watch, keep, needed, seat_named, shut_until
from roer.safety.models import Danger, NightTask, NightWatch, OralRuling, TonightPlace

NO_SECOND = _("Een tweede professional kiest mee wanneer het gezin het hoort. Kies een ander dan uzelf.")


@command
def finish_task(*, actor: Actor, task_id: UUID, words: str) -> None:
    """Say in a few words what was done; the task leaves the list. Raises CannotWrite when it was done before."""
    task = NightTask.objects.select_related("watch").get(id=task_id)
    require("safety.finish_task", actor, task)
    if task.done_at:
        raise CannotWrite(_("Dit was al klaar."))
    watch = task.watch
    item = keep(
        watch.dossier_id, "task_done", needed(words, _("Schrijf kort op wat u deed, of waarom het niet hoefde.")), actor,
        told_from=max(watch.told_from, actor.at), readers=[watch.owner_seat_id],
    )  # fmt: skip
    NightTask.objects.filter(id=task.id).update(done_at=actor.at, answer_item=item.id)
    close(f"safety.{task.kind}", task.id, actor)
    tell(watch.dossier_id, "safety.task_done", label=Label.SAFETY, item_id=item.id, kind=task.kind)


@command
def tell_later(*, actor: Actor, watch_id: UUID, reason: str, second_seat_id: UUID, until: datetime) -> None:
    """Two people choose when the family hears of the night: a reason, a second worker and a moment.

    Until then nothing of it stands anywhere for the family: no line, no number, no gap.
    """
    require("safety.tell_later", actor)
    watch = find_watch(watch_id)
    needed(reason, _("Schrijf op waarom het gezin het nog niet kan horen."))
    if seat_named(second_seat_id).person_id == actor.person_id:
        raise CannotWrite(NO_SECOND)
    if until <= watch.told_from or watch.told_at:
        raise CannotWrite(_("Kies een later moment dan nu is afgesproken."))
    if watch.emergency_id:
        access.delay_telling(
            actor=actor, emergency_id=watch.emergency_id, reason=reason, second_seat_id=second_seat_id, until=until
        )
    for item in items_of(watch):
        shut_until(item, until, actor)
    keep(
        watch.dossier_id, "tell_later", reason.strip(), actor, told_from=until,
        readers=[watch.owner_seat_id, second_seat_id], weight=Item.Weight.JUDGEMENT,
    )  # fmt: skip
    NightWatch.objects.filter(id=watch.id).update(told_from=until)
    watch.tasks.filter(kind=NightTask.Kind.TELL).update(due_at=until)
    tell(watch.dossier_id, "safety.told_later", label=Label.SAFETY, item_id=watch.item_id)


@command
def tell_family(*, actor: Actor, watch_id: UUID, words: str) -> UUID:
    """The family is told what was done that night and why, in words that child and parents may all read."""
    watch = find_watch(watch_id)
    require("safety.tell_family", actor, watch)
    if watch.told_from > actor.at:
        raise CannotWrite(_("Twee mensen kozen een later moment. Tot dan vertelt u dit nog niet."))
    words = needed(words, _("Schrijf wat u het gezin vertelt."))
    item = put(NewItem(watch.dossier_id, "safety.told", Label.LETTERS, words, Item.Weight.FACT), actor)
    NightWatch.objects.filter(id=watch.id).update(told_at=actor.at)
    for task in watch.tasks.filter(kind=NightTask.Kind.TELL, done_at__isnull=True):
        NightTask.objects.filter(id=task.id).update(done_at=actor.at, answer_item=item.id)
        close("safety.tell", task.id, actor)
    tell(watch.dossier_id, "safety.told", label=Label.LETTERS, item_id=item.id)
    return item.id


def items_of(watch: NightWatch) -> list[Item]:
    """Everything that was written in a night, as far as the actor sees it."""
    ids = {watch.item_id}
    for model in (Danger, OralRuling, TonightPlace):
        ids |= set(model._default_manager.filter(watch=watch).values_list("item_id", flat=True))
    ids |= set(OralRuling.objects.filter(watch=watch).values_list("judge_item_id", flat=True))
    ids |= set(watch.tasks.exclude(answer_item=None).values_list("answer_item", flat=True))  # type: ignore[arg-type]
    return list(Item.objects.filter(id__in=ids))
