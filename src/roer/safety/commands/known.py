"""The measures about a child as everybody who reads its file may know them, told ones only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection

from roer.core.actor import Actor
from roer.people.queries import MEASURE_KINDS


@dataclass(frozen=True)
class KnownMeasure:
    """A measure: what it is, its period, and who carries it out."""

    id: UUID
    kind: str
    valid_from: datetime
    valid_until: datetime
    organisation: str

    @property
    def says(self) -> str:
        """What it is, in words."""
        return str(dict(MEASURE_KINDS)[self.kind])

    def runs_at(self, at: datetime) -> bool:
        """Does it run at a moment?"""
        return self.valid_from <= at < self.valid_until


def measures_known(dossier_id: UUID, actor: Actor) -> list[KnownMeasure]:
    """Running and past measures, the eldest first; nothing for who reads nothing of this file."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM safety_measures_known(%s)", [dossier_id])
        return [KnownMeasure(*row) for row in cursor.fetchall()]
