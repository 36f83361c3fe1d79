"""Looking at what is good for this child, on the elements of the checklist, before anybody decides."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.models import Item, Seat
from roer.core.worklist import close
from roer.decisions.codes import CHECKLISTS, CURRENT_CHECKLIST, LETTERS, Element
from roer.decisions.commands.common import ask_once, put_words, reword
from roer.decisions.models import AssessmentAuthor, AssessmentElement, BestInterestsAssessment
from roer.decisions.refusals import CannotAssess
from roer.people.commands import involve


@command
def start_assessment(
    *, actor: Actor, dossier_id: UUID, weight: str, due_on: date, assessor_seat_id: UUID | None = None,
    disability: bool = False, request_id: UUID | None = None,
) -> UUID:  # fmt: skip
    """Begin an assessment, oneself or by somebody who stands free of the decision. Returns its id."""
    require("decisions.ask_assessment", actor, dossier_id)
    made = BestInterestsAssessment(
        dossier_id=dossier_id, label=LETTERS, request_id=request_id, weight=weight, checklist=CURRENT_CHECKLIST,
        disability=disability, asked_by_id=actor.seat_id, asked_at=actor.at, due_on=due_on,
    )  # fmt: skip
    made.save(force_insert=True)
    owner = assessor_seat_id or actor.seat_id
    if owner != actor.seat_id:
        _let_in(dossier_id, owner, actor)
    ask_once(
        "decisions.assess", owner_seat_id=owner, due_on=due_on, cause=weight, actor=actor, dossier_id=dossier_id,
        thing_id=made.id,
    )  # fmt: skip
    tell(dossier_id, "decisions.assessment_started", label=Label.LETTERS, weight=weight)
    return made.id


def _let_in(dossier_id: UUID, seat_id: UUID, actor: Actor) -> None:
    if Seat.objects.get(id=seat_id).role != "assessor":
        raise CannotAssess(_("Kies iemand die tweede beoordelaar is."))
    involve(actor=actor, dossier_id=dossier_id, seat_id=seat_id, part="assessor", purpose="assessment")


@command
def weigh_element(*, actor: Actor, assessment_id: UUID, element: str, words: str, kept_apart: bool = False) -> UUID:
    """Write one element, or write it again. Returns the item. `kept_apart` is about safety: the own team reads it only."""
    held = _open_assessment(assessment_id, actor)
    if element not in Element:
        raise CannotAssess(_("Dit onderdeel bestaat niet."))
    author(held, actor)
    found = AssessmentElement.objects.visible_to(actor).filter(
        assessment=held, element=element, kept_apart=kept_apart
    ).first()  # fmt: skip
    if found and found.item_id:
        reword(found.item_id, words, actor)
        AssessmentElement.objects.filter(id=found.id).update(written_by_id=actor.seat_id, written_at=actor.at)
        return found.item_id
    label = Label.SAFETY if kept_apart else Label.LETTERS
    item = put_words(held.dossier_id, "decisions.element", label, words, actor)
    AssessmentElement(
        dossier_id=held.dossier_id, label=int(label), item_id=item.id, assessment=held, element=element,
        kept_apart=kept_apart, written_by_id=actor.seat_id, written_at=actor.at,
    ).save(force_insert=True)  # fmt: skip
    tell(held.dossier_id, "decisions.element_weighed", label=label, item_id=item.id, element=element)
    return item.id


@command
def state_independence(*, actor: Actor, assessment_id: UUID, independent: bool) -> None:
    """An author says whether he or she stands free of the decision and of who pays for it."""
    held = _open_assessment(assessment_id, actor)
    line = author(held, actor)
    AssessmentAuthor.objects.filter(id=line.id).update(independent=independent, stated_at=actor.at)


@command
def finish_assessment(*, actor: Actor, assessment_id: UUID, independent: bool) -> None:
    """The assessment holds what it must and its words no longer change. Raises CannotAssess naming what is missing."""
    held = _open_assessment(assessment_id, actor)
    state_independence(actor=actor, assessment_id=assessment_id, independent=independent)
    written = held.elements.filter(kept_apart=False)
    there = set(written.values_list("element", flat=True))
    missing = [one for one in elements_of(held) if one not in there]
    if missing:
        names = "; ".join(str(Element(one).label) for one in missing)
        raise CannotAssess(_("Dit ontbreekt nog: %(names)s") % {"names": names})
    Item.objects.filter(id__in=held.elements.values_list("item_id", flat=True)).update(state=Item.State.SENT)
    BestInterestsAssessment.objects.filter(id=held.id).update(state="finished", finished_at=actor.at)
    close("decisions.assess", held.id, actor)
    tell(held.dossier_id, "decisions.assessment_finished", label=Label.LETTERS, weight=held.weight)


def elements_of(held: BestInterestsAssessment) -> tuple[str, ...]:
    """The elements that this assessment must hold, in order."""
    return CHECKLISTS[held.checklist].elements(held.weight, disability=held.disability)


def author(held: BestInterestsAssessment, actor: Actor) -> AssessmentAuthor:
    """The actor's line among the authors; made when it is the first time. The discipline is the seat's own."""
    found = AssessmentAuthor.objects.visible_to(actor).filter(assessment=held, seat_id=actor.seat_id).first()
    if found:
        return found
    made = AssessmentAuthor(
        dossier_id=held.dossier_id, label=LETTERS, assessment=held, seat_id=actor.seat_id, discipline=actor.discipline
    )
    made.save(force_insert=True)
    return made


def _open_assessment(assessment_id: UUID, actor: Actor) -> BestInterestsAssessment:
    held = BestInterestsAssessment.objects.visible_to(actor).select_for_update().get(id=assessment_id)
    require("decisions.assess", actor, held.dossier_id)
    if held.state == BestInterestsAssessment.State.FINISHED:
        raise CannotAssess(_("Dit onderzoek is klaar en verandert niet meer."))
    return held
