"""The timeline: events as sentences and statements with a day, newest first, a page at a time (DOS-14)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES
from roer.core.days import day_of
from roer.core.kept import kept
from roer.core.models import Dossier, Event, Item, Seat
from roer.core.registries import sentences
from roer.dossier.codes import FILE_KINDS, MOMENT
from roer.dossier.queries.beside import Also, also_beside
from roer.dossier.queries.circle import Naming
from roer.dossier.queries.picture import Around, Picture, picture_of
from roer.people.queries import helped_of, lived_of, moves_in, workers_in
from roer.web.components import Moment, day_in_words

PAGE = 50
LEFT_OUT = {"access.item_shared"}  # one per message and name: who reads what has a page of its own
SHORT = 160
TONES = {"warn": "warn", "wait": "wait", "ok": "ok"}


@dataclass(frozen=True)
class Timeline:
    """One page of the timeline and the numbers above it. `name` is whose it is: empty for the reader's own.

    How many moments there are is not counted: row security would ask about every one of them.
    """

    name: str
    moments: list[Moment]
    page: int
    older: bool
    moves: int
    workers: int
    picture: Picture | None = None


def timeline_of(dossier_id: UUID, actor: Actor, *, page: int = 1) -> Timeline:
    """The timeline of a dossier for this reader. Raises NotAllowed when nothing of it is reached."""
    require("dossier.see_file", actor, dossier_id)
    page = max(page, 1)
    upto = page * PAGE
    events, items = _events(dossier_id, actor, most=upto + 1), _items(dossier_id, actor, most=upto + 1)
    rows: list[tuple[date, datetime, Any]] = [(day_of(e.happened_at), e.happened_at, e) for e in events]
    rows += [(item.happened_on, item.recorded_at, item) for item in items]  # type: ignore[misc]
    rows.sort(key=lambda row: row[:2], reverse=True)
    shown = [row[2] for row in rows[upto - PAGE : upto]]
    (owner,) = _owner(dossier_id)
    naming, named = _naming(shown, owner, actor)
    own = owner == actor.person_id and actor.role not in WORK_ROLES
    around = Around(lived_of(dossier_id, actor), helped_of(dossier_id, actor), events if len(events) <= upto else None)
    return Timeline(
        "" if own else naming.person(owner), _moments(shown, naming, named, actor), page, len(rows) > upto,
        moves_in(around.lived), workers_in(around.helped),
        picture_of(dossier_id, actor, around) if page == 1 else None,
    )  # fmt: skip


@kept
def _owner(dossier_id: UUID) -> QuerySet[Dossier, UUID | None]:
    return Dossier.objects.filter(id=dossier_id).values_list("person_id", flat=True)


@kept
def _events(dossier_id: UUID, actor: Actor, *, most: int) -> QuerySet[Event]:
    found = Event.objects.visible_to(actor).filter(
        dossier_id=dossier_id, kind__among=sorted(sentences.keys() - LEFT_OUT)
    )
    return found.select_related("seat").order_by("-happened_at", "-id")[:most]


@kept
def _items(dossier_id: UUID, actor: Actor, *, most: int) -> QuerySet[Item]:
    found = Item.objects.visible_to(actor).filter(
        dossier_id=dossier_id, kind__in=(*FILE_KINDS, MOMENT), happened_on__isnull=False, state__in=["saved", "sent"]
    )
    return found.select_related("author_seat").order_by("-happened_on", "-recorded_at")[:most]


def _naming(shown: Sequence[Event | Item], owner: UUID | None, actor: Actor) -> tuple[Naming, dict[UUID, Seat]]:
    """Everybody who is named on this page, and the seats that events name by id."""
    items = [each for each in shown if isinstance(each, Item)]
    events = [each for each in shown if isinstance(each, Event)]
    wanted = _seat_ids(events)
    named = {seat.id: seat for seat in _seats(sorted(wanted))} if wanted else {}
    people = [UUID(str(e.codes["person"])) for e in events if e.codes.get("person")]
    seats = [each.author_seat for each in items] + [each.seat for each in events] + list(named.values())
    persons = [owner, *people, *(item.on_behalf_of_id for item in items)]
    return Naming(seats, persons, actor, items), named


def _moments(shown: Sequence[Event | Item], naming: Naming, named: dict[UUID, Seat], actor: Actor) -> list[Moment]:
    also = also_beside([each.id for each in shown if isinstance(each, Item)], actor)
    return [
        _of_event(each, naming, named)
        if isinstance(each, Event)
        else _of_item(each, naming.words[each.id] or "", naming, also.get(each.id, []))
        for each in shown
    ]


@kept
def _seats(ids: list[UUID]) -> QuerySet[Seat]:
    return Seat.objects.filter(id__among=ids)


def _seat_ids(events: Sequence[Event]) -> set[UUID]:
    return {UUID(str(event.codes["seat"])) for event in events if event.codes.get("seat")}


def _of_event(event: Event, naming: Naming, named: dict[UUID, Seat]) -> Moment:
    sentence = sentences[event.kind]
    codes: defaultdict[str, Any] = defaultdict(str, event.codes)
    if codes["seat"]:
        seat = named.get(UUID(str(codes["seat"])))
        codes["seat"] = naming.seat(seat).name if seat else ""
    if codes["person"]:
        codes["person"] = naming.person(UUID(str(codes["person"]))) or _("iemand")
    if codes["due"]:
        codes["due"] = day_in_words(date.fromisoformat(codes["due"]))
    title = str(sentence.says).format_map(codes)
    tone = TONES.get(sentence.picture, "neutral")
    return Moment(day_in_words(event.happened_at), title, who=naming.seat(event.seat).name, tone=tone)


def _of_item(item: Item, text: str, naming: Naming, also: list[Also]) -> Moment:
    """A statement with its day; what stands beside it is told in the same breath, whole."""
    short = text if len(text) <= SHORT else f"{text[:SHORT].rsplit(' ', 1)[0]}…"
    short = " ".join([short, *(f"{each.says} ({each.view.who}): {each.view.text}" for each in also)])
    return Moment(
        day_in_words(item.happened_on), item.get_weight_display().capitalize(), short,
        naming.speaker(item).name, tone="ok" if item.weight == Item.Weight.OWN_WORDS else "neutral",
    )  # fmt: skip
