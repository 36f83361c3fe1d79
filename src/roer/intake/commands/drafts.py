"""A long text that is not sent yet: one draft per seat and dossier, that only its writer sees. No event, no log."""

from __future__ import annotations

import json
from collections.abc import Mapping
from uuid import UUID

from roer.core.actor import Actor, acting
from roer.core.codes import Label
from roer.core.items import NewItem, put
from roer.core.models import Item
from roer.core.vault.words import read_items, rewrite_draft

KIND = "intake.draft"


def keep_draft(actor: Actor, dossier_id: UUID, fields: Mapping[str, str]) -> None:
    """Keep what somebody typed so far, for when the session ends or the train goes into a tunnel."""
    with acting(actor, page="intake.keep_draft"):
        words, held = json.dumps(dict(fields)), _draft(actor, dossier_id)
        if held is not None:
            rewrite_draft(held, words, actor)
        elif any(value.strip() for value in fields.values()):
            put(NewItem(dossier_id, KIND, Label.OWN_WORDS, words, state=Item.State.DRAFT), actor)


def draft_of(actor: Actor, dossier_id: UUID) -> dict[str, str]:
    """What the actor typed before and did not send."""
    held = _draft(actor, dossier_id)
    return json.loads(read_items([held])[held.id] or "{}") if held else {}


def begun_words(actor: Actor) -> str:
    """The first words of a question that this seat began and did not send; nothing when there is none."""
    drafts = Item.objects.visible_to(actor).filter(kind=KIND, author_seat_id=actor.seat_id, state=Item.State.DRAFT)
    held = [json.loads(text or "{}") for text in read_items(list(drafts)).values()]
    return next((value.strip() for each in held for value in each.values() if value.strip()), "")


def drop_draft(actor: Actor, dossier_id: UUID) -> None:
    """The words were sent, so the draft is emptied; its place is used again next time."""
    held = _draft(actor, dossier_id)
    if held is not None:
        rewrite_draft(held, "{}", actor)


def _draft(actor: Actor, dossier_id: UUID) -> Item | None:
    drafts = Item.objects.visible_to(actor).filter(dossier_id=dossier_id, kind=KIND, author_seat_id=actor.seat_id)
    return drafts.filter(state=Item.State.DRAFT).first()
