"""Writing a decision: what it does, what is granted, and every part in words. Nothing of this is final."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label, Register
from roer.core.commands import command, tell
from roer.core.days import day_of
from roer.core.models import Item, ItemLink
from roer.core.vault.words import Wording, add_version
from roer.decisions.codes import FORMS, LETTERS, OPENED, Outcome, Part
from roer.decisions.commands.common import open_decision, put_words, reword, said
from roer.decisions.fingerprint import fingerprint_of
from roer.decisions.models import (
    AwardedProvision,
    BestInterestsAssessment,
    Decision,
    DecisionPart,
    PlainVersion,
    ProfessionalDetermination,
)
from roer.decisions.refusals import CannotDecide

CHANGEABLE = frozenset(
    {
        "outcome", "interests", "prevailing", "exception_route", "own_strength", "something_first", "tailored",
        "child_asked_on", "child_not_asked", "child_followed", "assessment_id", "budget_ground", "budget_test",
        "budget_in_kind_bought", "budget_informed_on",
    }
)  # fmt: skip
ORDER = {str(part): place for place, part in enumerate(Part)}


@command
def draft_decision(
    *, actor: Actor, determination_id: UUID, outcome: str, core: str, assessment_id: UUID | None = None,
    replaces_id: UUID | None = None,
) -> UUID:  # fmt: skip
    """Begin a decision on a determination; the draft is seen by its writer alone. Returns the decision."""
    determination = ProfessionalDetermination.objects.visible_to(actor).get(id=determination_id)
    require("decisions.draft", actor, determination.dossier_id)
    _same_dossier(determination.dossier_id, assessment_id, replaces_id, actor)
    if outcome not in Outcome:
        raise CannotDecide(_("Kies wat het besluit is."))
    document = put_words(determination.dossier_id, "decisions.decision", Label.LETTERS, core, actor, draft=True)
    made = Decision(
        dossier_id=determination.dossier_id, label=OPENED, item_id=document.id, request_id=determination.request_id,
        determination=determination, assessment_id=assessment_id, replaces_id=replaces_id, outcome=outcome,
        decided_by_id=actor.seat_id, drafted_at=actor.at,
    )  # fmt: skip
    made.save(force_insert=True)
    _part(made, Part.CORE, document.id, actor)
    return made.id


def _same_dossier(dossier_id: UUID, assessment_id: UUID | None, replaces_id: UUID | None, actor: Actor) -> None:
    if assessment_id:
        BestInterestsAssessment.objects.visible_to(actor).get(id=assessment_id, dossier_id=dossier_id)
    if replaces_id:
        Decision.objects.visible_to(actor).get(id=replaces_id, dossier_id=dossier_id, state=Decision.State.SENT)


@command
def change_draft(*, actor: Actor, decision_id: UUID, **codes: Any) -> None:
    """Change codes of a draft: CHANGEABLE. The weight is none of them: it follows from what the decision does."""
    decision = open_decision(decision_id, actor)
    require("decisions.decide", actor, decision)
    if not codes.keys() <= CHANGEABLE:
        raise CannotDecide(_("Dit kan hier niet veranderd worden."))
    if codes.get("assessment_id"):
        _same_dossier(decision.dossier_id, codes["assessment_id"], None, actor)
    if codes.get("child_asked_on"):
        codes["child_asked_by_id"] = actor.seat_id
    Decision.objects.filter(id=decision.id).update(**codes)


@command
def award(
    *, actor: Actor, decision_id: UUID, form: str, starts_on: date, ends_on: date | None = None,
    volume: Decimal | None = None, unit: str = "", frequency: str = "", months: int | None = None,
    delivery: str = "in_kind", provider_id: UUID | None = None, words: str = "",
    budget_per_week: Decimal | None = None, tariff: Decimal | None = None, policy_rule: str = "",
    own_payment: Decimal | None = None,
) -> UUID:  # fmt: skip
    """Add a line of help to a draft; free words may stand beside the codes. Returns the line.

    `own_payment` is what the family pays each month: nothing, or it asks a reason for a child with a lasting need (INT-56).
    A personal budget names euros a week, the tariff an hour and the policy rule from which that comes (INT-55).
    """
    decision = open_decision(decision_id, actor)
    require("decisions.decide", actor, decision)
    if tariff is not None and tariff <= 0:
        raise CannotDecide(_("Het tarief is meer dan nul euro."))
    if form not in FORMS or (ends_on is not None and ends_on <= starts_on):
        raise CannotDecide(_("Kijk de hulp en de dagen na: de laatste dag komt na de eerste."))
    if ends_on is not None and ends_on < day_of(actor.at):
        raise CannotDecide(_("De laatste dag is al voorbij. Ging de hulp door? Kies dan een dag die nog komt."))
    item = decision.item_id
    if words.strip():
        item = put_words(
            decision.dossier_id, "decisions.provision", Label.LETTERS, words, actor, draft=_is_private(decision)
        ).id
    made = AwardedProvision(
        dossier_id=decision.dossier_id, label=OPENED, item_id=item, decision=decision, form=form, volume=volume,
        unit=unit, frequency=frequency, months=_months(months, starts_on, ends_on), delivery=delivery,
        provider_id=provider_id, starts_on=starts_on, ends_on=ends_on, budget_per_week=budget_per_week, tariff=tariff,
        policy_rule=policy_rule.strip(), own_payment=own_payment,
    )  # fmt: skip
    made.save(force_insert=True)
    return made.id


def _months(months: int | None, starts_on: date, ends_on: date | None) -> int | None:
    """Whole months from the first to the last day, that day counted in; from the 29th of February to the 28th is a year."""
    if ends_on is None:
        return months
    ends_on += timedelta(days=1)
    whole = (ends_on.year - starts_on.year) * 12 + ends_on.month - starts_on.month
    return whole if ends_on.day >= starts_on.day else whole - 1


@command
def take_out_provision(*, actor: Actor, provision_id: UUID) -> None:
    """Take a line of help out of a draft."""
    line = AwardedProvision.objects.visible_to(actor).get(id=provision_id)
    decision = open_decision(line.decision_id, actor)
    require("decisions.decide", actor, decision)
    AwardedProvision.objects.filter(id=line.id).update(taken_out_at=actor.at)


@command
def write_part(*, actor: Actor, decision_id: UUID, part: str, words: str) -> UUID:
    """Write one part of a draft, or write it again. Returns the item."""
    decision = open_decision(decision_id, actor)
    require("decisions.decide", actor, decision)
    if part not in Part:
        raise CannotDecide(_("Dit deel bestaat niet."))
    found = DecisionPart.objects.visible_to(actor).filter(decision=decision, part=part).first()
    if found and found.item_id:
        reword(found.item_id, words, actor)
        DecisionPart.objects.filter(id=found.id).update(written_by_id=actor.seat_id, written_at=actor.at)
        return found.item_id
    kind = f"decisions.{part}"
    item = put_words(decision.dossier_id, kind, Label.LETTERS, words, actor, draft=_is_private(decision))
    _part(decision, part, item.id, actor)
    ItemLink(item_id=decision.item_id, position=ORDER[part], target=item).save(force_insert=True)  # type: ignore[misc]
    return item.id


def _part(decision: Decision, part: str, item_id: UUID, actor: Actor) -> None:
    DecisionPart(
        dossier_id=decision.dossier_id, label=LETTERS, item_id=item_id, decision=decision, part=part,
        written_by_id=actor.seat_id, written_at=actor.at,
    ).save(force_insert=True)  # fmt: skip


@command
def write_plain_version(*, actor: Actor, decision_id: UUID, register: str, words: str) -> None:
    """A person writes the easy or the child version: a register of the same item, made from the parts as they stand.

    It may still be written after sending, since it differs in wording only.
    """
    decision = Decision.objects.visible_to(actor).get(id=decision_id)
    require("decisions.write_plainly", actor, decision.dossier_id)
    if register not in (Register.EASY, Register.CHILD):
        raise CannotDecide(_("Kies de makkelijke versie of de kindversie."))
    item = Item.objects.get(id=decision.item_id)
    version = add_version(item, Wording(said(words), register=register), actor, parent_id=item.current_version)
    made = {
        "version_id": version.id, "made_from": fingerprint_of(decision), "made_by_id": actor.seat_id, "made_at": actor.at,
    }  # fmt: skip
    found = PlainVersion.objects.visible_to(actor).filter(decision=decision, register=register)
    if not found.update(**made):
        PlainVersion(
            dossier_id=decision.dossier_id, label=OPENED, item_id=item.id, decision=decision, register=register, **made
        ).save(force_insert=True)  # fmt: skip
    tell(decision.dossier_id, "decisions.plain_version", label=OPENED, item_id=item.id, register=register)


def _is_private(decision: Decision) -> bool:
    return decision.state == Decision.State.DRAFT
