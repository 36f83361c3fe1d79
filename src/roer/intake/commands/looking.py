"""Looking at a request: triage, basic needs, what helps and what weighs, and somebody who thinks along."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.access.commands import open_item_for
from roer.core import worklist
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import PRIVATE_ROLES, Label, Role
from roer.core.commands import Refused, command, tell
from roer.core.days import day_of
from roer.core.items import NewItem, put
from roer.core.models import Item, Seat
from roer.core.rules import meet
from roer.core.rules.keeping import keep_receipts
from roer.core.visible import in_period
from roer.intake.commands.clocks import Kind, seen_child, set_limit, stop_limit
from roer.intake.commands.common import end_of, end_of_day, find, needed, obey, stay_open, write
from roer.intake.models import (
    BasicNeed,
    Consultation,
    Expertise,
    FamilyFactor,
    HelpRequest,
    LocalAnswer,
    LocalQuestion,
    Triage,
)
from roer.intake.queries.across import areas_of, has_family_worker
from roer.intake.queries.knowing import expertise_of
from roer.intake.rules import ANSWER_DAYS, CONTACT_HOURS, ApartFacts, AreasFacts
from roer.people import commands as people
from roer.people import queries

ADVISERS = frozenset({Role.PROFESSIONAL, Role.ASSESSOR, Role.FAMILY_SUPERVISOR, Role.PROVIDER_WORKER})


class CannotLook(Refused):
    """Something about the triage, the need or the consultation does not fit; the message says what."""


@command
def make_triage(
    *, actor: Actor, request_id: UUID, urgency: str, complexity: str, domains: Collection[str], duration: str,
    unsafe: bool = False, expertise: Collection[str] = (), mental_checked: bool | None = None,
    own_question: bool = True, local: Mapping[UUID, str] | None = None,
) -> UUID:  # fmt: skip
    """A person looks how soon and what plays. Acute or unsafe goes the urgent route: contact within hours (INT-21).

    `own_question` False: somebody else found the child out of the ordinary, and the family itself asks nothing (INT-68).
    `local` are answers to the questions that the municipality added, by question.
    """
    request = find(request_id, actor)
    require("intake.look", actor, request)
    stay_open(request)
    if urgency not in Triage.Urgency.values or not domains or not set(domains) <= set(Triage.Domain.values):
        raise CannotLook(_("Kies hoe snel het moet en wat er speelt. U mag meer dan één ding kiezen."))
    if not set(expertise) <= set(Expertise.values) or complexity not in Triage.Complexity.values:
        raise CannotLook(_("Kies hoe ingewikkeld het is en welke kennis nodig is."))
    made = Triage(
        request=request, dossier_id=request.dossier_id, label=int(Label.PLAN), item_id=request.item_id, urgency=urgency,
        unsafe=unsafe, complexity=complexity, domains=sorted(domains), expertise=sorted(expertise), duration=duration,
        mental_checked=mental_checked, own_question=own_question, made_by_id=actor.seat_id, made_at=actor.at,
        took_part=_took_part(request, actor),
    )  # fmt: skip
    made.save(force_insert=True)
    for question_id, words in (local or {}).items():
        _answer_local(request, question_id, words, actor)
    if urgency == Triage.Urgency.ACUTE or unsafe:
        due = actor.at + timedelta(hours=int(CONTACT_HOURS.on(day_of(actor.at)).value))
        set_limit(request, Kind.FIRST_CONTACT, due, actor)
    worklist.close("intake.make_triage", request.id, actor)
    _offer_one_worker(request, actor)
    tell(request.dossier_id, "intake.triage_made", label=Label.PLAN, item_id=request.item_id, urgency=urgency)
    return made.id


def _took_part(request: HelpRequest, actor: Actor) -> list[str]:
    """Which knowledge looked at this: that of who looks, and of everybody who thought along (INT-18)."""
    asked = Consultation.objects.visible_to(actor).filter(request=request, answered_at__isnull=False)
    advised = list(asked.values_list("asked_of_id", "expertise"))
    held = expertise_of([actor.seat_id, *(seat for seat, _one in advised)], day_of(actor.at))
    return sorted({*held, *(one for _seat, one in advised)})


def _offer_one_worker(request: HelpRequest, actor: Actor) -> None:
    """Questions on more areas of life: it comes on the list that one family worker can be offered (INT-63)."""
    facts = AreasFacts(len(areas_of(request.id, actor)), has_family_worker(request.id, actor))
    for _signal in obey(meet("intake.one_worker_for_many_areas", facts, at=day_of(actor.at))):
        worklist.close_everywhere("intake.offer_family_worker", request.id, actor)
        worklist.ask(
            "intake.offer_family_worker", owner_seat_id=request.owner_seat_id, due_at=end_of(5, actor),
            cause="intake.many_areas", actor=actor, dossier_id=request.dossier_id, thing_id=request.id,
        )  # fmt: skip


def _answer_local(request: HelpRequest, question_id: UUID, words: str, actor: Actor) -> None:
    """Keep what was written at a question of the municipality of this request; an empty box is no answer."""
    question = LocalQuestion.objects.get(id=question_id, municipality_code=request.municipality_code)
    if not words.strip():
        return
    item = write(request, "local_answer", words.strip(), actor, weight=Item.Weight.JUDGEMENT)
    LocalAnswer(
        request=request, dossier_id=request.dossier_id, label=int(Label.PLAN), item_id=item.id, question=question,
        written_by_id=actor.seat_id, written_at=actor.at,
    ).save(force_insert=True)  # fmt: skip


@command
def record_contact(*, actor: Actor, request_id: UUID, with_child: bool, next_on: date | None = None) -> None:
    """There was contact: what waited for it stops, and the next one gets a day if somebody names one (INT-58)."""
    request = find(request_id, actor)
    require("intake.look", actor, request)
    if next_on is not None and next_on <= day_of(actor.at):
        raise CannotLook(_("Kies voor het volgende contact een dag die nog komt."))
    Triage.objects.visible_to(actor).filter(request=request, contacted_at__isnull=True).update(contacted_at=actor.at)
    stop_limit(request.id, Kind.FIRST_CONTACT, actor)
    stop_limit(request.id, Kind.NEXT_CONTACT, actor)
    if with_child:
        seen_child(request, actor)
    if next_on is not None:
        set_limit(request, Kind.NEXT_CONTACT, end_of_day(next_on), actor)
    tell(request.dossier_id, "intake.contact_made", label=Label.PLAN, item_id=request.item_id, child=int(with_child))
    for kind in ("intake.late_first_contact", "intake.late_next_contact"):
        worklist.close(kind, request.id, actor)


@command
def ask_basic_needs(*, actor: Actor, request_id: UUID, unmet: Collection[str], words: str = "") -> None:
    """What the family itself says of its basic needs. What is not there opens work to help with it first (INT-29).

    Help that was asked does not wait for it. Asked again, the newest answer stands.
    """
    request = find(request_id, actor)
    own = actor.on_behalf_of or actor.person_id
    require("intake.tell_basic_needs" if actor.role in PRIVATE_ROLES else "intake.look", actor, request)
    stay_open(request)
    if not set(unmet) <= set(BasicNeed.Need.values):
        raise CannotLook(_("Kies uit de lijst wat er niet is."))
    item = write(request, "basic_needs", words.strip(), actor) if words.strip() else None
    for need in BasicNeed.Need.values:
        _say_need(request, need, need not in unmet, item.id if item else None, own, actor)
    if unmet:
        worklist.ask(
            "intake.basic_needs", owner_seat_id=request.owner_seat_id, due_at=end_of(int(ANSWER_DAYS.value), actor),
            cause="intake.basic_needs_unmet", actor=actor, dossier_id=request.dossier_id, thing_id=request.id,
        )  # fmt: skip
    if BasicNeed.Need.AT_SCHOOL in unmet:
        _not_at_school(request, actor)
    _offer_one_worker(request, actor)
    tell(request.dossier_id, "intake.basic_needs_told", label=Label.PLAN, item_id=request.item_id, unmet=len(unmet))


def _not_at_school(request: HelpRequest, actor: Actor) -> None:
    """A child without school cannot wait as others can: its question comes up on the list today."""
    worklist.ask(
        "intake.not_at_school", owner_seat_id=request.owner_seat_id, due_at=end_of(0, actor), cause="intake.at_school",
        actor=actor, dossier_id=request.dossier_id, thing_id=request.id,
    )  # fmt: skip


@command
def arrange_basic_need(*, actor: Actor, request_id: UUID, need: str, words: str) -> None:
    """Write down what was arranged for one need, in words that the family reads; the work closes with the last one."""
    request = find(request_id, actor)
    require("intake.look", actor, request)
    open_ones = open_needs(request.id, actor)
    held = next((one for one in open_ones if one.need == need), None)
    if held is None:
        raise CannotLook(_("Hierover staat geen zorg open."))
    item = write(request, "need_arranged", needed(words), actor, weight=Item.Weight.NONE, label=Label.PLAN, shut=False)
    BasicNeed.objects.filter(id=held.id).update(arranged_at=actor.at, arranged_item=item.id)
    tell(request.dossier_id, "intake.need_arranged", label=Label.PLAN, item_id=item.id, need=need)
    if need == BasicNeed.Need.AT_SCHOOL:
        worklist.close("intake.not_at_school", request.id, actor)
    if len(open_ones) == 1:
        worklist.close("intake.basic_needs", request.id, actor)


@command
def note_factor(*, actor: Actor, request_id: UUID, domain: str, direction: str, words: str) -> UUID:
    """One thing that helps or weighs, in one of six domains. What weighs on the family stands with the family (INT-30)."""
    request = find(request_id, actor)
    require("intake.look", actor, request)
    stay_open(request)
    if domain not in FamilyFactor.Domain.values or direction not in FamilyFactor.Direction.values:
        raise CannotLook(_("Kies waar het bij hoort, en of het helpt of drukt."))
    item = write(request, "factor", needed(words), actor, weight=Item.Weight.JUDGEMENT)
    made = FamilyFactor(
        request=request, dossier_id=request.dossier_id, label=int(Label.PLAN), item_id=item.id, domain=domain,
        direction=direction, written_by_id=actor.seat_id, written_at=actor.at,
    )  # fmt: skip
    made.save(force_insert=True)
    tell(request.dossier_id, "intake.factor_noted", label=Label.PLAN, item_id=item.id, domain=domain)
    return made.id


@command
def consult(
    *, actor: Actor, request_id: UUID, seat_id: UUID, expertise: str, words: str, family_there: bool,
    reason: str = "", child_spoken_on: date | None = None,
) -> UUID:  # fmt: skip
    """Ask somebody with other knowledge one thing, without a referral. That question opens and nothing else (INT-20)."""
    request = find(request_id, actor)
    require("intake.look", actor, request)
    stay_open(request)
    adviser = Seat.objects.filter(in_period(actor.at), id=seat_id, role__in=ADVISERS).first()
    if adviser is None or adviser.id == actor.seat_id or expertise not in Expertise.values:
        raise CannotLook(_("Kies iemand anders die hier nu werkt, en welke kennis nodig is."))
    facts = ApartFacts(family_there, bool(reason.strip()), child_spoken_on is not None)
    mets = meet("intake.child_is_not_talked_about_alone", facts, at=day_of(actor.at))
    obey(mets)
    item = put(NewItem(request.dossier_id, "intake.consult", Label.CARE, needed(words), Item.Weight.JUDGEMENT), actor)
    apart = None
    if not family_there:
        apart = write(request, "apart", reason.strip(), actor, weight=Item.Weight.NONE, label=Label.PLAN, shut=False)
    made = Consultation(
        request=request, dossier_id=request.dossier_id, label=int(Label.CARE), item_id=item.id, expertise=expertise,
        asked_by_id=actor.seat_id, asked_of=adviser, asked_at=actor.at, family_there=family_there,
        apart_item=apart.id if apart else None, child_spoken_on=None if family_there else child_spoken_on,
    )  # fmt: skip
    made.save(force_insert=True)
    put_before(request, item, adviser, actor)
    keep_receipts(mets, facts, dossier_id=request.dossier_id, label=Label.CARE, actor=actor, item_id=item.id)
    worklist.ask(
        "intake.advise", owner_seat_id=adviser.id, due_at=end_of(2, actor), cause=f"intake.{expertise}", actor=actor,
        dossier_id=request.dossier_id, thing_id=made.id,
    )  # fmt: skip
    tell(request.dossier_id, "intake.consulted", label=Label.CARE, item_id=item.id, expertise=expertise)
    return made.id


@command
def advise(*, actor: Actor, consultation_id: UUID, words: str) -> None:
    """Answer a consultation; the case stays with who asked, who reads the advice at once."""
    held = Consultation.objects.visible_to(actor).get(id=consultation_id)
    require("intake.advise", actor, held)
    if held.answered_at is not None:
        raise CannotLook(_("Hier is al op geantwoord."))
    item = put(NewItem(held.dossier_id, "intake.advice", Label.CARE, needed(words), Item.Weight.JUDGEMENT), actor)
    open_item_for(actor=actor, item_id=item.id, seat_id=held.asked_by_id, purpose="advice")
    Consultation.objects.filter(id=held.id).update(answered_at=actor.at, answer_item=item.id)
    worklist.close("intake.advise", held.id, actor)
    tell(held.dossier_id, "intake.advised", label=Label.CARE, item_id=item.id, expertise=held.expertise)


def open_needs(request_id: UUID, actor: Actor) -> list[BasicNeed]:
    """Basic needs that the family called unmet and for which nothing was arranged yet."""
    held = BasicNeed.objects.visible_to(actor).filter(request_id=request_id, is_met=False, arranged_at__isnull=True)
    return list(held.order_by("need"))


def _say_need(
    request: HelpRequest, need: str, is_met: bool, item_id: UUID | None, said_by: UUID | None, actor: Actor
) -> None:
    says = {"is_met": is_met, "said_by_id": said_by, "said_at": actor.at}
    if not BasicNeed.objects.visible_to(actor).filter(request=request, need=need).update(**says):
        BasicNeed(
            request=request, dossier_id=request.dossier_id, label=int(Label.PLAN),
            item_id=(item_id if not is_met and item_id else request.item_id), need=need, **says,
        ).save(force_insert=True)  # fmt: skip


def put_before(request: HelpRequest, item: Item, adviser: Seat, actor: Actor) -> None:
    """Let somebody else read one item, and nothing more of the file."""
    helpers = {held.seat_id for held in queries.helpers_of(request.dossier_id, actor)}
    if adviser.id not in helpers:
        people.let_in(
            actor=actor, dossier_id=request.dossier_id, seat_id=adviser.id, part="consulted", purpose="advice"
        )
    open_item_for(actor=actor, item_id=item.id, seat_id=adviser.id, purpose="advice")
