"""Open what was written about safety: for persons who are told, and for the workers who write or got a paper."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import connection

from roer.access import commands as access
from roer.core.actor import Actor
from roer.core.codes import PRIVATE_ROLES
from roer.core.models import Seat
from roer.core.visible import in_period
from roer.safety.models import CourtPaper, PaperReceipt, PaperStatement, Rebuttal


@dataclass(frozen=True)
class Holder:
    """One paper that holds a sentence, and one receipt of it, if it has any."""

    paper_id: UUID
    owner_id: UUID
    told_to: list[UUID]
    receipt_id: UUID | None
    receiver_id: UUID | None


def open_for_people(item_ids: Iterable[UUID], person_ids: Sequence[UUID], actor: Actor) -> None:
    """From now these persons read these items, in each private seat; what was shut for them is so no longer."""
    seats = list(Seat.objects.filter(in_period(actor.at), person_id__in=list(person_ids), role__in=PRIVATE_ROLES))
    for item_id in dict.fromkeys(item_ids):
        for person_id in person_ids:
            access.end_shut_for(actor=actor, item_id=item_id, person_id=person_id)
        for seat in seats:
            access.open_item_for(actor=actor, item_id=item_id, seat_id=seat.id, purpose="told")


def open_for_readers(item_ids: Iterable[UUID], papers: Sequence[CourtPaper], actor: Actor) -> None:
    """Open items for who wrote these papers and who got them."""
    seats = {paper.owner_seat_id for paper in papers}
    seats |= set(PaperReceipt.objects.filter(paper__in=papers, seat__isnull=False).values_list("seat_id", flat=True))
    for item_id in dict.fromkeys(item_ids):
        for seat_id in seats - {actor.seat_id}:
            access.open_item_for(actor=actor, item_id=item_id, seat_id=seat_id, purpose="paper")


def items_of_paper(paper: CourtPaper) -> list[UUID]:
    """Every item that belongs to a paper as it stands, with sources, voices and what was said against its sentences."""
    ids = [paper.item_id, paper.threat_id, paper.averted_id, paper.chance_id, paper.why_id]
    statements = list(PaperStatement.objects.filter(paper=paper))
    ids += [part for each in statements for part in (each.item_id, each.source_id)]
    ids += [part for each in paper.voices.all() for part in (each.item_id, each.done_with_id)]
    for each in rebuttals_of(statements):
        ids += [each.item_id, each.reply_id, each.evidence_id]
    return [each for each in ids if each]


def rebuttals_of(statements: Iterable[PaperStatement]) -> list[Rebuttal]:
    """What the family said against these sentences, or against the older sentences that they were taken over from."""
    return list(Rebuttal.objects.filter(statement_id__in=[one for each in statements for one in way_back(each)]))


def way_back(statement: PaperStatement) -> list[UUID]:
    """A sentence and the older ones it was taken over from, the newest first."""
    way = [statement.id]
    older = statement.taken_from_id
    while older and older not in way:
        way.append(older)
        older = PaperStatement.objects.filter(id=older).values_list("taken_from_id", flat=True).first()
    return way


def holders_of(statement_id: UUID) -> list[Holder]:
    """Every paper that holds this sentence or a copy of it, also what the actor does not read; the eldest first."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM safety_holders_of(%s)", [statement_id])
        return [Holder(*row) for row in cursor.fetchall()]


def open_for_seats(item_ids: Iterable[UUID], holders: Sequence[Holder], actor: Actor) -> None:
    """Open items for everybody who wrote or got a paper with the sentence."""
    seats = {each.owner_id for each in holders} | {each.receiver_id for each in holders if each.receiver_id}
    for item_id in dict.fromkeys(item_ids):
        for seat_id in seats - {actor.seat_id}:
            access.open_item_for(actor=actor, item_id=item_id, seat_id=seat_id, purpose="paper")
