"""Looks in danger show in "who looked" from the moment on which they are told, not before."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from roer.access.models import EmergencyAccess
from roer.core.registries import Withheld


def emergency_looks(dossiers: Iterable[UUID]) -> list[Withheld]:
    """(dossier, seat, from, until, shown from) of every emergency access in these dossiers. Runs as the clock role."""
    rows = EmergencyAccess.objects.using("clock").filter(dossier_id__in=list(dossiers))
    listed = rows.values_list("dossier_id", "seat_id", "valid_from", "valid_until", "told_from")
    return [(dossier, seat, since, until or told, told) for dossier, seat, since, until, told in listed]
