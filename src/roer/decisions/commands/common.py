"""What the commands of this room share: words that are there, texts that can still change, and asking for work."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from roer.core.actor import Actor
from roer.core.days import start_of
from roer.core.items import NewItem, put
from roer.core.models import Item
from roer.core.vault.words import Wording, add_version, rewrite_draft
from roer.core.worklist import ask
from roer.decisions.models import Decision
from roer.decisions.refusals import AlreadySent, NothingWritten


def said(words: str) -> str:
    """The words without space around them. Raises NothingWritten when there are none."""
    if not words.strip():
        raise NothingWritten
    return words.strip()


def put_words(dossier_id: UUID, kind: str, label: int, words: str, actor: Actor, *, draft: bool = False) -> Item:
    """A new judgement in words; a draft is seen by its writer alone."""
    state = Item.State.DRAFT if draft else Item.State.SAVED
    return put(NewItem(dossier_id, kind, label, said(words), Item.Weight.JUDGEMENT, state), actor)  # type: ignore[arg-type]


def reword(item_id: UUID, words: str, actor: Actor) -> None:
    """Newer words for an item that was not sent: in the place of the own draft's, or as a new version."""
    item = Item.objects.get(id=item_id)
    if item.state == Item.State.DRAFT:
        rewrite_draft(item, said(words), actor)
    else:
        add_version(item, Wording(said(words)), actor, parent_id=item.current_version)


def ask_once(
    kind: str, *, owner_seat_id: UUID, due_on: date, cause: str, actor: Actor, dossier_id: UUID, thing_id: UUID
) -> None:
    """Put work on a list with a day instead of a moment: due when that day begins."""
    due_at: datetime = start_of(due_on)
    ask(
        kind, owner_seat_id=owner_seat_id, due_at=due_at, cause=cause, actor=actor, dossier_id=dossier_id,
        thing_id=thing_id,
    )  # fmt: skip


def open_decision(decision_id: UUID, actor: Actor) -> Decision:
    """A decision that can still change, held until the transaction ends.

    Raises Decision.DoesNotExist for what the actor does not see, AlreadySent.
    """
    decision = Decision.objects.visible_to(actor).select_for_update().get(id=decision_id)
    if decision.is_sent:
        raise AlreadySent
    return decision
