"""Requests as their asker, their answerer and those who are asked along see them, and the proofs of destruction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from roer.access import commands as access
from roer.access.queries import is_owner_side
from roer.core.actions import NotAllowed
from roer.core.actor import Actor
from roer.core.codes import LABEL_NAMES, Basis, Label
from roer.core.days import day_of
from roer.core.items import words_of
from roer.core.models import Destruction, Item
from roer.core.rules import Outcome, meet
from roer.core.vault.words import read_versions
from roer.people.queries import name_of
from roer.privacy.commands.asking import asked_item, destroy_facts
from roer.privacy.models import DataRequest, DataRequestAnswer, RequestView
from roer.privacy.queries.beside import Beside, beside_of
from roer.privacy.queries.sharing import who_is

SHOWN = 50


@dataclass(frozen=True)
class Asked:
    """A text somebody wants to ask something about."""

    item: Item
    words: str
    who: str
    part: Any
    beside: list[Beside]
    may_destroy: bool


@dataclass(frozen=True)
class AnswerLine:
    """The answer of one organisation."""

    answer: DataRequestAnswer
    by: str
    owner: str
    words: str


@dataclass(frozen=True)
class RequestLine:
    """A request with its answers, for its asker."""

    request: DataRequest
    words: str
    target_words: str | None
    answers: list[AnswerLine]
    late: bool
    older: list[str]
    mine: bool


@dataclass(frozen=True)
class ViewLine:
    """What somebody who was asked along says."""

    who: str
    says: Any


@dataclass(frozen=True)
class AnswerTask:
    """A request for whoever answers it for one organisation."""

    answer: DataRequestAnswer
    request: DataRequest
    name: str
    asker: str
    words: str
    target: Item | None
    target_words: str | None
    part: Any
    views: list[ViewLine]
    late: bool


@dataclass(frozen=True)
class ViewTask:
    """A question to another holder of authority or the child about a request to destroy."""

    view: RequestView
    name: str
    words: str | None
    whole: bool


@dataclass(frozen=True)
class Proof:
    """What remains of a destruction: when, by whom, on which ground, how many wordings, and is it final."""

    at: datetime
    who: str
    ground: str
    part: Any
    number: int
    is_final: bool


def asked_about(item_id: UUID, actor: Actor) -> Asked:
    """A text to ask something about. Raises NotAllowed when the actor may not."""
    item = asked_item(item_id, actor)
    words = words_of([item])[0][1] or ""
    facts = destroy_facts(item, access.owner_basis(actor, item.dossier_id) != Basis.SELF)
    blocked = any(one.outcome is Outcome.MET for one in meet("privacy.destroy", facts, at=day_of(actor.at)))
    beside = beside_of([item.id], actor).get(item.id, [])
    who = who_is([item.author_seat], actor)[item.author_seat_id]
    return Asked(item, words, who, LABEL_NAMES[Label(item.label)], beside, not blocked)


def requests_of(dossier_id: UUID, actor: Actor) -> list[RequestLine]:
    """The requests about a dossier that the actor sees, newest first."""
    if not is_owner_side(dossier_id, actor):
        raise NotAllowed
    rows = DataRequest.objects.visible_to(actor).filter(dossier_id=dossier_id).select_related("item", "target")
    return [_line(row, actor) for row in rows.order_by("-received_at")[:SHOWN]]


def _line(request: DataRequest, actor: Actor) -> RequestLine:
    answers = list(
        request.answers.select_related("data_controller", "owner_seat__organisation", "words_item").order_by("id")
    )
    said = [answer.words_item for answer in answers if answer.words_item]
    shown = [request.item, *([request.target] if request.target else []), *said]
    words = {item.id: text for item, text in words_of(shown)}
    names = who_is([answer.owner_seat for answer in answers], actor)
    lines = [
        AnswerLine(
            answer, answer.data_controller.name if answer.data_controller else "", names[answer.owner_seat_id],
            words.get(answer.words_item_id) or "",  # type: ignore[arg-type]
        )
        for answer in answers
    ]  # fmt: skip
    mine = request.asked_seat_id == actor.seat_id
    return RequestLine(
        request, words[request.item_id] or "", words.get(request.target_id), lines, _is_late(request, actor),  # type: ignore[arg-type]
        _older(request, answers) if mine else [], mine,
    )  # fmt: skip


def _older(request: DataRequest, answers: list[DataRequestAnswer]) -> list[str]:
    """The older wordings that wait for the answer to the offered copy."""
    waiting = {each for answer in answers if answer.older_gone_at is None for each in answer.older_versions}
    if not waiting or request.target is None:
        return []
    return [text for version, text in read_versions(request.target) if version.id in waiting and text]


def _is_late(request: DataRequest, actor: Actor) -> bool:
    return request.state == DataRequest.State.OPEN and actor.at >= request.answer_due


def answer_task(answer_id: UUID, actor: Actor) -> AnswerTask:
    """A request that was given to the actor. Raises NotAllowed."""
    rows = DataRequestAnswer.objects.filter(id=answer_id, owner_seat_id=actor.seat_id)
    answer = rows.select_related("request__item", "request__target", "request__asked_seat__organisation").first()
    if answer is None:
        raise NotAllowed
    request = answer.request
    shown = [request.item, *([request.target] if request.target else [])]
    words = {item.id: text for item, text in words_of(shown)}
    asker = who_is([request.asked_seat], actor)[request.asked_seat_id]
    part = LABEL_NAMES[Label(request.target.label)] if request.target else ""
    return AnswerTask(
        answer, request, name_of(request.dossier_id, actor), asker, words[request.item_id] or "", request.target,
        words.get(request.target_id), part, _views(request, actor), _is_late(request, actor),  # type: ignore[arg-type]
    )  # fmt: skip


def to_answer(request_id: UUID, actor: Actor) -> UUID:
    """The actor's own answer to a request. Raises NotAllowed when it was not given to the actor."""
    found = DataRequestAnswer.objects.filter(request_id=request_id, owner_seat_id=actor.seat_id)
    answer_id = found.values_list("id", flat=True).first()
    if answer_id is None:
        raise NotAllowed
    return answer_id


def _views(request: DataRequest, actor: Actor) -> list[ViewLine]:
    rows = list(RequestView.objects.filter(request_id=request.id).select_related("seat__organisation"))
    names = who_is([row.seat for row in rows], actor)
    return [ViewLine(names[row.seat_id], row.get_says_display()) for row in rows]


def view_task(view_id: UUID, actor: Actor) -> ViewTask:
    """A request to destroy on which the actor is asked along; a text that is shut for the actor is not named."""
    view = RequestView.objects.filter(id=view_id, seat_id=actor.seat_id).first()
    if view is None:
        raise NotAllowed
    target = Item.objects.filter(id=view.target_id).first() if view.target_id else None
    if view.target_id and target is None:
        raise NotAllowed
    words = words_of([target])[0][1] if target else None
    return ViewTask(view, name_of(view.dossier_id, actor), words, target is None)


def proofs_of(dossier_id: UUID, actor: Actor) -> list[Proof]:
    """What was destroyed in a dossier, newest first, without content."""
    if not is_owner_side(dossier_id, actor):
        raise NotAllowed
    rows = list(Destruction.objects.filter(dossier_id=dossier_id).select_related("seat__organisation").order_by("-at"))
    names = who_is([row.seat for row in rows], actor)
    return [
        Proof(
            row.at, names[row.seat_id], row.ground, LABEL_NAMES[Label(row.label)], len(row.version_ids),
            row.final_at is not None,
        )
        for row in rows
    ]  # fmt: skip
