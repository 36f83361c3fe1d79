"""Requests as people see them: the words, the answers, who does what by when."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES
from roer.core.days import start_of
from roer.core.items import words_of
from roer.core.models import Dossier, Item
from roer.intake.models import CaseManagement, HelpRequest, HelpStep, RequestAnswer, RequestWords
from roer.intake.queries.faces import Face, face_of, stand_in_of, supporter_of
from roer.intake.rules import ROUTES, RouteSays
from roer.people import queries as people
from roer.web.components import Words

AROUND = timedelta(days=14)


@dataclass(frozen=True)
class RequestLine:
    """One request in a list."""

    id: UUID
    name: str
    route: Any
    state: Any
    asked_at: datetime
    answer_due: date
    late: bool
    first_words: str


@dataclass(frozen=True)
class RequestPage:
    """Everything one page shows of a request."""

    request: HelpRequest
    name: str
    route: RouteSays
    face: Face | None
    stand_in: Face | None
    words: list[tuple[Any, Words]]
    answers: list[Words]
    closing: str
    by_worker: bool
    is_worker: bool
    is_asker: bool
    supporter: str = ""
    managing: list[Words] = field(default_factory=list)
    others: dict[str, Any] = field(default_factory=dict)


def request_for(request_id: UUID, actor: Actor) -> HelpRequest:
    """One request. Raises HelpRequest.DoesNotExist when it is absent or hidden: the two look the same."""
    found = HelpRequest.objects.visible_to(actor).select_related(
        "dossier", "owner_seat__organisation", "entered_by", "team"
    )
    return found.get(id=request_id)


def same_name(request: HelpRequest, actor: Actor) -> list[HelpRequest]:
    """Referrals of the last weeks that this worker took in about somebody of the same name: perhaps the same child.

    Only of what lies new on the own list, so that no other file is looked into; nobody is searched for.
    """
    if request.route != HelpRequest.Route.DOCTOR or request.owner_seat_id != actor.seat_id:
        return []
    new = HelpRequest.objects.visible_to(actor).filter(
        owner_seat_id=actor.seat_id, route=HelpRequest.Route.DOCTOR, state=HelpRequest.State.RECEIVED,
        asked_at__gt=request.asked_at - AROUND, asked_at__lt=request.asked_at + AROUND,
    )  # fmt: skip
    others = list(new.exclude(dossier_id=request.dossier_id))
    names = people.names_of({request.dossier_id, *(each.dossier_id for each in others)}, actor) if others else {}
    name = names.get(request.dossier_id, "").casefold()
    return [each for each in others if name and names.get(each.dossier_id, "").casefold() == name]


def requests_of(dossier_id: UUID, actor: Actor) -> list[RequestLine]:
    """The requests in one dossier, the last first."""
    return _lines(HelpRequest.objects.visible_to(actor).filter(dossier_id=dossier_id), actor)


def my_requests(actor: Actor) -> list[RequestLine]:
    """Every request that this family's seat reaches."""
    return _lines(HelpRequest.objects.visible_to(actor), actor)


def open_requests(actor: Actor) -> list[RequestLine]:
    """What the worker owns and is still open, the soonest due first."""
    ended = (HelpRequest.State.CLOSED, HelpRequest.State.WITHDRAWN)
    mine = HelpRequest.objects.visible_to(actor).filter(owner_seat_id=actor.seat_id).exclude(state__in=ended)
    return sorted(_lines(mine, actor), key=lambda line: (line.answer_due, line.asked_at))


def page_of(request_id: UUID, actor: Actor) -> RequestPage:
    """One request with its words, answers and faces."""
    request = request_for(request_id, actor)
    rows = list(RequestWords.objects.visible_to(actor).filter(request=request))
    rows.sort(key=lambda row: (row.asked_at, RequestWords.Question.values.index(row.question)))
    answers = list(
        RequestAnswer.objects.visible_to(actor).filter(request=request).select_related("seat").order_by("answered_at")
    )
    wanted = [request.item_id, request.close_item, *(row.item_id for row in rows), *(row.item_id for row in answers)]
    texts = _texts(wanted, actor)
    asker = _asker(request, actor)
    own = request.route == HelpRequest.Route.FAMILY
    shown = [
        (row.get_question_display(), _own(texts[row.item_id], asker, row.asked_at))
        for row in rows
        if row.item_id in texts
    ]
    if not own and request.item_id in texts:
        who = request.entered_by.work_name
        shown.insert(
            0, (_("Waarom"), Words(who, texts[request.item_id], request.asked_at, role=request.entered_by.discipline))
        )
    return RequestPage(
        request=request, name=people.name_of(request.dossier_id, actor), route=ROUTES[request.route],
        face=face_of(request.dossier_id, actor), stand_in=stand_in_of(request.dossier_id, actor), words=shown,
        answers=[
            Words(row.seat.work_name, texts[row.item_id], row.answered_at, role=row.seat.discipline)
            for row in answers if row.item_id in texts
        ],
        closing=texts.get(request.close_item, ""), by_worker=request.how != HelpRequest.How.SCREEN,
        is_worker=actor.role in WORK_ROLES, is_asker=actor.person_id is not None and actor.person_id == request.asked_by_id,
        supporter=supporter_of(request.dossier_id, actor), managing=_managing(request, actor),
    )  # fmt: skip


def _managing(request: HelpRequest, actor: Actor) -> list[Words]:
    """Who outside the team holds the case now, and what was begun to change: each with the reason."""
    held = CaseManagement.objects.visible_to(actor).filter(request=request, valid_until__isnull=True)
    now = list(held.select_related("seat", "contact_seat"))
    steps = list(HelpStep.objects.visible_to(actor).filter(request=request).select_related("seat").order_by("on"))
    texts = _texts([each.item_id for each in (*now, *steps)], actor) if now or steps else {}
    found = [
        Words(each.seat.work_name, texts.get(each.item_id, ""), each.valid_from, role=each.contact_seat.work_name)
        for each in now
    ]
    return found + [Words(str(each.get_to_display()), texts.get(each.item_id, ""), start_of(each.on)) for each in steps]


def _own(text: str, who: str, when: datetime) -> Words:
    return Words(who, text, when, own=True)


def _asker(request: HelpRequest, actor: Actor) -> str:
    if request.asked_by_id == actor.person_id:
        return _("Jij") if actor.role in ("self", "guest") else _("U")
    dossier = Dossier.objects.filter(person_id=request.asked_by_id, is_head=True, kind="person").first()  # type: ignore[misc]
    name = people.name_of(dossier.id, actor) if dossier else ""
    return name or _("Wie dit vroeg")


def _texts(item_ids: list[Any], actor: Actor) -> dict[Any, str]:
    items = Item.objects.filter(id__in=[each for each in item_ids if each])
    return {item.id: text or _("Deze tekst is vernietigd.") for item, text in words_of(items)}


def _lines(found: Any, actor: Actor) -> list[RequestLine]:
    requests = list(found.order_by("-asked_at")[:200])
    if not requests:
        return []
    names = people.names_of({request.dossier_id for request in requests}, actor)
    texts = _texts([request.item_id for request in requests], actor)
    open_states = (HelpRequest.State.RECEIVED,)
    return [
        RequestLine(
            request.id, names.get(request.dossier_id, ""), request.get_route_display(), request.get_state_display(),
            request.asked_at, request.answer_due,
            request.state in open_states and request.answer_due < actor.at.date(),
            _start(texts.get(request.item_id, "")),
        )
        for request in requests
    ]  # fmt: skip


def _start(text: str, length: int = 90) -> str:
    return text if len(text) <= length else text[:length].rsplit(" ", 1)[0] + " …"
