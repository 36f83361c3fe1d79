"""An offer that closes, as its provider sees it: who is there, who waits, what comes instead."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.days import day_of
from roer.offers import queries as offers
from roer.people import queries as people
from roer.waiting.commands.closing import closing_facts
from roer.waiting.models import CareEpisode, ClosingCare, Proposal
from roer.waiting.queries.waits import texts_of
from roer.waiting.rule_facts import ClosingFacts


@dataclass(frozen=True)
class ClosingChild:
    """One child that this worker may see: the help, the name, the answer that stands, and accepted places to choose from."""

    episode: CareEpisode
    name: str
    answer: ClosingCare | None
    words: str
    places: list[tuple[str, str]]


@dataclass(frozen=True)
class ClosingPage:
    """Everything about one closing. `substitutes` have room now for the same kind of help; `free` are their places."""

    closing: Any
    facts: ClosingFacts
    children: list[ClosingChild]
    substitutes: list[offers.OfferLine]

    @property
    def free(self) -> int:
        """Free places elsewhere for the same kind of help."""
        return sum(line.free_places for line in self.substitutes)

    @property
    def gap(self) -> int:
        """How many who are there or wait would have no place, by what is free elsewhere now; never below nought."""
        return max(0, self.facts.there - self.facts.ready + self.facts.waiting - self.free)

    @property
    def others(self) -> int:
        """How many children are there whom a colleague helps."""
        return max(0, self.facts.there - len(self.children))

    @property
    def is_planned(self) -> bool:
        """Do the places that come instead stand ready before this closes?"""
        ready: date | None = self.closing.ready_on
        return ready is not None and ready <= self.closing.effective_on


def closing_page(closing_id: UUID, actor: Actor) -> ClosingPage:
    """The closing of an own offer. Raises OfferClosing.DoesNotExist, NotAllowed."""
    closing = offers.closing_for(closing_id)
    require("offers.keep_offers", actor, closing.offer)
    found = CareEpisode.objects.visible_to(actor).filter(proposal__offer_id=closing.offer_id, ended_at__isnull=True)
    episodes = list(found.select_related("seat").order_by("started_at"))
    near = offers.spot(closing.offer.municipality_code)
    wanted = offers.Wanted(form=closing.offer.form, place=near, free_now=True)
    free = [line for line in offers.search(wanted, day_of(actor.at)) if line.offer.id != closing.offer_id]
    return ClosingPage(
        closing, closing_facts(closing_id), _children(closing_id, closing.offer_id, episodes, actor), free
    )


def _children(closing_id: UUID, offer_id: UUID, episodes: list[CareEpisode], actor: Actor) -> list[ClosingChild]:
    dossiers = {each.dossier_id for each in episodes}
    answers = {
        each.episode_id: each for each in ClosingCare.objects.visible_to(actor).filter(closing_id=closing_id)
    }  # fmt: skip
    texts, names = texts_of([each.item_id for each in answers.values()]), people.names_of(dossiers, actor)
    accepted = Proposal.objects.visible_to(actor).filter(dossier_id__in=dossiers, state=Proposal.State.ACCEPTED)
    places: dict[UUID, list[tuple[str, str]]] = {}
    for each in accepted.exclude(offer_id=offer_id).select_related("offer", "organisation"):
        places.setdefault(each.dossier_id, []).append((str(each.id), f"{each.offer.name}, {each.organisation.name}"))
    return [
        ClosingChild(
            each, names.get(each.dossier_id, ""), answers.get(each.id),
            texts.get(answers[each.id].item_id, "") if each.id in answers else "", places.get(each.dossier_id, []),
        )
        for each in episodes
    ]  # fmt: skip
