"""What may go to somebody outside, as it would go, and what went before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from roer.access.queries import is_owner_side
from roer.core.actions import NotAllowed
from roer.core.actor import Actor
from roer.core.codes import LABEL_NAMES, WORK_ROLES, Label
from roer.core.days import day_of
from roer.core.items import words_of
from roer.core.models import Event, Item, ItemAbout
from roer.core.registries import leaving_kinds
from roer.dossier.queries import stated
from roer.people.queries import address_of, helpers_of, known_as, name_of, place_keepers
from roer.privacy.codes import BESIDE, PRINT_REASON, TECHNICAL, SharingState
from roer.privacy.models import DataSharing, PassedCorrection, SharedItem, SharingVoice
from roer.privacy.queries.beside import beside_of
from roer.privacy.queries.sharing import who_is
from roer.privacy.redaction import redacted

MOST = 100
HALF_A_YEAR = timedelta(days=182)
NEVER = Label.PRIVATE | Label.PLACE


def sendable(dossier_id: UUID, actor: Actor) -> list[Item]:
    """The texts of a dossier that the worker sees and could send, newest first; never a private one or a place."""
    found = Item.objects.visible_to(actor).filter(dossier_id=dossier_id, state__in=[Item.State.SAVED, Item.State.SENT])
    shown = found.exclude(kind__in=(*TECHNICAL, *BESIDE)).exclude(kind__startswith="people.")
    listed = shown.select_related("author_seat__organisation", "dossier").order_by("-recorded_at", "id")[:MOST]
    return [item for item in listed if not Label(item.label) & NEVER]


def chosen_items(dossier_id: UUID, item_ids: Sequence[UUID], actor: Actor) -> list[Item]:
    """The chosen texts in order. Raises NotAllowed when one of them may not go or is not seen."""
    found = {item.id: item for item in sendable(dossier_id, actor) if item.id in set(item_ids)}
    if set(found) != set(item_ids):
        raise NotAllowed
    return [found[item_id] for item_id in dict.fromkeys(item_ids)]


def must_hide(items: Iterable[Item], actor: Actor) -> list[str]:
    """What is always blacked out: names of others whom a text is about, and a secret address."""
    listed = list(items)
    about = ItemAbout.objects.filter(item__in=listed, part=ItemAbout.Part.SUBJECT)
    owners = {item.dossier.person_id for item in listed}
    others = set(about.values_list("person_id", flat=True)) - owners
    names = [name for name in known_as(others, actor).values() if name]
    for dossier_id in {item.dossier_id for item in listed}:
        secret = place_keepers(dossier_id, actor) is not None
        address = address_of(dossier_id, actor) if secret else None
        names += [line.strip() for line in (address or "").replace(",", "\n").splitlines() if line.strip()]
    return names


def _weight(item: Item) -> str:
    return "" if item.weight == Item.Weight.NONE else str(item.get_weight_display())


def copy_text(items: Sequence[Item], hidden: Sequence[str], actor: Actor) -> str:
    """The copy as the receiver gets it: each text with its kind, source and day, statements beside, names blacked out."""
    words = {item.id: text or "" for item, text in words_of(items)}
    names = who_is([item.author_seat for item in items], actor)
    beside, known = beside_of(words, actor), stated([item.id for item in items])
    parts = []
    for item in items:
        head = " · ".join(filter(None, [_on(item), _weight(item), names[item.author_seat_id]]))
        source = f" · {known[item.id]}" if item.id in known else ""
        lines = [head + source, words[item.id]]
        lines += [f"{_('Daarnaast gezet door')} {each.who}: {each.words}" for each in beside.get(item.id, [])]
        parts.append("\n".join(lines))
    return redacted("\n\n".join(parts), hidden)


def _on(item: Item) -> str:
    return f"{item.happened_on or day_of(item.recorded_at):%d-%m-%Y}"


@dataclass(frozen=True)
class Left:
    """One thing that left: to whom, why, and which texts in which wording, as far as this reader sees them."""

    sharing: DataSharing
    receiver: str
    reason: str
    sender: str
    texts: list[tuple[str, int]]
    choices: list[tuple[str, str]]
    copy: str
    open_corrections: int
    may_say: bool
    may_send: bool
    may_answer: bool = False
    may_tell: bool = False


@dataclass(frozen=True)
class LeftOtherwise:
    """Something that left by another step: a letter, a copy that was taken, something shared inside Roer."""

    at: datetime
    says: Any
    who: str
    why: str = ""


def left_of(dossier_id: UUID, actor: Actor) -> tuple[list[Left], list[LeftOtherwise]]:
    """Everything that left a dossier, newest first, for its owner side. Raises NotAllowed for others."""
    if not is_owner_side(dossier_id, actor):
        raise NotAllowed
    rows = DataSharing.objects.visible_to(actor).filter(dossier_id=dossier_id)
    listed = list(
        rows.select_related("item", "receiver_item", "copy_item", "sent_by__organisation").order_by("-asked_at")
    )
    events = Event.objects.visible_to(actor).filter(dossier_id=dossier_id, kind__in=list(leaving_kinds))
    others = list(events.select_related("seat__organisation").order_by("-happened_at")[:MOST])
    names = who_is([each.seat for each in others], actor)
    reasons = Item.objects.filter(id__in=[each.item_id for each in others if each.item_id], kind=PRINT_REASON)
    why = {item.id: text or "" for item, text in words_of(reasons)}
    return _left(listed, actor), [
        LeftOtherwise(each.happened_at, leaving_kinds[each.kind], names[each.seat_id], why.get(each.item_id, ""))  # type: ignore[arg-type]
        for each in others
    ]


def waiting_for_yes(actor: Actor) -> list[Left]:
    """What somebody wants to send or ask, and what the actor still has to say yes or no to; the oldest first."""
    rows = DataSharing.objects.visible_to(actor).filter(state=SharingState.ASKED).order_by("asked_at")
    found = list(rows.select_related("item", "receiver_item", "copy_item", "sent_by__organisation"))
    return [each for each in _left(found, actor) if each.may_say] if found else []


def sharing_for(sharing_id: UUID, actor: Actor) -> Left:
    """One sharing: for the sender and for whoever may read its reason. Raises NotAllowed."""
    rows = DataSharing.objects.filter(id=sharing_id)
    found = list(rows.select_related("item", "receiver_item", "copy_item", "sent_by__organisation"))
    if not found:
        raise NotAllowed
    return _left(found, actor)[0]


def _left(rows: list[DataSharing], actor: Actor) -> list[Left]:
    copies = [row.copy_item for row in rows if row.copy_item]
    words = {item.id: text or "" for item, text in words_of([row.item for row in rows])}
    words |= {item.id: text or "" for item, text in words_of([row.receiver_item for row in rows])}
    words |= {item.id: text or "" for item, text in words_of(copies)}
    names = who_is([row.sent_by for row in rows], actor)
    shared: dict[UUID, list[SharedItem]] = {row.id: [] for row in rows}
    for each in SharedItem.objects.filter(sharing__in=rows).select_related("item").order_by("position"):
        shared[each.sharing_id].append(each)
    texts = {item.id: text or "" for item, text in words_of([each.item for held in shared.values() for each in held])}
    waiting = set(
        SharingVoice.objects.filter(sharing__in=rows, seat_id=actor.seat_id, says="").values_list(
            "sharing_id", flat=True
        )
    )
    still = list(
        PassedCorrection.objects.filter(sharing__in=rows, confirmed_at=None).values_list("sharing_id", flat=True)
    )
    return [
        Left(
            row, words[row.receiver_item_id], words[row.item_id], names[row.sent_by_id],
            [(texts[each.item_id], each.version_number) for each in shared[row.id] if not each.withheld],
            [(str(each.item_id), texts[each.item_id]) for each in shared[row.id]],
            words.get(row.copy_item_id, "") if row.copy_item_id else "", still.count(row.id),
            row.state == "asked" and row.id in waiting, row.state == "agreed" and row.sent_by_id == actor.seat_id,
            row.asks and row.state == "sent" and row.copy_item_id is None and row.sent_by_id == actor.seat_id,
            row.ground == "safety" and row.state == "sent" and row.told_at is None and row.sent_by_id == actor.seat_id,
        )
        for row in rows
    ]  # fmt: skip


@dataclass(frozen=True)
class ToSend:
    """One text that could be sent, as a choice."""

    item_id: UUID
    words: str
    part: Any
    weight: str


def choices_to_send(dossier_id: UUID, actor: Actor) -> tuple[str, list[ToSend]]:
    """The name of the person and the texts to choose from, for a worker who helps here. Raises NotAllowed."""
    if actor.role not in WORK_ROLES:
        raise NotAllowed
    items = sendable(dossier_id, actor)
    shown = [
        ToSend(item.id, words, LABEL_NAMES[Label(item.label)], _weight(item))
        for item, words in words_of(items) if words
    ]  # fmt: skip
    return name_of(dossier_id, actor), shown


def printable(dossier_id: UUID, actor: Actor) -> str:
    """Everything of a file that may stand on paper: no place, nothing private, nothing that is shut for somebody."""
    items = sendable(dossier_id, actor)
    shut = ItemAbout.objects.filter(item__in=items, part=ItemAbout.Part.CONCERNED).values_list("item_id", flat=True)
    guarded = set(shut)
    shown = [item for item in items if item.id not in guarded]
    return copy_text(shown, must_hide(shown, actor), actor)


def help_ends(dossier_id: UUID, actor: Actor) -> date:
    """The day until which a consent is proposed: the last of the actor's own help, else half a year from now (PRI-14)."""
    mine = [held.valid_until for held in helpers_of(dossier_id, actor) if held.seat_id == actor.seat_id]
    ends = [day_of(until) for until in mine if until]
    return min(ends) if ends else day_of(actor.at) + HALF_A_YEAR


def preview_sending(dossier_id: UUID, item_ids: Sequence[UUID], hide: Sequence[str], actor: Actor) -> str:
    """Exactly what the receiver would get: the worker looks before anything goes. Raises NotAllowed."""
    items = chosen_items(dossier_id, item_ids, actor)
    return copy_text(items, [*must_hide(items, actor), *hide], actor)
