"""Steps of the way to help that tests share. Words are made up."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from roer.core.actor import Actor, acting
from roer.core.models import WorkItem
from roer.demo.cast import Cast
from roer.intake import commands, queries
from roer.intake.models import HelpRequest
from roer.intake.tests.conftest import AT


def ask(cast: Cast, who: str = "mirjam", about: str = "sem", at: datetime = AT, **more: Any) -> UUID:
    """A question that the other parent may read too."""
    given = {
        "words": {"want": "Ik wil dat hij weer slaapt"},
        "municipality_code": "9999",
        "others_may_read": True,
    } | more
    return commands.ask_question(actor=cast[who].at(at), dossier_id=cast.dossier(about), **given)


def work(actor: Actor, kind: str, thing_id: UUID) -> int:
    """How much open work of a kind the actor has about a thing."""
    with acting(actor, page="test"):
        return WorkItem.objects.filter(
            kind=kind, thing_id=thing_id, state=WorkItem.State.OPEN, owner_seat_id=actor.seat_id
        ).count()


def seen(request_id: UUID, actor: Actor) -> queries.Looked:
    """What the actor sees around a request."""
    with acting(actor, page="test"):
        return queries.looked_at(queries.request_for(request_id, actor), actor)


def row(request_id: UUID, actor: Actor) -> HelpRequest:
    """The request as the actor sees it."""
    with acting(actor, page="test"):
        return queries.request_for(request_id, actor)
