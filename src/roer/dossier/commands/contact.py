"""When, how and with whom somebody wants contact: the wish stands above the plan, and going against it asks a reason."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.days import AMSTERDAM, day_of, start_of
from roer.core.items import NewItem, put
from roer.core.models import Dossier, Item
from roer.core.rules import Met, meet, uphold
from roer.core.worklist import ask, close
from roer.dossier.checks import text_of
from roer.dossier.codes import APPOINTMENT, CONTACT_REASON, CONTACT_WORDS, TOGETHER_SENTENCES
from roer.dossier.models import Appointment, ContactLimit, ContactWish, ThreadMember, Way
from roer.dossier.refusals import CannotMeet
from roer.dossier.rules import ContactFacts
from roer.people.queries import own_dossier

LOOK_AGAIN = "dossier.look_at_limit"
RULE = "dossier.contact_as_wished"


@command
def wish_contact(
    *, actor: Actor, ways: Sequence[str], from_hour: int | None = None, until_hour: int | None = None,
    not_at_school: bool = False, together: Sequence[str] = (), words: str = "",
) -> UUID:  # fmt: skip
    """Say how and when contact is welcome, and how to work together (DOS-50). A newer wish replaces the older one.

    `words` say where, and with whom.
    """
    require("dossier.wish_contact", actor)
    own = own_dossier(actor)
    hours = [hour for hour in (from_hour, until_hour) if hour is not None]
    if own is None or not set(ways) <= set(Way.values) or not ways or any(not 0 <= hour <= 24 for hour in hours):
        raise CannotMeet(_("Kies ten minste één manier. Een uur is een getal van 0 tot en met 24."))
    ContactWish.objects.filter(of_person_id=actor.person_id, ended_at__isnull=True).update(ended_at=actor.at)
    said = words.strip()
    where = NewItem(own.id, CONTACT_WORDS, Label.OWN_WORDS, said, Item.Weight.OWN_WORDS)
    wish = ContactWish(  # type: ignore[misc]
        dossier_id=own.id, label=int(Label.OWN_WORDS), item=put(where, actor) if said else None,
        made_at=actor.at, made_by_id=actor.seat_id,
        of_person_id=actor.person_id, ways=list(ways), from_hour=from_hour, until_hour=until_hour,
        not_at_school=not_at_school, together=[each for each in together if each in TOGETHER_SENTENCES],
    )  # fmt: skip
    wish.save(force_insert=True)
    tell(own.id, "dossier.contact_wished", label=Label.OWN_WORDS)
    return wish.id


@command
def show_reading(*, actor: Actor, shows: bool) -> None:
    """Let others see, or not see, that the actor has read their messages."""
    require("dossier.talk", actor)
    ThreadMember.objects.filter(seat_id=actor.seat_id).update(shows_reading=shows)


@command
def plan_contact(
    *, actor: Actor, dossier_id: UUID, starts_at: datetime, way: str, words: str, reason: str = ""
) -> UUID:
    """A helper plans contact with the person of a file. Against the wish it asks a reason, which that person reads.

    Raises ReasonNeeded. Returns the appointment.
    """
    require("dossier.plan_contact", actor, dossier_id)
    if starts_at <= actor.at or way not in Way.values:
        raise CannotMeet(_("Kies een dag en een uur die nog komen, en hoe jullie elkaar spreken."))
    uphold(meets_wish(dossier_id, way, starts_at, actor), {RULE: reason})
    made = Appointment(
        dossier_id=dossier_id, label=int(Label.DAILY), made_at=actor.at, made_by_id=actor.seat_id, way=Way(way),
        item=put(NewItem(dossier_id, APPOINTMENT, Label.DAILY, text_of(words)), actor), starts_at=starts_at,
        with_seat_id=actor.seat_id, reason=reason_item(dossier_id, reason, actor),
    )  # fmt: skip
    made.save(force_insert=True)
    tell(dossier_id, "dossier.contact_planned", label=Label.DAILY, item_id=made.item_id, due=_day(starts_at))
    return made.id


@command
def cancel_contact(*, actor: Actor, appointment_id: UUID, reason: str) -> None:
    """An appointment does not go on; the reason is written. Being in touch digitally is none (DOS-48): meeting stays meeting."""
    held = Appointment.objects.select_for_update(of=("self",)).filter(id=appointment_id).first()
    if held is None or held.cancelled_at is not None:
        raise NotAllowed
    if actor.seat_id != held.with_seat_id and held.dossier.person_id != actor.person_id:
        raise NotAllowed
    item = reason_item(held.dossier_id, text_of(reason), actor)
    Appointment.objects.filter(id=held.id).update(cancelled_at=actor.at, reason=item)
    tell(held.dossier_id, "dossier.contact_cancelled", label=Label.DAILY, item_id=item.id if item else None)


@command
def limit_contact(*, actor: Actor, dossier_id: UUID, reason: str, review_on: date) -> UUID:
    """Switch writing off for one person, with a reason that this person reads and a day to look again (DOS-48)."""
    require("dossier.limit_contact", actor, dossier_id)
    if not reason.strip() or review_on <= day_of(actor.at):
        raise CannotMeet(_("Schrijf op waarom, en kies een dag die nog komt om opnieuw te kijken."))
    limit = ContactLimit(  # type: ignore[misc]
        dossier_id=dossier_id, label=int(Label.DAILY), made_at=actor.at, made_by_id=actor.seat_id,
        item=reason_item(dossier_id, reason, actor), of_person_id=Dossier.objects.get(id=dossier_id).person_id, review_on=review_on,
    )  # fmt: skip
    limit.save(force_insert=True)
    ask(
        LOOK_AGAIN, owner_seat_id=actor.seat_id, due_at=start_of(review_on), cause="contact_limited", actor=actor,
        dossier_id=dossier_id, thing_id=dossier_id,
    )  # fmt: skip
    tell(dossier_id, "dossier.contact_limited", label=Label.DAILY, item_id=limit.item_id, due=review_on.isoformat())
    return limit.id


@command
def open_contact(*, actor: Actor, dossier_id: UUID) -> None:
    """Writing is on again, as it is for everybody."""
    require("dossier.limit_contact", actor, dossier_id)
    ContactLimit.objects.filter(dossier_id=dossier_id, ended_at__isnull=True).update(ended_at=actor.at)
    close(LOOK_AGAIN, dossier_id, actor)
    tell(dossier_id, "dossier.contact_open", label=Label.DAILY)


def meets_wish(dossier_id: UUID, way: str, starts_at: datetime, actor: Actor) -> list[Met]:
    """What the rule says of contact with the person of a dossier at a moment in a way."""
    wish = ContactWish.objects.visible_to(actor).filter(dossier_id=dossier_id, ended_at__isnull=True).first()
    here = starts_at.astimezone(AMSTERDAM)
    facts = ContactFacts(
        way=way, hour=here.hour, weekday=here.weekday(), ways=tuple(wish.ways) if wish else (),
        from_hour=wish.from_hour if wish else None, until_hour=wish.until_hour if wish else None,
        not_at_school=wish.not_at_school if wish else False,
    )  # fmt: skip
    return meet(RULE, facts, at=day_of(actor.at))


def reason_item(dossier_id: UUID, reason: str, actor: Actor) -> Item | None:
    """A reason that the person of the dossier reads; None without words."""
    return put(NewItem(dossier_id, CONTACT_REASON, Label.DAILY, text_of(reason)), actor) if reason.strip() else None


def _day(moment: datetime) -> str:
    return day_of(moment).isoformat()
