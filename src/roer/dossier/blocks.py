"""Blocks of the first page: what a young person cares about, a parent's children, a worker's caseload."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from roer.core.actor import Actor
from roer.core.codes import Role
from roer.dossier import queries
from roer.dossier.access import FAMILY, HELPERS
from roer.people.queries import own_dossier
from roer.web.blocks import register_block

CLOSE = {Role.BUDDY, Role.CHOSEN_MENTOR, Role.NETWORK_MEMBER}


def has_file(request: HttpRequest) -> bool:
    """Families have an own file, helpers a caseload."""
    actor = getattr(request, "actor", None)
    return actor is not None and actor.role in FAMILY | HELPERS


def register() -> None:
    """Hang the blocks of this room in the first page."""
    register_block("me", {Role.SELF}, _me, "dossier/block_me.html", order=10, daily=True)
    register_block("children", {Role.PARENT, Role.CARER, Role.GUARDIAN}, _children, "dossier/block_children.html", 10)
    register_block("shared", CLOSE, _shared, "dossier/block_shared.html", order=10)
    register_block("talk", (FAMILY | HELPERS) - {Role.SELF}, _talk, "dossier/block_talk.html", order=30)
    register_block("promises", FAMILY, _promises, "dossier/block_promises.html", order=40)
    register_block("caseload", HELPERS, _caseload, "dossier/block_caseload.html", order=20)


def _me(actor: Actor) -> dict[str, Any] | None:
    own = own_dossier(actor)
    if own is None:
        return None
    return {
        "own": own, "matters": queries.matters_of(own, actor), "week": queries.week_of(own.id, actor),
        "coming": queries.coming_of(own.id, actor, 2), "step": queries.next_step(own.id, actor),
        "contacts": queries.contacts_of(actor, queries.circle_of(actor)),
    }  # fmt: skip


def _children(actor: Actor) -> dict[str, Any] | None:
    dossier = own_dossier(actor)
    return {"children": queries.other_files(dossier, actor)} if dossier else None


def _shared(actor: Actor) -> dict[str, Any] | None:
    """What somebody who is close may read, for a buddy or mentor has no other way in."""
    own = own_dossier(actor)
    files = queries.other_files(own, actor) if own else []
    return {"files": files} if files else None


def _caseload(actor: Actor) -> dict[str, Any] | None:
    return {"lines": queries.caseload_part(actor).lines[:12]}


def _talk(actor: Actor) -> dict[str, Any] | None:
    dossier = own_dossier(actor)
    waiting = [line for line in queries.threads_of(actor) if line.unread]
    faces = queries.talk_with(dossier.id, actor) if dossier and actor.role not in HELPERS else []
    return {"waiting": waiting, "faces": faces, "own": dossier} if waiting or faces else None


def _promises(actor: Actor) -> dict[str, Any] | None:
    dossier = own_dossier(actor)
    open_ones = [one for one in queries.promises_of(dossier.id, actor) if one.can_settle][:5] if dossier else []
    return {"promises": open_ones} if open_ones else None
