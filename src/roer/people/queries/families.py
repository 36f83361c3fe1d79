"""Families and everybody around a person: who belongs together, who has care, and how often that changed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from roer.core.actor import Actor
from roer.core.kept import kept
from roer.core.models import Dossier
from roer.core.visible import in_period
from roer.people.models import Family, FamilyMember, HouseholdMember, Involvement, ParentalResponsibility

GROWN = (FamilyMember.Part.PARENT, FamilyMember.Part.CARER)


def families_of(person_id: UUID, actor: Actor) -> list[UUID]:
    """The families a person belongs to now, as far as visible."""
    members = FamilyMember.objects.visible_to(actor).filter(in_period(actor.at), person_id=person_id)
    return list(members.values_list("family_id", flat=True))


def reached_families(actor: Actor) -> list[Family]:
    """The families whose shared dossier the actor reaches, the oldest first."""
    return list(Family.objects.visible_to(actor).order_by("made_at"))


def family_of_dossier(dossier_id: UUID, actor: Actor) -> UUID | None:
    """The family that shares this dossier; None for the dossier of one person."""
    return Family.objects.visible_to(actor).filter(dossier_id=dossier_id).values_list("id", flat=True).first()


def shared_dossiers_of(person_id: UUID, actor: Actor) -> list[UUID]:
    """The shared dossiers of the families a person belongs to now."""
    members = FamilyMember.objects.visible_to(actor).filter(in_period(actor.at), person_id=person_id)
    families = Family.objects.visible_to(actor).filter(id__in=members.values("family_id"))
    return list(families.values_list("dossier_id", flat=True))


def members_of(family_id: UUID, actor: Actor) -> list[FamilyMember]:
    """Who belongs to a family now, and in what part."""
    return list(FamilyMember.objects.visible_to(actor).filter(in_period(actor.at), family_id=family_id))


def own_families(actor: Actor) -> list[UUID]:
    """The shared dossiers of the families that the actor belongs to now."""
    return shared_dossiers_of(actor.person_id, actor) if actor.person_id else []


def members_of_dossier(dossier_id: UUID, actor: Actor) -> set[UUID]:
    """The persons who belong now to the family that shares this dossier."""
    rows = FamilyMember.objects.visible_to(actor).filter(in_period(actor.at), dossier_id=dossier_id)
    return set(rows.values_list("person_id", flat=True))


def adults_of(dossier_id: UUID, actor: Actor) -> set[UUID]:
    """Every person who has or had authority or care over the person of this dossier: by fact, family or foster care."""
    owner = Dossier.objects.values_list("person_id", flat=True).get(id=dossier_id)
    held = ParentalResponsibility.objects.visible_to(actor).filter(dossier_id=dossier_id, superseded_at__isnull=True)
    found = set(held.values_list("holder_id", flat=True))
    if owner is not None:
        families = FamilyMember.objects.visible_to(actor).filter(person_id=owner).values("family_id")
        members = FamilyMember.objects.visible_to(actor).filter(family_id__in=families, part__in=GROWN)
        found |= set(members.values_list("person_id", flat=True))
    carers = Involvement.objects.visible_to(actor).filter(dossier_id=dossier_id, part=Involvement.Part.FOSTER_CARER)
    found |= set(carers.values_list("seat__person_id", flat=True))
    return found - {owner, None}


Stay = tuple[datetime, datetime | None]


@kept
def lived_of(dossier_id: UUID, actor: Actor) -> QuerySet[HouseholdMember, Stay]:
    """The periods in which somebody lived somewhere, the first one first; empty where a place is secret for the actor."""
    lived = HouseholdMember.objects.visible_to(actor).filter(dossier_id=dossier_id)
    return lived.order_by("valid_from", "valid_until").values_list("valid_from", "valid_until")


def moves_in(lived: Iterable[Stay]) -> int:
    """How often somebody moved, counted in what `lived_of` gave."""
    return max(0, len({since for since, _until in lived}) - 1)


@kept
def helped_of(dossier_id: UUID, actor: Actor) -> QuerySet[Involvement]:
    """Everybody who helps or helped, the first one first, as far as the actor may know."""
    helped = Involvement.objects.visible_to(actor).filter(dossier_id=dossier_id, superseded_at__isnull=True)
    return helped.select_related("seat__organisation").order_by("valid_from")


def workers_in(helped: Iterable[Involvement]) -> int:
    """How many different workers helped, counted in what `helped_of` gave."""
    no_helper = (Involvement.Part.FOSTER_CARER, Involvement.Part.BACK_OFFICE)
    return len({each.seat_id for each in helped if each.part not in no_helper})
