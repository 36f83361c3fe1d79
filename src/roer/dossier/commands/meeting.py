"""A case meeting gets a selection: chosen by who convenes, marked text by text by the family, open until it is closed (PRI-17)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.access.commands import end_item_share, open_item_for
from roer.access.queries import is_owner_side
from roer.core import worklist
from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES, Label
from roer.core.commands import command, tell
from roer.core.days import day_of, start_of
from roer.core.items import NewItem, put
from roer.core.models import Item, Seat
from roer.dossier.checks import text_of
from roer.dossier.codes import FILE_KINDS, MEETING
from roer.dossier.models import CaseMeeting, CaseMeetingItem, CaseMeetingSeat
from roer.dossier.refusals import CannotMeet

MARK, PURPOSE = "dossier.mark_selection", "case_meeting"
FEW = 5
State = CaseMeeting.State


@command
def plan_case_meeting(*, actor: Actor, dossier_id: UUID, purpose: str, held_on: date, seat_ids: Sequence[UUID]) -> UUID:
    """Convene a meeting about one file with its true purpose; everybody who takes part reads that purpose."""
    require("dossier.convene", actor, dossier_id)
    if held_on < day_of(actor.at):
        raise CannotMeet(_("Kies een dag die nog komt."))
    item = put(NewItem(dossier_id, MEETING, Label.PLAN, text_of(purpose)), actor)
    meeting = CaseMeeting(dossier_id=dossier_id, item=item, convener_seat_id=actor.seat_id, held_on=held_on)
    meeting.save(force_insert=True)
    for seat in Seat.objects.filter(id__in=set(seat_ids) - {actor.seat_id}):
        if seat.role not in WORK_ROLES:
            raise CannotMeet(_("Wie het gezin zelf meeneemt, vraagt het gezin."))
        open_item_for(actor=actor, item_id=item.id, seat_id=seat.id, purpose=PURPOSE)
        CaseMeetingSeat(dossier_id=dossier_id, item=item, meeting=meeting, seat=seat).save(force_insert=True)
    tell(dossier_id, "dossier.meeting_planned", label=Label.PLAN, item_id=item.id, on=held_on.isoformat())
    return meeting.id


@command
def select_for_meeting(*, actor: Actor, meeting_id: UUID, item_ids: Sequence[UUID]) -> None:
    """Choose the texts that the meeting needs. Never the whole file. The family marks them."""
    meeting = _convened(meeting_id, actor)
    texts = Item.objects.visible_to(actor).filter(dossier_id=meeting.dossier_id, kind__in=FILE_KINDS)
    there = set(texts.filter(state__in=[Item.State.SAVED, Item.State.SENT]).values_list("id", flat=True))
    chosen = set(item_ids)
    if not chosen or chosen - there:
        raise NotAllowed
    if chosen == there and len(there) > FEW:
        raise CannotMeet(_("Een overleg krijgt nooit het hele dossier. Kies alleen wat nodig is."))
    CaseMeetingItem.objects.filter(meeting=meeting).exclude(item_id__in=chosen).delete()
    kept = set(CaseMeetingItem.objects.filter(meeting=meeting).values_list("item_id", flat=True))
    for item_id in chosen - kept:
        CaseMeetingItem(dossier_id=meeting.dossier_id, item_id=item_id, meeting=meeting).save(force_insert=True)
    tell(meeting.dossier_id, "dossier.meeting_selected", label=Label.PLAN, item_id=meeting.item_id, number=len(chosen))


@command
def mark_for_meeting(*, actor: Actor, meeting_id: UUID, item_ids: Sequence[UUID]) -> None:
    """The family marks which of the selected texts may be shared; every other one that they see stays closed.

    Who convenes may write down what somebody of the family said aloud, on behalf of that person.
    """
    meeting = _meeting(meeting_id)
    said_aloud = meeting.convener_seat_id == actor.seat_id and actor.on_behalf_of is not None
    if meeting.state == State.CLOSED or not (said_aloud or is_owner_side(meeting.dossier_id, actor)):
        raise NotAllowed
    for each in CaseMeetingItem.objects.filter(meeting=meeting):
        mark = CaseMeetingItem.Mark.YES if each.item_id in set(item_ids) else CaseMeetingItem.Mark.NO
        CaseMeetingItem.objects.filter(id=each.id).update(mark=mark, marked_at=actor.at, marked_by_id=actor.seat_id)
        if meeting.state == State.OPEN and mark == CaseMeetingItem.Mark.NO:
            _shut(meeting, each.item_id, actor)
    tell(meeting.dossier_id, "dossier.meeting_marked", label=Label.PLAN, item_id=meeting.item_id)


@command
def begin_case_meeting(*, actor: Actor, meeting_id: UUID, in_danger: bool = False) -> None:
    """Open the marked texts for who takes part. In danger all of the selection at once, and marking is a dated task."""
    meeting = _convened(meeting_id, actor)
    if meeting.state != State.PLANNED:
        raise CannotMeet(_("Dit overleg is al begonnen."))
    chosen = CaseMeetingItem.objects.filter(meeting=meeting)
    if not in_danger and chosen.exists() and not chosen.exclude(marked_at=None).exists():
        raise CannotMeet(_("Het gezin heeft nog niets aangekruist. Vraag het eerst, of schrijf op wat het gezin zei."))
    shown = chosen if in_danger else chosen.filter(mark=CaseMeetingItem.Mark.YES)
    ids = list(shown.values_list("item_id", flat=True))
    for seat_id in meeting.seats.values_list("seat_id", flat=True):
        for item_id in ids:
            open_item_for(actor=actor, item_id=item_id, seat_id=seat_id, purpose=PURPOSE)
    CaseMeeting.objects.filter(id=meeting.id).update(state=State.OPEN, opened_at=actor.at, in_danger=in_danger)
    if in_danger:
        worklist.ask(
            MARK, owner_seat_id=actor.seat_id, due_at=start_of(day_of(actor.at) + timedelta(days=2)),
            cause="dossier.danger", actor=actor, dossier_id=meeting.dossier_id, thing_id=meeting.id,
        )  # fmt: skip
    tell(meeting.dossier_id, "dossier.meeting_opened", label=Label.PLAN, item_id=meeting.item_id, number=len(ids))


@command
def close_case_meeting(*, actor: Actor, meeting_id: UUID) -> None:
    """The meeting is over: nobody of it reads the texts any more, and the selection itself is gone."""
    meeting = _convened(meeting_id, actor)
    if meeting.state != State.OPEN:
        raise CannotMeet(_("Dit overleg is niet bezig."))
    for item_id in CaseMeetingItem.objects.filter(meeting=meeting).values_list("item_id", flat=True):
        _shut(meeting, item_id, actor)
    CaseMeetingItem.objects.filter(meeting=meeting).delete()
    CaseMeeting.objects.filter(id=meeting.id).update(state=State.CLOSED, closed_at=actor.at)
    worklist.close(MARK, meeting.id, actor)
    tell(meeting.dossier_id, "dossier.meeting_closed", label=Label.PLAN, item_id=meeting.item_id)


def _shut(meeting: CaseMeeting, item_id: UUID, actor: Actor) -> None:
    for seat_id in meeting.seats.values_list("seat_id", flat=True):
        end_item_share(actor=actor, item_id=item_id, seat_id=seat_id)


def _meeting(meeting_id: UUID) -> CaseMeeting:
    found = CaseMeeting.objects.select_for_update(of=("self",)).filter(id=meeting_id).first()
    if found is None:
        raise NotAllowed
    return found


def _convened(meeting_id: UUID, actor: Actor) -> CaseMeeting:
    meeting = _meeting(meeting_id)
    require("dossier.convene", actor, meeting.dossier_id)
    if meeting.convener_seat_id != actor.seat_id:
        raise NotAllowed
    return meeting
