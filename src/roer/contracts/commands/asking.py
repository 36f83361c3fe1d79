"""The provider asks (JW315, JW317); the municipality answers with an assignment or with a JW319, in five working days.

A request rests on a lawful referral (OP307) and on the contract (OP296); a change is asked for help that runs (UP032, OP306) and
granted as asked (OP348, IV093). Nothing is lowered by itself (OP298, OP299).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.contracts.access import HELPERS
from roer.contracts.book import Book, product_of_row
from roer.contracts.clocks import RETURN_DAYS, looked_into_due, working_days
from roer.contracts.codes import Obstacle
from roer.contracts.commands.assigning import (
    BY_PROVIDER,
    change_end,
    clock_of,
    keep_assignment,
    next_number,
    send_assignment,
)
from roer.contracts.commands.common import ask, done, known, leave, let_in, new_id
from roer.contracts.commands.effects import keep_request, mark_assigned, note_verdict
from roer.contracts.ijw.model import shapes as sh
from roer.contracts.ijw.model.answer import Answer, AnswerHeader, AnswerMessage, ResponsibleMunicipality
from roer.contracts.ijw.model.assignment import AssignedProduct
from roer.contracts.ijw.model.change import (
    Change,
    ChangeClient,
    ChangeHeader,
    ChangeRequest,
    ProductToChange,
    UnchangedProduct,
)
from roer.contracts.ijw.model.request import AssignmentRequest, RequestClient, RequestedProduct, RequestHeader
from roer.contracts.ijw.read import read
from roer.contracts.making.headers import header
from roer.contracts.making.outside import contract_on
from roer.contracts.making.persons import described
from roer.contracts.models import Assignment, ContractedProduct, Party, ProviderRequest
from roer.contracts.parties import organisation_of, party_of, post_of
from roer.contracts.refusals import CannotAnswer, CannotAssign
from roer.contracts.sealing import opened
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.commands import command
from roer.core.days import day_of
from roer.people import queries as people

REFUSED, LOOKED_INTO, RESIDENCE = "1", "2", "8"
LOOKING = "contracts.verdict_2"
OTHER_SITUATION = "1"


@dataclass(frozen=True)
class Wanted:
    """What a provider asks to be assigned: a product under its contract, how much, and who referred (COD327)."""

    product_id: UUID
    number: int
    frequency: str
    first_day: date
    last_day: date | None
    referrer: str
    referrer_name: str = ""


@command
def request_assignment(*, actor: Actor, dossier_id: UUID, wanted: Wanted) -> UUID:
    """Ask the municipality for an assignment after a lawful referral (JW315). Returns the provider's own request.

    Who helps the person asks from the file; the back office for whom its messages are about already.
    """
    party = party_of(actor)
    if actor.role in HELPERS:
        require("contracts.prepare", actor, dossier_id)
        let_in(party, dossier_id, actor)
    else:
        require("contracts.exchange", actor)
    post = post_of(party, actor.at)
    return _request(actor=post, by=actor.seat_id, dossier_id=dossier_id, wanted=wanted)  # type: ignore[no-any-return]


@command
def _request(*, actor: Actor, by: UUID, dossier_id: UUID, wanted: Wanted) -> UUID:
    product = ContractedProduct.objects.select_related("contract__municipality", "contract__provider").get(
        id=wanted.product_id, contract__provider__organisation_id=organisation_of(actor)
    )
    contract = product.contract
    if contract.is_task:
        raise CannotAssign(Obstacle.TASK)
    who, message_id, today = described(dossier_id, actor), new_id(), day_of(actor.at)
    reference = f"R{message_id.hex[:11]}"
    line = RequestedProduct(
        provider_reference=reference, product=sh.Product(category=product.category, code=product.code),
        first_day=wanted.first_day, last_day=wanted.last_day,
        volume=sh.Volume(number=wanted.number, unit=product.unit, frequency=wanted.frequency),
        referrer=sh.Referrer(kind=wanted.referrer, name=wanted.referrer_name or None),
    )  # fmt: skip
    client = RequestClient(bsn=who.bsn, birth_date=who.birth, sex=who.sex, name=who.short_name, products=(line,))
    made = header(RequestHeader, contract.provider.code, contract.municipality.code, message_id, today)
    message = AssignmentRequest(header=made, client=client)
    sent = leave(
        message, message_id, actor=actor, by=by, dossier_id=dossier_id, answer_due=working_days(RETURN_DAYS, today)
    )
    return keep_request(message, sent, reference).id


@command
def request_change(*, actor: Actor, assignment_id: UUID, last_day: date) -> UUID:
    """Ask the municipality to let an assignment end on another day (JW317). All that runs is named, as the standard asks."""
    require("contracts.exchange", actor)
    post = post_of(party_of(actor), actor.at)
    return _request_change(actor=post, by=actor.seat_id, assignment_id=assignment_id, last_day=last_day)  # type: ignore[no-any-return]


@command
def _request_change(*, actor: Actor, by: UUID, assignment_id: UUID, last_day: date) -> UUID:
    row = Assignment.objects.get(id=assignment_id)
    who, message_id, today = described(row.dossier_id, actor), new_id(), day_of(actor.at)
    known = Book(party_of(actor).organisation_id, [who.bsn]).assignments(row.municipality, row.provider, who.bsn)
    running = [one.assigned for one in known if one.assigned.last_day is None or one.assigned.last_day >= today]
    changed = [one for one in running if one.number == row.number]
    if not changed:
        raise CannotAnswer(_("Deze opdracht loopt niet meer."))
    one = changed[0]
    wanted = ProductToChange(
        assignment_number=one.number, first_day=one.first_day, last_day=last_day, volume=one.volume, budget=one.budget
    )
    reference = f"W{message_id.hex[:11]}"
    change = Change(
        provider_reference=reference, reason=OTHER_SITUATION, to_change=(wanted,),
        unchanged=tuple(UnchangedProduct(assignment_number=each.number) for each in running if each.number != one.number),
    )  # fmt: skip
    message = ChangeRequest(
        header=header(ChangeHeader, row.provider, row.municipality, message_id, today),
        client=ChangeClient(bsn=who.bsn, request=change),
    )
    due = working_days(RETURN_DAYS, today)
    sent = leave(message, message_id, actor=actor, by=by, dossier_id=row.dossier_id, answer_due=due)
    return keep_request(message, sent, reference).id


@command
def grant_request(*, actor: Actor, request_id: UUID) -> UUID:
    """Say yes: the assignment that was asked, or the change of the one that runs, goes out as a JW301."""
    require("contracts.exchange", actor)
    post = post_of(party_of(actor), actor.at)
    made: UUID = _grant(actor=post, by=actor.seat_id, request_id=request_id)
    no_longer_waits(request_id, actor)
    return made


@command
def _grant(*, actor: Actor, by: UUID, request_id: UUID) -> UUID:
    row = ProviderRequest.objects.select_related("message").get(id=request_id)
    if not row.is_open:
        raise CannotAnswer
    message = read(opened(row.message))
    made = _grant_new(row, message, actor, by) if row.kind == "JW315" else _grant_change(row, message, actor, by)
    mark_assigned(row.organisation_id, row.provider, row.reference)
    ProviderRequest.objects.filter(id=row.id).update(answered_at=actor.at)
    return made


def _grant_new(row: ProviderRequest, message: object, actor: Actor, by: UUID) -> UUID:
    municipality, provider = party_of(actor), Party.objects.get(code=row.provider)
    asked = next(one for one in message.client.products if one.provider_reference == row.reference)  # type: ignore[attr-defined]
    contract = contract_on(row.municipality, row.provider, asked.first_day)
    if contract is None:
        raise CannotAssign(Obstacle.NO_CONTRACT)
    line = AssignedProduct(
        number=next_number(municipality), provider_reference=row.reference, product=asked.product,
        decided_on=day_of(actor.at), decided_at=clock_of(actor), first_day=asked.first_day, last_day=asked.last_day,
        volume=asked.volume, budget=asked.budget,
    )  # fmt: skip
    sent = send_assignment(municipality, provider, known(row.dossier_id), line, actor, by)
    keep_assignment(line, sent, actor, contract_id=contract.id)
    return sent.id


def _grant_change(row: ProviderRequest, message: object, actor: Actor, by: UUID) -> UUID:
    wanted = message.client.request.to_change  # type: ignore[attr-defined]
    new = message.client.request.new  # type: ignore[attr-defined]
    held = [Assignment.objects.filter(
        organisation_id=row.organisation_id, municipality=row.municipality, number=one.assignment_number
    ).first() for one in wanted]  # fmt: skip
    if new or len(wanted) != 1 or held[0] is None or not _only_the_end(wanted[0], held[0]):
        raise CannotAnswer(
            _("Dit verzoek vraagt meer dan een andere einddatum. Geef de opdrachten zelf, en antwoord dan.")
        )
    return change_end(  # type: ignore[no-any-return]
        actor=actor, by=by, assignment_id=held[0].id, last_day=wanted[0].last_day, reason=BY_PROVIDER,
        reference=row.reference,
    )  # fmt: skip


def _only_the_end(wanted: ProductToChange, held: Assignment) -> bool:
    known = product_of_row(held)
    return (wanted.volume, wanted.budget, wanted.first_day) == (known.volume, known.budget, known.first_day)


@command
def answer_request(
    *, actor: Actor, request_id: UUID, verdict: str, reason: str = "", right_municipality: str = ""
) -> UUID:
    """Say no with a reason (WJ759), or that it is looked into (JW319). With reason 8 the right municipality is named.

    Returns the message; raises CannotAnswer or FaultyMessage.
    """
    require("contracts.exchange", actor)
    post = post_of(party_of(actor), actor.at)
    made: UUID = _answer(
        actor=post, by=actor.seat_id, request_id=request_id, verdict=verdict, reason=reason,
        right_municipality=right_municipality,
    )  # fmt: skip
    if verdict == REFUSED:
        no_longer_waits(request_id, actor)
    return made


def no_longer_waits(request_id: UUID, actor: Actor) -> None:
    """The request has its answer: neither the answer nor the right municipality is asked any more."""
    for kind in ("contracts.answer_request", "contracts.residence"):
        done(kind, request_id, actor)


@command
def _answer(
    *, actor: Actor, by: UUID, request_id: UUID, verdict: str, reason: str, right_municipality: str
) -> UUID:  # fmt: skip
    row = ProviderRequest.objects.get(id=request_id)
    if not row.is_open:
        raise CannotAnswer
    if reason == RESIDENCE and right_municipality not in people.municipalities_on(day_of(actor.at)):
        raise CannotAnswer(_("Noem de gemeente die wel verantwoordelijk is, met de code van vier cijfers."))
    message_id, today = new_id(), day_of(actor.at)
    told = Answer(
        provider_reference=row.reference, verdict=verdict, reason=reason or None,
        residence=ResponsibleMunicipality(municipality=right_municipality) if reason == RESIDENCE else None,
    )  # fmt: skip
    message = AnswerMessage(header=header(AnswerHeader, row.municipality, row.provider, message_id, today), answer=told)
    due = working_days(RETURN_DAYS, today)
    sent = leave(message, message_id, actor=actor, by=by, dossier_id=row.dossier_id, answer_due=due)
    note_verdict(row, told, sent)
    if verdict == LOOKED_INTO:
        _look_further(row, actor)
    return message_id


def _look_further(row: ProviderRequest, actor: Actor) -> None:
    """The answer of five days was given; the one that counts is due within eight weeks (OP274)."""
    done("contracts.answer_request", row.id, actor)
    ask("contracts.answer_request", party_of(actor), row.id, looked_into_due(day_of(row.asked_at)), LOOKING, actor)


@command
def note_residence(*, actor: Actor) -> str:
    """Ask somebody, on the last day of the two weeks, which municipality is responsible (OP359); once per request.

    Returns how many were asked.
    """
    require("contracts.exchange", actor)
    party = party_of(actor)
    rows = ProviderRequest.objects.filter(
        organisation_id=party.organisation_id, municipality=party.code, kind="JW315", assigned=False,
        residence_due__lte=day_of(actor.at), residence_rang_at__isnull=True,
    ).exclude(verdicts__contains=[REFUSED])  # fmt: skip
    for row in (waiting := list(rows.order_by("residence_due", "id"))):
        ask("contracts.residence", party, row.id, row.residence_due, "contracts.last_day", actor)
    ProviderRequest.objects.filter(id__in=[row.id for row in waiting]).update(residence_rang_at=actor.at)
    return str(len(waiting))
