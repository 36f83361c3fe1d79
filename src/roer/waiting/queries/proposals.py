"""Proposals as family, worker and provider see them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from roer.core.actor import Actor
from roer.core.items import words_of
from roer.core.models import Item
from roer.offers.queries import Circumstance
from roer.waiting.models import Proposal


@dataclass(frozen=True)
class ProposalLine:
    """One proposal with everything written at it that this reader may read."""

    proposal: Proposal
    words: str
    wish: str
    fit_reason: str
    decline: str

    @property
    def circumstances(self) -> list[Any]:
        """What was told with it, in words."""
        return [Circumstance(each).label for each in self.proposal.circumstances if each in Circumstance.values]


def proposals_of(request_id: UUID, actor: Actor) -> list[ProposalLine]:
    """The proposals of one request, the last first."""
    return _lines(Proposal.objects.visible_to(actor).filter(request_id=request_id).order_by("-proposed_at"))


def proposals_for_provider(actor: Actor) -> list[ProposalLine]:
    """What lies with the actor's organisation and this worker may read, unanswered first."""
    found = Proposal.objects.visible_to(actor).filter(organisation_id=actor.organisation_id)
    return sorted(_lines(found.order_by("-proposed_at")[:100]), key=lambda line: line.proposal.state != "asked")


def proposal_for(proposal_id: UUID, actor: Actor) -> ProposalLine:
    """One proposal. Raises Proposal.DoesNotExist when it is absent or hidden."""
    return _lines([_joined(Proposal.objects.visible_to(actor)).get(id=proposal_id)])[0]


def _joined(found: Any) -> Any:
    return found.select_related("offer", "organisation", "provider_seat", "owner_seat", "criterion")


def _lines(found: Iterable[Proposal]) -> list[ProposalLine]:
    rows = list(found if isinstance(found, list) else _joined(found))
    wanted = [x for row in rows for x in (row.item_id, row.wish_item, row.fit_item, row.decline_item) if x]
    texts = {item.id: words or "" for item, words in words_of(Item.objects.filter(id__in=wanted))}
    return [
        ProposalLine(row, *(texts.get(x, "") for x in (row.item_id, row.wish_item, row.fit_item, row.decline_item)))
        for row in rows
    ]
