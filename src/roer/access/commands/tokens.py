"""Tokens for the API: made by whoever holds the seat, shown once, ended at will."""

from __future__ import annotations

import secrets
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.access.models import ApiToken
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.commands import Refused, command
from roer.core.vault.master import lookup_hash

SCOPES = ("read", "write")


class CannotMakeToken(Refused):
    """A token needs a scope and an end in the future."""


def make_token(*, actor: Actor, scopes: list[str], until: datetime) -> str:
    """Make a token for the actor's own seat. No `@command`: its result would be stored, and a token is stored nowhere."""
    require("access.choose_seat", actor)
    if not scopes or set(scopes) - set(SCOPES) or until <= actor.at:
        raise CannotMakeToken(_("Kies wat het token mag en tot wanneer."))
    token = secrets.token_urlsafe(32)
    ApiToken(
        hashed=hashed(token), seat_id=actor.seat_id, scopes=sorted(set(scopes)), made_at=actor.at, valid_until=until
    ).save(force_insert=True)
    return token


@command
def end_token(*, actor: Actor, token_id: UUID) -> None:
    """End a token of the actor's own seat."""
    ApiToken.objects.filter(id=token_id, seat_id=actor.seat_id).update(valid_until=actor.at)


def hashed(token: str) -> str:
    """The keyed hash by which a token is found."""
    return lookup_hash("api_token", token)
