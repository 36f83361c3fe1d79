"""A draft is one wording that its writer rewrites in place: no event, no log line, no versions, until it is saved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from django.db import transaction

from roer.core.actor import Actor, forget_words
from roer.core.models import Item, ItemVersion
from roer.core.vault import keystore
from roer.core.vault.words import Wording, add_version

if TYPE_CHECKING:
    from roer.core.items import NewItem


def put_draft(new: NewItem, actor: Actor) -> Item:
    """Keep a first draft; the row policy shows it to its writer alone."""
    from roer.core.items import put

    return put(replace(new, state=Item.State.DRAFT), actor)


def settle_draft(item: Item, words: str, actor: Actor) -> None:
    """Save a draft: the words get a wording of their own, and what was tried before can no longer be read."""
    tried = [item.current_version] if item.current_version else []
    add_version(item, Wording(words), actor)
    ItemVersion.objects.filter(id__in=tried).update(ciphertext=None, destroyed_at=actor.at)
    forget_words(tried)
    Item.objects.filter(id=item.id).update(state=Item.State.SAVED, recorded_at=actor.at)
    item.state, item.recorded_at = Item.State.SAVED, actor.at
    transaction.on_commit(lambda: keystore.delete_keys(tried))
