"""Who waits too long, for the coordinator: one line per child, without names, with the causes counted."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from roer.core.actor import Actor
from roer.core.days import day_of
from roer.offers import queries as offers
from roer.offers.queries import STAYS, Form, spot
from roer.waiting.clocks import DAYS_A_WEEK
from roer.waiting.codes import Clock, WaitCause
from roer.waiting.models import Brokerage
from roer.waiting.rules import MEDIATION_IS_DUTY


@dataclass(frozen=True)
class BrokerageLine:
    """One child that waits too long. `others` are further clocks or requests of the same child: counted once."""

    brokerage: Brokerage
    days: int
    others: int = 0

    @property
    def weeks(self) -> int:
        """Whole weeks waited."""
        return self.days // DAYS_A_WEEK

    @property
    def norm_weeks(self) -> int:
        """The norm of this clock in weeks."""
        return self.brokerage.norm_days // DAYS_A_WEEK

    @property
    def clock(self) -> Any:
        """On what somebody waits."""
        return Clock(self.brokerage.clock).label

    @property
    def form(self) -> Any:
        """The kind of help, in words; empty when nothing was chosen yet."""
        return Form(self.brokerage.form).label if self.brokerage.form in Form.values else ""

    @property
    def causes(self) -> list[Any]:
        """Why, in words."""
        return [WaitCause(each).label for each in self.brokerage.causes]


@dataclass(frozen=True)
class WaitingTotals:
    """Children and entries apart (WAI-18), and how often each cause was named, once per child."""

    children: int
    entries: int
    causes: list[tuple[Any, int]]
    without_cause: int


def waiting_for_coordinator(actor: Actor) -> list[BrokerageLine]:
    """One line per child, the longest wait first."""
    found = _open(actor)
    first: dict[UUID, list[Brokerage]] = {}
    for each in found:
        first.setdefault(each.dossier_id, []).append(each)
    lines = [_line(group[0], actor, len(group) - 1) for group in first.values()]
    return sorted(lines, key=lambda line: (-line.days, str(line.brokerage.id)))


def totals(actor: Actor) -> WaitingTotals:
    """How many children wait too long, in how many entries, and why."""
    found = _open(actor)
    by_child: dict[UUID, set[str]] = {}
    for each in found:
        by_child.setdefault(each.dossier_id, set()).update(each.causes)
    counted = Counter(cause for causes in by_child.values() for cause in causes)
    named = [(WaitCause(cause).label, number) for cause, number in counted.most_common()]
    return WaitingTotals(len(by_child), len(found), named, sum(not causes for causes in by_child.values()))


def brokerage_for(brokerage_id: UUID, actor: Actor) -> tuple[BrokerageLine, list[offers.OfferLine]]:
    """One brokerage, with offers of the same kind and age that have a free place now."""
    held = (
        Brokerage.objects.visible_to(actor)
        .select_related("contact_seat__organisation", "provider_seat__organisation")
        .get(id=brokerage_id)
    )
    part_time = held.part_time if held.form in STAYS else None
    place = spot(held.municipality_code)
    wanted = offers.Wanted(age=held.age, form=held.form, place=place, free_now=True, part_time=part_time)
    return _line(held, actor), offers.search(wanted, day_of(actor.at))


def mediation_is_duty(on: date) -> bool:
    """Must a provider look along for a place elsewhere on a day? Until a dated switch says so it is voluntary (WAI-24)."""
    return bool(MEDIATION_IS_DUTY.on(on).value)


def _open(actor: Actor) -> list[Brokerage]:
    found = Brokerage.objects.visible_to(actor).filter(coordinator_seat_id=actor.seat_id, closed_at__isnull=True)
    return list(found.select_related("contact_seat__organisation").order_by("since", "opened_at"))


def _line(held: Brokerage, actor: Actor, others: int = 0) -> BrokerageLine:
    return BrokerageLine(held, (day_of(held.closed_at or actor.at) - held.since).days, others)
