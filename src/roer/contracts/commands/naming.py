"""Words beside the standard: each stands for a word of it, or is approved as an addition, or says why it stands alone."""

from __future__ import annotations

from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from roer.contracts.codes import Side
from roer.contracts.models import RegionalTerm
from roer.contracts.parties import organisation_of, party_of
from roer.contracts.refusals import CannotAgree
from roer.contracts.rules import TermFacts
from roer.contracts.standard import definitions
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.commands import command
from roer.core.days import day_of
from roer.core.rules import meet, uphold

IS_MAPPED = "contracts.term_is_mapped"


@command
def add_term(*, actor: Actor, name: str, says: str, stands_for: str = "", reason: str = "") -> UUID:
    """Add a word of the own municipality. Raises ReasonNeeded when it stands for nothing in the standard, CannotAgree."""
    require("contracts.agree", actor)
    party = party_of(actor)
    if party.side != Side.MUNICIPALITY or not name.strip() or not says.strip():
        raise CannotAgree(_("Een gemeente voegt een woord toe met de betekenis in gewone taal."))
    if (stands_for and stands_for not in definitions()) or name.strip().lower() in definitions():
        raise CannotAgree(_("Dit woord staat al in de standaard, of waar het voor staat niet."))
    uphold(meet(IS_MAPPED, TermFacts(bool(stands_for)), at=day_of(actor.at)), {IS_MAPPED: reason})
    made = RegionalTerm(
        municipality=party, name=name.strip(), says=says.strip(), stands_for=stands_for, reason=reason.strip(),
        added_at=actor.at,
    )  # fmt: skip
    try:
        with transaction.atomic():
            made.save(force_insert=True)
    except IntegrityError as twice:
        raise CannotAgree(_("Dit woord is er al.")) from twice
    return made.id


@command
def map_term(*, actor: Actor, term_id: UUID, stands_for: str) -> None:
    """Say for which word of the standard a word of the own municipality stands. Raises CannotAgree."""
    require("contracts.agree", actor)
    mine = RegionalTerm.objects.filter(id=term_id, municipality__organisation_id=organisation_of(actor))
    if stands_for not in definitions() or not mine.update(stands_for=stands_for):
        raise CannotAgree(_("Kies een woord van de standaard, bij een woord van uw eigen gemeente."))


@command
def approve_term(*, actor: Actor, term_id: UUID) -> None:
    """Say that a word without counterpart is a real addition to the standard."""
    require("contracts.approve_term", actor)
    open_terms = RegionalTerm.objects.filter(id=term_id, stands_for="", approved_at__isnull=True)
    if not open_terms.update(approved_at=actor.at, approved_by_id=actor.seat_id):
        raise CannotAgree(_("Dit woord is al goedgekeurd of staat al voor een ander woord."))
