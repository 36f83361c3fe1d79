"""The provider says that help began or ended: from the assignment, without typing who or what again.

Starts and stops are obligatory (OP295), and what began is ended by a stop (OP288).
"""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.contracts.book import product_of_row, start_of_row
from roer.contracts.clocks import REPORT_DAYS, RETURN_DAYS, working_days
from roer.contracts.codes import Side
from roer.contracts.commands.assigning import newest
from roer.contracts.commands.common import ask, done, leave, new_id
from roer.contracts.commands.effects import keep_deliveries
from roer.contracts.ijw.model.delivery import (
    StartClient,
    StartHeader,
    StartMessage,
    StartProduct,
    StopClient,
    StopHeader,
    StopMessage,
    StopProduct,
)
from roer.contracts.making.headers import header
from roer.contracts.making.persons import described
from roer.contracts.models import Assignment, Delivery
from roer.contracts.parties import organisation_of, parties_around, party_of, post_of
from roer.contracts.refusals import CannotAssign, CannotReport
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.commands import command
from roer.core.days import day_of

FIRST_TIME = "1"
ENDINGS = {
    "goals_reached": "31", "enough": "34", "stopped_by_family": "32", "deceased": "02", "other_help": "38",
    "provider_stops": "33", "moved": "35", "turned_eighteen": "35",
}  # fmt: skip
"""Why help ended (waiting) in the codes of the messages (JZ588)."""


@command
def report_start(*, actor: Actor, assignment_id: UUID, first_day: date) -> UUID:
    """Tell the municipality that help began (JW305). Returns the message."""
    require("contracts.exchange", actor)
    post = post_of(party_of(actor), actor.at)
    made: UUID = _report_start(actor=post, by=actor.seat_id, assignment_id=assignment_id, first_day=first_day)
    done("contracts.begin_help", assignment_id, actor)
    return made


@command
def report_stop(*, actor: Actor, start_id: UUID, last_day: date, reason: str) -> UUID:
    """Tell the municipality that help paused or ended (JW307), with a reason of JZ588. Returns the message."""
    require("contracts.exchange", actor)
    post = post_of(party_of(actor), actor.at)
    made: UUID = _report_stop(actor=post, by=actor.seat_id, start_id=start_id, last_day=last_day, reason=reason)
    done("contracts.report_stop", start_id, actor)
    return made


@command
def _report_start(*, actor: Actor, by: UUID, assignment_id: UUID, first_day: date) -> UUID:
    asked = Assignment.objects.get(id=assignment_id)
    held = newest(asked.number, asked.municipality, actor)
    if first_day < held.first_day or (held.last_day and first_day > held.last_day):
        raise CannotReport(_("De hulp begint op een dag binnen de opdracht."))
    line = StartProduct(
        assignment_number=held.number, product=product_of_row(held).product, assignment_first_day=held.first_day,
        first_day=first_day, status=FIRST_TIME,
    )  # fmt: skip
    return _send(held, line, (StartMessage, StartHeader, StartClient), Delivery.Kind.START, actor, by)


@command
def _report_stop(*, actor: Actor, by: UUID, start_id: UUID, last_day: date, reason: str) -> UUID:
    start = Delivery.objects.get(id=start_id, kind=Delivery.Kind.START, removed=False)
    began = start_of_row(start)
    if last_day < began.first_day:
        raise CannotReport(_("De hulp kan niet stoppen voor de eerste dag."))
    line = StopProduct(
        assignment_number=began.assignment_number, product=began.product, first_day=began.first_day,
        assignment_first_day=began.assignment_first_day, reason_for_ending=reason, last_day=last_day, status=FIRST_TIME,
    )  # fmt: skip
    return _send(start, line, (StopMessage, StopHeader, StopClient), Delivery.Kind.STOP, actor, by)


def _send(
    row: Assignment | Delivery, line: Any, shapes: tuple[Any, Any, Any], kind: str, actor: Actor, by: UUID
) -> UUID:
    message_shape, header_shape, client_shape = shapes
    who, message_id, today = described(row.dossier_id, actor), new_id(), day_of(actor.at)
    client = client_shape(
        bsn=who.bsn, birth_date=who.birth, sex=who.sex, name=who.short_name, products=(line,)
    )  # fmt: skip
    made = header(header_shape, row.provider, row.municipality, message_id, today)
    message = message_shape(header=made, client=client)
    due = working_days(RETURN_DAYS, today)
    sent = leave(message, message_id, actor=actor, by=by, dossier_id=row.dossier_id, answer_due=due)
    keep_deliveries(message, sent, kind)
    return message_id


def running_starts(dossier_id: UUID, actor: Actor) -> list[Delivery]:
    """The starts of a person that were not yet stopped for good, in the books of the actor's organisation."""
    rows = Delivery.objects.filter(organisation_id=organisation_of(actor), dossier_id=dossier_id, removed=False)
    rows = rows.exclude(message__state="returned")
    stops = {(row.assignment_number, row.first_day) for row in rows.filter(kind=Delivery.Kind.STOP)}
    starts = rows.filter(kind=Delivery.Kind.START).order_by("first_day", "id")
    return [row for row in starts if (row.assignment_number, row.first_day) not in stops]


def take_up_start(actor: Actor, dossier_id: UUID, item_id: UUID | None, codes: Any) -> None:
    """Help began (waiting): what was assigned for it and did not start yet is told to the municipality by itself."""
    for party in parties_around(dossier_id, actor):
        if party.side != Side.PROVIDER or party.organisation_id != actor.organisation_id:
            continue
        _start_assigned(actor=post_of(party, actor.at), dossier_id=dossier_id)


@command
def _start_assigned(*, actor: Actor, dossier_id: UUID) -> None:
    party, today = party_of(actor), day_of(actor.at)
    started = {row.assignment_number for row in running_starts(dossier_id, actor)}
    rows = Assignment.objects.filter(organisation_id=organisation_of(actor), dossier_id=dossier_id)
    for row in rows.order_by("number", "-decided_on", "-decided_at").distinct("number"):
        in_time = row.first_day <= today and (row.last_day is None or today <= row.last_day)
        if row.number in started or not in_time:
            continue
        try:
            _report_start(actor=actor, by=actor.seat_id, assignment_id=row.id, first_day=today)
        except (CannotAssign, CannotReport):
            ask("contracts.begin_help", party, row.id, working_days(REPORT_DAYS, today), "contracts.not_sent", actor)


def take_up_end(actor: Actor, dossier_id: UUID, item_id: UUID | None, codes: Any) -> None:
    """Help ended (waiting): the municipality of every running start at the same provider hears it by itself."""
    for party in parties_around(dossier_id, actor):
        is_other = actor.organisation_id is not None and party.organisation_id != actor.organisation_id
        if party.side == Side.PROVIDER and not is_other:
            _stop_running(actor=post_of(party, actor.at), dossier_id=dossier_id, code=str(codes.get("reason", "")))


@command
def _stop_running(*, actor: Actor, dossier_id: UUID, code: str) -> None:
    party, today = party_of(actor), day_of(actor.at)
    for row in running_starts(dossier_id, actor):
        try:
            _report_stop(actor=actor, by=actor.seat_id, start_id=row.id, last_day=today, reason=ENDINGS.get(code, "34"))
        except (CannotAssign, CannotReport):
            ask("contracts.report_stop", party, row.id, working_days(REPORT_DAYS, today), "contracts.not_sent", actor)
