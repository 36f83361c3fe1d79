"""Authority, guardianship and measures: dated facts that decide who reads and who consents."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext_lazy as _

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import Refused, command, tell
from roer.core.days import day_of, start_of, turns
from roer.core.items import NewItem, put
from roer.core.models import Item, Seat
from roer.core.registries import facts_changed
from roer.people.ages import CHILD_UNTIL, reached
from roer.people.models import BirthDate, Incapacity, ParentalResponsibility, ProtectionMeasure


class CannotRecord(Refused):
    """What a law asks before this may be recorded is missing; the message says what."""


@command
def record_responsibility(
    *, actor: Actor, dossier_id: UUID, holder_id: UUID | None = None, organisation_id: UUID | None = None, kind: str,
    certainty: str = ParentalResponsibility.Certainty.UNKNOWN, ground: str = "", is_parent: bool = True,
    valid_from: datetime | None = None, valid_until: datetime | None = None,
) -> UUID:  # fmt: skip
    """Say who is responsible for a child; `unknown` gives no access until somebody verified it (PEO-06)."""
    require("people.record_facts", actor)
    made = ParentalResponsibility(
        dossier_id=dossier_id, holder_id=holder_id, holder_organisation_id=organisation_id, kind=kind,
        certainty=certainty, ground=ground, is_parent=is_parent, valid_from=valid_from or actor.at,
        valid_until=valid_until, recorded_at=actor.at, recorded_by_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    facts_changed(with_families(dossier_id))
    tell(dossier_id, "people.responsibility_recorded", label=Label.IDENTITY, kind=kind, certainty=certainty)
    return made.id


@command
def verify_responsibility(*, actor: Actor, responsibility_id: UUID, ground: str) -> UUID:
    """Somebody looked: this person has the authority. The unverified fact stays readable as superseded."""
    require("people.record_facts", actor)
    held = ParentalResponsibility.objects.visible_to(actor).get(id=responsibility_id, superseded_at__isnull=True)
    return _replace(held, actor, certainty=ParentalResponsibility.Certainty.VERIFIED, ground=ground)


@command
def end_responsibility(*, actor: Actor, responsibility_id: UUID, ended_at: datetime, ground: str) -> UUID:
    """The authority ended at a moment, which may lie in the past; access follows at once."""
    require("people.record_facts", actor)
    held = ParentalResponsibility.objects.visible_to(actor).get(id=responsibility_id, superseded_at__isnull=True)
    return _replace(held, actor, valid_until=ended_at, ground=ground)


@command
def record_measure(
    *, actor: Actor, dossier_id: UUID, kind: str, organisation_id: UUID, valid_from: datetime, valid_until: datetime,
    item_id: UUID | None = None,
) -> UUID:  # fmt: skip
    """The court ordered a measure, carried out by a certified institution.

    `item_id` is the ruling: the measure and its line in the timeline show only to who may read that.
    """
    require("people.record_facts", actor)
    made = ProtectionMeasure(
        dossier_id=dossier_id, kind=kind, organisation_id=organisation_id, valid_from=valid_from,
        valid_until=valid_until, words_item=item_id, recorded_at=actor.at, recorded_by_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    facts_changed(with_families(dossier_id))
    tell(dossier_id, "people.measure_recorded", label=Label.JUSTICE, item_id=item_id, kind=kind)
    return made.id


@command
def end_measure(*, actor: Actor, measure_id: UUID, ended_at: datetime) -> UUID:
    """The measure ended at a moment, which may lie in the past: who carried it out reads no further, at once."""
    require("people.record_facts", actor)
    held = ProtectionMeasure.objects.visible_to(actor).get(id=measure_id, superseded_at__isnull=True)
    ProtectionMeasure.objects.filter(id=held.id).update(superseded_at=actor.at)
    newer = ProtectionMeasure(
        dossier_id=held.dossier_id, kind=held.kind, organisation_id=held.organisation_id, valid_from=held.valid_from,
        valid_until=ended_at, words_item=held.words_item, recorded_at=actor.at, recorded_by_id=actor.seat_id,
    )  # fmt: skip
    newer.save(force_insert=True)
    tell(
        held.dossier_id, "people.measure_ended", label=Label.JUSTICE, kind=held.kind, until=ended_at.isoformat(),
        organisation=str(held.organisation_id),
    )  # fmt: skip
    facts_changed(with_families(held.dossier_id))
    return newer.id


@command
def record_incapacity(
    *, actor: Actor, dossier_id: UUID, reason: str, second_seat_id: UUID, look_again_on: date
) -> UUID:
    """A person from twelve to seventeen cannot weigh the own interests in this (7.3.15 lid 2). Returns the fact.

    Raises CannotRecord without reason, without a second worker, without a day within a year, or when the age does not fit.
    """
    require("people.record_facts", actor)
    second = Seat.objects.get(id=second_seat_id)
    today = day_of(actor.at)
    if not reason.strip():
        raise CannotRecord(_("Schrijf op waarom dit nodig is."))
    if second.person_id == actor.person_id or second.organisation_id is None:
        raise CannotRecord(_("Een tweede professional kijkt mee. Kies een ander dan uzelf."))
    if not today < look_again_on <= today.replace(year=today.year + 1, day=min(today.day, 28)):
        raise CannotRecord(_("Kies een dag binnen een jaar waarop u opnieuw kijkt."))
    _is_between_twelve_and_eighteen(dossier_id, actor)
    item = put(NewItem(dossier_id, "people.incapacity_reason", Label.CARE, reason, Item.Weight.JUDGEMENT), actor)
    made = Incapacity(
        dossier_id=dossier_id, reason_item=item.id, second_seat=second, valid_from=actor.at,
        valid_until=start_of(look_again_on), recorded_at=actor.at, recorded_by_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    facts_changed([dossier_id])
    tell(dossier_id, "people.incapacity_recorded", label=Label.IDENTITY, until=look_again_on.isoformat())
    return made.id


@command
def end_incapacity(*, actor: Actor, incapacity_id: UUID) -> None:
    """The young person decides again from now; who read for him or her reads no further."""
    require("people.record_facts", actor)
    held = Incapacity.objects.visible_to(actor).get(id=incapacity_id, superseded_at__isnull=True)
    Incapacity.objects.filter(id=held.id).update(valid_until=max(held.valid_from, actor.at))
    facts_changed([held.dossier_id])
    tell(held.dossier_id, "people.incapacity_ended", label=Label.IDENTITY)


def with_families(dossier_id: UUID) -> list[UUID]:
    """A dossier and the shared dossiers of the families that its person belongs to."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT people_families_of(%s)", [dossier_id])
        return [dossier_id, *(row[0] for row in cursor.fetchall())]


def _is_between_twelve_and_eighteen(dossier_id: UUID, actor: Actor) -> None:
    born = BirthDate.objects.visible_to(actor).get(dossier_id=dossier_id, superseded_at__isnull=True)
    twelve = turns(12, born.partial, "latest") if born.year else None
    of_age = reached(CHILD_UNTIL, born.partial, "latest") if born.year else None
    if twelve is None or of_age is None or not twelve <= day_of(actor.at) < of_age:
        raise CannotRecord(_("Dit kan alleen als zeker is dat iemand 12 tot en met 17 jaar is."))


def _replace(held: ParentalResponsibility, actor: Actor, **changes: object) -> UUID:
    """Put a newer fact in the place of an older one, in the same words but for the changes."""
    ParentalResponsibility.objects.filter(id=held.id).update(superseded_at=actor.at)
    newer = ParentalResponsibility.objects.get(id=held.id)
    newer.id, newer.superseded_at = None, None
    newer.recorded_at, newer.recorded_by_id = actor.at, actor.seat_id
    newer.id = ParentalResponsibility._meta.get_field("id").get_default()
    for name, value in changes.items():
        setattr(newer, name, value)
    newer.save(force_insert=True)
    facts_changed(with_families(held.dossier_id))
    tell(held.dossier_id, "people.responsibility_changed", label=Label.IDENTITY, kind=newer.kind)
    return newer.id
