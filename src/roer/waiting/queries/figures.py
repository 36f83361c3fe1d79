"""Figures on waiting of a region, a municipality, an organisation or an offer: from the last count, with its day."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from typing import Any

from django.db import connection
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.days import day_of
from roer.core.models import Organisation
from roer.offers.queries import STAYS, Form, region_names, regions_without, running_lines, spot
from roer.waiting.clocks import DAYS_A_WEEK
from roer.waiting.codes import Clock
from roer.waiting.figures.bands import BANDS, SMALLEST_SHOWN, shown
from roer.waiting.figures.delivery import DeliveryRow, Spell, as_csv, delivery, quarter_end
from roer.waiting.figures.summary import Summary, summary
from roer.waiting.figures.survival import Lasted
from roer.waiting.models import WaitSpell
from roer.waiting.rules import NORMS

Kind = WaitSpell.Kind
YEAR = timedelta(days=365)


@dataclass(frozen=True)
class FigureLine:
    """Waits of one group. `children` counts each child once, `entries` each wait (WAI-18)."""

    says: Any
    kind: str
    children: int
    entries: int
    numbers: Summary

    @property
    def bands(self) -> list[tuple[Any, int, int]]:
        """(band in words, waits in it, percentage of all) for every band."""
        every = self.numbers.waits
        return [
            (says, self.numbers.bands[code], round(100 * self.numbers.bands[code] / every) if every else 0)
            for code, _last, says in BANDS
        ]


def counted_on() -> date | None:
    """The day of the last count; None when nobody counted yet."""
    found: date | None = WaitSpell.objects.aggregate(day=Max("counted_on"))["day"]
    return found


def region_figures(region: str, actor: Actor) -> list[FigureLine]:
    """The two clocks and the total of a region, and waiting for help with and without a stay apart."""
    require("waiting.see_figures", actor)
    spells = list(WaitSpell.objects.filter(region=region))
    lines = [
        _line(Kind(kind).label, kind, [s for s in spells if s.kind == kind])
        for kind in ("conversation", "start", "total")
    ]
    starts = [s for s in spells if s.kind == Kind.START]
    lines.append(_line(_("waarvan hulp met wonen"), Kind.START, [s for s in starts if s.form in STAYS]))
    lines.append(_line(_("waarvan in een maatregel"), Kind.START, [s for s in starts if s.compulsory]))
    return lines


def lists_by_kind(region: str, actor: Actor) -> list[FigureLine]:
    """Waiting lists apart: who waits for which team, and for which provider and kind of help (WAI-21)."""
    require("waiting.see_figures", actor)
    running = WaitSpell.objects.filter(region=region, until__isnull=True, kind__in=(Kind.CONVERSATION, Kind.OFFER))
    groups: dict[tuple[str, str, str], list[WaitSpell]] = defaultdict(list)
    for spell in running.select_related("organisation"):
        groups[spell.kind, spell.organisation.name if spell.organisation else "", spell.form].append(spell)
    return [_line(f"{name} · {_form(form)}", kind, spells) for (kind, name, form), spells in sorted(groups.items())]


def _line(says: Any, kind: str, spells: Iterable[WaitSpell]) -> FigureLine:
    listed = list(spells)
    norm = NORMS.get(Clock(kind)) if kind in Clock.values else None
    numbers = summary((Lasted(s.days, s.ended) for s in listed), int(norm.value) * DAYS_A_WEEK if norm else None)
    return FigureLine(says, kind, len({s.child for s in listed}), len(listed), numbers)


def _form(form: str) -> Any:
    return Form(form).label if form in Form.values else _("nog niet gekozen")


def region_of_actor(actor: Actor) -> str:
    """The youth region of the actor's municipality; empty when it has none."""
    organisation = Organisation.objects.filter(id=actor.organisation_id).first()  # type: ignore[misc]
    place = spot(organisation.municipality_code) if organisation else None
    return place.region if place else ""


@dataclass(frozen=True)
class Coverage:
    """Places and demand of one kind of help in a region. `gap` is how many more wait than there are free places."""

    form: Any
    free: int
    used: int
    waiting: int

    @property
    def gap(self) -> int:
        """How many wait for whom there is no free place; never below nought."""
        return max(0, self.waiting - self.free)


def coverage(region: str, actor: Actor) -> list[Coverage]:
    """Capacity set against demand, per kind of help that is offered or waited for in a region."""
    require("waiting.see_figures", actor)
    waiting: dict[str, set[int]] = defaultdict(set)
    for form, child in WaitSpell.objects.filter(
        region=region, kind=Kind.OFFER, until__isnull=True
    ).values_list("form", "child"):  # fmt: skip
        waiting[form].add(child)
    free, used = Counter[str](), Counter[str]()
    for line in running_lines(day_of(actor.at)):
        place = spot(line.offer.municipality_code)
        if place and place.region == region:
            free[line.offer.form] += line.free_places
            used[line.offer.form] += (line.capacity.used_places or 0) if line.capacity else 0
    forms = [form for form in Form if form.value in free or form.value in waiting]
    return [Coverage(form.label, free[form.value], used[form.value], len(waiting[form.value])) for form in forms]


def missing_in_regions(on: date) -> dict[str, list[str]]:
    """The regions of a day that wrote down no agreement on waiting, or no plan for enough small places, by name."""
    names = region_names()
    return {kind: [names.get(each, each) for each in regions_without(kind, on)] for kind in ("waiting", "supply")}


@dataclass(frozen=True)
class Choices:
    """Choosing in a region: how often help was chosen, how often freely by the family, and after how many days (WAI-42).

    `days` is the middle of the municipalities' medians, weighed by how many chose there; None when nobody chose.
    """

    choices: int
    free: int
    days: int | None


def choices(region: str, actor: Actor) -> Choices:
    """How families in a region choose. Counted now, as bare numbers."""
    require("waiting.see_figures", actor)
    with connection.cursor() as cursor:
        cursor.execute("SELECT municipality, choices, free, days FROM waiting_choices()")
        rows = [row for row in cursor.fetchall() if (place := spot(row[0])) and place.region == region]
    each = [row[3] for row in rows for _choice in range(row[1])]
    return Choices(sum(row[1] for row in rows), sum(row[2] for row in rows), round(median(each)) if each else None)


@dataclass(frozen=True)
class Quarter:
    """The delivery of one organisation as of the last day of a quarter."""

    on: date
    rows: list[DeliveryRow]
    as_csv: str


def quarter_of(actor: Actor) -> Quarter:
    """The statutory delivery of the actor's organisation, from the last count."""
    require("waiting.deliver_quarter", actor)
    on = quarter_end(day_of(actor.at))
    spells = WaitSpell.objects.filter(kind=Kind.OFFER, organisation_id=actor.organisation_id)  # type: ignore[misc]
    rows = delivery((Spell(s.form, s.region, s.child, s.since, s.until, s.ended) for s in spells), on)
    organisation = Organisation.objects.get(id=actor.organisation_id)  # type: ignore[misc]
    return Quarter(on, rows, as_csv(rows, "", organisation.name, on))


@dataclass(frozen=True)
class PublicLine:
    """Waiting for one kind of help in a region as everybody reads it; `children` is a band when they are few."""

    form: Any
    children: str
    median: int | None
    nine_in_ten: int | None


def public_waits(region: str, on: date) -> list[PublicLine]:
    """What everybody may read: no organisation, no municipality, and no days when they are of a few."""
    groups: dict[str, list[WaitSpell]] = defaultdict(list)
    recent = WaitSpell.objects.filter(region=region, kind=Kind.OFFER).exclude(until__lt=on - YEAR)
    for spell in recent:
        groups[spell.form].append(spell)
    return [_public(Form(form).label, spells) for form, spells in sorted(groups.items()) if form in Form.values]


def _public(says: Any, spells: list[WaitSpell]) -> PublicLine:
    waiting = len({each.child for each in spells if each.until is None})
    known = len({each.child for each in spells}) >= SMALLEST_SHOWN
    numbers = summary(Lasted(each.days, each.ended) for each in spells)
    return PublicLine(says, shown(waiting), numbers.median if known else None, numbers.nine_in_ten if known else None)
