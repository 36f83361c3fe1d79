"""Own marks over time: the owner sees them first, and others as far as the owner shares (DOS-45)."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.access.commands import end_item_share, open_item_for
from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES, Label, Role
from roer.core.commands import command, tell
from roer.core.items import NewItem, put
from roer.core.models import Dossier
from roer.dossier.codes_plan import SELF_MARKS, Theme
from roer.dossier.commands.plan import side_of
from roer.dossier.commands.talking import contact_seats
from roer.dossier.models import MarkLine, MarkShare, SelfMark
from roer.dossier.refusals import CannotPlan

FAMILY_THEMES = (Theme.PRESSURE, Theme.SUPPORT, Theme.CARRYING)


def themes_for(actor: Actor) -> tuple[Theme, ...]:
    """What the actor marks: a young person the own life, a parent the load on the family, a helper both."""
    if actor.role == Role.SELF or actor.role in WORK_ROLES:
        return tuple(Theme)
    return FAMILY_THEMES


@command
def mark_self(*, actor: Actor, dossier_id: UUID, theme: str, mark: int) -> UUID:
    """Say from 1 to 10 how it goes on one theme. What family gives is closed until shared. Returns the line."""
    require("dossier.mark_self", actor, dossier_id)
    owner = Dossier.objects.values_list("person_id", flat=True).get(id=dossier_id)
    if actor.role not in WORK_ROLES and owner != actor.person_id:
        raise NotAllowed
    if theme not in themes_for(actor) or not 1 <= mark <= 10:
        raise CannotPlan(_("Geef een cijfer van 1 tot en met 10."))
    line = MarkLine.objects.filter(dossier_id=dossier_id, seat_id=actor.seat_id, theme=theme).first()
    if line is None:
        line = _begin(dossier_id, theme, actor)
    SelfMark(dossier_id=dossier_id, item_id=line.item_id, line=line, mark=mark, given_at=actor.at).save(
        force_insert=True
    )
    return line.id


@command
def share_marks(*, actor: Actor, line_id: UUID, seat_id: UUID) -> None:
    """Let one person see the marks of one theme, also the later ones, until the owner takes it back."""
    line = _own(line_id, actor)
    if MarkShare.objects.filter(line=line, seat_id=seat_id, ended_at__isnull=True).exists():
        return
    if seat_id not in {seat.id for seat in contact_seats(line.dossier_id, actor)}:
        raise NotAllowed
    MarkShare(dossier_id=line.dossier_id, item_id=line.item_id, line=line, seat_id=seat_id, shared_at=actor.at).save(
        force_insert=True
    )
    open_item_for(actor=actor, item_id=line.item_id, seat_id=seat_id, purpose="own_marks")


@command
def take_marks_back(*, actor: Actor, line_id: UUID, seat_id: UUID) -> None:
    """Take it back: from now this person sees none of these marks."""
    line = _own(line_id, actor)
    MarkShare.objects.filter(line=line, seat_id=seat_id, ended_at__isnull=True).update(ended_at=actor.at)
    end_item_share(actor=actor, item_id=line.item_id, seat_id=seat_id)


def _begin(dossier_id: UUID, theme: str, actor: Actor) -> MarkLine:
    label = Label.PLAN if actor.role in WORK_ROLES else Label.PRIVATE
    item = put(NewItem(dossier_id, SELF_MARKS, label, ""), actor)
    line = MarkLine(dossier_id=dossier_id, item=item, seat_id=actor.seat_id, side=side_of(actor), theme=Theme(theme))
    line.save(force_insert=True)
    tell(dossier_id, "dossier.marks_begun", label=int(label), item_id=item.id)
    return line


def _own(line_id: UUID, actor: Actor) -> MarkLine:
    line = MarkLine.objects.filter(id=line_id, seat_id=actor.seat_id).first()
    if line is None:
        raise NotAllowed
    return line
