"""What is seen of concern about a child: the code in steps, advice, reports, and who holds the case."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from roer.core.actor import Actor
from roer.core.items import words_of
from roer.core.models import Dossier, Item, Seat
from roer.core.visible import in_period
from roer.people.queries import certified_at, helpers_of, known_as, legal_position, name_of, names_of
from roer.safety.models import (
    CodeRecord,
    CodeStep,
    CourtPaper,
    ProtectorAssignment,
    ProtectorHandover,
    SafeguardingReport,
    SafetyAdvice,
)

TEAM_PARTS = ("familiar_face", "case_manager")


@dataclass(frozen=True)
class Holding:
    """Who holds a case at a moment: direction with the protector while a measure runs, the team linked all along."""

    protector: ProtectorAssignment | None
    team: Seat | None
    without_protector: bool = False

    @property
    def direction(self) -> Seat | None:
        """Who has direction now."""
        return self.protector.seat if self.protector else self.team


@dataclass(frozen=True)
class CodeView:
    """One sign followed in steps, as its reader sees it."""

    record: CodeRecord
    steps: list[tuple[CodeStep, str]]

    @property
    def behind(self) -> set[int]:
        """The steps that were done or skipped."""
        return {step.number for step, _words in self.steps}


@dataclass(frozen=True)
class ConcernPage:
    """Everything about safety of one child, for who may follow it."""

    name: str
    codes: list[CodeView]
    advices: list[tuple[SafetyAdvice, str, str, str]]
    reports: list[tuple[SafeguardingReport, str]]
    holding: Holding
    papers: list[CourtPaper]


def holding_of(
    dossier_id: UUID, actor: Actor, helpers: list[Any] | None = None, runs: bool | None = None
) -> Holding:  # fmt: skip
    """Who holds the case now. The family reads it too; whether a day is without a protector only who sees the measure.

    Who has the helpers, or knows whether a measure runs, gives them along.
    """
    running = ProtectorAssignment.objects.visible_to(actor).filter(in_period(actor.at), dossier_id=dossier_id)
    protector = running.select_related("seat__organisation").order_by("-valid_from").first()
    helpers = helpers_of(dossier_id, actor) if helpers is None else helpers
    team = [held.seat for part in TEAM_PARTS for held in helpers if held.part == part]
    runs = bool(legal_position(dossier_id, actor).measures) if runs is None else runs
    return Holding(protector, team[0] if team else None, runs and protector is None)


def measures_to_move(actor: Actor) -> list[tuple[ProtectorAssignment, str]]:
    """The running measures of an institution that holds no certificate now, of which the actor knows, with the child's name."""
    rows = list(ProtectorAssignment.objects.visible_to(actor).filter(in_period(actor.at)).order_by("valid_from"))
    lost = {each for each in {row.organisation_id for row in rows} if not certified_at(each, actor.at)}
    moving = [row for row in rows if row.organisation_id in lost]
    names = names_of({row.dossier_id for row in moving}, actor)
    return [(row, names.get(row.dossier_id, "")) for row in moving]


def concern_of(dossier_id: UUID, actor: Actor) -> ConcernPage:
    """What was written about safety of this child, as far as the actor sees it."""
    advices = list(SafetyAdvice.objects.filter(dossier_id=dossier_id).order_by("-happened_at"))
    reports = list(SafeguardingReport.objects.filter(dossier_id=dossier_id).order_by("-happened_at"))
    wanted = {each.item_id for each in (*advices, *reports)}
    wanted |= {part for each in advices for part in (each.adviser_id, each.answer_id) if part}
    words = _words(wanted)
    return ConcernPage(
        name_of(dossier_id, actor), codes_of(dossier_id),
        [(a, words.get(a.item_id, ""), _said(words, a.adviser_id), _said(words, a.answer_id)) for a in advices],
        [(each, words.get(each.item_id, "")) for each in reports], holding_of(dossier_id, actor),
        list(CourtPaper.objects.filter(dossier_id=dossier_id).order_by("-happened_at")),
    )  # fmt: skip


def codes_of(dossier_id: UUID) -> list[CodeView]:
    """The signs that were followed in this file, newest first, with their steps in the order of the code."""
    steps = list(
        CodeStep.objects.filter(dossier_id=dossier_id).select_related("record").order_by("number", "happened_at")
    )
    words = _words({step.item_id for step in steps})
    by_record: dict[UUID, list[tuple[CodeStep, str]]] = defaultdict(list)
    for step in steps:
        by_record[step.record_id].append((step, words.get(step.item_id, "")))
    records = {step.record_id: step.record for step in steps}
    return [
        CodeView(records[key], held) for key, held in sorted(by_record.items(), key=lambda one: _began(records[one[0]]))
    ]


def told_to(actor: Actor) -> list[CodeView]:
    """The signs of which this person was told, in every file that the person reads."""
    dossiers = CodeRecord.objects.filter(told_at__isnull=False).values_list("dossier_id", flat=True).distinct()
    return [view for dossier_id in dossiers for view in codes_of(dossier_id) if view.record.told_at]


def report_for(report_id: UUID) -> tuple[SafeguardingReport, str]:
    """One report with its words. Raises SafeguardingReport.DoesNotExist for who may not see it."""
    row = SafeguardingReport.objects.select_related("owner_seat__organisation", "receiver_seat").get(id=report_id)
    return row, _words({row.item_id}).get(row.item_id, "")


def handover_for(handover_id: UUID, actor: Actor) -> ProtectorHandover:
    """One handover. Raises ProtectorHandover.DoesNotExist for who may not see it."""
    return ProtectorHandover.objects.visible_to(actor).select_related("assignment__seat", "to_seat").get(id=handover_id)


def measures_of(dossier_id: UUID, actor: Actor) -> list[tuple[str, str]]:
    """The measures that run now, to choose from."""
    return [(str(each.id), each.get_kind_display()) for each in legal_position(dossier_id, actor).measures]


def protection_workers() -> list[tuple[str, str]]:
    """Everybody of a protection organisation or safety team who may work along before a measure."""
    kinds = ("certified_institution", "safety_team", "veilig_thuis", "board")
    seats = Seat.objects.filter(organisation__kind__in=kinds, valid_until__isnull=True).select_related("organisation")
    return [(str(each.id), f"{each.work_name}, {each.organisation.name}") for each in seats if each.organisation]


def supervisors_for(dossier_id: UUID, actor: Actor) -> list[tuple[str, str]]:
    """Every running protector; whoever works with this child already stands first, so that no new face is needed."""
    known = {str(held.seat_id) for held in helpers_of(dossier_id, actor)}
    return sorted(supervisors(), key=lambda one: one[0] not in known)


def supervisors() -> list[tuple[str, str]]:
    """Every running protector, by name."""
    seats = Seat.objects.filter(role="family_supervisor", valid_until__isnull=True).select_related("organisation")
    return [(str(each.id), f"{each.work_name}, {each.organisation.name}") for each in seats if each.organisation]


def _words(ids: set[UUID]) -> dict[UUID, str]:
    return {item.id: text or "" for item, text in words_of(Item.objects.filter(id__in=ids))}


def _said(words: dict[UUID, str], item_id: UUID | None) -> str:
    return words.get(item_id, "") if item_id else ""


def _began(record: CodeRecord) -> Any:
    return -record.happened_at.timestamp()


def code_for(record_id: UUID) -> tuple[CodeView, UUID]:
    """One sign with its steps, and its dossier. Raises CodeRecord.DoesNotExist for who may not see it."""
    record = CodeRecord.objects.get(id=record_id)
    found = next((view for view in codes_of(record.dossier_id) if view.record.id == record.id), None)
    if found is None:
        raise CodeRecord.DoesNotExist
    return found, record.dossier_id


def circle_of(dossier_id: UUID, actor: Actor) -> list[tuple[str, str]]:
    """The person of a dossier and who holds authority, to say to whom something was told."""
    dossier = Dossier.objects.get(id=dossier_id)
    people = [dossier.person_id] if dossier.person_id else []
    people += [held.holder_id for held in legal_position(dossier_id, actor).holders if held.holder_id]
    names = known_as(people, actor)
    return [(str(each), names.get(each) or str(_("een ouder met gezag"))) for each in dict.fromkeys(people)]


def advice_dossier(advice_id: UUID) -> UUID:
    """The dossier that an advice is about. Raises SafetyAdvice.DoesNotExist for who may not see it."""
    return SafetyAdvice.objects.values_list("dossier_id", flat=True).get(id=advice_id)


def assignment_dossier(assignment_id: UUID, actor: Actor) -> UUID:
    """The dossier of an assignment. Raises ProtectorAssignment.DoesNotExist for who may not see it."""
    return ProtectorAssignment.objects.visible_to(actor).values_list("dossier_id", flat=True).get(id=assignment_id)
