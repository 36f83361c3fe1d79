"""A measure lasts as short as possible: how short it is meant, a look every few months, and an end with its reason."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core import worklist
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.days import day_of, start_of
from roer.core.models import WorkItem
from roer.core.rules import Outcome, meet
from roer.people import commands as people
from roer.safety.commands.common import CannotWrite, needed, put_plain, row_of
from roer.safety.commands.known import KnownMeasure, measures_known
from roer.safety.commands.supporting import ask_to_offer
from roer.safety.models import ChildProtectionConference, MeasureTerm, MeasureTest
from roer.safety.rules import ConferenceFacts, missed_test

TEST, INVITE = "safety.test_measure", "safety.family_not_invited"


@command
def plan_measure_tests(
    *, actor: Actor, dossier_id: UUID, measure_id: UUID, shortest_until: date, every_months: int, words: str
) -> UUID:  # fmt: skip
    """Say how short a measure is meant to be and how often one looks whether it can end. The family reads why."""
    require("safety.assign_protector", actor)
    measure = _running(dossier_id, measure_id, actor)
    first = day_of(measure.valid_from)
    if not first < shortest_until <= day_of(measure.valid_until) or not 1 <= every_months <= 12:
        raise CannotWrite(_("Kies een dag binnen de maatregel, en elke 1 tot 12 maanden."))
    item = put_plain(dossier_id, "measure_plan", needed(words), actor)
    made = MeasureTerm(
        measure_id=measure_id, starts_on=first, shortest_until=shortest_until, every_months=every_months,
        **row_of(dossier_id, item, actor),
    )  # fmt: skip
    made.save(force_insert=True)
    tell(dossier_id, "safety.measure_planned", label=Label.PLAN, item_id=item.id, until=shortest_until.isoformat())
    return made.id


@command
def look_at_measure(*, actor: Actor, plan_id: UUID, can_end: bool, words: str) -> UUID:
    """Somebody looked whether the measure can end; the family reads what was seen."""
    require("safety.assign_protector", actor)
    plan = MeasureTerm.objects.get(id=plan_id)
    item = put_plain(plan.dossier_id, "measure_test", needed(words), actor)
    made = MeasureTest(
        plan=plan, tested_on=day_of(actor.at), can_end=can_end, **row_of(plan.dossier_id, item, actor)
    )  # fmt: skip
    made.save(force_insert=True)
    worklist.close(TEST, plan.dossier_id, actor)
    tell(plan.dossier_id, "safety.measure_tested", label=Label.PLAN, item_id=item.id, ends=str(can_end))
    return made.id


@command
def end_protection(*, actor: Actor, plan_id: UUID, words: str, goals_met_on: date | None = None) -> None:
    """The measure ends now, with its reason and the day on which the goals were met; direction goes back to the team."""
    require("safety.assign_protector", actor)
    plan = MeasureTerm.objects.get(id=plan_id)
    if goals_met_on and not plan.starts_on <= goals_met_on <= day_of(actor.at):
        raise CannotWrite(_("Deze dag valt niet binnen de maatregel."))
    item = put_plain(plan.dossier_id, "measure_end", needed(words, _("Schrijf op waarom de maatregel stopt.")), actor)
    MeasureTerm.objects.filter(id=plan.id).update(ended_at=actor.at, end_reason=item, goals_met_on=goals_met_on)
    worklist.close(TEST, plan.dossier_id, actor)
    tell(plan.dossier_id, "safety.protection_ended", label=Label.PLAN, item_id=item.id)
    people.end_measure(actor=actor, measure_id=plan.measure_id, ended_at=actor.at)


@command
def ring_measure_tests(*, actor: Actor) -> int:
    """Put every look that this worker missed on the list, once. Returns how many."""
    rang = 0
    for plan in MeasureTerm.objects.filter(recorded_by_id=actor.seat_id, ended_at__isnull=True):
        open_now = WorkItem.objects.filter(kind=TEST, thing_id=plan.dossier_id, state=WorkItem.State.OPEN)
        if missed_of(plan, actor) and not open_now.exists():
            worklist.ask(TEST, owner_seat_id=actor.seat_id, due_at=actor.at, cause="safety.measure", actor=actor,
                         dossier_id=plan.dossier_id, thing_id=plan.dossier_id)  # fmt: skip
            rang += 1
    return rang


def missed_of(plan: MeasureTerm, actor: Actor) -> date | None:
    """The day on which a look was due and not done; the family sees it too."""
    tested = list(plan.tests.values_list("tested_on", flat=True))
    until = day_of(plan.ended_at) if plan.ended_at else date.max
    return missed_test(plan.starts_on, plan.every_months, tested, until, day_of(actor.at))


@command
def hold_conference(
    *, actor: Actor, dossier_id: UUID, held_on: date, invited: list[str], attended: list[str], decided: str, words: str,
    risks: str, plan: str,
) -> UUID:  # fmt: skip
    """Write down a protection table: the concern, the risks as all saw them, one plan, who was invited and who came.

    Nothing is refused: a family that was not invited, or a Board that was not there, is work and a warning. Returns it.
    """
    require("safety.follow_code", actor, dossier_id)
    if held_on > day_of(actor.at):
        raise CannotWrite(_("Deze dag moet nog komen."))
    item, risk, joint = (
        put_plain(dossier_id, kind, needed(text), actor)
        for kind, text in (("conference", words), ("conference_risks", risks), ("conference_plan", plan))
    )
    made = ChildProtectionConference(
        held_on=held_on, invited=list(invited), attended=list(attended),
        decided=ChildProtectionConference.Decided(decided), plan=joint, seen_together=risk, **row_of(dossier_id, item, actor),
    )  # fmt: skip
    made.save(force_insert=True)
    facts = ConferenceFacts(not made.not_invited, decided == "urged", "board" in attended)
    mets = meet("safety.family_sits_at_the_table", facts, at=day_of(actor.at))
    if any(one.outcome is Outcome.MET for one in mets):
        worklist.ask(INVITE, owner_seat_id=actor.seat_id, due_at=start_of(day_of(actor.at) + timedelta(days=5)),
                     cause="safety.conference", actor=actor, dossier_id=dossier_id, thing_id=dossier_id)  # fmt: skip
    ask_to_offer(dossier_id, actor)
    tell(dossier_id, "safety.conference_held", label=Label.PLAN, item_id=item.id, decided=decided)
    return made.id


def _running(dossier_id: UUID, measure_id: UUID, actor: Actor) -> KnownMeasure:
    found = [each for each in measures_known(dossier_id, actor) if each.id == measure_id and each.runs_at(actor.at)]
    if not found:
        raise CannotWrite(_("Deze maatregel loopt nu niet."))
    return found[0]
