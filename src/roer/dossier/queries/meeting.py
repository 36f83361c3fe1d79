"""Case meetings as each one sees them: who convenes, the family that marks, and who takes part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from roer.access.queries import is_owner_side
from roer.core.actions import NotAllowed
from roer.core.actor import Actor
from roer.core.codes import LABEL_NAMES, WORK_ROLES, Label
from roer.core.items import words_of
from roer.core.models import Item, Seat
from roer.core.visible import in_period
from roer.dossier.codes import FILE_KINDS
from roer.dossier.models import CaseMeeting
from roer.people.queries import name_of

SHOWN = 60


@dataclass(frozen=True)
class Selected:
    """One text of the file, with its part and how it stands in the selection."""

    item_id: UUID
    words: str
    part: Any
    chosen: bool
    mark: str


@dataclass(frozen=True)
class MeetingView:
    """One meeting for one reader. `texts` are all that the convener may choose from; for others the selection they see."""

    meeting: CaseMeeting
    purpose: str
    name: str
    people: list[str]
    convenes: bool
    family: bool
    texts: list[Selected]
    owner: UUID | None = None

    @property
    def chosen(self) -> list[Selected]:
        """The selection."""
        return [each for each in self.texts if each.chosen]


def meeting_for(meeting_id: UUID, actor: Actor) -> MeetingView:
    """One meeting. Raises NotAllowed for who does not take part and is no family."""
    found = CaseMeeting.objects.select_related("item").filter(id=meeting_id).first()
    if found is None:
        raise NotAllowed
    convenes = found.convener_seat_id == actor.seat_id
    family = actor.role not in WORK_ROLES and is_owner_side(found.dossier_id, actor)
    selection = {each.item_id: each for each in found.selection.select_related("item")}
    listed = _file(found.dossier_id, actor) if convenes and found.state == "planned" else []
    listed = [*listed, *(each.item for each in selection.values() if each.item_id not in {item.id for item in listed})]
    if not (convenes or family) and found.state != "open":
        listed = []
    texts = [
        Selected(
            item.id, words, LABEL_NAMES[Label(item.label)], item.id in selection,
            selection[item.id].mark if item.id in selection else "",
        )
        for item, words in words_of(listed) if words
    ]  # fmt: skip
    seats = found.seats.select_related("seat__organisation")
    people = sorted(f"{each.seat.work_name}, {each.seat.organisation.name}" for each in seats if each.seat.organisation)
    purpose = words_of([found.item])[0][1] or ""
    owner = found.dossier.person_id if convenes else None
    return MeetingView(found, purpose, name_of(found.dossier_id, actor), people, convenes, family, texts, owner)


def _file(dossier_id: UUID, actor: Actor) -> list[Item]:
    items = Item.objects.visible_to(actor).filter(dossier_id=dossier_id, kind__in=FILE_KINDS)
    return list(items.filter(state__in=[Item.State.SAVED, Item.State.SENT]).order_by("-recorded_at", "id")[:SHOWN])


def meetings_of(dossier_id: UUID, actor: Actor) -> list[tuple[CaseMeeting, str]]:
    """The meetings about a file that the actor may know of, newest first, with their purpose."""
    rows = list(CaseMeeting.objects.filter(dossier_id=dossier_id).select_related("item").order_by("-held_on", "id"))
    words = {item.id: text or "" for item, text in words_of([row.item for row in rows])}
    return [(row, words[row.item_id]) for row in rows]


def work_seats(usernames: list[str], actor: Actor) -> list[UUID]:
    """The work seats behind exact login names. Raises NotAllowed when one is nobody's: nobody searches for people."""
    wanted = {each.strip().lower() for each in usernames if each.strip()}
    seats = Seat.objects.filter(in_period(actor.at), account__username__in=wanted, organisation__isnull=False)
    found = dict(seats.values_list("account__username", "id"))
    if set(found) != wanted:
        raise NotAllowed
    return list(found.values())
