"""The municipality gives assignments: a line of a sent decision becomes a JW301 without anybody typing it again.

What a decision says is not asked twice (UP007, UP023, UP037, OP039, OP086) and counts as the decision does (OP305). Another
product or volume is a new decision and number (OP257, IV066), another end is not (OP258), and nothing is put beside a personal
budget (OP043).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, time
from typing import Any
from uuid import UUID

from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from roer.contracts.book import Book, product_of_row
from roer.contracts.clocks import ASSIGN_DAYS, RETURN_DAYS, working_days
from roer.contracts.codes import FREQUENCY_CODES, UNIT_CODES, Obstacle, Side
from roer.contracts.commands.common import ask, done, goes_by_hand, known, leave, let_in, new_id
from roer.contracts.ijw.checks.products import is_removed, same_product
from roer.contracts.ijw.model import shapes as sh
from roer.contracts.ijw.model.assignment import AssignedProduct, AssignmentClient, AssignmentHeader, AssignmentMessage
from roer.contracts.making.headers import header
from roer.contracts.making.outside import contract_on
from roer.contracts.making.persons import described, home, responsible
from roer.contracts.models import Assignment, AwaitedAssignment, Contract, ContractedProduct, ExchangeMessage, Party
from roer.contracts.parties import organisation_of, party_at, party_of, post_of
from roer.contracts.refusals import CannotAnswer, CannotAssign, GoesByHand
from roer.contracts.rules import RoadFacts
from roer.contracts.sealing import person_hash, sealed_words
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.commands import command
from roer.core.days import AMSTERDAM, day_of
from roer.core.rules import meet, uphold
from roer.decisions import queries as decisions
from roer.people import queries as people

LENGTHENED, SHORTENED, BY_PROVIDER, REMOVED = "04", "05", "12", "13"
Awaited = AwaitedAssignment.State


def take_up_decision(actor: Actor, dossier_id: UUID, item_id: UUID | None, codes: Any) -> None:
    """A decision was sent: make what it grants ready, and give the assignment when nothing stands in the way.

    Runs in the transaction of the decision, as whoever sent it; the post of the municipality does the rest.
    """
    party = party_at(actor.organisation_id)
    if party is None or not party.is_here or party.side != Side.MUNICIPALITY or item_id is None:
        return
    lines = [line for line in decisions.granted_in_kind(item_id, actor) if party_at(line.provider_id)]
    if not lines:
        return
    let_in(party, dossier_id, actor)
    post = post_of(party, actor.at)
    for line in lines:
        values = {name: getattr(line, name) for name in ("form", "volume", "unit", "frequency", "starts_on", "ends_on")}
        awaited = _await(
            actor=post, dossier_id=dossier_id, provision_id=line.id, provider_id=line.provider_id, **values
        )
        try:
            if decisions.has_budget_for(dossier_id, line, actor):
                raise CannotAssign(Obstacle.BUDGET)
            _assign(actor=post, awaited_id=awaited, by=post.seat_id)
        except CannotAssign as why:
            _wait_for_somebody(actor=post, awaited_id=awaited, why=why.obstacle)


@command
def _await(*, actor: Actor, dossier_id: UUID, provision_id: UUID, provider_id: UUID, **line: Any) -> UUID:
    made = AwaitedAssignment(
        organisation_id=organisation_of(actor), dossier_id=dossier_id, provision_id=provision_id,
        provider_id=provider_id, asked_at=actor.at, due_on=working_days(ASSIGN_DAYS, day_of(actor.at)), **line,
    )  # fmt: skip
    made.save(force_insert=True)
    return made.id


@command
def _wait_for_somebody(*, actor: Actor, awaited_id: UUID, why: str) -> None:
    awaited = AwaitedAssignment.objects.get(id=awaited_id)
    AwaitedAssignment.objects.filter(id=awaited.id).update(why=why)
    ask("contracts.assign", party_of(actor), awaited.id, awaited.due_on, f"contracts.{why}", actor)


@command
def assign_help(*, actor: Actor, awaited_id: UUID) -> UUID:
    """Give the assignment that waits: nothing is typed, all of it follows from decision, file and contract.

    Returns the message; raises CannotAssign with what stands in the way.
    """
    require("contracts.exchange", actor)
    party = party_of(actor)
    message: UUID = _assign(actor=post_of(party, actor.at), awaited_id=awaited_id, by=actor.seat_id)
    done("contracts.assign", awaited_id, actor)
    return message


@command
def assign_by_hand(*, actor: Actor, awaited_id: UUID, reason: str = "") -> None:
    """Note that this assignment was given outside the messages: as the page describes, or with a written reason.

    Raises ReasonNeeded where messages are obligatory (CON-40).
    """
    require("contracts.exchange", actor)
    _by_hand(actor=post_of(party_of(actor), actor.at), awaited_id=awaited_id, reason=reason)
    done("contracts.assign", awaited_id, actor)


@command
def _by_hand(*, actor: Actor, awaited_id: UUID, reason: str) -> None:
    awaited = AwaitedAssignment.objects.get(id=awaited_id, organisation_id=organisation_of(actor))
    facts = RoadFacts(goes_by_hand(awaited.dossier_id), awaited.why == Obstacle.TASK)
    mets = meet("contracts.standard_messages_only", facts, at=day_of(actor.at))
    uphold(mets, {"contracts.standard_messages_only": reason})
    kept = sealed_words(awaited.id, reason.strip()) if mets and reason.strip() else None
    AwaitedAssignment.objects.filter(id=awaited.id, state=Awaited.OPEN).update(
        state=Awaited.BY_HAND, sealed_reason=kept
    )


@command
def _assign(*, actor: Actor, awaited_id: UUID, by: UUID) -> UUID:
    awaited = AwaitedAssignment.objects.get(id=awaited_id)
    if awaited.state != Awaited.OPEN:
        raise CannotAnswer
    if awaited.why == Obstacle.BUDGET:
        raise CannotAssign(Obstacle.BUDGET)
    if goes_by_hand(awaited.dossier_id):
        raise GoesByHand
    municipality, provider = party_of(actor), party_at(awaited.provider_id)
    assert provider is not None
    contract, product = _agreed(municipality, provider, awaited)
    line = AssignedProduct(
        number=next_number(municipality), product=sh.Product(category=product.category, code=product.code),
        decided_on=day_of(actor.at), decided_at=clock_of(actor), first_day=awaited.starts_on, last_day=awaited.ends_on,
        volume=_volume(awaited, product),
    )  # fmt: skip
    sent = send_assignment(municipality, provider, awaited.dossier_id, line, actor, by)
    keep_assignment(line, sent, actor, contract_id=contract.id, provision_id=awaited.provision_id)
    AwaitedAssignment.objects.filter(id=awaited.id).update(state=Awaited.ASSIGNED, why="")
    return sent.id


def _agreed(municipality: Party, provider: Party, awaited: AwaitedAssignment) -> tuple[Contract, ContractedProduct]:
    contract = contract_on(municipality.code, provider.code, awaited.starts_on)
    if contract is None:
        raise CannotAssign(Obstacle.NO_CONTRACT)
    if contract.is_task:
        raise CannotAssign(Obstacle.TASK)
    products = list(contract.products.filter(form=awaited.form).order_by("code"))
    fitting = [one for one in products if one.unit == UNIT_CODES.get(awaited.unit)] or products
    if len(fitting) != 1:
        raise CannotAssign(Obstacle.NO_PRODUCT)
    return contract, fitting[0]


def _volume(awaited: AwaitedAssignment, product: ContractedProduct) -> sh.Volume:
    """The amount of the decision in the unit of the contract: hours become minutes where minutes were agreed."""
    unit = UNIT_CODES.get(awaited.unit, product.unit)
    number = awaited.volume or 1
    if (unit, product.unit) == ("04", "01"):
        number, unit = number * 60, "01"
    if unit != product.unit or number != int(number):
        raise CannotAssign(Obstacle.NO_PRODUCT)
    return sh.Volume(number=int(number), unit=unit, frequency=FREQUENCY_CODES.get(awaited.frequency, "6"))


def send_assignment(
    municipality: Party, provider: Party, dossier_id: UUID, line: AssignedProduct, actor: Actor, by: UUID,
    answers: str = "",
) -> ExchangeMessage:  # fmt: skip
    """Put a JW301 in the outbox with this line and everything that already runs at the provider (iJw OP087).

    `answers` is the reference of a request for change, which then stands with every line (IV097).
    """
    who = described(dossier_id, actor)
    at_home = home(people.address_of(dossier_id, actor))
    known = Book(municipality.organisation_id, [who.bsn]).assignments(municipality.code, provider.code, who.bsn)
    others = [one.assigned for one in known if one.assigned.number != line.number]
    _refuse_stacked(line, others)
    running = [_unchanged(one, answers) for one in others if _runs(one, day_of(actor.at))]
    client = AssignmentClient(
        bsn=who.bsn, birth_date=who.birth, sex=who.sex, name=who.name, contacts=(at_home,),
        relations=responsible(dossier_id, at_home, actor), products=(line, *running),
    )  # fmt: skip
    message_id, today = new_id(), day_of(actor.at)
    message = AssignmentMessage(
        header=header(AssignmentHeader, municipality.code, provider.code, message_id, today), client=client
    )
    return leave(
        message, message_id, actor=actor, by=by, dossier_id=dossier_id, answer_due=working_days(RETURN_DAYS, today)
    )


def _unchanged(line: AssignedProduct, answers: str) -> AssignedProduct:
    """A running line that is only named again: no reason for change, and no reference of an older request (IV097, IV099)."""
    return replace(line, reason_for_change=None, provider_reference=answers or None)


def _refuse_stacked(line: AssignedProduct, others: Iterable[AssignedProduct]) -> None:
    """The same product in an overlapping period is never put beside it: what runs is extended (OP380, OP259)."""
    if is_removed(line):
        return
    for other in others:
        apart = _before(other.last_day, line.first_day) or _before(line.last_day, other.first_day)
        if not is_removed(other) and not apart and same_product(other.product, line.product):
            raise CannotAssign(Obstacle.STACKED)


def _before(last: date | None, first: date) -> bool:
    return last is not None and last < first


def _runs(line: AssignedProduct, today: date) -> bool:
    return not is_removed(line) and (line.last_day is None or line.last_day >= today)


def keep_assignment(
    line: AssignedProduct, message: ExchangeMessage, actor: Actor, *, bsn_hash: str = "", **more: Any
) -> Assignment:
    """Write one form of an assignment in the books of the actor's organisation."""
    hashed = bsn_hash or person_hash(_number_of(message, actor))
    product, volume = line.product, line.volume
    made = Assignment(
        organisation_id=organisation_of(actor), dossier_id=message.dossier_id, person_hash=hashed,
        municipality=message.sender, provider=message.receiver, number=line.number,
        provider_reference=line.provider_reference or "", category=product.category if product else "",
        code=(product.code or "") if product else "", volume=volume.number if volume else None,
        unit=volume.unit if volume else "", frequency=volume.frequency if volume else "", budget=line.budget,
        decided_on=line.decided_on, decided_at=line.decided_at, first_day=line.first_day, last_day=line.last_day,
        reason_for_change=line.reason_for_change or "", message=message, **more,
    )  # fmt: skip
    made.save(force_insert=True)
    return made


def _number_of(message: ExchangeMessage, actor: Actor) -> str:
    assert message.dossier_id is not None, "what an organisation sends itself is about somebody whom it knows"
    return people.citizen_number_of(message.dossier_id, actor)


def newest(number: int, municipality: str, actor: Actor) -> Assignment:
    """The form of an assignment that counts. Raises Assignment.DoesNotExist."""
    rows = Assignment.objects.filter(
        organisation_id=organisation_of(actor), municipality=municipality, number=number
    ).exclude(message__state="returned")
    found = rows.order_by("-decided_on", "-decided_at").first()
    if found is None:
        raise Assignment.DoesNotExist
    return found


@command
def change_assignment(*, actor: Actor, assignment_id: UUID, last_day: date, agreed: bool = False) -> UUID:
    """Extend or shorten an assignment: the same number gets another last day, nothing is stacked beside it (OP380).

    Only when the provider agreed, since it may have given the help already (OP033x1, OP186). Raises CannotAnswer.
    """
    require("contracts.exchange", actor)
    if not agreed:
        raise CannotAnswer(
            _("Overleg eerst met de aanbieder: een andere laatste dag geldt alleen als beide het willen.")
        )
    party = party_of(actor)
    return change_end(actor=post_of(party, actor.at), by=actor.seat_id, assignment_id=assignment_id, last_day=last_day)  # type: ignore[no-any-return]


@command
def change_end(
    *, actor: Actor, by: UUID, assignment_id: UUID, last_day: date, reason: str = "", reference: str = ""
) -> UUID:
    asked = Assignment.objects.get(id=assignment_id)
    held = newest(asked.number, asked.municipality, actor)
    municipality = party_of(actor)
    provider = Party.objects.get(code=held.provider)
    longer = held.last_day is not None and last_day > held.last_day
    values = product_of_row(held)
    line = AssignedProduct(
        number=values.number, provider_reference=reference or None, product=values.product,
        decided_on=day_of(actor.at), decided_at=clock_of(actor), first_day=values.first_day, last_day=last_day,
        reason_for_change=reason or (LENGTHENED if longer else SHORTENED), volume=values.volume, budget=values.budget,
    )  # fmt: skip
    sent = send_assignment(municipality, provider, known(held.dossier_id), line, actor, by, reference)
    keep_assignment(line, sent, actor, contract_id=held.contract_id, provision_id=held.provision_id)
    return sent.id


def clock_of(actor: Actor) -> time:
    """The time of the day in the Netherlands, to the second."""
    return actor.at.astimezone(AMSTERDAM).time().replace(microsecond=0)


def next_number(municipality: Party) -> int:
    """The next assignment number. The party's row is locked, so that no two get the same."""
    Party.objects.select_for_update().get(id=municipality.id)
    own = Assignment.objects.filter(organisation_id=municipality.organisation_id, municipality=municipality.code)
    return (own.aggregate(top=Max("number"))["top"] or 0) + 1
