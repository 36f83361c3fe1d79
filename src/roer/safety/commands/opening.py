"""The night desk opens: a reason, a period, and at once the names of who goes on by day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext_lazy as _

from roer.access import commands as access
from roer.access.queries import emergency_for, labels_reached
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.days import PartialDate, day_of
from roer.core.dossiers import head_dossier
from roer.core.models import Seat
from roer.core.rules import Outcome, meet
from roer.core.worklist import ask
from roer.people import commands as people
from roer.people.queries import dossier_with_name, dossier_with_number
from roer.safety.commands.common import keep, moment, needed
from roer.safety.commands.owners import day_owner, new_owner, other_colleague, who_knows
from roer.safety.models import NightTask, NightWatch
from roer.safety.rules import TIE_HOURS, TieFacts, task_due

Tie, Task = NightWatch.Tie, NightTask.Kind
AFTER = (Task.SIBLINGS, Task.NEEDS, Task.LIGHTER, Task.CHILD_VIEW, Task.ASSESSMENT, Task.TELL)
ONE_NIGHT = 8


@command
def open_at_night(
    *, actor: Actor, reason: str, hours: int = ONE_NIGHT, knows_family: bool = False, dossier_id: UUID | None = None,
    number: str = "", name: str = "", birth: PartialDate | None = None, municipality_code: str = "",
    happened_at: datetime | None = None, how: str = NightWatch.How.SCREEN,
) -> UUID:  # fmt: skip
    """Open a child's file in danger, or begin one: no name, number or age is needed. Returns the watch.

    A number, or a name with the whole day of birth, finds the file that is there; else it is work to look for it. Nobody
    is told anything about whether a child was known. Who knows the family privately may help at once, for a shorter time,
    and a colleague takes over. Everything that is still missing becomes work with a name and a day.
    """
    require("safety.open_at_night", actor)
    needed(reason, _("Schrijf in een paar woorden op wat er aan de hand is."))
    began = moment(happened_at, actor)
    known = dossier_id or found_again(number, name, birth)
    dossier_id = known or _begun(actor, name, number, birth)
    tie = _tie(dossier_id, knows_family)
    hours = min(hours, int(TIE_HOURS.on(day_of(actor.at)).value)) if tie != Tie.NONE else hours
    emergency_id, told_from = _emergency(dossier_id, reason, hours, actor)
    owner = (
        day_owner(dossier_id, municipality_code, actor) if known else new_owner(dossier_id, municipality_code, actor)
    )
    if emergency_id and owner.id != actor.seat_id and who_knows(dossier_id, actor) is None:
        access.pass_on_emergency(actor=actor, emergency_id=emergency_id, seat_id=owner.id)
    item = keep(
        dossier_id, "night_reason", reason.strip(), actor, told_from=told_from, readers=[owner.id], happened_at=began
    )
    watch = NightWatch(
        dossier_id=dossier_id, item=item, happened_at=began, recorded_at=actor.at, recorded_by_id=actor.seat_id,
        seat_id=actor.seat_id, emergency_id=emergency_id, tie=tie, how=how, until=actor.at + timedelta(hours=hours),
        told_from=told_from, owner_seat=owner,
    )  # fmt: skip
    watch.save(force_insert=True)
    give_tasks(watch, AFTER if known or number.strip() else (Task.IDENTIFY, *AFTER), owner, actor)
    _second_person(watch, owner, actor)
    tell(dossier_id, "safety.night_began", label=Label.SAFETY, item_id=item.id, seat=str(actor.seat_id))
    return watch.id


def give_tasks(watch: NightWatch, kinds: Iterable[str], owner: Seat, actor: Actor) -> None:
    """Put work of these kinds on somebody's list, each with its own last moment; a kind that stands is not given twice."""
    standing = set(watch.tasks.values_list("kind", flat=True))
    for kind in kinds:
        if kind in standing:
            continue
        task = NightTask(
            watch=watch, item_id=watch.item_id, kind=kind, owner_seat=owner,
            due_at=task_due(kind, actor.at, watch.told_from),
        )  # fmt: skip
        task.save(force_insert=True)
        ask(
            f"safety.{kind}", owner_seat_id=owner.id, due_at=task.due_at, cause="safety.night", actor=actor,
            dossier_id=watch.dossier_id, thing_id=task.id,
        )  # fmt: skip


def found_again(number: str, name: str, birth: PartialDate | None) -> UUID | None:
    """The file of the child that is there already: by number, else by name with the whole day of birth."""
    by_number = dossier_with_number(number.strip()) if number.strip() else None
    return by_number or dossier_with_name(name, birth)


def _begun(actor: Actor, name: str, number: str, birth: PartialDate | None) -> UUID:
    known = name.strip() or str(_("Naam nog niet bekend"))
    person_id = people.register_person(actor=actor, name=known, birth=birth, purpose="danger")
    dossier_id = head_dossier(person_id).id
    if number.strip():
        people.establish_number(actor=actor, dossier_id=dossier_id, number=number.strip())
    return dossier_id


def _tie(dossier_id: UUID, knows_family: bool) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT safety_is_shut_out(%s)", [dossier_id])
        if cursor.fetchone()[0]:
            return Tie.SHUT_OUT
    return Tie.KNOWS if knows_family else Tie.NONE


def _emergency(dossier_id: UUID, reason: str, hours: int, actor: Actor) -> tuple[UUID | None, datetime]:
    """Emergency access and when it is told; none when the worker already reads what is needed to keep the child safe."""
    if labels_reached(dossier_id, actor) & Label.SAFETY:
        return None, actor.at + timedelta(hours=hours)
    made = access.open_in_danger(actor=actor, dossier_id=dossier_id, reason=reason, hours=hours)
    return made, emergency_for(made, actor).told_from


def _second_person(watch: NightWatch, owner: Seat, actor: Actor) -> None:
    """Somebody else looks along: by day at the opening, and within hours when the worker knows the family."""
    met = meet("safety.nobody_stays_alone_with_a_private_tie", TieFacts(watch.tie), at=day_of(actor.at))
    tied = any(one.outcome is Outcome.MET for one in met)
    second = owner if owner.id != actor.seat_id else other_colleague(actor)
    if second is None:
        return
    if second.id != owner.id:
        access.open_item_for(actor=actor, item_id=watch.item_id, seat_id=second.id, purpose="danger")
    kinds = ([Task.TAKE_OVER] if tied else []) + ([Task.CHECK] if watch.emergency_id else [])
    give_tasks(watch, kinds, second, actor)
