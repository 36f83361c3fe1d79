"""What people may see of objections and complaints."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q

from roer.core.actor import Actor
from roer.core.days import day_of
from roer.core.items import words_of
from roer.core.models import Item, ItemLink
from roer.rights.models import Complaint, NoticeOfDefault, Objection
from roer.rights.rules import penalty


@dataclass(frozen=True)
class FiledView:
    """One objection or complaint as its reader sees it. `texts` is what the owner reads beside it."""

    row: Any
    text: str
    is_mine: bool
    is_owner: bool
    days_left: int
    texts: list[str]

    @property
    def late(self) -> bool:
        """Is the last day past while there is no answer?"""
        return bool(self.row.is_open and self.days_left < 0)


def objection_for(objection_id: UUID, actor: Actor) -> FiledView:
    """One objection. Raises Objection.DoesNotExist for who may not see it."""
    row = Objection.objects.select_related("owner_seat__organisation").get(id=objection_id)
    return _view(row, actor)


def complaint_for(complaint_id: UUID, actor: Actor) -> FiledView:
    """One complaint. Raises Complaint.DoesNotExist for who may not see it."""
    row = Complaint.objects.select_related("owner_seat__organisation", "organisation").get(id=complaint_id)
    return _view(row, actor)


def filed_by_me(actor: Actor) -> tuple[list[Objection], list[Complaint]]:
    """What this person filed, newest first."""
    mine = {"filed_by_id": actor.person_id}
    return (
        list(Objection.objects.filter(**mine).order_by("-filed_at")),
        list(Complaint.objects.filter(**mine).order_by("-filed_at")),
    )


def open_cases(actor: Actor) -> tuple[list[Objection], list[Complaint]]:
    """What this officer handles now, the nearest last day first."""
    mine = Q(owner_seat_id=actor.seat_id, closed_at__isnull=True)
    return (
        list(Objection.objects.filter(mine).order_by("answer_by")),
        list(Complaint.objects.filter(mine).select_related("organisation").order_by("answer_by")),
    )


@dataclass(frozen=True)
class NoticeView:
    """One notice of default: the row, days left of the two weeks, and the penalty so far in whole euros."""

    row: NoticeOfDefault
    days_left: int
    penalty: int
    decided: bool


def notice_for(notice_id: UUID, actor: Actor) -> NoticeView:
    """One notice. Raises NoticeOfDefault.DoesNotExist for who may not see it."""
    row = NoticeOfDefault.objects.select_related("application", "objection").get(id=notice_id)
    closed = row.objection.closed_at if row.objection else None
    ended = day_of(closed) if closed else row.application.decided_on if row.application else None
    until = ended or day_of(actor.at)
    return NoticeView(row, (row.decide_by - day_of(actor.at)).days, penalty(row.decide_by, until), bool(ended))


def notices_by_me(actor: Actor) -> list[NoticeOfDefault]:
    """The own notices, the newest first."""
    return list(NoticeOfDefault.objects.filter(filed_by_id=actor.person_id).order_by("-filed_at"))


def objections_to(decision_id: UUID, actor: Actor) -> list[Objection]:
    """The own objections to a decision."""
    return list(Objection.objects.filter(decision_id=decision_id, filed_by_id=actor.person_id).order_by("-filed_at"))


def _view(row: Any, actor: Actor) -> FiledView:
    is_owner = row.owner_seat_id == actor.seat_id
    item = Item.objects.get(id=row.item_id)
    texts = _decision_texts(row) if is_owner and isinstance(row, Objection) else []
    left = (row.answer_by - day_of(actor.at)).days
    return FiledView(row, words_of([item])[0][1] or "", row.filed_by_id == actor.person_id, is_owner, left, texts)


def _decision_texts(row: Objection) -> list[str]:
    """The decision as it was opened for the officer: its document and the parts it links to."""
    documents = Item.objects.filter(kind="decisions.decision", dossier_id=row.dossier_id)
    links = ItemLink.objects.filter(item__in=documents).exclude(target__kind="decisions.people").order_by("position")
    items = [*documents, *Item.objects.filter(id__in=links.values("target_id")).order_by("recorded_at")]
    return [text for _item, text in words_of(items) if text]
