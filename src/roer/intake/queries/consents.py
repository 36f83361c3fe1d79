"""Who must agree with help, who did, who is missing, and whether the help may start."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from roer.core.actor import Actor
from roer.core.days import day_of
from roer.core.items import words_of
from roer.core.models import Dossier, Item
from roer.core.rules import Outcome, meet
from roer.intake.models import ConsentException, ConsentToHelp, HelpRequest
from roer.intake.rules import Asked, ConsentFacts, Holder, Need, who_must_consent
from roer.intake.rules.consent import GUARDIANSHIPS, band, missing
from roer.people import queries as people

Route = HelpRequest.Route


@dataclass(frozen=True)
class ConsentLine:
    """One person's part: who, in which capacity, and the answer so far."""

    consent_id: UUID | None
    who: str
    capacity: Any
    answer: str
    answer_says: Any
    answered_at: datetime | None
    mine: bool
    person_id: UUID | None = None


@dataclass(frozen=True)
class ConsentState:
    """One piece of help: may it start, who is missing, and is there a court route because people disagree?"""

    help_item: UUID
    request_id: UUID
    dossier_id: UUID
    words: str
    weight: Any
    asked_at: datetime
    lines: tuple[ConsentLine, ...]
    missing: tuple[Need, ...]
    may_start: bool
    unknown_holder: bool
    court_route: bool
    exception: Any = None
    exception_words: str = ""
    exception_by: str = ""
    can_except: bool = False


def facts_for(dossier: Dossier, help_item: UUID, weight: str, route: str, actor: Actor) -> ConsentFacts:
    """What decides about consent to one piece of help now, as far as the actor may see it."""
    legal = people.legal_position(dossier.id, actor)
    rows = ConsentToHelp.objects.visible_to(actor).filter(item_id=help_item)
    excepted = ConsentException.objects.visible_to(actor).filter(help_item=help_item).order_by("recorded_at").last()
    in_measure = bool(legal.measures) or any(
        held.kind in GUARDIANSHIPS and held.holder_organisation_id for held in legal.holders
    )
    return ConsentFacts(
        on=day_of(actor.at), person=dossier.person_id, weight=weight, birth=legal.birth,  # type: ignore[arg-type]
        known_adult=legal.known_adult, holders=tuple(
            Holder(h.holder_id or h.holder_organisation_id, h.kind, h.certainty, h.holder_id is None)  # type: ignore[arg-type]
            for h in legal.holders
        ),
        asked=tuple(Asked(row.person_id or row.organisation_id, row.answer) for row in rows),  # type: ignore[arg-type]
        court_title=route in (Route.INSTITUTION, Route.COURT) and in_measure,
        exception=excepted.ground if excepted else None, acute=route == Route.ACUTE,
    )  # fmt: skip


def consent_state(request_id: UUID, actor: Actor) -> list[ConsentState]:
    """Each piece of help that consent was asked for in a request, the last first."""
    rows = ConsentToHelp.objects.visible_to(actor).filter(request_id=request_id)
    return _states(list(rows.select_related("dossier", "organisation").order_by("-asked_at", "capacity", "id")), actor)


def consents_asked_of(actor: Actor) -> list[ConsentState]:
    """Help that this person still has to say yes or no to."""
    open_ones = ConsentToHelp.objects.visible_to(actor).filter(person_id=actor.person_id, answer="silent")
    items = list(open_ones.values_list("item_id", flat=True))
    return [state for item_id in items for state in consent_to(item_id, actor)]


def consents_given_by(dossier_id: UUID, actor: Actor) -> list[UUID]:
    """The consents to help for this person that the actor gave and did not take back."""
    rows = ConsentToHelp.objects.visible_to(actor).filter(
        dossier_id=dossier_id, person_id=actor.person_id, answer="given"
    )
    return list(rows.values_list("id", flat=True))


def consent_to(help_item: UUID, actor: Actor) -> list[ConsentState]:
    """The consent to one piece of help; empty when the actor sees nothing of it."""
    rows = ConsentToHelp.objects.visible_to(actor).filter(item_id=help_item)
    return _states(list(rows.select_related("dossier", "organisation").order_by("capacity", "id")), actor)


def _states(rows: list[ConsentToHelp], actor: Actor) -> list[ConsentState]:
    by_item: dict[UUID, list[ConsentToHelp]] = {}
    for row in rows:
        by_item.setdefault(row.item_id, []).append(row)  # type: ignore[arg-type]
    return [_state(item_id, group, actor) for item_id, group in by_item.items()]


def _state(help_item: UUID, rows: list[ConsentToHelp], actor: Actor) -> ConsentState:
    first = rows[0]
    request = HelpRequest.objects.visible_to(actor).filter(id=first.request_id).first()
    facts = facts_for(first.dossier, help_item, first.weight, request.route if request else Route.FAMILY, actor)
    needs = who_must_consent(facts)
    outcome = meet("intake.consent_is_complete", facts, at=facts.on)[0].outcome
    exception = ConsentException.objects.visible_to(actor).filter(help_item=help_item).select_related("seat").last()
    texts = dict(
        (item.id, text or "")
        for item, text in words_of(Item.objects.filter(id__in=[help_item, exception.item_id if exception else None]))
    )
    answers = {row.answer for row in rows if row.capacity != "self"}
    return ConsentState(
        help_item, first.request_id, first.dossier_id, texts.get(help_item, ""), first.get_weight_display(),
        first.asked_at, tuple(_line(row, actor) for row in rows), missing(needs, facts.asked),
        outcome is Outcome.FITS, any(need.id is None for need in needs),
        "refused" in answers or {"given", "silent"} <= answers,
        exception.get_ground_display() if exception else None, texts.get(exception.item_id, "") if exception else "",
        exception.seat.work_name if exception else "", _can_except(facts),
    )  # fmt: skip


def _can_except(facts: ConsentFacts) -> bool:
    return band(facts, 12, 16) == "middle" and not facts.exception


def _line(row: ConsentToHelp, actor: Actor) -> ConsentLine:
    mine = row.person_id is not None and row.person_id == actor.person_id
    if row.organisation_id:
        who, mine = row.organisation.name, row.organisation_id == actor.organisation_id  # type: ignore[union-attr]
    else:
        dossier = Dossier.objects.filter(person_id=row.person_id, is_head=True, kind="person").first()  # type: ignore[misc]
        who = people.name_of(dossier.id, actor) if dossier else ""
    return ConsentLine(
        row.id,
        who,
        row.get_capacity_display(),
        row.answer,
        row.get_answer_display(),
        row.answered_at,
        mine,
        row.person_id,
    )
