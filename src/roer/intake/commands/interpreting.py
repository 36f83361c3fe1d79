"""An interpreter for a talk: asked by the family, found by the team, or a reason and a day on which it is done again (INT-07)."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core import worklist
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import PRIVATE_ROLES, Label
from roer.core.commands import Refused, command, tell
from roer.core.days import day_of
from roer.core.models import Item
from roer.core.rules import meet
from roer.core.rules.keeping import keep_receipts
from roer.intake.commands.common import end_of_day, obey, write
from roer.intake.models import FirstConversation, Triage
from roer.intake.rules import InterpreterFacts

Interpreter = FirstConversation.Interpreter
WORK = "intake.find_interpreter"


class CannotInterpret(Refused):
    """Asking or confirming does not fit; the message says what."""


@command
def ask_interpreter(*, actor: Actor, conversation_id: UUID, language: str) -> None:
    """The family asks for an interpreter, a sign-language one as well, for a talk that is planned. Somebody finds one."""
    talk = _planned(conversation_id, actor)
    own = actor.role in PRIVATE_ROLES
    require("intake.ask_interpreter" if own else "intake.hold_conversation", actor, None if own else talk.request)
    if not language.strip():
        raise CannotInterpret(_("Schrijf welke taal, of: gebarentaal."))
    FirstConversation.objects.filter(id=talk.id).update(
        interpreter=Interpreter.ASKED, interpreter_language=language.strip()[:40], confirmed_at=None
    )
    worklist.ask(
        WORK, owner_seat_id=talk.request.owner_seat_id, due_at=min(talk.planned_at, end_of_day(day_of(actor.at))),
        cause="intake.interpreter_asked", actor=actor, dossier_id=talk.dossier_id, thing_id=talk.request_id,
    )  # fmt: skip
    tell(talk.dossier_id, "intake.interpreter_asked", label=Label.PLAN, item_id=talk.item_id)


@command
def confirm_conversation(
    *, actor: Actor, conversation_id: UUID, interpreter: str = "", reason: str = "", repeat_on: date | None = None
) -> None:
    """Confirm a talk. An interpreter comes, or interprets by telephone; without one it says why and when it is done again.

    `interpreter` is "arranged", "phone" or empty for nobody yet. About safety nothing is asked: it starts at once, by
    telephone.
    """
    talk = _planned(conversation_id, actor)
    require("intake.hold_conversation", actor, talk.request)
    if interpreter not in ("", Interpreter.ARRANGED, Interpreter.PHONE):
        raise CannotInterpret(_("Kies hoe er wordt getolkt."))
    if repeat_on is not None and repeat_on <= day_of(talk.planned_at):
        raise CannotInterpret(_("Kies voor de herhaling een dag na dit gesprek."))
    safety = _about_safety(talk, actor)
    asked = talk.interpreter == Interpreter.ASKED and interpreter != Interpreter.ARRANGED
    facts = InterpreterFacts(asked, safety, bool(reason.strip()), repeat_on is not None)
    mets = meet("intake.interpreter_is_there", facts, at=day_of(actor.at))
    obey(mets)
    why = None
    if reason.strip():
        why = write(
            talk.request, "interpreter_why", reason.strip(), actor, weight=Item.Weight.NONE, label=Label.PLAN,
            shut=talk.apart,
        )  # fmt: skip
    by_phone = Interpreter.PHONE if asked and safety else talk.interpreter
    FirstConversation.objects.filter(id=talk.id).update(
        interpreter=interpreter or by_phone, interpreter_why_item=why.id if why else None, repeat_on=repeat_on,
        confirmed_at=actor.at,
    )  # fmt: skip
    keep_receipts(mets, facts, dossier_id=talk.dossier_id, label=Label.PLAN, actor=actor, item_id=talk.item_id)
    worklist.close(WORK, talk.request_id, actor)
    if repeat_on is not None:
        worklist.ask(
            "intake.repeat_with_interpreter", owner_seat_id=talk.request.owner_seat_id, due_at=end_of_day(repeat_on),
            cause="intake.no_interpreter", actor=actor, dossier_id=talk.dossier_id, thing_id=talk.request_id,
        )  # fmt: skip
    tell(talk.dossier_id, "intake.conversation_confirmed", label=Label.PLAN, item_id=talk.item_id)


def _planned(conversation_id: UUID, actor: Actor) -> FirstConversation:
    """The talk, while it is still to come. Raises CannotInterpret, FirstConversation.DoesNotExist."""
    talks = FirstConversation.objects.visible_to(actor).select_related("request__dossier")
    talk: FirstConversation = talks.get(id=conversation_id)
    if talk.state != FirstConversation.State.PLANNED:
        raise CannotInterpret(_("Dit gesprek is al geweest of gaat niet door."))
    return talk


def _about_safety(talk: FirstConversation, actor: Actor) -> bool:
    """Is this talk about danger? Then nothing is a reason to wait."""
    newest = Triage.objects.visible_to(actor).filter(request_id=talk.request_id).order_by("-made_at").first()
    acute = newest is not None and (newest.unsafe or newest.urgency == Triage.Urgency.ACUTE)
    return acute or talk.request.route == "acute"
