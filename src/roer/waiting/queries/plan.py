"""The proposal for everybody who waits too long with one coordinator: who could go where, and what would have to happen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.days import day_of
from roer.core.rules import Outcome, meet
from roer.offers import queries as offers
from roer.offers.queries import STAYS, Circumstance, Form, OfferLine, spot
from roer.waiting.matching import FAR_KM, Needed, fitting, fitting_distance
from roer.waiting.plan.joint import joint_plan
from roer.waiting.plan.shapes import Region, Waiting
from roer.waiting.plan.wishes import Change, Obstacles, shopping_list, smallest
from roer.waiting.queries.coordinator import BrokerageLine, waiting_for_coordinator
from roer.waiting.rule_facts import LongWaitFacts


@dataclass(frozen=True)
class PlanLine:
    """One who waits, with the offer that is proposed and why, or what would have to happen."""

    waits: BrokerageLine
    offer: OfferLine | None
    why: tuple[str, ...]
    wish: tuple[Change, ...]

    @property
    def wishes(self) -> list[str]:
        """The smallest change, in words."""
        return [change_in_words(each) for each in self.wish]


@dataclass(frozen=True)
class RegionPlan:
    """The whole proposal. `wishes` is the shopping list: what, and how many it would help."""

    lines: list[PlanLine]
    wishes: list[tuple[str, int]]


def region_plan(actor: Actor) -> RegionPlan:
    """The proposal for everybody on this coordinator's list, from the offers of now. Nothing is assigned: people decide."""
    require("waiting.see_plan", actor)
    waiting = waiting_for_coordinator(actor)
    found = {str(each.brokerage.id): _beside(each, actor) for each in waiting}
    lines = {str(line.offer.id): line for pairs in found.values() for line, _needed in pairs}
    fits = {
        (key, str(line.offer.id)): fitting_distance(line)
        for key, pairs in found.items() for line, needed in pairs if not _changes(line, needed, with_room=False)
    }  # fmt: skip
    plan = joint_plan(
        Region(
            day_of(actor.at), tuple(_waiting(each, actor) for each in waiting),
            {key: line.free_places for key, line in lines.items()}, fits,
        )
    )  # fmt: skip
    made = [
        _line(each, plan.places.get(str(each.brokerage.id)), found[str(each.brokerage.id)], lines) for each in waiting
    ]
    wished = shopping_list(line.wish for line in made if line.wish)
    return RegionPlan(made, [(change_in_words(change), number) for change, number in wished])


def change_in_words(change: Change) -> str:
    """One change as people read it."""
    form = Form(change.form).label if change.form in Form.values else _("deze hulp")
    if change.kind == "criterion" and change.detail in Circumstance.values:
        return _("een aanbod voor '%(form)s' dat ook kan bij: %(what)s") % {
            "form": form,
            "what": Circumstance(change.detail).label,
        }
    words = {
        "ride": _("vervoer naar een aanbod voor '%(form)s' dat verder weg is"), "place": _("één plek meer voor '%(form)s'"),
        "age": _("een aanbod voor '%(form)s' voor deze leeftijd"),
        "week": _("een aanbod voor '%(form)s' voor het deel van de week dat nodig is"),
        "offer": _("een nieuw aanbod voor '%(form)s'"),
    }  # fmt: skip
    return words.get(change.kind, words["offer"]) % {"form": form}


def _beside(line: BrokerageLine, actor: Actor) -> list[tuple[OfferLine, Needed]]:
    held = line.brokerage
    needed = Needed(held.form, age=held.age, part_time=held.part_time if held.form in STAYS else None)
    running = offers.lines_for(held.form, day_of(actor.at), spot(held.municipality_code))
    return [(each.line, needed) for each in fitting(running, needed)]


def _waiting(line: BrokerageLine, actor: Actor) -> Waiting:
    held = line.brokerage
    mets = meet("waiting.long_wait_reaches_executive", LongWaitFacts(held.clock, line.days), at=day_of(actor.at))
    return Waiting(str(held.id), 0 if any(one.outcome is Outcome.MET for one in mets) else 1, held.since)


def _line(
    waits: BrokerageLine, where: str | None, pairs: Iterable[tuple[OfferLine, Needed]], lines: dict[str, OfferLine]
) -> PlanLine:
    if where:
        offer = lines[where]
        [one] = fitting([offer], Needed(age=waits.brokerage.age))
        return PlanLine(waits, offer, one.fits, ())
    ways = [Obstacles(str(line.offer.id), _changes(line, needed, with_room=True)) for line, needed in pairs]
    full = [way if way.changes else Obstacles(way.offer, (Change("place", waits.brokerage.form),)) for way in ways]
    return PlanLine(waits, None, (), smallest(full, waits.brokerage.form))


def _changes(line: OfferLine, needed: Needed, *, with_room: bool) -> tuple[Change, ...]:
    offer, found = line.offer, []
    if needed.age is not None and not offer.age_from <= needed.age <= offer.age_until:
        found.append(Change("age", offer.form))
    if line.distance is not None and line.distance > FAR_KM:
        found.append(Change("ride", offer.form))
    if needed.part_time is not None and offer.part_time is not needed.part_time:
        found.append(Change("week", offer.form))
    found += [Change("criterion", offer.form, each.code) for each in line.exclusions if each.code in needed.here]
    if with_room and not line.free_places:
        found.append(Change("place", offer.form))
    return tuple(found)
