"""Talks, offers and opinions around a request, each as far as the actor may see it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from roer.core.actor import Actor
from roer.core.items import words_of
from roer.core.models import Item
from roer.intake.models import ChildOpinion, ConversationRating, FirstConversation, SupportOffer


@dataclass(frozen=True)
class TalkLine:
    """One talk with its invitation, outcome, and why the child was not there."""

    talk: FirstConversation
    invitation: str
    outcome: str
    why_without: str
    without_interpreter: str


@dataclass(frozen=True)
class OpinionLine:
    """What the child thinks, or why it was not asked."""

    opinion: ChildOpinion
    words: str


def talks_of(request_id: UUID, actor: Actor) -> list[TalkLine]:
    """Every talk of a request, the first first."""
    talks = list(FirstConversation.objects.visible_to(actor).filter(request_id=request_id).order_by("planned_at"))
    texts = _texts(each for talk in talks for each in _items(talk))
    return [TalkLine(talk, *(texts.get(each, "") for each in _items(talk))) for talk in talks]


def _items(talk: FirstConversation) -> tuple[UUID | None, ...]:
    return talk.item_id, talk.outcome_item, talk.presence_item, talk.interpreter_why_item


def offers_of(request_id: UUID, actor: Actor) -> list[SupportOffer]:
    """What was offered beside the help."""
    rows = SupportOffer.objects.visible_to(actor).filter(request_id=request_id).select_related("worker")
    return list(rows.order_by("offered_at"))


def opinions_of(request_id: UUID, actor: Actor) -> list[OpinionLine]:
    """What the child said, the first first."""
    rows = list(ChildOpinion.objects.visible_to(actor).filter(request_id=request_id).order_by("recorded_at"))
    texts = _texts(row.item_id for row in rows)
    return [OpinionLine(row, texts.get(row.item_id, "")) for row in rows]


def ratings_of(conversation_id: UUID, actor: Actor) -> list[ConversationRating]:
    """How people felt after a talk, as far as the actor may see it: the team all, each person the own one."""
    held = ConversationRating.objects.visible_to(actor).filter(conversation_id=conversation_id)
    return list(held.order_by("rated_at", "-by_child"))


def _texts(item_ids: Iterable[UUID | None]) -> dict[Any, str]:
    items = Item.objects.filter(id__in=[each for each in item_ids if each])
    return {item.id: text or "" for item, text in words_of(items)}
