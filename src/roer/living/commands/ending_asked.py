"""A parent or guardian asks to end a stay; foster carers of a year or longer say yes or no, or the court decides (LIV-69)."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.days import day_of, start_of
from roer.core.items import NewItem, put
from roer.core.models import Item
from roer.core.rules import Outcome, meet
from roer.core.worklist import ask, close_everywhere
from roer.living.commands.alarms import title_now, who_answers
from roer.living.commands.common import FOSTER, placement_for
from roer.living.models import EndingAnswer, Placement, StayEnding
from roer.living.refusals import CannotAnswer
from roer.living.rules import BLOCK, EndingFacts


@command
def ask_to_end(*, actor: Actor, placement_id: UUID, own_words: str) -> UUID:
    """Ask to end this stay. Carers are asked for their yes where the law gives them a say; the child is asked. Returns it."""
    placement = placement_for(placement_id, actor)
    require("living.ask_to_end", actor, placement.dossier_id)
    if placement.valid_from is None or placement.valid_until is not None or actor.person_id is None:
        raise CannotAnswer(_("Deze woonplek loopt nu niet."))
    if StayEnding.objects.visible_to(actor).filter(placement_id=placement_id, settled_at__isnull=True).exists():
        raise CannotAnswer(_("Er is al gevraagd om te stoppen. Het antwoord komt op deze pagina."))
    item = _words(placement.dossier_id, own_words, actor)
    made = StayEnding(
        dossier_id=placement.dossier_id, label=int(Label.PLACE), item_id=item, placement=placement,
        asked_by_id=actor.person_id, asked_at=actor.at, needs_yes=carers_may_block(placement, actor),
        recorded_at=actor.at, recorded_by_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    _ask_everybody(made, actor)
    tell(placement.dossier_id, "living.ending_asked", label=Label.PLACE, item_id=item)
    return made.id


@command
def answer_ending(*, actor: Actor, ending_id: UUID, agrees: bool, own_words: str = "") -> None:
    """A carer says yes or no to ending, in own words. Contact with the parents goes on either way."""
    ending = StayEnding.objects.visible_to(actor).select_related("placement").get(id=ending_id)
    require("living.answer_ending", actor, ending.placement_id)
    if ending.settled_at is not None or actor.person_id is None:
        raise CannotAnswer(_("Deze vraag is al klaar."))
    item = _words(ending.dossier_id, own_words, actor) if own_words.strip() else None
    EndingAnswer(
        dossier_id=ending.dossier_id, label=int(Label.PLACE), item_id=item, ending=ending, person_id=actor.person_id,
        agrees=agrees, answered_at=actor.at, recorded_at=actor.at, recorded_by_id=actor.seat_id,
    ).save(force_insert=True)  # fmt: skip
    tell(ending.dossier_id, "living.ending_answered", label=Label.PLACE, agrees=str(agrees))


def carers_may_block(placement: Placement, actor: Actor) -> bool:
    """Do the carers of this stay have a say in its ending now, by the law's own rule?"""
    facts = EndingFacts(
        by_responsible=True, foster=placement.form_id in FOSTER, title=title_now(placement, actor),
        days=(actor.at - placement.valid_from).days if placement.valid_from else 0,
    )  # fmt: skip
    return any(met.outcome is Outcome.MET for met in meet(BLOCK, facts, at=day_of(actor.at)))


def carers_agree(placement: Placement, actor: Actor) -> bool:
    """Did every carer who answered last say yes to ending, and at least one answered?"""
    rows = EndingAnswer.objects.visible_to(actor).filter(ending__placement_id=placement.id).order_by("answered_at")
    newest = dict(rows.values_list("person_id", "agrees"))
    return bool(newest) and all(newest.values())


def settle(placement: Placement, actor: Actor) -> None:
    """The stay ended: nothing is asked any more."""
    open_ = StayEnding.objects.visible_to(actor).filter(placement_id=placement.id, settled_at__isnull=True)
    for ending_id in list(open_.values_list("id", flat=True)):
        StayEnding.objects.filter(id=ending_id).update(settled_at=actor.at)
        close_everywhere("living.ask_child_about_ending", placement.id, actor)


def _ask_everybody(ending: StayEnding, actor: Actor) -> None:
    """Whoever answers for the stay asks the child; carers read the question on their own first page."""
    due = start_of(day_of(actor.at) + timedelta(days=3))
    for seat_id in who_answers(ending.dossier_id, actor):
        ask(
            "living.ask_child_about_ending", owner_seat_id=seat_id, due_at=due, cause="ending", actor=actor,
            dossier_id=ending.dossier_id, thing_id=ending.placement_id,
        )  # fmt: skip


def _words(dossier_id: UUID, text: str, actor: Actor) -> UUID:
    if not text.strip():
        raise CannotAnswer(_("Schrijf in een paar woorden waarom. Kort mag."))
    return put(NewItem(dossier_id, "living.ending", Label.PLACE, text.strip(), Item.Weight.OWN_WORDS), actor).id
