"""The file page: own words with what professionals made of them beside, and statements, as far as this reader sees."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from roer.access.queries import is_owner_side
from roer.core.actions import NotAllowed, may, require
from roer.core.actor import Actor
from roer.core.codes import LABEL_NAMES, WORK_ROLES, Label
from roer.core.kept import kept
from roer.core.models import Dossier, Item, ItemAbout
from roer.dossier.checks import is_speaker
from roer.dossier.codes import FILE_KINDS, MATTERS, NOTE, WORDS
from roer.dossier.codes_plan import STRENGTH_KINDS
from roer.dossier.models import CopyOffer, Interpretation
from roer.dossier.queries.beside import Also, also_beside
from roer.dossier.queries.circle import Naming
from roer.dossier.queries.statements import Known, Plainer, known_of, plainer_of
from roer.people.queries import age_of
from roer.web.components import Words

PAGE = 50
CHILD_VIEW_UNTIL = 12


@dataclass(frozen=True)
class Beside:
    """An interpretation beside own words."""

    id: UUID
    view: Words
    not_meant: bool


@dataclass
class Entry:
    """One statement of the file, ready to show."""

    item: Item
    view: Words
    written_by: str = ""
    known: Known = field(default_factory=Known)
    plainer: Plainer | None = None
    label: Any = ""
    beside: list[Beside] = field(default_factory=list)
    mine: bool = False
    corrects: bool = False
    offer: UUID | None = None
    shut: bool = False
    draft: bool = False
    also: list[Also] = field(default_factory=list)

    @property
    def disputed(self) -> bool:
        """Did somebody put an own statement beside it?"""
        return any(each.own for each in self.also)

    @property
    def corrected(self) -> bool:
        """Does a correction stand beside it?"""
        return any(not each.own for each in self.also)

    @property
    def own(self) -> bool:
        """Somebody's own words."""
        return self.item.weight == Item.Weight.OWN_WORDS


@dataclass(frozen=True)
class FilePage:
    """A file as one reader sees it."""

    dossier: Dossier
    name: str
    own: bool
    owner_side: bool
    child_view: bool
    matters: list[Entry]
    words: list[Entry]
    strengths: list[Entry]
    notes: list[Entry]
    drafts: list[Entry]
    facts_only: bool = False
    more: bool = False


def file_of(dossier_id: UUID, actor: Actor, *, facts_only: bool = False, page: int = 1) -> FilePage:
    """The file of a dossier for this reader. Raises NotAllowed when the reader reaches nothing of it."""
    require("dossier.see_file", actor, dossier_id)
    (dossier,) = _dossier(dossier_id)
    found = _items(dossier_id, actor, facts_only=facts_only, start=(page - 1) * PAGE)
    naming, beside = _named(found[:PAGE], actor, [dossier.person_id])
    entries = _entries(found[:PAGE], actor, naming, beside)
    own = dossier.person_id == actor.person_id and actor.role not in WORK_ROLES
    age = age_of(dossier_id, actor) if own else None
    return FilePage(
        dossier, naming.person(dossier.person_id), own, is_owner_side(dossier_id, actor),
        child_view=own and actor.role == "self" and age is not None and age < CHILD_VIEW_UNTIL,
        matters=[e for e in entries if e.item.kind == MATTERS and not e.draft],
        words=[e for e in entries if e.item.kind == WORDS and not e.draft],
        strengths=[e for e in entries if e.item.kind in STRENGTH_KINDS and not e.draft],
        notes=[e for e in entries if e.item.kind == NOTE], drafts=[e for e in entries if e.draft],
        facts_only=facts_only, more=len(found) > PAGE,
    )  # fmt: skip


@kept
def _dossier(dossier_id: UUID) -> QuerySet[Dossier]:
    return Dossier.objects.filter(id=dossier_id)


@kept
def _items(dossier_id: UUID, actor: Actor, *, facts_only: bool, start: int) -> QuerySet[Item]:
    items = Item.objects.visible_to(actor).filter(dossier_id=dossier_id, kind__in=FILE_KINDS)
    if facts_only:
        items = items.filter(weight=Item.Weight.FACT)
    items = items.exclude(state=Item.State.DESTROYED).select_related("author_seat")
    return items.order_by("-recorded_at", "id")[start : start + PAGE + 1]


def _named(items: list[Item], actor: Actor, people: Iterable[UUID | None] = ()) -> tuple[Naming, list[Interpretation]]:
    """Who is named in these items and the words of all of them, with the interpretations that stand beside them."""
    beside = _interpretations(items)
    listed = [*items, *(each.item for each in beside)]
    on_behalf = (item.on_behalf_of_id for item in items)
    return Naming([item.author_seat for item in listed], [*on_behalf, *people], actor, listed), beside


def _entries(items: list[Item], actor: Actor, naming: Naming, beside: list[Interpretation]) -> list[Entry]:
    """Items as entries with names, sources, interpretations and what this reader may do."""
    noted = [item.id for item in items if item.weight != Item.Weight.OWN_WORDS]
    known = known_of(noted) if noted else {}
    plainer = plainer_of(item for item in items if item.weight != Item.Weight.OWN_WORDS) if noted else {}
    mine_said = [item.id for item in items if item.weight == Item.Weight.OWN_WORDS and is_speaker(item, actor)]
    offers, shut = _open_offers(mine_said), _concerned(mine_said)
    words = naming.words
    also = also_beside([item.id for item in items], actor)
    corrects = may("dossier.correct_words", actor)
    made = []
    for item in items:
        mine = is_speaker(item, actor)
        made.append(Entry(
            item, view_of(item, words[item.id], naming), naming.written_by(item),
            known=known.get(item.id, Known()), plainer=plainer.get(item.id),
            label=LABEL_NAMES[Label(item.label)], mine=mine, offer=offers.get(item.id), shut=item.id in shut,
            corrects=corrects and mine and item.state == Item.State.SAVED and item.weight == Item.Weight.OWN_WORDS,
            draft=item.state == Item.State.DRAFT, also=also.get(item.id, []),
            beside=[
                Beside(each.id, view_of(each.item, words[each.item_id], naming), each.not_meant_at is not None)
                for each in beside if each.own_words_id == item.id
            ],
        ))  # fmt: skip
    return made


def entry_of(item_id: UUID, actor: Actor) -> Entry:
    """One statement. Raises NotAllowed when the reader does not see it."""
    item = Item.objects.filter(id=item_id).select_related("author_seat").first()
    if item is None:
        raise NotAllowed
    naming, beside = _named([item], actor)
    return _entries([item], actor, naming, beside)[0]


def view_of(item: Item, text: str | None, naming: Naming) -> Words:
    """One statement as a view of the words component; destroyed words say so."""
    who = naming.speaker(item)
    gone = _("Deze tekst is vernietigd.")
    return Words(
        who.name or _("Iemand"), gone if text is None else text, item.happened_on or item.recorded_at,
        who.role if who.worker else "", own=item.weight == Item.Weight.OWN_WORDS,
    )  # fmt: skip


def _interpretations(items: list[Item]) -> list[Interpretation]:
    own = [item.id for item in items if item.weight == Item.Weight.OWN_WORDS]
    return _made_of(own) if own else []


@kept
def _made_of(own: list[UUID]) -> QuerySet[Interpretation]:
    found = Interpretation.objects.filter(own_words_id__among=own)
    return found.select_related("item__author_seat").order_by("item__recorded_at")


def _open_offers(mine: list[UUID]) -> dict[UUID, UUID]:
    if not mine:
        return {}
    offers = CopyOffer.objects.filter(item_id__among=mine, answered_at__isnull=True).order_by("-offered_at")
    return dict(offers.values_list("item_id", "id"))


def _concerned(mine: list[UUID]) -> set[UUID]:
    """Which of the reader's own items are shut for somebody they speak about: shown to the writer alone."""
    if not mine:
        return set()
    about = ItemAbout.objects.filter(item_id__among=mine, part=ItemAbout.Part.CONCERNED)
    return set(about.values_list("item_id", flat=True))
