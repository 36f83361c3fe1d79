"""Yes or no to living elsewhere, in own words. The newest answer counts, from the moment it was given."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.models import Item, Person
from roer.living.codes import Answer, ExceptionGround
from roer.living.commands.alarms import call_when_lapsed
from roer.living.commands.common import past, placement_for, words
from roer.living.models import ConsentWaiver, Placement, StayConsent
from roer.living.rederive import rederive
from roer.living.refusals import CannotAnswer


@command
def answer_stay(*, actor: Actor, placement_id: UUID, answer: str, own_words: str = "") -> None:
    """Say yes or no to living here, or take a yes back, at any hour. Raises CannotAnswer when it is over."""
    placement = placement_for(placement_id, actor)
    require("living.answer_stay", actor, placement.dossier_id)
    if actor.person_id is None:
        raise CannotAnswer(_("Dit account hoort niet bij een persoon."))
    _answer(placement, actor.person_id, answer, own_words, actor.at, actor)


@command
def record_answer(
    *, actor: Actor, placement_id: UUID, person_id: UUID, answer: str, own_words: str,
    answered_at: datetime | None = None,
) -> None:  # fmt: skip
    """Put down what somebody said on paper, by telephone or at the table, in that person's words."""
    placement = placement_for(placement_id, actor)
    require("living.record_answer", actor, placement.dossier_id)
    if not own_words.strip():
        raise CannotAnswer(_("Schrijf op wat er gezegd is, in de eigen woorden."))
    moment = answered_at or actor.at
    past(moment, actor.at)
    Person.objects.get(id=person_id)
    _answer(placement, person_id, answer, own_words, moment, actor)


@command
def waive_consent(*, actor: Actor, placement_id: UUID, ground: str, reason: str) -> None:
    """From twelve to fifteen the parents' yes may be missing on one of two grounds, with a reason they read."""
    placement = placement_for(placement_id, actor)
    require("living.record_answer", actor, placement.dossier_id)
    if not reason.strip():
        raise CannotAnswer(_("Schrijf op waarom. De ouders lezen dit."))
    ConsentWaiver(
        dossier_id=placement.dossier_id, label=int(Label.PLACE), placement=placement, ground=ExceptionGround(ground),
        item_id=words(placement.dossier_id, "waiver", reason, actor, Item.Weight.JUDGEMENT), given_at=actor.at,
        recorded_at=actor.at, recorded_by_id=actor.seat_id,
    ).save(force_insert=True)  # fmt: skip
    rederive([placement.dossier_id])
    tell(placement.dossier_id, "living.stay_answered", label=Label.PLACE, answer="waived")


def _answer(placement: Placement, person_id: UUID, answer: str, said: str, moment: datetime, actor: Actor) -> None:
    if placement.valid_until is not None:
        raise CannotAnswer(_("Deze woonplek is voorbij."))
    StayConsent(
        dossier_id=placement.dossier_id, label=int(Label.PLACE), placement=placement, person_id=person_id,
        item_id=words(placement.dossier_id, "answer", said, actor, Item.Weight.OWN_WORDS), answer=Answer(answer),
        answered_at=moment, recorded_at=actor.at, recorded_by_id=actor.seat_id,
    ).save(force_insert=True)  # fmt: skip
    rederive([placement.dossier_id])
    call_when_lapsed(placement, actor)
    tell(placement.dossier_id, "living.stay_answered", label=Label.PLACE, answer=answer)
