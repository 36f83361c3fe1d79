"""The questions that a claim asks of the books: each once for a whole message, spelt once for a process."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from roer.contracts.codes import State
from roer.contracts.models import Assignment, Claim, ClaimLine, ExchangeMessage
from roer.core.kept import kept

VOID = (State.RETURNED, State.REFUSED, State.UNREADABLE)
NOT_TAKEN = (State.REFUSED, State.UNREADABLE, State.HELD)


@kept
def messages_named(
    organisation_id: UUID, kind: str, sender: str, identification: str
) -> QuerySet[ExchangeMessage, Any]:
    """The message of a sender with this name that was taken in or sent, as its id."""
    named = ExchangeMessage.objects.filter(
        organisation_id=organisation_id, kind=kind, sender=sender, identification=identification
    )
    return named.exclude(state__in=NOT_TAKEN).values_list("id")[:1]


@kept
def assignments_of(organisation_id: UUID, hashes: list[str]) -> QuerySet[Assignment]:
    """The newest wording of every assignment of these people."""
    rows = Assignment.objects.filter(organisation_id=organisation_id, person_hash__among=hashes)
    newest = rows.exclude(message__state__in=VOID).order_by("municipality", "number", "-decided_on", "-decided_at")
    return newest.distinct("municipality", "number")


@kept
def lines_named(organisation_id: UUID, without: UUID, numbers: list[str]) -> QuerySet[ClaimLine]:
    """The lines with these numbers, those of one claim left out."""
    return _lines(organisation_id, without).filter(number__among=numbers)


@kept
def lines_on_assignments(organisation_id: UUID, without: UUID, numbers: list[int]) -> QuerySet[ClaimLine]:
    """The lines on assignments with these numbers, those of one claim left out."""
    return _lines(organisation_id, without).filter(assignment_number__among=numbers).order_by("number")


def _lines(organisation_id: UUID, without: UUID) -> QuerySet[ClaimLine]:
    rows = ClaimLine.objects.filter(organisation_id=organisation_id).exclude(claim_id=without)
    return rows.exclude(claim__message__state__in=VOID)


@kept
def claims_numbered(
    organisation_id: UUID, without: UUID, until: date, provider: str, number: str
) -> QuerySet[Claim, Any]:
    """The claim of a provider with this number, made at the latest on a day; as its id."""
    return _claims(organisation_id, without, until).filter(provider=provider, number=number).values_list("id")[:1]


@kept
def last_claims(organisation_id: UUID, without: UUID, until: date, municipality: str, provider: str) -> QuerySet[Claim]:
    """The claim with the latest period between two parties, made at the latest on a day."""
    rows = _claims(organisation_id, without, until).filter(municipality=municipality, provider=provider)
    return rows.order_by("-first_day")[:1]


def _claims(organisation_id: UUID, without: UUID, until: date) -> QuerySet[Claim]:
    rows = Claim.objects.filter(organisation_id=organisation_id, message__made_on__lte=until).exclude(id=without)
    return rows.exclude(message__state__in=VOID)


@kept
def delivered_on(claim_id: UUID) -> QuerySet[ClaimLine, Any]:
    """Number and units really given of the lines of a claim of which the provider said so."""
    rows = ClaimLine.objects.filter(claim_id=claim_id, previous="", delivered__isnull=False)
    return rows.values_list("number", "delivered")


@kept
def taken_in_before(organisation_id: UUID, direction: str, digest: str) -> QuerySet[ExchangeMessage]:
    """The message that came in as exactly this file."""
    return ExchangeMessage.objects.filter(organisation_id=organisation_id, direction=direction, digest=digest)


@kept
def claim_to_answer(claim_id: UUID) -> QuerySet[Claim]:
    """A claim with its message, held for the running transaction."""
    return Claim.objects.select_related("message").select_for_update(of=("self",)).filter(id=claim_id)
