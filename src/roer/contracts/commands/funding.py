"""A task is paid per month to who works on it together, and nothing is asked per child without a written reason."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Sum
from django.utils.translation import gettext_lazy as _

from roer.contracts.clocks import ANSWER_DAYS, working_days
from roer.contracts.commands.agreeing import own_contract
from roer.contracts.commands.common import ask
from roer.contracts.models import Contract, TaskPartner, TaskPayment, TaskQuestion
from roer.contracts.refusals import CannotAgree
from roer.contracts.rules import TaskFacts
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.commands import command
from roer.core.days import day_of
from roer.core.models import Organisation
from roer.core.rules import meet, uphold

PER_CHILD = "contracts.task_asks_no_hours"
WHOLE = 100


@command
def share_task(*, actor: Actor, contract_id: UUID, organisation_id: UUID, percent: int) -> UUID:
    """Let an organisation share in the monthly amount of a task. Raises CannotAgree beyond a hundred percent."""
    contract = _own_task(contract_id, actor)
    shared = contract.partners.aggregate(sum=Sum("percent"))["sum"] or 0
    if not 0 < percent <= WHOLE - shared:
        raise CannotAgree(_("Samen krijgen de organisaties honderd procent, niet meer."))
    made = TaskPartner(contract=contract, organisation=Organisation.objects.get(id=organisation_id), percent=percent)
    _once(made, _("Deze organisatie deelt al mee."))
    return made.id


@command
def pay_task(*, actor: Actor, contract_id: UUID, month: date) -> str:
    """Pay one month of a task to everybody who works on it, once. Returns the cents that were paid together."""
    contract = _own_task(contract_id, actor)
    partners = list(contract.partners.order_by("-percent", "id"))
    if contract.month_cents is None or sum(one.percent for one in partners) != WHOLE:
        raise CannotAgree(_("Leg eerst vast hoeveel de taak per maand kost en wie daarvan welk deel krijgt."))
    parts = [contract.month_cents * one.percent // WHOLE for one in partners]
    parts[0] += contract.month_cents - sum(parts)
    for one, cents in zip(partners, parts, strict=True):
        row = TaskPayment(
            contract=contract, organisation_id=one.organisation_id, month=month.replace(day=1), cents=cents,
            paid_at=actor.at,
        )  # fmt: skip
        _once(row, _("Deze maand is al betaald."))
    return str(sum(parts))


@command
def ask_per_child(*, actor: Actor, contract_id: UUID, says: str, reason: str = "") -> UUID:
    """Ask figures per child under a task: only with a reason, which the provider gets to read. Raises ReasonNeeded."""
    contract = _own_task(contract_id, actor)
    uphold(meet(PER_CHILD, TaskFacts(True), at=day_of(actor.at)), {PER_CHILD: reason})
    made = TaskQuestion(
        contract=contract, asked_at=actor.at, by_seat_id=actor.seat_id, says=says.strip(), reason=reason.strip()
    )
    made.save(force_insert=True)
    due = working_days(ANSWER_DAYS, day_of(actor.at))
    ask("contracts.read_task_question", contract.provider, contract.id, due, PER_CHILD, actor)
    return made.id


def _own_task(contract_id: UUID, actor: Actor) -> Contract:
    require("contracts.agree", actor)
    contract = own_contract(contract_id, actor)
    if not contract.is_task:
        raise CannotAgree(_("Dit contract betaalt niet voor een taak."))
    return contract


def _once(row: TaskPartner | TaskPayment, says: object) -> None:
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as wrong:
        raise CannotAgree(says) from wrong
