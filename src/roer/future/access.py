"""What people may do about becoming adult."""

from __future__ import annotations

from typing import Any

from roer.access.queries import labels_reached
from roer.core.actions import action
from roer.core.actor import Actor
from roer.core.codes import Label, Role
from roer.people import queries as people

WORKERS = frozenset({Role.PROFESSIONAL, Role.FAMILY_SUPERVISOR, Role.PROVIDER_WORKER})


def reads_plan(actor: Actor, dossier_id: Any) -> bool:
    """Does the actor read the plan of this young person?"""
    return bool(labels_reached(dossier_id, actor) & Label.PLAN)


def is_own(actor: Actor, dossier_id: Any) -> bool:
    """Is this the actor's own dossier?"""
    own = people.own_dossier(actor)
    return own is not None and own.id == dossier_id


see = action("future.see", says="zien wat er klaar is voor achttien", roles=WORKERS | {Role.SELF})
arrange = action("future.arrange", says="regelen wat er doorgaat na achttien", roles=WORKERS, when=reads_plan)
judge = action(
    "future.judge", says="zeggen wat er op orde is", roles=WORKERS | {Role.SELF},
    when=lambda actor, dossier_id: is_own(actor, dossier_id) if actor.role == Role.SELF else reads_plan(actor, dossier_id),
)  # fmt: skip
stop = action("future.stop", says="zelf stoppen met hulp", roles={Role.SELF}, when=is_own)
