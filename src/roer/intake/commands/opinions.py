"""The child is asked, in a way that fits; its own words stand there, or why it was not asked (INT-40)."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core import worklist
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label, Role
from roer.core.commands import Refused, command, tell
from roer.core.days import day_of, start_of
from roer.core.items import NewItem, put
from roer.core.models import Item
from roer.core.rules import meet
from roer.core.rules.keeping import keep_receipts
from roer.intake.commands.common import find, obey, shut_for_others, stay_open
from roer.intake.models import ChildOpinion, HelpRequest
from roer.intake.rules import OpinionFacts


class CannotRecord(Refused):
    """Something about the opinion does not fit; the message says what."""


@command
def ask_child_opinion(*, actor: Actor, request_id: UUID, form: str, by: date) -> None:
    """Plan to ask the child, in this form, before a day; it stands on the owner's list."""
    request = find(request_id, actor)
    require("intake.hear_child", actor, request)
    stay_open(request)
    if form not in ChildOpinion.Form.values or by < day_of(actor.at):
        raise CannotRecord(_("Kies hoe het kind gevraagd wordt, en een dag die nog komt."))
    worklist.ask(
        "intake.hear_child", owner_seat_id=request.owner_seat_id, due_at=start_of(by), cause="intake.opinion_asked",
        actor=actor, dossier_id=request.dossier_id, thing_id=request.id,
    )  # fmt: skip
    tell(
        request.dossier_id,
        "intake.opinion_asked",
        label=Label.PLAN,
        item_id=request.item_id,
        form=form,
        by=by.isoformat(),
    )


@command
def record_child_opinion(
    *, actor: Actor, request_id: UUID, words: str = "", form: str = "", asked_on: date | None = None,
    not_asked: str = "", reason: str = "",
) -> UUID:  # fmt: skip
    """What the child said, in its own words, or why it was not asked. The child itself may write too.

    Nobody knows whether the words concern a parent, so they are shut for everybody with authority. Returns the opinion.
    """
    request = find(request_id, actor)
    own = actor.role == Role.SELF and actor.person_id == request.dossier.person_id
    require("intake.give_opinion" if own else "intake.hear_child", actor, request)
    if asked_on and asked_on > day_of(actor.at):
        raise CannotRecord(_("Deze dag komt nog. Wanneer is het kind gevraagd?"))
    facts = OpinionFacts(bool(words.strip()), not_asked or None, bool(reason.strip()))
    mets = meet("intake.child_is_heard", facts, at=day_of(actor.at))
    obey(mets)
    weight = Item.Weight.OWN_WORDS if words.strip() else Item.Weight.NONE
    speaker = actor if own or not words.strip() else actor.for_person(request.dossier.person_id)  # type: ignore[arg-type]
    item = put(
        NewItem(request.dossier_id, "intake.opinion", Label.OWN_WORDS, (words or reason).strip(), weight), speaker
    )
    shut_for_others(item.id, request.dossier_id, actor, but=[request.dossier.person_id])
    opinion = _opinion(request, item, actor, words, form, asked_on, not_asked)
    keep_receipts(mets, facts, dossier_id=request.dossier_id, label=Label.OWN_WORDS, actor=actor, item_id=item.id)
    tell(request.dossier_id, "intake.opinion_recorded", label=Label.PLAN, item_id=item.id, not_asked=not_asked)
    worklist.close("intake.hear_child", request.id, actor)
    return opinion.id


def _opinion(
    request: HelpRequest, item: Item, actor: Actor, words: str, form: str, asked_on: date | None, not_asked: str
) -> ChildOpinion:
    made = ChildOpinion(
        request=request, dossier_id=request.dossier_id, label=int(Label.PLAN), item_id=item.id,
        asked_on=(asked_on or day_of(actor.at)) if words.strip() else None, asked_by_id=actor.seat_id,
        form=form if words.strip() else "", not_asked="" if words.strip() else not_asked, recorded_at=actor.at,
    )  # fmt: skip
    made.save(force_insert=True)
    return made
