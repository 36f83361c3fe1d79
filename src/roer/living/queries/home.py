"""What the first page of child, parents and carers says about living: the place, and what still waits for an answer."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from roer.core.actor import Actor
from roer.living.models import Placement, StayConsent
from roer.people import queries as people


@dataclass(frozen=True)
class HomeLine:
    """One place on the first page. `waits`: it is a proposal that this reader did not answer yet."""

    placement: Placement
    name: str
    is_proposal: bool
    waits: bool


def home_lines(actor: Actor) -> list[HomeLine]:
    """Proposals first, then where people live now, as far as the actor may know; the own place without a name."""
    rows = list(
        Placement.objects.visible_to(actor)
        .filter(Q(valid_from__isnull=False, form__at_home=False) | Q(valid_from__isnull=True), valid_until__isnull=True)
        .select_related("form", "dossier").order_by("recorded_at")
    )  # fmt: skip
    begun = {row.dossier_id: row.valid_from for row in rows if row.valid_from}
    open_ = [row for row in rows if not row.valid_from and not _overtaken(row, begun)]
    running = [row for row in rows if row.valid_from]
    answered = _answered([row.id for row in open_], actor)
    names = _names([*open_, *running], actor)
    return [
        HomeLine(row, names.get(row.dossier_id, ""), True, row.id not in answered and _asked(row, actor))
        for row in open_
    ] + [HomeLine(row, names.get(row.dossier_id, ""), False, False) for row in running]


def _overtaken(row: Placement, begun: dict[UUID, object]) -> bool:
    """Did another place begin after this one was proposed?"""
    since = begun.get(row.dossier_id)
    return since is not None and since > row.recorded_at  # type: ignore[operator]


def _answered(placement_ids: list[UUID], actor: Actor) -> set[UUID]:
    if not placement_ids or actor.person_id is None:
        return set()
    rows = StayConsent.objects.visible_to(actor).filter(placement_id__in=placement_ids, person_id=actor.person_id)
    return set(rows.values_list("placement_id", flat=True))


def _asked(row: Placement, actor: Actor) -> bool:
    """A carer who lives there is told and not asked."""
    return actor.role != "carer" or row.dossier.person_id == actor.person_id


def _names(rows: list[Placement], actor: Actor) -> dict[UUID, str]:
    others = {row.dossier_id for row in rows if row.dossier.person_id != actor.person_id}
    return people.names_of(others, actor) if others else {}
