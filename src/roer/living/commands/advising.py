"""The expert team of the region is asked before a child moves without a reason of its own, and afterwards in haste."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

from django.utils.translation import gettext_lazy as _

from roer.access.commands import open_item_for
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.days import day_of, start_of
from roer.core.items import NewItem, put
from roer.core.models import Item, Seat
from roer.core.terms import add_working_days
from roer.core.worklist import ask, close
from roer.living import terms
from roer.living.codes import Verdict
from roer.living.models import MoveAdvice, Placement
from roer.living.refusals import CannotPlace
from roer.waiting.commands.common import consult
from roer.waiting.queries import expert_lead


def ask_advice(placement: Placement, question: str, actor: Actor, *, afterwards: bool) -> UUID | None:
    """Ask whoever leads the region's expert team about a move. None where there is no team yet: the page says so.

    The team reads these words only, and they hold no place.
    """
    lead = expert_lead(_municipality(actor), actor)
    if lead is None:
        return None
    item = put(
        NewItem(placement.dossier_id, "living.move_question", Label.PLAN, question.strip(), Item.Weight.FACT), actor
    )
    days = int(terms.ADVICE_DAYS.on(day_of(actor.at)).value)
    due = add_working_days(day_of(actor.at), days)
    made = MoveAdvice(
        id=uuid4(), dossier_id=placement.dossier_id, item_id=item.id, placement_id=placement.id, asked_at=actor.at,
        asked_by_id=actor.seat_id, owner_seat_id=lead.id, due_on=due, afterwards=afterwards,
    )  # fmt: skip
    made.save(force_insert=True)
    if lead.id != actor.seat_id:
        consult(item, lead.id, "expert_team", actor)
    ask(
        "living.advise_move", owner_seat_id=lead.id, due_at=start_of(due + timedelta(days=1)), cause="move", actor=actor,
        thing_id=made.id,
    )  # fmt: skip
    return made.id


@command
def advise_move(*, actor: Actor, advice_id: UUID, verdict: str, own_words: str) -> None:
    """The expert team says whether this move is needed, and why. Child, parents and who asked read it."""
    advice = MoveAdvice.objects.get(id=advice_id)
    require("living.advise_move", actor, advice)
    if advice.answered_at is not None:
        raise CannotPlace(_("Het team gaf hier al antwoord op."))
    if verdict not in Verdict.values or not own_words.strip():
        raise CannotPlace(_("Kies wat u vindt en schrijf op waarom. Kind en ouders lezen dit."))
    item = put(
        NewItem(advice.dossier_id, "living.move_advice", Label.PLAN, own_words.strip(), Item.Weight.JUDGEMENT), actor
    )
    MoveAdvice.objects.filter(id=advice.id).update(verdict=verdict, answer_item=item.id, answered_at=actor.at)
    open_item_for(actor=actor, item_id=item.id, seat_id=advice.asked_by_id, purpose="expert_team")
    close("living.advise_move", advice.id, actor)
    tell(advice.dossier_id, "living.move_advised", label=Label.PLAN, item_id=item.id, verdict=verdict)


def advice_given(placement: Placement) -> bool:
    """Did the expert team answer about this move?"""
    return MoveAdvice.objects.filter(placement_id=placement.id, answered_at__isnull=False).exists()


def _municipality(actor: Actor) -> str:
    code = Seat.objects.filter(id=actor.seat_id).values_list("organisation__municipality_code", flat=True).first()
    return code or ""
