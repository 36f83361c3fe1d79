"""The last year of a file: the person is sought twice and offered a copy; then it goes, or somebody decides (PRI-36)."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core import worklist
from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import Label, Regime, Role
from roer.core.commands import command
from roer.core.days import day_of, start_of
from roer.core.items import NewItem, put
from roer.core.models import Item, Seat, WorkItem
from roer.core.visible import in_period
from roer.privacy.codes import SEALED_COPY, EndAnswer, EndState, KeepReason, OfferedBy
from roer.privacy.models import RetentionPeriod
from roer.privacy.queries.copying import as_data, copy_of
from roer.privacy.queries.retention import ending_for, kept_until, offer_days
from roer.privacy.refusals import AlreadyAnswered, CannotEnd

OFFER, DECIDE, MINE = "privacy.offer_before_end", "privacy.decide_end", "privacy.file_ends"
OFFER_DAYS = 30
LONGEST_KEPT = timedelta(days=10 * 366)


@command
def begin_ending(*, actor: Actor, dossier_id: UUID, person_id: UUID | None, regime: str, last_change: datetime) -> UUID:
    """The night job sees that a file of the actor's organisation ends within a year. Returns the period."""
    require("privacy.end_file", actor)
    if actor.organisation_id is None:
        raise NotAllowed
    made = RetentionPeriod(
        dossier_id=dossier_id, person_id=person_id, data_controller_id=actor.organisation_id, regime=Regime(regime),
        last_change_on=day_of(last_change), ends_on=kept_until(day_of(last_change), regime), owner_seat_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    return made.id


@command
def ask_for_offers(*, actor: Actor, period_id: UUID) -> int:
    """Put what is due on the lists: the offer of a year before, of three months before, or a decision after the end."""
    period = _own_period(period_id, actor)
    today, (first, second) = day_of(actor.at), offer_days(period.ends_on)
    if today > period.ends_on:
        return _ask(DECIDE, period, period.owner_seat_id, actor)
    due = (today >= first and period.first_offer_at is None) or (today >= second and period.second_offer_at is None)
    if not due:
        return 0
    asked = _ask(OFFER, period, period.owner_seat_id, actor)
    own = (
        Seat.objects.filter(in_period(actor.at), person_id=period.person_id, role=Role.SELF) if period.person_id else ()
    )
    return asked + sum(_ask(MINE, period, seat.id, actor) for seat in own)


@command
def record_offer(*, actor: Actor, period_id: UUID, by: str, answer: str = "") -> None:
    """A worker sought the person and offered a copy, by letter or in a talk; or did not find the person."""
    period = _own_period(period_id, actor)
    if by not in (OfferedBy.LETTER, OfferedBy.TALK, OfferedBy.NOT_FOUND):
        raise CannotEnd(_("Kies hoe het aanbod is gedaan."))
    if answer and answer not in (EndAnswer.COPY, EndAnswer.NOT_NEEDED):
        raise CannotEnd(_("Een kopie in de eigen ruimte zet de persoon er zelf in."))
    _offered(period, by, answer, actor)


@command
def answer_offer(*, actor: Actor, period_id: UUID, answer: str) -> None:
    """The person reads that the file ends and answers. `sealed` puts a copy in the own space, which nobody else opens."""
    period = RetentionPeriod.objects.select_for_update(of=("self",)).filter(id=period_id).first()
    if period is None or actor.role != Role.SELF or period.person_id != actor.person_id:
        raise NotAllowed
    if answer not in EndAnswer.values:
        raise CannotEnd(_("Kies wat je wilt."))
    _offered(period, OfferedBy.PAGE, answer, actor)
    if answer == EndAnswer.SEALED:
        words = json.dumps(as_data(copy_of(period.dossier_id, actor)), ensure_ascii=False)
        put(NewItem(period.dossier_id, SEALED_COPY, Label.PRIVATE, words, Item.Weight.OWN_WORDS), actor)
    worklist.close(MINE, period.id, actor)


@command
def decide_end(*, actor: Actor, period_id: UUID, reason: str, keep_until: date | None = None) -> None:
    """Somebody with a name decides: keep until a day, or let go although the person was not found. Always with a reason."""
    period = _own_period(period_id, actor)
    if reason not in KeepReason.values:
        raise CannotEnd(_("Kies een reden."))
    today = day_of(actor.at)
    if keep_until is None and (reason != KeepReason.NOT_FOUND or today <= period.ends_on):
        raise CannotEnd(_("Weghalen kan pas na de laatste dag, en als de persoon echt is gezocht."))
    if keep_until is not None and not today < keep_until <= today + LONGEST_KEPT:
        raise CannotEnd(_("Kies een dag binnen tien jaar waarop u opnieuw kijkt."))
    RetentionPeriod.objects.filter(id=period.id).update(
        decided_at=actor.at, decided_by_id=actor.seat_id, reason=reason, kept_until=keep_until,
        state=EndState.KEPT if keep_until else EndState.RUNNING,
    )  # fmt: skip
    worklist.close(DECIDE, period.id, actor)
    worklist.close(OFFER, period.id, actor, WorkItem.State.DROPPED)


def _own_period(period_id: UUID, actor: Actor) -> RetentionPeriod:
    """A period that was given to the actor, still running. Raises NotAllowed, AlreadyAnswered."""
    require("privacy.end_file", actor)
    period = ending_for(period_id, actor, lock=True)
    if period.owner_seat_id != actor.seat_id:
        raise NotAllowed
    if period.state != EndState.RUNNING:
        raise AlreadyAnswered
    return period


def _offered(period: RetentionPeriod, by: str, answer: str, actor: Actor) -> None:
    """Put an offer on record: the first, or the second once its day has come."""
    if period.state != EndState.RUNNING:
        raise AlreadyAnswered
    first, second = offer_days(period.ends_on)
    today = day_of(actor.at)
    if today < first:
        raise CannotEnd(_("Dit kan pas in het laatste jaar."))
    changed: dict[str, object] = {"answer": answer, "answered_at": actor.at} if answer else {}
    if period.first_offer_at is None:
        changed |= {"first_offer_at": actor.at, "first_offer_by": by}
    elif period.second_offer_at is None and today >= second:
        changed |= {"second_offer_at": actor.at, "second_offer_by": by}
    elif not changed:
        raise CannotEnd(_("Dit aanbod staat er al. Het volgende komt drie maanden voor het einde."))
    RetentionPeriod.objects.filter(id=period.id).update(**changed)
    worklist.close(OFFER, period.id, actor)


def _ask(kind: str, period: RetentionPeriod, seat_id: UUID, actor: Actor) -> int:
    open_now = WorkItem.objects.using("clock").filter(
        kind=kind, thing_id=period.id, owner_seat_id=seat_id, state="open"
    )
    if open_now.exists():
        return 0
    due = start_of(min(period.ends_on, day_of(actor.at) + timedelta(days=OFFER_DAYS)))
    worklist.ask(
        kind,
        owner_seat_id=seat_id,
        due_at=max(due, actor.at),
        cause="privacy.file_ends",
        actor=actor,
        thing_id=period.id,
    )
    return 1
