"""The application and its clock: alerts in time, pauses with a lawful ground, and the day after which it is late (INT-48)."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext as _

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES, Label
from roer.core.commands import command, tell
from roer.core.days import day_of, start_of
from roer.core.terms import decision_ends
from roer.core.worklist import close_everywhere
from roer.decisions.codes import OPENED
from roer.decisions.commands.common import put_words
from roer.decisions.models import Decision, HelpApplication, TermPause
from roer.decisions.refusals import CannotApply
from roer.intake.commands import set_time_limit, stop_time_limits

ALERT_WEEKS = (4, 6)
LATE = "decisions.late_decision"
SOON = "decisions.decide_soon"


@command
def apply_for_help(
    *, actor: Actor, dossier_id: UUID, words: str, received_on: date, responsible_seat_id: UUID,
    request_id: UUID | None = None, filed_by: UUID | None = None,
) -> UUID:  # fmt: skip
    """An application came in: the term to decide runs from that day, and who is responsible hears of it in time.

    The family may file it itself; a worker writes down one on paper or by phone. Returns the application.
    """
    require("decisions.apply", actor, dossier_id)
    if received_on > day_of(actor.at):
        raise CannotApply(_("Deze dag komt nog. Op welke dag kwam de aanvraag binnen?"))
    item = put_words(dossier_id, "decisions.application", Label.LETTERS, words, actor)
    decide_by = decision_ends(received_on)
    at_work = actor.role in WORK_ROLES
    made = HelpApplication(
        dossier_id=dossier_id, label=OPENED, item_id=item.id, request_id=request_id, received_on=received_on,
        first_decide_by=decide_by, decide_by=decide_by, filed_by_id=filed_by if at_work else actor.person_id,
        owner_seat_id=actor.seat_id if at_work else responsible_seat_id, responsible_seat_id=responsible_seat_id,
        recorded_at=actor.at,
    )  # fmt: skip
    made.save(force_insert=True)
    _alerts(made, actor)
    tell(dossier_id, "decisions.applied", label=OPENED, item_id=item.id, until=decide_by.isoformat())
    return made.id


@command
def pause_term(*, actor: Actor, application_id: UUID, ground: str, from_on: date, words: str) -> UUID:
    """The days stop counting from the day after this one: a written request for missing facts, or the family agrees."""
    held = _open(application_id, actor)
    require("decisions.pause", actor, held.dossier_id)
    if ground not in TermPause.Ground.values or held.pauses.filter(until_on__isnull=True).exists():
        raise CannotApply(_("Kies een grond uit de wet. Er kan maar één pauze tegelijk lopen."))
    if not held.received_on <= from_on <= day_of(actor.at):
        raise CannotApply(_("Kijk de dag na: een pauze begint na de aanvraag en niet in de toekomst."))
    item = put_words(held.dossier_id, "decisions.pause", Label.LETTERS, words, actor)
    made = TermPause(
        dossier_id=held.dossier_id, label=OPENED, item_id=item.id, application=held, ground=ground, from_on=from_on,
        asked_by_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    stop_time_limits(held.id, actor)
    tell(held.dossier_id, "decisions.paused", label=OPENED, item_id=item.id, ground=ground)
    return made.id


@command
def resume_term(*, actor: Actor, pause_id: UUID, until_on: date) -> None:
    """What was missing came in, or the agreed days are over: the days count again and the last day moves along."""
    pause = TermPause.objects.visible_to(actor).select_related("application").get(id=pause_id)
    held = _open(pause.application_id, actor)
    require("decisions.pause", actor, held.dossier_id)
    if pause.until_on is not None or not pause.from_on <= until_on <= day_of(actor.at):
        raise CannotApply(_("Kijk de dag na: de pauze eindigt na het begin en niet in de toekomst."))
    TermPause.objects.filter(id=pause.id).update(until_on=until_on)
    moved = held.decide_by + (until_on - pause.from_on)
    HelpApplication.objects.filter(id=held.id).update(decide_by=moved)
    held.decide_by = moved
    _alerts(held, actor)
    tell(held.dossier_id, "decisions.resumed", label=OPENED, item_id=held.item_id, until=moved.isoformat())


def decided(decision: Decision, actor: Actor) -> None:
    """A sent decision answers the open applications of its request or dossier; their clocks stop."""
    open_ones = HelpApplication.objects.visible_to(actor).filter(dossier_id=decision.dossier_id, decision__isnull=True)
    for held in open_ones:
        if held.request_id in (None, decision.request_id):
            HelpApplication.objects.filter(id=held.id).update(decision_id=decision.id, decided_on=day_of(actor.at))
            stop_time_limits(held.id, actor)
            for kind in (SOON, LATE):
                close_everywhere(kind, held.id, actor)


def _open(application_id: UUID, actor: Actor) -> HelpApplication:
    held = HelpApplication.objects.visible_to(actor).get(id=application_id)
    if held.decision_id is not None:
        raise CannotApply(_("Hierop is al besloten."))
    return held


def _alerts(held: HelpApplication, actor: Actor) -> None:
    """In week 4 and week 6, counted back from the last day, and on the first day after it: the owner and who is responsible."""
    stop_time_limits(held.id, actor)
    weeks = (held.first_decide_by - held.received_on).days // 7
    rings = [(SOON, held.decide_by - timedelta(weeks=weeks - week)) for week in ALERT_WEEKS if week < weeks]
    for kind, day in [*rings, (LATE, held.decide_by + timedelta(days=1))]:
        for seat_id in {held.owner_seat_id, held.responsible_seat_id}:
            set_time_limit(
                actor=actor, kind=kind, dossier_id=held.dossier_id, thing_id=held.id, item_id=held.item_id,
                due_at=start_of(day), owner_seat_id=seat_id,
            )  # fmt: skip
