"""The facts of a decision as the rules read them: codes, dates and ids, gathered from the rows that the decider sees."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Q
from django.utils.text import slugify

from roer.core.actor import Actor
from roer.core.codes import Register
from roer.core.days import day_of
from roer.core.models import Organisation
from roer.core.rules import Met, meet
from roer.core.terms import objection_ends
from roer.decisions.budget import hours_short
from roer.decisions.circle import concerned
from roer.decisions.codes import Delivery, Outcome, Part, Route, YesNo
from roer.decisions.fingerprint import fingerprint_of
from roer.decisions.models import BestInterestsAssessment, Decision, Mandate, Reassessment
from roer.decisions.models.bound import AmountOfHelp
from roer.decisions.rules import Author, DecisionFacts
from roer.decisions.weight import Doing, Help, is_met, weigh
from roer.intake.queries import local_values, switches
from roer.people.queries import age_of


def help_of(row: AmountOfHelp) -> Help:
    """A row as a value to compare."""
    return Help(
        row.form, row.volume, row.unit or None, row.frequency or None, row.months, row.delivery,
        str(row.provider_id) if row.provider_id else None,
    )  # fmt: skip


def provisions_of(decision: Decision) -> tuple[Help, ...]:
    """What a decision grants."""
    return tuple(help_of(line) for line in decision.provisions.filter(taken_out_at__isnull=True))


def doing_of(decision: Decision) -> Doing:
    """What a decision does."""
    before = provisions_of(decision.replaces) if decision.replaces else ()
    return Doing(decision.outcome, help_of(decision.determination), provisions_of(decision), before)


def _open_needs(request_id: UUID | None) -> int:
    """How many basic needs wait; the one who decides reads no words about them."""
    if request_id is None:
        return 0
    with connection.cursor() as cursor:
        cursor.execute("SELECT decisions_open_needs(%s)", [request_id])
        return int(cursor.fetchone()[0])


def has_mandate(seat_id: UUID, outcome: str, on: date) -> bool:
    """May this seat take such a decision on this day, by the register?"""
    running = Mandate.objects.filter(seat_id=seat_id, outcomes__contains=[outcome], valid_from__lte=on)
    return running.filter(Q(valid_until__isnull=True) | Q(valid_until__gt=on)).exists()


def facts_of(decision: Decision, actor: Actor, on: date) -> DecisionFacts:
    """Everything the rules look at when this decision would be sent by the actor on a day."""
    doing = doing_of(decision)
    people = concerned(decision.dossier_id, actor)
    answers = dict(decision.answers.values_list("person_id", "answer"))
    plain = decision.plain_versions.filter(register=Register.CHILD).first()
    met = is_met(doing.asked, doing.granted) and decision.outcome == Outcome.GRANT
    return DecisionFacts(
        weight=str(weigh(doing)), outcome=decision.outcome, decider=actor.seat_id, decider_person=actor.person_id,
        in_mandate=has_mandate(actor.seat_id, decision.outcome, on),
        parts=frozenset(decision.parts.values_list("part", flat=True)), interests=frozenset(decision.interests),
        prevailing=decision.prevailing or None, exception_route=decision.exception_route or None,
        own_strength=decision.own_strength, something_first=decision.something_first, tailored=decision.tailored,
        **_assessed(decision.assessment, decision, on),
        child_asked_on=decision.child_asked_on, child_not_asked=decision.child_not_asked or None,
        child_followed=decision.child_followed or None, age=age_of(decision.dossier_id, actor),
        child_version=plain is not None,
        child_version_current=plain is not None and plain.made_from == fingerprint_of(decision),
        answers=tuple(sorted(answers.values())), unanswered=sum(one.person_id not in answers for one in people),
        provisions=len(doing.granted),
        prescribed_not_contracted=decision.determination.contracted is False,
        differs_from_prescribed=decision.determination.route != Route.PROFESSIONAL and not met,
        less_than_before=not all(is_met(one, doing.granted) for one in doing.before),
        budget_becomes_kind=loses_budget(doing), objection_until=objection_ends(on), sent_on=on,
        **_budget(decision, doing, actor), promised=_promised(decision), wishes_open=decision.wishes.filter(followed="").count(),
        own_payment=decision.provisions.filter(taken_out_at__isnull=True, own_payment__gt=0).exists(),
        lasting=decision.determination.lasting, basic_needs_open=_open_needs(decision.request_id),
        only_care=Part.TAILORED not in set(decision.parts.values_list("part", flat=True)),
    )  # fmt: skip


def ask_rules(facts: DecisionFacts, actor: Actor) -> list[Met]:
    """What every rule on sending says today, with the stricter figures of the own municipality and what is switched on."""
    code = Organisation.objects.filter(id=actor.organisation_id).values_list("municipality_code", flat=True).first()  # type: ignore[misc]
    local = local_values(code) if code else []
    return meet("decisions.sending", facts, at=day_of(actor.at), params=local, switched=switches())


def _budget(decision: Decision, doing: Doing, actor: Actor) -> dict[str, Any]:
    """What the rules on a personal budget look at."""
    lines = decision.provisions.filter(taken_out_at__isnull=True, delivery=Delivery.BUDGET)
    said = list(decision.budget_statements.values_list("voluntary", flat=True))
    short = sum((hours_short(doing.asked, line.budget_per_week, line.tariff) for line in lines), Decimal(0))
    wanted = doing.asked.delivery == Delivery.BUDGET
    return {
        "budget_ground": decision.budget_ground or None, "budget_in_kind_bought": decision.budget_in_kind_bought,
        "budget_statement": (YesNo.YES if all(said) else YesNo.NO) if said else None,
        "budget_test": decision.budget_test or None, "budget_informed": decision.budget_informed_on is not None,
        "budget_refused": wanted and not lines.exists() and not any(b.delivery == Delivery.BUDGET for b in doing.before),
        "hours_short": short, "policy_named": all(line.policy_rule for line in lines if line.tariff is not None),
    }  # fmt: skip


def _promised(decision: Decision) -> str | None:
    """What the last re-assessment talk about the help that ran promised."""
    looked = Reassessment.objects.filter(decision_id=decision.replaces_id) if decision.replaces_id else None
    held = looked.exclude(promised="").order_by("-announced_at").first() if looked is not None else None
    return held.promised if held else None


def _assessed(held: BestInterestsAssessment | None, decision: Decision, on: date) -> dict[str, Any]:
    if held is None:
        return {}
    authors = held.authors.select_related("seat").order_by("seat_id")
    return {
        "assessment_finished": held.state == BestInterestsAssessment.State.FINISHED,
        "authors": tuple(
            Author(one.seat_id, one.seat.person_id, slugify(one.discipline), one.independent) for one in authors
        ),
        "payers": _payers(on),
        "elements": frozenset(held.elements.filter(kept_apart=False).values_list("element", flat=True)),
        "checklist": held.checklist,
        "disability": held.disability,
    }


def _payers(on: date) -> frozenset[UUID]:
    """Whoever may award spends the municipality's money."""
    running = Mandate.objects.filter(valid_from__lte=on).filter(Q(valid_until__isnull=True) | Q(valid_until__gt=on))
    return frozenset(running.values_list("seat_id", flat=True))


def loses_budget(doing: Doing) -> bool:
    """Was there, or was asked, a personal budget, and is help granted without one?"""
    had = any(one.delivery == Delivery.BUDGET for one in (*doing.before, doing.asked))
    return had and bool(doing.granted) and not any(one.delivery == Delivery.BUDGET for one in doing.granted)
