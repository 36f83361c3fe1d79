"""The master keys: one file outside both databases. It wraps the version keys and feeds the keyed hashes."""

from __future__ import annotations

import base64
import functools
import hashlib
import hmac
import json
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings


@dataclass(frozen=True)
class MasterKeys:
    """Wrapping keys by generation (32 bytes each) and the keys for log, pseudonyms and look-ups."""

    generations: dict[int, bytes]
    audit: bytes
    pseudonym: bytes
    lookup: bytes

    @property
    def current(self) -> int:
        """The generation that wraps new keys."""
        return max(self.generations)


def _read(path: Path) -> MasterKeys:
    held = json.loads(path.read_text())
    generations = {g["number"]: base64.b64decode(g["key"]) for g in held["generations"] if not g.get("retired")}
    return MasterKeys(generations, *(base64.b64decode(held[name]) for name in ("audit", "pseudonym", "lookup")))


@functools.lru_cache(maxsize=4)
def _cached(path: Path, changed_at: int) -> MasterKeys:
    return _read(path)


def master_keys() -> MasterKeys:
    """The keys of this installation; the file is read again after it changed (rotation)."""
    path = Path(settings.ROER_MASTER_KEYS)
    return _cached(path, path.stat().st_mtime_ns)


def keyed_hash(key: bytes, *parts: str) -> bytes:
    """HMAC-SHA256 over parts that cannot run into each other."""
    return hmac.new(key, json.dumps(parts).encode(), hashlib.sha256).digest()


def lookup_hash(kind: str, value: str) -> str:
    """A keyed hash to find an exact number or address again without storing it in plain."""
    return keyed_hash(master_keys().lookup, kind, value).hex()


def fernet_key() -> bytes:
    """A key for small secrets of sign-in, derived from the look-up key."""
    return base64.urlsafe_b64encode(keyed_hash(master_keys().lookup, "fernet"))
