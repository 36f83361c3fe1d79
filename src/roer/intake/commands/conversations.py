"""Plan a talk, ask the child to come, see parents apart when that is safer, and write down how it went."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
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
from roer.intake.commands.clocks import Kind, seen_child, stop_limit
from roer.intake.commands.common import end_of, find, move, needed, obey, shut_for_others, stay_open, write
from roer.intake.models import ChildOpinion, ConversationParticipant, FirstConversation, HelpRequest, SupportOffer
from roer.intake.rules import OfferFacts, PresenceFacts, TalkFacts

S = FirstConversation.State


class CannotPlan(Refused):
    """The talk cannot be planned so; the message says what is missing."""


@command
def plan_conversation(
    *, actor: Actor, request_id: UUID, planned_at: datetime, purpose: str, place: str, words: str,
    person_ids: Sequence[UUID], child_form: str = "", apart: bool = False, interpreter_language: str = "",
) -> UUID:  # fmt: skip
    """Invite these persons in words, with day and purpose; no number or length of talks is too many (INT-05).

    The child is asked in `child_form` (ChildOpinion.Form), a way that fits its age. `apart`: whoever else has authority
    sees nothing of this talk, its place least of all. Returns the conversation.
    """
    request = find(request_id, actor)
    require("intake.hold_conversation", actor, request)
    stay_open(request)
    if planned_at <= actor.at:
        raise CannotPlan(_("Deze dag is al voorbij. Kies een dag die nog komt."))
    if not person_ids:
        raise CannotPlan(_("Kies wie u uitnodigt."))
    if child_form not in ("", *ChildOpinion.Form.values):
        raise CannotPlan(_("Kies hoe het kind gevraagd wordt."))
    item = write(request, "invitation", needed(words), actor, weight=Item.Weight.NONE, label=Label.PLAN, shut=False)
    if apart:
        shut_for_others(item.id, request.dossier_id, actor, but=person_ids)
    talk = FirstConversation(
        request=request, dossier_id=request.dossier_id, label=int(Label.PLAN), item_id=item.id, purpose=purpose,
        place=place, planned_at=planned_at, planned_by_id=actor.seat_id, apart=apart, child_form=child_form,
        interpreter="asked" if interpreter_language else "none", interpreter_language=interpreter_language,
    )  # fmt: skip
    talk.save(force_insert=True)
    for person_id in person_ids:
        ConversationParticipant(
            conversation=talk,
            dossier_id=request.dossier_id,
            label=int(Label.PLAN),
            item_id=item.id,
            person_id=person_id,
        ).save(force_insert=True)
    _signal(request, actor)
    _go_on(request, HelpRequest.State.IN_CONVERSATION, actor)
    tell(
        request.dossier_id, "intake.conversation_planned", label=Label.PLAN, item_id=item.id,
        on=day_of(planned_at).isoformat(), purpose=purpose,
    )  # fmt: skip
    worklist.close("intake.plan_conversation", request.id, actor)
    worklist.close("intake.meet_family", request.id, actor)
    worklist.ask(
        "intake.hold_conversation", owner_seat_id=request.owner_seat_id, due_at=planned_at + timedelta(days=2),
        cause="intake.conversation_planned", actor=actor, dossier_id=request.dossier_id, thing_id=request.id,
    )  # fmt: skip
    return talk.id


@command
def hold_conversation(
    *, actor: Actor, conversation_id: UUID, presence: str, words: str, wish: str = "", reason: str = ""
) -> None:
    """Close a talk: was the child there (whole, part, not), and if not why, and had it wanted to (INT-24)."""
    talk = FirstConversation.objects.visible_to(actor).select_related("request__dossier").get(id=conversation_id)
    require("intake.hold_conversation", actor, talk.request)
    if presence not in FirstConversation.Presence.values:
        raise CannotPlan(_("Was het kind erbij? Kies: het hele gesprek, een deel, of niet."))
    facts = PresenceFacts(presence, bool(reason.strip()), wish in FirstConversation.Wish.values)
    mets = meet("intake.child_is_there", facts, at=day_of(actor.at))
    answered = reason if facts.wish_is_asked else ""
    obey(mets, {"intake.child_is_there": answered})
    shut = talk.apart
    outcome = write(talk.request, "outcome", needed(words), actor, weight=Item.Weight.NONE, label=Label.PLAN, shut=shut)
    why = (
        write(talk.request, "presence", reason.strip(), actor, weight=Item.Weight.NONE, shut=shut)
        if reason.strip()
        else None
    )
    FirstConversation.objects.filter(id=talk.id).update(
        state=S.HELD, held_at=actor.at, child_presence=presence, child_wish=wish, outcome_item=outcome.id,
        presence_item=why.id if why else None,
    )  # fmt: skip
    keep_receipts(mets, facts, dossier_id=talk.dossier_id, label=Label.PLAN, actor=actor, item_id=outcome.id)
    _go_on(talk.request, HelpRequest.State.TALKED, actor)
    tell(talk.dossier_id, "intake.conversation_held", label=Label.PLAN, item_id=talk.item_id, presence=presence)
    stop_limit(talk.request_id, Kind.FIRST_CONTACT, actor)
    if presence != FirstConversation.Presence.NOT:
        seen_child(talk.request, actor)
    worklist.close("intake.hold_conversation", talk.request_id, actor)


def _signal(request: HelpRequest, actor: Actor) -> None:
    """Nothing is stopped; somebody looks at a fifth talk, and at client support that was not offered yet."""
    earlier = FirstConversation.objects.visible_to(actor).filter(request=request).exclude(state=S.CANCELLED).count() - 1
    known = request.state == HelpRequest.State.HELPING
    offered = SupportOffer.objects.visible_to(actor).filter(request=request, kind="client_supporter").exists()
    on = day_of(actor.at)
    found = {
        "intake.fifth_talk": obey(meet("intake.fifth_talk_is_seen", TalkFacts(earlier, known), at=on)),
        "intake.offer_support": obey(meet("intake.supporter_is_offered", OfferFacts(offered), at=on)),
    }
    for kind, signals in found.items():
        if signals:
            worklist.ask(
                kind, owner_seat_id=request.owner_seat_id, due_at=end_of(2, actor), cause="intake.conversation_planned",
                actor=actor, dossier_id=request.dossier_id, thing_id=request.id,
            )  # fmt: skip


def _go_on(request: HelpRequest, state: str, actor: Actor) -> None:
    """Running help goes on running while people talk."""
    if request.state != HelpRequest.State.HELPING:
        move(request, state, actor)
