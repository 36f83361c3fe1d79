"""Blocks of the first page: the family's wait, a worker's long waits, a provider's proposals, a coordinator's list."""

from __future__ import annotations

from typing import Any

from roer.core.actor import Actor
from roer.core.codes import Role
from roer.waiting import queries
from roer.waiting.access import FAMILY, PROVIDER, TEAM
from roer.web.blocks import register_block

SHOWN = 5


def register() -> None:
    """Hang the blocks."""
    register_block("waiting.mine", FAMILY, _mine, "waiting/block_mine.html", order=25)
    register_block("waiting.long", TEAM, _long, "waiting/block_long.html", order=25)
    register_block("waiting.proposals", PROVIDER, _proposals, "waiting/block_proposals.html", order=15)
    register_block(
        "waiting.coordinator", {Role.WAITING_COORDINATOR}, _coordinator, "waiting/block_coordinator.html", order=10
    )


def _mine(actor: Actor) -> dict[str, Any] | None:
    lines = [one for one in queries.my_waits(actor) if one.running]
    return {"lines": lines[:SHOWN]} if lines else None


def _long(actor: Actor) -> dict[str, Any] | None:
    lines = [one for one in queries.own_waits(actor) if one.is_over_norm]
    return {"lines": lines[:SHOWN]} if lines else None


def _proposals(actor: Actor) -> dict[str, Any] | None:
    return {
        "lines": [one for one in queries.proposals_for_provider(actor) if one.proposal.state in ("asked", "accepted")],
        "helps": queries.given_by(actor),
    }


def _coordinator(actor: Actor) -> dict[str, Any] | None:
    return {"totals": queries.totals(actor), "lines": queries.waiting_for_coordinator(actor)[:SHOWN]}
