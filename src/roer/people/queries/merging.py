"""Doubles: what was proposed, joined and taken apart, and which files a worker could name."""

from __future__ import annotations

from uuid import UUID

from roer.core.actor import Actor
from roer.people.models import Merge
from roer.people.queries.known import caseload, name_of, names_of


def merges_of(dossier_id: UUID, actor: Actor) -> list[tuple[Merge, str]]:
    """What was proposed about a file, newest first, with the name on the other file."""
    rows = list(Merge.objects.visible_to(actor).filter(dossier_id=dossier_id).order_by("-proposed_at"))
    names = names_of([row.double_id for row in rows], actor)
    return [(row, names.get(row.double_id, "")) for row in rows]


def others_of(dossier_id: UUID, actor: Actor) -> list[tuple[str, str]]:
    """The other files in the own caseload as choices; those with the same name come first."""
    own = name_of(dossier_id, actor).casefold()
    lines = [line for line in caseload(actor) if line.dossier_id != dossier_id]
    lines.sort(key=lambda line: (line.name.casefold() != own, line.name.casefold()))
    return [(str(line.dossier_id), line.name) for line in lines]
