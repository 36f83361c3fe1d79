"""Conversations the reader takes part in; nobody else sees that they exist."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, F, Q

from roer.core.actions import NotAllowed
from roer.core.actor import Actor
from roer.core.items import words_of
from roer.dossier.models import Agreement, Attachment, Message, Thread, ThreadMember
from roer.dossier.queries.circle import Naming
from roer.people.queries import names_of


@dataclass(frozen=True)
class ThreadLine:
    """One conversation in a list: with whom, when last, and how many messages are unread."""

    id: UUID
    name: str
    last_at: datetime
    unread: int


@dataclass(frozen=True)
class MessageLine:
    """One message; `read_by` names who has seen it."""

    item_id: UUID
    text: str
    who: str
    mine: bool
    sent_at: datetime
    read_by: list[str]
    agreed: bool
    files: list[Attachment]


@dataclass(frozen=True)
class ThreadPage:
    """One conversation."""

    thread: Thread
    others: list[str]
    messages: list[MessageLine]


def threads_of(actor: Actor, dossier_id: UUID | None = None) -> list[ThreadLine]:
    """The conversations the actor takes part in, the last spoken first."""
    mine = ThreadMember.objects.visible_to(actor).filter(seat_id=actor.seat_id).select_related("thread")
    if dossier_id is not None:
        mine = mine.filter(dossier_id=dossier_id)
    newer = Q(thread__messages__sent_at__gt=F("read_until")) | Q(read_until__isnull=True)
    unread = Count("thread__messages", filter=newer & ~Q(thread__messages__sent_by_id=actor.seat_id), distinct=True)
    members = list(mine.annotate(unread=unread).order_by("-thread__last_at"))
    if not members:
        return []
    everyone = ThreadMember.objects.filter(thread__in=[each.thread_id for each in members]).select_related("seat")
    naming = Naming([each.seat for each in everyone], [], actor)
    owners = names_of({each.dossier_id for each in members}, actor)
    return [
        ThreadLine(
            each.thread_id, _named(each, list(everyone), naming, owners, actor), each.thread.last_at, each.unread
        )
        for each in members
    ]


def thread_of(thread_id: UUID, actor: Actor) -> ThreadPage:
    """One conversation with its messages, the oldest first. Raises NotAllowed for who takes no part."""
    members = list(ThreadMember.objects.filter(thread_id=thread_id).select_related("seat", "thread"))
    if actor.seat_id not in {member.seat_id for member in members}:
        raise NotAllowed
    naming = Naming([member.seat for member in members], [], actor)
    messages = list(Message.objects.filter(thread_id=thread_id).select_related("item", "sent_by").order_by("sent_at"))
    words = dict((item.id, text or "") for item, text in words_of(message.item for message in messages))
    agreed = set(Agreement.objects.filter(from_message__in=words).values_list("from_message_id", flat=True))
    files: dict[UUID, list[Attachment]] = {}
    for each in Attachment.objects.filter(message__thread_id=thread_id):
        files.setdefault(each.message_id, []).append(each)
    lines = [
        MessageLine(
            each.item_id, words[each.item_id], naming.seat(each.sent_by).name, each.sent_by_id == actor.seat_id,
            each.sent_at, _read_by(each, members, naming), each.item_id in agreed,
            files.get(each.id, []),
        )
        for each in messages
    ]  # fmt: skip
    others = [naming.seat(member.seat).name for member in members if member.seat_id != actor.seat_id]
    return ThreadPage(members[0].thread, others, lines)


def _read_by(message: Message, members: list[ThreadMember], naming: Naming) -> list[str]:
    open_ones = [m for m in members if m.shows_reading and m.seat_id != message.sent_by_id]
    seen = [m for m in open_ones if m.read_until and m.read_until >= message.sent_at]
    return [naming.seat(member.seat).name for member in seen]


def _named(
    mine: ThreadMember, everyone: list[ThreadMember], naming: Naming, owners: dict[UUID, str], actor: Actor
) -> str:
    others = [m for m in everyone if m.thread_id == mine.thread_id and m.seat_id != actor.seat_id]
    names = [naming.seat(member.seat).name for member in others]
    return ", ".join(dict.fromkeys(names)) or owners.get(mine.dossier_id, "")


def attachment_for(attachment_id: UUID, actor: Actor) -> tuple[Attachment, str]:
    """A file of a message with its kept words, for who takes part. Raises NotAllowed."""
    held = Attachment.objects.filter(id=attachment_id).select_related("item").first()
    if held is None:
        raise NotAllowed
    return held, words_of([held.item])[0][1] or ""
