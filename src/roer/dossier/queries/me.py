"""Mijn roer: my week, my people, my story, whom I can write to, what comes, and one next step."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _

from roer.core.actions import NotAllowed
from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES, Role
from roer.core.days import day_of
from roer.core.items import words_of
from roer.core.models import Dossier, Item, Seat
from roer.dossier.codes import STORY, TOGETHER_SENTENCES
from roer.dossier.commands.signals import signal_chain
from roer.dossier.commands.talking import contact_seats
from roer.dossier.models import (
    Agreement,
    Appointment,
    CirclePerson,
    ContactLimit,
    ContactWish,
    CopyOffer,
    Plan,
    Review,
    Signal,
    ThreadMember,
    Way,
    WeekThing,
)
from roer.dossier.queries.circle import Naming
from roer.dossier.rules import SIGNAL_HOURS
from roer.people.queries import members_of_dossier, own_dossier, shared_dossiers_of

WEEK = 7


@dataclass(frozen=True)
class WeekLine:
    """Something ordinary of the coming week; `days` is how far away."""

    id: UUID
    text: str
    day: Any
    days: int


@dataclass(frozen=True)
class Drawn:
    """Somebody in the own drawing."""

    id: UUID
    name: str
    group: str
    group_says: Any
    note: str
    x: int
    y: int
    seat_id: UUID | None


@dataclass(frozen=True)
class Contact:
    """Somebody to write to with one tap."""

    seat_id: UUID
    name: str
    says: Any
    own: bool
    thread_id: UUID | None


@dataclass(frozen=True)
class Coming:
    """The next appointment, with why it was planned against the wish when it was."""

    starts_at: datetime
    way: Any
    who: str
    text: str
    reason: str
    id: UUID
    mine: bool


@dataclass(frozen=True)
class Step:
    """One thing that would help now."""

    says: Any
    url: str


@dataclass(frozen=True)
class Chapter:
    """A piece of the own story."""

    id: UUID
    text: str
    written_on: date


def week_of(dossier_id: UUID, actor: Actor) -> list[WeekLine]:
    """The ordinary things of the seven days from today, today first."""
    rows = WeekThing.objects.filter(dossier_id=dossier_id, ended_at__isnull=True).select_related("item")
    listed = list(rows)
    words = {item.id: text or "" for item, text in words_of([row.item for row in listed])}  # type: ignore[misc]
    today = day_of(actor.at).weekday()
    lines = [
        WeekLine(row.id, words[row.item_id], WEEKDAYS[row.weekday], (row.weekday - today) % WEEK)  # type: ignore[index]
        for row in listed
    ]
    return sorted(lines, key=lambda line: (line.days, line.text))


def circle_of(actor: Actor) -> list[Drawn]:
    """Everybody in the own drawing, by group and name; nobody else's drawing is reached."""
    own = own_dossier(actor)
    rows = CirclePerson.objects.filter(dossier=own, removed_at__isnull=True).select_related("item", "note")
    listed = list(rows) if own else []
    items = [item for row in listed for item in (row.item, row.note) if item is not None]
    words = {item.id: text or "" for item, text in words_of(items)}
    drawn = [
        Drawn(
            row.id, words[row.item_id], row.group, row.get_group_display(), words.get(row.note_id, ""), row.x, row.y,  # type: ignore[arg-type]
            row.seat_id,
        )
        for row in listed
    ]  # fmt: skip
    order = list(CirclePerson.Group.values)
    return sorted(drawn, key=lambda each: (order.index(each.group), each.name.casefold()))


def drawn_for(drawn_id: UUID, actor: Actor) -> Drawn:
    """One person of the own drawing. Raises NotAllowed."""
    found = next((each for each in circle_of(actor) if each.id == drawn_id), None)
    if found is None:
        raise NotAllowed
    return found


def contacts_of(actor: Actor, drawn: list[Drawn] | None = None) -> list[Contact]:
    """Whom the actor can write to: own mentor or buddy first, then the fixed face, then who stands beside (DOS-52).

    Somebody whom the actor drew has the name from the drawing.
    """
    own = own_dossier(actor)
    seats = contact_seats(own.id, actor) if own else []
    threads = _threads(actor)
    naming, named = Naming(seats, [], actor), {each.seat_id: each.name for each in drawn or [] if each.seat_id}
    return [
        Contact(
            seat.id, named.get(seat.id) or naming.seat(seat).name, _says(seat),
            seat.role in (Role.CHOSEN_MENTOR, Role.BUDDY, Role.NETWORK_MEMBER), threads.get(seat.id),
        )
        for seat in seats
    ]  # fmt: skip


def _says(seat: Seat) -> Any:
    return seat.discipline or seat.get_role_display() if seat.role in WORK_ROLES else seat.get_role_display()


def _threads(actor: Actor) -> dict[UUID, UUID]:
    """The conversations of the actor with exactly one other, by that other."""
    mine = ThreadMember.objects.filter(seat_id=actor.seat_id).values("thread_id")
    others: dict[UUID, list[UUID]] = {}
    rows = ThreadMember.objects.filter(thread_id__in=mine).exclude(seat_id=actor.seat_id)
    for thread_id, seat_id in rows.values_list("thread_id", "seat_id"):
        others.setdefault(thread_id, []).append(seat_id)
    return {seats[0]: thread_id for thread_id, seats in others.items() if len(seats) == 1}


def coming_of(dossier_id: UUID, actor: Actor, limit: int = 5) -> list[Coming]:
    """The planned contacts that still come, the first one first."""
    rows = Appointment.objects.filter(dossier_id=dossier_id, starts_at__gt=actor.at, cancelled_at__isnull=True)
    listed = list(rows.select_related("item", "reason", "with_seat__organisation").order_by("starts_at")[:limit])
    if not listed:
        return []
    items = [item for row in listed for item in (row.item, row.reason) if item is not None]
    words = {item.id: text or "" for item, text in words_of(items)}
    naming = Naming([row.with_seat for row in listed], [], actor)
    return [
        Coming(
            row.starts_at, row.get_way_display(), naming.seat(row.with_seat).name, words.get(row.item_id, ""),  # type: ignore[arg-type]
            words.get(row.reason_id, ""), row.id, row.with_seat_id == actor.seat_id,  # type: ignore[arg-type]
        )
        for row in listed
    ]  # fmt: skip


def next_step(dossier_id: UUID, actor: Actor) -> Step | None:
    """One thing, never a list: what somebody waits for, else what was promised, else to look back."""
    unread = ThreadMember.objects.filter(seat_id=actor.seat_id, thread__messages__sent_by__isnull=False)
    for member in unread.select_related("thread").distinct():
        if member.read_until is None or member.thread.last_at > member.read_until:
            return Step(_("Lees je nieuwe bericht"), reverse("dossier:thread", args=[member.thread_id]))
    offer = CopyOffer.objects.filter(offered_to_id=actor.person_id, answered_at__isnull=True).first()
    if offer:
        return Step(_("Kies wat er met je oude zin gebeurt"), reverse("dossier:correct", args=[offer.item_id]))
    return _from_plans(dossier_id, actor)


def _from_plans(dossier_id: UUID, actor: Actor) -> Step | None:
    own = own_dossier(actor)
    mine = own is not None and own.id == dossier_id
    owner = own.person_id if mine else Dossier.objects.values_list("person_id", flat=True).get(id=dossier_id)  # type: ignore[union-attr]
    places = [dossier_id, *(shared_dossiers_of(owner, actor) if owner else [])]
    today = day_of(actor.at)
    open_ones = Agreement.objects.filter(dossier_id__in=places, state="open", promised_at__isnull=False)
    late = open_ones.filter(due_on__lt=today).order_by("due_on").first()
    if late:
        return Step(_("Een belofte is te laat. Zeg hoe het zit"), reverse("dossier:promise", args=[late.id]))
    review = Review.objects.filter(dossier_id__in=places, held_at__isnull=True).order_by("due_on").first()
    if review and (review.due_on - today).days <= 2 * WEEK:
        return Step(_("Zeg hoe het gaat: jouw oordeel komt eerst"), reverse("dossier:review", args=[review.id]))
    return None


def story_of(actor: Actor) -> list[Chapter]:
    """The own story, oldest first; nobody else opens it."""
    own = own_dossier(actor)
    if own is None or actor.role in WORK_ROLES:
        return []
    items = Item.objects.filter(dossier=own, kind=STORY, author_seat_id=actor.seat_id).order_by("recorded_at")
    return [Chapter(item.id, text, day_of(item.recorded_at)) for item, text in words_of(items) if text]


@dataclass(frozen=True)
class WishLines:
    """How somebody wants contact, in sentences."""

    wish: ContactWish
    ways: list[Any]
    together: list[Any]
    words: str = ""


def contact_wish_of(dossier_id: UUID, actor: Actor) -> WishLines | None:
    """How the person of a dossier wants contact, as far as the reader may know."""
    rows = ContactWish.objects.visible_to(actor).filter(dossier_id=dossier_id, ended_at__isnull=True)
    wish = rows.select_related("item").order_by("-made_at").first()
    if wish is None:
        return None
    return _wish(wish, dict((item.id, text) for item, text in words_of([wish.item] if wish.item else [])))


def wishes_around(plan: Plan, actor: Actor) -> list[tuple[str, WishLines]]:
    """How everybody whom a plan is about wants contact: it stands on top of the plan (DOS-50)."""
    dossier = plan.dossier
    people = [dossier.person_id] if dossier.person_id else sorted(members_of_dossier(dossier.id, actor), key=str)
    rows = ContactWish.objects.visible_to(actor).filter(of_person_id__in=people, ended_at__isnull=True)
    wishes = list(rows.select_related("item"))
    naming = Naming([], [wish.of_person_id for wish in wishes], actor, [wish.item for wish in wishes if wish.item])
    return [(naming.person(wish.of_person_id), _wish(wish, naming.words)) for wish in wishes]


def _wish(wish: ContactWish, words: dict[UUID, str | None]) -> WishLines:
    ways = [Way(way).label for way in wish.ways]
    together = [TOGETHER_SENTENCES[each] for each in wish.together]
    return WishLines(wish, ways, together, words.get(wish.item_id, "") or "")  # type: ignore[arg-type]


def limit_of(dossier_id: UUID, actor: Actor) -> tuple[ContactLimit, str] | None:
    """Why writing is off for this person now, and until when."""
    limit = ContactLimit.objects.filter(dossier_id=dossier_id, ended_at__isnull=True).select_related("item").first()
    return (limit, words_of([limit.item])[0][1] or "") if limit else None  # type: ignore[list-item]


@dataclass(frozen=True)
class SignalPage:
    """A signal: who looks at it now, and until when."""

    signal: Signal
    who: str
    text: str
    mine: bool


def signals_of(actor: Actor) -> list[SignalPage]:
    """The signals the actor gave, newest first, with who looks now."""
    rows = Signal.objects.filter(given_by_id=actor.seat_id).select_related("looks", "item", "answered_by")
    return [_signal(row, actor) for row in rows.order_by("-given_at")[:5]]


def signal_for(signal_id: UUID, actor: Actor) -> SignalPage:
    """One signal. Raises NotAllowed for who neither gave nor got it."""
    row = Signal.objects.filter(id=signal_id).select_related("looks", "item", "answered_by").first()
    if row is None:
        raise NotAllowed
    return _signal(row, actor)


def _signal(row: Signal, actor: Actor) -> SignalPage:
    naming = Naming([row.looks, row.answered_by], [], actor)
    who = naming.seat(row.answered_by or row.looks).name
    return SignalPage(row, who, words_of([row.item])[0][1] or "", row.given_by_id == actor.seat_id)


def who_gets_a_signal(actor: Actor) -> list[str]:
    """Who sees a signal of the actor, in order."""
    own = own_dossier(actor)
    chain = signal_chain(own.id, actor) if own else []
    naming = Naming(chain, [], actor)
    return [naming.seat(seat).name for seat in chain]


def shows_reading(actor: Actor) -> bool:
    """Do others see that the actor read their messages?"""
    return not ThreadMember.objects.filter(seat_id=actor.seat_id, shows_reading=False).exists()


def signal_hours(actor: Actor) -> int:
    """Within how many hours a signal gets an answer."""
    return int(SIGNAL_HOURS.on(day_of(actor.at)).value)
