"""Write and read words. Reading is always within `acting`, and what was read goes into the access log by itself."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.db import connection
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from roer.core.actor import Actor, forget_words, scene
from roer.core.codes import Register
from roer.core.models import Item, ItemVersion
from roer.core.refusal import Refused
from roer.core.vault import keystore

NONCE = 12
SEALED = "SELECT id, item_id, ciphertext FROM core_itemversion WHERE id = ANY(%s) AND ciphertext IS NOT NULL"
Sealed = tuple[UUID, UUID, bytes | memoryview]


def seal(key: bytes, words: str, version_id: UUID, item_id: UUID) -> bytes:
    """Encrypt words; the ids are bound to the ciphertext, so that a swapped row does not open."""
    nonce = os.urandom(NONCE)
    return nonce + AESGCM(key).encrypt(nonce, words.encode(), version_id.bytes + item_id.bytes)


def unseal(key: bytes, ciphertext: bytes, version_id: UUID, item_id: UUID) -> str:
    """Decrypt words. Raises InvalidTag when key, row or ids do not belong together."""
    return AESGCM(key).decrypt(ciphertext[:NONCE], ciphertext[NONCE:], version_id.bytes + item_id.bytes).decode()


class SentStays(Refused):
    """The words of a sent item do not change; a plainer register of them may still be written."""

    words = _("Dit is verstuurd en verandert niet meer.")


@dataclass(frozen=True)
class Wording:
    """Words to be written as one version."""

    words: str
    language: str = "nl"
    register: str = Register.FORMAL


def add_version(item: Item, wording: Wording, actor: Actor, *, parent_id: UUID | None = None) -> ItemVersion:
    """Write a version of an item and make it the current one (for its register formal). The key goes first.

    Raises SentStays for a formal wording of a sent item.
    """
    if item.state == Item.State.SENT and item.current_version and wording.register == Register.FORMAL:
        raise SentStays
    number = (ItemVersion.objects.filter(item=item).aggregate(top=Max("number"))["top"] or 0) + 1
    version = _write(item, ItemVersion(id=uuid.uuid4(), number=number, parent_id=parent_id), wording, actor)
    if wording.register == Register.FORMAL:
        item.current_version = version.id
        Item.objects.filter(id=item.id).update(current_version=version.id)
    return version


def first_version(item: Item, wording: Wording, actor: Actor) -> ItemVersion:
    """Write the first version of an item that was just put down; `current_version` names it already, when formal."""
    return _write(item, ItemVersion(id=item.current_version or uuid.uuid4(), number=1), wording, actor)


def _write(item: Item, version: ItemVersion, wording: Wording, actor: Actor) -> ItemVersion:
    key = keystore.new_keys([version.id])[version.id]
    version.item, version.language, version.register = item, wording.language, wording.register
    version.author_seat_id, version.made_at = actor.seat_id, actor.at
    version.ciphertext = seal(key, wording.words, version.id, item.id)
    version.save(force_insert=True)
    return version


def rewrite_draft(item: Item, words: str, actor: Actor) -> None:
    """Put newer words in the place of a draft's, under the same key: a draft has one version and leaves no event.

    Raises ValueError for what is no draft of the actor.
    """
    if item.state != Item.State.DRAFT or item.author_seat_id != actor.seat_id or item.current_version is None:
        raise ValueError("Only the own draft is rewritten; what was saved gets a new version.")
    key = keystore.get_keys([item.current_version])[item.current_version]
    sealed = seal(key, words, item.current_version, item.id)
    ItemVersion.objects.filter(id=item.current_version).update(ciphertext=sealed, made_at=actor.at)
    forget_words([item.current_version])


def read_items(items: Sequence[Item]) -> dict[UUID, str | None]:
    """The current words of items by item id; None where they were destroyed. One query, one key query."""
    here = scene()
    current = {item.current_version for item in items if item.current_version}
    if unread := [version_id for version_id in current if version_id not in here.opened]:
        here.opened.update(_open(_sealed(unread)))
    words = here.opened
    for item in items:
        here.saw(item.dossier_id, item.id)
    return {item.id: words.get(item.current_version) for item in items}  # type: ignore[arg-type]


def read_wordings(version_ids: Iterable[UUID]) -> dict[UUID, str]:
    """Named wordings of items that were read before in this stretch, as a plainer version beside the text."""
    wanted = list(version_ids)
    return _open(_sealed(wanted)) if wanted else {}


def read_versions(item: Item) -> list[tuple[ItemVersion, str | None]]:
    """All versions of one item, oldest first, with their words or None where destroyed."""
    versions = list(item.versions.order_by("number"))
    words = _open((version.id, version.item_id, version.ciphertext) for version in versions if version.ciphertext)
    scene().saw(item.dossier_id, item.id)
    return [(version, words.get(version.id)) for version in versions]


def _sealed(version_ids: list[UUID]) -> list[Sealed]:
    with connection.cursor() as cursor:
        cursor.execute(SEALED, [version_ids])
        return cursor.fetchall()


def _open(sealed: Iterable[Sealed]) -> dict[UUID, str]:
    listed = list(sealed)
    keys = keystore.get_keys(version_id for version_id, _item, _ciphertext in listed)
    return {
        version_id: unseal(keys[version_id], bytes(ciphertext), version_id, item_id)
        for version_id, item_id, ciphertext in listed
        if version_id in keys
    }


__all__ = ["InvalidTag", "Wording", "add_version", "first_version", "read_items", "read_versions", "seal", "unseal"]
