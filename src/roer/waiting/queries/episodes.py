"""Help that runs or ran, who answers for it, and the way back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from roer.core.actor import Actor
from roer.core.days import day_of
from roer.core.models import Seat
from roer.core.visible import in_period
from roer.people import queries as people
from roer.waiting.codes import GoesAlong
from roer.waiting.models import CareEpisode, Handover, StopWish
from roer.waiting.queries.waits import texts_of
from roer.waiting.rules import ALONE_FROM


@dataclass(frozen=True)
class HandoverLine:
    """One handover with its words."""

    handover: Handover
    words: str
    decline: str

    @property
    def not_shared(self) -> list[Any]:
        """What the family keeps to itself: named, and nothing of it told."""
        return [GoesAlong(each).label for each in self.handover.not_shared]

    @property
    def goes_along(self) -> list[Any]:
        """What goes along, in words."""
        return [GoesAlong(each).label for each in self.handover.goes_along]

    @property
    def missing(self) -> list[Any]:
        """What does not, in words."""
        return [GoesAlong(each).label for each in self.handover.missing]


@dataclass(frozen=True)
class EpisodePage:
    """Everything the page of one care episode shows."""

    episode: CareEpisode
    name: str
    responsible: Seat
    handovers: list[HandoverLine]
    ending: str
    stop_said: int
    age: int | None
    colleagues: list[Seat]


def episodes_of(dossier_id: UUID, actor: Actor) -> list[CareEpisode]:
    """The help of one person, the last first."""
    found = CareEpisode.objects.visible_to(actor).filter(dossier_id=dossier_id)
    return list(found.select_related("organisation", "seat", "proposal__offer").order_by("-started_at"))


def given_by(actor: Actor) -> list[tuple[CareEpisode, str]]:
    """The running help this worker gives or is the way back for, with the name."""
    found = CareEpisode.objects.visible_to(actor).filter(ended_at__isnull=True)
    mine = list(
        (found.filter(seat_id=actor.seat_id) | found.filter(way_back_seat_id=actor.seat_id))
        .select_related("organisation", "seat").order_by("started_at")
    )  # fmt: skip
    names = people.names_of({each.dossier_id for each in mine}, actor)
    return [(each, names.get(each.dossier_id, "")) for each in mine]


def episode_page(episode_id: UUID, actor: Actor) -> EpisodePage:
    """One care episode. Raises CareEpisode.DoesNotExist when it is absent or hidden."""
    found = CareEpisode.objects.visible_to(actor).select_related("organisation", "seat", "way_back_seat__organisation")
    episode = found.get(id=episode_id)
    handovers = list(
        Handover.objects.visible_to(actor).filter(episode=episode).select_related("from_seat", "to_seat__organisation")
        .order_by("asked_at")
    )  # fmt: skip
    texts = texts_of([episode.end_item, *(x for row in handovers for x in (row.item_id, row.decline_item))])
    takers = [(row.to_seat, row.answered_at) for row in handovers if row.state == Handover.State.ACCEPTED]
    return EpisodePage(
        episode, people.name_of(episode.dossier_id, actor), responsible_seat(episode.seat, takers, actor.at),
        [HandoverLine(row, texts.get(row.item_id, ""), texts.get(row.decline_item, "")) for row in handovers],
        texts.get(episode.end_item, ""), StopWish.objects.visible_to(actor).filter(episode=episode).count(),
        people.age_of(episode.dossier_id, actor), _colleagues(episode, actor),
    )  # fmt: skip


def handover_for(handover_id: UUID, actor: Actor) -> HandoverLine:
    """One handover. Raises Handover.DoesNotExist when it is absent or hidden."""
    held = Handover.objects.visible_to(actor).select_related("from_seat__organisation", "to_seat").get(id=handover_id)
    texts = texts_of([held.item_id, held.decline_item])
    return HandoverLine(held, texts.get(held.item_id, ""), texts.get(held.decline_item, ""))


def responsible_seat(first: Any, accepted: Iterable[tuple[Any, datetime | None]], at: datetime) -> Any:
    """Who answers for the help at a moment: the first seat until another accepted, then the last who did. Never nobody."""
    taken = sorted(((when, seat) for seat, when in accepted if when and when <= at), key=lambda each: each[0])
    return taken[-1][1] if taken else first


def _colleagues(episode: CareEpisode, actor: Actor) -> list[Seat]:
    """Who can be asked to take over: whoever helps here, and workers of the organisations around this help."""
    around = {episode.organisation_id, episode.way_back_seat.organisation_id, actor.organisation_id} - {None}
    roles = ("professional", "family_supervisor", "provider_worker")
    seats = Seat.objects.filter(in_period(actor.at), role__in=roles, organisation__isnull=False)
    near = seats.filter(organisation_id__in=around) | seats.filter(role="provider_worker")  # type: ignore[misc]
    return list(near.exclude(id=episode.seat_id).select_related("organisation").order_by("work_name")[:80])


def stops_alone(age: int | None, at: datetime) -> bool:
    """May somebody of this age stop the own help alone? An uncertain age may not."""
    return age is not None and age >= ALONE_FROM.on(day_of(at)).value
