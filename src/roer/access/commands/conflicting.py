"""A mentor or buddy who turns out to work on the case: what was shared ends at once, and the young person reads why (PEO-21)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import connection

from roer.access.rederive import rederive
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import tell


def end_double_role(actor: Actor, dossier_id: UUID, item_id: UUID | None, codes: Mapping[str, Any]) -> None:
    """Whenever somebody joins the help: the same person is no supporter by choice of this young person any more."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT access_end_grants_of(%s, %s, %s)", [dossier_id, codes["seat"], actor.at])
        ended = cursor.fetchone()[0]
    if ended:
        rederive([dossier_id])
        tell(dossier_id, "access.supporter_works_here", label=Label.PRIVATE, seat=codes["seat"])
