"""The timeline as a picture: where somebody lived, who helped, what was decided and what he or she said, with an equal table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from roer.core.actor import Actor
from roer.core.days import day_of
from roer.core.kept import kept
from roer.core.models import Event, Item
from roer.core.registries import sentences
from roer.dossier.codes import MATTERS, MOMENT, WORDS
from roer.dossier.queries.circle import Naming

WIDTH, LEFT, ROW, TOP = 340, 8, 26, 26
MOST = 40
DECIDED = ("decisions.", "people.measure", "safety.")


@dataclass(frozen=True)
class Bar:
    """A period or a day in a lane: numbers for the drawing, words for the table."""

    says: str
    since: date
    until: date | None
    x: float
    width: float
    y: int


@dataclass(frozen=True)
class Lane:
    """One lane of the picture."""

    code: str
    says: Any
    y: int
    bars: list[Bar]


@dataclass(frozen=True)
class Picture:
    """The lanes with the years above them; `height` in drawing units."""

    lanes: list[Lane]
    years: list[tuple[int, float]]
    height: int


@dataclass(frozen=True)
class Span:
    """Something with a first and a last day."""

    says: str
    since: date
    until: date | None


@dataclass(frozen=True)
class Around:
    """What the timeline asked already: stays, helpers, and the events when it holds all of them, newest first."""

    lived: list[tuple[datetime, datetime | None]]
    helped: list[Any]
    events: list[Event] | None


def picture_of(dossier_id: UUID, actor: Actor, around: Around) -> Picture | None:
    """The picture as far as this reader may see; None when there is nothing to draw."""
    lanes = [
        ("lived", _("Waar ik woonde"), _lived(around)),
        ("helped", _("Wie hielp"), _helped(around, actor)),
        ("decided", _("Wat is besloten"), _decided(dossier_id, actor, around)),
        ("said", _("Wat ik zei"), _said(dossier_id, actor)),
    ]
    spans = [span for _code, _says, found in lanes for span in found]
    if not spans:
        return None
    first, today = min(span.since for span in spans), day_of(actor.at)
    scale = _Scale(first, max(today, first + timedelta(days=30)))
    drawn, y = [], TOP
    for code, says, found in lanes:
        made = [scale.bar(span, y + ROW * (1 + row)) for row, span in enumerate(found)] if code != "said" else [
            scale.bar(span, y + ROW) for span in found
        ]  # fmt: skip
        drawn.append(Lane(code, says, y, made))
        y += ROW * (1 + max(1, 1 if code == "said" else len(found))) + 10
    return Picture(drawn, scale.years(), y)


class _Scale:
    """Days to drawing units."""

    def __init__(self, first: date, last: date) -> None:
        self.first, self.last = first, last
        self.unit = (WIDTH - 2 * LEFT) / max(1, (last - first).days)

    def at(self, day: date) -> float:
        inside = min(max(day, self.first), self.last)
        return round(LEFT + (inside - self.first).days * self.unit, 1)

    def bar(self, span: Span, y: int) -> Bar:
        ends = span.until or (self.last if span.until is None else span.since)
        width = max(6.0, round(self.at(ends) - self.at(span.since), 1))
        x = min(self.at(span.since), WIDTH - LEFT - width)
        return Bar(span.says, span.since, span.until, round(x, 1), width, y)

    def years(self) -> list[tuple[int, float]]:
        found = range(self.first.year, self.last.year + 1)
        return [(year, self.at(date(year, 1, 1))) for year in found][-8:]


def _lived(around: Around) -> list[Span]:
    """Each stay in its order; an address never stands in the picture."""
    return [
        Span(_("Huis %(number)s") % {"number": number}, day_of(since), day_of(until) if until else None)
        for number, (since, until) in enumerate(around.lived, 1)
    ][-6:]


def _helped(around: Around, actor: Actor) -> list[Span]:
    naming = Naming([each.seat for each in around.helped], [], actor)
    return [
        Span(
            naming.seat(each.seat).name, day_of(each.valid_from), day_of(each.valid_until) if each.valid_until else None
        )
        for each in around.helped
    ][-8:]


def _decided(dossier_id: UUID, actor: Actor, around: Around) -> list[Span]:
    listed = _decisions(dossier_id, actor, around)[:MOST]
    naming = Naming([each.seat for each in listed], [], actor)
    return _once(
        Span(f"{_plain(each)} {naming.seat(each.seat).name}", day_of(each.happened_at), day_of(each.happened_at))
        for each in listed
    )[-6:]


def _decisions(dossier_id: UUID, actor: Actor, around: Around) -> list[Event]:
    """The events of decisions, oldest first."""
    if around.events is not None:
        return [event for event in reversed(around.events) if event.kind.startswith(DECIDED)]
    return _decided_events(dossier_id, sorted(kind for kind in sentences if kind.startswith(DECIDED)), actor)


@kept
def _decided_events(dossier_id: UUID, kinds: list[str], actor: Actor) -> QuerySet[Event]:
    events = Event.objects.visible_to(actor).filter(dossier_id=dossier_id, kind__among=kinds)
    return events.select_related("seat").order_by("happened_at")[:MOST]


def _plain(event: Event) -> str:
    """The sentence of an event when it has no gaps to fill; else its kind of moment."""
    says = str(sentences[event.kind].says)
    return says if "{" not in says else _("Een besluit.")


def _said(dossier_id: UUID, actor: Actor) -> list[Span]:
    days = [happened_on or day_of(recorded_at) for happened_on, recorded_at in _said_on(dossier_id, actor)]
    return _once(Span(_("Eigen woorden"), day, day) for day in days)


@kept
def _said_on(dossier_id: UUID, actor: Actor) -> QuerySet[Item, tuple[date | None, datetime]]:
    items = Item.objects.visible_to(actor).filter(
        dossier_id=dossier_id, kind__in=(WORDS, MATTERS, MOMENT), state__in=("saved", "sent")
    )
    return items.order_by("recorded_at").values_list("happened_on", "recorded_at")[:MOST]


def _once(spans: Iterable[Span]) -> list[Span]:
    return list(dict.fromkeys(spans))
