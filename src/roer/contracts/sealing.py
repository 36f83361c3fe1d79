"""A message as it was sent, under a key of its own. Opening it is looking at somebody, and is logged as such."""

from __future__ import annotations

import hashlib
from uuid import UUID

from roer.contracts.models import ExchangeMessage
from roer.core.actor import scene
from roer.core.vault import keystore
from roer.core.vault.master import lookup_hash
from roer.core.vault.words import seal, unseal


def sealed(message_id: UUID, content: bytes) -> bytes:
    """Encrypt a message under a new key."""
    key = keystore.new_keys([message_id])[message_id]
    return seal(key, content.decode("utf-8"), message_id, message_id)


def opened(message: ExchangeMessage) -> bytes:
    """The message as it was sent. Raises LookupError when its key is gone."""
    key = keystore.get_keys([message.id]).get(message.id)
    if key is None or message.sealed is None:
        raise LookupError(f"message {message.id} is no longer kept")
    if message.dossier_id:
        scene().saw(message.dossier_id)
    return unseal(key, bytes(message.sealed), message.id, message.id).encode()


def sealed_words(row_id: UUID, words: str) -> bytes:
    """Encrypt the written reason beside a row, under a new key."""
    return sealed(row_id, words.encode())


def words_of_row(row_id: UUID, ciphertext: bytes | memoryview | None) -> str:
    """The written reason beside a row; empty when there is none or its key is gone."""
    key = keystore.get_keys([row_id]).get(row_id)
    return unseal(key, bytes(ciphertext), row_id, row_id) if key and ciphertext else ""


def digest_of(content: bytes) -> str:
    """A keyed hash of a whole message, to know it again."""
    return lookup_hash("ijw", hashlib.sha256(content).hexdigest())


def person_hash(number: str) -> str:
    """A keyed hash of a citizen service number, to know a person again."""
    return lookup_hash("bsn", number)
