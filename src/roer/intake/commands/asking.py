"""Somebody asks, in own words: with an account, without one, or through a worker who writes it down."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from roer.access import commands as access
from roer.core import worklist
from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import PRIVATE_ROLES, Label
from roer.core.commands import Refused, SentBefore, command, tell
from roer.core.days import day_of
from roer.core.items import NewItem, put
from roer.core.models import Dossier, Item, Seat
from roer.core.rules import value_on
from roer.core.terms import add_working_days
from roer.core.visible import reachable
from roer.intake.commands.clocks import seen_child
from roer.intake.commands.common import end_of, end_of_day, find, move, needed, shut_for_others, stay_open, write
from roer.intake.commands.drafts import drop_draft
from roer.intake.commands.duty import take_in
from roer.intake.models import HelpRequest, RequestWords
from roer.intake.queries.local import local_values
from roer.intake.rules import ANSWER_DAYS

Question = RequestWords.Question
SHOWN_AGAIN = timedelta(minutes=10)


class CannotAsk(Refused):
    """Something about the question does not fit; the message says what."""


@command
def ask_question(
    *, actor: Actor, dossier_id: UUID, words: Mapping[str, str], municipality_code: str,
    how: str = HelpRequest.How.SCREEN, others_may_read: bool = False,
) -> UUID:  # fmt: skip
    """Ask for help about the person of a dossier. `words` by RequestWords.Question; only `want` is needed.

    Nothing else is a condition: no diagnosis, no referral, no consent to share (INT-03). A worker writes on behalf of a
    person (`actor.for_person`) and says how it came in. Returns the request; raises CannotAsk, NoTeam.
    """
    require("intake.ask_question", actor)
    _refuse_unfitting(dossier_id, how, actor)
    needed(
        words.get(Question.WANT, ""), _("Schrijf in je eigen woorden wat je wilt vragen. Een paar woorden is genoeg.")
    )
    request = open_request(
        dossier_id, HelpRequest.Route.FAMILY, actor, words=words[Question.WANT], kind="question", how=how,
        municipality_code=municipality_code, others_may_read=others_may_read,
    )  # fmt: skip
    _keep_words(request, words, actor)
    drop_draft(actor, dossier_id)
    worklist.ask(
        "intake.answer", owner_seat_id=request.owner_seat_id, due_at=end_of_day(request.answer_due),
        cause="intake.question_asked", actor=actor, dossier_id=dossier_id, thing_id=request.id,
    )  # fmt: skip
    seen_child(request, actor)
    if words.get(Question.BASIC_NEEDS, "").strip():
        worklist.ask(
            "intake.basic_needs", owner_seat_id=request.owner_seat_id, due_at=end_of(int(ANSWER_DAYS.value), actor),
            cause="intake.basic_needs_told", actor=actor, dossier_id=dossier_id, thing_id=request.id,
        )  # fmt: skip
    return request.id


def open_request(
    dossier_id: UUID, route: str, actor: Actor, *, words: str, kind: str, municipality_code: str,
    how: str = HelpRequest.How.SCREEN, others_may_read: bool = False, label: Label = Label.OWN_WORDS,
    state: str = HelpRequest.State.RECEIVED, owner: Seat | None = None,
) -> HelpRequest:  # fmt: skip
    """Store a request with its first words and its owner, within a command of this room.

    `owner` is who takes it when there is no familiar face yet; without one the duty roster says.
    """
    own = route == HelpRequest.Route.FAMILY
    asker = (actor.on_behalf_of or actor.person_id) if own else actor.on_behalf_of
    owner = take_in(dossier_id, municipality_code, actor, owner)
    weight = Item.Weight.OWN_WORDS if own else Item.Weight.FACT
    item = put(NewItem(dossier_id, f"intake.{kind}", label, words.strip(), weight), actor)
    if own and not others_may_read:
        shut_for_others(item.id, dossier_id, actor, but=[asker])
    days = int(value_on(ANSWER_DAYS, day_of(actor.at), local_values(municipality_code)))
    request = HelpRequest(  # type: ignore[misc]
        dossier_id=dossier_id, label=int(Label.PLAN), item_id=item.id, route=route, how=how, state=state,
        asked_at=actor.at, asked_by_id=asker, entered_by_id=actor.seat_id, others_may_read=others_may_read or not own,
        municipality_code=municipality_code, team_id=owner.organisation_id, owner_seat=owner,
        answer_due=add_working_days(day_of(actor.at), days),
        helping_since=actor.at if state == HelpRequest.State.HELPING else None,
    )  # fmt: skip
    request.save(force_insert=True)
    tell(
        dossier_id, "intake.request_opened", label=Label.PLAN, item_id=item.id, route=route, how=how,
        due=request.answer_due.isoformat(), owner=str(owner.id),
    )  # fmt: skip
    return request


def ask_question_as_guest(*, at: datetime, form_id: UUID, words: Mapping[str, str], municipality_code: str) -> str:
    """A stranger asks about the own situation. Returns the pick-up code, shown once.

    Nothing is looked up about anybody, so the answer is the same for everyone (PRI-52). The same form sent twice within
    ten minutes gives the same code and asks once; later it raises SentBefore.
    """
    code = access.code_for(form_id)
    try:
        with transaction.atomic():
            actor, dossier_id, code = access.ask_as_guest(at=at, code=code)
            ask_question(
                actor=actor, command_id=form_id, dossier_id=dossier_id, words=words, municipality_code=municipality_code
            )
    except IntegrityError as again:
        seat = access.open_with_code(code=code, at=at)
        if seat.valid_from + SHOWN_AGAIN < at:
            raise SentBefore from again
    return code


@command
def add_words(*, actor: Actor, request_id: UUID, words: str) -> UUID:
    """Whoever asked writes something more; nothing earlier changes. Returns the item."""
    request = find(request_id, actor)
    require("intake.add_words", actor, request)
    stay_open(request)
    item = write(request, "follow_up", needed(words), actor)
    _words_row(request, Question.FOLLOW_UP, item.id, actor)
    tell(request.dossier_id, "intake.words_added", label=Label.PLAN, item_id=item.id)
    worklist.ask(
        "intake.read_words", owner_seat_id=request.owner_seat_id, due_at=end_of(int(ANSWER_DAYS.value), actor),
        cause="intake.words_added", actor=actor, dossier_id=request.dossier_id, thing_id=request.id,
    )  # fmt: skip
    return item.id


@command
def withdraw(*, actor: Actor, request_id: UUID, words: str = "") -> None:
    """Whoever asked takes the question back, with or without words."""
    request = find(request_id, actor)
    require("intake.withdraw", actor, request)
    item = write(request, "withdrawn", words.strip(), actor) if words.strip() else None
    move(request, HelpRequest.State.WITHDRAWN, actor, closed_at=actor.at, close_item=item.id if item else None)


def _refuse_unfitting(dossier_id: UUID, how: str, actor: Actor) -> None:
    private = actor.role in PRIVATE_ROLES
    if private and how != HelpRequest.How.SCREEN:
        raise CannotAsk(_("Deze vraag stel je zelf op het scherm."))
    if not private and (how == HelpRequest.How.SCREEN or actor.on_behalf_of is None):
        raise CannotAsk(_("Kies wie dit vraagt en hoe de vraag binnenkwam. Schrijf het in de woorden van het gezin."))
    if not Dossier.objects.filter(id=dossier_id, kind="person", id__in=reachable(actor)).exists():
        raise NotAllowed


def _keep_words(request: HelpRequest, words: Mapping[str, str], actor: Actor) -> None:
    _words_row(request, Question.WANT, request.item_id, actor)
    for question in (Question.NEED, Question.CAN_DO, Question.BASIC_NEEDS):
        if words.get(question, "").strip():
            item = write(request, f"words_{question}", words[question].strip(), actor)
            _words_row(request, question, item.id, actor)


def _words_row(request: HelpRequest, question: str, item_id: UUID | None, actor: Actor) -> None:
    RequestWords(
        request=request, dossier_id=request.dossier_id, label=int(Label.PLAN), item_id=item_id, question=question,
        asked_at=actor.at,
    ).save(force_insert=True)  # fmt: skip
