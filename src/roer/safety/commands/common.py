"""What the commands of this room share: refusals, moments, and who reads an item of a night."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.access import commands as access
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import Refused
from roer.core.days import day_of
from roer.core.items import NewItem, put
from roer.core.models import Dossier, Item, Seat
from roer.core.rules import Met, ReasonNeeded, RulesRefused, uphold
from roer.people.queries import legal_position
from roer.safety.models import NightWatch
from roer.safety.rules import ENTERED_LATE_DAYS


class CannotWrite(Refused):
    """Something is missing or does not fit; the message says what. What was typed stays."""


class RuleSays(Refused):
    """A rule of law or norm is in the way, or asks a written reason; the message is the rule's own sentence."""


def obey(mets: Iterable[Met], reasons: Mapping[str, str] | None = None) -> list[Met]:
    """Go on or not; gives back the signals. Raises RuleSays with the sentence that the family reads too."""
    try:
        return uphold(mets, reasons or {})
    except (RulesRefused, ReasonNeeded) as why:
        raise RuleSays(str(why)) from why


def needed(words: str, says: object = "") -> str:
    """The words without spaces around them. Raises CannotWrite when nothing is left."""
    if not words.strip():
        raise CannotWrite(says or _("Schrijf een paar woorden op."))
    return words.strip()


def moment(happened_at: datetime | None, actor: Actor) -> datetime:
    """When something happened; now, when nothing is said. Raises CannotWrite for the future or for very long ago."""
    if happened_at is None:
        return actor.at
    longest = timedelta(days=int(ENTERED_LATE_DAYS.on(day_of(actor.at)).value))
    if happened_at > actor.at + timedelta(minutes=5):
        raise CannotWrite(_("Deze tijd ligt in de toekomst. Kijk de dag en de tijd na."))
    if happened_at < actor.at - longest:
        raise CannotWrite(_("Dit is langer dan twee weken geleden. Schrijf het in het dossier, met de dag erbij."))
    return happened_at


def keep(
    watch_dossier: UUID, kind: str, words: str, actor: Actor, *, told_from: datetime, readers: Iterable[UUID],
    label: Label = Label.SAFETY, weight: str = Item.Weight.OBSERVATION, happened_at: datetime | None = None,
) -> Item:  # fmt: skip
    """Put an item of a night: shut for child and adults until it is told, open for who must go on by day."""
    on = day_of(happened_at or actor.at)
    item = put(NewItem(watch_dossier, f"safety.{kind}", label, words, weight, happened_on=on), actor)
    shut_until(item, told_from, actor)
    for seat_id in dict.fromkeys(readers):
        if seat_id != actor.seat_id:
            access.open_item_for(actor=actor, item_id=item.id, seat_id=seat_id, purpose="danger")
    return item


def shut_until(item: Item, told_from: datetime, actor: Actor) -> None:
    """Nobody of the family reads this before it is told: not on a phone that may lie in other hands."""
    for person_id in family_of(item.dossier_id, actor):
        access.shut_item_for(actor=actor, item_id=item.id, person_id=person_id, until=told_from)


def family_of(dossier_id: UUID, actor: Actor) -> set[UUID]:
    """The person of a dossier and everybody who holds, or may hold, authority."""
    own = Dossier.objects.values_list("person_id", flat=True).get(id=dossier_id)
    holders = {held.holder_id for held in legal_position(dossier_id, actor).holders if held.holder_id}
    return holders | ({own} if own else set())


def put_plain(dossier_id: UUID, kind: str, words: str, actor: Actor) -> Item:
    """Words about rights or a measure that child and parents read at once."""
    return put(NewItem(dossier_id, f"safety.{kind}", Label.PLAN, words, Item.Weight.FACT), actor)


def row_of(dossier_id: UUID, item: Item, actor: Actor, happened_at: datetime | None = None) -> dict[str, Any]:
    """The columns that every row of this room has (OfItem)."""
    return {
        "dossier_id": dossier_id, "item": item, "happened_at": happened_at or actor.at, "recorded_at": actor.at,
        "recorded_by_id": actor.seat_id,
    }  # fmt: skip


def find_watch(watch_id: UUID) -> NightWatch:
    """The watch, if the actor reads it. Raises NightWatch.DoesNotExist: absent and hidden look the same."""
    return NightWatch.objects.select_related("owner_seat").get(id=watch_id)


def seat_named(seat_id: UUID) -> Seat:
    """A seat with its organisation."""
    return Seat.objects.select_related("organisation").get(id=seat_id)
