"""The secrets of one installation: database passwords and the signing key, in DATA/secrets, readable by its owner."""

import json
import secrets
from pathlib import Path

from roer.install.places import private_directory, write_private

ROLES = ("roer_owner", "roer_app", "roer_clock", "roer_export", "roer_keys")


def directory(data: Path) -> Path:
    """DATA/secrets, made when absent."""
    return private_directory(data / "secrets")


def passwords(data: Path) -> dict[str, str]:
    """Role -> password, made at random at the first call. The key 'postgres' is the embedded administrator."""
    path = directory(data) / "database.json"
    known: dict[str, str] = json.loads(path.read_text()) if path.exists() else {}
    missing = [role for role in ("postgres", *ROLES) if role not in known]
    if missing:
        known |= {role: secrets.token_urlsafe(32) for role in missing}
        write_private(path, json.dumps(known, indent=1))
    return known


def signing_key(data: Path) -> str:
    """Django's SECRET_KEY, made at random at the first call."""
    path = directory(data) / "signing.key"
    if not path.exists():
        write_private(path, secrets.token_urlsafe(64))
    return path.read_text()
