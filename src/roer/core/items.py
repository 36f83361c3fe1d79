"""Put statements in a dossier, and read them back, for every room alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid4

from roer.core.actor import Actor
from roer.core.codes import Label, Register
from roer.core.models import Item, ItemAbout
from roer.core.vault.words import Wording, first_version, read_items


@dataclass(frozen=True)
class NewItem:
    """What is to be put down. `about` names other persons with their part (ItemAbout.Part)."""

    dossier_id: UUID
    kind: str
    label: Label
    words: str
    weight: str = Item.Weight.NONE
    state: str = Item.State.SAVED
    happened_on: date | None = None
    about: tuple[tuple[UUID, str], ...] = ()
    language: str = "nl"
    register: str = "formal"


def put(new: NewItem, actor: Actor) -> Item:
    """Store one item with its first version. Data controller and regime follow from the actor's seat (PRI-51)."""
    item = Item(
        dossier_id=new.dossier_id, kind=new.kind, label=int(new.label), weight=new.weight, state=new.state,
        author_seat_id=actor.seat_id, on_behalf_of_id=actor.on_behalf_of, owner_organisation_id=actor.organisation_id,
        data_controller_id=actor.organisation_id, regime=actor.regime, happened_on=new.happened_on,
        recorded_at=actor.at, current_version=uuid4() if new.register == Register.FORMAL else None,
    )  # fmt: skip
    item.save(force_insert=True)
    if new.about:
        ItemAbout.objects.bulk_create(ItemAbout(item=item, person_id=each, part=part) for each, part in new.about)
    first_version(item, Wording(new.words, new.language, new.register), actor)
    return item


def words_of(items: Iterable[Item]) -> list[tuple[Item, str | None]]:
    """Items with their current words, in the given order."""
    listed: Sequence[Item] = list(items)
    words = read_items(listed)
    return [(item, words[item.id]) for item in listed]
