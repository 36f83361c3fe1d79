"""Where child and parents stand, in plain words: the summary, who decides and how to reach them, rights, remedies and looks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from roer.core.actor import Actor
from roer.core.codes import PRIVATE_ROLES
from roer.core.days import day_of
from roer.core.items import words_of
from roer.core.models import Item
from roer.people.queries import helpers_of, legal_position, name_of, rulings_of
from roer.safety.commands.known import KnownMeasure, measures_known
from roer.safety.commands.measures import missed_of
from roer.safety.models import (
    ChildProtectionConference,
    ClosedRequest,
    CooperationStop,
    Disagreement,
    LegalTalk,
    MeasureTerm,
    Pressure,
)
from roer.safety.queries.concern import Holding, holding_of
from roer.safety.rules import SUMMARIES, PositionFacts, appeal_until, plain_summary

CLOSED = ("closed", "emergency_closed")


@dataclass(frozen=True)
class PlanView:
    """How short a measure is meant to be, the looks that were taken, and the one that was missed."""

    row: MeasureTerm
    words: str
    end_reason: str
    looks: tuple[tuple[Any, str], ...]
    missed: date | None


@dataclass(frozen=True)
class MeasureView:
    """One measure with the last day of an appeal, what the family said of it, and its looks."""

    row: KnownMeasure
    runs: bool
    appeal_until: date
    appeal_open: bool
    disagreements: tuple[str, ...]
    plans: tuple[PlanView, ...]


@dataclass(frozen=True)
class PositionPage:
    """Everything of one page."""

    dossier_id: UUID
    name: str
    code: str
    summary: str
    since: datetime | None
    pressure: tuple[tuple[Pressure, str], ...]
    measures: tuple[MeasureView, ...]
    talks: tuple[tuple[LegalTalk, str], ...]
    stops: tuple[tuple[CooperationStop, str], ...]
    conferences: tuple[tuple[ChildProtectionConference, str, str, str], ...]
    holding: Holding
    helpers: tuple[Any, ...]
    is_family: bool
    closed: bool = False

    @property
    def may_stop(self) -> bool:
        """May somebody of the family stop by a tap: only while nothing was imposed."""
        return self.code in ("voluntary", "urged")

    @property
    def survey_code(self) -> str:
        """The one word of three that a survey among clients asks for."""
        return {"urged": "urged", "voluntary": "voluntary"}.get(self.code, "imposed")


def position_of(dossier_id: UUID, actor: Actor) -> PositionPage:
    """Where somebody stands now. Raises Dossier.DoesNotExist for who may not see it."""
    measures = measures_known(dossier_id, actor)
    pressure = list(Pressure.objects.filter(dossier_id=dossier_id).order_by("valid_from"))
    code, since = _summary(dossier_id, measures, pressure, actor)
    talks = list(LegalTalk.objects.filter(dossier_id=dossier_id).select_related("recorded_by", "worker"))
    stops = list(CooperationStop.objects.filter(dossier_id=dossier_id).order_by("-happened_at"))
    tables = list(ChildProtectionConference.objects.filter(dossier_id=dossier_id).order_by("-held_on"))
    plans = list(MeasureTerm.objects.filter(dossier_id=dossier_id).prefetch_related("tests"))
    against = list(Disagreement.objects.filter(dossier_id=dossier_id))
    helpers = helpers_of(dossier_id, actor)
    runs = any(each.runs_at(actor.at) for each in measures)
    words = _words(pressure, talks, stops, tables, plans, against)
    return PositionPage(
        dossier_id, name_of(dossier_id, actor), code, str(SUMMARIES[code]), since,
        tuple((each, words(each.item_id)) for each in pressure),
        tuple(_measure(each, plans, against, words, actor) for each in reversed(measures)),
        tuple((each, words(each.item_id)) for each in talks), tuple((each, words(each.item_id)) for each in stops),
        tuple((each, words(each.item_id), words(each.seen_together_id), words(each.plan_id)) for each in tables),
        holding_of(dossier_id, actor, helpers, runs), tuple(helpers), actor.role in PRIVATE_ROLES,
        ClosedRequest.objects.filter(dossier_id=dossier_id).exists(),
    )  # fmt: skip


def _summary(
    dossier_id: UUID, measures: list[KnownMeasure], pressure: list[Pressure], actor: Actor
) -> tuple[str, datetime | None]:
    running = [each for each in measures if each.runs_at(actor.at)]
    rulings = [each for each in rulings_of(dossier_id, actor) if each.valid_from <= actor.at < each.valid_until]
    closed = [each for each in rulings if each.on_consent and each.kind in CLOSED]
    guardian = [each for each in legal_position(dossier_id, actor).holders if each.holder_organisation_id]
    urged = [
        each
        for each in pressure
        if each.valid_from <= actor.at and (not each.valid_until or each.valid_until > actor.at)
    ]
    facts = PositionFacts(
        bool(running), bool(rulings), bool(closed) and len(closed) == len(rulings), bool(guardian), bool(urged)
    )
    code = plain_summary(facts)
    found: dict[str, list[Any]] = {
        "imposed": [*running, *rulings], "closed_with_consent": closed, "guardian": guardian, "urged": urged, "voluntary": []
    }  # fmt: skip
    return code, min((each.valid_from for each in found[code]), default=None)


def _measure(
    row: KnownMeasure, plans: list[MeasureTerm], against: list[Disagreement], words: Any, actor: Actor
) -> MeasureView:
    until = appeal_until(day_of(row.valid_from))
    return MeasureView(
        row, row.runs_at(actor.at), until, day_of(actor.at) <= until,
        tuple(words(each.item_id) for each in against if row.runs_at(each.happened_at)),
        tuple(_plan(each, words, actor) for each in plans if each.starts_on == day_of(row.valid_from)),
    )  # fmt: skip


def _plan(row: MeasureTerm, words: Any, actor: Actor) -> PlanView:
    looks = sorted(row.tests.all(), key=lambda each: each.tested_on)
    return PlanView(
        row, words(row.item_id), words(row.end_reason_id), tuple((each, words(each.item_id)) for each in looks),
        missed_of(row, actor),
    )  # fmt: skip


def _words(*lists: list[Any]) -> Any:
    rows = [row for rows in lists for row in rows]
    rows += [test for row in rows if isinstance(row, MeasureTerm) for test in row.tests.all()]
    columns = ("item_id", "seen_together_id", "plan_id", "end_reason_id")
    ids = {getattr(row, each, None) for row in rows for each in columns}
    held = {item.id: text or "" for item, text in words_of(Item.objects.filter(id__in=[each for each in ids if each]))}
    return lambda item_id: held.get(item_id, "") if item_id else ""
