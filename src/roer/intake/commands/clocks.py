"""Setting, stopping and ringing time limits. Each ringing touches only what fell due and was not stopped."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from roer.core import worklist
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.days import day_of
from roer.intake.commands.common import end_of
from roer.intake.models import HelpRequest, TimeLimit
from roer.intake.rules import CHILD_SEEN_DAYS


class Kind(StrEnum):
    """The work that comes on a list when something of this room did not happen in time."""

    FIRST_CONTACT = "intake.late_first_contact"
    LIGHT_HELP = "intake.late_light_help"
    AFTERCARE = "intake.late_aftercare"
    NEXT_CONTACT = "intake.late_next_contact"
    CHILD_SEEN = "intake.late_child_seen"
    HEAVIER_HELP = "intake.late_heavier_help"
    SECOND_LOOK = "intake.late_second_look"
    HELP_FITS = "intake.late_help_fits"
    BIRTHDAY = "intake.ask_consent_again"


def set_time_limit(
    *, actor: Actor, kind: str, dossier_id: UUID, thing_id: UUID, due_at: datetime, owner_seat_id: UUID,
    item_id: UUID | None = None, request_id: UUID | None = None,
) -> None:  # fmt: skip
    """Within a command of this room or one above: work of a kind comes on somebody's list when this was not stopped."""
    TimeLimit(
        request_id=request_id, dossier_id=dossier_id, label=int(Label.PLAN), item_id=item_id, kind=kind,
        thing_id=thing_id, due_at=due_at, owner_seat_id=owner_seat_id, set_at=actor.at,
    ).save(force_insert=True)  # fmt: skip


def stop_time_limits(thing_id: UUID, actor: Actor) -> None:
    """It happened, or need not happen any more: nothing about this thing runs on."""
    running = TimeLimit.objects.visible_to(actor).filter(thing_id=thing_id, stopped_at__isnull=True)
    running.update(stopped_at=actor.at)


def set_limit(request: HelpRequest, kind: str, due_at: datetime, actor: Actor) -> None:
    """The owner of a request hears of it when this did not happen in time; an earlier limit of the kind makes way."""
    stop_limit(request.id, kind, actor)
    set_time_limit(
        actor=actor, kind=str(kind), dossier_id=request.dossier_id, thing_id=request.id, due_at=due_at,
        owner_seat_id=request.owner_seat_id, item_id=request.item_id, request_id=request.id,
    )  # fmt: skip


def stop_limit(request_id: UUID, kind: str, actor: Actor) -> None:
    """It happened: the limit no longer runs."""
    running = TimeLimit.objects.visible_to(actor).filter(request_id=request_id, kind=str(kind), stopped_at__isnull=True)
    running.update(stopped_at=actor.at)


def seen_child(request: HelpRequest, actor: Actor) -> None:
    """Somebody spoke with the child itself: the next time is due within the days of the norm (INT-57)."""
    days = int(CHILD_SEEN_DAYS.on(day_of(actor.at)).value)
    set_limit(request, Kind.CHILD_SEEN, actor.at + timedelta(days=days), actor)


@command
def ring(*, actor: Actor) -> dict[str, str]:
    """Put what fell due on the own worklist, once each. Returns the number by kind.

    What hangs on a request that is closed by now is stopped in silence, except aftercare: that begins with the closing.
    """
    due = TimeLimit.objects.filter(
        owner_seat_id=actor.seat_id, due_at__lte=actor.at, stopped_at__isnull=True, rang_at__isnull=True
    )
    found: dict[str, str] = {}
    for limit in due.select_related("request").order_by("due_at", "id"):
        if limit.request is not None and not limit.request.is_open and limit.kind != Kind.AFTERCARE:
            TimeLimit.objects.filter(id=limit.id).update(stopped_at=actor.at)
            continue
        _ring(limit, actor)
        found[limit.kind] = str(int(found.get(limit.kind, "0")) + 1)
    return found


def _ring(limit: TimeLimit, actor: Actor) -> None:
    TimeLimit.objects.filter(id=limit.id).update(rang_at=actor.at)
    worklist.ask(
        limit.kind, owner_seat_id=actor.seat_id, due_at=end_of(1, actor), cause="intake.fell_due", actor=actor,
        dossier_id=limit.dossier_id, thing_id=limit.thing_id,
    )  # fmt: skip
    tell(
        limit.dossier_id, "intake.limit_rang", label=Label.PLAN, item_id=limit.item_id, kind=limit.kind,
        due=day_of(limit.due_at).isoformat(),
    )  # fmt: skip
