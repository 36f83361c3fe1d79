"""Help that ends: listed by day, weighed against the room for talks, and compared old beside new for the family."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import F

from roer.core.actor import Actor
from roer.core.days import day_of
from roer.decisions import facts
from roer.decisions.budget import hours_bought
from roer.decisions.codes import Delivery, Promised
from roer.decisions.models import AwardedProvision, Bridge, Decision, Reassessment, TalkRoom
from roer.decisions.queries.assessment import texts
from roer.decisions.queries.decision import LineView, lines_of
from roer.people.queries import name_of, names_of

HORIZON = timedelta(days=120)


@dataclass(frozen=True)
class Ending:
    """Help that ends on a day without a newer decision. `looked`: is a talk announced?"""

    decision_id: UUID
    name: str
    provider: str
    ends_on: date
    looked: bool
    talk_on: date | None
    bridged_until: date | None


def endings(actor: Actor, horizon: timedelta = HORIZON) -> list[Ending]:
    """Granted help that ends within the horizon or ended already and was not decided again, the soonest first."""
    until = day_of(actor.at) + horizon
    lines = AwardedProvision.objects.visible_to(actor).filter(
        ends_on__lte=until, taken_out_at__isnull=True, decision__state=Decision.State.SENT
    )
    open_ones = lines.exclude(
        decision_id__in=Decision.objects.visible_to(actor)
        .filter(state="sent", replaces__isnull=False)
        .values("replaces")
    )
    rows = list(open_ones.select_related("decision", "provider").order_by("ends_on", "id"))
    names = names_of({row.dossier_id for row in rows}, actor)
    held = Reassessment.objects.visible_to(actor).filter(decision__in=[row.decision_id for row in rows])
    held = held.prefetch_related("bridges")
    looked = {each.decision_id: each for each in held}
    return [_ending(row, names.get(row.dossier_id, ""), looked.get(row.decision_id)) for row in rows]


def _ending(row: AwardedProvision, name: str, held: Reassessment | None) -> Ending:
    last = max(held.bridges.all(), key=lambda bridge: bridge.until_on, default=None) if held else None
    provider = row.provider.name if row.provider else ""
    return Ending(
        row.decision_id, name, provider, row.ends_on, held is not None, held.talk_on if held else None,  # type: ignore[arg-type]
        last.until_on if last else None,
    )  # fmt: skip


def shortage(found: list[Ending], municipality_id: UUID | None) -> list[tuple[date, int, int, int]]:
    """(month, endings, room, too few) for each month in which more help ends than talks can be held."""
    ending = Counter(one.ends_on.replace(day=1) for one in found)
    room = dict(TalkRoom.objects.filter(municipality_id=municipality_id).values_list("month", "talks"))
    rows = [(month, count, room.get(month, 0), count - room.get(month, 0)) for month, count in sorted(ending.items())]
    return [row for row in rows if row[3] > 0 and row[0] in room]


@dataclass(frozen=True)
class Comparison:
    """Old help beside new, in plain answers; None where it cannot be said."""

    before: list[LineView]
    after: list[LineView]
    same_help: bool
    same_amount: bool
    same_budget: bool | None
    hours_before: Decimal | None
    hours_after: Decimal | None
    promised: Any
    breaks_promise: bool


def comparison_of(decision: Decision) -> Comparison | None:
    """What becomes of the help that ran, for a decision that takes the place of another; None when there was none."""
    if decision.replaces is None:
        return None
    old, new = (list(each.provisions.filter(taken_out_at__isnull=True)) for each in (decision.replaces, decision))
    held = Reassessment.objects.filter(decision=decision.replaces).exclude(promised="").first()
    less = _weekly(new) < _weekly(old) or _hours(new, Decimal(0)) < _hours(old, Decimal(0))
    promised = held.promised if held else ""
    return Comparison(
        lines_of(decision.replaces), lines_of(decision), {one.form for one in old} <= {one.form for one in new},
        _weekly(new) >= _weekly(old), _budget(new) >= _budget(old) if _budget(old) else None, _bought(old), _bought(new),
        held.get_promised_display() if held else "",
        (less and promised in (Promised.MORE, Promised.SAME)) or (_budget(new) < _budget(old) and promised == Promised.MORE),
    )  # fmt: skip


def changes_of_delivery(dossier_id: UUID, actor: Actor) -> list[tuple[date, str]]:
    """How help was delivered over time: pgb, in kind or mixed, with the day of each change."""
    sent = Decision.objects.visible_to(actor).filter(dossier_id=dossier_id, state=Decision.State.SENT)
    rows = sent.order_by("sent_on", F("replaces").asc(nulls_first=True))  # what replaces comes after what it replaces
    found: list[tuple[date, str]] = []
    for row in rows:
        ways = {line.delivery for line in row.provisions.filter(taken_out_at__isnull=True)}
        way = "mixed" if len(ways) > 1 else next(iter(ways), "")
        if way and (not found or found[-1][1] != way) and row.sent_on:
            found.append((row.sent_on, way))
    return found


def loses_budget(decision: Decision) -> bool:
    """Would this decision turn a personal budget into help in kind?"""
    return not decision.is_sent and facts.loses_budget(facts.doing_of(decision))


def looks_at(decision: Decision, actor: Actor) -> list[ReassessmentView]:
    """The re-assessments of one decision."""
    rows = Reassessment.objects.visible_to(actor).filter(decision=decision).select_related("decision")
    return [_view(row, actor) for row in rows]


@dataclass(frozen=True)
class ReassessmentView:
    """One re-assessment: purpose, report, and the bridges so far."""

    row: Reassessment
    name: str
    purpose: str
    report: str
    bridges: list[Bridge]
    late: bool


def reassessment_for(reassessment_id: UUID, actor: Actor) -> ReassessmentView:
    """One re-assessment. Raises Reassessment.DoesNotExist for who may not see it."""
    return _view(Reassessment.objects.visible_to(actor).select_related("decision").get(id=reassessment_id), actor)


def reassessments_of(dossier_id: UUID, actor: Actor) -> list[ReassessmentView]:
    """The re-assessments in one dossier, the last first."""
    rows = Reassessment.objects.visible_to(actor).filter(dossier_id=dossier_id).select_related("decision")
    return [_view(row, actor) for row in rows.order_by("-announced_at")]


def _view(row: Reassessment, actor: Actor) -> ReassessmentView:
    words = texts([row.item_id, row.report_item])
    late = row.state != Reassessment.State.DECIDED and row.answer_on is not None and row.answer_on < day_of(actor.at)
    return ReassessmentView(
        row, name_of(row.dossier_id, actor), words.get(row.item_id) or "", words.get(row.report_item) or "",
        list(row.bridges.order_by("from_on")), late,
    )  # fmt: skip


def _weekly(lines: list[AwardedProvision]) -> Decimal:
    return sum((facts.help_of(one).pace() or Decimal(0) for one in lines), Decimal(0))


def _budget(lines: list[AwardedProvision]) -> Decimal:
    return sum((one.budget_per_week or Decimal(0) for one in lines if one.delivery == Delivery.BUDGET), Decimal(0))


def _hours(lines: list[AwardedProvision], nothing: Decimal) -> Decimal:
    return _bought(lines) or nothing


def _bought(lines: list[AwardedProvision]) -> Decimal | None:
    found = [hours_bought(one.budget_per_week, one.tariff) for one in lines if one.budget_per_week and one.tariff]
    return sum(found, Decimal(0)) if found else None
