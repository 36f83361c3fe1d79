"""Lists: the decisions of one dossier, those of the reader's own circle, drafts that wait for an answer, mandates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from roer.core.actions import may, require
from roer.core.actor import Actor
from roer.core.models import Seat
from roer.core.visible import in_period
from roer.decisions.circle import concerned
from roer.decisions.models import BestInterestsAssessment, Decision, Mandate, ProfessionalDetermination
from roer.decisions.queries.amounts import in_words
from roer.decisions.queries.applications import ApplicationView, applications_of
from roer.people.queries import name_of, names_of, reachable_people


@dataclass(frozen=True)
class Line:
    """One decision in a list."""

    row: Decision
    name: str
    asks_me: bool = False

    @property
    def says(self) -> Any:
        """What it decides, in words."""
        return self.row.get_outcome_display()


@dataclass(frozen=True)
class DossierView:
    """Everything of this room in one dossier, with what the reader may begin."""

    dossier_id: UUID
    name: str
    decisions: list[Line]
    determinations: list[tuple[ProfessionalDetermination, str]]
    assessments: list[BestInterestsAssessment]
    may_determine: bool
    may_assess: bool
    applications: list[ApplicationView]
    may_apply: bool


def decisions_of(dossier_id: UUID, actor: Actor) -> list[Line]:
    """The decisions of one dossier, newest first. Raises NotAllowed for who reads none."""
    require("decisions.read", actor)
    name = name_of(dossier_id, actor)
    held = Decision.objects.visible_to(actor).filter(dossier_id=dossier_id).order_by("-drafted_at")
    return [Line(row, name) for row in held]


def dossier_for(dossier_id: UUID, actor: Actor) -> DossierView:
    """Decisions, determinations and assessments of one dossier."""
    determined = ProfessionalDetermination.objects.visible_to(actor).filter(dossier_id=dossier_id)
    assessed = BestInterestsAssessment.objects.visible_to(actor).filter(dossier_id=dossier_id)
    return DossierView(
        dossier_id, name_of(dossier_id, actor), decisions_of(dossier_id, actor),
        [(row, in_words(row)) for row in determined.select_related("provider").order_by("-determined_at")],
        list(assessed.order_by("-asked_at")), may("decisions.determine", actor, dossier_id),
        may("decisions.ask_assessment", actor, dossier_id), applications_of(dossier_id, actor),
        may("decisions.apply", actor, dossier_id),
    )  # fmt: skip


def my_decisions(actor: Actor, limit: int = 50) -> list[Line]:
    """For the family: decisions about oneself and the own children. For who decides: the own ones. Newest first."""
    require("decisions.read", actor)
    held = Decision.objects.visible_to(actor).order_by("-drafted_at")
    if actor.role == "decider":
        held = held.filter(decided_by_id=actor.seat_id)
    rows = list(held[:limit])
    names = names_of({row.dossier_id for row in rows}, actor)
    return [Line(row, names.get(row.dossier_id, ""), _asks(row, actor)) for row in rows]


def reachable_names(actor: Actor) -> list[tuple[UUID, str]]:
    """(dossier, name) of everybody the family's seat reaches, by name."""
    names = names_of([dossier for dossier, _person in reachable_people(actor)], actor)
    return sorted(names.items(), key=lambda each: each[1].casefold())


def drafts_to_answer(actor: Actor) -> list[Line]:
    """Drafts that wait for the answer of this reader."""
    return [line for line in my_decisions(actor) if line.asks_me]


def _asks(row: Decision, actor: Actor) -> bool:
    if row.state != Decision.State.SHARED or not may("decisions.answer", actor, row.dossier_id):
        return False
    people = {one.person_id for one in concerned(row.dossier_id, actor)}
    return actor.person_id in people and not row.answers.filter(person_id=actor.person_id).exists()


def mandates() -> list[Mandate]:
    """The mandate register, newest first. Public."""
    return list(Mandate.objects.select_related("seat__organisation", "municipality").order_by("-valid_from"))


def seats_in(role: str, actor: Actor) -> list[Seat]:
    """Whoever holds a work role now, for a choice."""
    held = Seat.objects.filter(in_period(actor.at), role=role, organisation__isnull=False)
    return list(held.select_related("organisation").order_by("work_name"))
