"""An assessment with its elements and authors, and a determination with what the family said of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from roer.core.actions import may
from roer.core.actor import Actor
from roer.core.items import words_of
from roer.core.models import Dossier, Item
from roer.decisions.circle import concerned
from roer.decisions.codes import CHECKLISTS, FORMS, Element
from roer.decisions.models import (
    AssessmentAuthor,
    BestInterestsAssessment,
    DeterminationAgreement,
    ProfessionalDetermination,
)
from roer.decisions.queries.amounts import in_words
from roer.dossier.queries.circle import names_of_people
from roer.people.queries import name_of


@dataclass(frozen=True)
class ElementView:
    """One element: its question, its words or None, and words that were kept apart, for who may read those."""

    code: str
    says: Any
    text: str | None
    apart: str | None
    written_by: str


@dataclass(frozen=True)
class AssessmentView:
    """An assessment as the reader sees it."""

    row: BestInterestsAssessment
    name: str
    elements: list[ElementView]
    authors: list[AssessmentAuthor]
    is_open: bool

    @property
    def missing(self) -> int:
        """How many elements have no words yet."""
        return sum(one.text is None for one in self.elements)


def assessment_for(assessment_id: UUID, actor: Actor) -> AssessmentView:
    """One assessment. Raises BestInterestsAssessment.DoesNotExist for who may not see it."""
    row = BestInterestsAssessment.objects.visible_to(actor).select_related("asked_by").get(id=assessment_id)
    written = list(row.elements.select_related("written_by"))
    words = texts([one.item_id for one in written])
    plain = {one.element: one for one in written if not one.kept_apart}
    apart = {one.element: words.get(one.item_id) for one in written if one.kept_apart}
    elements = [
        ElementView(
            code, Element(code).label, words.get(plain[code].item_id) if code in plain else None, apart.get(code),
            plain[code].written_by.work_name if code in plain else "",
        )
        for code in CHECKLISTS[row.checklist].elements(row.weight, disability=row.disability)
    ]  # fmt: skip
    authors = list(row.authors.select_related("seat__organisation").order_by("stated_at"))
    is_open = row.state == BestInterestsAssessment.State.OPEN and may("decisions.assess", actor, row.dossier_id)
    return AssessmentView(row, name_of(row.dossier_id, actor), elements, authors, is_open)


@dataclass(frozen=True)
class Said:
    """What somebody of the family said of a determination; None when nothing yet."""

    person_id: UUID
    name: str
    relation: str
    agrees: bool | None


@dataclass(frozen=True)
class DeterminationView:
    """A determination as the reader sees it."""

    row: ProfessionalDetermination
    name: str
    text: str
    amount: str
    said: list[Said]
    may_answer: bool
    may_draft: bool
    may_ask: bool
    why: str = ""
    measure: str = ""
    lightest: Any = ""


def determination_for(determination_id: UUID, actor: Actor) -> DeterminationView:
    """One determination. Raises ProfessionalDetermination.DoesNotExist for who may not see it."""
    held = ProfessionalDetermination.objects.visible_to(actor).select_related("determined_by__organisation", "provider")
    row = held.get(id=determination_id)
    agreed = dict(
        DeterminationAgreement.objects.visible_to(actor).filter(determination=row).values_list("person_id", "agrees")
    )
    words = texts([row.item_id, row.why_item, row.measure_item])
    people = concerned(row.dossier_id, actor)
    named = names_of_people([one.person_id for one in people], actor)
    said = [
        Said(one.person_id, named.get(one.person_id, ""), one.relation, agreed.get(one.person_id)) for one in people
    ]
    return DeterminationView(
        row, name_of(row.dossier_id, actor), words.get(row.item_id) or "", in_words(row), said,
        may("decisions.answer", actor, row.dossier_id) and actor.person_id in {one.person_id for one in people},
        may("decisions.draft", actor, row.dossier_id), may("decisions.ask_assessment", actor, row.dossier_id),
        words.get(row.why_item) or "", words.get(row.measure_item) or "",
        FORMS[row.lightest].says if row.lightest else "",
    )  # fmt: skip


def texts(item_ids: list[UUID | None]) -> dict[UUID | None, str | None]:
    """The words of items by id, as far as this reader may see them."""
    items = Item.objects.filter(id__in=[one for one in item_ids if one])
    return {item.id: words for item, words in words_of(items)}


def person_of(dossier_id: UUID) -> UUID | None:
    """Whose dossier it is."""
    return Dossier.objects.values_list("person_id", flat=True).get(id=dossier_id)
