"""During a closed stay: a lawyer, an end that is known, looks whether it can be shorter, and a voice that is answered."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core import worklist
from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.days import day_of, start_of
from roer.core.items import NewItem, put
from roer.core.models import Item, WorkItem
from roer.people.queries import own_dossier
from roer.safety.commands.common import CannotWrite, needed, put_plain, row_of
from roer.safety.models import ClosedNote, ClosedRequest
from roer.safety.rules import LOOK_DAYS, SETTLE_WEEKS, THUISBEST_WEEKS

Kind = ClosedNote.Kind
WITH_DAY = (Kind.OUTFLOW, Kind.INVITED, Kind.TREATMENT, Kind.DAY)
OWN = (Kind.VIEW, Kind.FAILING, Kind.SURPRISE)
ANSWER = timedelta(days=7)
LOOK, NO_TREATMENT, THUISBEST, FAILING = (
    "safety.look_at_closed", "safety.no_treatment", "safety.thuisbest_late", "safety.treatment_fails"
)  # fmt: skip


@command
def note_closed(
    *, actor: Actor, request_id: UUID, kind: str, words: str, on: date | None = None, yes: bool | None = None,
    by_van: bool = False,
) -> UUID:  # fmt: skip
    """Write down something about a closed stay; the young person reads it. `yes`: it can be shorter, or it is confirmed.

    The young person goes with a parent or the own worker; `by_van` needs a reason in words. Raises CannotWrite.
    """
    request = ClosedRequest.objects.get(id=request_id)
    require("safety.request_closed", actor, request.dossier_id)
    if kind in OWN:
        raise NotAllowed
    if kind in WITH_DAY and on is None:
        raise CannotWrite(_("Kies de dag die hierbij hoort."))
    item = put_plain(request.dossier_id, "closed_note", needed(words), actor)
    made = _note(request, kind, item, actor, on=on, yes=yes, by_van=by_van)
    if kind == Kind.ANSWER:
        request.notes.filter(kind__in=OWN, answered_at__isnull=True).update(answered_at=actor.at)
        worklist.close_everywhere(FAILING, request.id, actor)
    done = {Kind.LOOK: LOOK, Kind.TREATMENT: NO_TREATMENT}.get(Kind(kind))
    if done:
        worklist.close_everywhere(done, request.id, actor)
    return made


@command
def say_about_closed(*, actor: Actor, request_id: UUID, kind: str, words: str) -> UUID:
    """The young person speaks for himself or herself: a view, that the treatment does not help, that a talk was a surprise.

    The worker looks at the treatment again and answers within a week.
    """
    require("safety.say_about_closed", actor)
    request = ClosedRequest.objects.get(id=request_id)
    own = own_dossier(actor)
    if own is None or own.id != request.dossier_id or kind not in OWN:
        raise NotAllowed
    item = put(NewItem(own.id, "safety.closed_own", Label.PLAN, needed(words), Item.Weight.OWN_WORDS), actor)
    made = _note(request, kind, item, actor)
    due = start_of(day_of(actor.at + ANSWER))
    worklist.ask(FAILING, owner_seat_id=request.owner_seat_id, due_at=due, cause="safety.closed", actor=actor,
                 dossier_id=own.id, thing_id=request.id)  # fmt: skip
    return made


@command
def ring_closed_stays(*, actor: Actor) -> int:
    """Put on this worker's list, once each: no treatment yet, no look for weeks, a Thuisbest stay that lasts too long."""
    rows = ClosedRequest.objects.filter(owner_seat_id=actor.seat_id, sent_at__isnull=False)
    return sum(_ring(request, kind, actor) for request in rows for kind in late_of(request, day_of(actor.at)))


def late_of(request: ClosedRequest, today: date) -> list[str]:
    """What of a closed stay is late on a day, as kinds of work. A stay counts from the day the request was sent."""
    if request.sent_at is None:
        return []
    weeks, notes = (today - day_of(request.sent_at)).days / 7, list(request.notes.all())
    looked = max(
        (day_of(each.happened_at) for each in notes if each.kind == Kind.LOOK), default=day_of(request.sent_at)
    )
    late = []
    if (today - looked).days > int(LOOK_DAYS.on(today).value):
        late.append(LOOK)
    if weeks > int(SETTLE_WEEKS.on(today).value) and not any(each.kind == Kind.TREATMENT for each in notes):
        late.append(NO_TREATMENT)
    if request.thuisbest and weeks > int(THUISBEST_WEEKS.on(today).value):
        late.append(THUISBEST)
    return late


def without_treatment(request: ClosedRequest, today: date) -> int:
    """The days that passed, or passed before it began, without treatment."""
    if request.sent_at is None:
        return 0
    began = [each.on for each in request.notes.all() if each.kind == Kind.TREATMENT and each.on]
    return max(0, (min([*began, today]) - day_of(request.sent_at)).days)


def _ring(request: ClosedRequest, kind: str, actor: Actor) -> int:
    if WorkItem.objects.filter(kind=kind, thing_id=request.id, state=WorkItem.State.OPEN).exists():
        return 0
    worklist.ask(kind, owner_seat_id=actor.seat_id, due_at=actor.at, cause="safety.closed", actor=actor,
                 dossier_id=request.dossier_id, thing_id=request.id)  # fmt: skip
    return 1


def _note(request: ClosedRequest, kind: str, item: Item, actor: Actor, **more: object) -> UUID:
    made = ClosedNote(request=request, kind=Kind(kind), **row_of(request.dossier_id, item, actor), **more)  # type: ignore[arg-type]
    made.save(force_insert=True)
    tell(request.dossier_id, "safety.closed_noted", label=Label.PLAN, item_id=item.id, kind=kind)
    return made.id
