"""What judges allowed about where a child stays, as far as the actor may know where that is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from roer.core.actor import Actor
from roer.core.models import Organisation
from roer.core.visible import in_period
from roer.people.models import AuthorisationTurn, Certificate, CourtAuthorisation, Involvement, ProtectionMeasure

RULING_KINDS = CourtAuthorisation.Kind.choices
MEASURE_KINDS = ProtectionMeasure.Kind.choices
TURN_KINDS = [one for one in AuthorisationTurn.Kind.choices if one[0] != AuthorisationTurn.Kind.NUMBER_CAME]


def rulings_of(dossier_id: UUID, actor: Actor) -> list[CourtAuthorisation]:
    """The rulings about a child's stay with what happened to them, the newest first."""
    rows = CourtAuthorisation.objects.visible_to(actor).filter(dossier_id=dossier_id, superseded_at__isnull=True)
    return list(rows.order_by("-ruled_at").prefetch_related("turns"))


def ruling_for(authorisation_id: UUID, actor: Actor) -> CourtAuthorisation:
    """One ruling. Raises CourtAuthorisation.DoesNotExist."""
    rows = CourtAuthorisation.objects.visible_to(actor).filter(superseded_at__isnull=True)
    found: CourtAuthorisation = rows.get(id=authorisation_id)
    return found


def worked_for(parts: Iterable[str], actor: Actor) -> set[UUID]:
    """The dossiers of persons for whom the actor's seat works now in one of these parts."""
    rows = Involvement.objects.visible_to(actor).filter(
        in_period(actor.at), seat_id=actor.seat_id, part__in=list(parts), superseded_at__isnull=True
    )
    return set(rows.values_list("dossier_id", flat=True))


def certified_at(organisation_id: UUID, at: datetime) -> bool:
    """Does the institution hold a certificate at this moment?"""
    return Certificate.objects.filter(in_period(at), organisation_id=organisation_id).exists()


def certificates(at: datetime) -> list[tuple[Organisation, Certificate | None, bool]]:
    """Each certified institution with its newest certificate, and whether it holds one at this moment."""
    held = list(Certificate.objects.filter(valid_from__lte=at).order_by("valid_from"))
    newest = {row.organisation_id: row for row in held}
    valid = {row.organisation_id for row in held if row.valid_until is None or row.valid_until > at}
    rows = Organisation.objects.filter(kind="certified_institution").order_by("name")
    return [(each, newest.get(each.id), each.id in valid) for each in rows]
