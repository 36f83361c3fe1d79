"""Ask why somebody looked, and answer it (PRI-29)."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from roer.access import commands as access
from roer.core import worklist
from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.days import day_of, start_of
from roer.core.items import NewItem, put
from roer.core.models import AccessLogLine, Item
from roer.core.terms import add_working_days
from roer.privacy.codes import ANSWER, QUESTION
from roer.privacy.commands.asking import LONGER, needed
from roer.privacy.commands.duty import duty_seat, let_in
from roer.privacy.models import LogQuestion
from roer.privacy.refusals import AlreadyAnswered
from roer.privacy.rules import QUESTION_DAYS

WORK = "privacy.answer_log_question"


@command
def ask_about_look(*, actor: Actor, line_id: int, words: str) -> UUID:
    """Ask why somebody looked. It goes to another person of the same organisation, never to who looked."""
    line = AccessLogLine.objects.visible_to(actor).select_related("seat").filter(id=line_id).first()
    if line is None or line.seat is None or line.seat_id == actor.seat_id:
        raise NotAllowed
    require("privacy.ask", actor, line.dossier_id)
    said = put(NewItem(line.dossier_id, QUESTION, Label.PRIVATE, needed(words), Item.Weight.OWN_WORDS), actor)
    seat_id, helps = duty_seat(
        line.dossier_id, actor, organisation_id=line.seat.organisation_id, never=line.seat_id
    )  # fmt: skip
    days = int(QUESTION_DAYS.on(day_of(actor.at)).value)
    due = start_of(add_working_days(day_of(actor.at), days) + timedelta(days=1))
    question = LogQuestion(
        dossier_id=line.dossier_id, line_id=line.id, item=said, looked_seat_id=line.seat_id, looked_at=line.at,
        asked_seat_id=actor.seat_id, asked_at=actor.at, owner_seat_id=seat_id, answer_due=due,
    )  # fmt: skip
    question.save(force_insert=True)
    let_in(seat_id, [said], actor, dossier_id=line.dossier_id, helps=helps, until=due + LONGER)
    worklist.ask(
        WORK, owner_seat_id=seat_id, due_at=due, cause="privacy.look", actor=actor, dossier_id=line.dossier_id,
        thing_id=question.id,
    )  # fmt: skip
    tell(line.dossier_id, "privacy.look_questioned", label=Label.LETTERS, item_id=said.id)
    return question.id


@command
def answer_log_question(*, actor: Actor, question_id: UUID, words: str) -> UUID:
    """Say in plain words why somebody looked."""
    question = LogQuestion.objects.select_for_update(of=("self",)).filter(id=question_id).first()
    if question is None:
        raise NotAllowed
    require("privacy.answer", actor, question)
    if question.answered_at is not None:
        raise AlreadyAnswered
    said = put(NewItem(question.dossier_id, ANSWER, Label.PRIVATE, needed(words)), actor)
    access.open_item_for(actor=actor, item_id=said.id, seat_id=question.asked_seat_id, purpose="data_request")
    LogQuestion.objects.filter(id=question.id).update(answer_item=said, answered_at=actor.at)
    worklist.close(WORK, question.id, actor)
    tell(question.dossier_id, "privacy.look_explained", label=Label.LETTERS, item_id=question.item_id)
    return said.id
