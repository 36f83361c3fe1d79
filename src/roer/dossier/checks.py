"""What the commands of this room check first."""

from __future__ import annotations

from uuid import UUID

from roer.core.actions import NotAllowed
from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES
from roer.core.models import Dossier, Item, ItemVersion
from roer.core.vault.words import Wording, add_version, read_items
from roer.dossier.refusals import NothingWritten, TooLong, WordsClash

LONGEST = 20_000


def text_of(words: str) -> str:
    """The words as they may be kept. Raises NothingWritten or TooLong."""
    text = words.replace("\x00", "").strip()
    if not text:
        raise NothingWritten
    if len(text) > LONGEST:
        raise TooLong
    return text


def seen_item(item_id: UUID, *, lock: bool = False) -> Item:
    """An item the actor sees. Raises NotAllowed, also when it does not exist."""
    found = Item.objects.filter(id=item_id)
    item = (found.select_for_update() if lock else found).first()
    if item is None or item.state == Item.State.DESTROYED:
        raise NotAllowed
    return item


def number_of(item: Item) -> int:
    """The number of the current wording of an item."""
    return ItemVersion.objects.values_list("number", flat=True).get(id=item.current_version)  # type: ignore[misc]


def reword(item: Item, words: str, based_on: int, actor: Actor) -> UUID:
    """Put a newer wording on a locked item; the older one stays. Returns the older one. Raises WordsClash."""
    text, number = text_of(words), number_of(item)
    if number != based_on:
        raise WordsClash(theirs=read_items([item])[item.id] or "", yours=words, number=number)
    older = item.current_version
    add_version(item, Wording(text), actor, parent_id=older)
    return older  # type: ignore[return-value]


def speaks_for_self(dossier_id: UUID, actor: Actor) -> bool:
    """Is it the person of the dossier who speaks, or a helper who writes down what he or she said?"""
    owner = Dossier.objects.values_list("person_id", flat=True).filter(id=dossier_id).first()
    speaker = actor.on_behalf_of if actor.role in WORK_ROLES else actor.person_id
    return owner is not None and speaker == owner


def is_speaker(item: Item, actor: Actor) -> bool:
    """Are these the actor's own words, written by the actor or written down for him or her?"""
    if item.on_behalf_of_id is not None:
        return item.on_behalf_of_id == actor.person_id
    return item.author_seat_id == actor.seat_id
