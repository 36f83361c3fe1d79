"""What a loader fills in this room: stays with who said yes, and at the end the titles that follow from the facts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from roer.core.bulk import Rows
from roer.living.facts import StayFacts
from roer.living.models import Placement, StayConsent, TitleOfStay
from roer.living.rederive import facts_of
from roer.living.titles import titles

SOME = 2_000  # dossiers whose facts are in memory at once
PLACE, STARTED = "living.place", "living.placement_started"
BOUND = ("id", "dossier_id", "label", "item_id", "recorded_at", "recorded_by_id")

PLACEMENTS = Rows(
    Placement,
    (
        *BOUND, "form_id", "organisation_id", "part_of_week", "step", "reason", "factors", "interest", "without_advice",
        "acute", "valid_from", "valid_until", "ended",
    ),
)  # fmt: skip
CONSENTS = Rows(StayConsent, (*BOUND, "placement_id", "person_id", "organisation_id", "answer", "answered_at"))
TITLES = Rows(
    TitleOfStay,
    (
        "dossier_id", "label", "item_id", "placement_id", "kind", "why", "authorisation_id", "number_due", "uncertified",
        "valid_from", "valid_until",
    ),
)  # fmt: skip


def derive_titles(dossier_ids: Sequence[UUID]) -> int:
    """Put down by what right everybody in these dossiers stayed, where nothing says so yet, as owner; how many rows."""
    return sum(_derive_titles(dossier_ids[first : first + SOME]) for first in range(0, len(dossier_ids), SOME))


def _derive_titles(dossier_ids: Sequence[UUID]) -> int:
    read_as = {
        held.id: (held.dossier_id, held.label, held.item_id)
        for held in Placement.objects.using("owner").filter(dossier_id__in=dossier_ids)
    }
    found = facts_of(dossier_ids, using="owner")
    return TITLES.load(row for stays in found.values() for stay in stays for row in _titles(stay, read_as))


def first_untitled(dossier_ids: Sequence[UUID]) -> dict[UUID, datetime]:
    """Since when nothing carries each stay that is not carried to its end, by placement; asked as owner, some at a time."""
    found: dict[UUID, datetime] = {}
    for first in range(0, len(dossier_ids), SOME):
        for stays in facts_of(dossier_ids[first : first + SOME], using="owner").values():
            for stay in stays:
                bare = [span.begins for span in titles(stay) if not span.title.is_lawful]
                found.update({stay.placement_id: bare[0]} if bare else {})
    return found


def _titles(stay: StayFacts, read_as: dict[UUID, tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    for span in titles(stay):
        title = span.title
        yield (
            *read_as[stay.placement_id], stay.placement_id, title.kind.value, title.why.value if title.why else "",
            title.ruling, title.number_due, title.uncertified, span.begins, span.ends,
        )  # fmt: skip
