"""What a region reads beside its waits: who waits for a foster family, and how often only what was free was chosen."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from statistics import mean
from typing import Any
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext_lazy as _

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.days import day_of
from roer.offers.queries import Form, Level, lines_for, spot
from roer.waiting.clocks import DAYS_A_WEEK
from roer.waiting.codes import OnlyBecause
from roer.waiting.figures.bands import shown
from roer.waiting.models import IntakeStop, WaitSpell
from roer.waiting.rules import CONTACT_DAYS, START_WEEKS


@dataclass(frozen=True)
class FosterLine:
    """Who waits for a foster family, for a part or the whole of the week. `weeks` is the mean, None when nobody waits.

    `instead` of them could be in a family instead of an institution; of `unknown` nobody said.
    """

    says: Any
    children: int
    weeks: int | None
    longest: int
    instead: int
    unknown: int


def foster_list(region: str, actor: Actor) -> list[FosterLine]:
    """The foster-care waiting list of a region: a part of the week and the whole week apart (WAI-38)."""
    require("waiting.see_figures", actor)
    rows = _rows("SELECT municipality, part_time, family_instead, days FROM waiting_foster()", region)
    return [
        _foster(_("een deel van de week, zoals weekenden"), [row for row in rows if row[1]]),
        _foster(_("de hele week"), [row for row in rows if not row[1]]),
    ]


def only_available(region: str, actor: Actor) -> list[tuple[Any, int]]:
    """How often somebody chose what was only available, by why; each why stands there, also with nought (WAI-40)."""
    require("waiting.see_figures", actor)
    counted = Counter[str]()
    for _code, cause, number in _rows("SELECT municipality, cause, number FROM waiting_only_available()", region):
        counted[cause] += number
    return [(cause.label, counted[cause.value]) for cause in OnlyBecause]


@dataclass(frozen=True)
class NormReport:
    """Waiting for youth mental health care against its norm: mean and longest in weeks, and how many organisations are over."""

    mean_weeks: float
    longest_weeks: int
    organisations: int
    over: int

    @property
    def share(self) -> int:
        """The percentage of organisations whose mean is over the norm."""
        return round(100 * self.over / self.organisations) if self.organisations else 0


def norm_report(region: str, actor: Actor) -> NormReport:
    """How long is waited for youth mental health care in a region by the last count, beside the norm (WAI-23)."""
    require("waiting.see_figures", actor)
    held: dict[Any, list[int]] = {}
    spells = WaitSpell.objects.filter(region=region, kind=WaitSpell.Kind.START, form__startswith="mental")
    for organisation, days in spells.values_list("organisation_id", "days"):
        held.setdefault(organisation, []).append(days)
    norm = int(START_WEEKS.on(day_of(actor.at)).value) * DAYS_A_WEEK
    every = [day for days in held.values() for day in days]
    return NormReport(
        round(mean(every) / DAYS_A_WEEK, 1) if every else 0.0, max(every, default=0) // DAYS_A_WEEK, len(held),
        sum(mean(days) > norm for days in held.values()),
    )  # fmt: skip


def _foster(says: Any, rows: list[Any]) -> FosterLine:
    days = [row[3] for row in rows]
    weeks = round(mean(days) / DAYS_A_WEEK) if days else None
    return FosterLine(
        says, len(rows), weeks, max(days, default=0) // DAYS_A_WEEK, sum(row[2] is True for row in rows),
        sum(row[2] is None for row in rows),
    )  # fmt: skip


def _rows(sql: str, region: str) -> list[Any]:
    """The rows of one counting function that lie in a region."""
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return [row for row in cursor.fetchall() if (place := spot(row[0])) and place.region == region]


@dataclass(frozen=True)
class StopLine:
    """One stop of help as an incident. `touched` are (who owns the child, days it waits): one for each child, no names."""

    stop: IntakeStop
    touched: list[tuple[str, int]]

    @property
    def form(self) -> Any:
        """The kind of help, in words."""
        return Form(self.stop.form).label

    @property
    def town(self) -> str:
        """The municipality by name."""
        place = spot(self.stop.municipality_code)
        return place.name if place else self.stop.municipality_code

    @property
    def children(self) -> str:
        """How many it touches as the public reads it: a few stay a few."""
        return shown(self.stop.children)


def stops(actor: Actor) -> list[StopLine]:
    """Every stop of help, the newest first, with the list of children it touches (WAI-29)."""
    require("waiting.see_figures", actor)
    held: dict[UUID, list[tuple[str, int]]] = {}
    with connection.cursor() as cursor:
        cursor.execute("SELECT stop, owner, days FROM waiting_touched()")
        for stop, owner, days in cursor.fetchall():
            held.setdefault(stop, []).append((owner, days))
    return [StopLine(each, held.get(each.id, [])) for each in IntakeStop.objects.order_by("-from_on", "-recorded_at")]


def public_stops() -> list[StopLine]:
    """Every stop of help as council, supervisor and everybody read it: no child and no owner."""
    return [StopLine(each, []) for each in IntakeStop.objects.order_by("-from_on", "-recorded_at")]


@dataclass(frozen=True)
class Prevention:
    """What is preventive in a region, and beside it always who needs help and waits: children and entries of the last count.

    `lines` are (for whom, how many activities, how many people they reach).
    """

    lines: list[tuple[Any, int, int]]
    children: int
    unseen: int


def prevention(region: str, actor: Actor) -> Prevention:
    """Preventive activities that run in a region by level, never without who waits there (WAI-30).

    `unseen` are those with whom nobody spoke for longer than may be: no number of prevention stands without them.
    """
    require("waiting.see_figures", actor)
    counted: dict[str, list[int]] = {}
    for line in lines_for(Form.PREVENTION, day_of(actor.at)):
        place = spot(line.offer.municipality_code)
        if place and place.region == region:
            counted.setdefault(line.offer.level, []).append(line.offer.reach or 0)
    waits = WaitSpell.objects.filter(region=region, kind=WaitSpell.Kind.TOTAL, until__isnull=True)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT municipality, number FROM waiting_unseen(%s)", [int(CONTACT_DAYS.on(day_of(actor.at)).value)]
        )
        unseen = sum(row[1] for row in cursor.fetchall() if (near := spot(row[0])) and near.region == region)
    return Prevention(
        [(each.label, len(counted.get(each.value, [])), sum(counted.get(each.value, []))) for each in Level],
        waits.values("child").distinct().count(), unseen,
    )  # fmt: skip
