"""Authority, guardianship and measures: dated facts that decide who reads and who consents."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.registries import facts_changed
from roer.people.models import ParentalResponsibility, ProtectionMeasure


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
    facts_changed([dossier_id])
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
    *, actor: Actor, dossier_id: UUID, kind: str, organisation_id: UUID, valid_from: datetime, valid_until: datetime
) -> UUID:
    """The court ordered a measure, carried out by a certified institution."""
    require("people.record_facts", actor)
    made = ProtectionMeasure(
        dossier_id=dossier_id, kind=kind, organisation_id=organisation_id, valid_from=valid_from,
        valid_until=valid_until, recorded_at=actor.at, recorded_by_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    facts_changed([dossier_id])
    tell(dossier_id, "people.measure_recorded", label=Label.JUSTICE, kind=kind)
    return made.id


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
    facts_changed([held.dossier_id])
    tell(held.dossier_id, "people.responsibility_changed", label=Label.IDENTITY, kind=newer.kind)
    return newer.id
