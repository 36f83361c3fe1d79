"""A conversation with the familiar face: private to who takes part, never in a notice, never by itself in the file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from roer.access.commands import open_item_for
from roer.access.queries import grants_of
from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES, Label, Role
from roer.core.commands import Refused, command, tell
from roer.core.items import NewItem, put
from roer.core.models import Dossier, Seat
from roer.core.rules import uphold
from roer.core.visible import in_period
from roer.core.worklist import ask, close
from roer.dossier.checks import text_of
from roer.dossier.codes import MESSAGE, THREAD
from roer.dossier.commands.attaching import SafeFile, attach
from roer.dossier.commands.contact import RULE, meets_wish, reason_item
from roer.dossier.models import ContactLimit, Mentor, Message, Thread, ThreadMember, Way
from roer.dossier.refusals import CannotMeet
from roer.people.queries import helpers_of

ANSWER = "dossier.answer_message"
ANSWER_DAYS = 2
TALKERS = frozenset(
    {Role.CHOSEN_MENTOR, Role.BUDDY, Role.NETWORK_MEMBER, Role.CLIENT_SUPPORTER, Role.CONFIDENTIAL_ADVISER}
    | {Role.PROFESSIONAL, Role.FAMILY_SUPERVISOR, Role.PROVIDER_WORKER}
)
FACES = ("familiar_face", "case_manager", "stand_in", "guardian_worker", "family_supervisor")


class NobodyToTalkTo(Refused):
    """There is no familiar face yet; the page shows whom to call."""

    words = _("Er is nog geen vaste persoon om mee te praten. Bel of mail het team dat jullie helpt.")


@command
def send_message(
    *, actor: Actor, dossier_id: UUID, words: str, thread_id: UUID | None = None, to_seat_id: UUID | None = None,
    reason: str = "", files: Sequence[SafeFile] = (),
) -> UUID:  # fmt: skip
    """Send a message in a conversation, or begin one: with `to_seat_id`, else the familiar face; a helper with the person.

    Returns the thread. Readable for sender and receivers only (DOS-49, PRI-13). Raises ReasonNeeded where a helper
    writes against the wish of the person, CannotMeet where writing is off for a reason.
    """
    require("dossier.talk", actor)
    thread = _thread(thread_id, actor) if thread_id else _begin(dossier_id, to_seat_id, actor)
    _as_wished(thread, reason, actor)
    item = put(NewItem(thread.dossier_id, MESSAGE, Label.PRIVATE, text_of(words)), actor)
    members = list(ThreadMember.objects.filter(thread=thread).select_related("seat"))
    for member in members:
        if member.seat_id != actor.seat_id:
            open_item_for(actor=actor, item_id=item.id, seat_id=member.seat_id, purpose="correspondence")
            _knock(thread, member, actor)
    message = Message(
        dossier_id=thread.dossier_id, item=item, thread=thread, sent_at=actor.at, sent_by_id=actor.seat_id
    )  # fmt: skip
    message.save(force_insert=True)
    for each in files:
        attach(message, each, members, actor)
    Thread.objects.filter(id=thread.id).update(last_at=actor.at)
    ThreadMember.objects.filter(thread=thread, seat_id=actor.seat_id).update(read_until=actor.at)
    close(ANSWER, thread.id, actor)
    return thread.id


@command
def read_thread(*, actor: Actor, thread_id: UUID) -> None:
    """The actor has read the conversation until now; the others see that."""
    thread = _thread(thread_id, actor)
    ThreadMember.objects.filter(thread=thread, seat_id=actor.seat_id).update(read_until=actor.at)


def familiar_faces(dossier_id: UUID, actor: Actor) -> list[Seat]:
    """Whom the person of a dossier talks with: the helpers who are there to stay."""
    return [held.seat for held in helpers_of(dossier_id, actor) if held.part in FACES]


def contact_seats(dossier_id: UUID, actor: Actor) -> list[Seat]:
    """Whom the person of a file can write to: own mentor and buddy, the familiar face, supporters, then the others."""
    mentors = Mentor.objects.filter(dossier_id=dossier_id, state=Mentor.State.ACTIVE, seat__isnull=False)
    chosen = [each.seat for each in mentors.select_related("seat").order_by("chosen_at") if each.seat]
    chosen += [grant.seat for grant in grants_of(dossier_id, actor)]
    helping = [held.seat for held in sorted(helpers_of(dossier_id, actor), key=lambda held: held.part not in FACES)]
    seats = {seat.id: seat for seat in [*chosen, *helping] if seat.role in TALKERS}
    return sorted(seats.values(), key=_nearness)


def _nearness(seat: Seat) -> int:
    """Own people first, then who helps, then who stands beside one (DOS-52); equal ones keep their order."""
    if seat.role in (Role.CHOSEN_MENTOR, Role.BUDDY, Role.NETWORK_MEMBER):
        return 0
    return 2 if seat.role in (Role.CONFIDENTIAL_ADVISER, Role.CLIENT_SUPPORTER) else 1


def _as_wished(thread: Thread, reason: str, actor: Actor) -> None:
    """A helper keeps to the wish or says why not; the person writes unless this is off for a reason that was told."""
    owner = thread.dossier.person_id
    if actor.role in WORK_ROLES:
        if owner is not None:
            uphold(meets_wish(thread.dossier_id, Way.MESSAGE, actor.at, actor), {RULE: reason})
            reason_item(thread.dossier_id, reason, actor)
    elif owner == actor.person_id and _is_limited(thread.dossier_id):
        raise CannotMeet(_("Berichten staan nu uit. Bij je dossier staat waarom, en wanneer er opnieuw wordt gekeken."))


def _is_limited(dossier_id: UUID) -> bool:
    return ContactLimit.objects.filter(dossier_id=dossier_id, ended_at__isnull=True).exists()


def _begin(dossier_id: UUID, to_seat_id: UUID | None, actor: Actor) -> Thread:
    others = _others(dossier_id, to_seat_id, actor)
    if not others:
        raise NobodyToTalkTo
    item = put(NewItem(dossier_id, THREAD, Label.PRIVATE, ""), actor)
    thread = Thread(
        dossier_id=dossier_id, item=item, started_at=actor.at, started_by_id=actor.seat_id, last_at=actor.at
    )  # fmt: skip
    thread.save(force_insert=True)
    for seat_id in [actor.seat_id, *others]:
        ThreadMember(dossier_id=dossier_id, item=item, thread=thread, seat_id=seat_id).save(force_insert=True)
    for seat_id in others:
        open_item_for(actor=actor, item_id=item.id, seat_id=seat_id, purpose="correspondence")
    tell(dossier_id, "dossier.talk_begun", label=Label.PRIVATE, item_id=item.id)
    return thread


def _others(dossier_id: UUID, to_seat_id: UUID | None, actor: Actor) -> Sequence[UUID]:
    """A helper talks with the person of the file; the person with the familiar faces; nobody in another's name."""
    owner = Dossier.objects.values_list("person_id", flat=True).filter(id=dossier_id).first()
    if owner is None:
        raise NotAllowed
    if actor.role not in WORK_ROLES:
        if owner != actor.person_id:
            raise NotAllowed
        if to_seat_id is not None:
            return [seat.id for seat in contact_seats(dossier_id, actor) if seat.id == to_seat_id]
        return list(dict.fromkeys(seat.id for seat in familiar_faces(dossier_id, actor)))
    require("dossier.write_note", actor, dossier_id)
    seats = Seat.objects.filter(in_period(actor.at), ~Q(role__in=WORK_ROLES), person_id=owner)
    return list(seats.values_list("id", flat=True))


def _thread(thread_id: UUID, actor: Actor) -> Thread:
    thread = Thread.objects.filter(id=thread_id, members__seat_id=actor.seat_id).first()
    if thread is None:
        raise NotAllowed
    return thread


def _knock(thread: Thread, member: ThreadMember, actor: Actor) -> None:
    """Put an answer on a helper's list once: not again while earlier messages wait unread."""
    waiting = Message.objects.filter(thread=thread).exclude(sent_by_id=member.seat_id)
    if member.read_until is not None:
        waiting = waiting.filter(sent_at__gt=member.read_until)
    if member.seat.role in WORK_ROLES and not waiting.exists():
        ask(
            ANSWER, owner_seat_id=member.seat_id, due_at=actor.at + timedelta(days=ANSWER_DAYS), cause="message",
            actor=actor, dossier_id=thread.dossier_id, thing_id=thread.id,
        )  # fmt: skip
