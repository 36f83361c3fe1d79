"""A test or assessment of a child is planned and gets a result; what was done before is not done again without a reason."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core import worklist
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import Refused, command, tell
from roer.core.days import day_of
from roer.core.models import Item
from roer.core.rules import meet
from roer.core.rules.keeping import keep_receipts
from roer.intake.commands.common import end_of, find, needed, obey, stay_open, write
from roer.intake.models import Examination, HelpRequest
from roer.intake.queries.lasting import lasting_need_of
from roer.intake.rules import ProofFacts, RepeatFacts


class CannotExamine(Refused):
    """The examination or its result does not fit; the message says what."""


@command
def plan_examination(*, actor: Actor, request_id: UUID, kind: str, words: str, reason: str = "") -> UUID:
    """Plan a test or assessment and say what for. One of the same kind that this worker may read asks a reason (INT-08).

    Returns the examination.
    """
    request = find(request_id, actor)
    require("intake.look", actor, request)
    stay_open(request)
    if kind not in Examination.Kind.values:
        raise CannotExamine(_("Kies welk onderzoek het is."))
    done = Examination.objects.visible_to(actor).filter(dossier_id=request.dossier_id, kind=kind, done_on__isnull=False)
    earlier = done.order_by("-done_on").first()
    facts = RepeatFacts(earlier is not None, bool(reason.strip()))
    mets = meet("intake.nothing_is_done_twice", facts, at=day_of(actor.at))
    proof = _proof(request, kind, reason, actor)
    mets_proof = meet("intake.lasting_is_proven_once", proof, at=day_of(actor.at))
    obey([*mets_proof, *mets], {"intake.lasting_is_proven_once": reason, "intake.nothing_is_done_twice": reason})
    item = write(request, "examination", needed(words), actor, weight=Item.Weight.NONE, label=Label.PLAN, shut=False)
    again = None
    if reason.strip():
        again = write(request, "again", reason.strip(), actor, weight=Item.Weight.NONE, label=Label.PLAN, shut=False)
    made = Examination(
        request=request, dossier_id=request.dossier_id, label=int(Label.PLAN), item_id=item.id, kind=kind,
        planned_by_id=actor.seat_id, planned_at=actor.at, repeats=earlier, again_item=again.id if again else None,
    )  # fmt: skip
    made.save(force_insert=True)
    for met, said in ((mets, facts), (mets_proof, proof)):
        keep_receipts(met, said, dossier_id=request.dossier_id, label=Label.PLAN, actor=actor, item_id=item.id)
    worklist.ask(
        "intake.write_result", owner_seat_id=actor.seat_id, due_at=end_of(20, actor), cause=f"intake.{kind}", actor=actor,
        dossier_id=request.dossier_id, thing_id=made.id,
    )  # fmt: skip
    tell(request.dossier_id, "intake.examination_planned", label=Label.PLAN, item_id=item.id, kind=kind)
    return made.id


def _proof(request: HelpRequest, kind: str, reason: str, actor: Actor) -> ProofFacts:
    """Is a statement asked about something that does not pass, and that was proven when it was marked? (INT-56)"""
    asks_proof = kind in (Examination.Kind.STATEMENT, Examination.Kind.MEDICAL, Examination.Kind.INTELLIGENCE)
    lasting = asks_proof and lasting_need_of(request.dossier_id, actor) is not None
    return ProofFacts(lasting, lasting, bool(reason.strip()))


@command
def record_result(*, actor: Actor, examination_id: UUID, done_on: date, words: str) -> None:
    """Write down what came out, once; it is what a next helper reads in place of asking again."""
    held = Examination.objects.visible_to(actor).select_related("request__dossier").get(id=examination_id)
    require("intake.look", actor, held.request)
    if held.done_on is not None or done_on > day_of(actor.at):
        raise CannotExamine(_("De uitslag kan één keer, op een dag die geweest is."))
    item = write(
        held.request, "result", needed(words), actor, weight=Item.Weight.JUDGEMENT, label=Label.CARE, shut=False
    )
    Examination.objects.filter(id=held.id).update(done_on=done_on, result_item=item.id)
    worklist.close("intake.write_result", held.id, actor)
    tell(held.dossier_id, "intake.examined", label=Label.PLAN, item_id=held.item_id, kind=held.kind)
