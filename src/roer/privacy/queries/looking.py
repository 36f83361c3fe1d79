"""Questions about who looked, and who looked as a table with the field names of NEN 7513."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils import timezone

from roer.access.queries import is_owner_side
from roer.core.actions import NotAllowed
from roer.core.actor import Actor
from roer.core.items import words_of
from roer.core.models import AccessLogLine, Item
from roer.core.trail.seal import pseudonym
from roer.people.queries import name_of
from roer.privacy.models import LogQuestion
from roer.privacy.queries.sharing import did_at, who_is

LINES = 5000
ACTION_CODES = {"write": "U", "export": "R", "read": "R", "preview": "R", "refused": "R"}
COLUMNS = (
    "EventID", "EventActionCode", "EventDateTime", "EventOutcomeIndicator", "EventTypeCode", "UserID", "UserName",
    "UserIsRequestor", "RoleIDCode", "PurposeOfUse", "ParticipantObjectTypeCode", "ParticipantObjectIDTypeCode",
    "ParticipantObjectID", "ParticipantObjectDetail", "AuditSourceID",
)  # fmt: skip


@dataclass(frozen=True)
class AskedLook:
    """One look that somebody wants to ask about."""

    line_id: int
    dossier_id: UUID
    who: str
    did: Any
    at: datetime


@dataclass(frozen=True)
class AskedQuestion:
    """A question about a look with its answer, if there is one."""

    question: LogQuestion
    words: str
    who: str
    owner: str
    answer: str
    name: str


def asked_look(line_id: int, actor: Actor) -> AskedLook:
    """One line of who looked. Raises NotAllowed for a line that the actor does not see, or that is the actor's own."""
    line = AccessLogLine.objects.visible_to(actor).select_related("seat__organisation").filter(id=line_id).first()
    if line is None or line.seat is None or line.seat_id == actor.seat_id:
        raise NotAllowed
    return AskedLook(line.id, line.dossier_id, who_is([line.seat], actor)[line.seat_id], did_at(line), line.at)


def questions_of(dossier_id: UUID, actor: Actor) -> list[AskedQuestion]:
    """The questions about looks in a dossier that the actor sees, newest first."""
    rows = LogQuestion.objects.visible_to(actor).filter(dossier_id=dossier_id).order_by("-asked_at")
    return _questions(rows.select_related("item", "answer_item", *_SEATS)[:50], actor)


def question_for(question_id: UUID, actor: Actor) -> AskedQuestion:
    """A question that was given to the actor. Raises NotAllowed."""
    rows = LogQuestion.objects.filter(id=question_id, owner_seat_id=actor.seat_id)
    found = _questions(rows.select_related("item", "answer_item", *_SEATS), actor)
    if not found:
        raise NotAllowed
    return found[0]


_SEATS = ("looked_seat__organisation", "owner_seat__organisation")


def _questions(rows: Iterable[LogQuestion], actor: Actor) -> list[AskedQuestion]:
    listed = list(rows)
    said: list[Item] = [row.item for row in listed] + [row.answer_item for row in listed if row.answer_item]
    words = {item.id: text or "" for item, text in words_of(said)}
    names = who_is([seat for row in listed for seat in (row.looked_seat, row.owner_seat)], actor)
    return [
        AskedQuestion(
            row, words[row.item_id], names[row.looked_seat_id], names[row.owner_seat_id],
            words.get(row.answer_item_id, "") if row.answer_item_id else "", name_of(row.dossier_id, actor),
        )
        for row in listed
    ]  # fmt: skip


def as_csv(dossier_id: UUID, actor: Actor) -> str:
    """Who looked as a table, newest first, at most 5000 lines; users and dossier as pseudonyms beside the names."""
    if not is_owner_side(dossier_id, actor):
        raise NotAllowed
    lines = AccessLogLine.objects.filter(dossier_id=dossier_id).select_related("seat__organisation")
    listed = list(lines.order_by("-number")[:LINES])
    names = who_is({line.seat for line in listed if line.seat}, actor)
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(COLUMNS)
    for line in listed:
        table.writerow([_safe(each) for each in _row(line, names)])
    return out.getvalue()


def _row(line: AccessLogLine, names: dict[UUID, str]) -> list[Any]:
    outcome = "4" if line.action == "refused" else "0"
    user = pseudonym("seat", line.seat_id) if line.seat_id else ""
    return [
        line.page, ACTION_CODES.get(line.action, "R"), timezone.localtime(line.at).isoformat(), outcome, line.action,
        user, names.get(line.seat_id, ""), "true", line.seat.role if line.seat else "", line.basis, "1", "2",  # type: ignore[arg-type]
        pseudonym("dossier", line.dossier_id), len(line.item_ids), "roer",
    ]  # fmt: skip


def _safe(value: Any) -> str:
    """A name must never run as a formula when somebody opens the table in a spreadsheet."""
    text = str(value)
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t") else text
