"""A professional answers, takes a question up, or rounds it off with a reason that the family reads."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core import worklist
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import Refused, command, tell
from roer.core.days import day_of
from roer.core.models import Item
from roer.core.rules import meet
from roer.core.rules.keeping import keep_receipts
from roer.intake.commands.common import end_of, find, move, needed, obey, open_for_asker, stay_open, write
from roer.intake.commands.strength import set_aftercare
from roer.intake.models import HelpRequest, OnwardReferral, OwnStrength, Referral, RequestAnswer
from roer.intake.rules import ANSWER_DAYS, ClosingFacts, PassingFacts, SharingFacts

CLOSING = {
    "question_clear": _("de vraag is helder, het gezin kan verder"),
    "helped": _("het antwoord of een paar gesprekken waren genoeg"),
    "light_help": _("de korte, lichte hulp is klaar"),
    "help_awarded": _("er is andere hulp gekomen"),
    "own_strength": _("het gezin en de mensen eromheen kunnen het zelf"),
    "elsewhere_accepted": _("een ander loket heeft de vraag overgenomen"),
    "not_reached": _("het lukt niet om elkaar te bereiken"),
    "other": _("een andere reden"),
}
GOOD = frozenset({"question_clear", "helped", "light_help", "help_awarded", "elsewhere_accepted"})
SHARING_WORDS = ("gegevens", "delen", "deelt", "dossier", "medisch", "informatie")


class CannotClose(Refused):
    """A reason is needed that the family reads."""


@command
def answer_question(*, actor: Actor, request_id: UUID, words: str) -> UUID:
    """Answer in words. Returns the item; the one who asked reads it at once."""
    request = find(request_id, actor)
    require("intake.answer_question", actor, request)
    stay_open(request)
    item = write(request, "answer", needed(words), actor, weight=Item.Weight.NONE)
    open_for_asker(request, item.id, actor)
    RequestAnswer(
        request=request, dossier_id=request.dossier_id, label=int(Label.PLAN), item_id=item.id,
        seat_id=actor.seat_id, answered_at=actor.at,
    ).save(force_insert=True)  # fmt: skip
    if request.state in (HelpRequest.State.RECEIVED, HelpRequest.State.ANSWERED, HelpRequest.State.TAKEN_UP):
        move(request, HelpRequest.State.ANSWERED, actor, answered_at=actor.at)
    for kind in ("intake.answer", "intake.read_words"):
        worklist.close(kind, request.id, actor)
    tell(request.dossier_id, "intake.answered", label=Label.PLAN, item_id=item.id, seat=str(actor.seat_id))
    return item.id


@command
def take_up(*, actor: Actor, request_id: UUID) -> None:
    """Start working on it: a conversation comes next, with a date on somebody's list."""
    request = find(request_id, actor)
    require("intake.take_up", actor, request)
    move(request, HelpRequest.State.TAKEN_UP, actor)
    worklist.ask(
        "intake.plan_conversation", owner_seat_id=request.owner_seat_id, due_at=end_of(int(ANSWER_DAYS.value), actor),
        cause="intake.taken_up", actor=actor, dossier_id=request.dossier_id, thing_id=request.id,
    )  # fmt: skip


@command
def close_request(
    *, actor: Actor, request_id: UUID, why: str, words: str, own_words: str = "", examined: str = "",
    carried_by: str = "", reason: str = "",
) -> None:  # fmt: skip
    """Round a request off. `why` is a code of CLOSING; the family reads everything.

    The family says in `own_words` that it can go on, or the team writes what it `examined` (INT-45). On own strength
    `carried_by` names people, tasks and what the parents can bear, and answers who said it is used up (INT-35). A
    question that was passed on and not accepted yet asks a `reason` (INT-57). No code exists for a missing consent to
    share; words that name it raise a signal for somebody to look at (PRI-15).
    """
    request = find(request_id, actor)
    require("intake.close_request", actor, request)
    if why not in CLOSING or not words.strip():
        raise CannotClose(_("Kies een reden en schrijf die op in gewone woorden. Het gezin leest dit."))
    facts = closing_facts(request, why, own_words, examined, carried_by, actor)
    passing = passing_facts(request, actor)
    sharing = SharingFacts(names_sharing(f"{words} {reason}"))
    day = day_of(actor.at)
    mets = meet(("intake.closing_is_not_silent", "intake.own_strength_is_not_a_way_out"), facts, at=day)
    passed = meet("intake.nobody_lets_go_before_the_next_accepts", passing, at=day)
    shared = meet("intake.help_never_waits_for_sharing", sharing, at=day)
    signals = obey(mets + passed + shared, {"intake.nobody_lets_go_before_the_next_accepts": reason})
    _end(request, why, (words, examined, carried_by, reason), own_words, actor)
    for rules, seen in ((mets, facts), (passed, passing), (shared, sharing)):
        keep_receipts(rules, seen, dossier_id=request.dossier_id, label=Label.PLAN, actor=actor)
    for _signal in signals:
        worklist.ask(
            "intake.pressure", owner_seat_id=request.owner_seat_id, due_at=end_of(1, actor), cause="intake.closed",
            actor=actor, dossier_id=request.dossier_id, thing_id=request.id,
        )  # fmt: skip
        tell(request.dossier_id, "intake.pressure_signalled", label=Label.PLAN, item_id=request.item_id)


def _end(request: HelpRequest, why: str, texts: tuple[str, ...], own_words: str, actor: Actor) -> None:
    if own_words.strip():
        write(request, "closed_by_family", own_words.strip(), actor.for_person(_speaker(request)))
    says = "\n\n".join(each.strip() for each in texts if each.strip())
    item = write(request, "closed", says, actor, weight=Item.Weight.NONE)
    move(request, HelpRequest.State.CLOSED, actor, closed_at=actor.at, close_reason=why, close_item=item.id)
    Referral.objects.visible_to(actor).filter(request=request).update(ended_at=actor.at)
    if why == "own_strength":
        set_aftercare(request, actor)


def _speaker(request: HelpRequest) -> UUID:
    return request.asked_by_id or request.dossier.person_id  # type: ignore[return-value]


def closing_facts(
    request: HelpRequest, why: str, own_words: str, examined: str, carried_by: str, actor: Actor
) -> ClosingFacts:
    """What the rules on closing look at."""
    said = OwnStrength.objects.visible_to(actor).filter(request=request, exhausted=True).exists()
    return ClosingFacts(
        by_family=bool(own_words.strip()), has_own_words=bool(own_words.strip()), examined=bool(examined.strip()),
        own_strength=why == "own_strength", named_people=bool(carried_by.strip()),
        exhausted_unanswered=said and not examined.strip(),
    )  # fmt: skip


def passing_facts(request: HelpRequest, actor: Actor) -> PassingFacts:
    """Was it passed on, and did any desk that was asked accept it?"""
    states = set(OnwardReferral.objects.visible_to(actor).filter(request=request).values_list("state", flat=True))
    return PassingFacts(bool(states - {"declined"}), OnwardReferral.State.ACCEPTED in states)


def names_sharing(words: str) -> bool:
    """Do these words speak of consent and of data? Rather too often than too seldom: a person looks."""
    low = words.lower()
    return "toestemming" in low and any(word in low for word in SHARING_WORDS)
