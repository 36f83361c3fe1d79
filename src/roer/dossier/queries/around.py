"""What the pages of a file need besides the file: whose it is, which other files are near, drafts, and who is named."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES
from roer.core.items import words_of
from roer.core.models import Dossier, Item
from roer.core.visible import reachable
from roer.dossier.access import AROUND
from roer.dossier.codes import MATTERS
from roer.dossier.queries.circle import adults_around, names_of_people
from roer.people.queries import name_of, names_of


@dataclass(frozen=True)
class OtherFile:
    """Another file that this reader may open from here."""

    dossier_id: UUID
    name: str


@dataclass(frozen=True)
class Draft:
    """What somebody was typing."""

    id: UUID
    text: str


def other_files(dossier: Dossier, actor: Actor) -> list[OtherFile]:
    """From the own file: the files of the children and others the reader reaches; for a worker nothing.

    Somebody close to a young person reads of them what was shared, which need not be the name.
    """
    if actor.role in WORK_ROLES or dossier.person_id != actor.person_id:
        return []
    found = Dossier.objects.filter(id__in=reachable(actor), kind=Dossier.Kind.PERSON).exclude(id=dossier.id)
    ids = list(found.values_list("id", flat=True))
    names = names_of(ids, actor)
    shown = ids if actor.role in AROUND else [one for one in ids if one in names]
    return sorted((OtherFile(one, names.get(one) or _("iemand")) for one in shown), key=lambda each: each.name)


def person_of(dossier_id: UUID, actor: Actor) -> UUID:
    """The person of a dossier that the actor reaches. Raises NotAllowed for a shared one or one out of reach."""
    require("dossier.see_file", actor, dossier_id)
    person = Dossier.objects.values_list("person_id", flat=True).filter(id=dossier_id).first()
    if person is None:
        raise NotAllowed
    return person


def matters_of(dossier: Dossier, actor: Actor) -> list[str]:
    """What the person says matters in daily life, newest first."""
    items = Item.objects.filter(dossier=dossier, kind=MATTERS, state=Item.State.SAVED).order_by("-recorded_at")[:6]
    return [text for _item, text in words_of(items) if text]


def file_name(dossier_id: UUID, actor: Actor) -> str:
    """The name on a file; empty for the own one, so that pages can say "you"."""
    require("dossier.see_file", actor, dossier_id)
    owner = Dossier.objects.values_list("person_id", flat=True).get(id=dossier_id)
    own = owner == actor.person_id and actor.role not in WORK_ROLES
    return "" if own else name_of(dossier_id, actor) or _("iemand")


def adults_named(dossier_id: UUID, actor: Actor) -> list[tuple[UUID, str]]:
    """The adults around a child that words may be about, with their names where the writer may see these."""
    around = adults_around(dossier_id, actor)
    names = names_of_people(around, actor)
    return [(person_id, names.get(person_id, "")) for person_id in around]


def draft_for(dossier_id: UUID, actor: Actor, wanted: str | None) -> Draft | None:
    """The draft named in the address, when it is the actor's own."""
    try:
        draft_id = UUID(wanted or "")
    except ValueError:
        return None
    item = Item.objects.filter(
        id=draft_id, dossier_id=dossier_id, state=Item.State.DRAFT, author_seat_id=actor.seat_id
    ).first()
    return Draft(item.id, words_of([item])[0][1] or "") if item else None
