"""What a worker sees of a night: the child, what was written down with both its times, and what is still to be done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from roer.core.actor import Actor
from roer.core.codes import Role
from roer.core.items import words_of
from roer.core.models import Item, Organisation, Seat
from roer.core.visible import in_period
from roer.people.queries import Known, known_of, names_of
from roer.safety.models import Danger, NightTask, NightWatch, OralRuling, TonightPlace

LATE = timedelta(hours=1)


@dataclass(frozen=True)
class NightFact:
    """One thing that was written down: what it is, its words, when it was, and when it was entered."""

    what: Any
    words: str
    detail: str
    happened_at: datetime
    recorded_at: datetime

    @property
    def entered_late(self) -> bool:
        """Was it entered so much later that both times are shown?"""
        return self.recorded_at - self.happened_at > LATE


@dataclass(frozen=True)
class TaskLine:
    """One task after the night, with the answer when it is done."""

    row: NightTask
    answer: str
    is_mine: bool
    late: bool


@dataclass(frozen=True)
class NightPage:
    """Everything of one night for one worker."""

    watch: NightWatch
    reason: str
    child: Known | None
    facts: list[NightFact]
    tasks: list[TaskLine]
    may_write: bool
    is_owner: bool
    may_tell_now: bool
    may_say_who: bool


def night_of(watch_id: UUID, actor: Actor) -> NightPage:
    """One night. Raises NightWatch.DoesNotExist for who may not see it."""
    watch = NightWatch.objects.select_related("owner_seat__organisation", "seat__organisation").get(id=watch_id)
    rows: list[Any] = [*watch.dangers.all(), *watch.rulings.select_related("organisation"), *watch.places.all()]
    tasks = list(watch.tasks.select_related("owner_seat").order_by("due_at", "kind"))
    words = _words(watch, rows, tasks)
    facts = sorted((_fact(row, words) for row in rows), key=lambda fact: fact.happened_at)
    is_owner = watch.owner_seat_id == actor.seat_id
    return NightPage(
        watch, words.get(watch.item_id, ""), known_of(watch.dossier_id, actor), facts,
        [_line(task, words, actor) for task in tasks], actor.seat_id in (watch.seat_id, watch.owner_seat_id), is_owner,
        is_owner and watch.told_at is None and watch.told_from <= actor.at,
        any(task.kind == NightTask.Kind.IDENTIFY and task.owner_seat_id == actor.seat_id and not task.done_at for task in tasks),
    )  # fmt: skip


def nights_of(actor: Actor) -> list[tuple[NightWatch, str]]:
    """The nights this worker opened or goes on with that are not told yet, newest first, with the child's name."""
    mine = Q(seat_id=actor.seat_id) | Q(owner_seat_id=actor.seat_id)
    rows = list(NightWatch.objects.filter(mine, told_at__isnull=True).order_by("-happened_at")[:20])
    names = names_of({row.dossier_id for row in rows}, actor)
    return [(row, names.get(row.dossier_id, "")) for row in rows]


def task_watch(task_id: UUID) -> UUID:
    """The night that a task belongs to. Raises NightTask.DoesNotExist for who may not see it."""
    return NightTask.objects.values_list("watch_id", flat=True).get(id=task_id)


def second_people(actor: Actor) -> list[tuple[str, str]]:
    """Everybody who may choose along when the family hears: workers of any organisation, not oneself."""
    seats = Seat.objects.filter(
        in_period(actor.at), role__in=[Role.PROFESSIONAL, Role.FAMILY_SUPERVISOR, Role.ASSESSOR]
    )
    listed = (
        seats.exclude(id=actor.seat_id)
        .exclude(organisation__kind="inspectorate")
        .select_related("organisation")
        .order_by("work_name")
    )
    return [(str(seat.id), f"{seat.work_name}, {seat.organisation.name}") for seat in listed if seat.organisation]


def institutions() -> list[tuple[str, str]]:
    """Certified institutions, by name."""
    found = Organisation.objects.filter(kind="certified_institution").order_by("name")
    return [(str(each.id), each.name) for each in found]


def _words(watch: NightWatch, rows: list[Any], tasks: list[NightTask]) -> dict[UUID, str]:
    ids = {watch.item_id, *(row.item_id for row in rows), *(t.answer_item for t in tasks if t.answer_item)}
    ids |= {row.judge_item_id for row in rows if isinstance(row, OralRuling)}
    return {item.id: text or "" for item, text in words_of(Item.objects.filter(id__in=ids))}


def _fact(row: Danger | OralRuling | TonightPlace, words: dict[UUID, str]) -> NightFact:
    detail = ""
    if isinstance(row, Danger):
        detail = _("nu veilig: %(answer)s") % {"answer": row.get_safe_now_display()}
    if isinstance(row, OralRuling):
        heard = ", ".join(str(OralRuling.Heard(each).label) for each in row.heard)
        detail = " · ".join(
            filter(None, (words.get(row.judge_item_id, ""), heard, getattr(row.organisation, "name", "")))
        )
    return NightFact(row.get_kind_display(), words.get(row.item_id, ""), detail, row.happened_at, row.recorded_at)


def _line(task: NightTask, words: dict[UUID, str], actor: Actor) -> TaskLine:
    answer = words.get(task.answer_item, "") if task.answer_item else ""
    mine = task.owner_seat_id == actor.seat_id and task.done_at is None and task.kind != NightTask.Kind.TELL
    return TaskLine(task, answer, mine, task.done_at is None and task.due_at < actor.at)


def own_municipality(actor: Actor) -> str:
    """The municipality of the actor's own organisation; empty when it has none."""
    held = Seat.objects.filter(id=actor.seat_id).values_list("organisation__municipality_code", flat=True).first()
    return held or ""
