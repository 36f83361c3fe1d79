"""What a family does itself, light help that somebody looks at again, and asking for more help."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core import worklist
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label, Role
from roer.core.commands import Refused, command, tell
from roer.core.days import day_of
from roer.core.models import Item, Seat
from roer.core.rules import meet
from roer.core.rules.keeping import keep_receipts
from roer.core.terms import Term, last_day
from roer.core.visible import in_period
from roer.intake.commands.clocks import Kind, set_limit, stop_limit
from roer.intake.commands.common import end_of, end_of_day, find, needed, obey, open_for_asker, stay_open, write
from roer.intake.commands.entering import enter_first
from roer.intake.models import (
    Consultation,
    ContraIndication,
    Expertise,
    HeavierHelpWish,
    HelpRequest,
    OpenAccessHelp,
    OwnStrength,
)
from roer.intake.rules import AFTERCARE_MONTHS, HEAVIER_DAYS, LIGHT_WEEKS, SECOND_LOOK_DAYS, LightFacts, SecondLookFacts

ASKS = {ContraIndication.Code.INTELLECTUAL: Expertise.DISABILITY, ContraIndication.Code.UNSAFE: Expertise.SAFETY}
SECOND_ASSESSORS = frozenset({Role.ASSESSOR, Role.PROFESSIONAL, Role.PROVIDER_WORKER, Role.FAMILY_SUPERVISOR})


class CannotHelpLightly(Refused):
    """Something about own strength, light help or the answer does not fit; the message says what."""


@command
def ask_own_strength(*, actor: Actor, request_id: UUID, words: str, felt: str, exhausted: bool = False) -> UUID:
    """What somebody says they and their people can do, in own words, and how being asked felt (INT-32).

    A worker writes for the person who said it. The request stays open whatever the answer is; who says it is
    used up gets an offer of support.
    """
    request = find(request_id, actor)
    require("intake.look", actor, request)
    stay_open(request)
    if actor.on_behalf_of is None or felt not in OwnStrength.Felt.values:
        raise CannotHelpLightly(_("Kies wie dit zei, en hoe diegene de vraag vond."))
    item = write(request, "own_strength", needed(words), actor)
    made = OwnStrength(
        request=request, dossier_id=request.dossier_id, label=int(Label.PLAN), item_id=item.id,
        said_by_id=actor.on_behalf_of, asked_by_id=actor.seat_id, asked_at=actor.at, felt=felt, exhausted=exhausted,
    )  # fmt: skip
    made.save(force_insert=True)
    if exhausted:
        worklist.ask(
            "intake.offer_support", owner_seat_id=request.owner_seat_id, due_at=end_of(5, actor), cause="intake.heavy",
            actor=actor, dossier_id=request.dossier_id, thing_id=request.id,
        )  # fmt: skip
    tell(request.dossier_id, "intake.own_strength_asked", label=Label.PLAN, item_id=item.id, exhausted=int(exhausted))
    return made.id


@command
def note_contra_indication(*, actor: Actor, request_id: UUID, code: str, expertise: str, words: str) -> UUID:
    """Why leaning on the family itself may ask too much, where that comes from, and which knowledge saw it (INT-34)."""
    request = find(request_id, actor)
    require("intake.look", actor, request)
    if code not in ContraIndication.Code.values or expertise not in Expertise.values:
        raise CannotHelpLightly(_("Kies wat er speelt en vanuit welke kennis u dat zegt."))
    asked = ASKS.get(ContraIndication.Code(code))
    if asked == Expertise.DISABILITY and expertise != asked:
        raise CannotHelpLightly(_("Een licht verstandelijke beperking ziet alleen iemand met kennis daarvan."))
    item = write(request, "contra_indication", needed(words), actor, weight=Item.Weight.JUDGEMENT)
    made = ContraIndication(
        request=request, dossier_id=request.dossier_id, label=int(Label.PLAN), item_id=item.id, code=code,
        expertise=expertise, seen_by_id=actor.seat_id, seen_at=actor.at,
    )  # fmt: skip
    made.save(force_insert=True)
    tell(request.dossier_id, "intake.contra_noted", label=Label.PLAN, item_id=item.id)
    return made.id


@command
def give_light_help(*, actor: Actor, request_id: UUID, kind: str, words: str, reason: str = "") -> UUID:
    """Light help, a course or an own solution begins, without a decision; a day to look again is set at once.

    With a contra-indication the knowledge it asks was consulted, or a reason stands here that the family reads (INT-34).
    """
    request = find(request_id, actor)
    require("intake.look", actor, request)
    stay_open(request)
    if kind not in OpenAccessHelp.Kind.values:
        raise CannotHelpLightly(_("Kies welke hulp het is."))
    facts = light_facts(request, actor)
    mets = meet("intake.expert_looks_before_light_help", facts, at=day_of(actor.at))
    obey(mets, {"intake.expert_looks_before_light_help": reason})
    says = "\n\n".join(each.strip() for each in (needed(words), reason) if each.strip())
    item = write(request, "light_help", says, actor, weight=Item.Weight.NONE, label=Label.PLAN, shut=False)
    made = OpenAccessHelp(
        request=request, dossier_id=request.dossier_id, label=int(Label.PLAN), item_id=item.id, kind=kind,
        began_on=day_of(actor.at), seat_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    if kind != OpenAccessHelp.Kind.OWN_STRENGTH:
        enter_first(request, "team" if kind == OpenAccessHelp.Kind.LIGHT else "prevention", actor)
    weeks = int(LIGHT_WEEKS.on(day_of(actor.at)).value)
    set_limit(
        request, Kind.LIGHT_HELP, end_of_day(day_of(actor.at) + timedelta(weeks=weeks) - timedelta(days=1)), actor
    )
    if kind == OpenAccessHelp.Kind.OWN_STRENGTH:
        set_aftercare(request, actor)
    keep_receipts(mets, facts, dossier_id=request.dossier_id, label=Label.PLAN, actor=actor, item_id=item.id)
    tell(request.dossier_id, "intake.light_help_began", label=Label.PLAN, item_id=item.id, kind=kind)
    return made.id


@command
def look_again(*, actor: Actor, help_id: UUID, answer: str, words: str, effect: str = "") -> None:
    """Answer "too long, too light": go on with a reason, other help, stop, or talk about protection; the effect is kept."""
    held = OpenAccessHelp.objects.visible_to(actor).select_related("request__dossier").get(id=help_id)
    require("intake.look", actor, held.request)
    if answer not in OpenAccessHelp.Answer.values or effect not in ("", *OpenAccessHelp.Effect.values):
        raise CannotHelpLightly(_("Kies hoe het verder gaat."))
    item = write(
        held.request, "looked_again", needed(words), actor, weight=Item.Weight.NONE, label=Label.PLAN, shut=False
    )
    goes_on = answer == OpenAccessHelp.Answer.GO_ON
    OpenAccessHelp.objects.filter(id=held.id).update(
        answer=answer, answered_at=actor.at, answer_item=item.id, effect=effect, ended_at=None if goes_on else actor.at
    )
    stop_limit(held.request_id, Kind.LIGHT_HELP, actor)
    if goes_on:
        weeks = int(LIGHT_WEEKS.on(day_of(actor.at)).value)
        set_limit(held.request, Kind.LIGHT_HELP, actor.at + timedelta(weeks=weeks), actor)
    worklist.close("intake.late_light_help", held.request_id, actor)
    tell(held.dossier_id, "intake.looked_again", label=Label.PLAN, item_id=item.id, answer=answer)


@command
def give_aftercare(*, actor: Actor, request_id: UUID, words: str, effect: str) -> None:
    """The contact after an own solution: how it goes now, and whether it had the effect that was hoped for (INT-36)."""
    request = find(request_id, actor)
    require("intake.look", actor, request)
    if effect not in OpenAccessHelp.Effect.values:
        raise CannotHelpLightly(_("Kies of het hielp."))
    item = write(request, "aftercare", needed(words), actor, weight=Item.Weight.NONE, label=Label.PLAN, shut=False)
    OpenAccessHelp.objects.visible_to(actor).filter(request=request).update(effect=effect)
    stop_limit(request.id, Kind.AFTERCARE, actor)
    worklist.close("intake.late_aftercare", request.id, actor)
    tell(request.dossier_id, "intake.aftercare_given", label=Label.PLAN, item_id=item.id, effect=effect)


@command
def ask_heavier_help(*, actor: Actor, request_id: UUID, words: str) -> UUID:
    """Child or parent asks for other or more help, in own words. An answer has a day; talking inside stops nothing."""
    request = find(request_id, actor)
    require("intake.ask_heavier_help", actor, request)
    stay_open(request)
    item = write(request, "heavier_help", needed(words), actor)
    due = day_of(actor.at) + timedelta(days=int(HEAVIER_DAYS.on(day_of(actor.at)).value))
    made = HeavierHelpWish(
        request=request, dossier_id=request.dossier_id, label=int(Label.PLAN), item_id=item.id,
        wished_by_id=actor.on_behalf_of or actor.person_id, wished_at=actor.at, answer_due=due,
    )  # fmt: skip
    made.save(force_insert=True)
    set_limit(request, Kind.HEAVIER_HELP, end_of_day(due), actor)
    worklist.ask(
        "intake.answer_heavier", owner_seat_id=request.owner_seat_id, due_at=end_of_day(due), cause="intake.wish",
        actor=actor, dossier_id=request.dossier_id, thing_id=request.id,
    )  # fmt: skip
    tell(request.dossier_id, "intake.heavier_asked", label=Label.PLAN, item_id=item.id, due=due.isoformat())
    return made.id


@command
def answer_heavier_help(
    *, actor: Actor, wish_id: UUID, answer: str, words: str, second_seat_id: UUID | None = None, reason: str = ""
) -> None:
    """Answer the wish. A no of the team that gives the light help itself asks somebody from outside first (INT-46).

    Without one the reason stands in the answer and a second look has a day within ten working days.
    """
    held = HeavierHelpWish.objects.visible_to(actor).select_related("request__dossier").get(id=wish_id)
    request = held.request
    require("intake.look", actor, request)
    if answer not in HeavierHelpWish.Answer.values or held.answered_at is not None:
        raise CannotHelpLightly(_("Kies het antwoord. Hierop kan één keer geantwoord worden."))
    outside = _outside(second_seat_id, request, actor)
    team_helps = OpenAccessHelp.objects.visible_to(actor).filter(request=request, ended_at__isnull=True).exists()
    facts = SecondLookFacts(answer == HeavierHelpWish.Answer.NOT_NEEDED, team_helps, outside is not None)
    mets = meet("intake.no_is_not_said_by_one_team_alone", facts, at=day_of(actor.at))
    obey(mets, {"intake.no_is_not_said_by_one_team_alone": reason})
    says = "\n\n".join(each.strip() for each in (needed(words), reason) if each.strip())
    item = write(request, "heavier_answer", says, actor, weight=Item.Weight.NONE)
    open_for_asker(request, item.id, actor)
    HeavierHelpWish.objects.filter(id=held.id).update(
        answer=answer, answered_by_id=actor.seat_id, answered_at=actor.at, answer_item=item.id, second_seat=outside
    )
    stop_limit(request.id, Kind.HEAVIER_HELP, actor)
    if reason.strip():
        set_limit(request, Kind.SECOND_LOOK, end_of(int(SECOND_LOOK_DAYS.value), actor), actor)
    keep_receipts(mets, facts, dossier_id=request.dossier_id, label=Label.PLAN, actor=actor, item_id=item.id)
    for kind in ("intake.answer_heavier", "intake.late_heavier_help"):
        worklist.close(kind, request.id, actor)
    tell(request.dossier_id, "intake.heavier_answered", label=Label.PLAN, item_id=item.id, answer=answer)


def light_facts(request: HelpRequest, actor: Actor) -> LightFacts:
    """What the rule on light help looks at: contra-indications, the knowledge they ask, and who was consulted."""
    codes = frozenset(ContraIndication.objects.visible_to(actor).filter(request=request).values_list("code", flat=True))
    consulted = Consultation.objects.visible_to(actor).filter(request=request, answered_at__isnull=False)
    needed_ = frozenset(str(ASKS.get(ContraIndication.Code(code), Expertise.MENTAL)) for code in codes)
    return LightFacts(codes, needed_, frozenset(consulted.values_list("expertise", flat=True)))


def set_aftercare(request: HelpRequest, actor: Actor) -> None:
    """Somebody asks after some months how it goes; also when the request itself is closed by then."""
    months = int(AFTERCARE_MONTHS.on(day_of(actor.at)).value)
    set_limit(request, Kind.AFTERCARE, end_of_day(last_day(Term(months, "months"), day_of(actor.at))), actor)


def _outside(seat_id: UUID | None, request: HelpRequest, actor: Actor) -> Seat | None:
    if seat_id is None:
        return None
    seat = Seat.objects.filter(in_period(actor.at), id=seat_id, role__in=SECOND_ASSESSORS).first()
    if seat is None or (seat.organisation_id == request.team_id and seat.role != Role.ASSESSOR):
        raise CannotHelpLightly(_("Kies iemand van buiten het team die hier nu werkt."))
    return seat
