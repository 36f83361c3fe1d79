"""The family answers a sentence; it gets a reasoned reply, and a correction reaches everybody who holds the sentence."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core import worklist
from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.models import Item
from roer.safety.commands.coding import shut_words
from roer.safety.commands.common import CannotWrite, needed, row_of
from roer.safety.commands.papers import family_words, owned, whose
from roer.safety.commands.showing import Holder, holders_of, open_for_people, open_for_seats
from roer.safety.models import CorrectionNotice, PaperStatement, Rebuttal, StatementCorrection

REPLY, PROCESS = "safety.answer_rebuttal", "safety.process_correction"
WITHIN = timedelta(days=14)


@command
def rebut(*, actor: Actor, statement_id: UUID, kind: str, words: str, evidence_item_id: UUID | None = None) -> UUID:
    """Child or parent comments on, disputes or corrects a sentence they read, with a text of the own file as evidence.

    It stays beside the sentence in every later copy, whatever the reply. Returns the rebuttal.
    """
    require("safety.answer_paper", actor)
    statement = PaperStatement.objects.select_related("paper").get(id=statement_id)
    if kind not in Rebuttal.Kind.values:
        raise CannotWrite(_("Kies wat u wilt zeggen."))
    item = family_words(statement.paper, "rebuttal", words, actor)
    evidence = Item.objects.get(id=evidence_item_id, author_seat_id=actor.seat_id) if evidence_item_id else None
    made = Rebuttal(
        statement=statement, person_id=whose(actor), kind=kind, evidence=evidence, **row_of(statement.dossier_id, item, actor)
    )  # fmt: skip
    made.save(force_insert=True)
    open_for_seats([each for each in (item.id, evidence_item_id) if each], holders_of(statement.id), actor)
    worklist.ask(REPLY, owner_seat_id=statement.paper.owner_seat_id, due_at=actor.at + WITHIN, cause="safety.rebuttal",
                 actor=actor, dossier_id=statement.dossier_id, thing_id=statement.paper_id)  # fmt: skip
    return made.id


@command
def answer_rebuttal(*, actor: Actor, rebuttal_id: UUID, outcome: str, words: str, corrected: str = "") -> None:
    """The writer answers with reasons. A corrected sentence gets its better wording beside it, never in its place.

    Every receiver and every paper that took the sentence over is told and marked until it processed it.
    """
    rebuttal = Rebuttal.objects.select_related("statement__paper").get(id=rebuttal_id)
    statement = rebuttal.statement
    owned(statement.paper_id, actor)
    if outcome not in Rebuttal.Outcome.values or rebuttal.outcome:
        raise CannotWrite(_("Kies of de zin blijft of is verbeterd. Een antwoord geeft u één keer."))
    reply = shut_words(statement.dossier_id, "rebuttal_reply", needed(words, _("Schrijf waarom.")), actor)
    holders = holders_of(statement.id)
    open_for_people([reply.id], [rebuttal.person_id], actor)
    open_for_seats([reply.id], holders, actor)
    Rebuttal.objects.filter(id=rebuttal.id).update(outcome=outcome, reply=reply, replied_at=actor.at)
    worklist.close(REPLY, statement.paper_id, actor)
    tell(statement.dossier_id, "safety.rebuttal_answered", label=Label.SAFETY, item_id=reply.id, outcome=outcome)
    if outcome == Rebuttal.Outcome.CORRECTED:
        _correct(statement, needed(corrected, _("Schrijf de zin zoals hij wel klopt.")), holders, actor)


@command
def process_correction(*, actor: Actor, notice_id: UUID) -> None:
    """The correction stands now with this receiver, or in the paper that took the sentence over."""
    notice = CorrectionNotice.objects.select_for_update(of=("self",)).get(id=notice_id)
    if notice.owner_seat_id != actor.seat_id:
        raise NotAllowed
    if notice.processed_at is None:
        CorrectionNotice.objects.filter(id=notice.id).update(processed_at=actor.at)
    paper_id = notice.copied_in_id or (notice.receipt.paper_id if notice.receipt else None)
    if paper_id:
        worklist.close(PROCESS, paper_id, actor)


def _correct(statement: PaperStatement, words: str, holders: list[Holder], actor: Actor) -> None:
    item = shut_words(statement.dossier_id, "correction", words, actor, weight=Item.Weight.FACT)
    made = StatementCorrection(statement=statement, **row_of(statement.dossier_id, item, actor))
    made.save(force_insert=True)
    open_for_seats([item.id], holders, actor)
    open_for_people([item.id], list({person for each in holders for person in each.told_to}), actor)
    for each in holders:
        if each.receipt_id:
            _notice(made, each.paper_id, each.receiver_id or each.owner_id, actor, receipt_id=each.receipt_id)
    for paper_id, owner_id in {each.paper_id: each.owner_id for each in holders}.items():
        if paper_id != statement.paper_id:
            _notice(made, paper_id, owner_id, actor, copied_in_id=paper_id)


def _notice(correction: StatementCorrection, paper_id: UUID, owner_id: UUID, actor: Actor, **where: Any) -> None:
    made = CorrectionNotice(
        correction=correction, owner_seat_id=owner_id, **where, **row_of(correction.dossier_id, correction.item, actor)
    )  # fmt: skip
    made.save(force_insert=True)
    worklist.ask(PROCESS, owner_seat_id=owner_id, due_at=actor.at + WITHIN, cause="safety.corrected", actor=actor,
                 dossier_id=correction.dossier_id, thing_id=paper_id)  # fmt: skip
