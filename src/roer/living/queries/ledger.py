"""What children in care are without: row by row for their own people, in protected numbers for everybody, a day later."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from roer.core.actor import Actor
from roer.core.days import day_of
from roer.living.codes import Factor, Gap, Reason
from roer.living.models import LedgerCount, LedgerGap, LivingFigure
from roer.people import queries as people

FIRST_FOR_OWN_PEOPLE = timedelta(days=2)
"""A night is counted the morning after; who may see the child reads it then, everybody else a day later."""


BASELINE = 5
"""How often a child moved on average before 2018 (white paper De Wereld van Aandacht, lines 14-16)."""


@dataclass(frozen=True)
class GapLine:
    """One gap of one child on the last night that was counted: what, whose, and who answers."""

    dossier_id: UUID
    name: str
    gap: Any
    code: str
    who: str
    since: date


@dataclass(frozen=True)
class CountLine:
    """Protected numbers of one gap on one day; None is one to four."""

    day: date
    gap: Any
    children: int | None
    without: int | None


def gaps_of(dossier_id: UUID, actor: Actor) -> list[GapLine]:
    """What this child was without on the last night that was counted, as far as the actor may know."""
    return _lines(LedgerGap.objects.visible_to(actor).filter(dossier_id=dossier_id), actor)


def own_gaps(actor: Actor) -> list[GapLine]:
    """The gaps of the children that the actor answers for."""
    return _lines(LedgerGap.objects.visible_to(actor).filter(owner_seat_id=actor.seat_id), actor)


def team_days_without(actor: Actor, until: date) -> dict[str, int]:
    """Child-days without, per gap, of the actor's team in the four weeks up to a day: only rows that the actor may see."""
    rows = LedgerGap.objects.visible_to(actor).filter(
        team_id=actor.organisation_id, day__gt=until - timedelta(days=28), day__lte=until
    )
    found = {str(label): 0 for _code, label in Gap.choices}
    for code in rows.values_list("gap", flat=True):
        found[str(Gap(code).label)] += 1
    return found


def counts(level: str, code: str, actor: Actor) -> list[CountLine]:
    """The numbers of the last day that everybody may read, for a municipality, region or the country."""
    last = day_of(actor.at) - FIRST_FOR_OWN_PEOPLE
    rows = LedgerCount.objects.filter(level=level, code=code, day__lte=last).order_by("-day", "gap")
    newest = rows.values_list("day", flat=True).first() or date.min
    return [
        CountLine(row.day, row.get_gap_display(), row.children, row.without)  # type: ignore[attr-defined]
        for row in rows.filter(day=newest)
    ]


@dataclass(frozen=True)
class Figures:
    """Why children in a region live elsewhere and how often they moved, on the last day that everybody may read.

    None in a count is one to four; a mean of few children is None. `moves` is per child since the first place, `year` per
    child in the last year; the baseline of both is the number of moves that the source names.
    """

    day: date | None = None
    reasons: tuple[tuple[Any, int | None], ...] = ()
    factors: tuple[tuple[Any, int | None], ...] = ()
    moves: float | None = None
    year: float | None = None
    unneeded: int | None = 0
    unadvised: int | None = 0
    advised: int | None = 0
    baseline: int = BASELINE


def figures(level: str, code: str, actor: Actor) -> Figures:
    """The protected numbers about living elsewhere of a region or the country."""
    last = day_of(actor.at) - FIRST_FOR_OWN_PEOPLE
    newest = LivingFigure.objects.filter(level=level, code=code, day__lte=last).order_by("-day").values("day")[:1]
    rows = list(LivingFigure.objects.filter(level=level, code=code, day=newest))
    if not rows:
        return Figures()
    held = {(row.figure, row.key): row.value for row in rows}
    return Figures(
        rows[0].day, _named(Reason, "reason", held), _named(Factor, "factor", held), _tenth(held, "mean_x10"),
        _tenth(held, "year_x10"), held.get(("moves", "unneeded"), 0), held.get(("moves", "unadvised"), 0),
        held.get(("moves", "advised"), 0),
    )  # fmt: skip


def regions_compared(actor: Actor) -> list[tuple[str, float, float | None]]:
    """Each region by name with its mean number of moves, in all and in the last year; who moves most comes first (LIV-14)."""
    last = day_of(actor.at) - FIRST_FOR_OWN_PEOPLE
    means = LivingFigure.objects.filter(level="region", figure="moves", day__lte=last)
    newest = means.order_by("-day").values_list("day", flat=True).first()
    held = {(row.code, row.key): row.value for row in means.filter(day=newest)} if newest else {}
    names = people.regions_on(day_of(actor.at))
    found = [
        (names.get(code, code), value / 10, None if (year := held.get((code, "year_x10"))) is None else year / 10)
        for (code, key), value in held.items() if key == "mean_x10" and value is not None
    ]  # fmt: skip
    return sorted(found, key=lambda one: -one[1])


def _named(codes: Any, figure: str, held: dict[tuple[str, str], int | None]) -> tuple[tuple[Any, int | None], ...]:
    return tuple((code.label, held[figure, code.value]) for code in codes if (figure, code.value) in held)


def _tenth(held: dict[tuple[str, str], int | None], key: str) -> float | None:
    value = held.get(("moves", key))
    return None if value is None else value / 10


def _lines(rows: Any, actor: Actor) -> list[GapLine]:
    last = LedgerGap.objects.visible_to(actor).order_by("-day").values_list("day", flat=True).first()
    held = list(rows.filter(day=last).select_related("owner_seat").order_by("dossier_id", "gap")) if last else []
    names = people.names_of({row.dossier_id for row in held}, actor)
    return [
        GapLine(
            row.dossier_id, names.get(row.dossier_id, ""), row.get_gap_display(), row.gap,
            row.owner_seat.work_name if row.owner_seat else "", row.day,
        )
        for row in held
    ]  # fmt: skip
