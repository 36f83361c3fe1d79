"""A closed place as child, parents and workers read it: until when, who decides, what was weighed, and what was said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext_lazy as _

from roer.core.actor import Actor
from roer.core.codes import PRIVATE_ROLES, Role
from roer.core.days import day_of
from roer.core.items import words_of
from roer.core.models import Item
from roer.people.queries import name_of, own_dossier, rulings_of
from roer.safety.commands.closed_stay import late_of, without_treatment
from roer.safety.models import ClosedNote, ClosedRequest, LighterHelp
from roer.safety.rules import REVIEW_SHARE, needs_review

CLOSED = ("closed", "emergency_closed", "conditional_closed")
PARTS = ("now_item", "withdraw_item", "lighter_item", "expert_item", "review_item")


@dataclass(frozen=True)
class RequestView:
    """One request with its words. `late`: what of the stay is late; `untreated`: days without treatment."""

    row: ClosedRequest
    why: str
    parts: dict[str, str]
    lighter: tuple[tuple[LighterHelp, str], ...]
    notes: tuple[tuple[ClosedNote, str], ...]
    late: tuple[str, ...]
    untreated: int
    is_mine: bool

    @property
    def lawyer(self) -> str:
        """Who the lawyer is; nothing when nobody is named."""
        return next((words for note, words in self.notes if note.kind == ClosedNote.Kind.LAWYER), "")

    @property
    def outflow(self) -> tuple[ClosedNote, str] | None:
        """The newest word on where to afterwards, and when."""
        return next((each for each in self.notes if each[0].kind == ClosedNote.Kind.OUTFLOW), None)


@dataclass(frozen=True)
class ClosedPage:
    """Everything of one page. `ends`: the last day of the ruling that runs; `times`: how often it was lengthened."""

    dossier_id: UUID
    name: str
    is_own: bool
    is_family: bool
    ends: date | None
    times: int
    requests: tuple[RequestView, ...]


def closed_of(dossier_id: UUID, actor: Actor) -> ClosedPage:
    """The page of one child. Nothing stands on it for who may read nothing of the plan."""
    rows = (
        ClosedRequest.objects.filter(dossier_id=dossier_id)
        .prefetch_related("notes", "lighter")
        .order_by("-happened_at")
    )
    rulings = [each for each in rulings_of(dossier_id, actor) if each.kind in CLOSED]
    running = [each for each in rulings if each.valid_from <= actor.at < each.valid_until]
    own = own_dossier(actor) if actor.role == Role.SELF else None
    return ClosedPage(
        dossier_id, name_of(dossier_id, actor), own is not None and own.id == dossier_id, actor.role in PRIVATE_ROLES,
        max((day_of(each.valid_until - timedelta(microseconds=1)) for each in running), default=None),
        max(0, len(rulings) - 1) if running else 0, tuple(_views(list(rows), actor)),
    )  # fmt: skip


def closed_request_for(request_id: UUID, actor: Actor) -> RequestView:
    """One request, also for who was asked to look along. Raises ClosedRequest.DoesNotExist."""
    row = ClosedRequest.objects.prefetch_related("notes", "lighter").get(id=request_id)
    return _views([row], actor)[0]


def closed_figures(actor: Actor) -> dict[str, Any] | None:
    """How many closed places were asked for this year, for the inspectorate; None when nothing was sent."""
    year = day_of(actor.at).year
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM safety_closed_figures(%s)", [year])
        sent, emergency, haste, young, no_place, at_home, other, asked, agreed, loose = cursor.fetchone()
    if not sent:
        return None
    lines = [
        (_("verstuurd"), sent), (_("met spoed (crisisplaatsing)"), emergency), (_("met spoed zonder crisis"), haste),
        (_("voor een kind van twaalf of jonger"), young), (_("omdat er geen andere plek was"), no_place),
        (_("te voorkomen met meer hulp thuis"), at_home), (_("te voorkomen met een andere plek"), other),
        (_("de deskundige was het eens"), f"{agreed} / {asked}"), (_("nog zonder plan voor daarna"), loose),
    ]  # fmt: skip
    share = int(REVIEW_SHARE.on(day_of(actor.at)).value)
    return {"year": year, "lines": lines, "look": needs_review(agreed, asked, share)}


def _views(rows: list[ClosedRequest], actor: Actor) -> list[RequestView]:
    ids = {row.item_id for row in rows} | {getattr(row, part) for row in rows for part in PARTS}
    ids |= {each.item_id for row in rows for each in (*row.notes.all(), *row.lighter.all())}
    words = {item.id: text or "" for item, text in words_of(Item.objects.filter(id__in=[each for each in ids if each]))}
    today = day_of(actor.at)
    return [
        RequestView(
            row, words.get(row.item_id, ""), {part: words.get(getattr(row, part), "") for part in PARTS},
            tuple((each, words.get(each.item_id, "")) for each in row.lighter.all()),
            tuple((each, words.get(each.item_id, "")) for each in sorted(row.notes.all(), key=_when, reverse=True)),
            tuple(late_of(row, today)), without_treatment(row, today), row.owner_seat_id == actor.seat_id,
        )
        for row in rows
    ]  # fmt: skip


def _when(note: ClosedNote) -> Any:
    return note.happened_at
