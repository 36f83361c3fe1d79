"""Reports of unsafety: sent with a ground and a reason, owned until somebody took them up by name, never lost."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.access import commands as access
from roer.core import worklist
from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.days import day_of, start_of
from roer.core.items import NewItem, put
from roer.core.models import Item
from roer.core.rules import Outcome, meet
from roer.core.terms import add_working_days
from roer.safety.commands.common import CannotWrite, needed, obey, shut_until
from roer.safety.commands.supporting import ask_to_offer
from roer.safety.models import CodeRecord, ContactAttempt, SafeguardingReport
from roer.safety.rules import ACKNOWLEDGE_DAYS, ReportFacts, SharingFacts

AT_ONCE = timedelta(hours=1)


@command
def send_report(
    *, actor: Actor, dossier_id: UUID, to: str, ground: str, words: str, reason: str, told_from: datetime,
    record_id: UUID | None = None, receiver_seat_id: UUID | None = None, urgent: bool = False,
) -> UUID:  # fmt: skip
    """Report unsafety to another body, without consent when safety asks it: a ground of the law, a reason, and when the
    family hears of it. The case stays where it is. Returns the report.
    """
    require("safety.follow_code", actor, dossier_id)
    needed(words, _("Schrijf wat u meldt."))
    obey(meet("safety.sharing_has_ground_and_reason", SharingFacts(ground, bool(reason.strip())), at=day_of(actor.at)))
    if told_from < actor.at:
        raise CannotWrite(_("Kies vandaag of een latere dag waarop het gezin dit hoort."))
    item = _kept(dossier_id, "report", words, told_from, actor)
    _kept(dossier_id, "report_reason", reason, told_from, actor)
    report = SafeguardingReport(
        dossier_id=dossier_id, item=item, happened_at=actor.at, recorded_at=actor.at, recorded_by_id=actor.seat_id, to=to,
        record_id=_own_record(record_id, dossier_id), ground=ground, urgent=urgent, owner_seat_id=actor.seat_id,
        receiver_seat_id=receiver_seat_id, acknowledge_by=_by(urgent, actor), told_from=told_from,
    )  # fmt: skip
    report.save(force_insert=True)
    if receiver_seat_id:
        access.open_item_for(actor=actor, item_id=item.id, seat_id=receiver_seat_id, purpose="report")
        _work("safety.take_up_report", report, receiver_seat_id, report.acknowledge_by, actor)
    _work("safety.tell_report", report, actor.seat_id, told_from, actor)
    tell(dossier_id, "safety.report_sent", label=Label.SAFETY, item_id=item.id, to=to, ground=ground)
    return report.id


@command
def acknowledge_report(*, actor: Actor, report_id: UUID, take_up: bool = True) -> None:
    """The other side says: we have it, and I am the one who takes it up. The sender may write that down after a call."""
    report = _report(report_id, actor)
    SafeguardingReport.objects.filter(id=report.id).update(
        acknowledged_at=report.acknowledged_at or actor.at, taken_up_at=actor.at if take_up else report.taken_up_at
    )
    worklist.close("safety.take_up_report", report.id, actor)
    worklist.close("safety.chase_report", report.id, actor)


@command
def note_attempt(*, actor: Actor, report_id: UUID, reached: bool, tried_at: datetime | None = None) -> None:
    """One attempt to reach child or family; the first one that succeeds stops the clock from signal to contact."""
    report = _report(report_id, actor)
    at = tried_at or actor.at
    if not report.happened_at <= at <= actor.at:
        raise CannotWrite(_("Deze tijd kan niet kloppen. Kijk de dag en de tijd na."))
    made = ContactAttempt(report=report, item_id=report.item_id, tried_at=at, seat_id=actor.seat_id, reached=reached)
    made.save(force_insert=True)
    if reached and report.first_contact_at is None:
        SafeguardingReport.objects.filter(id=report.id).update(first_contact_at=at)


@command
def tell_report(*, actor: Actor, report_id: UUID, words: str) -> UUID:
    """The family is told that a report was made, and what it says of them they can answer. Returns the words told."""
    report = _report(report_id, actor)
    if report.owner_seat_id != actor.seat_id:
        raise NotAllowed
    item = put(NewItem(report.dossier_id, "safety.report_told", Label.LETTERS, needed(words), Item.Weight.FACT), actor)
    SafeguardingReport.objects.filter(id=report.id).update(told_at=actor.at)
    worklist.close("safety.tell_report", report.id, actor)
    ask_to_offer(report.dossier_id, actor)
    tell(
        report.dossier_id,
        "safety.report_told",
        label=Label.LETTERS,
        item_id=item.id,
        sent=day_of(report.happened_at).isoformat(),
    )
    return item.id


@command
def ring_reports(*, actor: Actor) -> int:
    """Put every report of this seat that nobody took up in time on the list of sender and receiver. Returns how many."""
    late = SafeguardingReport.objects.filter(
        owner_seat_id=actor.seat_id, acknowledge_by__lt=actor.at, taken_up_at__isnull=True, alerted_at__isnull=True
    )
    rang = [report for report in late if _rings(report, actor)]
    for report in rang:
        for seat_id in filter(None, (report.owner_seat_id, report.receiver_seat_id)):
            _work("safety.chase_report", report, seat_id, actor.at, actor)
        SafeguardingReport.objects.filter(id=report.id).update(alerted_at=actor.at)
    return len(rang)


def _rings(report: SafeguardingReport, actor: Actor) -> bool:
    facts = ReportFacts(
        report.acknowledged_at is not None, report.taken_up_at is not None, report.acknowledge_by < actor.at
    )
    return any(one.outcome is Outcome.MET for one in meet("safety.report_is_taken_up", facts, at=day_of(actor.at)))


def _kept(dossier_id: UUID, kind: str, words: str, told_from: datetime, actor: Actor) -> Item:
    item = put(NewItem(dossier_id, f"safety.{kind}", Label.SAFETY, words.strip(), Item.Weight.OBSERVATION), actor)
    shut_until(item, max(told_from, actor.at), actor)
    return item


def _own_record(record_id: UUID | None, dossier_id: UUID) -> UUID | None:
    return CodeRecord.objects.get(id=record_id, dossier_id=dossier_id).id if record_id else None


def _by(urgent: bool, actor: Actor) -> datetime:
    if urgent:
        return actor.at + AT_ONCE
    days = int(ACKNOWLEDGE_DAYS.on(day_of(actor.at)).value)
    return start_of(add_working_days(day_of(actor.at), days + 1))


def _report(report_id: UUID, actor: Actor) -> SafeguardingReport:
    """The report, for who sent it and who received it."""
    report = SafeguardingReport.objects.select_for_update().get(id=report_id)
    require("safety.follow_report", actor, report)
    return report


def _work(kind: str, report: SafeguardingReport, seat_id: UUID, due_at: datetime, actor: Actor) -> None:
    worklist.ask(
        kind, owner_seat_id=seat_id, due_at=due_at, cause="safety.report", actor=actor, dossier_id=report.dossier_id,
        thing_id=report.id,
    )  # fmt: skip
