"""The family reads along before a decision is final, and says what it thinks. Silence holds nothing up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext as _

from roer.access.commands import shut_item_for
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.days import day_of
from roer.core.items import NewItem, put
from roer.core.models import Item
from roer.core.worklist import close
from roer.decisions.circle import concerned, private_seats
from roer.decisions.codes import LETTERS, OPENED, Answer
from roer.decisions.commands.common import ask_once, open_decision
from roer.decisions.models import Decision, FamilyAnswer
from roer.decisions.refusals import CannotAnswer
from roer.decisions.rules import ANSWER_DAYS

OWN = {Answer.AGREES, Answer.DISAGREES}


@command
def share_draft(*, actor: Actor, decision_id: UUID) -> None:
    """Let the family read the draft and ask each person concerned what he or she thinks of it."""
    decision = open_decision(decision_id, actor)
    require("decisions.decide", actor, decision)
    items = [*decision.parts.values_list("item_id", flat=True), *decision.provisions.values_list("item_id", flat=True)]
    Item.objects.filter(id__in=[decision.item_id, *items], state=Item.State.DRAFT).update(state=Item.State.SAVED)
    Decision.objects.filter(id=decision.id).update(state=Decision.State.SHARED, shared_at=actor.at)
    due_on = day_of(actor.at) + timedelta(days=int(ANSWER_DAYS.on(day_of(actor.at)).value))
    for one in concerned(decision.dossier_id, actor):
        for seat_id in private_seats(one.person_id, actor):
            ask_once(
                "decisions.answer", owner_seat_id=seat_id, due_on=due_on, cause=decision.outcome, actor=actor,
                dossier_id=decision.dossier_id, thing_id=decision.id,
            )  # fmt: skip
    tell(decision.dossier_id, "decisions.draft_shared", label=OPENED, item_id=decision.item_id)


@command
def answer_draft(
    *, actor: Actor, decision_id: UUID, answer: str, words: str = "", words_in_letter: bool = False
) -> None:
    """Say whether you agree. Words that may not stand in the letter are shut for the other people it concerns."""
    decision = open_decision(decision_id, actor)
    require("decisions.answer", actor, decision.dossier_id)
    if answer not in OWN or decision.state != Decision.State.SHARED:
        raise CannotAnswer(_("Kies of je het eens bent of niet."))
    if actor.person_id not in {one.person_id for one in concerned(decision.dossier_id, actor)}:
        raise CannotAnswer(
            _("Over dit besluit word jij niet om een antwoord gevraagd. Praat erover met je vaste gezicht.")
        )
    held = _words(decision, words, words_in_letter, actor)
    _keep(
        decision, actor.person_id, actor, answer=answer, words_id=held, words_in_letter=bool(held) and words_in_letter
    )
    close("decisions.answer", decision.id, actor)
    tell(decision.dossier_id, "decisions.answered", label=LETTERS, item_id=decision.item_id, answer=answer)


@command
def record_answer(
    *, actor: Actor, decision_id: UUID, person_id: UUID, answer: str, why_not_asked: str = "",
    asked_on: Sequence[date] = (), words: str = "",
) -> None:  # fmt: skip
    """Write down what somebody said, or that there was no answer after asking on these days, or why nobody asked."""
    decision = open_decision(decision_id, actor)
    require("decisions.answer_for", actor, decision.dossier_id)
    if person_id not in {one.person_id for one in concerned(decision.dossier_id, actor)}:
        raise CannotAnswer(_("Dit besluit gaat niet over deze persoon."))
    days = sorted(set(asked_on))
    if answer == Answer.NO_ANSWER and (not days or days[-1] > day_of(actor.at)):
        raise CannotAnswer(_("Schrijf op welke dagen u het vroeg."))
    if answer == Answer.NOT_ASKED and not why_not_asked:
        raise CannotAnswer(_("Kies waarom deze persoon niet is gevraagd."))
    held = _words(decision, words, True, actor.for_person(person_id))
    why = why_not_asked if answer == Answer.NOT_ASKED else ""
    _keep(
        decision, person_id, actor, answer=answer, why_not_asked=why, asked_on=days, words_id=held,
        words_in_letter=bool(held),
    )  # fmt: skip
    tell(decision.dossier_id, "decisions.answered", label=LETTERS, item_id=decision.item_id, answer=answer)


def _words(decision: Decision, words: str, in_letter: bool, actor: Actor) -> UUID | None:
    """The words as an own item. Not meant for the letter: own words, and shut for the others whom it concerns."""
    if not words.strip():
        return None
    label = Label.LETTERS if in_letter else Label.OWN_WORDS
    item = put(NewItem(decision.dossier_id, "decisions.answer", label, words.strip(), Item.Weight.OWN_WORDS), actor)
    if not in_letter:
        for one in concerned(decision.dossier_id, actor):
            if one.person_id != actor.person_id:
                shut_item_for(actor=actor, item_id=item.id, person_id=one.person_id)
    return item.id


def _keep(decision: Decision, person_id: UUID | None, actor: Actor, **values: object) -> None:
    values |= {"answered_at": actor.at, "written_by_id": actor.seat_id}
    found = FamilyAnswer.objects.visible_to(actor).filter(decision=decision, person_id=person_id)
    if not found.update(**values):
        FamilyAnswer(  # type: ignore[misc]
            dossier_id=decision.dossier_id, label=LETTERS, item_id=decision.item_id, decision=decision,
            person_id=person_id, **values,
        ).save(force_insert=True)  # fmt: skip
