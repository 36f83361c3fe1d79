"""What people may do in this room."""

from __future__ import annotations

from typing import Any

from roer.core.actions import action
from roer.core.actor import Actor
from roer.core.codes import Role

WORKERS = frozenset({Role.PROFESSIONAL, Role.FAMILY_SUPERVISOR, Role.PROVIDER_WORKER})


def owns(actor: Actor, thing: Any) -> bool:
    """Does the work lie with this seat?"""
    return bool(thing.owner_seat_id == actor.seat_id)


night_desk = action("safety.open_at_night", says="bij gevaar in de nachtdienst een dossier openen", roles=WORKERS)
note = action("safety.note_at_night", says="gevaar, een uitspraak of een plek voor vannacht opschrijven", roles=WORKERS)
finish = action("safety.finish_task", says="een taak na de nacht afronden", roles=WORKERS, when=owns)
tell_later = action("safety.tell_later", says="met zijn tweeën kiezen wanneer het gezin het hoort", roles=WORKERS)
tell_family = action(
    "safety.tell_family", says="het gezin vertellen wat er die nacht is gedaan", roles=WORKERS, when=owns
)
