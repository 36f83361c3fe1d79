"""Nobody is surprised by the end of a title: everybody who answers for the stay is called 28, 14 and 3 days before."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command
from roer.core.days import day_of, start_of
from roer.core.worklist import ask
from roer.living import terms
from roer.living.codes import TitleKind, WhyNone
from roer.living.commands.closed import call_inspectorate
from roer.living.commands.looking import ask_once, look_back
from roer.living.models import Placement, TitleAlarm, TitleOfStay
from roer.people import queries as people

ANSWERS = frozenset(
    {"familiar_face", "case_manager", "stand_in", "care_provider", "family_supervisor", "guardian_worker"}
)


@command
def look_at_titles(*, actor: Actor) -> str:
    """Look at every running stay that this worker answers for; returns how many alarms were given, as digits.

    Each worker gets each alarm for each end once: local team, certified institution and provider all have their own.
    """
    running = Placement.objects.visible_to(actor).filter(valid_from__isnull=False, valid_until__isnull=True)
    dossiers = people.worked_for(ANSWERS, actor)
    stays = list(running.filter(dossier_id__in=dossiers).select_related("form"))
    return str(sum(_look(each, [actor.seat_id], actor) + look_back(each, actor) for each in stays))


def call_when_lapsed(placement: Placement, actor: Actor) -> None:
    """Call everybody who answers for the stay at once when it has no title now; day and night."""
    if placement.valid_from is not None and title_now(placement, actor) == TitleKind.NONE:
        call_everybody(placement, actor.at, actor)


def call_everybody(placement: Placement, since: datetime, actor: Actor) -> None:
    """Ask everybody who answers for this young person who stands for the child tonight; each once for each lapse."""
    new = [_alarm(placement, since, 0, seat_id, actor) for seat_id in who_answers(placement.dossier_id, actor)]
    if placement.form.closed and any(new):
        call_inspectorate(actor)


def _look(placement: Placement, seats: list[UUID], actor: Actor) -> int:
    spans = list(TitleOfStay.objects.visible_to(actor).filter(placement_id=placement.id).order_by("valid_from"))
    ahead = [one for one in spans if _lasts(one, actor.at)]
    late = sum(_number_is_late(placement, ahead[0], seat, actor) for seat in seats) if ahead else 0
    lapse = next((one for one in ahead if one.kind == TitleKind.NONE), None)
    if lapse is None:
        return late
    if lapse.valid_from <= actor.at:
        new = sum(_alarm(placement, lapse.valid_from, 0, seat, actor) for seat in seats)
        if new and placement.form.closed:
            call_inspectorate(actor)
        return late + new
    left = (day_of(lapse.valid_from - timedelta(microseconds=1)) - day_of(actor.at)).days
    params = (*terms.ALARM_DAYS, terms.HEARING_ALARM_DAYS) if lapse.why == WhyNone.NO_HEARING else terms.ALARM_DAYS
    nearest = sorted(each for each in (int(one.on(day_of(actor.at)).value) for one in params) if left <= each)[:1]
    return late + sum(_alarm(placement, lapse.valid_from, days, seat, actor) for days in nearest for seat in seats)


def _number_is_late(placement: Placement, title: TitleOfStay, seat_id: UUID, actor: Actor) -> int:
    """On the day on which the number of a ruling by word of mouth is due, it is asked for once."""
    if title.number_due is None or title.number_due > day_of(actor.at):
        return 0
    return _alarm(placement, start_of(title.number_due), 0, seat_id, actor, "living.number_due")


def _lasts(title: TitleOfStay, at: datetime) -> bool:
    return title.valid_until is None or title.valid_until > at


def _alarm(placement: Placement, ends_at: datetime, days: int, seat_id: UUID, actor: Actor, kind: str = "") -> int:
    key = {"placement_id": placement.id, "ends_at": ends_at, "days_before": days, "seat_id": seat_id}
    if TitleAlarm.objects.filter(**key).exists():
        return 0
    TitleAlarm(
        dossier_id=placement.dossier_id,
        label=int(Label.PLACE),
        recorded_at=actor.at,
        recorded_by_id=actor.seat_id,
        **key,
    ).save(force_insert=True)
    ask(
        kind or ("living.title_ends" if days else "living.no_title"), owner_seat_id=seat_id, cause="title", actor=actor,
        due_at=ends_at if days else start_of(day_of(actor.at) + timedelta(days=1)), dossier_id=placement.dossier_id,
        thing_id=placement.id,
    )  # fmt: skip
    if not kind:
        ask_once("living.tell_lawyer", placement, start_of(day_of(actor.at) + timedelta(days=1)), seat_id, actor)
    return 1


def who_answers(dossier_id: UUID, actor: Actor) -> set[UUID]:
    """The seats of everybody with a part that answers for the child, and that may know where the child is."""
    keepers = people.place_keepers(dossier_id, actor)
    seats = {each.seat_id for each in people.helpers_of(dossier_id, actor) if each.part in ANSWERS}
    return seats if keepers is None else seats & keepers


def title_now(placement: Placement, actor: Actor) -> str | None:
    """The kind of title that a stay has now; None before it began."""
    rows = TitleOfStay.objects.visible_to(actor).filter(placement_id=placement.id, valid_from__lte=actor.at)
    last = rows.order_by("-valid_from").first()
    return last.kind if last else None
