"""'Something is going on': one tap, no words needed; unanswered it goes to whoever stands in, and then one further (DOS-51)."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from roer.access.commands import open_item_for
from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command
from roer.core.days import day_of
from roer.core.items import NewItem, put
from roer.core.models import Seat
from roer.core.worklist import ask, close
from roer.dossier.codes import SIGNAL
from roer.dossier.models import Signal
from roer.dossier.refusals import CannotSettle
from roer.dossier.rules import SIGNAL_HOURS
from roer.people.queries import helpers_of, own_dossier

ANSWER = "dossier.answer_signal"
FIRST, THEN, LAST = ("familiar_face",), ("stand_in",), ("case_manager", "family_supervisor", "guardian_worker")


@command
def give_signal(*, actor: Actor, seat_id: UUID | None = None, words: str = "") -> UUID:
    """A young person's one tap. The chosen helper (else the familiar face) sees it at once. Returns the signal."""
    require("dossier.give_signal", actor)
    own = own_dossier(actor)
    chain = signal_chain(own.id, actor, seat_id) if own else []
    if own is None or not chain:
        raise NotAllowed
    item = put(NewItem(own.id, SIGNAL, Label.PRIVATE, words.strip()), actor)
    due = actor.at + timedelta(hours=int(SIGNAL_HOURS.on(day_of(actor.at)).value))
    signal = Signal(
        dossier_id=own.id, item=item, given_at=actor.at, given_by_id=actor.seat_id, looks=chain[0],
        then=[seat.id for seat in chain[1:]], answer_due=due,
    )  # fmt: skip
    signal.save(force_insert=True)
    _give_to(signal, chain[0].id, actor)
    return signal.id


@command
def answer_signal(*, actor: Actor, signal_id: UUID) -> None:
    """A helper is on it; it leaves every list."""
    signal = _signal(signal_id)
    require("dossier.answer_signal", actor)
    if signal.answered_at is not None:
        raise CannotSettle
    Signal.objects.filter(id=signal.id).update(answered_at=actor.at, answered_by_id=actor.seat_id)
    close(ANSWER, signal.id, actor)


@command
def say_if_it_helped(*, actor: Actor, signal_id: UUID, helped: bool) -> None:
    """Afterwards: was heavier help avoided? Young person and helper each say so; nobody is asked twice."""
    signal = _signal(signal_id)
    column = "helped_child" if signal.given_by_id == actor.seat_id else "helped_worker"
    Signal.objects.filter(id=signal.id).update(**{column: helped})


@command
def pass_on_signals(*, actor: Actor) -> list[str]:
    """Signals on the actor's list that got no answer in time go to the next in line. Returns their ids."""
    hours = timedelta(hours=int(SIGNAL_HOURS.on(day_of(actor.at)).value))
    late = Signal.objects.select_for_update().filter(
        looks_id=actor.seat_id, answered_at__isnull=True, answer_due__lte=actor.at
    )
    passed = []
    for signal in late.exclude(then=[]):
        _give_to(signal, signal.then[0], actor)
        Signal.objects.filter(id=signal.id).update(
            looks_id=signal.then[0], then=signal.then[1:], answer_due=signal.answer_due + hours
        )
        passed.append(str(signal.id))
    return passed


def signal_chain(dossier_id: UUID, actor: Actor, seat_id: UUID | None = None) -> list[Seat]:
    """Who sees a signal, in order: the chosen one or the familiar face, who stands in, who leads."""
    held = helpers_of(dossier_id, actor)
    parts = (FIRST, THEN, LAST) if any(each.part in FIRST for each in held) else (LAST, THEN)
    ordered = [each.seat for some in parts for each in held if each.part in some]
    ordered.sort(key=lambda seat: seat.id != seat_id)
    return list({seat.id: seat for seat in ordered}.values())


def _give_to(signal: Signal, seat_id: UUID, actor: Actor) -> None:
    open_item_for(actor=actor, item_id=signal.item_id, seat_id=seat_id, purpose="signal")
    due = max(signal.answer_due, actor.at + timedelta(hours=1))
    ask(
        ANSWER, owner_seat_id=seat_id, due_at=due, cause="signal", actor=actor, dossier_id=signal.dossier_id,
        thing_id=signal.id,
    )  # fmt: skip


def _signal(signal_id: UUID) -> Signal:
    signal = Signal.objects.filter(id=signal_id).first()
    if signal is None:
        raise NotAllowed
    return signal
