"""What is held of somebody, why, on which ground, how long, and who reads it: from the declarations and the access rows.

Counts only what this reader sees; a part without anything visible is not named (PRI-28).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from roer.access.queries import is_owner_side
from roer.core.actions import NotAllowed
from roer.core.actor import Actor
from roer.core.codes import LABEL_NAMES, Label, Role
from roer.core.days import day_of
from roer.core.models import Item
from roer.people.queries import age_of, name_of, own_dossier
from roer.privacy.codes import TECHNICAL
from roer.privacy.queries.sharing import readers

CHILD_UNTIL = 12
MONTHS = 12
WHY: dict[Label, Any] = {
    Label.IDENTITY: _("Om te weten over wie het gaat."),
    Label.PLACE: _("Om te weten waar iemand woont, en om te komen als dat is afgesproken."),
    Label.DAILY: _("Om rekening te houden met het gewone leven."),
    Label.PLAN: _("Om samen te weten wat er is afgesproken."),
    Label.CARE: _("Om goede hulp te geven."),
    Label.OWN_WORDS: _("Omdat eigen woorden tellen."),
    Label.SAFETY: _("Om te zorgen dat iedereen veilig is."),
    Label.MEDICAL: _("Om rekening te houden met gezondheid."),
    Label.JUSTICE: _("Omdat een rechter iets besliste."),
    Label.EXPLOITATION: _("Om te beschermen tegen uitbuiting."),
    Label.PRIVATE: _("Omdat iemand het hier zelf wilde bewaren."),
    Label.LETTERS: _("Om na te kunnen lezen wat er is beslist."),
}


@dataclass(frozen=True)
class HeldPart:
    """One part: how many texts this reader sees, why they are held, by whom, on which ground, and who reads them."""

    name: Any
    number: int
    why: Any
    by: list[str]
    ground: str
    until: date | None
    readers: list[str]


@dataclass(frozen=True)
class Held:
    """Everything that is held, part by part."""

    dossier_id: UUID
    name: str
    own: bool
    child_view: bool
    parts: list[HeldPart]


def held_of(dossier_id: UUID, actor: Actor) -> Held:
    """What is held in a dossier, for its owner side. Raises NotAllowed for others."""
    if not is_owner_side(dossier_id, actor):
        raise NotAllowed
    items = Item.objects.visible_to(actor).filter(dossier_id=dossier_id).exclude(kind__in=TECHNICAL)
    live = items.filter(state__in=[Item.State.SAVED, Item.State.SENT])
    rows = list(live.select_related("data_controller"))
    last = live.aggregate(last=Max("recorded_at"))["last"]
    until = _kept_until(day_of(last)) if last else None
    numbers = Counter(Label(item.label) for item in rows)
    reading = readers(dossier_id, actor)
    parts = [
        HeldPart(
            LABEL_NAMES[label], numbers[label], WHY[label],
            sorted({item.data_controller.name for item in rows if item.label == label and item.data_controller}),
            Item.declared.ground, until,
            sorted({each.who for each in reading if LABEL_NAMES[label] in each.parts}),
        )
        for label in Label if numbers[label]
    ]  # fmt: skip
    mine = own_dossier(actor)
    own = mine is not None and mine.id == dossier_id
    age = age_of(dossier_id, actor) if own else None
    child = own and actor.role == Role.SELF and age is not None and age < CHILD_UNTIL
    return Held(dossier_id, name_of(dossier_id, actor), own, child, parts)


def _kept_until(last_change: date) -> date:
    """Years are counted on the calendar; 29 February ends on 28 February of a common year."""
    years = (Item.declared.retention or MONTHS) // MONTHS
    day = 28 if (last_change.month, last_change.day) == (2, 29) else last_change.day
    return date(last_change.year + years, last_change.month, day)
