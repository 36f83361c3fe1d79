"""The reporting code: five steps, what was weighed, whom one asked, and when it is told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.access import commands as access
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.days import day_of
from roer.core.items import NewItem, put
from roer.core.models import Item
from roer.core.rules import meet
from roer.safety.commands.common import CannotWrite, family_of, moment, needed, obey, seat_named
from roer.safety.commands.showing import open_for_people
from roer.safety.commands.supporting import ask_to_offer
from roer.safety.models import CodeRecord, CodeStep, SafetyAdvice
from roer.safety.rules import DecidingFacts, StepFacts

QUESTIONS = 5
ANSWERS = ("yes", "no", "unknown")
NO_SECOND = _("Een collega kijkt mee. Kies een ander dan uzelf.")


@command
def start_code(
    *, actor: Actor, dossier_id: UUID, words: str, origin: str, about_id: UUID | None = None, acute: bool = False,
    happened_at: datetime | None = None,
) -> UUID:  # fmt: skip
    """Write down a sign of violence or abuse: step one. It lives in this file alone and is compared with nothing.

    Nobody of the family reads it before it is told. Returns the record.
    """
    require("safety.follow_code", actor, dossier_id)
    at = moment(happened_at, actor)
    item = shut_words(dossier_id, "code_sign", needed(words), actor, about_id=about_id, happened_at=at)
    record = CodeRecord(
        dossier_id=dossier_id, item=item, happened_at=at, recorded_at=actor.at, recorded_by_id=actor.seat_id,
        about_id=about_id, acute=acute, owner_seat_id=actor.seat_id,
    )  # fmt: skip
    record.save(force_insert=True)
    _step(record, CodeStep.Number.SIGNS, item, at, actor, origin=origin)
    tell(dossier_id, "safety.code_started", label=Label.SAFETY, item_id=item.id)
    return record.id


@command
def take_step(
    *, actor: Actor, record_id: UUID, number: int, words: str, origin: str = CodeStep.Origin.SEEN,
    asked: Sequence[str] = (), answers: Sequence[str] = (), decision: str = "", happened_at: datetime | None = None,
    reason: str = "",
) -> UUID:  # fmt: skip
    """Do a step of the code: whom you asked (2), the talk (3), five questions weighed (4), what you decide (5).

    Weighing is a judgement in words beside five plain answers; nothing is added up. `reason` is asked when deciding comes
    before the other steps without acute danger. Returns the step.
    """
    record = _record(record_id, actor)
    if number == CodeStep.Number.WEIGHING and (len(answers) != QUESTIONS or not set(answers) <= set(ANSWERS)):
        raise CannotWrite(_("Beantwoord alle vijf de vragen. 'Weet ik niet' is ook een antwoord."))
    if number == CodeStep.Number.ADVICE and not asked:
        raise CannotWrite(_("Wie vroeg u om raad? Zonder naam van de zaak kan ook."))
    if number == CodeStep.Number.DECIDING:
        _may_decide(record, decision, reason, actor)
    at = moment(happened_at, actor)
    said = "\n\n".join(filter(None, (needed(words), reason.strip())))
    item = shut_words(record.dossier_id, "code_step", said, actor, about_id=record.about_id, happened_at=at)
    made = _step(
        record, number, item, at, actor, origin=origin, asked=list(asked), answers=list(answers), decision=decision
    )
    if number == CodeStep.Number.DECIDING:
        CodeRecord.objects.filter(id=record.id).update(closed_at=actor.at)
    return made.id


@command
def skip_step(*, actor: Actor, record_id: UUID, number: int, reason: str, second_seat_id: UUID | None = None) -> UUID:
    """Skip a step: a reason, and a second person who looks along. Returns the step."""
    record = _record(record_id, actor)
    second = seat_named(second_seat_id) if second_seat_id else None
    other = second is not None and second.person_id != actor.person_id and second.organisation_id is not None
    obey(meet(
        "safety.skipped_step_has_reason_and_second", StepFacts(True, bool(reason.strip()), other), at=day_of(actor.at)
    ))  # fmt: skip
    item = shut_words(record.dossier_id, "code_step", reason.strip(), actor, about_id=record.about_id)
    return _step(record, number, item, actor.at, actor, skipped=True, second_seat=second).id


@command
def tell_code(*, actor: Actor, record_id: UUID, person_ids: Sequence[UUID], words: str) -> None:
    """Tell these persons that the code was followed: from now they read the steps, each with its own date."""
    record = _record(record_id, actor)
    if not person_ids or not set(person_ids) <= family_of(record.dossier_id, actor):
        raise CannotWrite(_("Kies aan wie u het vertelde."))
    said = shut_words(record.dossier_id, "code_told", needed(words), actor, weight=Item.Weight.FACT)
    ids = [*record.steps.values_list("item_id", flat=True), said.id]
    open_for_people(ids, person_ids, actor)
    CodeRecord.objects.filter(id=record.id).update(told_at=actor.at)
    ask_to_offer(record.dossier_id, actor)
    tell(record.dossier_id, "safety.code_told", label=Label.SAFETY, item_id=said.id)


@command
def ask_advice(*, actor: Actor, dossier_id: UUID, body: str, words: str) -> UUID:
    """Ask expertise about safety. It is no report, nothing is handed over, and the case holder stays. Returns it."""
    require("safety.follow_code", actor, dossier_id)
    item = shut_words(dossier_id, "advice_asked", needed(words, _("Wat wilt u vragen?")), actor)
    made = SafetyAdvice(
        dossier_id=dossier_id,
        item=item,
        happened_at=actor.at,
        recorded_at=actor.at,
        recorded_by_id=actor.seat_id,
        body=body,
    )
    made.save(force_insert=True)
    tell(dossier_id, "safety.advice_asked", label=Label.SAFETY, item_id=item.id, body=body)
    return made.id


@command
def note_advice(
    *, actor: Actor, advice_id: UUID, adviser: str, words: str, happened_at: datetime | None = None
) -> None:
    """Write down what was advised, by whom and when, so that nobody has to ask it again."""
    held = SafetyAdvice.objects.get(id=advice_id)
    require("safety.follow_code", actor, held.dossier_id)
    at = moment(happened_at, actor)
    who = shut_words(held.dossier_id, "adviser", needed(adviser, _("Wie gaf de raad?")), actor, happened_at=at)
    said = shut_words(held.dossier_id, "advice", needed(words), actor, weight=Item.Weight.JUDGEMENT, happened_at=at)
    SafetyAdvice.objects.filter(id=held.id).update(adviser=who, answer=said, answered_at=at)
    tell(held.dossier_id, "safety.advice_noted", label=Label.SAFETY, item_id=said.id, body=held.body)


def shut_words(
    dossier_id: UUID, kind: str, words: str, actor: Actor, *, about_id: UUID | None = None,
    happened_at: datetime | None = None, weight: str = Item.Weight.OBSERVATION,
) -> Item:  # fmt: skip
    """Words about safety that nobody of the family reads before they are told, least of all whom they concern."""
    on = day_of(happened_at or actor.at)
    about = ((about_id, "concerned"),) if about_id else ()
    item = put(NewItem(dossier_id, f"safety.{kind}", Label.SAFETY, words, weight, happened_on=on, about=about), actor)
    for person_id in family_of(dossier_id, actor) | ({about_id} if about_id else set()):
        access.shut_item_for(actor=actor, item_id=item.id, person_id=person_id)
    return item


def _record(record_id: UUID, actor: Actor) -> CodeRecord:
    record = CodeRecord.objects.get(id=record_id)
    require("safety.follow_code", actor, record.dossier_id)
    return record


def _may_decide(record: CodeRecord, decision: str, reason: str, actor: Actor) -> None:
    if decision not in CodeStep.Decision.values:
        raise CannotWrite(_("Kies wat u beslist."))
    behind = frozenset(record.steps.values_list("number", flat=True))
    mets = meet("safety.steps_come_before_deciding", DecidingFacts(behind, record.acute), at=day_of(actor.at))
    obey(mets, {"safety.steps_come_before_deciding": reason})


def _step(record: CodeRecord, number: int, item: Item, at: datetime, actor: Actor, **more: object) -> CodeStep:
    made = CodeStep(
        record=record, number=number, dossier_id=record.dossier_id, item=item, happened_at=at, recorded_at=actor.at,
        recorded_by_id=actor.seat_id, **more,
    )  # fmt: skip
    made.save(force_insert=True)
    return made
