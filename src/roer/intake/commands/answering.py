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
from roer.intake.models import HelpRequest, RequestAnswer
from roer.intake.rules import ANSWER_DAYS, SharingFacts

CLOSING = {
    "question_clear": _("de vraag is helder, het gezin kan verder"),
    "helped": _("het antwoord of een paar gesprekken waren genoeg"),
    "elsewhere_accepted": _("een ander loket heeft de vraag overgenomen"),
    "not_reached": _("het lukt niet om elkaar te bereiken"),
    "other": _("een andere reden"),
}
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
def close_request(*, actor: Actor, request_id: UUID, why: str, words: str) -> None:
    """Round a request off. `why` is a code of CLOSING; the family reads the words.

    No code exists for a missing consent to share; words that name it raise a signal for somebody to look at (PRI-15).
    """
    request = find(request_id, actor)
    require("intake.close_request", actor, request)
    if why not in CLOSING or not words.strip():
        raise CannotClose(_("Kies een reden en schrijf die op in gewone woorden. Het gezin leest dit."))
    facts = SharingFacts(names_sharing(words))
    mets = meet("intake.help_never_waits_for_sharing", facts, at=day_of(actor.at))
    item = write(request, "closed", words.strip(), actor, weight=Item.Weight.NONE)
    move(request, HelpRequest.State.CLOSED, actor, closed_at=actor.at, close_reason=why, close_item=item.id)
    keep_receipts(mets, facts, dossier_id=request.dossier_id, label=Label.PLAN, actor=actor, item_id=item.id)
    for _signal in obey(mets):
        worklist.ask(
            "intake.pressure", owner_seat_id=request.owner_seat_id, due_at=end_of(1, actor), cause="intake.closed",
            actor=actor, dossier_id=request.dossier_id, thing_id=request.id,
        )  # fmt: skip
        tell(request.dossier_id, "intake.pressure_signalled", label=Label.PLAN, item_id=item.id)


def names_sharing(words: str) -> bool:
    """Do these words speak of consent and of data? Rather too often than too seldom: a person looks."""
    low = words.lower()
    return "toestemming" in low and any(word in low for word in SHARING_WORDS)
