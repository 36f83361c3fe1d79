"""Who comes near eighteen, what goes on for them under which law, and what is still open. Recorded facts only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from roer.core.actor import Actor
from roer.core.days import day_of
from roer.core.items import words_of
from roer.core.models import Item
from roer.future import laws
from roer.future.codes import Area, Law, Part, Side
from roer.future.models import Condition, HelpAfter, LettingGo, NetMark, StayingAdult
from roer.people import queries as people
from roer.people.queries import CHILD_UNTIL, YOUTH_UNTIL
from roer.waiting import queries as waiting


@dataclass(frozen=True)
class HelpLine:
    """One running help: the law that carries it from eighteen, whether it was asked for, and until when it can go on."""

    episode: Any
    law: Law
    after: HelpAfter | None
    asks: bool
    until: date | None

    @property
    def must_go_on(self) -> bool:
        """Does it still run, so that somebody has to take it over before anybody lets go?"""
        return self.episode.ended_at is None

    @property
    def is_taken_over(self) -> bool:
        """Does another party carry it, or does it go on by itself?"""
        return self.law in laws.CARRIES_ON or bool(self.after and self.after.accepted_at)


@dataclass(frozen=True)
class ConditionLine:
    """One of the five conditions: what both sides say, and what is missing. Met: the worker says so and no word is open."""

    area: str
    says: Any
    met: bool
    missing: tuple[Any, ...]
    young: tuple[bool, str] | None
    worker: tuple[bool, str] | None

    @property
    def differs(self) -> bool:
        """Do both sides say something else?"""
        return self.young is not None and self.worker is not None and self.young[0] != self.worker[0]


@dataclass(frozen=True)
class YoungLine:
    """One young person on the list: which day counts, what asks something, and the ground that he or she was told."""

    dossier_id: UUID
    name: str
    age: int
    eighteen: date
    apply_from: date
    helps: tuple[HelpLine, ...]
    open_areas: tuple[Any, ...]
    nobody_named: bool
    grounds: tuple[Any, ...]


@dataclass(frozen=True)
class YoungPage:
    """One young person whole, the same for himself or herself as for who helps."""

    dossier_id: UUID
    name: str
    is_own: bool
    eighteen: date | None
    age: int | None
    helps: tuple[HelpLine, ...]
    conditions: tuple[ConditionLine, ...]
    staying: tuple[tuple[StayingAdult, str], ...]
    wants_nobody: bool
    marks: tuple[tuple[NetMark, str], ...]
    went: tuple[tuple[LettingGo, str], ...]
    short_of_money: bool = False


def has_unpaid_adult(dossier_id: UUID, actor: Actor) -> bool:
    """Is an adult named who stays and is not paid?"""
    rows = StayingAdult.objects.visible_to(actor).filter(dossier_id=dossier_id, ended_at__isnull=True)
    return rows.filter(paid=False, durable=True, none=False).exists()


def young_people(actor: Actor) -> list[YoungLine]:
    """Everybody of the own caseload from half a year before eighteen on, and who was marked from the prompt age; by day."""
    today = day_of(actor.at)
    ahead = int(laws.AHEAD_MONTHS.on(today).value)
    found = []
    for line in people.caseload(actor):
        birth = people.birth_date_of(line.dossier_id, actor)
        if birth is None or not birth.day or not birth.month:
            continue
        eighteen = laws.birthday(date(birth.year, birth.month, birth.day), int(CHILD_UNTIL.on(today).value))
        apply_from = laws.months_before(eighteen, ahead)
        marked = _marks(line.dossier_id, actor)
        if (today > apply_from and _under(birth, today, YOUTH_UNTIL)) or (marked and _over(birth, today)):
            found.append(_young(line, eighteen, apply_from, marked, actor))
    return sorted(found, key=lambda one: (one.eighteen, one.name))


def young_page(dossier_id: UUID, actor: Actor) -> YoungPage:
    """One young person. Raises LookupError when the actor reads nothing of the plan."""
    name, own = people.name_of(dossier_id, actor), people.own_dossier(actor)
    is_own = own is not None and own.id == dossier_id
    if not name and not is_own:
        raise LookupError(dossier_id)
    birth = people.birth_date_of(dossier_id, actor)
    known = bool(birth and birth.month and birth.day)
    day = date(birth.year, birth.month, birth.day) if birth and known else None  # type: ignore[arg-type]
    eighteen = laws.birthday(day, int(CHILD_UNTIL.on(day_of(actor.at)).value)) if day else None
    rows = list(StayingAdult.objects.visible_to(actor).filter(dossier_id=dossier_id, ended_at__isnull=True))
    marks = list(NetMark.objects.visible_to(actor).filter(dossier_id=dossier_id, ended_at__isnull=True))
    went = list(LettingGo.objects.visible_to(actor).filter(dossier_id=dossier_id).order_by("-let_go_at"))
    texts = _texts([row.item_id for row in (*rows, *marks, *went)])
    unpaid = any(not row.paid and row.durable and not row.none for row in rows)
    return YoungPage(
        dossier_id, name, is_own, eighteen, people.age_of(dossier_id, actor), _helps(dossier_id, day, actor),
        _conditions(dossier_id, unpaid, actor),
        tuple((row, texts.get(row.item_id, "")) for row in rows if not row.none), any(row.none for row in rows),
        tuple((row, texts.get(row.item_id, "")) for row in marks),
        tuple((row, texts.get(row.item_id, "")) for row in went), _short_of_money(dossier_id, actor),
    )  # fmt: skip


def _young(line: Any, eighteen: date, apply_from: date, marks: list[NetMark], actor: Actor) -> YoungLine:
    page = young_page(line.dossier_id, actor)
    return YoungLine(
        line.dossier_id, line.name, page.age or 0, eighteen, apply_from, page.helps,
        tuple(one.says for one in page.conditions if not one.met), not (page.staying or page.wants_nobody),
        tuple(mark.get_ground_display() for mark in marks),  # type: ignore[attr-defined]
    )  # fmt: skip


def _marks(dossier_id: UUID, actor: Actor) -> list[NetMark]:
    return list(NetMark.objects.visible_to(actor).filter(dossier_id=dossier_id, ended_at__isnull=True))


def _over(birth: Any, today: date) -> bool:
    first = laws.birthday(date(birth.year, birth.month, birth.day), int(laws.PROMPT_YEARS.on(today).value))
    return today >= first


def _under(birth: Any, today: date, until: Any) -> bool:
    return today < laws.birthday(date(birth.year, birth.month, birth.day), int(until.on(today).value))


def _helps(dossier_id: UUID, birth: date | None, actor: Actor) -> tuple[HelpLine, ...]:
    episodes = [one for one in waiting.episodes_of(dossier_id, actor) if one.ended_at is None]
    after = {one.episode_id: one for one in HelpAfter.objects.visible_to(actor).filter(dossier_id=dossier_id)}
    return tuple(_help(one, after.get(one.id), birth, actor) for one in episodes)


def _help(episode: Any, after: HelpAfter | None, birth: date | None, actor: Actor) -> HelpLine:
    today, law = day_of(actor.at), laws.law_after(episode.form)
    until = None
    if birth and law == Law.YOUTH_FOSTER:
        until = laws.foster_care_until(birth, today)
    elif birth and law == Law.YOUTH_DECIDED:
        until = laws.birthday(birth, int(YOUTH_UNTIL.on(today).value))
    return HelpLine(episode, law, after, after is None and laws.needs_application(episode.form), until)


def _conditions(dossier_id: UUID, unpaid: bool, actor: Actor) -> tuple[ConditionLine, ...]:
    rows = list(Condition.objects.visible_to(actor).filter(dossier_id=dossier_id).order_by("recorded_at"))
    newest = {(row.area, row.side): row for row in rows}
    texts = _texts([row.item_id for row in newest.values()])
    return tuple(_condition(area, newest, texts, unpaid) for area in Area)


def _condition(area: Area, newest: dict[Any, Condition], texts: dict[Any, str], unpaid: bool) -> ConditionLine:
    young, worker = newest.get((area.value, Side.YOUNG.value)), newest.get((area.value, Side.WORKER.value))
    parts = frozenset(part for row in (young, worker) if row for part in row.parts)
    missing = laws.missing(area, parts, unpaid_adult=unpaid)
    explained = bool(worker and worker.item_id)
    return ConditionLine(
        area.value, area.label, bool(worker and worker.met) and (not missing or explained),
        tuple(Part(one).label for one in missing), _said(young, texts), _said(worker, texts),
    )  # fmt: skip


def _short_of_money(dossier_id: UUID, actor: Actor) -> bool:
    rows = Condition.objects.visible_to(actor).filter(dossier_id=dossier_id, area=Area.INCOME).order_by("recorded_at")
    newest = {row.side: row for row in rows}
    parts = frozenset(part for row in newest.values() for part in row.parts)
    return laws.short_of_money(people.age_of(dossier_id, actor), bool(newest), parts)


def _said(row: Condition | None, texts: dict[Any, str]) -> tuple[bool, str] | None:
    return (row.met, texts.get(row.item_id, "")) if row else None


def _texts(item_ids: list[Any]) -> dict[Any, str]:
    wanted = [each for each in item_ids if each]
    return {item.id: text or "" for item, text in words_of(Item.objects.filter(id__in=wanted))} if wanted else {}
