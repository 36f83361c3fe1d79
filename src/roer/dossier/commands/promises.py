"""Agreements, and promises: an agreement that somebody made with who and when, kept in sight until it is kept or broken."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.days import start_of
from roer.core.items import NewItem, put
from roer.core.models import Item, WorkItem
from roer.core.worklist import ask, close
from roer.dossier.checks import seen_item, text_of
from roer.dossier.codes import AGREEMENT, MESSAGE, PLACE, WHO, How, Law
from roer.dossier.codes_plan import Subsistence
from roer.dossier.commands.proposing import ask_for_goal
from roer.dossier.models import Agreement, Goal
from roer.dossier.refusals import CannotPromise, CannotSettle
from roer.dossier.snapshots import locked, snapshot

KEEP = "dossier.keep_promise"


@command
def agree(
    *, actor: Actor, words: str, plan_id: UUID | None = None, dossier_id: UUID | None = None,
    goal_id: UUID | None = None, who_seat_id: UUID | None = None, who_person_id: UUID | None = None,
    due_on: date | None = None, from_message_id: UUID | None = None, who_words: str = "", place: str = "", how: str = "",
    law: str = "", subsistence: str = "",
) -> UUID:  # fmt: skip
    """Write down what was agreed, in a plan or loose in a dossier. Anything that is really needed may stand here (DOS-29).

    `who_words` names somebody who has no place in Roer, such as an uncle; `law` is a label that stops nothing.
    """
    plan = locked(plan_id) if plan_id else None
    where, label = (plan.dossier_id, plan.label) if plan else (dossier_id, int(Label.PLAN))
    if where is None:
        raise NotAllowed
    require("dossier.change_plan", actor, where)
    if goal_id and not Goal.objects.filter(id=goal_id, plan=plan).exists():
        raise NotAllowed
    if from_message_id and seen_item(from_message_id).kind != MESSAGE:
        raise NotAllowed
    item = put(NewItem(where, AGREEMENT, Label(label), text_of(words), happened_on=None), actor)
    made = Agreement(
        dossier_id=where, label=label, item=item, made_at=actor.at, made_by_id=actor.seat_id, plan=plan,
        goal_id=goal_id, who_seat_id=who_seat_id, who_person_id=None if who_seat_id else who_person_id, due_on=due_on,
        from_message_id=from_message_id, how=How(how) if how else "", law=Law(law) if law else "",
        subsistence=Subsistence(subsistence) if subsistence else "",
        who_words=_said(where, WHO, label, who_words, actor), place=_said(where, PLACE, label, place, actor),
    )  # fmt: skip
    made.save(force_insert=True)
    if plan and goal_id is None and not subsistence:
        ask_for_goal(made, plan, actor)
    tell(where, "dossier.agreed", label=label, item_id=item.id, agreement=str(made.id))
    if plan:
        snapshot(plan, actor)
    return made.id


@command
def promise(
    *, actor: Actor, agreement_id: UUID, due_on: date | None = None, who_seat_id: UUID | None = None,
    who_person_id: UUID | None = None,
) -> None:  # fmt: skip
    """One tap by either side: this agreement is a promise. It needs who and when; these may be filled in here."""
    held = _open(agreement_id, actor)
    held.due_on = due_on or held.due_on
    if not (held.who_seat_id or held.who_person_id):
        held.who_seat_id, held.who_person_id = who_seat_id, None if who_seat_id else who_person_id
    if held.due_on is None or not (held.who_seat_id or held.who_person_id):
        raise CannotPromise(_("Een belofte heeft een naam en een dag. Vul in wie het doet en wanneer."))
    held.promised_at, held.promised_by_id = actor.at, actor.seat_id
    held.save(update_fields=["due_on", "who_seat", "who_person", "promised_at", "promised_by"])
    if held.who_seat_id:
        ask(
            KEEP, owner_seat_id=held.who_seat_id, due_at=start_of(held.due_on + timedelta(days=1)), cause="promised",
            actor=actor, dossier_id=held.dossier_id, thing_id=held.id,
        )  # fmt: skip
    tell(held.dossier_id, "dossier.promised", label=held.label, item_id=held.item_id, due=held.due_on.isoformat())


@command
def keep_promise(*, actor: Actor, agreement_id: UUID) -> None:
    """Somebody of either side says that the promise, or agreement, was kept."""
    _settle(agreement_id, Agreement.State.KEPT, actor)


@command
def break_promise(*, actor: Actor, agreement_id: UUID) -> None:
    """Somebody of either side says that the promise, or agreement, was not kept."""
    _settle(agreement_id, Agreement.State.BROKEN, actor)


@command
def note_settled(*, actor: Actor, agreement_id: UUID) -> None:
    """Who made the promise has seen what the other side said of it; it leaves the work list."""
    close(KEEP, agreement_id, actor, state=WorkItem.State.DROPPED)


def _said(dossier_id: UUID, kind: str, label: int, words: str, actor: Actor) -> Item | None:
    return put(NewItem(dossier_id, kind, Label(label), text_of(words)), actor) if words.strip() else None


def _settle(agreement_id: UUID, state: str, actor: Actor) -> None:
    held = _open(agreement_id, actor)
    Agreement.objects.filter(id=held.id).update(state=state, settled_at=actor.at, settled_by_id=actor.seat_id)
    close(KEEP, held.id, actor)
    tell(held.dossier_id, f"dossier.promise_{state}", label=held.label, item_id=held.item_id)


def _open(agreement_id: UUID, actor: Actor) -> Agreement:
    held = Agreement.objects.select_for_update(of=("self",)).filter(id=agreement_id).first()
    if held is None:
        raise NotAllowed
    require("dossier.promise", actor, held.dossier_id)
    if held.state != Agreement.State.OPEN:
        raise CannotSettle
    return held
