"""Where somebody lives and lived, by what right and until when: for the child, the parents and who works with them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from roer.core.actor import Actor
from roer.core.days import day_of
from roer.core.items import words_of
from roer.core.models import Item
from roer.core.visible import in_period
from roer.living import terms
from roer.living.codes import Step, TitleKind
from roer.living.kinds import HOW_IT_IS
from roer.living.models import ConsentWaiver, LivingForm, Placement, PlacementCarer, StayConsent, TitleOfStay
from roer.living.queries.beside import Beside, beside
from roer.living.queries.ledger import Figures, figures
from roer.offers.queries import free_by_form
from roer.people import queries as people

OFFERED = {
    "foster_family": "foster_care", "foster_part_time": "foster_care", "family_type_home": "family_home",
    "group_home": "residential", "residential_care": "residential", "large_institution": "residential",
}  # fmt: skip
"""The kind of help in the service directory whose free places each living form has."""
NOT_MOVES = (Step.FIRST, Step.AWAY, Step.BACK, Step.RETURN_HOME)


@dataclass(frozen=True)
class TitleLine:
    """A title of one stay, with its first and last day; `last` None is open."""

    title: TitleOfStay
    first: date
    last: date | None

    @property
    def is_lawful(self) -> bool:
        """May a page call the stay lawful in this time?"""
        return self.title.kind != TitleKind.NONE


@dataclass(frozen=True)
class StayLine:
    """One place in the row of places: what, since and until when, and how it came."""

    placement: Placement
    where: str
    first: date
    last: date | None
    days: int
    is_now: bool
    is_move: bool
    decided: str = ""
    waited: int = 0


@dataclass(frozen=True)
class StaysPage:
    """Where somebody lived, from the first place on, with what is counted and shown to the child (LIV-14)."""

    dossier_id: UUID
    name: str
    lines: tuple[StayLine, ...]
    proposed: tuple[tuple[Placement, str], ...]
    moves: int
    workers: int
    now: StayLine | None
    title: TitleLine | None
    ends: date | None
    days_left: int | None
    said: tuple[tuple[Item, str], ...]
    is_own: bool
    unsure_days: int = 0
    region: tuple[str, Figures] | None = None


@dataclass(frozen=True)
class ConsentLine:
    """The newest answer of one person about living here."""

    name: str
    answer: StayConsent
    words: str


@dataclass(frozen=True)
class PlacementPage:
    """One placement whole: title per stretch, who said what, what was weighed, what is expected."""

    placement: Placement
    name: str
    where: str
    texts: dict[str, str]
    alternatives: tuple[tuple[Any, str], ...]
    carers: tuple[str, ...]
    titles: tuple[TitleLine, ...]
    title: TitleLine | None
    ends: date | None
    days_left: int | None
    consents: tuple[ConsentLine, ...]
    waivers: tuple[tuple[str, str], ...]
    rulings: tuple[tuple[Any, str, list[Any]], ...]
    asked: tuple[tuple[UUID, str], ...]
    mine: str
    beside: Beside


def forms_on(day: date) -> list[LivingForm]:
    """The living forms that can be chosen on a day."""
    return list(LivingForm.objects.filter(Q(valid_until__isnull=True) | Q(valid_until__gt=day), valid_from__lte=day))


def form_choices(day: date) -> list[tuple[str, str]]:
    """Each living form with the places that are free in its own kind of help, to choose from (LIV-01)."""
    free = free_by_form(day)
    return [(one.code, _with_free(one, free.get(OFFERED.get(one.code, "")))) for one in forms_on(day)]


def _with_free(form: LivingForm, free: int | None) -> str:
    if free is None and form.code in OFFERED:
        return _("%(form)s (vrije plekken nog niet geteld)") % {"form": form.says}
    if free is None:
        return form.says
    return ngettext("%(form)s (%(n)d plek vrij)", "%(form)s (%(n)d plekken vrij)", free) % {
        "form": form.says,
        "n": free,
    }


def stays_page(dossier_id: UUID, actor: Actor) -> StaysPage:
    """The row of places of one person, as far as the actor may know; a secret place looks as if there were none."""
    rows = list(
        Placement.objects.visible_to(actor).filter(dossier_id=dossier_id).select_related("form", "organisation")
        .order_by("valid_from", "recorded_at")
    )  # fmt: skip
    texts = _texts([part for row in rows for part in (row.item_id, row.deciders_item)], actor)
    begun = [row for row in rows if row.valid_from]
    lines = _lines(begun, texts, actor)
    now = next((line for line in reversed(lines) if line.is_now), None)
    spans = _titles(now.placement, actor) if now and not now.placement.form.at_home else ()
    title, ends = current(spans, actor.at)
    said = Item.objects.visible_to(actor).filter(dossier_id=dossier_id, kind=HOW_IT_IS).order_by("-recorded_at")
    own = people.own_dossier(actor)
    helped = people.helped_of(dossier_id, actor)
    return StaysPage(
        dossier_id, people.name_of(dossier_id, actor), tuple(lines),
        tuple((row, texts.get(row.item_id, "")) for row in rows if not row.valid_from),
        sum(line.is_move for line in lines), people.workers_in(helped), now, title, ends,
        _left(ends, actor), tuple((item, text or "") for item, text in words_of(said[:5])),
        own is not None and own.id == dossier_id,
        sum(line.days for line in lines if not line.placement.perspective_item and not line.placement.form.at_home),
        _region(helped, actor) if lines else None,
    )  # fmt: skip


def _region(helped: list[Any], actor: Actor) -> tuple[str, Figures]:
    """The figures of the region of whoever helps, by name; of the country where nobody of a region does."""
    codes = (each.seat.organisation.municipality_code for each in helped if each.seat.organisation)
    code, name = people.region_of(next(filter(None, codes), ""), day_of(actor.at))
    return (name, figures("region", code, actor)) if code else (_("heel Nederland"), figures("country", "NL", actor))


def placement_page(placement_id: UUID, actor: Actor) -> PlacementPage:
    """One placement. Raises Placement.DoesNotExist when the actor may not know of it."""
    held: Placement = Placement.objects.visible_to(actor).select_related("form", "organisation").get(id=placement_id)
    spans = _titles(held, actor)
    title, ends = current(spans, actor.at)
    weighed = list(held.alternatives.all())
    named = {
        "where": held.item_id, "reason": held.reason_item, "interest": held.interest_item, "deciders": held.deciders_item,
        "perspective": held.perspective_item, "ended": held.ended_item, "fact": held.fact_item,
    }  # fmt: skip
    texts = _texts([*named.values(), *(each.item_id for each in weighed)], actor)
    carers = list(
        PlacementCarer.objects.visible_to(actor).filter(placement_id=held.id).values_list("person_id", flat=True)
    )
    consents = _consents(held, actor)
    mine = next((line.answer.answer for line in consents if line.answer.person_id == actor.person_id), "")
    return PlacementPage(
        held, people.name_of(held.dossier_id, actor), texts.get(held.item_id, ""),
        {name: texts.get(item_id, "") for name, item_id in named.items()},
        tuple((each.get_kind_display(), texts.get(each.item_id, "")) for each in weighed),
        tuple(filter(None, people.known_as(carers, actor).values())), spans, title, ends, _left(ends, actor),
        consents, _waivers(held, actor),
        _rulings(held.dossier_id, actor), _to_ask(held.dossier_id, actor), mine, beside(held, actor),
    )  # fmt: skip


def title_words(line: TitleLine | None) -> str:
    """By what right, in one plain sentence for whoever reads the page."""
    if line is None:
        return _("Er is nog niet vastgelegd waarom dit mag.")
    if line.title.kind == TitleKind.NONE:
        return _("Nu is niet geregeld dat dit mag: %(why)s.") % {"why": line.title.get_why_display()}
    return _("Dit mag, want %(why)s.") % {"why": line.title.get_kind_display()}


def current(spans: Iterable[TitleLine], at: datetime) -> tuple[TitleLine | None, date | None]:
    """The title now, and the last day of the unbroken cover that holds now; None: no end, or no cover."""
    listed = list(spans)
    now = next((one for one in listed if one.title.valid_from <= at and (one.last is None or _lasts(one, at))), None)
    if now is None or not now.is_lawful:
        return now, None
    last = now.last
    for one in listed[listed.index(now) + 1 :]:
        if not one.is_lawful:
            break
        last = one.last
    return now, last


def _lasts(line: TitleLine, at: datetime) -> bool:
    return line.title.valid_until is None or line.title.valid_until > at


def _lines(begun: list[Placement], texts: dict[UUID | None, str], actor: Actor) -> list[StayLine]:
    today = day_of(actor.at)
    found = []
    for row in begun:
        first = day_of(row.valid_from)  # type: ignore[arg-type]
        last = day_of(row.valid_until) if row.valid_until else None
        days = max(1, ((last or today) - first).days)
        is_now = last is None or bool(row.valid_until and row.valid_until > actor.at)
        found.append(
            StayLine(
                row, texts.get(row.item_id, ""), first, last, days, is_now, row.step not in NOT_MOVES,
                texts.get(row.deciders_item, ""), max(0, (first - day_of(row.recorded_at)).days),
            )
        )  # fmt: skip
    return found


def _titles(held: Placement, actor: Actor) -> tuple[TitleLine, ...]:
    rows = TitleOfStay.objects.visible_to(actor).filter(placement_id=held.id).order_by("valid_from")
    return tuple(TitleLine(row, day_of(row.valid_from), _last_day(row.valid_until)) for row in rows)


def _last_day(until: datetime | None) -> date | None:
    return day_of(until - timedelta(microseconds=1)) if until else None


def _left(ends: date | None, actor: Actor) -> int | None:
    return (ends - day_of(actor.at)).days if ends else None


def _texts(item_ids: Iterable[UUID | None], actor: Actor) -> dict[UUID | None, str]:
    items = Item.objects.visible_to(actor).filter(id__in=[each for each in item_ids if each])
    return {item.id: text or "" for item, text in words_of(items)}


def _consents(held: Placement, actor: Actor) -> tuple[ConsentLine, ...]:
    rows = StayConsent.objects.visible_to(actor).filter(placement_id=held.id).order_by("answered_at", "recorded_at")
    newest = {row.person_id or row.organisation_id: row for row in rows.select_related("organisation")}
    names = people.known_as([row.person_id for row in newest.values() if row.person_id], actor)
    texts = _texts([row.item_id for row in newest.values()], actor)
    return tuple(
        ConsentLine(
            names.get(row.person_id, "") if row.person_id else row.organisation.name,
            row,
            texts.get(row.item_id, ""),  # type: ignore[union-attr]
        )
        for row in newest.values()
    )


def _waivers(held: Placement, actor: Actor) -> tuple[tuple[str, str], ...]:
    rows = list(ConsentWaiver.objects.visible_to(actor).filter(placement_id=held.id).order_by("given_at"))
    texts = _texts([row.item_id for row in rows], actor)
    return tuple((str(row.get_ground_display()), texts.get(row.item_id, "")) for row in rows)


def _rulings(dossier_id: UUID, actor: Actor) -> tuple[tuple[Any, str, list[Any]], ...]:
    listed = people.rulings_of(dossier_id, actor)
    texts = _texts([row.words_item for row in listed], actor)
    return tuple((row, texts.get(row.words_item, ""), list(row.turns.all())) for row in listed)


def _to_ask(dossier_id: UUID, actor: Actor) -> tuple[tuple[UUID, str], ...]:
    """The child and who has authority, for whoever puts an answer down."""
    legal = people.legal_position(dossier_id, actor)
    wanted = [held.holder_id for held in legal.holders if held.holder_id and held.kind != "none"]
    own = (
        Placement.objects.visible_to(actor)
        .filter(dossier_id=dossier_id)
        .values_list("dossier__person_id", flat=True)
        .first()
    )
    persons = [each for each in [own, *wanted] if each]
    names = people.known_as(persons, actor)
    return tuple((each, names.get(each, "")) for each in dict.fromkeys(persons))


def away_from_home(actor: Actor) -> list[tuple[UUID, str]]:
    """The people who live away from home now and whose place the actor may know of, by name."""
    running = Placement.objects.visible_to(actor).filter(in_period(actor.at))
    dossiers = running.values_list("dossier_id", flat=True).distinct()
    return sorted(people.names_of(dossiers, actor).items(), key=lambda line: line[1].casefold())


@dataclass(frozen=True)
class RunningStay:
    """A stay away from home that runs, with its title now and how long the cover lasts."""

    placement: Placement
    name: str
    title: TitleLine | None
    days_left: int | None


def stays_in_need(actor: Actor) -> list[RunningStay]:
    """The stays the actor works for that run without a lawful title, or whose cover ends within the first alarm.

    The own one stands without a name.
    """
    first = int(terms.ALARM_DAYS[0].on(day_of(actor.at)).value)
    mine = [line for line in _running_stays(actor) if _asks(line, first)]
    own = people.own_dossier(actor) if mine else None
    names = people.names_of({line.placement.dossier_id for line in mine} - {own.id if own else None}, actor)
    named = [replace(line, name=names.get(line.placement.dossier_id, "")) for line in mine]
    return sorted(named, key=lambda line: -1 if line.days_left is None else line.days_left)


def _running_stays(actor: Actor) -> list[RunningStay]:
    """The stays away from home that run now, as far as the actor may know, without names."""
    rows = Placement.objects.visible_to(actor).filter(
        valid_from__isnull=False, valid_until__isnull=True, form__at_home=False
    )
    held = list(rows.select_related("form"))
    if not held:
        return []
    spans: dict[UUID, list[TitleLine]] = {row.id: [] for row in held}
    titles = TitleOfStay.objects.visible_to(actor).filter(placement_id__in=list(spans)).order_by("valid_from")
    for row in titles:
        spans[row.placement_id].append(TitleLine(row, day_of(row.valid_from), _last_day(row.valid_until)))
    return [_running(row, spans[row.id], actor) for row in held]


def _asks(line: RunningStay, first: int) -> bool:
    return line.title is None or not line.title.is_lawful or (line.days_left is not None and line.days_left <= first)


def _running(row: Placement, spans: list[TitleLine], actor: Actor) -> RunningStay:
    title, ends = current(spans, actor.at)
    return RunningStay(row, "", title, _left(ends, actor))
