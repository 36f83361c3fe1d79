"""What people see at the front desk: what was filed, where it belongs, and which day counts for which route."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection

from roer.core.actor import Actor
from roer.core.days import day_of
from roer.core.items import words_of
from roer.core.models import Item
from roer.rights.models import (
    AfterCheck,
    Coding,
    Complaint,
    ComplaintTheme,
    DeskFiling,
    DeskPart,
    Forwarding,
    Restriction,
)
from roer.rights.routes import WORDS, Route, RouteWords


@dataclass(frozen=True)
class PartView:
    """One route of a filing: what it is for, what can come of it, and which day counts."""

    row: DeskPart
    words: RouteWords
    days_left: int | None

    @property
    def not_yet_filed(self) -> bool:
        """Chosen, and that body has a day of its own that is still open."""
        return bool(self.row.chosen) and self.row.filed_on is None


@dataclass(frozen=True)
class FilingView:
    """One filing as its reader sees it."""

    row: DeskFiling
    text: str
    why: str
    parts: tuple[PartView, ...]
    is_mine: bool
    is_owner: bool


@dataclass(frozen=True)
class ComplaintBeside:
    """What stands beside a complaint: the answer, what is learnt, a forwarding, the question afterwards, its codes."""

    reply: str
    lesson: str
    forwardings: tuple[Forwarding, ...]
    after: AfterCheck | None
    asks_after: bool
    said_after: str
    codings: tuple[Coding, ...]


@dataclass(frozen=True)
class RestrictionView:
    """A refusal or measure with its ground and ways out in words."""

    row: Restriction
    ground: str
    ways: tuple[Any, ...]


@dataclass(frozen=True)
class Pattern:
    """How often a theme came in somewhere, and how much is not settled."""

    code: str
    theme: str
    organisation: str
    area: str
    came_in: int
    informal: int
    unsettled: int


def filing_for(filing_id: UUID, actor: Actor) -> FilingView:
    """One filing. Raises DeskFiling.DoesNotExist for who may not see it."""
    row = DeskFiling.objects.select_related("owner_seat__organisation", "organisation").get(id=filing_id)
    texts = _texts([row.item_id, row.reply_item])
    today = day_of(actor.at)
    parts = [
        PartView(part, WORDS[Route(part.route)], (part.last_day - today).days if part.last_day else None)
        for part in DeskPart.objects.filter(filing_id=row.id).order_by("route")
    ]
    why = texts.get(row.reply_item, "") if parts else ""
    return FilingView(
        row, texts.get(row.item_id, ""), why, tuple(parts), row.filed_by_id == actor.person_id,
        row.owner_seat_id == actor.seat_id,
    )  # fmt: skip


def filings_of(actor: Actor) -> list[DeskFiling]:
    """What this person filed at the desk, or for an officer what waits for a route; the newest first."""
    rows = DeskFiling.objects.select_related("organisation")
    if actor.person_id is not None and actor.role != "complaints_officer":
        return list(rows.filter(filed_by_id=actor.person_id).order_by("-filed_at"))
    return list(rows.filter(owner_seat_id=actor.seat_id, state=DeskFiling.State.RECEIVED).order_by("filed_at"))


def beside_complaint(row: Complaint, actor: Actor) -> ComplaintBeside:
    """What stands beside one complaint that the actor sees."""
    after = AfterCheck.objects.filter(complaint_id=row.id).first()
    texts = _texts([row.reply_item, row.lesson_item, after.answer_item if after else None])
    asks = after is not None and after.answered_at is None and day_of(actor.at) >= after.ask_on
    return ComplaintBeside(
        texts.get(row.reply_item, "") if row.state == Complaint.State.ANSWERED else "",
        texts.get(row.lesson_item, "") if row.taught else "",
        tuple(Forwarding.objects.filter(complaint_id=row.id).select_related("to").order_by("-asked_at")), after,
        asks and row.filed_by_id == actor.person_id, texts.get(after.answer_item, "") if after else "",
        tuple(Coding.objects.filter(complaint_id=row.id, coded_by_id=actor.seat_id).select_related("theme")),
    )  # fmt: skip


def after_objection(objection_id: UUID, actor: Actor) -> AfterCheck | None:
    """The question afterwards of an objection, when it is time to answer it."""
    check = AfterCheck.objects.filter(objection_id=objection_id, answered_at__isnull=True).first()
    return check if check is not None and day_of(actor.at) >= check.ask_on else None


def restrictions_of(actor: Actor) -> list[RestrictionView]:
    """The refusals and measures that the actor may read, the newest first."""
    rows = list(Restriction.objects.order_by("-sent_at")[:20])
    texts = _texts([row.item_id for row in rows])
    return [
        RestrictionView(row, texts.get(row.item_id, ""), tuple(Restriction.Way(way).label for way in row.ways))
        for row in rows
    ]


def lessons(actor: Actor) -> list[tuple[Complaint, str]]:
    """What this officer's complaints taught, the newest first."""
    rows = list(
        Complaint.objects.filter(owner_seat_id=actor.seat_id, taught=True).select_related("organisation")
        .order_by("-closed_at")[:20]
    )  # fmt: skip
    texts = _texts([row.lesson_item for row in rows])
    return [(row, texts.get(row.lesson_item, "")) for row in rows]


def own_signals(actor: Actor) -> list[Coding]:
    """The signals that this seat put down and that are not settled."""
    rows = Coding.objects.filter(coded_by_id=actor.seat_id, complaint__isnull=True, resolved_on__isnull=True)
    return list(rows.select_related("theme", "organisation").order_by("-coded_on")[:20])


def themes_on(day: date) -> list[tuple[str, str]]:
    """The themes that can be chosen on a day."""
    rows = ComplaintTheme.objects.filter(valid_from__lte=day, valid_until__isnull=True)
    return list(rows.values_list("code", "says"))


def patterns(first: date, until: date) -> list[Pattern]:
    """What came in from a first day up to another, per theme, organisation and neighbourhood."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM rights_patterns(%s, %s)", [first, until])
        return [Pattern(*row) for row in cursor.fetchall()]


def _texts(item_ids: list[Any]) -> dict[Any, str]:
    wanted = [each for each in item_ids if each]
    return {item.id: text or "" for item, text in words_of(Item.objects.filter(id__in=wanted))} if wanted else {}
