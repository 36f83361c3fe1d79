"""Own marks as lines: the owner's own first, and of others what was shared; nothing is put together (DOS-45)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from roer.core.actions import NotAllowed
from roer.core.actor import Actor
from roer.core.days import day_of
from roer.dossier.commands.marking import themes_for
from roer.dossier.commands.talking import contact_seats
from roer.dossier.models import MarkLine, MarkShare, SelfMark
from roer.dossier.queries.circle import Naming


@dataclass(frozen=True)
class MarksLine:
    """The marks of one person on one theme, oldest first. `shared` are the names of who else reads it, by seat."""

    id: UUID
    says: Any
    who: str
    mine: bool
    marks: list[tuple[date, int]]
    shared: list[tuple[UUID, str]]


def self_marks_of(dossier_id: UUID, actor: Actor) -> list[MarksLine]:
    """Every line of this dossier that the reader sees: the own lines first, the others by theme."""
    rows = list(MarkLine.objects.visible_to(actor).filter(dossier_id=dossier_id).select_related("seat", "item"))
    marks: dict[UUID, list[tuple[date, int]]] = {}
    for given in SelfMark.objects.filter(line__in=rows).order_by("given_at"):
        marks.setdefault(given.line_id, []).append((day_of(given.given_at), given.mark))
    own = [row.id for row in rows if row.seat_id == actor.seat_id]
    shares = list(MarkShare.objects.filter(line_id__in=own, ended_at__isnull=True).select_related("seat"))
    naming = Naming([*(row.seat for row in rows), *(each.seat for each in shares)], [], actor)
    lines = [
        MarksLine(
            row.id, row.get_theme_display(), naming.seat(row.seat).name, row.seat_id == actor.seat_id,
            marks.get(row.id, []), [(each.seat_id, naming.seat(each.seat).name) for each in shares if each.line_id == row.id],
        )
        for row in rows
    ]  # fmt: skip
    return sorted(lines, key=lambda line: (not line.mine, str(line.says), line.who))


def mark_themes(actor: Actor) -> list[tuple[str, Any]]:
    """What the actor may mark, as choices."""
    return [(theme.value, theme.label) for theme in themes_for(actor)]


def may_see_marks(dossier_id: UUID, actor: Actor) -> list[tuple[str, str]]:
    """With whom the owner can share, as choices."""
    seats = contact_seats(dossier_id, actor)
    naming = Naming(seats, [], actor)
    return [(str(seat.id), naming.seat(seat).name) for seat in seats]


def dossier_of_marks(line_id: UUID) -> UUID:
    """In whose dossier a line stands. Raises NotAllowed."""
    found = MarkLine.objects.filter(id=line_id).values_list("dossier_id", flat=True).first()
    if found is None:
        raise NotAllowed
    return found
