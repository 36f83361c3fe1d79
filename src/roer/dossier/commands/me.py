"""My own life in my own file: ordinary things, the people around me, my story, and moments of my own on the timeline."""

from __future__ import annotations

import math
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.items import NewItem, put
from roer.core.models import Item
from roer.core.vault.destroy import destroy_item
from roer.core.vault.words import Wording, add_version
from roer.dossier.checks import text_of
from roer.dossier.codes import CIRCLE, MOMENT, STORY, WEEK_THING
from roer.dossier.models import WIDTH, CirclePerson, WeekThing
from roer.dossier.refusals import CannotDraw, CannotPlan
from roer.people.queries import own_dossier

STEP = 24
STEPS = {"left": (-STEP, 0), "right": (STEP, 0), "up": (0, -STEP), "down": (0, STEP)}


@command
def add_week_thing(*, actor: Actor, words: str, weekday: int) -> UUID:
    """Put something ordinary in the own week; 0 is Monday. Whoever may see daily life sees it. Returns the row."""
    require("dossier.write_own", actor)
    if not 0 <= weekday <= 6:
        raise CannotPlan(_("Kies een dag van de week."))
    own = _own(actor)
    item = put(NewItem(own, WEEK_THING, Label.DAILY, text_of(words), Item.Weight.OWN_WORDS), actor)
    made = WeekThing(
        dossier_id=own, label=int(Label.DAILY), item=item, made_at=actor.at, made_by_id=actor.seat_id, weekday=weekday
    )  # fmt: skip
    made.save(force_insert=True)
    tell(own, "dossier.week_changed", label=Label.DAILY, item_id=item.id)
    return made.id


@command
def end_week_thing(*, actor: Actor, thing_id: UUID) -> None:
    """Take something out of the own week."""
    require("dossier.write_own", actor)
    if not WeekThing.objects.filter(id=thing_id, dossier_id=_own(actor)).update(ended_at=actor.at):
        raise NotAllowed
    tell(_own(actor), "dossier.week_changed", label=Label.DAILY)


@command
def draw_person(
    *, actor: Actor, name: str, group: str, x: int | None = None, y: int | None = None, note: str = "",
    seat_id: UUID | None = None,
) -> UUID:  # fmt: skip
    """Draw somebody in the own network; only who draws sees it. Without a place it lands where there is room."""
    require("dossier.write_own", actor)
    own = _own(actor)
    item = put(NewItem(own, CIRCLE, Label.PRIVATE, text_of(name), Item.Weight.OWN_WORDS), actor)
    free_x, free_y = _free_place(actor)
    drawn = CirclePerson(
        dossier_id=own, item=item, group=CirclePerson.Group(group), x=_within(free_x if x is None else x),
        y=_within(free_y if y is None else y), note=_note(own, note, actor), seat_id=seat_id,
    )  # fmt: skip
    drawn.save(force_insert=True)
    return drawn.id


@command
def move_person(*, actor: Actor, drawn_id: UUID, x: int | None = None, y: int | None = None, step: str = "") -> None:
    """Move somebody in the drawing: to a place, or one step left, right, up or down (with the keyboard)."""
    drawn = _drawn(drawn_id, actor)
    across, down = STEPS.get(step, (0, 0))
    CirclePerson.objects.filter(id=drawn.id).update(
        x=_within((drawn.x if x is None else x) + across), y=_within((drawn.y if y is None else y) + down)
    )


@command
def change_person(*, actor: Actor, drawn_id: UUID, name: str, group: str, note: str = "") -> None:
    """Other words for somebody in the drawing."""
    drawn = _drawn(drawn_id, actor)
    add_version(drawn.item, Wording(text_of(name)), actor, parent_id=drawn.item.current_version)
    if drawn.note is not None and note.strip():
        add_version(drawn.note, Wording(text_of(note)), actor, parent_id=drawn.note.current_version)
        kept = drawn.note
    else:
        kept = _note(drawn.dossier_id, note, actor)  # type: ignore[assignment]
    CirclePerson.objects.filter(id=drawn.id).update(group=CirclePerson.Group(group), note=kept)


@command
def remove_person(*, actor: Actor, drawn_id: UUID) -> None:
    """Take somebody out of the drawing; the words are destroyed."""
    drawn = _drawn(drawn_id, actor)
    for item in (drawn.item, drawn.note):
        if item is not None:
            destroy_item(item, ground="removed", actor=actor)
    CirclePerson.objects.filter(id=drawn.id).update(removed_at=actor.at)


@command
def write_story(*, actor: Actor, words: str) -> UUID:
    """A piece of the own story, in the space that only the writer opens. No event says that it is there."""
    require("dossier.write_own", actor)
    return put(NewItem(_own(actor), STORY, Label.PRIVATE, text_of(words), Item.Weight.OWN_WORDS), actor).id


@command
def add_moment(*, actor: Actor, words: str, happened_on: date) -> UUID:
    """Put a moment of one's own on the timeline (DOS-14)."""
    require("dossier.write_own", actor)
    own = _own(actor)
    new = NewItem(own, MOMENT, Label.OWN_WORDS, text_of(words), Item.Weight.OWN_WORDS, happened_on=happened_on)
    item = put(new, actor)
    tell(own, "dossier.moment_added", label=Label.OWN_WORDS, item_id=item.id)
    return item.id


def _own(actor: Actor) -> UUID:
    dossier = own_dossier(actor)
    if dossier is None:
        raise NotAllowed
    return dossier.id


def _drawn(drawn_id: UUID, actor: Actor) -> CirclePerson:
    require("dossier.write_own", actor)
    rows = CirclePerson.objects.select_for_update(of=("self",)).select_related("item", "note")
    drawn = rows.filter(id=drawn_id, dossier_id=_own(actor), removed_at__isnull=True).first()
    if drawn is None:
        raise NotAllowed
    return drawn


def _note(dossier_id: UUID, note: str, actor: Actor) -> Item | None:
    if not note.strip():
        return None
    return put(NewItem(dossier_id, CIRCLE, Label.PRIVATE, text_of(note), Item.Weight.OWN_WORDS), actor)


def _within(place: int) -> int:
    edge = 20
    return min(max(place, edge), WIDTH - edge)


def _free_place(actor: Actor) -> tuple[int, int]:
    """The next place on a spiral around the middle. Raises CannotDraw when the drawing is full."""
    drawn = CirclePerson.objects.filter(dossier_id=_own(actor)).count()
    if drawn > 200:
        raise CannotDraw
    angle, far = math.radians(137.5 * drawn - 90), 70 + 14 * (drawn % 6)
    return round(WIDTH / 2 + far * math.cos(angle)), round(WIDTH / 2 + far * math.sin(angle))
