"""File a paper, once: rules are met or explained, danger goes first, and what is missing is due within five working days."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core import worklist
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.days import day_of, start_of
from roer.core.models import Item, Seat
from roer.core.rules import Met, Outcome, meet
from roer.core.rules.keeping import keep_receipts
from roer.core.terms import add_working_days
from roer.safety.commands.coding import shut_words
from roer.safety.commands.common import CannotWrite, obey
from roer.safety.commands.papers import ANSWERED, draft_for, owned, people_of
from roer.safety.commands.showing import items_of_paper, open_for_people, open_for_readers
from roer.safety.commands.supporting import ask_to_offer
from roer.safety.models import CourtPaper, PaperReceipt, PaperStatement, PaperVoice
from roer.safety.rules import COMPLETE_DAYS, PaperFacts

How = PaperVoice.How
TO = ("veilig_thuis", "board", "institution", "safety_team", "lawyer", "court")
COMPLETE, TELL, READ = "safety.complete_paper", "safety.tell_paper", "safety.read_paper"
WITHIN = timedelta(days=14)


@command
def file_paper(
    *, actor: Actor, paper_id: UUID, to: str, told_on: date, in_danger: bool = False, reason: str = "",
    receiver_seat_id: UUID | None = None,
) -> UUID:  # fmt: skip
    """Send a paper and freeze it. `reason` answers every rule that asks one; in danger nothing holds it up.

    What is missing is due within five working days; `told_on` is the day on which the family reads it. Returns the receipt.
    """
    paper = draft_for(paper_id, actor)
    if to not in TO:
        raise CannotWrite(_("Kies waar het naartoe gaat."))
    if told_on < day_of(actor.at):
        raise CannotWrite(_("Kies vandaag of een latere dag waarop het gezin dit leest."))
    facts = facts_of(paper, in_danger, actor)
    mets = meet("safety.paper", facts, at=day_of(actor.at))
    obey(mets, {one.rule.name: reason.strip() for one in mets if reason.strip()})
    _freeze(paper, facts, mets, reason.strip(), told_on, actor)
    keep_receipts(mets, facts, dossier_id=paper.dossier_id, label=Label.SAFETY, actor=actor, item_id=paper.item_id)
    receipt = _receipt(paper, to, receiver_seat_id, actor)
    Item.objects.filter(id__in=items_of_paper(paper)).update(state=Item.State.SENT)
    open_for_people(items_of_paper(paper), paper.told_to, actor)
    worklist.ask(TELL, owner_seat_id=actor.seat_id, due_at=start_of(told_on + timedelta(days=1)), cause="safety.paper",
                 actor=actor, dossier_id=paper.dossier_id, thing_id=paper.id)  # fmt: skip
    tell(paper.dossier_id, "safety.paper_filed", label=Label.SAFETY, item_id=paper.item_id, to=to, paper=paper.kind)
    return receipt.id


@command
def complete_paper(*, actor: Actor, paper_id: UUID) -> None:
    """What was still missing is there: the addition goes to everybody who got the paper. Raises CannotWrite before."""
    paper = owned(paper_id, actor)
    if paper.filed_at is None or paper.complete_by is None:
        raise CannotWrite(_("Er is niets om aan te vullen."))
    if missing := missing_from(facts_of(paper, False, actor)):
        raise CannotWrite(_("Nog niet compleet: %(what)s.") % {"what": ", ".join(str(each) for each in missing)})
    CourtPaper.objects.filter(id=paper.id).update(complete_by=None)
    open_for_readers(items_of_paper(paper), [paper], actor)
    open_for_people(items_of_paper(paper), paper.told_to, actor)
    worklist.close(COMPLETE, paper.id, actor)
    for receipt in paper.receipts.filter(seat__isnull=False):
        _ask_to_read(paper, receipt.seat_id, actor)  # type: ignore[arg-type]
    tell(paper.dossier_id, "safety.paper_completed", label=Label.SAFETY, item_id=paper.item_id, paper=paper.kind)


@command
def show_paper(*, actor: Actor, paper_id: UUID, person_ids: list[UUID]) -> None:
    """Let child or parents read the paper, as a draft or after it was filed; from then they can answer every sentence."""
    paper = owned(paper_id, actor)
    if not person_ids or not set(person_ids) <= people_of(paper.dossier_id, actor):
        raise CannotWrite(_("Kies wie het leest."))
    if paper.told_from and paper.told_from > actor.at:
        raise CannotWrite(_("De dag waarop het gezin dit leest, moet nog komen."))
    open_for_people(items_of_paper(paper), person_ids, actor)
    told = list(dict.fromkeys([*paper.told_to, *person_ids]))
    CourtPaper.objects.filter(id=paper.id).update(told_to=told, told_at=paper.told_at or actor.at)
    worklist.close(TELL, paper.id, actor)
    ask_to_offer(paper.dossier_id, actor)
    tell(paper.dossier_id, "safety.paper_shown", label=Label.SAFETY, item_id=paper.item_id, paper=paper.kind)


def facts_of(paper: CourtPaper, in_danger: bool, actor: Actor) -> PaperFacts:
    """What the rules ask of a paper as it stands."""
    voices = list(paper.voices.all())
    child = paper.dossier.person_id
    asked = {
        each.person_id for each in voices if each.how != How.DOCUMENT and (each.done_with_id or not _answered(each))
    }
    talked = {How.TALK, How.OBSERVED, How.REFUSED}
    return PaperFacts(
        kind=paper.kind, unmarked=PaperStatement.objects.filter(paper=paper, mark="").count(), in_danger=in_danger,
        threat=paper.threat_id is not None, averted=paper.averted_id is not None, chance=paper.chance_id is not None,
        child_heard=any(one.person_id == child and one.how in talked and one.specialised for one in voices),
        views_missing=len(people_of(paper.dossier_id, actor) - asked),
        unanswered=sum(1 for one in voices if _answered(one) and one.done_with_id is None),
    )  # fmt: skip


def missing_from(facts: PaperFacts) -> list[object]:
    """What a paper that went in danger or with an empty ground still lacks, in words."""
    heard = facts.kind in ("petition", "court_advice", "board_report")
    gaps = [
        (facts.unmarked, _("zinnen zonder feit, oordeel of wie het zei")),
        (facts.kind in ("investigation_request", "petition") and not facts.threat, _("de ernstige bedreiging")),
        (facts.kind in ("investigation_request", "petition") and not facts.averted, _("waarom vrijwillige hulp niet genoeg is")),
        (heard and not facts.child_heard, _("het gesprek met het kind")),
        (heard and facts.views_missing, _("wat kind en ouders vinden")),
    ]  # fmt: skip
    return [says for lacks, says in gaps if lacks]


def _answered(voice: PaperVoice) -> bool:
    return voice.how in ANSWERED


def _freeze(
    paper: CourtPaper, facts: PaperFacts, mets: list[Met], reason: str, told_on: date, actor: Actor
) -> None:  # fmt: skip
    why = shut_words(paper.dossier_id, "paper_why", reason, actor) if reason else None
    days = int(COMPLETE_DAYS.on(day_of(actor.at)).value)
    complete_by = add_working_days(day_of(actor.at), days) if missing_from(facts) else None
    flagged = any(m.outcome is Outcome.MET and m.rule.name == "safety.heavy_cases_are_not_shifted" for m in mets)
    told_from = start_of(told_on) if told_on > day_of(actor.at) else actor.at
    changes = {
        "filed_at": actor.at, "in_danger": facts.in_danger, "why": why, "complete_by": complete_by, "flagged": flagged,
        "told_from": told_from,
    }  # fmt: skip
    CourtPaper.objects.filter(id=paper.id).update(**changes)
    paper.why = why
    if complete_by:
        worklist.ask(COMPLETE, owner_seat_id=actor.seat_id, due_at=start_of(complete_by + timedelta(days=1)),
                     cause="safety.paper", actor=actor, dossier_id=paper.dossier_id, thing_id=paper.id)  # fmt: skip


def _receipt(paper: CourtPaper, to: str, seat_id: UUID | None, actor: Actor) -> PaperReceipt:
    seat = Seat.objects.get(id=seat_id) if seat_id else None
    made = PaperReceipt(
        paper=paper, to=to, seat=seat, dossier_id=paper.dossier_id, item_id=paper.item_id, happened_at=actor.at,
        recorded_at=actor.at, recorded_by_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    if seat is not None:
        open_for_readers(items_of_paper(paper), [paper], actor)
        _ask_to_read(paper, seat.id, actor)
    return made


def _ask_to_read(paper: CourtPaper, seat_id: UUID, actor: Actor) -> None:
    worklist.ask(READ, owner_seat_id=seat_id, due_at=actor.at + WITHIN, cause="safety.paper", actor=actor,
                 dossier_id=paper.dossier_id, thing_id=paper.id)  # fmt: skip
