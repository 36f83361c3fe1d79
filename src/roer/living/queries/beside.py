"""What stands beside one placement: who answers for it, a hand-over, an ending that is asked, advice, looking back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from roer.core.actor import Actor
from roer.core.items import words_of
from roer.core.models import Item
from roer.living.models import (
    EndingAnswer,
    MoveAdvice,
    Placement,
    PlacementCarer,
    StayEnding,
    StayReview,
    Transfer,
    TransferPoint,
)
from roer.people import queries as people


@dataclass(frozen=True)
class Beside:
    """Everything beside one placement, with its words. `responsible` is who answers for the child in this stay today."""

    responsible: str = ""
    transfer: Transfer | None = None
    points: tuple[tuple[TransferPoint, str], ...] = ()
    ending: StayEnding | None = None
    ending_words: str = ""
    carers_said: tuple[tuple[str, bool, str], ...] = ()
    may_answer_ending: bool = False
    advice: MoveAdvice | None = None
    advice_words: str = ""
    unadvised: str = ""
    reviews: tuple[tuple[date, str], ...] = ()


def beside(held: Placement, actor: Actor) -> Beside:
    """What stands beside a placement, as far as the reader may know."""
    transfer = _transfer(held, actor)
    points = (
        list(TransferPoint.objects.visible_to(actor).filter(transfer=transfer).order_by("part")) if transfer else []
    )
    ending = _ending(held, actor) if held.valid_from and not held.form.at_home else None
    said = _said(ending, actor) if ending else []
    advice = MoveAdvice.objects.filter(placement_id=held.id).first() if held.interest else None
    reviews = (
        list(StayReview.objects.visible_to(actor).filter(placement_id=held.id).order_by("-held_on"))
        if held.valid_from
        else []
    )
    texts = _texts(
        [*(p.item_id for p in points), ending and ending.item_id, *(a.item_id for a in said), advice and advice.answer_item,
         held.unadvised_item, *(r.item_id for r in reviews)]
    )  # fmt: skip
    names = people.known_as([a.person_id for a in said], actor) if said else {}
    return Beside(
        _responsible(held, transfer), transfer, tuple((p, texts.get(p.item_id, "")) for p in points), ending,
        texts.get(ending.item_id, "") if ending else "",
        tuple((names.get(a.person_id, ""), a.agrees, texts.get(a.item_id, "")) for a in said),
        bool(ending) and actor.role == "carer" and lives_here(held, actor), advice,
        texts.get(advice.answer_item, "") if advice else "", texts.get(held.unadvised_item, ""),
        tuple((r.held_on, texts.get(r.item_id, "")) for r in reviews),
    )  # fmt: skip


def advice_for(advice_id: UUID, actor: Actor) -> tuple[MoveAdvice, str, str]:
    """A question about a move with its words and the answer. Raises MoveAdvice.DoesNotExist."""
    row = MoveAdvice.objects.get(id=advice_id)
    texts = _texts([row.item_id, row.answer_item])
    return row, texts.get(row.item_id, ""), texts.get(row.answer_item, "")


def lives_here(held: Placement, actor: Actor) -> bool:
    """Does the reader bring up the young person in this placement?"""
    return PlacementCarer.objects.visible_to(actor).filter(placement_id=held.id, person_id=actor.person_id).exists()


def _transfer(held: Placement, actor: Actor) -> Transfer | None:
    if not held.organisation_id or not held.valid_from:
        return None
    rows = Transfer.objects.visible_to(actor).select_related("sender", "receiver", "confirmed_by")
    found: Transfer | None = rows.filter(to_placement_id=held.id).first()
    return found


def _responsible(held: Placement, transfer: Transfer | None) -> str:
    if transfer is not None and transfer.confirmed_at is None:
        return transfer.sender.name
    return held.organisation.name if held.organisation else ""


def _ending(held: Placement, actor: Actor) -> StayEnding | None:
    rows = StayEnding.objects.visible_to(actor).filter(placement_id=held.id, settled_at__isnull=True)
    found: StayEnding | None = rows.first()
    return found


def _said(ending: StayEnding, actor: Actor) -> list[EndingAnswer]:
    rows = EndingAnswer.objects.visible_to(actor).filter(ending_id=ending.id).order_by("answered_at")
    return list({row.person_id: row for row in rows}.values())


def _texts(item_ids: list[Any]) -> dict[Any, str]:
    wanted = [each for each in item_ids if each]
    return {item.id: text or "" for item, text in words_of(Item.objects.filter(id__in=wanted))} if wanted else {}
