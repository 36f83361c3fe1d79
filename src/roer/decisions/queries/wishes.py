"""What the child wished around a decision, and what was done with each, as far as the reader may see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from roer.core.actor import Actor
from roer.decisions.models import ChildWish, Decision
from roer.decisions.queries.amounts import in_words
from roer.decisions.queries.assessment import texts


@dataclass(frozen=True)
class WishView:
    """One wish in words, about which line of help (empty: an own solution), and the answer to it."""

    id: UUID
    text: str
    about: str
    in_letter: bool
    followed: Any
    why: str


def wishes_of(row: Decision, actor: Actor) -> list[WishView]:
    """The wishes that this reader sees, the first first."""
    held = list(ChildWish.objects.visible_to(actor).filter(decision=row).select_related("provision__provider"))
    held.sort(key=lambda one: (one.said_at, str(one.id)))
    words = texts([each for one in held for each in (one.item_id, one.answer_item) if each])
    return [
        WishView(
            one.id, words.get(one.item_id) or "", in_words(one.provision) if one.provision else "", one.in_letter,
            one.get_followed_display(), words.get(one.answer_item) or "",
        )
        for one in held
    ]  # fmt: skip


def wish_for(wish_id: UUID, actor: Actor) -> ChildWish:
    """One wish. Raises ChildWish.DoesNotExist for who may not see it."""
    return ChildWish.objects.visible_to(actor).get(id=wish_id)
